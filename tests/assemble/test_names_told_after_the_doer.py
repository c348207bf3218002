"""A name in commas after whoever did it names the doer, nobody harmed; and a house that was raided raided nobody."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers, facts_told, victims

LATE = [
    ("His brother, Luis, and three men were kidnapped by members of its military wing, Izzat al-Nur, on Monday.",
     {"Luis"}),
    ("His brother, Luis, and three other men were kidnapped by fighters of the movement's armed wing, Saad al-Din.",
     {"Luis"}),
    ("His brother, Luis Bor, was beaten by men of the party's youth wing, Imad Nasr.", {"Luis Bor"}),
    ("His brother, Luis, was beaten by the head of the militia, Izzat Nur.", {"Luis"}),
    ("Her colleague, Ana Bor, and two nurses were abducted by members of the militia, Harakat Nur, on Monday.",
     {"Ana Bor"}),
    ("Luis Bor, a nurse, was beaten by the mayor of the town, Ivo Reis.", {"Luis Bor"}),
    ("Two nurses were killed by soldiers on Monday, Ana Bor and Ivo Reis.", {"Ana Bor", "Ivo Reis"}),
    ("Luis Bor was arrested along with the head of the union, Ivo Reis.", {"Luis Bor", "Ivo Reis"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), LATE, ids=[t for t, _ in LATE])
def test_a_name_after_the_doer_is_nobody_harmed(extractor: Extractor, text: str, who: set[str]) -> None:
    assert {v for r in facts_told(extractor, text) for v in victims(r)} == who


HOUSES = [
    ("The court invasion and arrest of Ivo Reis in Abuja on Friday was condemned by lawyers.", set()),
    ("The parliament raid and the arrest of Ivo Reis angered lawyers in Abuja.", set()),
    ("The ministry raid and the arrest of Ivo Reis angered lawyers in Abuja.", set()),
    ("A court arrest of Ivo Reis on Friday angered lawyers in Abuja.", set()),
    ("The army raid and the arrest of Ivo Reis angered lawyers in Abuja.", {"army"}),
    ("The police raid and the arrest of Ivo Reis angered lawyers in Abuja.", {"police"}),
    ("The court's sentencing of Ivo Reis angered lawyers in Abuja.", {"court"}),
]


@pytest.mark.parametrize(("text", "who"), HOUSES, ids=[t for t, _ in HOUSES])
def test_a_house_that_was_raided_raided_nobody(extractor: Extractor, text: str, who: set[str]) -> None:
    found = [r for r in facts_told(extractor, text) if r.act in {"raid", "arrest", "sentencing"}]
    assert found
    assert {d for r in found for d in doers(r)} == who
