"""Histories of a case as registers of prisoners tell them; all people here are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Article, Incident, stable_id

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


def told(extractor: Extractor, text: str) -> list[Incident]:
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2024-05-06")
    [(_, incidents)] = list(extractor.extract([article]))
    return [r for r in incidents if r.modality in {"reported", "alleged"}]


def suffered(records: list[Incident]) -> set[tuple[str, str]]:
    """Acts with the surname of each who suffered one, or the words of the group."""
    named = {(r.act, p.name.split()[-1]) for r in records for p in r.people if p.role == "victim"}
    bodies = {(r.act, o.name) for r in records for o in r.organisations if o.role == "victim"}
    return named | bodies | {(r.act, r.group.text) for r in records if r.group and not r.people}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a term in brackets shuts no court
        ("The Bor Court jailed Ana Belo for three years (conditionally suspended for two).", {("sentencing", "Belo")}),
        ("The Bor Court gave Juan Reis 3 years in prison (suspended for 5 years).", {("sentencing", "Reis")}),
        # what a bracket tells is told of the name before it
        ("The Union of Bakers fired Ana Belo (detained in May).", {("dismissal", "Belo"), ("arrest", "Belo")}),
        # who wrote a work speaks of nobody; who is warned does not speak
        (
            "Ivo Belo was arrested after he wrote of Juan Reis. The union states that Belo wrote plays. He was fined.",
            {("arrest", "Belo"), ("fine", "Belo")},
        ),
        # "the group" whom the law took; a body is fined, too
        (
            "Police detained Juan Reis, Ivo Kral and Toma Sol. The group was released on Monday.",
            {(act, name) for act in ("arrest", "release") for name in ("Reis", "Kral", "Sol")},
        ),
        (
            "Police arrested Juan Reis and Ivo Kral of the Zarya movement in May. The group was banned on Monday.",
            {("arrest", "Reis"), ("arrest", "Kral")},
        ),
        # "another" beside somebody named is not who is named next
        (
            "Juan Reis was detained with another teacher, who was later released. Ivo Kral was fined.",
            {("arrest", "Reis"), ("release", "another teacher"), ("fine", "Kral")},
        ),
        # names after a source and a comma
        (
            "According to the agency, Belo, Mara Sol, and Ida Kral were arrested in March.",
            {("arrest", "Belo"), ("arrest", "Sol"), ("arrest", "Kral")},
        ),
        ("According to the lawyer, Juan Reis, police beat Ivo Kral.", {("attack", "Kral")}),
        # back again, and arrested there
        ("Ana Belo was arrested in Osh after she called for a release.", {("arrest", "Belo")}),
        ('Juan Reis was able to "escape police attention" and return to Bor.', set()),
    ],
)
def test_who_suffered_what(extractor: Extractor, text: str, wanted: set[tuple[str, str]]) -> None:
    assert suffered(told(extractor, text)) == wanted


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("The Union of Bakers fired Ana Belo (detained in May 2023).", "arrest", "2023-05-01"),
        ("A clerk in Bor since 1998, Juan Reis was arrested for printing leaflets.", "arrest", None),
        ("Juan Reis, in prison since 1998, was fined.", "imprisonment", "1998-01-01"),
        (
            "Police held Juan Reis on 21 May 2014. According to Sky Press (15 July 14), he was beaten in custody.",
            "ill_treatment",
            "2014-05-21",
        ),
    ],
)
def test_when(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    [record] = [r for r in told(extractor, text) if r.act == act]
    assert (record.date and record.date.start) == day


def test_a_day_in_a_bracket_is_no_day_of_the_clause_around_it(extractor: Extractor) -> None:
    [record] = [r for r in told(extractor, "The Bor Court jailed Ana Belo (arrested on 3 May 2023) for two years.")
                if r.act == "sentencing"]  # fmt: skip
    assert record.date is None or record.date.start != "2023-05-03"


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("Juan Reis was arrested in connection with his online accusation of corruption in the town hall.", set()),
        ("Juan Reis was arrested on accusations of subversion.", {"subversion"}),
        (
            'The Bor Court tried Juan Reis for "organizing and using a cult," "fraud," and "rape."',
            {"organizing and using a cult", "fraud", "rape"},
        ),
    ],
)
def test_charges(extractor: Extractor, text: str, charges: set[str]) -> None:
    [record] = told(extractor, text)
    assert {c.text for c in record.charges} == charges
