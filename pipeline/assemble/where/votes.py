"""How much each mention of a place says of the country that an article is about."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import at_border, refuge
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.labels import filed_at
from pipeline.assemble.text.matters import of_talks, off_scene
from pipeline.assemble.text.shared_words import DEPLORING
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.where.afar import from_afar, told_away
from pipeline.assemble.where.goals import aimed_at
from pipeline.assemble.where.gone_from import gone_to
from pipeline.assemble.where.of_others import left_for_now
from pipeline.assemble.where.off_scene import said_at_seat
from pipeline.assemble.where.owned import foreign, is_mission, is_one_of_two, of_news, of_paper, told_among
from pipeline.assemble.where.placing import is_apart, is_demonym, visits_from
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.records import Zone

TITLE_WEIGHT: Final = 3.0
FILED: Final = 1.0  # weight of where a report was filed; of two lands that weigh the same the first wins
LIVING: Final = word_list("where.toml", "home", "living") | {"lived"}
ABSENT: Final = compiled(r"\bin absentia\b")
HOME: Final = 0.6  # weight of where somebody is from, lives or speaks
WAY: Final = 0.3  # weight of a place that somebody goes to
LEAD: Final = 0.34  # share of the votes of the country that a text is about
AFAR: Final = 0.1  # weight of where those are who only speak of what another land does
TROOP: Final = 0.1  # weight of a demonym of troops in an article on a land they came into
# of a land that others' troops came into, and what these are and do: "Russian forces", "the Iraqi invasion"
INVASION: Final = word_list("where.toml", "war", "invasion")
TROOPS: Final = word_list("where.toml", "war", "invasion", "troops")
OF_ONE: Final = 0.8  # share of the votes, from which a text of several units is about one land
HAS: Final = 0.5  # votes that this land has in each of them
OTHER: Final = 2.0  # votes of a section for lands, from which it may be in another than the whole or its heading
NEAR: Final = 2000  # characters before an act in which a paragraph tells where it is
OVERVIEW: Final = 4  # words of "Events of 2019" and the like behind a land


class Counted(NamedTuple):
    """Votes by country and the one that leads, if it does clearly."""

    votes: Mapping[str, float]
    main: str | None


def leading(votes: Mapping[str, float], whole: Counted | None = None) -> Counted:
    """Return votes with the country that leads; that of the whole has some more where all is about it."""
    main = whole.main if whole is not None else None
    if whole is not None and main is not None and whole.votes[main] >= OF_ONE * sum(whole.votes.values()):
        votes = {**votes, main: votes.get(main, 0.0) + HAS}
    top = max(votes.items(), key=lambda v: v[1], default=None)
    clear = top is not None and top[1] >= LEAD * sum(votes.values())
    return Counted(defaultdict(float, votes), top[0] if top is not None and clear else None)


class Weights:
    """Weighs the mentions of one article."""

    def __init__(self, view: DocView, facts: Facts) -> None:
        self.view = view
        self.facts = facts
        self.invaded = not INVASION.isdisjoint(view.lower)
        self.datelines = [(z.start, z.end) for z in filed_at(view)]
        self.afar = [a for a, b in self.datelines if from_afar(view, facts.places, a, b)]
        self.raw: dict[int, dict[str, float]] | None = None
        self.named: set[tuple[int, str | None]] = set()  # units with a country of which they name places

    def only_filed(self, zone: Zone, sentence: int) -> bool:
        """Tell whether a dateline is where an organisation speaks or a desk writes, not where a sentence's act was."""
        if self.view.text.startswith("(", zone.start) or zone.start in self.afar:
            return True
        lead = self.view.sentence_span(self.view.sentence_at[self.view.token_at(zone.end)])[1]
        a, b = self.view.sentence_span(sentence)
        return told_away(self.view.text, zone, max(a, zone.end), max(b, lead))  # of a title, in the lead

    def counted(self, whole: Counted, event: Event) -> Counted:
        """Return what the section of a survey that tells of an act says of its country; the whole where it says little.

        That is where it names a land once, or only its people; of what is about one country it has to name another
        often. Nor is an act there where the last paragraph up to it that names lands names others alone.
        """
        own = self.votes_by_unit().get(event.unit) if self.view.stories else None
        if own is None:
            return whole
        led = leading(own, whole)
        if sum(own.values()) < OTHER or (event.unit, led.main) not in self.named:
            return whole
        at, text = self.view.start[event.token], self.view.text
        opened, end = self.view.start[self.view.unit_start(event.token)], text.find("\n\n", at)
        near = within(self.facts.places, max(opened, at - NEAR), end if end >= 0 else len(text))
        told = [(p.start, p.value.country) for p in near if p.value is not None and p.value.country]
        begin = text.rfind("\n\n", 0, told[-1][0]) if told else 0
        return led if not told or any(code == led.main for start, code in told if start > begin) else whole

    def main_in(self, unit: int, main: str | None) -> str | None:
        """Return the one country that a post of a page of several speaks of, where the whole is about another."""
        if self.view.stories or not self.view.unit_at or not self.view.unit_at[-1]:
            return main
        told = self.votes_by_unit().get(unit, {})
        return next(iter(told)) if len(told) == 1 else main

    def still_under(self, head: PlaceMention | None, at: int, unit: int) -> PlaceMention | None:
        """Return the land that heads a stretch; None where a section of a survey has begun since that is not under it.

        It heads the sections after its line ("KENYA") until one names other lands alone, and those after a title that
        tells a story ("Kenya: Editor held", "Kenya – Ana Reis") not at all.
        """
        stories = self.view.stories
        begun = stories[bisect_right(stories, at) - 1] if stories and stories[0] <= at else -1
        if head is None or head.value is None or begun <= head.start:
            return head
        line = self.view.text.find("\n", head.end)
        rest = range(self.view.token_at(head.end), self.view.token_at(line)) if line > head.end else range(0)
        named = any(self.view.person_at(t) or self.view.tag[t] in FINITE for t in rest)
        if named or len(self.view.text[head.end : line].strip(" :|–—-").split()) > OVERVIEW:
            return None
        own = self.votes_by_unit().get(unit, {})
        return head if head.value.country in own or max(own.values(), default=0.0) < OTHER else None

    def votes_by_unit(self) -> dict[int, dict[str, float]]:
        """Return how much each unit says of which country; a place that no gazetteer has, which is guessed, nothing."""
        if self.raw is not None:
            return self.raw
        found: dict[int, dict[str, float]] = {}
        for p in self.facts.places:
            if p.start < self.view.title_end or p.value is None or p.value.basis == "context" or not p.value.country:
                continue
            if vote := self.of(p) * p.worth:
                n = self.view.unit_at[self.view.sentence_of(p)]
                unit = found.setdefault(n, {})
                if p.label == "PLACE":
                    self.named.add((n, p.value.country))
                vote *= TITLE_WEIGHT if any(a <= p.start < b for a, b in self.view.headings) else 1.0
                unit[p.value.country] = unit.get(p.value.country, 0.0) + vote
        self.raw = found
        return found

    def of(self, place: PlaceMention) -> float:
        """Return how much a mention says of the country that an article is about."""
        last = self.view.token_at(place.end - 1)
        if place.label == "PLACE" and (
            refuge(self.view, last)
            or aimed_at(self.view, last) is not None
            or visits_from(self.view, last)
            or left_for_now(self.view, last)
            or gone_to(self.view, last)
            or off_scene(self.view, last)
            or of_talks(self.view, last)
            or self.of_absent(last)
        ):
            return 0.0
        if self.of_troops(place):
            return TROOP
        if place.label == "PLACE" and said_at_seat(self.view, last, place):
            return 0.0
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

    def of_absent(self, t: int) -> bool:
        """Tell whether a place is where somebody lives whom a court tried in their absence, told beside it."""
        view = self.view
        verb = view.head[view.head[t]]
        if view.dep[t] != "pobj" or view.lower[verb] not in LIVING:
            return False
        n = view.sentence_at[t]
        first, last = view.sentences[max(0, n - 1)][0], view.sentences[min(len(view.sentences) - 1, n + 1)][1]
        return ABSENT.search(view.text, view.start[first], view.end[last - 1]) is not None

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
