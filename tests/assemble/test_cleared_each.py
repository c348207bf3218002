"""Who is acquitted of what, where one verb tells of two people: "acquitted X of treason and Y of spying"."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("The court acquitted Olga Benko of treason and Pavel Orlik of spying.",
         [("Olga Benko", "treason"), ("Pavel Orlik", "spying")]),
        ("The court acquitted editor Olga Benko of libel and reporter Pavel Orlik of sedition.",
         [("Olga Benko", "libel"), ("Pavel Orlik", "sedition")]),
        ("The court acquitted Olga Benko of treason and of spying.",
         [("Olga Benko", "spying"), ("Olga Benko", "treason")]),
        ("The court acquitted Olga Benko and Pavel Orlik of treason.",
         [("Olga Benko", "treason"), ("Pavel Orlik", "treason")]),
    ],
)  # fmt: skip
def test_each_is_acquitted_of_their_own_charge(extractor: Extractor, text: str, each: list[tuple[str, str]]) -> None:
    found = [i for i in facts_told(extractor, text) if i.act == "acquittal"]
    assert sorted((v, c.text) for i in found for v in names(i, "victim") for c in i.charges) == each
