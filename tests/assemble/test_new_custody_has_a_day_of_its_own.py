"""The day of custody told by the way is not that of a new arrest: "X, put under house arrest in May, was detained"."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

JANUARY, NEWS = "2021-01-01", "2021-03-22"  # the month told by the way; the thirty days before the report
ROWS: list[tuple[str, dict[str, str | None]]] = [
    ("Ms Bor, who was placed under house arrest after the January strike, was detained outside her flat on leaving.",
     {"house_arrest": JANUARY, "arrest": NEWS}),
    ("Ana Bor, who was put under house arrest in January, was arrested at the airport on Monday.",
     {"house_arrest": JANUARY, "arrest": "2021-04-19"}),
    ("Ana Bor, whom police put under house arrest in January, was detained.",
     {"house_arrest": JANUARY, "arrest": None}),
    ("Ana Bor, who was arrested in January, was beaten at the station.",
     {"arrest": JANUARY, "ill_treatment": JANUARY}),
    ("Ana Bor, who was arrested in January, was held in Osh.", {"arrest": JANUARY}),
    ("Ana Bor was arrested in January. She was beaten at the station.", {"arrest": JANUARY, "ill_treatment": JANUARY}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), ROWS, ids=[t for t, _ in ROWS])
def test_new_custody_has_a_day_of_its_own(extractor: Extractor, text: str, days: dict[str, str | None]) -> None:
    found = facts_told(extractor, text, published="2021-04-21")
    told = {r.act: r.date.start if r.date else None for r in found}
    assert {a: d for a, d in told.items() if d != NEWS} == {a: d for a, d in days.items() if d != NEWS}


THEIRS = [
    ("On Friday a farmer was killed and his son injured in Manila.", {("killing", "a farmer"), ("attack", "his son")}),
    ("On Friday a farmer was killed and his son was injured in Manila.",
     {("killing", "a farmer"), ("attack", "his son")}),
    ("On Friday a worker was murdered and his wife wounded in Manila.",
     {("killing", "a worker"), ("attack", "his wife")}),
    ("A woman was shot dead in Osh on Friday and her sister was shot dead in Bor.",
     {("killing", "A woman"), ("killing", "her sister")}),
    ("His brother was shot dead by soldiers on Friday. The student was killed at the bridge.",
     {("killing", "His brother")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "groups"), THEIRS, ids=[t for t, _ in THEIRS])
def test_whose_kin_suffered_is_another(extractor: Extractor, text: str, groups: set[tuple[str, str]]) -> None:
    found = facts_told(extractor, text, published="2021-04-21")
    assert {(r.act, r.group.text) for r in found if r.group} == groups
