"""Who is joined by another language's "and": "Ana Ruiz, Luis Mora y Rosa Paz were held" tells of three.

The parse takes the last two for one name.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

AND: Final = frozenset(toml_table("names.toml")["people"]["and"])


def join_abroad(tree: Tree) -> None:
    """Join two people with nothing but such a word between them as "and" does, and those listed before them."""
    lower, dep, head, names = tree.lower, tree.dep, tree.head, tree.names
    for one, two in pairwise(names):
        t, last = one.last, two.last
        if one.label != "PERSON" or two.label != "PERSON" or two.first != t + 2 or tree.words[t + 1] not in AND:
            continue
        if head[last] not in range(one.first, last + 1):
            head[t], dep[t] = head[last], dep[last]
        for k in range(one.first, t):
            head[k], dep[k] = t, "compound"
        for k in range(two.first, last):
            head[k], dep[k] = last, "compound"
        head[t + 1], dep[t + 1], head[last], dep[last] = t, "cc", t, "conj"
        before = tree.name_at[head[t]]
        if dep[t] == "appos" and before >= 0 and names[before].label == "PERSON" and lower[one.first - 1] == ",":
            dep[t] = "conj"
