"""Letters as names are compared by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.letters import bare, folded


@pytest.mark.parametrize(
    ("text", "plain", "key"),
    [
        ("Şükrü", "Sukru", "sukru"),
        ("Łuŋ", "Łuŋ", "lun"),
        ("ƏLİYEV", "ƏLIYEV", "aliyev"),
        ("Óscar O'Neil", "Oscar O'Neil", "oscar o'neil"),
        ("ℌans", "Hans", "hans"),
        ("Юрий", "Юрии", "юрии"),
    ],
)
def test_accents_and_case_go(text: str, plain: str, key: str) -> None:
    assert (bare(text), folded(text)) == (plain, key)


@given(st.text())
def test_ascii_is_lowered_alone(text: str) -> None:
    if text.isascii():
        assert (bare(text), folded(text)) == (text, text.lower())
    assert bare(bare(text)) == bare(text)
