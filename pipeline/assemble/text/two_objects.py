"""Who acts, read as a second thing that is acted upon: "A judge on Thursday | acquitted the two" acquits no judge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

NEAR: Final = 15  # tokens from who acts to the verb, and from there to whom


def read_two_objects(tree: Tree) -> None:
    """Make the subject of what the parse has as an object before a verb that has another one behind it and no subject.

    Not what is asked after ("whom police held", "what the court told them").
    """
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(len(tag)):
        verb = head[t]
        if dep[t] != "dobj" or not t < verb <= t + NEAR or tag[verb] not in FINITE or not tag[t].startswith("NN"):
            continue
        below = [k for k in range(max(0, t - NEAR), min(len(tag), verb + NEAR)) if head[k] == verb and k != t]
        told = {dep[k] for k in below}
        asked = any(tag[k] in {"WP", "WDT", "WP$"} for k in range(max(0, t - 2), t))
        if asked or told & {*SUBJECTS, "auxpass"} or not any(k > verb and dep[k] == "dobj" for k in below):
            continue
        dep[t] = "nsubj"


def read_two_subjects(tree: Tree) -> None:
    """Hang a name read as a second subject on the noun that calls its bearer ("the site of the paper | X was shut")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(2, len(tag)):
        verb = head[t]
        if dep[t] not in SUBJECTS or tag[t] != "NNP" or not t < verb <= t + NEAR:
            continue
        first = t
        while first > 1 and dep[first - 1] == "compound" and head[first - 1] == t:
            first -= 1
        noun = first - 1
        if tag[noun] not in {"NN", "NNS"} or dep[noun] != "pobj":
            continue
        before = [k for k in range(max(0, noun - NEAR), noun) if head[k] == verb and dep[k] == dep[t]]
        if before and tree.lower[before[0]] not in people().nouns:  # not "the head of the union X was held"
            head[t], dep[t] = noun, "appos"
