"""Whether a country is told only as where somebody lives: "X lives in Paris. She was jailed for a book on Gabon".

Or as whose somebody is that another land does not let in, or sends out: "barred the Polish reporter X from entering".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import refuge
from pipeline.assemble.text.once import vocabulary
from pipeline.assemble.where.goals import bound_for_it
from pipeline.assemble.where.refuges import kin_abroad
from pipeline.assemble.where.several_lands import in_one_land
from pipeline.assemble.where.theirs import LIVING, Found, is_victims
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

# who loses the citizenship of a land is sent out of that
OWN: Final = compiled(r"\b(?:citizenship|nationality)\b", re.IGNORECASE)
ENTRY: Final = compiled(r"\b(?:entry|enter(?:ing|ed)?|visas?)\b", re.IGNORECASE)


def but_homes(view: DocView, facts: Facts, event: Event, found: Found | None) -> Found | None:
    """Return the country of an act, None for that of a home alone where its sentence tells of another country.

    Nor any where the act was done in several at once.
    """
    found = in_one_land(view, facts, event, found)
    if found is not None and found[1] in {"nationality", "report"} and is_foreigners(view, facts, event, found[0]):
        return None
    if found is not None and found[1] == "report" and kin_abroad(view, facts, event, found[0]):
        return None
    leaving = event.act in {"exile", "travel_ban"}
    if leaving and found is not None and found[1] == "report" and only_goal(view, facts, found[0]):
        return None
    if found is None or found[1] not in {"place", "report"} or LIVING.isdisjoint(vocabulary(view)):
        return found
    told = [p for p in facts.places if p.value is not None and p.value.country]
    mine = [p for p in told if p.value is not None and p.value.country == found[0]]
    here = within(told, *view.sentence_span(event.sentence))
    if any(p in mine for p in here):
        return found  # "X lives in Paris, where she was jailed for a book on Gabon"
    others = any(p.label == "PLACE" and p not in mine and p.worth for p in here)
    return None if others and mine and all(lived_in(view, p) for p in mine) else found


def is_foreigners(view: DocView, facts: Facts, event: Event, code: str) -> bool:
    """Tell whether a land is named only as whose those are who were sent out of another or not let in ("a Pole")."""
    a, b = view.sentence_span(event.sentence)
    if event.act != "forced_return" and (event.act != "travel_ban" or ENTRY.search(view.text, a, b) is None):
        return False
    if OWN.search(view.text, a, b) is not None:
        return False
    mine = [p for p in facts.places if p.value is not None and p.value.country == code]
    return bool(mine) and all(
        p.label == "NATIONALITY" and is_victims(view, event, view.token_at(p.end - 1)) for p in mine
    )


def lived_in(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a place is where somebody is said to live."""
    prep = view.head[view.token_at(place.end - 1)]
    return place.label == "PLACE" and view.lower[prep] == "in" and view.lower[view.head[prep]] in LIVING


def only_goal(view: DocView, facts: Facts, code: str) -> bool:
    """Tell whether a land is told of only as where somebody lives who fled, or was to go ("kept from flying to X")."""
    mine = [p for p in facts.places if p.value is not None and p.value.country == code]
    heads = [(p, view.token_at(p.end - 1)) for p in mine]
    return bool(mine) and all(lived_in(view, p) or refuge(view, t) or bound_for_it(view, t) for p, t in heads)
