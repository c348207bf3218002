"""Abuse in custody that no day is told of: from the arrest on, until a release that is told or the report."""

from __future__ import annotations

import pytest

from pipeline.api import extract


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Zarin Velka was arrested on 4 March 2024. He was beaten in custody.", "2024-03-04..2024-05-06"),
        ("Zarin Velka was arrested on 4 March 2024 and beaten in custody. He was freed on 9 March 2024.",
         "2024-03-04..2024-03-09"),
        ("Zarin Velka was arrested on 4 March 2024. Officers tortured him while he was held in Osh.",
         "2024-03-04..2024-05-06"),
        # what has its own day, or is told of the arrest itself
        ("Zarin Velka was arrested on 4 March 2024. He was tortured in custody on 6 March 2024.",
         "2024-03-06..2024-03-06"),
        ("Zarin Velka was arrested on 4 March 2024. Officers beat him at the station.", "2024-03-04..2024-03-04"),
        ("On 4 March 2024 guards beat Zarin Velka in prison. He was arrested in 2018.", "2024-03-04..2024-03-04"),
    ],
)  # fmt: skip
def test_from_the_arrest_on(text: str, day: str) -> None:
    found = extract(text, published="2024-05-06")
    assert [f"{r.date.start}..{r.date.end}" for r in found if r.act in {"torture", "ill_treatment"} and r.date] == [day]


def test_nobody_tells_until_when() -> None:
    found = extract("Zarin Velka was arrested on 4 March 2024. He was beaten in custody.")
    assert [(r.date.start, r.date.end, r.date.edtf) for r in found if r.act == "ill_treatment" and r.date] == [
        ("2024-03-04", None, "2024-03-04/..")
    ]
