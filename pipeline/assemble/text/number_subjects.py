"""Subjects that the parse leaves apart from their verb, past what tells who they are.

"Five got death and three, among them X, got life"; "the five youths tried with her were each given four years".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.lexicon import verb_forms

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

OPENING: Final = frozenset({"among", "amongst", "including"})
JOINTS: Final = frozenset({"and", ";", "while", "but"})
ASIDE: Final = 16  # tokens between the commas at most
BESIDE: Final = frozenset({"with", "alongside", "beside", "by"})
APART: Final = frozenset({",", ";", ".", "and", "but", "who", "that", "which", "when", "as"})
LEAVING: Final = frozenset(verb_forms("leave"))
NEAR: Final = 8  # tokens from such a participle to the verb


def seat_reduced(tree: Tree) -> None:
    """Make whom a participle tells of the subject of the passive after it, which the parse makes that participle's."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for was in tree.where({"was", "were"}, 4, len(lower) - 1):
        verb = head[was]
        if dep[was] != "auxpass" or verb < was or tree.has_kid(verb, range(max(0, was - NEAR), verb), *SUBJECTS):
            continue
        told = next((t for t in range(was - 2, max(1, was - NEAR), -1) if lower[t + 1] in BESIDE), -1)
        if told < 0 or not APART.isdisjoint(lower[told:was]) or tag[told] not in {"VBN", "VBD"}:
            continue
        noun = told - 1
        if head[noun] != told or dep[noun] not in SUBJECTS or tag[noun] not in {"NN", "NNS"}:
            continue
        first = max(0, told - NEAR)
        if tree.has_kid(told, range(first, told), "aux", "auxpass", "neg"):
            continue
        if head[verb] == told or head[told] == verb or dep[told] == "ROOT":
            head[verb], dep[verb] = (verb if head[told] in {told, verb} else head[told]), dep[told]
        for k in range(first, told):
            if head[k] == told and dep[k] in {"mark", "cc", "advmod", "punct", "prep"}:
                head[k] = verb
        head[noun], dep[noun] = verb, "nsubjpass"
        head[told], dep[told], tag[told] = noun, "acl", "VBN"


def part_dead(tree: Tree) -> None:
    """Part the dead from their number where the parse makes one thing of them ("leaving 20 dead and 30 wounded")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"dead"}, 2, len(lower)):
        number, verb = t - 1, head[t]
        if tag[number] != "CD" or head[number] != t or dep[t] != "dobj" or lower[verb] not in LEAVING:
            continue
        for k in range(verb + 1, number):
            head[k] = number if head[k] == t else head[k]
        dep[number], head[number], dep[t] = "dobj", verb, "oprd"


def seat_numbers(tree: Tree) -> None:
    """Make a number behind "and" the subject of the verb after its aside, which the parse leaves without one."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(OPENING, 3, len(lower) - 2):
        number = t - 2
        if lower[t - 1] != "," or tag[number] != "CD" or lower[number - 1] not in JOINTS or dep[number] in SUBJECTS:
            continue
        end = min(len(lower) - 1, t + ASIDE)
        close = next((k for k in range(t + 1, end) if lower[k] == ","), end)
        verb = tree.verb_helped(close + 1)
        if close == end or tag[close + 1] not in FINITE or tree.has_kid(verb, range(close, verb), *SUBJECTS):
            continue
        passive = tree.has_kid(verb, range(close, verb), "auxpass")
        head[number], dep[number] = verb, "nsubjpass" if passive else "nsubj"
        for k in range(t, close):
            if not number <= head[k] < close and dep[k] in {"prep", "appos", *SUBJECTS}:
                head[k], dep[k] = number, "prep" if dep[k] == "prep" else "appos"
