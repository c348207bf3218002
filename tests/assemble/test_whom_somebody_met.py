"""Who met those that tell what befell them is none of them; the people and bodies here are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import all_told, suffered

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nine of the twelve weavers Torsk Watch and Lumeer interviewed said they had been beaten in custody.",
            {("ill_treatment", "Nine of the twelve weavers")},
        ),
        ("All four men Ana Reis interviewed said they had been beaten.", {("attack", "All four men")}),
        (
            "Five of the women Ana Reis met in prison said they had been tortured.",
            {("torture", "Five of the women")},
        ),
        # who is called so is one of them
        (
            "The weavers Ana Reis and Ivo Belo said they had been beaten in custody.",
            {("ill_treatment", "Ana Reis"), ("ill_treatment", "Ivo Belo")},
        ),
        # and who met others
        (
            "The two weavers Ana Reis and Ivo Belo met nurses and said they had been beaten by police.",
            {("attack", "Ana Reis"), ("attack", "Ivo Belo")},
        ),
        (
            "The weavers Ana Reis and Ivo Belo visited Torsk prison and said that they were beaten there by guards.",
            {("ill_treatment", "Ana Reis"), ("ill_treatment", "Ivo Belo")},
        ),
        (
            "The nuns Ana Reis and Ida Belo met clerks and demanded the release of nine people. They were held in May.",
            {("detention", "Ana Reis"), ("detention", "Ida Belo")},
        ),
    ],
)
def test_who_met_those_that_speak_is_none_of_them(extractor: Extractor, text: str, expected: set[tuple[str, str]]):
    assert suffered(lambda t: all_told(extractor, t), text) == expected
