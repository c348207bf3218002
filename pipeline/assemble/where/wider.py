"""The place that a place lies in, where the text tells both: "in Gweru, Midlands", "Harare's Africa Unity Square".

What is told of a place once holds wherever it is named, and a gazetteer knows in which region a town lies.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL, JOURNEYS
from pipeline.assemble.where.placewords import TOWNS, placing
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer
from pipeline.normalise.places.fold import fold
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.places.index import Entry

RANK: Final = {"unknown": 0, "feature": 0, "locality": 1, "city": 2, "region": 3}  # what may lie in what
_KINDS: Final = rf"(?:{'|'.join(toml_table('where.toml')['kinds'])})"
_SIDES: Final = rf"(?:(?:{'|'.join(toml_table('where.toml')['quarters']['sides'])})[\w-]* )"
_OF: Final = rf"(?:{_SIDES}{{0,2}}(?:{_KINDS}) of )?"
# "Karo village, in the district of Gweru"
_IN: Final = compiled(rf"(?: {_KINDS})?,? in (?:the )?{_SIDES}{{0,2}}{_OF}")
_AREA_OF: Final = compiled(r" of (?:the )?")  # "Rafi Local Government Area of Niger"
_COMMA: Final = compiled(rf"(?: {_KINDS})?, (?:the )?")
_OWNS: Final = compiled(rf"[’']s? {_SIDES}{{0,2}}")  # "Lagos's Ikoyi"
_PART: Final = compiled(rf" (?:[a-z-]+ ){{0,2}}?{_KINDS} of ")  # "the Damascus suburb of Douma"
# "the Bwiza quarter of Bujumbura"
_QUARTERS: Final = "|".join((*toml_table("where.toml")["quarters"]["kinds"], "district", "area"))
_QUARTER_OF: Final = compiled(rf"[’']?s? (?:{_QUARTERS}) of (?:the city of )?")
_APPOSED: Final = compiled(
    rf", (?:an?|the) (?:[a-z-]+ ){{0,3}}?{_KINDS} (?:of|in) (?:the )?{_OF}"
)  # "Bree, a poor suburb of Harare"
_GOES_ON: Final = compiled(
    rf"(?: {_KINDS})?(?:,? (?:and|or|as well as) |, (?=[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,? (?:and|or) ))"
)
# "the city's upscale suburb of Borrowdale"
_CITYS: Final = Gated(rf"\b(?:the|its) (?:city|capital|town)[’']s (?:[\w-]+ ){{0,2}}?(?:{_KINDS} of )?$")
_OF_CITY: Final = compiled(r"(?:city|capital|town)[’']s ")
LONGEST: Final = 60  # characters between two places of one phrase
VILLAGE, TOWN = RANK["locality"], RANK["city"]


class Wider:
    """Which place of an article lies in which, by the phrases that tell it."""

    def __init__(self, view: DocView, places: Sequence[PlaceMention]) -> None:
        self.view = view
        self.places = [p for p in places if p.label == "PLACE" and p.value is not None and p.worth == 1.0]
        self.starts = [p.start for p in self.places]
        self.around: dict[str, list[PlaceMention]] = defaultdict(list)
        self.regions = [p for p in self.places if p.value is not None and p.value.kind == "region"]
        self.beside: dict[int, PlaceMention] = {}  # by where a wider mention begins: the finer one of its phrase
        for a, b in zip(self.places, self.places[1:], strict=False):
            if view.sentence_of(a) != view.sentence_of(b):
                continue
            pair = self.pair(a, b)
            if pair is not None:
                inner, outer = pair
                self.around[fold(inner.text)].append(outer)
                self.beside[outer.start] = inner
        for p in self.places if _OF_CITY.search(view.text) else ():
            if not _CITYS.search(view.text[max(0, p.start - LONGEST) : p.start]):
                continue
            city = next((q for q in reversed(self.places) if q.end < p.start and rank(q) == TOWN), None)
            if city is not None and same_state(p, city):
                self.around[fold(p.text)].append(city)

    def pair(self, a: PlaceMention, b: PlaceMention) -> tuple[PlaceMention, PlaceMention] | None:
        """Return which of two neighbouring mentions lies in the other, the inner one first; None where neither does."""
        gap = self.view.text[a.end : b.start]
        found = self.told(gap, a, b) if len(gap) <= LONGEST and same_state(a, b) else None
        return None if found is None or far_apart(a, b) else found

    def told(self, gap: str, a: PlaceMention, b: PlaceMention) -> tuple[PlaceMention, PlaceMention] | None:
        """Return which of two places lies in the other by the words between them, the inner one first."""
        if rank(b) == TOWN and _QUARTER_OF.fullmatch(gap) and (0 <= rank(a) < TOWN or is_smaller(a, b)):
            return a, b
        if _OWNS.fullmatch(gap) or _PART.fullmatch(gap):
            return (b, a) if 0 <= rank(b) <= rank(a) >= VILLAGE else None
        if not 0 <= rank(a) <= rank(b) >= VILLAGE:
            return None
        area = _AREA_OF.fullmatch(gap) and a.text.split()[-1].lower() in placing().areas | {"area"}
        if area or _IN.fullmatch(gap) or _APPOSED.fullmatch(gap):
            return a, b
        if _COMMA.fullmatch(gap) and rank(a) < rank(b) and not self.listed(b) and not denied(a, b):
            return a, b
        return None

    def listed(self, place: PlaceMention) -> bool:
        """Tell whether a town stands in a list that goes on ("in Karo, Harare and Gweru")."""
        ahead = _GOES_ON.match(self.view.text, place.end) if rank(place) <= TOWN else None
        return ahead is not None and any(p.start == ahead.end() for p in self.places)

    def finest(self, places: list[PlaceMention]) -> list[PlaceMention]:
        """Return places without those that another of them lies in."""
        outer = {fold(q.text) for p in places for q in self.around.get(fold(p.text), [])}
        return [p for p in places if fold(p.text) not in outer]

    def add(self, events: Sequence[Event]) -> None:
        """Add to the places of each act those that they lie in, and the finer one of a phrase of which it has one."""
        for event in events:
            if event.modality not in FACTUAL or event.implied or event.act in JOURNEYS:
                continue
            own = {fold(p.text) for p in event.places}
            for place in list(event.places):
                inner = self.beside.get(place.start)
                if inner is not None and fold(inner.text) not in own:
                    event.places.insert(0, inner)
                    own.add(fold(inner.text))
            for place in event.places:  # grows while it is read: what a place lies in lies in something, too
                for outer in self.of(place):
                    if fold(outer.text) not in own and same_state(place, outer):
                        event.places.append(outer)
                        own.add(fold(outer.text))

    def of(self, place: PlaceMention) -> list[PlaceMention]:
        """Return what a place lies in, by the phrase that tells it or by the region that the gazetteer has it in."""
        told = self.around.get(fold(place.text), []) or self.next_to(place)
        if told or not self.regions:
            return told[:1]
        within = regions_of(place)
        return [p for p in self.regions if p.value is not None and p.value.geonames_id in within][:1]

    def next_to(self, place: PlaceMention) -> list[PlaceMention]:
        """Return the town named right after a building that only the names have ("Karo College, Gweru")."""
        n = bisect_left(self.starts, place.end)
        same = range(bisect_left(self.starts, place.start), bisect_right(self.starts, place.start))
        if n == len(self.places) or any(self.places[i] == place for i in same):
            return []
        after = self.places[n]
        pair = self.pair(place, after)
        return [after] if pair is not None and pair[1] is after else []


def rank(place: PlaceMention) -> int:
    """Return how wide a place is; -1 for a country, which is said elsewhere."""
    return RANK.get(place.value.kind, -1) if place.value is not None else -1


def same_state(a: PlaceMention, b: PlaceMention) -> bool:
    """Tell whether two places may be in one state."""
    one, other = a.value and a.value.country, b.value and b.value.country
    return one is None or other is None or one == other


def is_smaller(a: PlaceMention, b: PlaceMention) -> bool:
    """Tell whether a gazetteer has fewer people in one town than in another."""
    one, other = entry_of(a), entry_of(b)
    return one is not None and other is not None and one.population < other.population


def far_apart(a: PlaceMention, b: PlaceMention) -> bool:
    """Tell whether a gazetteer has two towns in different regions: "Kano's Lagos office"."""
    one, other = entry_of(a), entry_of(b)
    return one is not None and other is not None and one.admin1 != other.admin1


def denied(town: PlaceMention, region: PlaceMention) -> bool:
    """Tell whether a gazetteer has a town in another region than the one named after it."""
    entry = entry_of(town)
    known = region.value is not None and region.value.kind == "region" and region.value.geonames_id is not None
    return known and entry is not None and entry.admin1 >= 0 and not lies_in(town, region)


def lies_in(town: PlaceMention, region: PlaceMention) -> bool:
    """Tell whether a gazetteer has a town in a region that the article names."""
    area = region.value
    return area is not None and area.kind == "region" and area.geonames_id in regions_of(town)


def regions_of(town: PlaceMention) -> set[int]:
    """Return the ids of the regions in which a gazetteer has a town."""
    if (entry := entry_of(town)) is None:
        return set()
    return {gazetteer().index.entry(n).geonames_id for n in (entry.admin1, entry.admin2) if n >= 0}


def entry_of(town: PlaceMention) -> Entry | None:
    """Return what a gazetteer has of a town; None for what is wider or unknown."""
    value = town.value
    if value is None or value.geonames_id is None or value.kind not in TOWNS:
        return None
    found = gazetteer().index.exact(fold(value.name))
    return next((e for e in found if e.geonames_id == value.geonames_id), None)
