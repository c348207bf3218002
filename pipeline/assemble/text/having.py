"""A perfect gerund whose participle the parse hangs elsewhere: "accused of having, on 3 May, published a text"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import PAST

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

ASIDE: Final = 16  # tokens between "having" and its participle, at most
OPENS: Final = frozenset({"IN", "RB", ","})


def rejoin_having(tree: Tree) -> None:
    """Make "having" help the participle after it, right after or past an aside between commas."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"having"}, 1, len(lower) - 1):
        if dep[t] != "pcomp":
            continue
        verb = t + 1
        if tag[verb] in OPENS and tag[verb] != "RB":
            comma = next((k for k in range(verb + 1, min(len(lower) - 1, t + ASIDE)) if lower[k] == ","), -1)
            verb = comma + 1
        if verb <= t or tag[verb] not in PAST or dep[verb] == "amod":
            continue
        preposition = head[t]
        for k in range(t + 1, len(lower)):
            if k != verb and head[k] == t:
                head[k] = verb
        dep[verb], head[verb] = "pcomp", preposition
        dep[t], head[t], tag[verb] = "aux", verb, "VBN"
        for k in range(t + 1, verb):
            if head[k] < t or head[k] > verb:
                head[k] = verb
