"""Days of what was only to come or of no ban, courts where a case was won, prisons before which somebody was hurt."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told


def test_what_is_to_take_place_dates_nothing(extractor: Extractor) -> None:
    text = "Ivo Reis was arrested. The arrest was to take place on 3 May 2021. Rights groups condemned it."
    found = [r for r in facts_told(extractor, text) if r.act == "arrest"]
    assert found
    assert not [r for r in found if r.date and r.date.precision == "day"]


@pytest.mark.parametrize(("told", "begins"), [("a cult", True), ("guilty", False), ("dead", False)])
def test_what_is_declared_banned(extractor: Extractor, told: str, begins: bool) -> None:
    text = f"A court declared the church {told} on 3 May 2021. Since the ban, 60 people have been arrested."
    found = facts_told(extractor, text, published="2021-06-20")
    days = [str(r.date.start) for r in found if r.act == "arrest" and r.date]
    assert ("2021-05-03" in days) == begins


@pytest.mark.parametrize(("text", "act", "there"), [
    ("Ivo Reis won his case at the Gweru High Court and was arrested on 3 May 2021.", "arrest", False),
    ("Ivo Reis won his case at the Gweru High Court and was arrested at home on 3 May 2021.", "arrest", False),
    ("Ivo Reis appeared at the Gweru High Court and was charged with treason on 3 May 2021.", "charge", True),
    ("Ivo Reis is serving ten years in Karo Prison. He was tortured to make him confess.", "torture", False),
    ("Ivo Reis is held in Karo Prison. He was tortured during interrogation.", "torture", False),
    ("Ivo Reis is held in Karo Prison. Guards tortured him.", "torture", True),
])  # fmt: skip
def test_where_it_was(extractor: Extractor, text: str, act: str, there: bool) -> None:
    found = [r for r in facts_told(extractor, text + " Rights groups condemned it.") if r.act == act]
    assert found
    assert any(p.text.endswith(("Court", "Prison")) for r in found for p in r.places) == there
