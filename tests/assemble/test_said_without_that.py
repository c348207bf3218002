"""Whom somebody says it befell, told first in a list without "that": "said her sister, X, and two nurses were held"."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers, facts_told, victims

ROWS = [
    ("Ivo Reis said his brother, Luis, and two nurses were kidnapped by soldiers.", {"Luis"}),
    ("Ana Bor said her sister, Zoe, and three friends were arrested on Monday.", {"Zoe"}),
    ("Ana Bor told reporters her sister, Zoe Bor, and three friends were beaten on Monday.", {"Zoe Bor"}),
    ("Ana Bor says her lawyer, Luis Mora, and two colleagues were detained on Monday.", {"Luis Mora"}),
    ("The union said its leader, Luis Mora, and two members were detained on Monday.", {"Luis Mora"}),
    ("Ana Bor said Luis Mora, a nurse, and two members were detained on Monday.", {"Luis Mora"}),
    ("The police confirmed Ana Bor, a nurse, and her husband had been killed.", {"Ana Bor"}),
    ("“They came at night,” said Luis Mora, a nurse, and two members were detained on Monday.", set()),
    ("Ana Bor said nothing, and two members were detained on Monday.", set()),
    ("Ana Bor told Luis Mora, a nurse, and two members were detained on Monday.", set()),
    ("Ana Bor confirmed the killing, and Luis Mora was arrested on Monday.", {"Luis Mora"}),
    ("The paper reported the arrest of Ana Bor, and two members were detained on Monday.", {"Ana Bor"}),
]


def test_whom_somebody_reports_to_the_police_does_nothing(extractor: Extractor) -> None:
    (arrest,) = facts_told(extractor, "Ana Bor reported her husband, Ivo Reis, and police arrested him on Monday.")
    assert (victims(arrest), doers(arrest)) == ({"Ivo Reis"}, {"police"})
    beaten = facts_told(extractor, "Luis Mora reported the mayor, Ivo Reis, and police beat Ana Bor on Monday.")
    assert "Ivo Reis" not in {d for r in beaten for d in doers(r)}


@pytest.mark.parametrize(("text", "who"), ROWS, ids=[t for t, _ in ROWS])
def test_whom_it_befell_is_told_without_that(extractor: Extractor, text: str, who: set[str]) -> None:
    assert {v for r in facts_told(extractor, text) for v in victims(r)} == who


JOINED = [
    ("Her sister Zoe and three friends were arrested on Monday.", {"Zoe"}, {"three friends"}),
    ("His brother Luis and two men were beaten by police.", {"Luis"}, {"two men"}),
    ("Her lawyer Luis Mora and two colleagues were detained on Monday.", {"Luis Mora"}, {"two colleagues"}),
    ("Soldiers beat her sister Zoe and three friends on Monday.", {"Zoe"}, {"three friends"}),
    ("The brothers Luis and Ivo Reis were arrested on Monday.", {"Luis", "Ivo Reis"}, set()),
    ("Her brother Luis and Ana Bor were arrested on Monday.", {"Luis", "Ana Bor"}, set()),
    ("Police arrested the editor Luis Mora and the reporter Ana Bor on Monday.", {"Luis Mora", "Ana Bor"}, set()),
]


@pytest.mark.parametrize(("text", "who", "groups"), JOINED, ids=[t for t, _, _ in JOINED])
def test_who_comes_after_a_called_name_is_told_too(
    extractor: Extractor, text: str, who: set[str], groups: set[str]
) -> None:
    found = facts_told(extractor, text)
    assert {v for r in found for v in victims(r)} == who
    assert {r.group.text for r in found if r.group} == groups
