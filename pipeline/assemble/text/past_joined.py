"""Whose a past tense is that the parse joins to another: "acquitted of plotting to kill X but convicted".

Or to what is only a condition: "threatened to shoot if he did not leave, and beat his son".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import PAST
from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

JUDGED = word_list("verbs.toml", "law", "judged")
BEFORE_VERB = 8  # tokens from "if" to its verb, and from a verb to its object
TO = 3  # tokens from "to" to its verb


def rejoin_judged(tree: Tree) -> None:
    """Hang what a court did on what it did before, not on an infinitive between ("to disturb order but convicted")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t, word in enumerate(lower):
        infinitive = head[t]
        if dep[t] == "conj" and tag[t] == "VBD" and lower[t - 2 : t] == [",", "and"]:
            leave_condition(tree, t)
            continue
        if dep[t] != "conj" or tag[t] not in PAST or word not in JUDGED or tag[infinitive] != "VB":
            continue
        if not any(lower[k] == "to" and head[k] == infinitive for k in range(max(0, infinitive - TO), infinitive)):
            continue
        above = infinitive
        while head[above] != above and not (above != infinitive and tag[above] in PAST and lower[above] in JUDGED):
            above = head[above]
        if tag[above] not in PAST or lower[above] not in JUDGED or above > infinitive:
            continue
        head[t] = above
        for k in range(infinitive + 1, t):
            if dep[k] == "cc" and head[k] == infinitive:
                head[k] = above


def leave_condition(tree: Tree, t: int) -> None:
    """Hang on the main verb what a comma and "and" part from a condition ("…, if she did not leave, and beat X")."""
    dep, head = tree.dep, tree.head
    below = head[t] if dep[head[t]] == "advcl" else next(tree.kids_in(head[t], range(head[t], t), "advcl"), -1)
    if below < 0 or (below != head[t] and tree.tag[head[t]] != "VB"):
        return
    near = range(max(0, below - BEFORE_VERB), below)
    if not any(tree.lower[k] in {"if", "unless"} for k in tree.kids_in(below, near, "mark")):
        return
    above = head[below]
    while head[above] != above and tree.tag[above] != "VBD":
        above = head[above]
    object_told = tree.has_kid(t, range(t + 1, min(len(head), t + BEFORE_VERB)), "dobj")
    if object_told and tree.tag[above] == "VBD" and above < below:
        head[t] = head[t - 1] = above
