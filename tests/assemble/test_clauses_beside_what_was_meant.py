"""What happened as somebody tried, refused or was about to do something: a fact ("tried to leave when police …")."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

FACTS = (
    "Daniel Reed refused to pay when he was arrested.",
    "Daniel Reed refused to pay because he was arrested.",
    "Daniel Reed failed to appear as he was arrested.",
    "Daniel Reed wanted to leave when he was arrested.",
    "Daniel Reed tried to leave when police arrested him.",
    "Daniel Reed was about to leave when he was arrested.",
    "Daniel Reed was due to fly to Lima when he was stopped and arrested.",
)
AHEAD = {
    "Daniel Reed promised to pay when he was released.": "planned",
    "Daniel Reed hoped to speak when he was released.": "planned",
    "Daniel Reed would try to leave when he was arrested.": "planned",
    "Daniel Reed wants to leave when he is arrested.": "demanded",
    "Police failed to arrest Daniel Reed because he had fled.": "hypothetical",
    "Daniel Reed refused to say if he was arrested.": "hypothetical",
}


@pytest.mark.parametrize("text", FACTS)
def test_what_happened_then_is_a_fact(extractor: Extractor, text: str) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert [(i.act, i.modality) for i in found if i.act == "arrest"] == [("arrest", "reported")]


@pytest.mark.parametrize("text", AHEAD)
def test_what_is_ahead_or_asked_is_none(extractor: Extractor, text: str) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert {i.modality for i in found if i.act in {"arrest", "release"}} == {AHEAD[text]}
