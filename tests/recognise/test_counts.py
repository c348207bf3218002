"""Counted people against our own gold."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.recognise.counts import CountMention, find_counts

GOLD = Path(__file__).parent / "gold_counts.tsv"
ROWS = [line.split("\t") for line in GOLD.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def _told(c: CountMention) -> str:
    return f"{c.text}|{'' if c.min is None else c.min}|{'' if c.max is None else c.max}"


@pytest.mark.parametrize(("sentence", "counts"), ROWS, ids=[str(n) for n in range(len(ROWS))])
def test_gold(sentence: str, counts: str) -> None:
    assert (" ;; ".join(map(_told, find_counts(sentence))) or "-") == counts


@given(st.integers(2, 5000))
def test_digits_count(n: int) -> None:
    found = find_counts(f"Police detained {n:,} activists there.")
    assert [(c.min, c.max, c.noun) for c in found] == [(n, n, "activists")]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Police arrested 10,000,000,000,000,000,000 people.", "-"),
        ("Police arrested at least 99999999999999 million people.", "-"),
        ("Police held between 3 and 99,999,999,999,999 people.", "-"),
        ("The court convicted 20,000,000,000,000 of 20,000,000,000,000,000,000 defendants.", "-"),
        ("Censors cut off 1,400,000,000 people.", "1,400,000,000 people|1400000000|1400000000"),
    ],
)
def test_more_people_than_there_can_be_are_no_count(sentence: str, counts: str) -> None:
    assert (" ;; ".join(map(_told, find_counts(sentence))) or "-") == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("12 female and 43 male prisoners were freed.", "12 female and 43 male prisoners|55|55"),
        ("At least 12 local and 3 foreign reporters were held.", "At least 12 local and 3 foreign reporters|15|"),
        ("Police held five Kenyan and two Ugandan reporters.", "five Kenyan and two Ugandan reporters|7|7"),
        ("Police held five Kenyans and two Ugandan reporters.", "five Kenyans|5|5 ;; two Ugandan reporters|2|2"),
        ("In May 2012 Kenyan and two Ugandan reporters were held.", "two Ugandan reporters|2|2"),
        ("Three Kurdish 17-year-olds were held.", "Three Kurdish 17-year-olds|3|3"),
        ("Ten of the 17-year-olds were held.", "-"),
        ("Two officers beat 17-year-olds.", "Two officers|2|2"),
        ("In May 2012 Kurdish 17-year-olds were held.", "-"),
        ("Ana was held on 5 March and two Kenyan clerks beaten.", "two Kenyan clerks|2|2"),
        ("GOMA, 3 May 2021 – Four clerks were held.", "Four clerks|4|4"),
        ("May 3 – 40 clerks were held.", "40 clerks|40|40"),
        ("Some 2000 – 3000 clerks were held.", "Some 2000 – 3000 clerks|2000|3000"),
        ("Two (2) local and one (1) foreign clerks were held.", "Two (2) local and one (1) foreign clerks|3|3"),
    ],
)
def test_those_of_two_kinds_or_of_one_age(sentence: str, counts: str) -> None:
    assert (" ;; ".join(map(_told, find_counts(sentence))) or "-") == counts


@given(st.text(max_size=150))
def test_any_text_is_read_and_spans_are_true(noise: str) -> None:
    sentence = f"At least {noise} people and his {noise} family"
    assert all(sentence[m.start : m.end] == m.text for m in find_counts(sentence))
