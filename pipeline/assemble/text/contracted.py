"""What a "not" denies that is run together with its verb or quoted, however the parse hangs it: "X isn't held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

CONTRACTED: Final = frozenset({"n't", "n’t"})
QUOTES: Final = frozenset({'"', "“", "'", "‘", "``"})
REACH: Final = 30  # tokens over which words may hang on it


def hang_contracted(tree: Tree) -> None:
    """Hang "n't" as a negation on the verb whose helper, or which itself, it is written to ("X hasn't been held")."""
    for t in range(2, len(tree.lower) - 1):
        if tree.lower[t] == "not" and tree.lower[t - 1] in QUOTES and tree.head[t] == t + 1 and tree.tag[t + 1] == "IN":
            if tree.head[t + 1] == t - 2:
                tree.head[t] = t - 2  # "was “not under arrest”"
            continue
        if tree.lower[t] not in CONTRACTED or tree.dep[t] == "neg":
            continue
        verb = tree.verb_helped(t - 1)
        if verb == t or tree.head[verb] == t:
            continue
        for k in range(max(0, t - 1), min(len(tree.lower), t + REACH)):
            if tree.head[k] == t and k != t:
                tree.head[k] = verb
        tree.head[t], tree.dep[t], tree.tag[t] = verb, "neg", "RB"

