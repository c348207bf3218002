"""Who "his mother" or "his parents" are is told by name before, or they stay a group without a name."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, who

ROWS = [
    (
        "Ana Bor is the mother of Luis Bor. On 4 May 2011 police took him and his mother into custody.",
        {"Ana Bor", "Luis Bor"},
    ),
    (
        "Ivo Reis is the father of Zoe Reis, a student. Police detained her and her father on 4 May 2012.",
        {"Ivo Reis", "Zoe Reis"},
    ),
    (
        "Luis Mora is the husband of Ana Bor. On 2 May 2014 soldiers detained her and her husband.",
        {"Ana Bor", "Luis Mora"},
    ),
    (
        "Chen Bao's mother, Lin Bora, is a teacher. Police detained Chen and his mother on 2 May 2014.",
        {"Chen Bao", "Lin Bora"},
    ),
    (
        "Zoe Reis is the sister of Ivo Reis. On 2 May 2014 police detained him and his sister.",
        {"Ivo Reis", "Zoe Reis"},
    ),
    (
        "Luis Mora's wife, Ana Bor, is a nurse. Police arrested Mora and his wife on 4 May 2012.",
        {"Ana Bor", "Luis Mora"},
    ),
    (
        ("Ana Bor, a nurse, is the mother of Luis Bor, a boy of six. Officials called him a liar "
        "and arrested him and his parents."),
        {"Ana Bor", "Luis Bor", "his parents"},
    ),
    (
        "Ana Bor is the mother of Luis Bor. On 4 May 2011 police took him and his father into custody.",
        {"Luis Bor", "his father"},
    ),
    (
        ("Ana Bor is the mother of Luis Bor. On 4 May 2011 police took Ivo Reis and his mother into "
        "custody."),
        {"Ivo Reis", "his mother"},
    ),
    (
        ("Luis Mora's late wife, Ana Bor, was a nurse. Police arrested Mora and his new wife on 4 May "
        "2012."),
        {"Luis Mora", "his new wife"},
    ),
    (
        "Luis Mora's brother Ivo Mora lives in Oslo. Police beat Luis and another brother on 4 May 2012.",
        {"Luis Mora", "another brother"},
    ),
    (
        "Ana Bor is the mother of Luis Bor. Zoe Reis and her mother were arrested on 4 May 2012.",
        {"Zoe Reis", "her mother"},
    ),
    (
        "Ivo Reis is the husband of Ana Bor. Soldiers beat the mayor and her husband on 4 May 2012.",
        {"the mayor and her husband"},
    ),
    (
        "Ivo Reis's wife, Zoe Reis, is a nurse. Reis's brother and his wife were beaten on 4 May 2012.",
        {"Reis's brother and his wife"},
    ),
    (
        "Ana Bor's late husband Ivo Bor was a nurse. Her husband was beaten on 4 May 2012.",
        {"Her husband"},
    ),
    (
        "Ivo Reis's wife, Zoe Reis, is a nurse. A guard said his wife was beaten on 4 May 2012.",
        {"his wife"},
    ),
    (
        "Ana Bor's elder son Ivo Bor is a nurse. Her younger son was beaten on 4 May 2012.",
        {"Her younger son"},
    ),
    (
        "Luis Mora's son Ivo is a student. Police arrested Luis and his younger son on 4 May 2012.",
        {"Luis Mora", "his younger son"},
    ),
]


@pytest.mark.parametrize(("text", "victims"), ROWS, ids=[text for text, _ in ROWS])
def test_whom_it_befell_beside_the_first(extractor: Extractor, text: str, victims: set[str]) -> None:
    found = facts_told(extractor, text)
    assert set().union(*(who(i, "victim") for i in found)) == victims


def test_whose_relative_it_is_is_asked_once(extractor: Extractor) -> None:
    text = (
        "Zoe Reis is the mother of Ivo Reis. The son of Ivo Reis and his mother took away her son. Police arrested the "
        "son of his mother and his mother's son. He was beaten."
    )
    assert facts_told(extractor, text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Soldiers detained Jaleel son of Akbar and Haroon son of Moosa in Turbat on 4 May.", {"Jaleel", "Haroon"}),
        ("Jaleel Mirza son of Akbar was detained in Turbat on 4 May 2012.", {"Jaleel Mirza"}),
        ("Soldiers detained the youngest son of Akbar Mirza in Turbat on 4 May 2012.", set()),
    ],
)
def test_whose_son_somebody_is_may_stand_behind_a_name_without_a_comma(
    extractor: Extractor, text: str, held: set[str]
) -> None:
    [arrest] = [i for i in facts_told(extractor, text) if i.act == "arrest"]
    assert {p.name for p in arrest.people if p.role == "victim"} == held


def test_a_youth_abducted_behind_a_name_abducted_nobody(extractor: Extractor) -> None:
    text = (
        "In Turbat, the burnt dead body of Nadir, son of Ahmad, a youth reportedly abducted earlier this week from "
        "Zarin Kot, was recovered."
    )
    [taken] = [i for i in facts_told(extractor, text) if i.act == "abduction"]
    assert {(p.name, p.role) for p in taken.people} == {("Nadir", "victim"), ("Ahmad", "relative")}
