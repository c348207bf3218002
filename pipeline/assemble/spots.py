"""Where an act took place that its own clause leaves without a town: what its story says of the place.

In this order: a town in its own sentences, the town of the court or police that acted, that of another act of the same
case, the one town of the sentence before, the dateline of a report that opens with the act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.kinds import FACTUAL
from pipeline.assemble.where import Where

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.events import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.view import DocView

TOWNS = {"city", "locality"}
CASE_REACH = 3  # sentences between two acts of one case in one place
OPENING = 2  # sentences of the body that a dateline places
ELSEWHERE = {"forced_return", "exile", "travel_ban"}  # the towns told with them are where somebody goes
STAYING = {"imprisonment", "release"}


class Spots:
    """The towns of one article."""

    def __init__(self, view: DocView, facts: Facts, attacher: Attacher) -> None:
        self.view = view
        self.attacher = attacher
        self.places = facts.places
        self.where = Where(view, facts)
        self.datelines = [z for z in view.article.zones if z.kind == "dateline"]
        self.towns = [p for p in facts.places if is_town(p) and not attacher.in_dateline(p)]
        self.first = next((n for n in range(len(view.sentences)) if view.sentence_span(n)[0] >= view.title_end), 0)

    def fill(self, events: list[Event], cases: list[int]) -> None:
        """Give each act without a town the one that its story tells."""
        told = [(e, c) for e, c in zip(events, cases, strict=True) if e.modality in FACTUAL and not e.implied]
        for event, _ in told:
            if self.lacks(event):
                self.give(event, self.in_sentence(event), "a town that its sentence stands in")
            if self.lacks(event):
                self.give(event, self.of_actor(event), "the town of who acted")
        placed = [(e, c) for e, c in told if any(is_spot(p) for p in e.places)]
        for event, case in told:
            if self.lacks(event):
                self.give(event, self.of_case(event, case, placed), "where the rest of the case was told")
            if self.lacks(event):
                self.give(event, self.before(event), "the one town of the sentence before")
            if self.lacks(event):
                self.give(event, self.dateline(event), "the dateline of a report that opens with it")

    def lacks(self, event: Event) -> bool:
        """Tell whether an act has no place finer than a country, and may have one."""
        fine = any(p.value is None or p.value.kind not in {"country", "territory", "region"} for p in event.places)
        return event.act not in ELSEWHERE and not fine

    def give(self, event: Event, place: PlaceMention | None, why: str) -> None:
        """Add a place to an act that is not told to be in another country."""
        if place is None or place.value is None:
            return
        country = self.where.country(event)
        if country is not None and place.value.country not in {None, country[0]}:
            return
        event.places = [place, *event.places]
        event.reasons["places"] = why

    def in_sentence(self, event: Event) -> PlaceMention | None:
        """Return the town after "in", "at" or "near" that stands nearest in the sentences that tell the act."""
        here = {self.view.sentence_at[t] for t in event.tokens}
        found = [
            p
            for n in sorted(here)
            for p in within(self.towns, *self.view.sentence_span(n))
            if self.attacher.stands_in(p) and not self.attacher.describes_person(p)
        ]
        return min(found, key=lambda p: min(abs(self.view.token_at(p.start) - t) for t in event.tokens), default=None)

    def of_actor(self, event: Event) -> PlaceMention | None:
        """Return the town in the name of the court, police or office that acted."""
        return next((p for a in event.actors for p in within(self.towns, a.start, a.end)), None)

    def of_case(self, event: Event, case: int, placed: list[tuple[Event, int]]) -> PlaceMention | None:
        """Return the town of the nearest act of the same case."""
        near = [
            (min(abs(a - b) for a in event.sentences for b in other.sentences), other)
            for other, number in placed
            if number == case and other is not event and other.act not in ELSEWHERE | STAYING
        ]
        gap, other = min(near, key=lambda pair: pair[0], default=(CASE_REACH + 1, None))
        if other is None or gap > CASE_REACH or event.act in STAYING:
            return None
        return next(p for p in other.places if is_spot(p))

    def before(self, event: Event) -> PlaceMention | None:
        """Return the only town of the sentence before the act, where the act's own sentence names no place."""
        n = self.view.sentence_at[event.tokens[0]]
        if n <= self.first or within(self.places, *self.view.sentence_span(n)):
            return None
        found = [p for p in within(self.towns, *self.view.sentence_span(n - 1)) if self.attacher.stands_in(p)]
        return found[0] if len({p.text for p in found}) == 1 else None

    def dateline(self, event: Event) -> PlaceMention | None:
        """Return the town of the dateline where the report opens with the act and names no other place for it."""
        n = self.view.sentence_at[event.tokens[0]]
        if not self.datelines or not self.first <= n < self.first + OPENING or event.rule.pos == "noun":
            return None
        zone = self.datelines[0]
        if self.view.text[zone.start : zone.start + 1] == "(":
            return None  # where an organisation speaks from
        others = [p for p in within(self.places, *self.view.sentence_span(n)) if p.end > zone.end and fine(p)]
        return None if others else next((p for p in within(self.places, zone.start, zone.end) if is_town(p)), None)


def is_town(place: PlaceMention) -> bool:
    """Tell whether a place is a town or village."""
    return place.label == "PLACE" and place.value is not None and place.value.kind in TOWNS


def is_spot(place: PlaceMention) -> bool:
    """Tell whether a place is a town or village, a monastery or a prison."""
    return is_town(place) or (place.label == "PLACE" and place.value is not None and place.value.kind == "feature")


def fine(place: PlaceMention) -> bool:
    """Tell whether a place is finer than a country."""
    return place.value is None or place.value.kind not in {"country", "territory", "adjective"}
