"""What something is sought on account of was done; what it is sought for is still to come."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

AROUND = " Rights groups condemned it."
LINES = (Path(__file__).parent / "sought_for_a_deed.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("act", "modality", "text"), ROWS, ids=[f"{row[0]}: {row[2]}" for row in ROWS])
def test_done_or_only_sought(extractor: Extractor, act: str, modality: str, text: str) -> None:
    found = all_told(extractor, text + AROUND, published="2022-06-20")
    assert {r.modality for r in found if r.act == act} == {modality}
