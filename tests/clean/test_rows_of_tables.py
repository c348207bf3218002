"""Rows of a table that stand as lines of text, each with a day, are no date lines and none of them is lost."""

from itertools import permutations

import pytest

from pipeline.clean import article_from_text
from pipeline.clean.headline import read_date_line

ROWS = (
    ("3 May 2021", "Omar Tazi", "arrested"),
    ("4 May 2021", "Lina Saad", "fined"),
    ("5 May 2021", "Karim Wali", "released"),
)
HEADS = ("Cases of May\n\n", "These cases were told to lawyers.\n", "Cases\n\nDay | Who | What\n", "By Nora Bell\n\n")


@pytest.mark.parametrize("between", ["  ", "   ", "\t", " | ", "|", "; ", ", ", ": ", " - "])
@pytest.mark.parametrize("head", HEADS)
def test_no_row_is_lost(between: str, head: str) -> None:
    for order in permutations(range(3)):
        lines = [between.join(row[i] for i in order) for row in ROWS]
        text = article_from_text(head + "\n".join(lines) + "\n\nThe list was drawn up by lawyers.").text
        assert [name for _, name, _ in ROWS if name not in text] == [], (order, text)


@pytest.mark.parametrize(
    "rows",
    [
        "Omar Tazi | 3 May 2021\nLina Saad | 4 May 2021",
        "| Omar Tazi | 3 May 2021 |\n| Lina Saad | 4 May 2021 |",
        "3 May 2021 | Omar Tazi | Osh\n4 May 2021 | Lina Saad | Talas",
        "Omar Tazi | 3 May 2021 | released | 5 May 2021\nLina Saad | 4 May 2021 | released | 6 May 2021",
    ],
)
def test_two_rows_are_enough(rows: str) -> None:
    text = article_from_text(f"Cases of May\n\n{rows}\n\nThe list was drawn up by lawyers.").text
    assert "Omar Tazi" in text
    assert "Lina Saad" in text


@pytest.mark.parametrize(
    "line",
    ["Karim Wali 5 May 2021 released", "Karim Wali, released, 5 May 2021", "5 May 2021, Karim Wali, released"],
)
def test_who_was_released_is_no_date_line(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("over", "lost"),
    [
        ("Nora Bell | 3 May 2021", "Nora Bell"),
        ("Published: 3 May 2021\nUpdated: 4 May 2021", "Updated"),
        ("By Nora Bell | 3 May 2021\n3 May 2021 | 2 min read", "Nora Bell"),
        ("Torsk Watch, released 5 May 2021", "Torsk Watch"),
    ],
)
def test_what_stands_over_an_article_is_still_no_part_of_it(over: str, lost: str) -> None:
    story = "Police halted work on the dam on Monday after farmers blocked the road to it."
    assert lost not in article_from_text(f"Work on the dam halted\n{over}\n\n{story}").text
