"""How real what a "that" clause hangs on makes it: "fears that", "the theory is that", "suggested that X was shot"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import WAS
from pipeline.assemble.text.wordlists import noun_list, verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

HOWS: Final = ("hypothetical", "denied", "alleged")
NOUNS: Final = {noun: how for how in HOWS for noun in noun_list("modality.toml", "that", how)}
VERBS: Final = {verb: how for how in HOWS for verb in verb_list("modality.toml", "that_of_verbs", how)}
UNDOUBTED: Final = frozenset({"doubt", "doubts", "denial"})
LITTLE: Final = frozenset({"no", "little", "any", "without"})
IS: Final = WAS | {"is", "are", "remains", "remained"}


def held_to_be(view: DocView, t: int) -> str | None:
    """Return how real a clause's noun or verb makes it ("fears that", "the notion that", "argued that X was shot").

    None where it is told as a fact, also in a clause on the noun ("fears that led to …"), and after "no doubt that".
    """
    dep, head = view.dep[t], view.head[t]
    if not view.tag[t].startswith("VB") or dep not in {"acl", "relcl", "ccomp", "appos"}:
        return None
    that = next((c for c in view.kids(t, "mark") if c < t and view.lower[c] == "that"), 0)
    if not that:
        return None
    if view.lower[that - 1] in NOUNS:
        undoubted = view.lower[that - 1] in UNDOUBTED and view.lower[that - 2] in LITTLE
        return None if undoubted else NOUNS[view.lower[that - 1]]
    if dep != "ccomp" or view.tag[t] not in {"VBD", "VBN"}:  # "suggested that X be freed"
        return None
    if view.lower[head] in IS and head < t:
        return next((NOUNS[view.lower[s]] for s in view.kids(head, "nsubj") if view.lower[s] in NOUNS), None)
    denied = any(c < head for c in view.kids(head, "neg"))
    return None if denied else VERBS.get(view.lower[head])
