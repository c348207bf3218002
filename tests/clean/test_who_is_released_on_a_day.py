"""A line that says on which day somebody was released is no date line, and is kept."""

from __future__ import annotations

import pytest

from pipeline.clean import article_from_text

STORY = "\n\nPolice took Ivo Reis from a tea house and held him for two days, his sister said."


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Ana Bor: released on 12 May 2021.", True),
        ("Ana Bor – released on 12 May 2021", True),
        ("2. Ana Bor: released 12 May 2021", True),
        ("Press Office | Released on 12 May 2021", False),
        ("Released on 12 May 2021", False),
        ("Posted by Ana Bor: 12 May 2021", False),
    ],
)
def test_who_was_released_is_kept(line: str, kept: bool) -> None:
    article = article_from_text(f"Cases of the week\n{line}{STORY}")
    assert (line in article.text) == kept
    assert (article.published is None) == kept
