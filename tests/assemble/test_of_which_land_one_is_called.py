"""Somebody called the envoy of one land is not the envoy of another of whom the text tells next."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

ROWS = [
    ("Ana Bor is the spokeswoman of the party.\nThe army threatened the US ambassador.", "Ana Bor", False),
    ("The Ugandan interior minister, Luis Mora, spoke.\nPolice detained the Ugandan minister.", "Luis Mora", True),
    ("President Luis Mora spoke in Kampala.\nSoldiers detained the Ugandan president.", "Luis Mora", True),
    ("The British ambassador, Zoe Reis, spoke.\nIt threatened the US ambassador with expulsion.", "Zoe Reis", False),
    ("The Kenyan minister, Luis Mora, spoke.\nOn Monday police detained the Ugandan minister.", "Luis Mora", False),
    ("Kenyan minister Luis Mora spoke.\nOn Monday police detained the Ugandan minister.", "Luis Mora", False),
    ("The German journalist, Ana Bor, wrote about the protest in Minsk.\nPolice beat the French journalist on Sunday.",
     "Ana Bor", False),
    ("Ana Bor, a German journalist, wrote about the protest in Minsk.\nPolice beat the French journalist on Sunday.",
     "Ana Bor", False),
    ("The German journalist, Ana Bor, wrote about the protest in Minsk.\nPolice beat the journalist on Sunday.",
     "Ana Bor", True),
    ("The German journalist, Ana Bor, wrote about the protest in Minsk.\nPolice beat the German journalist on Sunday.",
     "Ana Bor", True),
    ("German journalist Ana Bor wrote about the protest in Minsk.\nPolice beat the journalist on Sunday.",
     "Ana Bor", True),
    ("The British-Iranian lawyer, Ana Bor, flew to Tehran.\nPolice detained the Iranian lawyer on Sunday.", "Ana Bor",
     True),
    ("The UK ambassador, Zoe Reis, flew to Harare.\nPolice detained the British ambassador on Sunday.", "Zoe Reis",
     True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "meant"), ROWS, ids=[t for t, _, _ in ROWS])
def test_of_which_land_one_is_called(extractor: Extractor, text: str, name: str, meant: bool) -> None:
    found = facts_told(extractor, text, published="2021-05-10")
    assert any(name in victims(r) for r in found) is meant
