"""Being taken off a flight by those who bar somebody from leaving is that ban, and no arrest unless one is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

OFF: Final = re.compile(
    r"^(?:\S+ ){0,4}?(?:off|from) (?:an?|the|his|her|their) (?:\S+ ){0,2}?"
    r"(?:flights?|planes?|aircraft|train|bus|ferry)\b"
)
TAKING: Final = tuple(f"“{verb}”" for verb in ("take", "remove", "pull", "escort", "haul", "offload"))
NEXT: Final = 2  # sentences from the flight to the ban, or to custody that followed it


def off_flights(view: DocView, events: list[Event]) -> list[Event]:
    """Return the events without arrests that only tell how somebody who may not travel was stopped on a flight."""
    return [e for e in events if not only_stopped(view, e, events)]


def only_stopped(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a ban from travel follows or is told with the flight, and no other custody; the ban gets the day."""
    if event.act != "arrest" or event.modality not in FACTUAL or not event.reasons["act"].endswith(TAKING):
        return False
    if not OFF.match(view.text[view.end[event.token] : view.sentence_span(event.sentence)[1]].lstrip()):
        return False
    near = [e for e in events if e is not event and 0 <= e.sentence - event.sentence <= NEXT
            and e.modality in FACTUAL and set(e.victims.people) >= set(event.victims.people) != set()]  # fmt: skip
    bans = [e for e in near if e.act == "travel_ban"]
    if not bans or any(e.act in CUSTODY | {"enforced_disappearance"} for e in near):
        return False
    for ban in bans[:1]:
        if ban.date is None or (ban.lent and event.date is not None and not event.lent):
            ban.date, ban.reasons["date"] = event.date, "of being taken off the flight"
        ban.places = ban.places or event.places
        ban.sentences = sorted({*ban.sentences, *event.sentences})
    return True
