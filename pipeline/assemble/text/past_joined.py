"""Whose a participle is that the parse joins to an infinitive: "acquitted of plotting to kill X but convicted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import PAST
from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

JUDGED = word_list("verbs.toml", "law", "judged")
TO = 3  # tokens from "to" to its verb


def rejoin_judged(tree: Tree) -> None:
    """Hang what a court did on what it did before, not on an infinitive between ("to disturb order but convicted")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t, word in enumerate(lower):
        infinitive = head[t]
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
