"""The country an act took place in, and on what the answer rests."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.normalise.places import resolve_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.assemble.events import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.view import DocView, Name

TITLE_WEIGHT = 3.0
SURE = 0.6  # of the place in an institution's name
WAY = 0.3  # weight of a place that somebody goes to
FEW = 2.0  # votes below which the names of courts and police are asked too


class Where:
    """Countries of an article: of its sections and of the whole."""

    def __init__(self, view: DocView, facts: Facts) -> None:
        self.view = view
        self.facts = facts
        votes: dict[str, float] = defaultdict(float)
        for p in facts.places:
            if p.value is not None and p.value.country:
                weight = TITLE_WEIGHT if p.end <= view.title_end else WAY if self.ahead(p) else 1.0
                votes[p.value.country] += weight * (0.8 if p.label == "NATIONALITY" else 1.0)
        self.placed = bool(votes)
        if sum(votes.values()) < FEW:
            for code in self.bodies(n for n in view.names if n.label == "ORGANISATION"):
                votes[code] += 1.0
        self.votes = votes
        total = sum(votes.values())
        top = max(votes.items(), key=lambda v: v[1], default=None)
        self.main = top[0] if top and top[1] >= 0.34 * total else None
        self.datelines = [(z.start, z.end) for z in view.article.zones if z.kind == "dateline"]
        self.sections = sorted((z.start, z.end) for z in view.article.zones if z.kind in {"list_item", "heading"})

    def country(self, event: Event) -> tuple[str, str, PlaceMention | None] | None:
        """Return alpha-2 code, basis and the mention it rests on, or None."""
        placed = [p for p in event.places if p.value is not None and p.value.country]
        precise = [p for p in placed if p.value is not None and p.value.kind != "country"]
        for p in precise or placed:
            if p.value is not None and p.value.country and not self.destination(event, p):
                return p.value.country, "place", p
        for actor in event.actors:
            if actor.role == "perpetrator":
                continue  # troops act outside their own country too
            for p in within(self.facts.places, actor.start, actor.end):
                if p.value is not None and p.value.country:
                    return p.value.country, "institution", p
        section = self.section(event)
        a, b = self.view.sentence_span(event.sentence)
        near = [p for p in within(self.facts.places, a, b) if p.value is not None and self.near(event, p)]
        codes = Counter(p.value.country for p in near if p.value is not None)
        if section is not None and (not codes or section in codes or len(codes) > 1):
            return section, "section", None
        if codes:
            best = max(codes, key=lambda c: (codes[c], self.votes[c or ""]))
            if len(codes) == 1 or best == self.main or codes[best] > 1:
                first = next(p for p in near if p.value is not None and p.value.country == best)
                if (
                    self.main is None
                    or best == self.main
                    or self.votes[best or ""] >= 0.4 * self.votes[self.main]
                    or first.label == "PLACE"
                ):
                    return str(best), "nationality" if first.label == "NATIONALITY" else "place", first
        if not self.placed and (body := self.institution(event)) is not None:
            return body, "institution", None
        if self.main is not None:
            return self.main, "report", None
        if codes:
            first = near[0]
            if first.value is not None and first.value.country:
                return first.value.country, "place", first
        found = self.institution(event)
        return None if found is None else (found, "institution", None)

    def near(self, event: Event, place: PlaceMention) -> bool:
        """Tell whether a place in an act's sentence may say where it was: no destination, no newsroom abroad."""
        if place.value is None or not place.value.country or self.destination(event, place):
            return False
        dateline = any(start <= place.start < end for start, end in self.datelines)
        return not dateline or self.main in (None, place.value.country)

    def institution(self, event: Event) -> str | None:
        """Return the country that the name of a body in the evidence tells ("Oskemen City Court"), if all agree."""
        view = self.view
        spans = {(actor.start, actor.end) for actor in event.actors if actor.role == "authority"}
        for name in view.names:
            if name.label == "ORGANISATION" and view.sentence_at[name.first] in event.sentences:
                spans.add((view.start[name.first], view.end[name.last]))
        told = set(self.told(sorted(spans)))
        return told.pop() if len(told) == 1 else None

    def bodies(self, names: Iterable[Name]) -> list[str]:
        """Return the countries that names of bodies tell, one for each that tells one."""
        return self.told([(self.view.start[n.first], self.view.end[n.last]) for n in names])

    def told(self, spans: Sequence[tuple[int, int]]) -> list[str]:
        """Return the countries that these names of bodies tell ("Oskemen City Court")."""
        values = resolve_places(self.view.text, spans) if spans else []
        return [
            v.country for v in values
            if v is not None and v.country and v.basis == "institution" and v.confidence >= SURE
        ]  # fmt: skip

    def ahead(self, place: PlaceMention) -> bool:
        """Tell whether a place is one that somebody goes to ("crosses into Georgia")."""
        t = self.view.token_at(place.start)
        return bool({"to", "into"} & set(self.view.lower[max(0, t - 2) : t]))

    def section(self, event: Event) -> str | None:
        """Return the country that opens the list item or heading an act stands under."""
        start = self.view.start[event.token]
        for a, b in self.sections:
            if a <= start < b:
                opening = within(self.facts.places, a, min(b, a + 60))
                for p in opening:
                    if p.value is not None and p.value.kind in {"country", "territory"}:
                        return p.value.country
        above = [(a, b) for a, b in self.view.headings if b <= start]
        if above:
            a, b = above[-1]
            for p in within(self.facts.places, a, b):
                if p.value is not None and p.value.kind in {"country", "territory"}:
                    return p.value.country
        return None

    def destination(self, event: Event, place: PlaceMention) -> bool:
        """Tell whether a place is where somebody was going ("not allowed to travel to Geneva"), not where it was."""
        if event.act not in {"travel_ban", "forced_return", "exile"}:
            return False
        t = self.view.token_at(place.start)
        before = self.view.lower[max(0, t - 3) : t]
        return bool({"to", "for", "into"} & set(before))
