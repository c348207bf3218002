"""Points of an oath or motion that open with "That": "2. That on 3 May the deceased was arrested" tells who was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

LABEL: Final = 3  # tokens of a point's number before it


def free_that(tree: Tree) -> None:
    """Take an opening "That" from the subjects of a verb that has another subject after it."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for first, last in tree.sentences:
        t = next((k for k in range(first, min(last, first + LABEL + 1)) if lower[k] == "that"), -1)
        if t < 0 or dep[t] not in SUBJECTS or any(lower[k].isalpha() for k in range(first, t)):
            continue
        if tree.has_kid(head[t], range(t + 1, min(last, head[t])), *SUBJECTS):
            dep[t], tree.tag[t] = "mark", "IN"
