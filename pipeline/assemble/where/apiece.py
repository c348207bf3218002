"""Which of a sentence's acts each of its towns is that of, where the acts have towns of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.phrases import act_above
from pipeline.assemble.where.placing import climbed, is_spot

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

JOURNEYS = frozenset({"forced_return", "exile", "travel_ban"})  # told with where one comes from and goes


def keep_own(view: DocView, events: list[Event]) -> None:
    """Leave each act with a town of its own without the towns of the other acts of its sentence.

    "X was held in Turbat on Monday; Y was shot in Gwadar", "X, taken from Lahore in May, was found in Okara".
    """
    acts = list(dict.fromkeys(e.token for e in events if not e.implied))
    if len(acts) < 2:
        return
    for event in events:
        if len(event.places) < 2 or event.act in JOURNEYS or event.implied:
            continue
        owner = {p.start: act_above(view, head_of(view, p), acts) for p in event.places if is_spot(p)}
        if event.token in owner.values():
            event.places = [p for p in event.places if owner.get(p.start, event.token) in {event.token, None}]


def head_of(view: DocView, place: PlaceMention) -> int:
    """Return the token of a place, or of what it is told with, whose head lies outside it."""
    first, last = view.token_at(place.start), view.token_at(max(place.start, place.end - 1))
    return climbed(view, view.outer(first, last))
