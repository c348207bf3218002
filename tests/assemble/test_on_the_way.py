"""Where somebody was going when an act befell them is neither its place nor its country."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

ROWS = [
    ("Luis Paredes was arrested on his way to Lima.", None),
    ("Nadia Haddad was arrested en route to Geneva for a UN session.", None),
    ("Tran Van Minh, who was heading for Laos, was arrested.", None),
    ("Omar Saleh was detained on a bus bound for Kampala.", None),
    ("Omar Saleh was arrested in Rome on his way to Paris.", "IT"),
    ("Omar Saleh was arrested after travelling to Cairo for a wedding.", "EG"),
    ("Omar Saleh was on a trip to Cairo when police arrested him there.", "EG"),
    ("Omar Saleh headed to Cairo and was arrested there.", "EG"),
    ("Soldiers headed to Basra and arrested Omar Saleh.", "IQ"),
    ("Omar Saleh was killed on his way to work in Basra.", "IQ"),
]


@pytest.mark.parametrize(("text", "country"), ROWS, ids=[text for text, _ in ROWS])
def test_no_goal_is_a_place(extractor: Extractor, text: str, country: str | None) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert found
    assert (found[0].country and found[0].country.alpha_2) == country
    if country is None:
        assert not found[0].places
