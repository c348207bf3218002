"""A step told some time after another keeps its own day and term, and the other is a record too."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

ROWS = [
    ("Samir Haddad was charged with treason within a week of his arrest on 3 March.",
     {("charge", "2024-03-03..2024-05-06"), ("arrest", "2024-03-03..2024-03-03")}),
    ("Ana Costa was charged two days after her arrest on 3 March.",
     {("charge", "2024-03-05..2024-03-05"), ("arrest", "2024-03-03..2024-03-03")}),
    ("Ivan Petrov was released within a week of his arrest on 3 March.",
     {("release", "2024-03-03..2024-05-06"), ("arrest", "2024-03-03..2024-03-03")}),
    ("Rosa Lima was convicted weeks after her arrest on 3 March.",
     {("conviction", "2024-03-03..2024-05-06"), ("arrest", "2024-03-03..2024-03-03")}),
]  # fmt: skip
NO_TERM = [
    "Ivan Petrov was sentenced two years after his arrest.",
    "Ivan Petrov was jailed two months after the protest.",
    "Ivan Petrov was sentenced in Osh within a month of his arrest.",
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text for text, _ in ROWS])
def test_each_has_its_day(extractor: Extractor, text: str, wanted: set[tuple[str, str]]) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    told = {(i.act, f"{i.date.start}..{i.date.end}" if i.date else "") for i in found}
    assert wanted <= told
    assert all(c.text == "treason" for i in found for c in i.charges)


@pytest.mark.parametrize("text", NO_TERM)
def test_how_long_after_is_no_term(extractor: Extractor, text: str) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert found
    assert all(i.penalty is None for i in found)


@pytest.mark.parametrize(("text", "start"), [
    ("Although Marko Petrov was arrested, he met the minister on 3 June.", None),
    ("Even though Rosa Lima was jailed, her husband petitioned the president on 5 May 2021.", None),
    ("Although Marko Petrov was arrested on 3 June, he met the minister.", "2023-06-03"),
    ("Although he was ill, Marko Petrov was arrested on 3 June.", "2023-06-03"),
])  # fmt: skip
def test_what_is_only_conceded_has_no_day_of_the_rest(extractor: Extractor, text: str, start: str | None) -> None:
    (found, *_) = all_told(extractor, text, published="2024-05-06")
    assert (found.date and found.date.start) == start


def test_the_day_before_a_concession_is_that_of_both(extractor: Extractor) -> None:
    text = "On 3 June the court freed Rosa Lima, although it convicted her of libel."
    found = all_told(extractor, text, published="2024-06-06")
    assert {i.act: i.date.start for i in found if i.date} == {"release": "2024-06-03", "conviction": "2024-06-03"}


def test_the_term_stands_after_how_long_it_took(extractor: Extractor) -> None:
    text = "Rosa Lima was sentenced within two weeks of her arrest to three years in prison."
    (found, *_) = all_told(extractor, text, published="2024-05-06")
    assert found.penalty
    assert found.penalty.term
    assert found.penalty.term.iso == "P3Y"


def test_how_long_one_had_is_of_the_offence(extractor: Extractor) -> None:
    text = "Rosa Lima was convicted of failing to register as a foreign agent within 30 days and fined."
    (found, *_) = all_told(extractor, text, published="2024-05-06")
    assert [c.text for c in found.charges] == ["failing to register as a foreign agent within 30 days"]


def test_what_befell_somebody_before_the_main_clause_has_no_day_or_town_of_that(extractor: Extractor) -> None:
    text = "Her brother killed, the activist Rosa Lima was arrested in Juba on 4 May."
    found = all_told(extractor, text, published="2024-05-06")
    (killing,) = (i for i in found if i.act == "killing")
    assert killing.date is None
    assert not killing.places
    (arrest,) = (i for i in found if i.act == "arrest")
    assert arrest.date
    assert arrest.places
