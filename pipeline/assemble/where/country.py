"""The country an act took place in, and on what the answer rests."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pipeline.assemble.event import state_of
from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import at_border, came_from, of_other_matter, of_person, of_stay, only_said, refuge
from pipeline.assemble.text.common import THEY
from pipeline.assemble.text.kinds import LAW_ACTS, VANISHED
from pipeline.assemble.text.matters import moves_or_meets, of_topic
from pipeline.assemble.text.quoted import quotations
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type
from pipeline.assemble.where.apiece import told_apart
from pipeline.assemble.where.beside_act import of_power
from pipeline.assemble.where.bodies import in_body_name, land_of_bench, land_of_court, lands_of_bodies, spans_of
from pipeline.assemble.where.goals import aimed_at, but_goals, by_whose_it_is, departed
from pipeline.assemble.where.held_there import held_in, sent_likewise
from pipeline.assemble.where.homes_alone import but_homes
from pipeline.assemble.where.of_others import of_other_body, other_clauses
from pipeline.assemble.where.owned import is_people, of_news
from pipeline.assemble.where.placewords import TOWNS
from pipeline.assemble.where.placing import is_apart, is_demonym, speaks
from pipeline.assemble.where.recalled import lands_of
from pipeline.assemble.where.round_up import of_item
from pipeline.assemble.where.sections import SEVERAL, VERBAL, Sections, headed, one_each
from pipeline.assemble.where.theirs import (
    ORDEAL,
    destination,
    done_there,
    exiled_from,
    home_of,
    is_ordeal,
    is_victims,
    of_army,
    of_holder,
    of_officers,
    of_source,
    of_stranger,
    of_strike,
    of_works,
    ordeal_of,
    tells,
)
from pipeline.assemble.where.votes import Weights, leading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.where.theirs import Found

FEW = 2.0  # votes below which the names of courts and police are asked too
SHARE = 0.4  # of the main country's votes, from which another's demonym counts
WORDED = 3  # tokens from which a quotation is more than a name in quotation marks
REACH = 6  # sentences back to one of the same paragraph that names a country
BESIDE = word_list("where.toml", "case", "beside")
# what tells of a case though it names nobody
CASE = word_list("where.toml", "case", "words")


class Where:
    """Countries of an article: of its sections and of the whole."""

    def __init__(self, view: DocView, facts: Facts) -> None:
        self.view = view
        self.facts = facts
        self.weights = Weights(view, facts)
        votes: dict[str, float] = defaultdict(float)
        self.datelines = self.weights.datelines
        for p in facts.places:
            if p.value is None or not p.value.country or p.value.basis == "context":
                continue
            if (vote := self.weights.of(p) * p.worth):
                votes[p.value.country] += vote
        self.placed, self.quoted = bool(votes), quotations(view)
        if sum(votes.values()) < FEW:
            bodies = [n for n in view.names if n.label == "ORGANISATION"]
            offices = [n for n in bodies if actor_type(view.lower[n.first : n.last + 1]) in STATE]
            # "the Lakeside Land Forum" need not be in Lakeside, the court of Kisumu is in Kisumu
            for code in next((c for b in (offices, bodies) if (c := lands_of_bodies(view, spans_of(view, b)))), []):
                votes[code] += 1.0
        self.whole = leading(votes)
        self.votes, self.main = self.whole
        self.zones = sorted((z.start, z.end) for z in view.article.zones if z.kind in {"list_item", "heading"})
        self.sections = Sections(view, facts.places)
        self.acting: frozenset[int] = frozenset()
        self.told: list[Event] = []
        self.seizures: list[Event] = []
        self.open: dict[int, list[PlaceMention]] = {}
        self.answers: dict[int, tuple[Event, object, Found | None]] = {}  # see `country`

    def hear(self, events: Sequence[Event]) -> None:
        """Take note of the sentences that tell acts."""
        self.told = list(events)
        self.seizures = [e for e in events if is_ordeal(e) and e.act in VANISHED]
        acting = frozenset([n for event in events for n in (event.sentence, *event.sentences)])
        if acting != self.acting:
            self.acting, self.answers = acting, {}

    def country(self, event: Event) -> Found | None:
        """Return alpha-2 code, basis and the mention it rests on, or None; found anew where the act has changed."""
        elsewhere = [x for e in self.seizures for x in (*e.victims.people, *e.places)] if event.act in ORDEAL else []
        state = (state_of(event), elsewhere)
        known = self.answers.get(id(event))
        if known is None or known[0] is not event or known[1] != state:
            self.votes, self.main = self.weights.counted(self.whole, event)
            found = but_homes(self.view, self.facts, event, but_goals(self.view, self.facts, event, self.found(event)))
            known = self.answers[id(event)] = (event, state, found)
            self.votes, self.main = self.whole
        return known[2]

    def found(self, event: Event) -> Found | None:
        """Return what `country` does, asking the rules in their order."""
        source = departed(self.view, self.facts, event)
        if by_whose_it_is(self.view, event, source) and (found := self.of_actor(event)) is not None:
            return found
        if source is not None and source.value is not None:
            return source.value.country or "", "place", source
        found = done_there(self.view, self.facts, event) or self.own(event) or self.of_land(event)
        if event.act == "execution" and found is not None and other_clauses(self.view, event, found[2]):
            found = self.of_actor(event) or found
        lands = {} if found is not None else lands_of(self.view, self.facts.places, event)
        if lands:  # told to have been in several: in none that is told
            return next((code, "place", p) for code, p in lands.items()) if len(lands) == 1 else None
        return (
            found
            or exiled_from(self.view, self.facts, event)
            or self.of_actor(event)
            or self.of_sentence(event)
            or self.of_body(event)
            or self.at_home(event)
            or (held_in(event, self.told, self.own) or sent_likewise(event, self.told, self.found))
            or of_item(self.view, self.facts, event, self.of_paragraph)
            or of_officers(self.view, self.facts, event)
            or self.of_people(event)
            or ordeal_of(event, self.seizures)
            or self.of_demonym(event)
            or self.of_report(event)
        )

    def own(self, event: Event) -> Found | None:
        """Return the country of the places that the act is told with, the finer ones first."""
        placed = [p for p in event.places if tells(p) and not of_holder(self.view, self.facts, p)]
        told = [p for p in placed if p.value is not None and p.value.kind != "country"] or placed
        head = self.sections.country(self.view.start[event.token]) if told else None
        for p in sorted(told, key=lambda p: (self.abroad(p), at_border(self.view, p))) if len(told) > 1 else told:
            if p is not head and p.value is not None and p.value.country and not destination(self.view, event, p):
                return p.value.country, "institution" if in_body_name(self.view, event, p) else "place", p
        return None

    def at_home(self, event: Event) -> Found | None:
        """Return the country where those live whom an act befell, but for one of law in a report about another land."""
        if (found := home_of(self.view, self.facts, event)) is None or event.act not in LAW_ACTS:
            return found
        absent = "absentia" in self.view.lower[slice(*self.view.sentences[event.sentence])]
        return None if absent or self.main not in {None, found[0]} else found

    def of_land(self, event: Event) -> Found | None:
        """Return the country that the article tells elsewhere of the crimes that a court tries."""
        value = event.land.value if event.land is not None else None
        return None if value is None or value.country is None else (value.country, "place", event.land)

    def abroad_of(self, event: Event, told: list[PlaceMention], town: PlaceMention) -> bool:
        """Tell whether what a sentence tells of an act names other lands than that of a town, and not that one."""
        near = [p for p in told if self.is_place(p) and not self.is_beside(p) and self.near(event, p)]
        lands = {p.value.country for p in near if p.value is not None}
        return bool(lands) and town.value is not None and town.value.country not in lands

    def abroad(self, place: PlaceMention) -> bool:
        """Tell whether a place lies elsewhere than in the country that the article is about."""
        return place.value is None or self.main not in {None, place.value.country}

    def of_actor(self, event: Event) -> Found | None:
        """Return the country in the name of who acted, but not of troops: they act outside their own country too."""
        for actor in event.actors:
            if actor.role == "perpetrator":
                continue
            for p in within(self.facts.places, actor.start, actor.end):
                if p.value is not None and p.value.country and tells(p) and not of_army(self.view, self.facts, p):
                    return p.value.country, "institution", p
        return None

    def of_sentence(self, event: Event) -> Found | None:
        """Return the country of the section, or that of the places in the act's sentence."""
        section = self.section(event)
        near = [p for p in self.open_in(event.sentence) if self.near(event, p)]
        if section is not None:
            towns = {p.value.country for p in near if p.value is not None and self.is_place(p)}
            if not towns or section in towns or len(towns) > 1:
                return section, "section", None
        codes = Counter([p.value.country for p in near if p.value is not None and p.value.country])
        if not codes:
            return None
        best = max(codes, key=lambda c: (codes[c], self.votes[c]))
        if len(codes) > 1 and best != self.main and codes[best] == 1:
            return None
        named = [p for p in near if p.value is not None and p.value.country == best]
        first = next((p for p in named if self.is_place(p)), named[0])
        if self.is_place(first):
            seat = land_of_bench(self.view, event, first)
            return (best, "place", first) if seat is None else (seat, "institution", None)
        strong = self.main is None or best == self.main or self.votes[best] >= SHARE * self.votes[self.main]
        return (best, "nationality", first) if strong else None

    def of_body(self, event: Event) -> Found | None:
        """Return the country that the name of a court or office tells where the article names no place, or it, too."""
        body = land_of_court(self.view, event, self.votes) if self.placed else self.institution(event)
        return (body, "institution", None) if body is not None else None

    def of_paragraph(self, event: Event) -> Found | None:
        """Return the country of the nearest sentence before the act, in its paragraph, that names places of one."""
        view = self.view
        start = view.sentence_span(event.sentence)[0]
        opening = max(view.title_end, view.text.rfind("\n", 0, start) + 1)
        for n in range(event.sentence - 1, max(-1, event.sentence - REACH), -1):
            if view.sentence_span(n)[0] < opening:
                return None
            told = [p for p in self.open_in(n) if self.is_place(p)]
            if not told or self.of_life(n):
                continue
            told = [p for p in told if self.near(event, p)]
            codes = {p.value.country for p in told if p.value is not None and not self.weights.ahead(p)}
            if len(codes) > 1:
                return None
            if codes:
                code = str(codes.pop())
                strong = self.main is None or self.votes[code] >= SHARE * self.votes[self.main]
                strong = strong or self.sections.between(start) or headed(view, self.facts.places, start, code)
                return (code, "place", told[0]) if strong else None
        return None

    def of_demonym(self, event: Event) -> Found | None:
        """Return the country of those whom an act befell, where nothing else that is told of them names one."""
        here = within(self.facts.places, *self.view.sentence_span(event.sentence))
        theirs = [p for p in here if self.of_theirs(event, p)]
        if len({p.value.country for p in theirs if p.value is not None}) > 1:
            return None  # "the Egyptian writer X and the Russian historian Y were jailed"
        first = next((p for p in [*theirs, *self.facts.places] if self.of_theirs(event, p)), None)
        if first is None or first.value is None:
            return None
        code = str(first.value.country)
        strong = self.main is None or self.votes[code] >= self.votes[self.main] or self.astray(event)
        strong = strong or one_each(self.view, self.facts.places, self.main, first, self.view.start[event.token])
        return (code, "nationality", first) if strong else None

    def of_theirs(self, event: Event, place: PlaceMention) -> bool:
        """Tell whether a demonym is that of those whom an act befell, and they did not leave its country."""
        own = place.label == "NATIONALITY" and is_victims(self.view, event, self.view.token_at(place.end - 1))
        return own and tells(place) and not self.weights.of_mission(place)

    def astray(self, event: Event) -> bool:
        """Tell whether the country named most is so only where nobody is told of ("The show opens in Ghana")."""
        view = self.view
        for p in self.facts.places:
            if p.value is None or p.value.country != self.main or not self.weights.of(p) * p.worth:
                continue
            n = view.sentence_of(p)
            first, end = view.sentences[n]
            theirs = any(first <= x.first < end for x in view.names_of(event.victims.people))
            if n in self.acting or p.end <= view.title_end or theirs or self.zoned(p):
                return False
            if not (THEY | CASE).isdisjoint(view.lower[first:end]):
                return False
        return self.placed

    def zoned(self, place: PlaceMention) -> bool:
        """Tell whether a place stands in a dateline, heading or list item, which say where what follows was."""
        return any(a <= place.start < b for a, b in (*self.datelines, *self.zones, *self.view.headings))

    def of_life(self, n: int) -> bool:
        """Tell whether a sentence tells of somebody's life or of a land beside, not of a case ("born in X, she …")."""
        return n not in self.acting and not BESIDE.isdisjoint(self.view.lower[slice(*self.view.sentences[n])])

    def of_people(self, event: Event) -> Found | None:
        """Return the one country that other sentences on the same people name, where a report tells of several."""
        if len(self.votes) < SEVERAL:
            return None
        view = self.view
        found: dict[str, PlaceMention] = {}
        theirs = [n for n in view.names if n.label == "PERSON" and n.cluster in event.victims.people]
        for at in sorted({view.sentence_at[n.first] for n in theirs}):
            if self.of_life(at):
                continue
            for p in self.open_in(at):
                if p.label == "PLACE" and p.value is not None and p.value.country and self.near(event, p):
                    found.setdefault(p.value.country, p)
        if len(found) != 1:
            return None
        [(code, place)] = found.items()
        strong = self.main is None or self.votes[code] >= SHARE * self.votes[self.main]
        return (code, "place", place) if strong else None

    def of_report(self, event: Event) -> Found | None:
        """Return the country that the article speaks of most, but for what comes after "In Brief"."""
        main = self.weights.main_in(event.unit, self.main)
        if main is not None and self.sections.of_whole(self.view.start[event.token], main, self.votes):
            return main, "report", None
        return (body, "institution", None) if (body := self.institution(event)) is not None else None

    def is_place(self, place: PlaceMention) -> bool:
        """Tell whether a mention names a place as such, not whose somebody is."""
        return place.label == "PLACE" and not is_demonym(self.view, place)

    def near(self, event: Event, place: PlaceMention) -> bool:
        """Tell whether a mention that may say of some act where it was does so of one: no destination, no home."""
        view = self.view
        if place.value is None or destination(view, event, place) or of_other_body(view, event, place, self.main):
            return False
        token = view.token_at(place.end - 1)
        if place.label != "PLACE":
            return not (
                (place.label == "NATIONALITY" and is_victims(view, event, token))
                or of_stranger(view, event, place)
                or of_works(view, self.facts, event, place)
            )
        if (goal := aimed_at(view, token)) is not None and goal not in event.tokens:
            return False
        beside = refuge(view, token) or came_from(view, token, event.token) or only_said(view, token, event.token)
        if beside and (event.act == "exile" or token not in view.climb(event.token)):
            return False
        if of_works(view, self.facts, event, place) or self.said(token, event.token) or of_power(view, event, place):
            return False
        if any(of_other_matter(view, token, t) for t in event.tokens) or of_stay(view, view.climb(token), event.token):
            return False
        topic = self.main not in {None, place.value.country} and all(of_topic(view, token, t) for t in event.tokens)
        return not topic and (place.value.kind not in TOWNS or not told_apart(view, place, event))

    def open_in(self, n: int) -> list[PlaceMention]:
        """Return the mentions of a sentence that may say of some act where it was; looked for once."""
        if (known := self.open.get(n)) is None:
            told = within(self.facts.places, *self.view.sentence_span(n))
            known = self.open[n] = [p for p in told if not self.is_beside(p)]
        return known

    def is_beside(self, place: PlaceMention) -> bool:
        """Tell whether a mention is whose somebody or something is, of a newsroom, army or mission, or on the way."""
        token = self.view.token_at(place.end - 1)
        if place.value is None or not tells(place):
            return True
        if of_strike(self.view, place) or of_source(self.view, place) or (
            place.value.kind in TOWNS and is_demonym(self.view, place)  # "the Gweru news outlet"
        ):
            return True
        if place.label == "NATIONALITY" and (is_people(self.view, token) or of_person(self.view, token)):
            return True
        if place.label == "PLACE" and (
            is_apart(self.view, token) or speaks(self.view, token) or moves_or_meets(self.view, token)
        ):
            return True
        if self.weights.of_mission(place) or of_news(self.view, token) or of_army(self.view, self.facts, place):
            return True
        filed = any(start <= place.start < end for start, end in self.datelines)
        return (filed or self.weights.of_troops(place)) and self.main not in {None, place.value.country}

    def said(self, token: int, act: int) -> bool:
        """Tell whether a place is only spoken of in the quotation beside an act (“He could be in Paris,” said …)."""
        opened = self.quoted[token]
        return opened >= 0 and opened != self.quoted[act] and token - opened > WORDED

    def institution(self, event: Event) -> str | None:
        """Return the country that the name of a body in the evidence tells ("Oskemen City Court"), if all agree."""
        view = self.view
        spans = {(a.start, a.end) for a in event.actors if a.role == "authority" and a.person is None}
        bodies = [n for n in view.names if n.label == "ORGANISATION" and view.sentence_at[n.first] in event.sentences]
        told = set(lands_of_bodies(view, sorted(spans.union(spans_of(view, bodies)))))
        return told.pop() if len(told) == 1 else None

    def section(self, event: Event) -> str | None:
        """Return the country that opens the list item or heading an act stands under."""
        start = self.view.start[event.token]
        for a, b in self.zones:
            if a <= start < b:
                for p in within(self.facts.places, a, min(b, a + 60)):
                    if p.worth == 1.0 and p.value is not None and p.value.kind in {"country", "territory"}:
                        return p.value.country
        above = [(a, b) for a, b in self.view.headings if b <= start]
        head = self.weights.still_under(self.sections.country(start), start, event.unit)
        if above and (head is None or head.start < above[-1][0]):
            a, b = above[-1]
            for p in within(self.facts.places, a, b):
                if p.worth == 1.0 and p.value is not None and p.value.kind in {"country", "territory"}:
                    return p.value.country
            if head is not None and (people := self.people_of(a, b)) is not None:
                return people
        return head.value.country if head is not None and head.value is not None else None

    def people_of(self, start: int, end: int) -> str | None:
        """Return the country of the one people of whom a heading tells a story ("Malian nurses walk out")."""
        first, last = self.view.token_at(start), self.view.token_at(end - 1)
        if VERBAL.isdisjoint(self.view.tag[first : last + 1]):
            return None  # "Israeli raids" under "West Bank": a part of its section
        told = [p for p in within(self.facts.places, start, end) if p.value is not None and p.value.country]
        codes = {p.value.country for p in told if p.value is not None}
        return codes.pop() if len(codes) == 1 and any(p.label == "NATIONALITY" for p in told) else None
