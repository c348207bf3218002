"""Entries without a subject under a title that says whose case they tell: "The case of X / 2021: Jailed", or "X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

TITLED: Final = compiled(rf"\b(?:{'|'.join(toml_table('columns.toml')['titles']['cases'])})\b", re.IGNORECASE)
# "May 2018: Taken …", "3. 5. 2018 – Arrested …"
DATED: Final = compiled(r"[^\w\n]{0,4}(?=[^\n:–—]*\d)[\w.,/ -]{1,24}?(?:[ \t]*[:–—]|[ \t]-)[ \t]+(?=\w)")

# "2020: Dismissed", of a case or complaint as well as of somebody
OF_SUITS: Final = frozenset({"dismissed", "rejected", "suspended"})


def case_owner(view: DocView, t: int) -> int | None:
    """Return the one person that the title of such a text names, for a participle that opens a dated line."""
    dated = DATED.match(view.text, view.line_start(t))
    if dated is None or view.tag[t] not in {"VBN", "VBD"} or view.start[t] != dated.end():
        return None
    if view.lower[t] in OF_SUITS and not view.kids(t, "prep", "agent"):
        return None
    end = view.text.find("\n")
    if end < 0 or end > view.start[t]:
        return None
    named = [n for n in view.names if n.label == "PERSON" and view.start[n.first] < end]
    if len({n.cluster for n in named}) != 1:
        return None
    alone = named[0].last > named[0].first and view.text[:end].strip(" .:#*") == named[0].text
    return named[0].cluster if alone or TITLED.search(view.text, 0, end) is not None else None
