"""Whose whereabouts are unknown after the relative of somebody told of before was taken."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, who

HELD = "{} was arrested on 3 May 2012. "
ROWS = [
    ("Chen Bao", "Officials took away Chen's daughter on 6 May. Her whereabouts remained unknown.", "Chen's daughter"),
    ("Ana Bor", "Police took away her sister on 6 May. Her whereabouts are unknown.", "her sister"),
    ("Ana Bor", "Soldiers arrested Bor's aunt on 6 May. As of June, her whereabouts were unknown.", "Bor's aunt"),
    ("Luis Mora", "Soldiers seized Mora's brother on 6 May. His whereabouts are unknown.", "Mora's brother"),
    ("Ana Bor", "Police detained her son on 6 May. Her whereabouts are unknown.", "Ana Bor"),
    ("Ana Bor", "Police questioned her sister on 6 May. Her whereabouts are unknown.", "Ana Bor"),
    ("Ana Bor", "Her sister was told nothing. Her whereabouts are unknown.", "Ana Bor"),
    ("Ana Bor", "Police detained her sister, Zoe Bor, on 6 May. Her whereabouts are unknown.", "Zoe Bor"),
]


@pytest.mark.parametrize(("first", "text", "missing"), ROWS, ids=[text for _, text, _ in ROWS])
def test_who_is_missing(extractor: Extractor, first: str, text: str, missing: str) -> None:
    found = [i for i in facts_told(extractor, HELD.format(first) + text) if i.act == "enforced_disappearance"]
    assert [who(i, "victim") for i in found] == [{missing}]


def test_whoever_was_missing_before_is_meant(extractor: Extractor) -> None:
    text = "Ana Bor disappeared on 3 May 2012. Police detained her daughter on 6 May. Her whereabouts are unknown."
    found = [i for i in facts_told(extractor, text) if i.act == "enforced_disappearance"]
    assert [who(i, "victim") for i in found] == [{"Ana Bor"}]
    text = "Luis Mora fled in May 2012. Soldiers seized Mora's brother on 6 May. His whereabouts are unknown."
    found = [i for i in facts_told(extractor, text) if i.act == "enforced_disappearance"]
    assert [who(i, "victim") for i in found] == [{"Luis Mora"}]
