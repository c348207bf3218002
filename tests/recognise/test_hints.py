"""Hints: the short way to ask for any of some words."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.recognise.hints import has_any


@given(st.text("abc"), st.lists(st.text("abc", max_size=3)))
def test_it_answers_as_any_does(text: str, words: list[str]) -> None:
    assert has_any(text, words) == any(word in text for word in words)
