"""Whether the text of a row or an entry is HTML is told by its tags."""

import pytest

from pipeline.read.rows import looks_like_html


@pytest.mark.parametrize(
    "text",
    [
        '<img src="x.jpg" align="left"/>Police held Ida Obi.',
        "<b>Police</b> held Ida Obi.",
        'Police held <a href="https://zenda.example/1">Ida Obi</a>.',
        "<figure class=x><figcaption>Ida Obi</figcaption></figure>",
    ],
)
def test_tags_of_any_kind_tell(text):
    assert looks_like_html(text)


@pytest.mark.parametrize(
    "text", ["Write to <a@zenda.example>.", "It fell by <5 %, and in May by >3 %.", "See <https://zenda.example/b>."]
)
def test_other_angle_brackets_do_not(text):
    assert not looks_like_html(text)
