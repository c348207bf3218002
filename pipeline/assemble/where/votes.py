"""How much each mention of a place says of the country that an article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import at_border, refuge
from pipeline.assemble.text.matters import of_talks, off_scene
from pipeline.assemble.text.shared_words import DEPLORING
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.where.afar import from_afar
from pipeline.assemble.where.goals import aimed_at
from pipeline.assemble.where.of_others import left_for_now
from pipeline.assemble.where.owned import foreign, is_mission, is_one_of_two, of_news, of_paper, told_among
from pipeline.assemble.where.placing import is_apart, is_demonym, visits_from

if TYPE_CHECKING:
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

TITLE_WEIGHT: Final = 3.0
FILED: Final = 1.0  # weight of where a report was filed; of two lands that weigh the same the first wins
HOME: Final = 0.6  # weight of where somebody is from, lives or speaks
WAY: Final = 0.3  # weight of a place that somebody goes to
AFAR: Final = 0.1  # weight of where those are who only speak of what another land does
TROOP: Final = 0.1  # weight of a demonym of troops in an article on a land they came into
# of a land that others' troops came into, and what these are and do: "Russian forces", "the Iraqi invasion"
INVASION: Final = word_list("where.toml", "war", "invasion")
TROOPS: Final = word_list("where.toml", "war", "invasion", "troops")


class Weights:
    """Weighs the mentions of one article."""

    def __init__(self, view: DocView, facts: Facts) -> None:
        self.view = view
        self.facts = facts
        self.invaded = not INVASION.isdisjoint(view.lower)
        self.datelines = [(z.start, z.end) for z in view.article.zones if z.kind == "dateline"]
        self.afar = [a for a, b in self.datelines if from_afar(view, facts.places, a, b)]
        self.lands_of_units: dict[int, set[str]] | None = None

    def main_in(self, unit: int, main: str | None) -> str | None:
        """Return the one country that a post of a page of several speaks of, where the whole is about another."""
        if not self.view.unit_at or not self.view.unit_at[-1]:
            return main
        if self.lands_of_units is None:
            self.lands_of_units = self.lands_by_unit()
        told = self.lands_of_units.get(unit, set())
        return next(iter(told)) if len(told) == 1 else main

    def lands_by_unit(self) -> dict[int, set[str]]:
        """Return the countries told in each post; a place that no gazetteer has tells none, which was guessed."""
        found: dict[int, set[str]] = {}
        for p in self.facts.places:
            if p.start < self.view.title_end or p.value is None or p.value.basis == "context" or not p.value.country:
                continue
            if self.of(p) * p.worth:
                found.setdefault(self.view.unit_at[self.view.sentence_of(p)], set()).add(p.value.country)
        return found

    def of(self, place: PlaceMention) -> float:
        """Return how much a mention says of the country that an article is about."""
        last = self.view.token_at(place.end - 1)
        if place.label == "PLACE" and (
            refuge(self.view, last)
            or aimed_at(self.view, last) is not None
            or visits_from(self.view, last)
            or left_for_now(self.view, last)
            or off_scene(self.view, last)
            or of_talks(self.view, last)
        ):
            return 0.0
        if self.of_troops(place):
            return TROOP
        if self.of_mission(place) or told_among(self.view, last) or self.beside_dateline(place):
            return 0.0
        deplores = self.view.dep[last] == "nsubj" and self.view.lower[self.view.head[last]] in DEPLORING
        if deplores or of_news(self.view, last):
            return WAY
        there = WAY if self.ahead(place) or at_border(self.view, place) else 1.0
        if place.label == "PLACE" and (is_apart(self.view, last) or of_paper(self.view, last)):
            there = min(there, HOME)
        filed = [a for a, b in self.datelines if a <= place.start < b]
        weight = TITLE_WEIGHT if place.end <= self.view.title_end else there
        if filed:
            weight = AFAR if filed[0] in self.afar else FILED
        return weight * (0.8 if place.label == "NATIONALITY" else 1.0)

    def beside_dateline(self, place: PlaceMention) -> bool:
        """Tell whether a dateline names a place after another ("GWERU, Zimbabwe"): it says but once where it is."""
        lines = [a for a, b in self.datelines if a <= place.start < b]
        return bool(lines) and any(within(self.facts.places, a, place.start) for a in lines)

    def of_troops(self, place: PlaceMention) -> bool:
        """Tell whether a demonym is that of troops or their deeds, in an article on a land that they came into."""
        if not self.invaded or place.label != "NATIONALITY":
            return False
        view, t = self.view, self.view.token_at(place.end - 1)
        return view.lower[view.head[t]] in TROOPS or (view.tag[t] == "NNPS" and view.dep[t].startswith("nsubj"))

    def of_mission(self, place: PlaceMention) -> bool:
        """Tell whether a land is an embassy's, of who left it or one of two ("embassy of Ghana", "Syrian exile")."""
        if is_one_of_two(self.view, place):
            return True
        token = self.view.token_at(place.end - 1)
        prep = self.view.head[token]
        if (self.view.dep[token], self.view.lower[prep]) == ("pobj", "of"):
            return is_mission(self.view, self.view.head[prep])
        whose = place.label == "NATIONALITY" or is_demonym(self.view, place) or self.view.dep[token] == "poss"
        return whose and foreign(self.view, token)

    def ahead(self, place: PlaceMention) -> bool:
        """Tell whether a place is one that somebody goes to ("crosses into Georgia")."""
        t = self.view.token_at(place.start)
        before = self.view.lower[t - 2 : t] if t > 1 else self.view.lower[:t]
        return "to" in before or "into" in before
