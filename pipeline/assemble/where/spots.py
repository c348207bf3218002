"""Where an act took place that its own clause leaves without a town: what its story says of the place.

In this order: a town in its own sentences, that at the head of its paragraph or section, of the court or police that
acted, the one of the sentences before in the paragraph, of another act of the case, of the title, of the dateline.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.courts import is_named
from pipeline.assemble.facts import within
from pipeline.assemble.text.absolutes import befallen
from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, DEATHS, FACTUAL, JOURNEYS
from pipeline.assemble.text.once import vocabulary
from pipeline.assemble.text.quoted import apart_in_quote
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.when.times import dates_agree, over_span
from pipeline.assemble.where.apiece import told_apart
from pipeline.assemble.where.around import after, before
from pipeline.assemble.where.bodies import no_jail_of, town_of_actor, town_of_force, town_of_people
from pipeline.assemble.where.goals import place_bans
from pipeline.assemble.where.happening import happened_at, sits
from pipeline.assemble.where.kept_in import by_jail, of_exile
from pipeline.assemble.where.of_others import of_other_years
from pipeline.assemble.where.other_times import outside
from pipeline.assemble.where.placing import (
    is_capital,
    is_demonym,
    is_fine,
    is_party,
    is_site,
    is_site_noun,
    is_spot,
    is_town,
    town_in,
)
from pipeline.assemble.where.quarters import is_left, is_quarter, lies_outside
from pipeline.assemble.where.recalled import place_deeds
from pipeline.assemble.where.returned import place_after_journeys
from pipeline.assemble.where.round_up import in_other_lands
from pipeline.assemble.where.sittings import of_others_far_off, sitting
from pipeline.assemble.where.streets import is_unplaced, of_other_name
from pipeline.assemble.where.tried import judged_at, of_next_step, place_crimes
from pipeline.assemble.where.wider import Wider, lies_in
from pipeline.normalise.places import as_town
from pipeline.normalise.places.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.where.country import Where

WIDE = frozenset({"country", "territory", "region"})
CASE_REACH = 2  # sentences between two acts of one case in one place
OPENING = 2  # sentences of the body that a dateline places
OWN_PLACE = {"charge", "appeal_rejected", "sentence_overturned", "pardon", "dismissal", "travel_ban"}
DOMINANT = 0.6  # share of the names of towns that the one town of a report has
STAYING = {"imprisonment", "release"}
LEADING = 0.4  # share of the names of places that a region of the title has in a report on it
BODY = 6  # the same, of a report that names no other town
NEWS = 60  # days before a report from which an act is a story of its own
SPOKEN = 4  # sentences of the body that tell whom a report is about
LONG = 2_400  # characters of a report that tells more than one case
RETOLD = 2  # mentions from which a region is what a report is about


class Spots:
    """The towns of one article."""

    def __init__(self, view: DocView, facts: Facts, where: Where, attacher: Attacher, events: list[Event]) -> None:
        self.view, self.attacher = view, attacher
        self.places = facts.places
        self.where = where
        self.wider = Wider(view, facts.places)
        self.datelines = attacher.datelines
        spots = (p for p in facts.places if p.worth == 1.0 and not (of_exile(view, p) or attacher.in_dateline(p)))
        self.spots = [p for p in spots if is_spot(p) and not of_other_years(view, view.token_at(p.start), events)]
        self.towns = [p for p in self.spots if is_town(p)]
        told = self.wider.around  # "the Old City quarter of Jerusalem" tells its town
        self.quarters = {p.start for p in facts.places if is_quarter(view.text, p) and fold(p.text) not in told}
        self.told: list[Event] = []
        self.placed: list[tuple[Event, int]] = []
        self.case: dict[int, int] = {}
        self.courts: set[int] = set()
        self.first = next((n for n in range(len(view.sentences)) if view.sentence_span(n)[0] >= view.title_end), 0)

    def fill(self, events: list[Event], cases: list[int]) -> None:
        """Give each act without a town the one that its story tells."""
        self.where.hear(events)
        place_crimes(self.view, self.places, events, self.where.main)
        self.told = events
        facts = [(e, c) for e, c in zip(events, cases, strict=True) if e.modality in FACTUAL and not e.implied]
        told = [(e, c) for e, c in facts if not befallen(self.view, e.token)]  # "her brother killed, X left Osh"
        for place in (place_deeds, happened_at, place_after_journeys, place_bans):
            place(self.view, self.places, [e for e, _ in told])
        for event, _ in told:
            if self.lacks(event):
                self.give(event, self.in_sentence, "a town that its sentence stands in")
                self.give(event, self.of_section, "the town at the head of its paragraph")
                self.give(event, self.of_capital, "the capital that its sentence speaks of")
                self.give(event, self.of_actor, "the town of who acted")
                self.give(event, self.of_force, "the town of the police that its sentence names")
                self.give(event, self.of_victims, "the town whose people it befell")
            self.add_of_site(event)
        self.placed = [(e, c) for e, c in told if any(is_spot(p) for p in e.places)]
        self.case = {id(e): c for e, c in told}
        for event, _ in told:
            self.give(event, self.of_sitting, "where the court sat")
        self.courts = {n for e, _ in told if e.act in COURT_ACTS for n in (self.view.sentence_at[t] for t in e.tokens)}
        heirs = [e for e, _ in told if self.lacks(e) and self.inherits(e)]
        for event in heirs:
            self.give(event, self.of_before, "the one town of the sentences before")
            self.give(event, self.of_after, "the one town of the sentences after a lead")
        self.placed = [(e, c) for e, c in told if any(is_spot(p) for p in e.places)]
        for event in heirs:
            if self.lacks(event):
                self.give(event, self.of_case, "where the rest of the case was told")
                self.give(event, self.of_title, "the one town of the title")
                self.give(event, self.of_bench, "the one town whose court the report speaks of")
                self.give(event, self.dateline, "the dateline of a report that opens with it")
                self.give(event, self.only, "the one town of the report")
                self.give(event, self.of_site, "the only town that the report names")
                self.give(event, self.of_region, "the one region of the report")
        for event, _ in told:
            self.give(event, self.city_state, "the state that is one city")
            self.add_section(event)

    def lacks(self, event: Event) -> bool:
        """Tell whether an act has no place finer than a region but roads and buildings, and may have one."""
        finer = [p for p in event.places if p.value is None or p.value.kind not in WIDE]
        return event.act not in JOURNEYS and all(self.is_open(p) for p in finer)

    def is_open(self, place: PlaceMention) -> bool:
        """Tell whether a place is a street, building or quarter that lies in some town of the story."""
        return is_unplaced(place) or place.start in self.quarters

    def sites(self, event: Event) -> list[PlaceMention]:
        """Return the streets, buildings and quarters of an act that lie in some town of the story."""
        return [p for p in event.places if self.is_open(p)]

    def inherits(self, event: Event) -> bool:
        """Tell whether an act may be where what was told before it was: not what was done elsewhere or long before."""
        if event.act in OWN_PLACE or event.former or event.land is not None or any(is_named(a) for a in event.actors):
            return False
        if apart_in_quote(self.where.quoted, self.told, event) or in_other_lands(self.view, self.places, event):
            return False
        view, t = self.view, event.token
        if view.dep[t] == "ccomp" and view.lower[view.head[t]] in SPEECH:
            return True  # "said that guards had beaten him": before it was said, no more
        # "who had received threats"
        return "had" not in [view.lower[c] for c in (t, *view.children[t]) if view.dep[c] in {"aux", "auxpass"}]

    def give(self, event: Event, way: Callable[[Event], PlaceMention | None], why: str) -> None:
        """Add the place that a way finds to an act without a town, if it is not told to be in another country."""
        place = way(event) if self.lacks(event) else None
        if place is None or place.value is None or outside(self.view, place, event.places):
            return
        country = self.country(event)
        if country is not None and place.value.country not in {None, country}:
            return
        sites = self.sites(event)
        if sites and (not is_town(place) or self.is_open(place) or self.town_beside(event, place)):
            return
        if any(lies_outside(site, place) for site in sites) or (sites and is_left(self.view.text, place)):
            return
        event.places, event.reasons["places"] = [*sites, place, *(p for p in event.places if p not in sites)], why

    def town_beside(self, event: Event, town: PlaceMention) -> bool:
        """Tell whether the sentences on an act name another town, so that it is open in which its road lies."""
        here = {self.view.sentence_at[t] for t in event.tokens} | event.met
        told = (p for n in here for p in within(self.towns, *self.view.sentence_span(n)) if self.may_be_there(p))
        return any(of_other_name(p, town) for p in told if p.start not in self.quarters)

    def country(self, event: Event) -> str | None:
        """Return the code of the country that an act is told to be in."""
        found = self.where.country(event)
        return None if found is None else found[0]

    def add_of_site(self, event: Event) -> None:
        """Add the town in the name of the prison, airport or hospital where it was."""
        if any(is_town(p) for p in event.places):
            return
        for place in event.places:
            if place.value is not None and place.value.kind == "feature" and is_site(place.text):
                town = town_in(self.view.text, place.start, place.end, self.country(event))
                if town is not None:
                    event.places = [*event.places, town]
                    return

    def city_state(self, event: Event) -> PlaceMention | None:
        """Return the last mention before an act of the city that its whole country is ("Singapore")."""
        code = self.country(event)
        mine = [
            p for p in self.places
            if p.label == "PLACE" and p.value is not None and p.value.country == code
            and p.value.kind in {"country", "territory"} and as_town(p.value).kind == "city"
        ]  # fmt: skip
        first = mine[0] if mine else None
        return next((p for p in reversed(mine) if p.start < self.view.start[event.tokens[0]]), first)

    def add_section(self, event: Event) -> None:
        """Add the country at whose head the act stands ("Qatar. Two guards were …"), after finer places."""
        head = self.where.sections.country(self.view.start[event.token])
        if head is None or head.value is None or event.act in JOURNEYS or self.country(event) != head.value.country:
            return
        if all(p.value is None or p.value.name != head.value.name for p in event.places):
            event.places = [*event.places, head]

    def in_sentence(self, event: Event) -> PlaceMention | None:
        """Return the town after "in", "at" or "near" that stands nearest in the sentences that tell the act."""
        here = {self.view.sentence_at[t] for t in event.tokens} | event.met
        found = [
            p
            for n in sorted(here)
            for p in within(self.spots, *self.view.sentence_span(n))
            if self.attacher.stands(p) and not (self.attacher.describes_person(p) or judged_at(self.view, event, p))
            and not (told_apart(self.view, p, event) or of_next_step(self.view, event, p))
            and not by_jail(self.view, self.places, event, p)
        ]
        return min(found, key=lambda p: min(abs(self.view.token_at(p.start) - t) for t in event.tokens), default=None)

    def of_section(self, event: Event) -> PlaceMention | None:
        """Return the town at the head of the act's paragraph or section ("Harare. Police …")."""
        return self.where.sections.town(self.view.start[event.token])

    def of_actor(self, event: Event) -> PlaceMention | None:
        """Return the town in the name of the court, police or office that acted, or of the court it was done before."""
        return town_of_actor(self.view, self.attacher, event, self.towns, self.country(event))

    def of_sitting(self, event: Event) -> PlaceMention | None:
        """Return the town where a court acted on the same people that day, or on those accused with them."""
        return sitting(self.view, event, self.told)

    def of_force(self, event: Event) -> PlaceMention | None:
        """Return the town in the name of the one police force that the sentences on a custody name."""
        return town_of_force(self.view, event, self.country(event)) if event.act in CUSTODY else None

    def of_victims(self, event: Event) -> PlaceMention | None:
        """Return the town of those without names whom an act befell."""
        away = event.act in COURT_ACTS | OWN_PLACE | STAYING
        return None if away else town_of_people(self.view, event, self.towns)

    def of_capital(self, event: Event) -> PlaceMention | None:
        """Return the capital that the article names elsewhere where the act's own sentences say "the capital"."""
        view = self.view
        if event.act in STAYING or "capital" not in vocabulary(view) or self.long_ago(event):
            return None
        for n in sorted({view.sentence_at[t] for t in event.tokens}):
            first, last = view.sentences[n]
            if any(view.lower[t] == "capital" and view.dep[t] in {"pobj", "poss"} for t in range(first, last)):
                return next((p for p in self.own_towns(event) if is_capital(p)), None)
        return None

    def own_towns(self, event: Event) -> list[PlaceMention]:
        """Return the towns, datelines left out, of the country that an act is told to be in."""
        code = self.country(event)
        return [p for p in self.towns if p.value is not None and code is not None and p.value.country == code]

    def of_case(self, event: Event) -> PlaceMention | None:
        """Return the town of the nearest act of the same case."""
        near = [
            (min(abs(a - b) for a in event.sentences for b in other.sentences), other)
            for other, number in self.placed
            if number == self.case[id(event)] and other is not event and other.act not in JOURNEYS | STAYING
            and not (event.act in {"threat", "harassment"} and other.act in DEATHS)
            and (other.act == event.act or not over_span(other))
        ]  # fmt: skip
        gap, other = min(near, key=lambda pair: pair[0], default=(CASE_REACH + 1, None))
        apart = event.date is not None and other is not None and (other.date is None or not dates_agree(event, other))
        if other is None or gap > CASE_REACH or event.act in STAYING or apart:
            return None
        spots = [p for p in other.places if is_spot(p) and no_jail_of(self.view, self.told, event, p)]
        return next((p for p in spots if not of_next_step(self.view, event, p)), None)

    def of_before(self, event: Event) -> PlaceMention | None:
        """Return the only town of the nearest sentence before that has one, or that somebody went to in it.

        Not one of which somebody only speaks ("“Nobody in Jos wants him,” she wrote").
        """
        town, quoted = before(self, event), self.where.quoted
        spoken = town is not None and quoted[event.token] < 0 <= quoted[self.view.token_at(town.start)]
        return None if spoken and not any(town in e.places for e, _ in self.placed) else town

    def of_after(self, event: Event) -> PlaceMention | None:
        """Return the only town of the sentences after a lead that names none."""
        return after(self, event)

    def may_be_there(self, place: PlaceMention) -> bool:
        """Tell whether a mention may say where something was, not whose somebody is or who is a party to it."""
        token = self.view.token_at(place.end - 1)
        if place.label != "PLACE":  # "in an Iraqi jail", not "Iraqi troops"
            return is_site_noun(self.view.lower[self.view.head[token]])
        if place.worth < 1.0:
            return False
        return not (is_party(self.view, token) or is_demonym(self.view, place))

    def goes_on(self, event: Event, sentence: int) -> bool:
        """Tell whether an act may be where a sentence before it is: courts sit elsewhere, terms end elsewhere."""
        if event.act not in COURT_ACTS | STAYING:
            return True
        return event.date is None and (event.act in STAYING or sentence in self.courts)

    def of_title(self, event: Event) -> PlaceMention | None:
        """Return the only town of the title, for what the report opens with."""
        found = within(self.towns, 0, self.view.title_end)
        if not found and (code := self.country(event)) is not None:  # of a title that is but a dateline
            filed = [p for p in within(self.places, 0, self.view.title_end) if is_town(p)]
            found = [p for p in filed if p.value is not None and p.value.country == code]
        late = self.view.sentence_at[event.tokens[0]] >= self.first + OPENING
        return None if late or len({p.text.casefold() for p in found}) != 1 else found[0]

    def only(self, event: Event) -> PlaceMention | None:
        """Return the town that a report names most, if it names hardly another of its country."""
        if self.long_ago(event):
            return None
        mine = self.own_towns(event)
        told = Counter(p.value.name for p in mine if p.value is not None)
        if not told:
            return None
        best, times = told.most_common(1)[0]
        if times < max(2, DOMINANT * len(mine)):
            return None
        titled = any(p.value is not None and p.value.name == best for p in mine if p.end <= self.view.title_end)
        if self.by_the_way(event) and not titled:
            return None
        here = (p for p in mine if p.value is not None and p.value.name == best and self.attacher.stands(p))
        return next((p for p in here if p.start < self.view.start[event.token]), None)

    def of_site(self, event: Event) -> PlaceMention | None:
        """Return the only town of its country that a report names, for a quarter of some town."""
        quarter = any(p.start in self.quarters for p in event.places) and not self.long_ago(event)
        mine = [p for p in self.own_towns(event) if p.start not in self.quarters] if quarter else []
        return mine[0] if len({p.value.name for p in mine if p.value is not None}) == 1 else None

    def of_bench(self, event: Event) -> PlaceMention | None:
        """Return the one town where the report has a court sit ("the trial in Gweru"), for what a court did."""
        if event.act not in COURT_ACTS or self.by_the_way(event):
            return None
        view = self.view
        found = [p for p in self.own_towns(event) if sits(self.view, p)]
        named = (town_in(view.text, c.start, c.end, self.country(event)) for c in self.attacher.courts)
        found += [town for town in named if town is not None]
        if len({fold(p.text) for p in found}) != 1 or of_others_far_off(view, event, self.told):
            return None
        return found[0]

    def by_the_way(self, event: Event) -> bool:
        """Tell whether a long report tells an act of others than those of its opening ("At least 300 were held")."""
        view, opened = self.view, self.first + SPOKEN
        if len(view.text) < LONG or view.sentence_at[event.tokens[0]] < opened:
            return False
        whose = {*event.victims.people, *event.victims.orgs}
        return not any(n.cluster in whose for n in view.names if view.sentence_at[n.first] < opened)

    def long_ago(self, event: Event) -> bool:
        """Tell whether an act is dated before what a report is about."""
        filed, span = self.view.filed, event.date.span if event.date is not None else None
        return span is not None and (filed is None or (filed - span[1]).days > NEWS)

    def of_region(self, event: Event) -> PlaceMention | None:
        """Return the one region of the event's country that the title has or that the report names twice or more."""
        code = self.country(event)
        if code is None or any(is_fine(p) for p in event.places):
            return None
        mine = [
            p
            for p in self.places
            if p.value is not None and p.value.kind == "region" and p.value.country == code and self.may_be_there(p)
        ]
        titled = [p for p in mine if p.end <= self.view.title_end]
        found = titled if titled or self.own_towns(event) or self.long_ago(event) else mine
        names = {p.value.name for p in found if p.value is not None}
        same = [p for p in mine if p.value is not None and p.value.name in names]
        told = len(same) >= RETOLD and len(same) >= LEADING * (len(mine) + len(self.own_towns(event)))
        return found[0] if told and len(names) == 1 else None

    def dateline(self, event: Event) -> PlaceMention | None:
        """Return the town of the dateline where the report opens with the act and names no other place for it.

        Farther down, too, where the report names no other town of its country; not "Four were freed" after "held in X".
        """
        n = self.view.sentence_at[event.tokens[0]]
        lead = n < self.first + OPENING or (n < self.first + BODY and not self.own_towns(event))
        if not self.datelines or not lead or event.rule.pos == "noun" or self.long_ago(event):
            return None
        zone = self.datelines[0]
        if self.where.weights.only_filed(zone, n):
            return None  # where an organisation speaks from
        town = next((p for p in within(self.places, zone.start, zone.end) if is_town(p)), None)
        a, b = self.view.sentence_span(n)
        told = [p for p in within(self.places, zone.end, b) if p.end > zone.end and (p.start >= a or is_town(p))]
        if town is None or any(is_fine(p) and p not in self.sites(event) and not lies_in(town, p) for p in told):
            return None
        return None if self.where.abroad_of(event, told, town) else town
