"""Numbers alone that are the subject of the verb past an aside: "five got death and three, among them X, got life"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

OPENING: Final = frozenset({"among", "amongst", "including"})
JOINTS: Final = frozenset({"and", ";", "while", "but"})
ASIDE: Final = 16  # tokens between the commas at most


def seat_numbers(tree: Tree) -> None:
    """Make a number behind "and" the subject of the verb after its aside, which the parse leaves without one."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(OPENING, 3, len(lower) - 2):
        number = t - 2
        if lower[t - 1] != "," or tag[number] != "CD" or lower[number - 1] not in JOINTS or dep[number] in SUBJECTS:
            continue
        end = min(len(lower) - 1, t + ASIDE)
        close = next((k for k in range(t + 1, end) if lower[k] == ","), end)
        verb = tree.verb_helped(close + 1)
        if close == end or tag[close + 1] not in FINITE or tree.has_kid(verb, range(close, verb), *SUBJECTS):
            continue
        passive = tree.has_kid(verb, range(close, verb), "auxpass")
        head[number], dep[number] = verb, "nsubjpass" if passive else "nsubj"
        for k in range(t, close):
            if not number <= head[k] < close and dep[k] in {"prep", "appos", *SUBJECTS}:
                head[k], dep[k] = number, "prep" if dep[k] == "prep" else "appos"
