"""Days spent apart from others: in a cell of that kind, in solitary confinement, or at prayer and at home."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, of

AFTER = " Rights groups condemned it."


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("Luis Mora spent three months in an isolation facility in Minsk for his article.", "detention"),
        ("Luis Mora spent 40 days in solitary confinement in Minsk.", "ill_treatment"),
    ],
)
def test_days_in_isolation_are_told_by_where_it_was(extractor: Extractor, told: str, act: str) -> None:
    assert len(of(facts_told(extractor, told + AFTER), "Luis Mora", act)) == 1


@pytest.mark.parametrize(
    "told", ["The monk Luis Mora spent a year in solitary prayer.", "Luis Mora spent ten days in isolation at home."]
)
def test_isolation_of_ones_own_is_nobodys_act(extractor: Extractor, told: str) -> None:
    assert facts_told(extractor, told + AFTER) == []
