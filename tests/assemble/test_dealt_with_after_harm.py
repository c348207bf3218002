"""After a harm the law deals with whom it befell, or with who did it and has no name: whose the act is."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

AROUND = " Rights groups condemned it."
LINES = (Path(__file__).parent / "dealt_with_after_harm.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("who", "act", "theirs", "text"), ROWS, ids=[f"{row[1]}: {row[3]}" for row in ROWS])
def test_whose_act_it_is(extractor: Extractor, who: str, act: str, theirs: str, text: str) -> None:
    found = facts_told(extractor, text + AROUND, published="2022-06-20")
    mine = [r for r in found if r.act == act and any(who in p.name and p.role == "victim" for p in r.people)]
    assert bool(mine) == (theirs == "yes")
