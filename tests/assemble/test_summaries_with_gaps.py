"""Summaries of cases: what they tell twice, what they do not know, and whose day and charge is whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.test_register_style import Reader, read, starts  # noqa: F401 - a fixture by its name

if TYPE_CHECKING:
    from pipeline.records import Incident


def charged(incidents: list[Incident]) -> dict[str, list[str]]:
    """Return the charges of each act by the first day of it."""
    return {i.date.start: [c.text for c in i.charges] for i in incidents if i.date and i.date.start}


@pytest.mark.parametrize(
    "sentence",
    [
        'A court sentenced Amina Sadi to 5 years in 2003 for "subversion" and to 3 years in 2011 for "slander."',
        "Amina Sadi was sentenced to 5 years for subversion in 2003 and to 3 years for slander in 2011.",
        "Amina Sadi, sentenced to 5 years in 2003 for subversion and to 3 years in 2011 for slander, has died.",
        "Amina Sadi was arrested in 2003 for subversion and in 2011 for slander.",
    ],
)
def test_a_charge_between_two_times_is_that_of_the_first(read: Reader, sentence: str) -> None:  # noqa: F811
    assert charged(read(sentence)) == {"2003-01-01": ["subversion"], "2011-01-01": ["slander"]}


def test_a_charge_before_both_times_is_that_of_both(read: Reader) -> None:  # noqa: F811
    found = read("A court sentenced Amina Sadi on charges of slander to 5 years in 2003 and to 3 years in 2011.")
    assert charged(found) == {"2003-01-01": ["slander"], "2011-01-01": ["slander"]}


def test_years_of_the_offence_are_no_times_of_the_verdict(read: Reader) -> None:  # noqa: F811
    found = read("A court sentenced Amina Sadi in 2014 for subversion in 2009 and 2011.")
    assert charged(found) == {"2014-01-01": ["subversion"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "There is no further information on the trial, verdict, or sentence of Amina Sadi.",
        "No other details are available about Amina Sadi's trial.",
        "Information about Amina Sadi's trial was unavailable.",
    ],
)
def test_a_trial_of_which_nothing_is_known_may_not_have_been(read: Reader, sentence: str) -> None:  # noqa: F811
    assert {i.modality for i in read(sentence)} == {"hypothetical"}


@pytest.mark.parametrize(
    "sentence",
    [
        "No details are available about the outcome of Amina Sadi's trial.",
        "There is no information about Amina Sadi's closed trial.",
        "No information is available about the trial of Amina Sadi that opened in May 2015.",
    ],
)
def test_a_trial_of_which_something_is_known_has_been(read: Reader, sentence: str) -> None:  # noqa: F811
    assert [i.act for i in read(sentence)] == ["trial"]


@pytest.mark.parametrize("told", ["on suspicion of the same charge", "on the same charge", "for the same offence"])
def test_who_is_arrested_on_the_same_charge_has_that_of_the_other_arrest(read: Reader, told: str) -> None:  # noqa: F811
    found = read(f'Police held Amina Sadi on suspicion of "slander." On 5 June 2015 they detained Juma Ali {told}.')
    assert charged(found)["2015-06-05"] == ["slander"]


def test_what_begins_in_a_month_is_not_early_in_it(read: Reader) -> None:  # noqa: F811
    found = read("Police, beginning in July 2018, arrested Amina Sadi.")
    assert {i.date.end for i in found if i.date} == {"2018-07-31"}
    found = read("At the beginning of July 2018 police arrested Amina Sadi.")
    assert {i.date.end for i in found if i.date} == {"2018-07-10"}


def groups(incidents: list[Incident]) -> list[tuple[str, int | None]]:
    """Return the acts on people without names, and how many these are at least."""
    return sorted((i.act, i.group.min) for i in incidents if i.group)


def test_some_of_those_arrested_are_told_of_by_their_number(read: Reader) -> None:  # noqa: F811
    first = "Police arrested more than 30 weavers in May 2010. "
    assert groups(read(f"{first}At least 11 of those held were sentenced to three years in prison.")) == [
        ("arrest", 30),
        ("sentencing", 11),
    ]
    assert groups(read(f"{first}Two of those arrested on 5 June 2010 were beaten.")) == [
        ("arrest", 2),
        ("arrest", 30),
        ("attack", 2),
    ]
    assert groups(read("Two of those arrested were beaten by police.")) == [("arrest", 2), ("attack", 2)]


@pytest.mark.parametrize(
    "sentence",
    [
        "One of those arrested was Amina Sadi.",
        "Ten of those who signed the letter praised the court.",
        "The nurse who saw the men beaten was Amina Sadi.",
    ],
)
def test_those_are_counted_only_where_something_befell_several(read: Reader, sentence: str) -> None:  # noqa: F811
    assert not [i for i in read(sentence) if i.group or i.act != "arrest"]


def test_others_who_did_something_are_not_whom_it_befell(read: Reader) -> None:  # noqa: F811
    assert not read("The tailors who covered the arrests were Amina Sadi and Juma Ali.")


def test_two_times_told_unlike_are_two(read: Reader) -> None:  # noqa: F811
    assert starts(read("Officers arrested Amina Sadi in 2003 and in July 2011.")) == {"2003-01-01", "2011-07-01"}
    assert starts(read("Officers arrested Amina Sadi in 2003 and in July 2011 she fled.")) == {"2003-01-01"}
    assert starts(read("Amina Sadi was detained in 2003 and in May of that year.")) == {"2003-01-01"}


def test_a_short_day_in_brackets_is_that_of_a_source(read: Reader) -> None:  # noqa: F811
    found = read("Officers arrested Amina Sadi on January 8, 2016, and held her at a prison in Kilwa (17 January 16).")
    assert starts(found) == {"2016-01-08"}


def test_a_body_that_an_act_is_reported_by_does_not_say_where_it_was(read: Reader) -> None:  # noqa: F811
    first = "Amina Sadi was detained in Osh. "
    told = read(f"{first}It was reported by the Singapore Committee for Press Freedom that she had been sentenced.")
    assert {i.country.alpha_2 for i in told if i.country} == {"KG"}
    tried = read(f"{first}She was sentenced to two years by the Singapore High Court.")
    assert [i.country.alpha_2 for i in tried if i.country and i.act == "sentencing"] == ["SG"]


def test_a_term_served_for_one_thing_is_none_of_an_arrest_for_another(read: Reader) -> None:  # noqa: F811
    found = read(
        "Officials ordered Amina Sadi to serve 10 days' administrative detention for \"disturbing order,\" and later "
        'criminally detained her for "picking quarrels" on August 25, 2017.'
    )
    assert {(i.act, *(c.text for c in i.charges), i.penalty is not None) for i in found} == {
        ("detention", "disturbing order", True),
        ("arrest", "picking quarrels", False),
    }


def test_a_term_served_for_the_same_is_part_of_the_arrest(read: Reader) -> None:  # noqa: F811
    found = read(
        "Officials ordered Amina Sadi to serve 10 days' administrative detention for \"disturbing order,\" and on "
        'August 25, 2017, they detained her on the charge of "disturbing order."'
    )
    assert [i.act for i in found] == ["arrest"]


def victims(incidents: list[Incident], act: str) -> set[str | None]:
    """Return the names of those whom an act befell."""
    return {p.name for i in incidents if i.act == act for p in i.people if p.role == "victim"}


@pytest.mark.parametrize("told", ["denounced Juma Ali", "disclosed the role of Juma Ali", "implicated his brother"])
def test_who_speaks_under_torture_was_tortured(read: Reader, told: str) -> None:  # noqa: F811
    assert victims(read(f"Omar Beki was held in 1996. He {told} under torture."), "torture") == {"Omar Beki"}


def test_who_tells_of_a_death_under_torture_was_not_tortured(read: Reader) -> None:  # noqa: F811
    assert victims(read("Amina Sadi revealed that Juma Ali had died under torture."), "torture") == {"Juma Ali"}
    assert not read("Amina Sadi named the men who had died under torture.")


@pytest.mark.parametrize("is_a", ["a weaver", "a weaver from Kilwa", "a weaver at the Kilwa mill"])
def test_those_together_with_whom_somebody_described_was_held(read: Reader, is_a: str) -> None:  # noqa: F811
    found = read(f"According to KLN (10 May 12), police detained Omar Beki, {is_a}, together with weavers Juma Ali and "
                 "Amina Sadi, on May 3, 2011.")  # fmt: skip
    assert victims(found, "arrest") == {"Omar Beki", "Juma Ali", "Amina Sadi"}
    assert starts(found) == {"2011-05-03"}


def test_who_founded_something_together_with_somebody_was_held_alone(read: Reader) -> None:  # noqa: F811
    found = read("Police detained Omar Beki, a founder, together with Juma Ali, of the Kilwa Centre, on May 3, 2011.")
    assert victims(found, "arrest") == {"Omar Beki"}


def test_a_court_that_affirms_the_decision_of_a_trial_court_rejects_an_appeal(read: Reader) -> None:  # noqa: F811
    first = "The Kilwa court sentenced Omar Beki to two years in 2017. "
    found = read(f"{first}A high court affirmed the trial court's decision days before May 3, 2018, when he was freed.")
    assert {i.act: i.date and i.date.start for i in found if i.act != "sentencing"} == {
        "appeal_rejected": None,
        "release": "2018-05-03",
    }
    acts = {i.act for i in read(f"{first}His lawyer confirmed the court's decision.")}
    assert acts | {i.act for i in read(f"{first}A judge upheld the court's decision on a bridge.")} == {"sentencing"}


def test_a_charge_that_another_is_tried_on_is_none_of_those_who_stood_by(read: Reader) -> None:  # noqa: F811
    found = read(
        "Police detained at least 20 people, including Omar Beki and Amina Sadi, as they gathered outside the Kilwa "
        'court in support of lawyer Juma Ali while the court tried him for "slander."'
    )
    assert [i.charges for i in found if i.act == "arrest"] == [[]]
    found = read("Police detained Omar Beki, and prosecutors indicted him for slander.")
    assert {c.text for i in found for c in i.charges} == {"slander"}


def test_a_home_that_was_searched_is_not_the_body_told_of_before(read: Reader) -> None:  # noqa: F811
    assert not read("Omar Beki wrote slogans, the Kilwa Post said. Police found more at his home as they searched it.")
    assert [i.act for i in read("The Kilwa Post criticised the minister. Police raided it in May.")] == ["raid"]
