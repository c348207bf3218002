"""Where those have fled whom their own state tries, or whose kin and belongings it seizes: that is not done there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.asides import REFUGE
from pipeline.assemble.text.kinds import LAW_ACTS
from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.party import GroupRef
    from pipeline.assemble.text.view import DocView

LIVING: Final = word_list("where.toml", "home", "living")
OF_THE_STATE: Final = LAW_ACTS | {"asset_freeze", "property_destruction", "harassment"}


def kept_abroad(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a place is the refuge of somebody whose own state tried them, or harmed what or who is theirs.

    "X, exiled in Madrid, was sentenced in absentia", "the brother of X, exiled in Madrid, was arrested".
    """
    prep = view.head[t]
    if view.dep[t] != "pobj" or view.lower[prep] != "in":
        return False
    if view.lower[prep - 1] in REFUGE:
        group = event.victims.group
        return event.act in OF_THE_STATE or (group is not None and exiled_within(view, group, prep))
    absent = event.act in LAW_ACTS and "absentia" in view.lower[slice(*view.sentences[event.sentence])]
    return absent and view.lower[view.head[prep]] in LIVING


def exiled_within(view: DocView, group: GroupRef, prep: int) -> bool:
    """Tell whether an exile is said of somebody whose a group is ("the brother of X, exiled in Madrid")."""
    named = [n for n in view.names if n.label == "PERSON" and group.start <= view.start[n.first] < group.end]
    return bool(named) and any(view.start[n.first] < view.start[prep] for n in named)
