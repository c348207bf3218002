"""Of two verbs joined by "and" the day right after them is both's ("held in 2018 and tried and sentenced in 2020")."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Bor was held in 2018 and released and deported in 2020.",
         {"detention": "2018", "release": "2020", "forced_return": "2020"}),
        ("Soldiers arrested Ana Bor in 2018 and tortured and killed her in 2020.",
         {"arrest": "2018", "torture": "2020", "killing": "2020"}),
        ("Ana Bor was detained in May 2018 and charged and convicted in June 2020.",
         {"arrest": "2018-05", "charge": "2020-06", "conviction": "2020-06"}),
        ("Ana Bor was arrested on 3 May 2020 and charged, and freed on 7 June 2020.",
         {"arrest": "2020-05-03", "charge": "2020-05-03", "release": "2020-06-07"}),
    ],
)  # fmt: skip
def test_a_day_after_two_verbs_is_both_s(extractor: Extractor, text: str, wanted: dict[str, str]) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert {i.act: i.date.edtf if i.date else "" for i in found} == wanted
