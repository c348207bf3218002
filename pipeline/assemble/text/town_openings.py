"""The town that opens a dateline or is a label, whatever it was read as ("GENERAL SANTOS CITY (Agency) - ")."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree
    from pipeline.assemble.text.view import DocView


def place_openings(tree: Tree, openings: list[tuple[int, int]]) -> None:
    """Call the town that opens a dateline or is a label a place, whatever it was read as ("N'DJAMENA (Agency) - ")."""
    names, name_at = tree.names, tree.name_at
    for begin, end in openings:
        first, last = bisect_left(tree.start, begin), bisect_left(tree.start, end)
        name = names[name_at[first]] if first < last and name_at[first] >= 0 else None
        if name is None and first < last:
            widen_opening(tree, first, last)
        if name is None or name.first != first or name.last >= last or name.label == "PLACE":
            continue
        if gazetteer().is_place(name.text):
            name.label = "PLACE"


def widen_opening(tree: Tree, first: int, last: int) -> None:
    """Let the name of a town in capitals begin where its dateline does ("GENERAL SANTOS CITY", not "SANTOS CITY")."""
    words, names, name_at = tree.words, tree.names, tree.name_at
    t = next((k for k in range(first, last) if name_at[k] >= 0), None)
    if t is None or not all(words[k].isupper() for k in range(first, t + 1)) or names[name_at[t]].label != "PLACE":
        return
    name = names[name_at[t]]
    name.first, name.text = first, " ".join(words[first : name.last + 1])
    for k in range(first, t):
        name_at[k] = name_at[t]


def town_before_colon(view: DocView, name: Name) -> bool:
    """Tell whether a place opens a sentence and a colon ends it ("Osh: Two monks, X and Y, were held")."""
    colon = view.lower[name.last + 1 : name.last + 2] == [":"]
    return colon and name.first == view.sentences[view.sentence_at[name.first]][0] and gazetteer().is_place(name.text)
