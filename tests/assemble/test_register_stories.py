"""Which day an act has where a summary cites its sources, tells two acts, or tells one of them without a day."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, of, starts


@pytest.mark.parametrize(
    "text",
    [
        (
            "Based on May 8, 2014, reports (Lake Rights, Sauti) and May 9 reports (Tabora Post: English, "
            "Swahili), soon after a nurse died on May 7, 2014, police detained her father, Juma Ali."
        ),
        (
            "According to May 13, 2014, LRC and Sauti reports, at dusk on May 7, 2014 (the eve of the feast of "
            "May 8), police in Tabora detained clerk Juma Ali from a house."
        ),
        "On May 7, 2014 (LRC 2 July 15; 9 August 15), Tabora police detained Juma Ali over a dinner.",
        (
            "On May 7, 2014, after the president’s May 1, 2014, dismissal of a mayor, police in Tabora took into "
            "custody Juma Ali."
        ),
    ],
)
def test_days_beside_that_of_the_act(read: Reader, text: str) -> None:
    assert starts(of(read(text), "Juma Ali", "arrest", "detention")) == {"2014-05-07"}


def test_an_article_of_a_later_day_dates_nothing(read: Reader) -> None:
    found = read(
        "According to a May 9, 2014, LRC article, police in Tabora detained Juma Ali and Asha Mushi over a song."
    )
    assert of(found, "Juma Ali", "arrest")
    assert not starts(of(found, "Juma Ali", "arrest", "detention"))


def test_news_of_an_agency_keeps_its_day(read: Reader) -> None:
    found = read("Police in Tabora arrested Juma Ali on May 7, 2014, Reuters reports.")
    assert starts(of(found, "Juma Ali", "arrest")) == {"2014-05-07"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "On March 3, 2009, the Osh District Court in Osh tried Marat Imanov and on May 5, 2009, sentenced"
                " him to 3 years in prison."
            ),
            "2009-05-05",
        ),
        (
            (
                "On March 3, 2009, the Osh City Court opened Imanov's trial. On May 5, 2009, the court announced "
                "that it had sentenced Marat Imanov to 3 years in prison."
            ),
            "2009-05-05",
        ),
        (
            (
                "The Osh City Court tried Aida Kim on May 3, 2009, and sentenced her on May 5 to 2 years in "
                "prison. The court also sentenced Marat Imanov to 3 years in prison."
            ),
            "2009-05-05",
        ),
        (
            (
                "According to Sauti, the Voice of the Hills, and the official judgment, the Labour Commission in "
                "Osh city, Osh, sentenced baker Marat Imanov on May 5, 2009, to 9 months of labour. The "
                "Commission charged him under Articles 10 and 13 of the Cabinet’s 1975 Trial Regulations."
            ),
            "2009-05-05",
        ),
    ],
)
def test_the_day_of_a_judgment(read: Reader, text: str, day: str) -> None:
    assert starts(of(read(text), "Marat Imanov", "sentencing")) == {day}


def test_two_days_of_one_raid(read: Reader) -> None:
    found = read("On April 6 and 7, 2016, police in Sfax detained Ali Omri and Sami Bahri in a market.")
    assert starts(of(found, "Ali Omri", "arrest")) == {"2016-04-06"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "On April 6, 2016, police in Sfax detained more than 40 singers. By May most of them were free, "
            "although Ali Omri was held in Gabes with Sami Bahri."
        ),
        (
            "On April 6, 2016, police in Sfax detained 12 singers. Officers released 5 of the singers the next "
            "day but held Sami Bahri and Ali Omri at the Sfax prison."
        ),
        (
            "On April 6, 2016, six singers from Sfax disappeared on a tour. On April 7, police detained Rim "
            "Souissi. Nothing was known about the other detained singers, Ali Omri, Sami Bahri, Nour Gabsi and "
            "Ines Bahri."
        ),
    ],
)
def test_those_held_on_were_taken_with_the_group(read: Reader, text: str) -> None:
    found = of(read(text), "Ali Omri", "arrest", "detention")
    assert found
    assert starts(found) <= {"2016-04-06"}


def test_held_again_on_a_later_day(read: Reader) -> None:
    found = read(
        "On April 6, 2016, police in Sfax detained the singers Ali Omri and Sami Bahri. Police released them on April "
        "9. On April 20, Omri and Bahri went back to fetch a drum. Officers detained the two over a quarrel."
    )
    assert starts(of(found, "Ali Omri", "arrest", "detention")) == {"2016-04-06", "2016-04-20"}


def test_a_day_that_one_of_the_list_has_alone(read: Reader) -> None:
    found = read(
        "On April 6, 2016, police in Sfax detained nine nurses. They let some of them go but continued to hold Ali "
        "Omri, Sami Bahri, and Nour Gabsi, as well as Omri’s sister, Rim Souissi, detained April 9."
    )
    assert starts(of(found, "Rim Souissi", "arrest", "detention")) == {"2016-04-09"}
    assert "2016-04-09" not in starts(of(found, "Ali Omri", "arrest", "detention"))


def test_a_bracket_after_several_names_between_semicolons(read: Reader) -> None:
    found = read(
        "In April 2016, police in Sfax detained four nurses: Rim Souissi (age 51, detained April 6); and Nour Gabsi, "
        "Ines Bahri, and Sami Bahri (detained April 9)."
    )
    assert starts(of(found, "Rim Souissi", "arrest")) == {"2016-04-06"}
    assert starts(of(found, "Nour Gabsi", "arrest")) == {"2016-04-09"}


def test_before_a_day_is_not_on_that_day(read: Reader) -> None:
    found = read("Police in Sfax detained Ali Omri in 2014. He was detained again prior to May 18, 2015.")
    assert "2015-05-18" not in starts(of(found, "Ali Omri", "arrest", "detention"))
