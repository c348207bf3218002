"""Who stands before a colon and is no part of the clause behind it, or behind one and did nothing before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.who.names import ANY

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

FARTHEST: Final = 12  # tokens from the opening of a sentence to the colon
CALLED: Final = ("NN", "DT", "PRP$", "JJ", "POS", "HYPH", "IN", ",")
JOINED: Final = frozenset({"and", "&", "following", "these", "all", "both"})


def part_before_colon(tree: Tree) -> None:
    """Take whoever alone stands before a colon from the clause behind it, where that has a subject of its own.

    Several may be who is then named ("Three monks: X, Y and Z were held").
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    first = 0
    for _, last in tree.sentences:
        opened, first = first, last
        colon = next((k for k in range(opened + 1, min(last, opened + FARTHEST)) if lower[k] == ":"), -1)
        if colon < 0 or not one_alone(tree, opened, colon):
            continue
        verb = next((k for k in range(colon + 1, last) if head[k] == k and tree.tag[k].startswith("VB")), -1)
        speaker = next(tree.kids_in(verb, range(opened, colon), *SUBJECTS), -1)
        if verb >= 0 and speaker < 0:
            seat_after_colon(tree, opened, colon, verb)
        if verb < 0 or speaker < 0:
            continue
        within = range(colon + 1, verb)
        own = next(tree.kids_in(verb, within, *SUBJECTS), -1)
        if own < 0:
            own = next((k for k in within if opened <= head[k] < colon and dep[k] in {"appos", "conj"}), -1)
            if own < 0:
                continue
            head[own], dep[own] = verb, dep[speaker]
        if tree.tag[speaker] == "NNS" and tree.has_kid(own, range(own, last), "conj"):
            continue
        dep[speaker] = "dep"


def seat_after_colon(tree: Tree, opened: int, colon: int, verb: int) -> None:
    """Give a verb without a subject whom the parse sets beside what stands before the colon ("Osh: X sentenced")."""
    dep, head = tree.dep, tree.head
    if tree.has_kid(verb, range(len(head)), *SUBJECTS):
        return
    beside = [k for k in range(colon + 1, verb) if opened <= head[k] < colon and dep[k] == "appos"]
    if len(beside) == 1 and tree.person_at(beside[0]):
        passive = tree.has_kid(verb, range(colon, verb), "auxpass")
        head[beside[0]], dep[beside[0]] = verb, "nsubjpass" if passive else "nsubj"


def one_alone(tree: Tree, opened: int, colon: int) -> bool:
    """Tell whether a stretch names one person or body and tells of nothing that they do."""
    lower, tag = tree.lower, tree.tag
    if any(tag[k] in FINITE or not tag[k].startswith(CALLED) or lower[k] in JOINED for k in range(opened, colon)):
        return False
    last = colon - 1
    named = tree.name_at[last] >= 0 and tree.names[tree.name_at[last]].label in ANY
    return named or lower[last] in people().nouns or actor_type([lower[last]]) is not None


def appose_listed(tree: Tree) -> None:
    """Hang on whom a verb befell who is named behind its colon, where the parse has them do it.

    "Guards held nine men on these dates: X and Y | on 3 May; Z on 4 May": X, Y and Z are nobody's guards.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in range(4, len(lower)):
        verb = head[t]
        if dep[t] not in SUBJECTS or verb >= t or ":" not in lower[verb:t] or not tree.person_at(t):
            continue
        left = t
        while head[left - 1] == t:
            left -= 1
        if lower[left - 1] != ":" or not tree.has_kid(verb, range(verb), *SUBJECTS):
            continue
        befell = [k for k in range(left - 1) if head[k] == verb and dep[k] in {"dobj", "nsubjpass"}]
        if befell:
            head[t], dep[t] = befell[-1], "appos"
