"""Seats of members of a parliament, in brackets after their names: "two MPs, X (Kawe North) and Y (Makin West)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

BEFORE = 16  # tokens from what they are called to the name


def is_seat(view: DocView, token: int) -> bool:
    """Tell whether a place stands alone in brackets after the name of a politician, who sits for it."""
    i = view.name_at[token]
    first, last = (view.names[i].first, view.names[i].last) if i >= 0 else (token, token)
    alone = view.lower[first - 1 : first] == ["("] and view.lower[last + 1 : last + 2] == [")"]
    if not alone or not view.person_at(first - 2):
        return False
    begin = max(view.sentences[view.sentence_at[token]][0], first - BEFORE)
    table = people()
    return any(table.occupation.get(table.singular.get(w, w)) == "politician" for w in view.lower[begin : first - 2])
