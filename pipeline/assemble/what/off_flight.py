"""Being taken off a flight by those who bar somebody from leaving is that ban, and no arrest unless one is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, FACTUAL
from pipeline.assemble.text.words import STATE, courts
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

OFF: Final = compiled(
    r"^(?:\S+ ){0,4}?(?:off|from) (?:an?|the|his|her|their) (?:\S+ ){0,2}?"
    rf"(?:{'|'.join(toml_table('where.toml')['riding']['taken_off'])})\b"
)
TAKING: Final = tuple(f"“{verb}”" for verb in toml_table("where.toml")["riding"]["taking_off"])
AT_ONCE: Final = frozenset({"attack", "imprisonment", "torture", "ill_treatment"})
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
    bans = [e for e in bans if e.sentence == event.sentence or not by_court(e)]
    if not bans or any(e.act in CUSTODY | {"enforced_disappearance", "sentencing"} or went_on(event, e) for e in near):
        return False
    if any(a.kind not in STATE for a in event.actors):
        return False  # "masked men hauled X off a bus"
    for ban in bans[:1]:
        if ban.date is None or (ban.lent and event.date is not None and not event.lent):
            ban.date, ban.reasons["date"] = event.date, "of being taken off the flight"
        ban.places = ban.places or event.places
        ban.sentences = sorted({*ban.sentences, *event.sentences})
    return True


def went_on(event: Event, other: Event) -> bool:
    """Tell whether what was done next shows that somebody was held: blows there, a prison, a charge since."""
    here = other.sentence == event.sentence
    charged = other.act == "charge" and event.date is not None and not here and not before(other, event)
    return charged or (here and other.act in AT_ONCE)


def by_court(event: Event) -> bool:
    """Tell whether a court or a judge did something: a ban that comes after custody."""
    return any(not courts().isdisjoint(a.text.lower().split()) for a in event.actors)


def before(other: Event, event: Event) -> bool:
    """Tell whether an act has a day before another's."""
    its, first = (e.date.span if e.date is not None else None for e in (other, event))
    return its is None or first is None or its[0] < first[0]
