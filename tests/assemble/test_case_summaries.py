"""Summaries of cases, as registers of prisoners keep them: whose day, term and court is whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import Reader, starts

if TYPE_CHECKING:
    from pipeline.records import Incident

LISTED = "Ana Lopes, Juan Peres and Rosa Dias"


def of(incidents: list[Incident], name: str) -> list[Incident]:
    """Return the incidents that befell a person."""
    return [i for i in incidents if any(p.role == "victim" and name in {p.name, *p.aliases} for p in i.people)]


def test_those_named_were_held_on_the_day_told_of_them(read: Reader) -> None:
    found = read(
        "Police detained 30 weavers on July 27, 2018. Officers took in more people between August and November 2018 "
        f"and still hold 32 of them. Among those held on July 27 were {LISTED}."
    )
    assert starts(of(found, "Ana Lopes")) == {"2018-07-27"}


def test_a_set_named_later_was_held_on_its_first_day(read: Reader) -> None:
    found = read(
        "Police held three weavers on 3 May 2014 in Kilwa. On 5 June the prosecutor approved the arrest of the "
        "weavers: "
        f"{LISTED}."
    )
    assert starts(of(found, "Rosa Dias")) == {"2014-05-03", "2014-06-05"}


def test_the_day_of_others_does_not_part_a_set_from_its_own(read: Reader) -> None:
    found = read(
        "On May 28, 2004, six painters disappeared in Kilwa. The next day, police searched the home of the "
        "painter Juma "
        "Ali and told his wife that officers had arrested him. The accusations against the other detained painters—"
        f"{LISTED}—were not reported."
    )
    assert "2004-05-28" in starts(of(found, "Juan Peres"))


def test_custody_begins_with_its_first_day(read: Reader) -> None:
    found = read("Police detained Amina Sadi on July 28, 2002. Sadi was taken from her flat on July 27, 2002.")
    assert starts(of(found, "Amina Sadi")) == {"2002-07-27"}


def test_a_day_that_opens_an_item_is_that_of_its_people(read: Reader) -> None:
    found = read(
        "On March 10, 2003, officers detained his sister Adila Beki; on March 19, his mother Amina Sadi; and on an "
        "unknown date, his brother Omar Beki."
    )
    assert starts(of(found, "Adila Beki")) == {"2003-03-10"}
    assert starts(of(found, "Amina Sadi")) == {"2003-03-19"}
    assert of(found, "Omar Beki")
    assert not starts(of(found, "Omar Beki"))


def test_several_occasions_are_not_the_one_told(read: Reader) -> None:
    found = read(
        "Police detained Juma Ali on 8 December 2004 in Kilwa. Ali has been detained on at least four previous "
        "occasions between March 2001 and May 2004."
    )
    assert "2004-12-08" in starts(of(found, "Juma Ali"))


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2004, police took into custody award-winning photographer Juma Ali in Kilwa.",
        "Police took Amina Sadi in on 3 May 2004. That same day, they also took into custody Sadi's husband, Juma Ali.",
        "On 3 May 2004, police in Kilwa detained a monk identified as Juma Ali.",
        (
            "On 3 May 2004, police in Kilwa detained Amina Sadi's brother, Juma Ali, held him for a month while "
            "allegedly torturing him, then freed him."
        ),
    ],
)
def test_who_was_taken(read: Reader, text: str) -> None:
    held = [i for i in of(read(text), "Juma Ali") if i.act in {"arrest", "detention"}]
    assert starts(held) == {"2004-05-03"}


def test_kin_that_tell_are_not_whom_it_is_told_of(read: Reader) -> None:
    found = read(
        "On 3 May 2002 police detained the trader Amina Sadi. According to her husband, Sadi was beaten. The "
        "Kilwa City "
        "Court sentenced Sadi to two years in prison on 9 June 2002."
    )
    assert {p.name for i in found for p in i.people if p.role == "victim"} == {"Amina Sadi"}


def test_a_complaint_against_somebody_makes_nobody_a_convict(read: Reader) -> None:
    found = read(
        "On 5 May 2004 police detained the teacher Ada Brun. The prosecutor accused her of bringing five suits against "
        "former President Kofi Maro. The Kilwa City Court sentenced her to three years in prison."
    )
    assert not [i for i in of(found, "Kofi Maro") if i.act == "sentencing"]
    assert [i for i in of(found, "Ada Brun") if i.act == "sentencing"]


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        (
            'The Kilwa City Court sentenced Juma Ali to 4 years in prison for "sending reports abroad" on May 6, 2002.',
            "Juma Ali",
            "2002-05-06",
        ),
        (
            (
                "The Kilwa City Court sentenced Juma Ali on September 2, 2002, to 7 years in prison for “leading or "
                "helping a secret group” and for “propaganda,” and sentenced Ivo Brun to 5 years in prison for the "
                "latter."
            ),
            "Ivo Brun",
            "2002-09-02",
        ),
        (
            (
                "On May 3, 2002, two courts sentenced five men to prison. The Kilwa City Court sentenced Juma Ali to 9 "
                "years in prison. The Tanga City Court sentenced Omar Beki to 7 years in prison and Ivo Brun to 10 "
                "years on charges of sedition."
            ),
            "Ivo Brun",
            "2002-05-03",
        ),
        (
            "The monks were tried on November 3, 2002 and sentenced at a rally. Juma Ali was sentenced to 7 years.",
            "Juma Ali",
            "2002-11-03",
        ),
    ],
)
def test_the_day_of_a_sentence(read: Reader, text: str, name: str, day: str) -> None:
    assert starts([i for i in of(read(text), name) if i.act == "sentencing"]) == {day}


def test_a_court_told_by_its_kind_has_its_town(read: Reader) -> None:
    found = read("On 9 May 2002, the High Court in Kilwa, Lindi region, sentenced Juma Ali to four years in prison.")
    assert "High Court in Kilwa" in {p.name for i in found for p in (*i.people, *i.organisations)}


def test_they_are_the_two_of_the_sentence(read: Reader) -> None:
    found = read(
        "Police detained Omar Beki and Ivo Brun in 2002. Juma Ali and his son served their sentences in Kilwa Prison, "
        "and were freed before they had served the whole of their 4-year sentences."
    )
    with_term = [i for i in found if i.penalty is not None and i.penalty.term is not None]
    assert {p.name for i in with_term for p in i.people if p.role == "victim"} == {"Juma Ali"}


def test_an_anniversary_is_no_term(read: Reader) -> None:
    found = read(
        "Police detained Juma Ali, a priest, on 6 August 2004. At the time of his detention, Ali was celebrating "
        "the one "
        "year anniversary of his ordination."
    )
    assert of(found, "Juma Ali")
    assert not any(i.penalty for i in found)


def test_a_year_that_names_a_thing_is_not_that_of_the_story(read: Reader) -> None:
    found = read(
        "On May 6, 2014, police detained Juma Ali. He had spoken about the 1989 protests and what the 1989 "
        "protests had "
        "changed. On June 5, officers released Ali on bail."
    )
    assert starts([i for i in found if i.act == "release"]) == {"2014-06-05"}
