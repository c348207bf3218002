"""Whom a participle between commas tells of: "They left him, badly beaten, in a field".

Or of who is named last before it: "X, who saw Y, held in May, was".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import THEM
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.wordlists import verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

HOW: Final = word_list("verbs.toml", "set_off", "how")
LEAVING: Final = verb_list("verbs.toml", "set_off", "leaving")


def hang_set_off(tree: Tree) -> None:
    """Hang a participle of harm on the object right before its comma, which it was read as told of the subject."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower)):
        if tag[t] != "VBN" or dep[t] != "advcl" or lower[t - 1] not in HOW or lower[t - 2] != ",":
            continue
        whom = t - 3
        somebody = lower[whom] in THEM or tree.person_at(whom)  # not a town: "X left Osh, badly beaten"
        left = lower[head[t]] in LEAVING  # "X phoned her, badly beaten" tells of X
        if dep[whom] == "dobj" and head[whom] == head[t] and somebody and left and lower[t] in lexicon().verbs:
            head[t], dep[t] = whom, "acl"


def hang_on_last_named(tree: Tree) -> None:
    """Hang a participle on who is named right before its comma, in what a clause tells of another.

    "Lawyer X, who represents Y, charged with treason, was held": Y is charged. Not where a body is named there.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(6, len(lower)):
        whom, bearer = t - 2, head[t]
        if tag[t] != "VBN" or dep[t] != "acl" or lower[t - 1] != "," or not tree.person_at(whom) or bearer >= whom:
            continue
        if dep[whom] not in {"dobj", "pobj"} or not tree.person_at(bearer):
            continue
        above = head[whom]
        while dep[above] in {"prep", "pobj", "dobj"} and bearer < head[above]:
            above = head[above]
        if dep[above] == "relcl" and head[above] == bearer and tree.name_at[whom] != tree.name_at[bearer]:
            head[t] = whom
