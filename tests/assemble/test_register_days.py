"""Which of several days of a sentence, or of the story, is that of an act."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, of, starts


@pytest.mark.parametrize(
    "text",
    [
        "Police in Tabora took Juma Ali in on 3 May 2013. Officers held Juma Ali at a camp until October 5.",
        ("Police held Juma Ali at a police station until at least August 6, 2011, and had let him go by August 26."),
        "Officers sent the priest Juma Ali to Kigoma, where they held him until about June 9, 2008.",
    ],
)
def test_the_end_of_a_stay_is_not_its_day(read: Reader, text: str) -> None:
    found = [i for i in read(text) if i.act in {"detention", "arrest"}]
    ends = {"2013-10-05", "2011-08-06", "2011-08-26", "2005-05-02"}
    assert found
    assert not starts(found) & ends


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        (
            (
                "The Osh City Court held a trial on October 13, 2017, and sentenced Marat Imanov to 4 years in "
                "prison "
                "on a riot charge "
                "on January 31, 2018."
            ),
            "sentencing",
            "2018-01-31",
        ),
        (
            (
                "The Osh City Court tried Marat Imanov and Aibek Usenov on November 4, 2013, and sentenced them on "
                "September "
                "28, 2015, to two years in prison."
            ),
            "sentencing",
            "2015-09-28",
        ),
        (
            (
                "On November 21, 2014, the Osh City Court conducted the trial of Marat Imanov and on December 25 "
                "sentenced Imanov "
                "to 8 months in prison."
            ),
            "sentencing",
            "2014-12-25",
        ),
        (
            "No judgment came until May 2017, when the Osh City Court sentenced Marat Imanov to 5 years in prison.",
            "sentencing",
            "2017-05-01",
        ),
    ],
)
def test_the_day_of_the_second_act(read: Reader, text: str, act: str, day: str) -> None:
    assert starts(of(read(text), "Marat Imanov", act)) == {day}


def test_who_stays_in_custody_was_held_with_the_group(read: Reader) -> None:
    found = read(
        "On June 9, 2007, police in Vlora detained 12 students who were handing out books in a market. Officers "
        "released "
        "four students that day. The police let six others go on June 15 but continued to hold Arben Hoxha "
        "and Ilir "
        "Meta in a cell."
    )
    assert starts(of(found, "Arben Hoxha", "detention", "arrest")) == {"2007-06-09"}


@pytest.mark.parametrize(
    "text",
    [
        "Police in Oruro detained three friends who are brothers on May 13, 2011: Juan Paz, Luis Paz and Carlos Paz.",
        (
            "According to Rights Post (4 June 11) and a page of the city (last visited 14 July 11), on May 13, 2011, "
            "police in "
            "Oruro detained Carlos Paz."
        ),
        "Based on May 20, 2011, articles and May 21 reports, on May 13, 2011, police in Oruro detained Carlos Paz.",
    ],
)
def test_days_of_sources_and_of_asides(read: Reader, text: str) -> None:
    assert starts(of(read(text), "Carlos Paz", "arrest", "detention")) == {"2011-05-13"}
