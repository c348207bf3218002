"""Whether a country is told only as where somebody lives: "X lives in Paris. She was jailed for a book on Gabon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.once import vocabulary
from pipeline.assemble.where.several_lands import in_one_land
from pipeline.assemble.where.theirs import LIVING, Found

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView


def but_homes(view: DocView, facts: Facts, event: Event, found: Found | None) -> Found | None:
    """Return the country of an act, None for that of a home alone where its sentence tells of another country.

    Nor any where the act was done in several at once.
    """
    found = in_one_land(view, facts, event, found)
    if found is None or found[1] not in {"place", "report"} or LIVING.isdisjoint(vocabulary(view)):
        return found
    told = [p for p in facts.places if p.value is not None and p.value.country]
    mine = [p for p in told if p.value is not None and p.value.country == found[0]]
    here = within(told, *view.sentence_span(event.sentence))
    if any(p in mine for p in here):
        return found  # "X lives in Paris, where she was jailed for a book on Gabon"
    others = any(p.label == "PLACE" and p not in mine and p.worth for p in here)
    return None if others and mine and all(lived_in(view, p) for p in mine) else found


def lived_in(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a place is where somebody is said to live."""
    prep = view.head[view.token_at(place.end - 1)]
    return place.label == "PLACE" and view.lower[prep] == "in" and view.lower[view.head[prep]] in LIVING
