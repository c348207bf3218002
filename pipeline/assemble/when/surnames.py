"""Surnames that are months: "April was shot at her door" tells no time of year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import MONTHS
from pipeline.assemble.text.words import people
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

DATING: Final = frozenset({
    "in", "since", "until", "till", "during", "early", "late", "mid", "last", "next", "of", "this", "that", "same",
    "the", "a", "each", "every", "from", "between", "to", "through", "before", "after",
})  # fmt: skip
NAMED: Final = MONTHS | {month[:3] for month in MONTHS}  # "Jan"
DAY: Final = compiled(r"\d{1,2}(?:st|nd|rd|th)?")


def without_month_names(view: DocView, text: str) -> str:
    """Return a text whose surnames that are months are none: of somebody told by a whole name, that name, or kin's.

    Nor is "Today" a day as the end of a body's name.

    Args:
        view: the article.
        text: its text, of the same length.
    """
    bearing = [n for n in view.names if n.label == "PERSON" and view.lower[n.last] in NAMED]
    whole = {n.cluster for n in bearing if n.first < n.last}
    for name in bearing:
        after = view.tag[name.last + 1] if name.last + 1 < len(view.tag) else ""
        before = view.lower[max(0, name.first - 1)]
        opens = before == "by" and not view.words[name.first - 1].islower()  # "By May, they had"
        listed = name.first > 1 and view.lower[name.first - 2] in MONTHS and before in {"and", "or", ",", "-", "–"}
        alone = name.first == name.last and (opens or listed or before in DATING or DAY.fullmatch(before) is not None)
        dated = after == "CD" or alone  # "on 3 May", "a March ruling"
        kin = before == "," and view.lower[name.first - 2] in people().relatives  # "her husband, Jan, was held"
        if (name.cluster not in whole and not kin) or dated or view.words[name.last].islower():
            continue
        text = without_word(view, name.last, text)
    for name in view.names:
        if name.label == "ORGANISATION" and name.first < name.last and view.words[name.last] == "Today":
            text = without_word(view, name.last, text)  # "the newspaper Gulf Today"
    return text


def without_word(view: DocView, t: int, text: str) -> str:
    """Return a text of the same length without a word of it."""
    a, b = view.start[t], view.end[t]
    return f"{text[:a]}{'X' * (b - a)}{text[b:]}"
