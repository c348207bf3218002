"""An act was where it was done, not where somebody tells of it, is from, works, publishes or is tried for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, land

AROUND = " Rights groups condemned it."
LINES = (Path(__file__).parent / "lands_beside_the_act.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("who", "act", "where", "text"), ROWS, ids=[f"{row[1]}: {row[3]}" for row in ROWS])
def test_land_of_the_act(extractor: Extractor, who: str, act: str, where: str, text: str) -> None:
    found = facts_told(extractor, text + AROUND, published="2022-06-20")
    told = [r for r in found if r.act == act and (who == "-" or any(who in p.name for p in r.people))]
    assert {land(r) or "-" for r in told} == {where}
