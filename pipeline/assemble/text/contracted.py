"""What a "not" denies that is run together with its verb, however the parse hangs it: "X isn't in custody"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

CONTRACTED: Final = frozenset({"n't", "n’t"})
REACH: Final = 30  # tokens over which words may hang on it


def hang_contracted(tree: Tree) -> None:
    """Hang "n't" as a negation on the verb whose helper, or which itself, it is written to ("X hasn't been held")."""
    for t in range(1, len(tree.lower)):
        if tree.lower[t] not in CONTRACTED or tree.dep[t] == "neg":
            continue
        verb = tree.verb_helped(t - 1)
        if verb == t or tree.head[verb] == t:
            continue
        for k in range(max(0, t - 1), min(len(tree.lower), t + REACH)):
            if tree.head[k] == t and k != t:
                tree.head[k] = verb
        tree.head[t], tree.dep[t], tree.tag[t] = verb, "neg", "RB"

