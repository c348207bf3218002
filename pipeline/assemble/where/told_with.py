"""Which places of a sentence are told with which of its acts: where these were, not where somebody is from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import bound_for, refuge, told_beside
from pipeline.assemble.text.kinds import JOURNEYS
from pipeline.assemble.when.described import of_subject
from pipeline.assemble.where.apiece import keep_own
from pipeline.assemble.where.placing import aimed_at, climbed, climbs_to, is_demonym, is_party, is_power, where_done
from pipeline.assemble.where.tried import of_next_step

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention

FINE: Final = frozenset({"city", "locality", "feature", "unknown"})
PLACE_LIMIT: Final = 8.0
TOWN_LIMIT: Final = 11.0  # for a town that the sentence places something in


def give_places(attacher: Attacher, sentence: int, events: list[Event]) -> None:
    """Give the acts of one sentence the places that stand near them, and no place that tells something else."""
    view = attacher.view
    tokens = [e.token for e in events]
    places = [
        p
        for p in within(attacher.facts.places, *view.sentence_span(sentence))
        if p.label == "PLACE" and p.worth == 1.0 and not attacher.in_dateline(p) and not is_demonym(view, p)
    ]
    for event in events:
        for place in places:
            limit = TOWN_LIMIT if stands_in(attacher, place) or owns_site(attacher, place) else PLACE_LIMIT
            near = attacher.cost(place, event.token, tokens) <= limit
            bound = event.act not in JOURNEYS and (
                bound_for(view, attacher.head_of(place), event.token) or is_party(view, attacher.head_of(place))
            )
            bound = bound or (event.act == "exile" and refuge(view, attacher.head_of(place)))
            bound = bound or told_beside(view, attacher.head_of(place), event.token)
            bound = bound or of_subject(view, event, event.token, attacher.head_of(place))
            goal = aimed_at(view, attacher.head_of(place))
            bound = bound or (event.act == "travel_ban" and goal is not None and event.token not in view.climb(goal))
            bound = bound or files_from(attacher, place, event, places) or of_next_step(view, event, place)
            aside = bound or attacher.describes_person(place) or attacher.speaks(place) or is_power(view, place)
            listed = not near and any(climbs_to(view, attacher.head_of(place), p) for p in event.places)
            if ((near or listed) and not aside) or where_done(view, attacher.head_of(place), event.token):
                event.places.append(place)
    keep_own(view, events)


def files_from(attacher: Attacher, m: PlaceMention, event: Event, others: list[PlaceMention]) -> bool:
    """Tell whether a town at the head of a line only says where a report was filed ("LAHORE: RSF deplored the …").

    The act is not there where a noun tells it, or where its sentence places something in another town.
    """
    text = attacher.view.text
    if not text.startswith(":", m.end) or text[:m.start].rstrip(" ")[-1:] not in {"", "\n"}:
        return False
    return event.rule.pos == "noun" or any(p is not m and stands_in(attacher, p) for p in others)


def stands_in(attacher: Attacher, m: PlaceMention) -> bool:
    """Tell whether a place is a town or village after "in", "at", "near" or "outside"."""
    view, t = attacher.view, climbed(attacher.view, attacher.head_of(m))
    finer = m.value is not None and m.value.kind in FINE
    return finer and view.dep[t] == "pobj" and view.lower[view.head[t]] in {"in", "at", "near", "outside"}


def owns_site(attacher: Attacher, m: PlaceMention) -> bool:
    """Tell whether something with a site of the town's is in it: "in Baghdad's Karim Square"."""
    view, t = attacher.view, attacher.head_of(m)
    return view.dep[t] == "poss" and attacher.stands(m) and view.dep[view.head[t]] == "pobj"
