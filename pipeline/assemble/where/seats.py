"""Seats of members of a parliament, in brackets after their names: "two MPs, X (Leeds East) and Y (Ayr South)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

BEFORE = 40  # tokens from what they are called to the name


def is_seat(view: DocView, token: int) -> bool:
    """Tell whether a place stands alone in brackets after the name of a politician, who sits for it.

    Not after whom the nearest such word calls something else ("senators met as police held two reporters, X (Lagos)").
    """
    i = view.name_at[token]
    first, last = (view.names[i].first, view.names[i].last) if i >= 0 else (token, token)
    alone = view.lower[first - 1 : first] == ["("] and view.lower[last + 1 : last + 2] == [")"]
    if not alone or not view.person_at(first - 2):
        return False
    begin = max(view.sentences[view.sentence_at[token]][0], first - BEFORE)
    table = people()
    called = [table.occupation.get(table.one_of(w)) for w in view.lower[begin : first - 2]]
    return next((c for c in reversed(called) if c is not None), None) == "politician"
