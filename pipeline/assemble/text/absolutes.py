"""What befell somebody, told without "was" before the main clause: "With X jailed, …", "Her brother killed, X left"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

UNDERGONE: Final = verb_list("verbs.toml", "undergone", "verbs")
SAYING: Final = verb_list("verbs.toml", "saying", "speech")
OWN: Final = frozenset({"dobj", "aux", "auxpass", "ccomp", "xcomp", "nsubjpass"})
WHOSE: Final = frozenset({"both", "all"})  # "Both sons murdered, …"


def read_absolutes(tree: Tree) -> None:
    """Make passives of the participles that open a sentence without a verb of their own, read as the past tense.

    "With" opens them, or whose the person or thing is: "The army attacked, X fled" is none.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        if lower[first] != "with" and tag[first] != "PRP$" and lower[first] not in WHOSE:
            continue
        comma = next((k for k in range(first + 2, last) if lower[k] == "," and head[k] > k), None)
        if comma is None:
            continue
        below = range(first + 1, comma)
        verb = next((k for k in below if tag[k] in {"VBD", "VBN"} and dep[k] in {"advcl", "ccomp"}), None)
        if verb is None:
            share_object(tree, first, comma)
            continue
        if head[verb] <= comma or not told_alone(tree, verb, below):
            continue
        main = head[verb]
        subject = any(head[k] == main and dep[k] in {"nsubj", "nsubjpass"} for k in range(comma + 1, main))
        if not subject or (lower[first] != "with" and lower[main] in SAYING):
            continue
        dep[verb] = "advcl"
        for k in (verb, *(k for k in below if head[k] == verb and dep[k] == "conj" and told_alone(tree, k, below))):
            tag[k] = "VBN"
            for s in range(first, k):
                if head[s] == k and dep[s] == "nsubj":
                    dep[s] = "nsubjpass"


def share_object(tree: Tree, first: int, comma: int) -> None:
    """Hang a participle on the first of those whom "with" names ("with X and two others jailed, …")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    one = next((k for k in range(first + 1, comma) if head[k] == first and dep[k] == "pobj" and tag[k] == "NNP"), None)
    for k in range(first + 1, comma):
        last = head[k]
        if one is not None and tag[k] == "VBN" and dep[k] == "acl" and tree.lower[k] in UNDERGONE and last + 1 == k:
            while dep[last] == "conj" and last != one:
                last = head[last]
            head[k] = one if last == one else head[k]


def told_alone(tree: Tree, verb: int, below: range) -> bool:
    """Tell whether a verb has a subject before it and nothing that it is done to, as only a passive can."""
    if tree.lower[verb] not in UNDERGONE and tree.lower[verb : verb + 2] != ["shot", "dead"]:
        return False
    own = {tree.dep[k] for k in below if tree.head[k] == verb}
    before = any(tree.head[k] == verb and tree.dep[k] == "nsubj" for k in range(below.start, verb))
    return before and own.isdisjoint(OWN)
