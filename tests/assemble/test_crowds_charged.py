"""Police who charge a crowd hurt those who are hurt in it; police who charge somebody by law did not."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers_to, facts_told

AROUND = " Rights groups condemned it."


@pytest.mark.parametrize(
    "text",
    [
        "Police charged the crowd and Ivo Reis was beaten.",
        "Police charged a group of students, and Ivo Reis was beaten.",
        "Police charged two hundred protesters, and Ivo Reis was beaten.",
        "Police charged 300 marchers in Osh, and Ivo Reis was injured.",
    ],
)
def test_charged_a_crowd(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, text + AROUND, published="2022-06-20")
    assert doers_to(found, "Ivo Reis", "attack") == {"Police"}


@pytest.mark.parametrize(
    "text",
    [
        "Police charged two men after Ivo Reis was beaten.",
        "Police charged a 20-year-old after Ivo Reis was stabbed.",
        "Police charged several people after Ivo Reis was beaten.",
        "Police charged students after Ivo Reis was beaten.",
        "Police have charged a couple after Ivo Reis was stabbed.",
    ],
)
def test_charged_by_law(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, text + AROUND, published="2022-06-20")
    assert doers_to(found, "Ivo Reis", "attack") == set()
