"""The relative whom an opening leaves unnamed, where a later sentence names them as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.who.companions import OWNING, owned_by
from pipeline.assemble.who.leads import OPENING, first_of_body
from pipeline.assemble.who.suited import noun_of

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView


def name_kin(view: DocView, events: list[Event]) -> None:
    """Name the relative of an opening whom a later sentence names as such ("hurting her son. … Her son, X, …")."""
    known: dict[tuple[str, str], set[int]] | None = None
    for event in events:
        group = event.victims.group
        if group is None or not group.owned or group.max != 1 or event.victims.people or event.modality not in FACTUAL:
            continue
        if event.sentence >= OPENING + first_of_body(view):
            continue
        if known is None:
            known = {}
            for name in view.names:
                if name.label == "PERSON" and (told := owned_by(view, name)) is not None:
                    known.setdefault(told, set()).add(name.cluster)
        sex = OWNING.get(group.text.split(" ", 1)[0].lower(), "")
        if len(one := known.get((noun_of(group.text), sex), set())) == 1:
            whole = next((e.victims.people for e in events if e.act == event.act and one < set(e.victims.people)), one)
            event.victims.people, event.victims.group = list(whole), None
            event.victims.trust = min(event.victims.trust, 0.75)
            event.reasons["victims"] += "; named as such later"
