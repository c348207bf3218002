"""A pronoun after what befell somebody without a name is of them, not of whom the sentence names by the way."""

from __future__ import annotations

from itertools import product

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

AROUND = " Rights groups condemned it."
FIRST = (
    "{}'s driver was arrested in May.",
    "A friend of {} was arrested in May.",
    "The brother of {} was arrested in May.",
    "Police arrested a reporter who worked for {}.",
    "Police detained a cousin of {} in May.",
    "An adviser to the mayor, {}, was arrested in May.",
    "Police arrested a man for defending {}.",
    "A blogger was arrested for insulting {}.",
    "A cartoonist was charged with defaming Governor {}.",
    "A teacher was dismissed for praising {}.",
    "A singer was jailed for a song about {}.",
    "A man who had voted for {} was attacked in May.",
    "A judge appointed by {} was dismissed in May.",
    "A prisoner who shared a cell with {} was tortured in May.",
)
NEXT = ("He was sentenced to two years in prison.", "Police tortured him.", "He was released in June.")
ROWS = [f"{one.format('Ivo Reis')} {told}" for one, told in product(FIRST, NEXT)]


CHAIN = "A man was held for insulting Ivo Reis. Guards beat him. He was freed in June."


@pytest.mark.parametrize("text", [*ROWS, CHAIN])
def test_the_unnamed_one(extractor: Extractor, text: str) -> None:
    assert not [r.act for r in facts_told(extractor, text + AROUND) if "Ivo Reis" in victims(r)]


STILL = [
    ("Ivo Reis spoke in Lima. He was arrested in June.", "arrest"),
    ("A friend of Ivo Reis was arrested in May. Reis was tortured. He died in June.", "torture"),
    ("A man was arrested at a protest for Ivo Reis, who was jailed in May. He was released in June.", "release"),
    ("A woman was arrested for insulting Ivo Reis. He was jailed for corruption in June.", "imprisonment"),
    ("Police arrested Ivo Reis and a friend of his. He was released in June.", "arrest"),
]


@pytest.mark.parametrize(("text", "act"), STILL)
def test_the_one_with_a_name(extractor: Extractor, text: str, act: str) -> None:
    assert any(r.act == act and "Ivo Reis" in victims(r) for r in facts_told(extractor, text + AROUND))
