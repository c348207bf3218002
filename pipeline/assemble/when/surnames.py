"""Surnames that are months: "April was shot at her door" tells no time of year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import MONTHS

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

DATING: Final = frozenset({"in", "since", "until", "till", "during", "early", "late", "mid", "last", "next"})


def without_month_names(view: DocView, text: str) -> str:
    """Return a text whose surnames that are months are none: of somebody told by a whole name, or that whole name.

    Args:
        view: the article.
        text: its text, of the same length.
    """
    bearing = [n for n in view.names if n.label == "PERSON" and view.lower[n.last] in MONTHS]
    whole = {n.cluster for n in bearing if n.first < n.last}
    for name in bearing:
        after = view.tag[name.last + 1] if name.last + 1 < len(view.tag) else ""
        dated = after == "CD" or (name.first == name.last and view.lower[max(0, name.first - 1)] in DATING)
        if name.cluster not in whole or dated or view.words[name.last].islower():
            continue
        a, b = view.start[name.last], view.end[name.last]
        text = f"{text[:a]}{'X' * (b - a)}{text[b:]}"
    return text
