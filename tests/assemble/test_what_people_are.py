"""Age, occupation, other names and sex of whoever a record names, as `people_told.txt` lists them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.api import extract
from pipeline.assemble.who.ages import OLDEST, years
from pipeline.records import Person

LINES = [
    line.split("\t")
    for line in Path(__file__).with_name("people_told.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def victim(text: str) -> Person:
    """Return whom the incidents of a text befell, of the people that the list speaks of."""
    records = extract(text.replace(" ¶ ", "\n\n"), published="2024-05-06", min_confidence=0)
    named = ("Bor", "Zarin", "Owl", "Asel")
    return next(p for r in records for p in r.people if p.role == "victim" and any(n in p.name for n in named))


@pytest.mark.parametrize(("kind", "wanted", "text"), LINES, ids=[text for *_, text in LINES])
def test_what_is_told_of_somebody(kind: str, wanted: str, text: str) -> None:
    person = victim(text)
    if kind == "ali":
        assert (wanted in person.aliases) if wanted != "-" else person.aliases in ([], [person.name.split()[-1]])
        return
    if kind == "call":
        assert ("; ".join(person.descriptors) or "-") == wanted
        return
    told = {"age": person.age, "occ": person.occupation, "sex": person.gender}[kind]
    assert ("-" if told is None else str(told)) == wanted


@given(st.integers(2, 9), st.integers(0, 9), st.sampled_from("- "))
def test_ages_in_words_are_those_in_figures(ten: int, unit: int, between: str) -> None:
    words = TENS[ten - 2] + (between + UNITS[unit - 1] if unit else "")
    assert years(words) == years(words.upper()) == years(f"{ten}{unit}") == 10 * ten + unit


@given(st.integers(0, 999))
def test_nobody_is_older_than_anybody_was(number: int) -> None:
    assert years(str(number)) == (number if 0 < number <= OLDEST else None)
