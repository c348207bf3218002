"""Who is sentenced and to what, where a number stands before another: "sentenced the two to five years"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.words import number_of

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

ALL: Final = frozenset({"the", "all"})
FURTHEST: Final = 4  # tokens from "to" to the unit of time


def part_whom(tree: Tree) -> None:
    """Make the object of a verb of "the two", "all three" or "both" before "to" and a length of time."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(2, len(lower) - 2):
        whom = t - 1
        if lower[t] != "to" or (number_of(lower[t + 1]) is None and tag[t + 1] != "CD"):
            continue
        several = lower[whom] == "both" or (number_of(lower[whom]) is not None and lower[whom - 1] in ALL)
        verb = whom - 1 - (lower[whom] != "both")
        if not several or verb < 0 or not tag[verb].startswith("VB"):
            continue
        unit = next((k for k in range(t + 2, min(len(lower), t + FURTHEST)) if tag[k].startswith("NN")), None)
        if unit is None:
            continue
        for k in range(verb + 1, whom):
            head[k], dep[k] = whom, "det"
        head[whom], dep[whom] = verb, "dobj"
        head[t], dep[t] = verb, "prep"
        head[unit], dep[unit] = t, "pobj"
