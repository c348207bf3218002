"""An entry of a list or chronology says nothing of where the next one was."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Moses Okello was beaten by police in Gulu on 3 May.", "2. Ruth Akello was threatened on 4 May."),
        ("- Moses Okello was beaten by police in Gulu.", "- Ruth Akello was threatened."),
        ("January 12: Moses Okello is beaten by police in Gulu.", "February 3: Ruth Akello receives a death threat."),
    ],
)
def test_a_new_entry_has_no_place_of_the_one_before(extractor: Extractor, first: str, second: str) -> None:
    found = all_told(extractor, f"Weekly update\n\n{first}\n\n{second}")
    assert {i.act: [p.text for p in i.places] for i in found} == {"attack": ["Gulu"], "threat": []}


def test_a_story_told_on_keeps_its_place(extractor: Extractor) -> None:
    text = "Moses Okello was beaten by police in Gulu. Ruth Akello was threatened."
    found = all_told(extractor, text)
    assert {i.act: [p.text for p in i.places] for i in found} == {"attack": ["Gulu"], "threat": ["Gulu"]}
