"""Whose a thing is that is told of several: "X and Y's phones were seized" seizes nobody.

The parse joins the thing to the first of them, as it joins a brother ("X and Y's brother were arrested").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.wordlists import noun_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

OWNING: Final = frozenset({"'s", "’s", "'", "’"})
THINGS: Final = noun_list("people.toml", "victims", "jointly")
PLACED: Final = frozenset({"nsubj", "nsubjpass", "dobj"})
ASIDE: Final = 12  # tokens of an aside
BETWEEN: Final = frozenset({"and", ",", "&"})


def own_jointly(tree: Tree) -> None:
    """Hang the first of several owners on what is theirs, and the others on the first."""
    dep, head = tree.dep, tree.head
    for name in tree.names:
        last = name.last
        thing = head[last]
        if name.label == "PERSON" and dep[last] == "conj" and not OWNING.isdisjoint(tree.lower[last + 1 : last + 2]):
            thing = owned_after(tree, last + 2)  # hung on the first owner, and what is theirs as well
        elif dep[last] != "poss":
            continue
        if name.label != "PERSON" or not is_thing(tree, last, thing):
            continue
        first = owner_before(tree, name.first)
        if first is not None and dep[first] == "poss" and head[first] == head[last] == thing:
            dep[last], head[last] = "conj", first  # "X's and Y's sentences", read as both's
            continue
        if first is None or dep[first] not in PLACED:
            continue  # "the killing of X and Y's arrest"
        if dep[first] == "dobj" and (k := past_aside(tree, thing + 1)) < len(dep) and tree.tag[k] in FINITE:
            continue  # "arrested X and Y's home, in Lima, was raided"
        if dep[thing] == "conj" and first < thing:
            dep[thing], head[thing] = dep[first], head[first]
        elif head[first] != head[thing] or not marked(tree, first):
            continue  # "X's and Y's phones": each has its mark
        dep[first], head[first] = "poss", thing
        dep[last], head[last] = "conj", first


def owned_after(tree: Tree, t: int) -> int:
    """Return the noun that ends the words from a token on ("prison terms"), or the token before them."""
    noun = t
    while noun + 1 < len(tree.lower) and tree.tag[noun + 1] in {"NN", "NNS"} and tree.tag[noun] in {"NN", "JJ"}:
        noun += 1
    return noun if noun < len(tree.lower) and tree.tag[noun] in {"NN", "NNS"} else t - 1


def is_thing(tree: Tree, owner: int, thing: int) -> bool:
    """Tell whether what an owner's mark stands before is no person."""
    return owner < thing and tree.lower[owner + 1] in OWNING and tree.lower[thing] in THINGS


def past_aside(tree: Tree, t: int) -> int:
    """Return what stands after an aside between commas that begins at a token, or the token itself."""
    if tree.lower[t : t + 1] != [","]:
        return t
    return next((k + 1 for k in range(t + 2, min(len(tree.lower), t + ASIDE)) if tree.lower[k] == ","), t)


def owner_before(tree: Tree, begin: int) -> int | None:
    """Return the first of the people joined to a name by "and" and commas before it."""
    first = None
    while begin > 1 and tree.lower[begin - 1] in BETWEEN:
        t = begin - 2
        while t > 0 and tree.lower[t] in OWNING | BETWEEN:
            t -= 1
        at = tree.name_at[t]
        if not tree.is_person(at) or tree.names[at].last != t:
            break
        first, begin = t, tree.names[at].first
    return first


def marked(tree: Tree, owner: int) -> bool:
    """Tell whether somebody has an owner's mark."""
    return tree.lower[owner + 1] in OWNING
