"""Where those are held who were sent back: "deported from Karo to Gweru, and held there ever since" is in Gweru."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, LIBERTY_ACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

ARRIVED: Final = CUSTODY | LIBERTY_ACTS
TO: Final = frozenset({"to", "into"})
LEAD: Final = 2  # tokens between "to" and the place
OR_BEFORE: Final = frozenset({"had", "after", "following"})  # held where they were sent from


def held_on_return(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Place where they were brought the custody of those sent back that the same sentence tells after it."""
    for event in events:
        if event.act not in ARRIVED or event.modality not in FACTUAL:
            continue
        sent = next((r for r in events if r.act == "forced_return" and followed(view, r, event)), None)
        there = arrival(view, places, sent, event) if sent is not None else None
        if there is None or any(p.start > view.start[event.token] for p in event.places):
            continue
        event.places = [there]
        event.reasons["places"] = "where they were sent back to"


def followed(view: DocView, sent: Event, held: Event) -> bool:
    """Tell whether a custody is told after the return of the same people, in one sentence and as what came next."""
    if sent.sentence != held.sentence or not sent.token < held.token or sent.modality not in FACTUAL:
        return False
    if not OR_BEFORE.isdisjoint(view.lower[sent.token + 1 : held.token]):
        return False
    alike = set(sent.victims.people) == set(held.victims.people)
    return alike and (bool(sent.victims.people) or sent.victims.group == held.victims.group)


def arrival(view: DocView, places: Sequence[PlaceMention], sent: Event, held: Event) -> PlaceMention | None:
    """Return the place after "to" between the verbs of a return and of what came next."""
    for p in within(places, view.start[sent.token], view.start[held.token]):
        t = view.token_at(p.start)
        known = p.label == "PLACE" and p.value is not None and p.value.country is not None
        if known and not TO.isdisjoint(view.lower[t - LEAD : t]):
            return p
    return None
