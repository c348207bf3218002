"""Torture told without a day is no news where who tells of it was tried long before the report."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, of

read = partial(all_told, published="2026-05-20")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "A court upheld the term of Hassan Jaber, convicted in 2024 of spying. He says that he was tortured.",
            "torture",
        ),
        ("Hassan Jaber was jailed for ten years in 2019. His lawyer said he was beaten in custody.", "ill_treatment"),
    ],
)
def test_a_prisoner_of_years(extractor: Extractor, text: str, act: str) -> None:
    (record,) = of(read(extractor, text), "Hassan Jaber", act)
    assert record.date is None


def test_but_one_held_now(extractor: Extractor) -> None:
    text = "Hassan Jaber was arrested on 3 May. His lawyer said that he was beaten in custody."
    (record,) = of(read(extractor, text), "Hassan Jaber", "ill_treatment")
    assert record.date is not None
    assert record.date.start == "2026-05-03"
