"""A verb of harm read as one more thing that is killed: "kills nine people and | wounds politician X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

HURTING: Final = verb_list("verbs.toml", "harm", "lesser")
NEAR: Final = 15  # tokens from such a verb to whom it befalls


def read_lesser_harm(tree: Tree) -> None:
    """Make a verb of a plural noun joined to an object, where another object of the same verb stands right behind it.

    X would be killed, and the nine wounded. Not "treated burns and wounds", behind which nobody stands.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(1, len(tag) - 1):
        first = head[t]
        if tag[t] != "NNS" or lower[t] not in HURTING or dep[t] != "conj" or lower[t - 1] not in {"and", ","}:
            continue
        verb = head[first]
        if dep[first] != "dobj" or tag[verb] != "VBZ" or not verb < first < t:
            continue
        end = min(len(tag), t + NEAR)
        harmed = next((k for k in range(t + 1, end) if head[k] == verb and dep[k] == "dobj"), -1)
        if harmed < 0 or any(head[k] < t and k != harmed for k in range(t + 1, harmed)):
            continue
        tag[t], head[t], head[harmed] = "VBZ", verb, t
        for k in range(first + 1, t):
            if head[k] == first and dep[k] == "cc":
                head[k] = verb
