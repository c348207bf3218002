"""Two times counted from two things: "comes two years after X was held and five years after Y was killed"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SPANS
from pipeline.assemble.text.run_on import below

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

UNITS: Final = SPANS | {"decade", "decades"}
COUNTING: Final = frozenset({"CD", "RB", "DT", "JJ", "JJR", "IN"})  # "just over two years"
MARKS: Final = frozenset({"after", "before"})
NUMBER = 6  # tokens from "and" to the second unit, at most


def part_lengths(tree: Tree) -> None:
    """Hang the second of two clauses from which a time is counted where the first hangs, not on that or its verb."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    marks = [m for m in range(2, len(lower)) if lower[m] in MARKS and lower[m - 1] in UNITS and dep[m] == "mark"]
    for first, second in pairwise(marks):
        anchor, then = head[first], head[second]
        joins = next((k for k in range(second - 2, second - NUMBER, -1) if lower[k] == "and"), -1)
        if not anchor < joins or dep[anchor] != "advcl" or not anchor < then or not below(head, then, anchor):
            continue
        if not all(tree.tag[k] in COUNTING for k in range(joins + 1, second - 1)):
            continue
        top = head[anchor]
        dep[then], head[then] = "advcl", top
        dep[second - 1], head[second - 1] = "npadvmod", top
        head[joins] = top
