"""Who is arrested and then rearrested is arrested twice; a noun told after the arrest may be of it."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

ROWS = [
    ("Ana Bor was arrested in January. She was rearrested on leaving court.", 2),
    ("Ana Bor was arrested in January. She was re-arrested on Monday.", 2),
    ("Ana Bor was arrested in January and released on bail. She was rearrested.", 2),
    ("Ana Bor, arrested in January, has been rearrested.", 2),
    ("Police rearrested Ana Bor, who had been detained in January.", 2),
    ("Ana Bor was rearrested on Monday. Her arrest was condemned.", 1),
    ("Ana Bor was rearrested. She was arrested on Monday at her home.", 1),
    ("Ana Bor was arrested on Monday. The rearrest of Ana Bor was condemned.", 1),
    ("Ana Bor rearrested\nAna Bor was arrested on Monday, days after her release.", 1),
    ("Ana Bor was released in January. She was rearrested in March.", 1),
]


@pytest.mark.parametrize(("text", "count"), ROWS, ids=[t for t, _ in ROWS])
def test_taken_again(extractor: Extractor, text: str, count: int) -> None:
    found = [r for r in facts_told(extractor, text, published="2021-04-21") if r.act == "arrest"]
    assert len(found) == count
    assert len({r.date.start if r.date else None for r in found}) == count
