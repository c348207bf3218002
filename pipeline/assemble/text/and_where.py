"""A second clause of place or time, after "and": "the town where X was shot and where Y was killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

PLACES: Final = frozenset({"where", "when"})
NEAR: Final = 20  # tokens from "where" to its verb


def join_where(tree: Tree) -> None:
    """Hang a clause that "and where" opens on the clause of place before it, not on the last noun of that one."""
    lower, dep, head, tag = tree.lower, tree.dep, tree.head, tree.tag
    first = 0
    for _, last in tree.sentences:
        before: list[int] = []
        for t in range(first, last):
            verb = head[t]
            if lower[t] not in PLACES or dep[t] != "advmod" or not t < verb <= t + NEAR or verb >= last:
                continue
            if before and lower[t - 1] == "and" and dep[verb] in {"relcl", "advcl"} and head[verb] > before[-1]:
                head[verb], dep[verb] = before[-1], "conj"
            elif tag[verb].startswith("VB"):
                before.append(verb)
        first = last
