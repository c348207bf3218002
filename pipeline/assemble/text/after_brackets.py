"""Whose a noun is after the short name of a body in brackets: "The Dock Workers Union (DWU) stewards were held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

FAR: Final = 12  # tokens from the body's name to the noun


def join_after_bracket(tree: Tree) -> None:
    """Make a body the owner of the noun after its bracket, where both are read as subjects of one verb.

    What befell the stewards of a union is not done to the union.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        if dep[t] not in SUBJECTS or tag[t] not in {"NN", "NNS"} or not head[t] > t:
            continue
        bracket = next((k for k in range(t - 1, max(0, t - 3), -1) if lower[k] == ")"), None)
        if bracket is None or any(tag[k] not in {"NN", "JJ", "HYPH"} for k in range(bracket + 1, t)):
            continue
        for k in range(max(0, t - FAR), bracket):
            body = tree.body_at(k)
            if body and dep[k] in SUBJECTS and head[k] == head[t]:
                dep[k], head[k] = "compound", t
