"""What somebody holds that has to be done: "the panel decided that X had to be freed" tells of no release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

HAVE: Final = frozenset({"had", "has", "have"})
FINDING: Final = verb_list("modality.toml", "coming", "judging")


def has_to_be(view: DocView, verb: int) -> bool:
    """Tell whether a passive is what has to be done by what somebody decides, finds or says."""
    above = view.head[verb]
    if view.dep[verb] != "xcomp" or view.lower[above] not in HAVE or not view.kids(verb, "auxpass"):
        return False
    while view.dep[above] == "conj" and view.tag[view.head[above]].startswith("VB"):
        above = view.head[above]
    return view.dep[above] == "ccomp" and view.lower[view.head[above]] in FINDING
