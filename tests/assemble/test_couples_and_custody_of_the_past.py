"""Who a participle before a pair describes, and custody of the past that is no part of what is told of several now."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

HEADED = "Two activists arrested\n"
NOW = "The detention of Ana Bor and Ivo Reis drew protests in Osh. "


@pytest.mark.parametrize(
    ("act", "text", "whom"),
    [
        ("abduction", "The kidnapped couple Ana Bor and Ivo Reis were freed on Monday.", [{"Ana Bor", "Ivo Reis"}]),
        (
            "killing",
            "The slain pair Ana Bor and Ivo Reis lived in Osh. They were buried there.",
            [{"Ana Bor", "Ivo Reis"}],
        ),
        ("detention", NOW + "Ana Bor was arrested in 2009 for theft and freed.", [{"Ana Bor", "Ivo Reis"}]),
        ("detention", NOW + "Ana Bor was arrested on 3 May at her home.", [{"Ivo Reis"}]),
        (
            "arrest",
            HEADED + "Ana Bor and Ivo Reis, who were arrested in 2015, said that police had held two more on Monday.",
            [set(), {"Ana Bor", "Ivo Reis"}],
        ),
        (
            "arrest",
            HEADED + "Ana Bor and Ivo Reis were arrested in Osh on Monday, their lawyer said.",
            [{"Ana Bor", "Ivo Reis"}],
        ),
    ],
)
def test_whom_it_befell(extractor: Extractor, act: str, text: str, whom: list[set[str]]) -> None:
    found = [r for r in facts_told(extractor, text) if r.act == act]
    assert [{p.name for p in r.people if p.role == "victim"} for r in found] == whom
