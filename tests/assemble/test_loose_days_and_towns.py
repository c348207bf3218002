"""Days told loosely ("mid-March"), beside a finer one too, and towns that only name something or somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.test_several_times_and_own_words import Reader, read  # noqa: F401 - a fixture by its name

if TYPE_CHECKING:
    from pipeline.records import Incident


def days(incidents: list[Incident]) -> list[str]:
    """Return the days of incidents, "-" for one without."""
    told = [f"{i.date.start or ''}/{i.date.end or ''}" if i.date is not None else "-" for i in incidents]
    return sorted("-" if day == "/" else day for day in told)


def towns(incidents: list[Incident]) -> set[str]:
    """Return the towns of incidents."""
    return {p.name for i in incidents for p in i.places if p.name is not None}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # somebody dies once, on the finer day
        ("Amina was killed in March 2019. Amina was shot dead on 1 April 2019.", ["2019-04-01/2019-04-01"]),
        ("Amina was murdered in early 2019. Gunmen killed her on 6 May 2019.", ["2019-05-06/2019-05-06"]),
        ("Amina was killed in 2018. Amina was shot dead on 1 January 2019.", ["2019-01-01/2019-01-01"]),
        ("Amina was killed in late April 2019. Amina's killing on 18 April 2019 shocked the town.",
         ["2019-04-18/2019-04-18"]),
        # a part of a month or year is told loosely
        ("Amina was arrested in mid-March 2019. She was arrested on 21 March.", ["2019-03-21/2019-03-21"]),
        ("Amina was arrested in late 2023. She was arrested on 28 August 2023.", ["2023-08-28/2023-08-28"]),
        ("Amina has been held since early 2019. Police arrested Amina on 6 May 2019.", ["2019-05-06/2019-05-06"]),
        ("Lina was detained in mid-2019. Police detained Lina in September 2019.", ["2019-09-01/2019-09-30"]),
        # two parts, and two months
        ("Amina was arrested in early May 2019. Amina was arrested in late May 2019.",
         ["2019-05-01/2019-05-10", "2019-05-21/2019-05-31"]),
        ("Omar was arrested in March 2019. Omar was arrested on 1 April 2019.",
         ["2019-03-01/2019-03-31", "2019-04-01/2019-04-01"]),
    ],
)  # fmt: skip
def test_one_act_told_twice(read: Reader, text: str, wanted: list[str]) -> None:  # noqa: F811
    assert days(read(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Amina was arrested in early to mid-May 2019.", "2019-05-01/2019-05-31"),
        ("Amina was arrested in early or mid-May 2019.", "2019-05-01/2019-05-31"),
        ("Amina was arrested in mid-to-late May 2019.", "2019-05-01/2019-05-31"),
        ("Amina was arrested between early and mid-2019.", "2019-01-01/2019-12-31"),
        ("In late April and early May 2019 police arrested Amina.", "2019-04-21/2019-05-31"),
        ("Amina was arrested in late April or early May 2019.", "2019-04-21/2019-05-10"),
        ("Amina was arrested in early May 2019.", "2019-05-01/2019-05-10"),
        ("Omar was held from mid-March to early May 2020.", "2020-03-11/2020-05-10"),
        ("Omar was arrested not before 5 October 2019.", "-"),
        ("Omar was arrested before 5 October 2019.", "/2019-10-04"),
        ("Omar was to be freed before May 2025.", "-"),
    ],
)
def test_parts_of_months(read: Reader, text: str, wanted: str) -> None:  # noqa: F811
    assert days(read(text)) == [wanted]


@pytest.mark.parametrize("when", ["a few hours before", "an hour prior to", "just before", "moments before"])
def test_a_search_right_before_an_arrest_is_of_its_day(read: Reader, when: str) -> None:  # noqa: F811
    searched = read(f"Police raided Amina's home {when} her arrest on 3 May 2019.", "raid")
    assert days(searched) == ["2019-05-03/2019-05-03"]
    assert days(read("Police raided Amina's home weeks before her arrest on 3 May 2019.", "raid")) == ["-"]


def test_a_date_that_opens_a_sentence_names_nothing(read: Reader) -> None:  # noqa: F811
    jailed, freed = "On 3 May 2020 a court jailed Amina", "In August {} was freed."
    for day in ("4 June 2014", "June 4, 2014"):
        arrested = f"She is well known. On the {day}, police arrested Omar."
        found = read(f"{jailed}. {arrested} {freed.format('he')}", "release")
        assert days(found) == ["2014-08-01/2014-08-31"]
    found = read(f"{jailed} for a post on the June 4, 1989, protests. {freed.format('she')}", "release")
    assert days(found) == ["2020-08-01/2020-08-31"]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Police fired on the 2019 Gweru protests, killing Amina.", "Gweru"),
        ("The police dispersed the 2019 Gweru rally.", "Gweru"),
        ("Omar, covering the 2020 Gweru riots, was shot by police.", "Gweru"),
        ("Omar was arrested for a film on the 2009 Gweru floods on 3 May 2020.", None),
        ("Omar, a veteran of the 2015 Gweru riots, was arrested on 3 May 2020.", None),
        ("Amina, a native of Gweru, was killed there on 3 May 2019.", "Gweru"),
        ("Omar, a Mutare native, was shot there by soldiers on 2 May 2019.", "Mutare"),
        ("Amina, a native of Gweru, was killed on 3 May 2019.", None),
        ("Omar, a native of Mutare, was shot in Harare on 2 May 2019.", "Harare"),
        ("Omar, a native of Mutare, moved to Harare, and was shot there on 2 May 2019.", "Harare"),
    ],
)
def test_towns_of_what_happened_and_of_natives(read: Reader, text: str, town: str | None) -> None:  # noqa: F811
    assert towns(read(text)) == ({town} - {None})


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Amina was killed by a branch of the Guard Tree.", set[str]()),
        ("Amina was killed by a branch of the court's oak.", set[str]()),
        ("Amina was struck and killed by an Acacia branch.", set[str]()),
        ("Amina was killed by an Islamic State branch.", {"Islamic State branch"}),
        ("Omar was arrested by the Palm Beach branch of the police.", {"Palm Beach branch of the police"}),
        ("Omar was held by a Gweru police branch.", {"Gweru police branch"}),
        ("Omar was arrested by the Australian branch of Interpol.", {"Australian branch of Interpol"}),
    ],
)
def test_branches_of_trees_and_of_bodies(read: Reader, text: str, doers: set[str]) -> None:  # noqa: F811
    found = read(text)
    assert {p.name for r in found for p in (*r.people, *r.organisations) if p.role != "victim"} == doers
    assert doers or not [i for i in found if i.act == "killing"]


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("Lina was convicted of false statements police made public.", True),
        ("Lina was charged with false claims police officers beat a man.", True),
        ("Lina was charged because public security officers allegedly detained workers.", False),
    ],
)
def test_what_officials_did_is_no_charge_but_a_clause_under_one_is(read: Reader, text: str, charged: bool) -> None:  # noqa: F811
    assert any(i.charges for i in read(text, "charge", "conviction")) == charged
