"""Who does something to somebody has not done what a clause tells of the past: "police arrested X, abducted in May"."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers, facts_told

ROWS: list[tuple[str, dict[str, set[str]]]] = [
    ("Soldiers raided the home of Ana Bor, who was jailed in May 2020.", {"raid": {"Soldiers"}, "imprisonment": set()}),
    ("Police arrested Ana Bor, who was abducted in January.", {"arrest": {"Police"}, "abduction": set()}),
    ("Rebels freed Ana Bor, who was kidnapped in January.", {"release": set(), "abduction": set()}),
    ("Soldiers beat Ana Bor, who was deported from Kenya in 2019.", {"attack": {"Soldiers"}, "forced_return": set()}),
    ("Ana Bor, who was abducted by rebels in January, was arrested by police at the border.",
     {"abduction": {"rebels"}, "arrest": {"police"}}),
    ("Soldiers killed Ana Bor, who was shot at a checkpoint on Monday.", {"killing": {"Soldiers"}}),
    ("Ana Bor, who was arrested on Monday, was beaten by police.", {"arrest": {"police"}, "attack": {"police"}}),
    ("Gunmen killed Ana Bor, whom they had abducted in January.", {"killing": {"Gunmen"}, "abduction": {"Gunmen"}}),
    ("The Justice Ministry raid on the home of Ana Bor was condemned.", {"raid": {"Justice Ministry"}}),
    ("Soldiers tortured Ana Bor, who was arrested on Monday.", {"torture": {"Soldiers"}, "arrest": {"Soldiers"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hands"), ROWS, ids=[t for t, _ in ROWS])
def test_doers_have_not_done_what_is_told_by_the_way(
    extractor: Extractor, text: str, hands: dict[str, set[str]]
) -> None:
    assert {r.act: doers(r) for r in facts_told(extractor, text, published="2021-04-21")} == hands
