"""Whom "who" means after whose a thing is: "the head of the office of X, who was jailed" is X."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

ROWS = [
    ("She arrived with Ana Bor, head of the office of Luis Mora, who was jailed in May.", "Luis Mora"),
    ("She met Ana Bor, a member of the team of Luis Mora, whom police arrested in May.", "Luis Mora"),
    ("She met Ana Bor, head of the campaign of Luis Mora, who is in prison.", "Luis Mora"),
    ("She met Ana Bor, head of the headquarters of Luis Mora, who was beaten in May.", "Luis Mora"),
    ("Ana Bor, head of the union of nurses, who was jailed in May, spoke in Osh.", "Ana Bor"),
    ("Ana Bor, director of the Luis Mora Centre, who was jailed in May, spoke in Osh.", "Ana Bor"),
    ("Ana Bor, editor of the newspaper Dawn, who was jailed in May, spoke in Osh.", "Ana Bor"),
    ("Zoe Reis spoke on the anniversary of the murder of Ana Bor, who was shot in May.", "Ana Bor"),
    ("Luis Mora, of the party of Ana Bor, and Tariq Nadim, who was jailed in May, spoke.", "Tariq Nadim"),
]


@pytest.mark.parametrize(("text", "who"), ROWS, ids=[t for t, _ in ROWS])
def test_whom_who_means_after_whose_a_thing_is(extractor: Extractor, text: str, who: str) -> None:
    found = facts_told(extractor, text, published="2020-08-05")
    assert [v for r in found for v in victims(r)] == [who]
