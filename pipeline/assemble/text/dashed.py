"""Those whom a subject is told to be between two dashes: "other staff of the post -- X, Y and Z -- were held"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

DASHES: Final = frozenset({"--", "—", "–"})
FAR: Final = 60  # tokens between two dashes, at most
BEFORE: Final = 12  # tokens from a subject to the first dash
OTHERS: Final = frozenset({"others", "staff", "those"})


def seat_dashed(tree: Tree) -> None:
    """Put the names between two dashes beside the plural subject before them, which the parse hangs elsewhere."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    dashes = [t for t, word in enumerate(lower) if word in DASHES]
    for first, last in pairwise(dashes):
        if last - first > FAR or any(tree.tag[k] in {"VBD", "VBZ", "VBP", "MD"} for k in range(first, last)):
            continue
        named = [n for n in tree.names if first < n.first and n.last < last and n.label == "PERSON"]
        subject = next(
            (k for k in range(first - 1, max(-1, first - BEFORE), -1)
             if dep[k] in SUBJECTS and head[k] > last and (lower[k] in OTHERS or lower[k] in people().plurals)),
            None,
        )  # fmt: skip
        if len(named) < 2 or subject is None or any(lower[k] in people().plurals for k in range(subject + 1, first)):
            continue  # "protesters led by two nurses -- X and Y -- were held"
        one = named[0].last
        if dep[one] in {"pobj", "dobj", "conj", "dep", "ROOT"} and not first < head[one] < last:
            dep[one], head[one] = "appos", subject
