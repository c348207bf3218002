"""Two times counted from two things in one sentence."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, starts, victims

COUNTED = [
    (("The raid comes three years after 40 boys were abducted in Zaria and seven years after 90 boys "
      "were abducted from Kano."), {("40 boys", "2017"), ("90 boys", "2013")}),
    ("The verdict comes two years after Ana Bor was arrested and five months after Luis Mora was charged.",
     {("Ana Bor", "2018"), ("Luis Mora", "2020")}),
    ("The vote comes a week after police beat Ana Bor and just two days after Luis Mora was abducted.",
     {("Ana Bor", "2021-02-10"), ("Luis Mora", "2021-02-15")}),
    ("The strike comes two years after Ana Bor was arrested and jailed for five years.", {("Ana Bor", "2018")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_each_time_is_counted_from_its_own(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    found = facts_told(extractor, text, published="2021-02-17")
    told = {(w, d) for i in found for w in victims(i) | ({i.group.text} if i.group else set()) for d in starts([i])}

    assert all(any(w == who and day.startswith(d) for w, day in told) for who, d in expected), told
    assert len(told) == len(expected)
