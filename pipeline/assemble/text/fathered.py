"""People told with their fathers and no comma between: "held Ali son of Omar and Musa son of Daud"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

CHILD: Final = frozenset({"son", "daughter"})
OWN: Final = frozenset({"det", "poss"})  # "the Okoro son of Lagos", "his Lagos son of": no father's name
OF: Final = frozenset({"prep", "det", "poss"})
JOINED: Final = frozenset({"conj", "appos"})


def seat_sons(tree: Tree) -> None:
    """Give a name before "son of" the place of that noun, which says but whose son they are, and join the next one."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    last: tuple[int, int] | None = None  # the name before, and its "son"
    for t in tree.where(CHILD, 1, len(lower) - 2):
        name = t - 1
        apart = lower[t + 1] != "of" or not tree.tag[t + 2].startswith("NNP") or not tree.tag[name].startswith("NNP")
        if apart or dep[name] != "compound" or head[name] != t:
            continue
        kids = [k for k in range(len(lower)) if head[k] == t and k != t]
        if any(dep[k] in OWN for k in kids):
            continue
        dep[name], head[name] = dep[t], head[t] if head[t] != t else name
        for k in kids:
            if k != name and (k < name or dep[k] not in OF):
                head[k] = name
        dep[t], head[t] = "appos", name
        if last is not None and dep[name] in JOINED and (head[name] == last[0] or last[1] <= head[name] < name):
            for k in range(last[1], name):
                if dep[k] == "cc" and last[1] <= head[k] < name:
                    head[k] = last[0]
            dep[name], head[name] = "conj", last[0]
        last = (name, t)
