"""What somebody holds that has to come: "the panel decided that X had to be freed" tells of no release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import HAS
from pipeline.assemble.text.kinds import FREEING
from pipeline.assemble.text.simple import may_tell
from pipeline.assemble.text.wordlists import verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

BENCH: Final = word_list("modality.toml", "judging", "bench")
FINDING: Final = verb_list("modality.toml", "coming", "judging")


def has_to_be(view: DocView, verb: int) -> bool:
    """Tell whether a release is what has to come by what somebody decides, finds or says who is no court.

    Not "the court ruled that X had to be freed", nor "police said that X had to be held", who was.
    """
    above = view.head[verb]
    if view.dep[verb] != "xcomp" or view.lower[above] not in HAS or not view.kids(verb, "auxpass"):
        return False
    while view.dep[above] == "conj" and view.tag[view.head[above]].startswith("VB"):
        above = view.head[above]
    says = view.head[above]
    if view.dep[above] != "ccomp" or view.lower[says] not in FINDING or not may_tell(view, verb, FREEING):
        return False
    return all(view.lower[k] not in BENCH for k in view.kids(says, "nsubj"))
