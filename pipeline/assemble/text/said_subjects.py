"""Who suffered what somebody says, which the parse takes for what was said: "said her sister, X, and two were held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

SAYING: Final = verb_list("verbs.toml", "saying", "without_that")
TOLD: Final = frozenset({"told", "tells", "tell", "informed", "informs"})
REPORTED: Final = frozenset({"reported", "reports", "report"})  # "reported her husband, X, and police beat Y"
THEM: Final = (["him"], ["her"], ["them"])
FAR: Final = 14  # tokens from whom the list begins with to the last of it


def seat_said(tree: Tree) -> None:
    """Make the first of a list before "and" the subject of the verb after it, where it hangs on who says it alone."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for said, word in enumerate(lower):
        if word not in SAYING or not tag[said].startswith("VB"):
            continue
        if not any(head[k] == said and dep[k] == "nsubj" for k in range(said)):
            continue
        told = [k for k in range(said + 1, len(lower)) if head[k] == said and dep[k] in {"dobj", "dative"}]
        first = told[-1] if told else said
        if first == said or (word in TOLD and len(told) < 2):
            continue
        verb = next((k for k in range(first + 1, len(lower)) if tag[k].startswith("VB") and head[k] == said
                     and dep[k] in {"ccomp", "conj"}), -1)  # fmt: skip
        both = next((k for k in range(first + 1, verb) if lower[k] == "and" and lower[k - 1] == ","), -1)
        if both < 0 or both - first > FAR or any(tag[k] in {"VBD", "VBZ", "VBP", "MD"} for k in range(first, both)):
            continue
        last = next((k for k in range(both + 1, verb) if head[k] in {first, verb}
                     and dep[k] in {"conj", *SUBJECTS}), -1)  # fmt: skip
        others = any(head[k] == verb and dep[k] in SUBJECTS and k != last for k in range(first, verb))
        person = tag[first] == "NNP" or lower[first] in people().nouns
        passive = any(head[k] == verb and dep[k] == "auxpass" for k in range(last, verb))
        theirs = word in REPORTED or lower[verb + 1 : verb + 2] in THEM
        if last < 0 or others or not person or (theirs and not passive):
            continue
        dep[first], head[first] = "nsubjpass" if passive else "nsubj", verb
        dep[last], head[last] = "conj", first
        dep[verb], head[verb] = "ccomp", said
