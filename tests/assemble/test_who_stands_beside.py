"""Lawyers, relatives and sources of what records tell, people and bodies, as `sides_told.txt` lists them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.api import extract

SIDES = frozenset({"lawyer", "relative", "source"})
LINES = [
    line.split("\t")
    for line in Path(__file__).with_name("sides_told.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("wanted", "text"), LINES, ids=[text for _, text in LINES])
def test_who_stands_beside(wanted: str, text: str) -> None:
    records = extract(text, published="2024-05-06", min_confidence=0)
    assert records
    told = {(one.name, one.role) for r in records for one in (*r.people, *r.organisations)}
    assert (";".join(sorted(f"{name}={role}" for name, role in told if role in SIDES)) or "-") == wanted
