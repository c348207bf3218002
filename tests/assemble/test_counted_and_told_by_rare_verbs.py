"""Who is told by a number and befallen by a verb that the recogniser does not know is told of all the same."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.settings import MORE_LIKELY_RIGHT
from tests.assemble.readings import facts_told


@pytest.mark.parametrize(
    ("text", "act", "least"),
    [
        ("Over 400 families were forcibly evicted from a government building in Recife on 16 June.",
         "property_destruction", 400),
        ("Three students were flogged in Lagos last week.", "torture", 3),
        ("Two of her classmates who had signed a letter for her were suspended for one semester.", "dismissal", 2),
    ],
)  # fmt: skip
def test_several_told_by_number(extractor: Extractor, text: str, act: str, least: int) -> None:
    found = [i for i in facts_told(extractor, text, published="2021-06-30") if i.confidence >= MORE_LIKELY_RIGHT]
    assert [(i.act, i.group and i.group.min) for i in found] == [(act, least)]


def test_a_rough_number_tells_as_much_as_none(extractor: Extractor) -> None:
    (found,) = facts_told(extractor, "Many students were flogged in Lagos last week.", published="2021-06-30")
    assert found.confidence < MORE_LIKELY_RIGHT
