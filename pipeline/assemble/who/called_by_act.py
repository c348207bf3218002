"""A set called by what was done to it: "the slain victims" are none to whom something else was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, HARM_ACTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.party import same_group

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

ABDUCTED: Final = forms_of("abduct", "kidnap", "disappear", "snatch") | {"missing"}
NEAR = 3  # sentences back to those of whom such a set may be
FAMILIES: Final = (DEATHS, CUSTODY, HARM_ACTS - DEATHS - CUSTODY)


def of_another_set(view: DocView, event: Event, before: list[Event]) -> bool:
    """Tell whether a set so called was taken for another told beside it ("two were shot and six held. The slain were").

    What befell it is told already, and whom it befell.
    """
    group = event.victims.group
    if view.dep[event.token] != "amod" or event.victims.how != ["description"] or group is None:
        return False
    near = [e for e in before if 0 < event.sentence - e.sentence <= NEAR and e.modality in FACTUAL]
    alike = [e for e in near if same_kind(e.act, event.act)]
    theirs = [e for e in near if e.victims.group is not None and same_group(e.victims.group, group)]
    return bool(alike and theirs) and not any(same_kind(e.act, event.act) for e in theirs)


def same_kind(act: str, other: str) -> bool:
    """Tell whether one word may call those whom either of two acts befell ("the dead", "the detained")."""
    return act == other or any({act, other} <= family for family in FAMILIES)


def all_taken(view: DocView, t: int) -> bool:
    """Tell whether a plural is of everybody whom abductors took ("all the abducted people"), not of those arrested."""
    every = any(view.lower[c] == "all" for c in view.kids(t, "predet", "det"))
    return every and any(view.lower[c] in ABDUCTED for c in view.kids(t, "amod"))
