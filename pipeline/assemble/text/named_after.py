"""Names after what people are of, and other names: "the leaders of the Teachers Union, X and Y", "X alias Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

OF: Final = frozenset({"of", "from", "at", "with"})
FURTHEST: Final = 6  # tokens from a name to the next in its list, or from "alias" to the name after it
OTHER_NAME: Final = frozenset({"alias", "aka", "a.k.a."})


def hang_leaders(tree: Tree) -> None:
    """Hang several names between commas on the plural noun before the body that it is of, not on that body."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    bodies = {n.last for n in tree.names if n.label == "ORGANISATION"}
    for name in tree.names:
        t = name.last
        body = head[t]
        if name.label != "PERSON" or dep[t] not in {"conj", "appos"} or body not in bodies or not body < t:
            continue
        of = head[body]
        noun = head[of]
        several = tree.has_kid(t, range(t + 1, min(len(lower), t + FURTHEST)), "conj")
        if not several or lower[name.first - 1] != "," or lower[of] not in OF or dep[body] != "pobj":
            continue
        end = max(k for k in range(t, min(len(lower), t + FURTHEST)) if k == t or (head[k] == t and dep[k] == "conj"))
        if not FINITE.isdisjoint(tag[end + 1 : end + 2]):
            continue  # "police held members of the union, X and Y said"
        if tag[noun] == "NNS" and noun < of and lower[noun] in people().plurals and name.first == body + 2:
            head[t], dep[t] = noun, "appos"


def read_aliases(tree: Tree) -> None:
    """Seat the name before "alias" where that hung ("police held X alias Z and Y", read as a noun after X)."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t, word = name.last, name.last + 1
        if lower[word : word + 1] == [] or lower[word] not in OTHER_NAME or head[t] != word:
            continue
        verb = head[word]
        dep[t], head[t] = dep[word], verb
        if dep[word] in {"parataxis", "dep"} and tag[verb].startswith("VB") and verb != word:
            passive = tree.has_kid(verb, range(word, verb), "auxpass")
            dep[t] = "dobj" if verb < t else "nsubjpass" if passive else "nsubj"
        dep[word], head[word] = "prep", t
        for k in range(word + 1, min(len(lower), word + FURTHEST)):
            if head[k] == word and dep[k] in {"dobj", "appos"}:
                dep[k] = "pobj"
