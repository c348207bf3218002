"""Which date, place, charge and penalty of a sentence belongs to which of its acts."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.benches import name_courts
from pipeline.assemble.by_whom.courts import is_named, named_courts
from pipeline.assemble.facts import within
from pipeline.assemble.law.common_ground import part_laws, share_ground
from pipeline.assemble.law.complained import by_victim
from pipeline.assemble.law.ontop import part_terms
from pipeline.assemble.law.siblings import bearers, grounded_too, its_own, may_bear, names_offence, share_term
from pipeline.assemble.law.taken_twice import of_next_taking, of_one_taking
from pipeline.assemble.law.terms import give_bans
from pipeline.assemble.text.asides import of_aside, of_main
from pipeline.assemble.text.clefts import not_there
from pipeline.assemble.text.common import CALENDAR
from pipeline.assemble.text.kinds import (
    CHARGED_ACTS,
    FACTUAL,
    FREEING,
    LASTING,
    PENALTY_ACTS,
)
from pipeline.assemble.text.labels import filed_at
from pipeline.assemble.text.phrases import act_above
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when import counted_back, dating, measures, timing
from pipeline.assemble.when.afterwards import before_later, of_pair
from pipeline.assemble.when.anchored import across
from pipeline.assemble.when.came_there import came_where
from pipeline.assemble.when.courses import begun_at, of_course, passing
from pipeline.assemble.when.described import of_background, of_those
from pipeline.assemble.when.died_since import of_later_death
from pipeline.assemble.when.due_form import taken_where
from pipeline.assemble.when.elsewhen import own_unknown
from pipeline.assemble.when.gone_by import of_other_tense
from pipeline.assemble.when.grounds import of_case
from pipeline.assemble.when.in_the_raid import share_scene
from pipeline.assemble.when.next_steps import (
    of_clause_before,
    of_custody_before,
    of_next_clause,
    of_next_step,
    of_parted_clause,
    of_what_was,
)
from pipeline.assemble.when.order_days import past_ends
from pipeline.assemble.when.reactions import dates_deed
from pipeline.assemble.when.sharing import share_dates
from pipeline.assemble.when.since import since
from pipeline.assemble.when.source_days import of_source
from pipeline.assemble.when.spans import (
    can_date,
    claim,
    ended_then,
    ended_when,
    exact,
    of_other_subject,
    of_remark,
    talks,
)
from pipeline.assemble.when.stepwise import date_steps
from pipeline.assemble.when.taking_place import saw
from pipeline.assemble.where.placing import describes_person, speaks, stands
from pipeline.assemble.where.told_with import give_places
from pipeline.assemble.whether.factive import to_serve
from pipeline.assemble.whether.hearings import planned_for
from pipeline.assemble.whether.sources import PAPERS, cites, court_announces, makes_known, of_paper
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned
    from pipeline.normalise.dates import DateMention
    from pipeline.records import Zone

SERVED = word_list("verbs.toml", "served", "told")
HOURS = word_list("when.toml", "incident", "hours")
CHARGE_FLOOR = 0.55  # below it a reason or background, not a charge
WIRE = compiled(r"\s*\([A-Z][\w .]{1,20}\)\s*[-–—]")
HELD_ACTS = frozenset({"arrest", "detention", "charge", "trial", "conviction", "sentencing", "imprisonment"})
ONE_OF = {"charges": "charge", "laws": "law", "penalties": "penalty"}
FAR = 30.0
GAP = 0.08  # cost of a word between
NOUN_COST = 5.0  # of a month or year that ends the phrase of an act's noun
DATE_LIMIT = 9.0


@dataclass(slots=True)
class Attacher:
    """Weighs how far each value lies from each act, along the parse and along the line."""

    view: DocView
    facts: Facts
    published: date | None = None
    courts: list[Actor] = field(default_factory=list)
    heads: dict[tuple[int, int], int] = field(default_factory=dict)  # see `head_of`
    datelines: list[Zone] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.published = self.view.filed
        self.datelines = filed_at(self.view)
        self.courts = [c for c in named_courts(self.view) if is_named(c)]

    def attach(self, sentence: int, events: list[Event]) -> None:
        """Fill date, places, charges, laws and penalties of the acts of one sentence."""
        a, b = self.view.sentence_span(sentence)
        tokens = [e.token for e in events]
        times = within(self.facts.dates, a, b)
        dates = [
            d for d in times
            if d.gives_real_days
            and not self.cited(d, a, tokens)
            and not self.of_saying(d, tokens)
            and not (self.in_dateline(d) or self.view.text[max(a, d.start - 8) : d.start].lower().endswith("as of "))
        ]
        for event in (e for e in events if times and not e.implied):
            mine = [d for d in dates if event.modality not in FACTUAL or not dating.to_come(d, self.published)]
            mine = [d for d in mine if not timing.of_other_act(self.view, events, event, d, self.head_of(d), mine)]
            mine = [d for d in mine if not across(self.view, event.token, self.head_of(d))
                    and not of_other_subject(self.view, event.token, self.head_of(d))
                    and not of_next_step(self.view, events, event, self.head_of(d))
                    and not of_what_was(self.view, events, event, self.head_of(d))
                    and not of_next_clause(self.view, events, event, self.head_of(d))
                    and not of_clause_before(self.view, event, self.head_of(d), [self.head_of(x) for x in mine])
                    and not of_parted_clause(self.view, events, event, self.head_of(d))
                    and not of_next_taking(self.view, events, event, self.head_of(d))
                    and not of_remark(self.view, self.head_of(d), event.token)]  # fmt: skip
            if later := [d for d in dates if of_custody_before(self.view, events, event, d, self.head_of(d))]:
                event.apart, mine = True, [d for d in mine if d not in later]  # as if told "later"
            if mine and any(self.view.lower[c] == "since" for c in self.view.kids(event.token, "advmod")):
                mine = [d for d in mine if d.start > self.view.start[event.token]]  # "all have since been released"
            mine = [d for d in mine if not before_later(self.view, event.token, self.head_of(d))]
            heads = [self.head_of(d) for d in mine]
            mine = [d for d, at in zip(mine, heads, strict=True) if not of_pair(self.view, event.token, at, heads)]
            scored = past_ends(self.view, event, sorted(
                (cost + claim(self.view, events, event, d), d.start, d)
                for d in mine
                if (cost := self.date_cost(d, event, tokens)) is not None
            ), self.head_of)  # fmt: skip
            if scored and scored[0][0] <= DATE_LIMIT and can_date(self.view, event, scored[0][2]):
                many = dating.many(event) or len(event.victims.people) > 1
                day = exact(self.view.text, scored[0][2], mine, many=many)
                event.date = self.counted_back(day, event, times)
                if event.date is not None and event.modality == "planned":
                    event.date = planned_for(self.view, event.date, self.head_of(event.date), event.token)
                if event.date is not None:
                    event.reasons["date"] = f"nearest date in the sentence (cost {scored[0][0]:.1f})"
            passed = counted_back.anniversary(self.view, event.token, times, self.published)
            if passed is not None:
                event.date, event.reasons["date"] = passed, "the time since then that the sentence tells"
            if (closing := ended_when(self.view, event, mine)) is not None:
                event.date, event.reasons["date"] = closing, "the end of the stretch that its clause follows"
            if event.date is None and event.modality in FACTUAL:
                self.date_by_stretch(event, times, tokens)
                event.apart = event.apart or own_unknown(self.view, event, times)
                event.apart |= any(of_later_death(self.view, events, event, self.head_of(d)) for d in dates)
                event.apart |= any(of_next_clause(self.view, events, event, self.head_of(d)) for d in times)
        for event in events:
            if (closing := ended_then(self.view, events, event)) is not None:
                event.date, event.reasons["date"] = closing, "the end of the stretch of what it ended"
        date_steps(self.view, self.facts, events)
        share_dates(self.view, events)
        share_scene(self, events, dates)
        give_places(self, sentence, events)
        told = [c for c in within(self.facts.charges, a, b) if c.confidence >= CHARGE_FLOOR]
        told = [c for c in told if not by_victim(self.view, sentence, c, events)]
        self.give(told, events, CHARGED_ACTS, "charges")
        share_ground(self.view, events)
        if invoked := {c.law for c in told if c.law}:  # "illegal under the Health Act" accuses nobody
            laws = within(self.facts.laws, a, b)
            cited = [x for x in laws if any(f"{law} (".startswith(f"{x.text} (") for law in invoked)]
            self.give(cited, events, CHARGED_ACTS, "laws")
            part_laws(events)
        terms = give_bans(self.view, within(self.facts.penalties, a, b), events)
        self.give(terms, events, PENALTY_ACTS, "penalties")
        part_terms(self.view, events, self.head_of)
        share_term(self.view, events)
        name_courts(self.view, self.courts, sentence, events)

    def counted_back(self, d: DateMention, event: Event, told: list[DateMention]) -> DateMention | None:
        """Return the date of an act whose nearest date is `d`: another where it is said to be some time before that."""
        if not measures.has_measure(self.view, event.token):
            return since(self.view, d, event, self.published)
        return measures.measured(self.view, d, event.token, told)

    def date_by_stretch(self, event: Event, told: list[DateMention], acts: list[int]) -> None:
        """Date an act by the stretch up to the report that its sentence names ("in the past two months")."""
        for d in told:
            found = dating.past_stretch(self.view, d, self.published) if d.kind == "DURATION" else None
            if found is not None and self.cost(d, event.token, acts) <= DATE_LIMIT:
                event.date, event.reasons["date"] = found, "the stretch up to the report that the sentence names"

    def date_cost(self, d: DateMention, event: Event, acts: list[int]) -> float | None:
        """Return how far a date of the sentence lies from an act; None where it is no date of it."""
        view, act, t = self.view, begun_at(self.view, event.token), self.head_of(d)
        nth = d.text.lower().startswith("this ") and view.lower[view.token_at(d.start) - 1] in {"time", "occasion"}
        if view.text.startswith("in history", d.end + 1) or nth:
            return None  # "this day in history"; "for the first time this year"
        if dating.of_law(view, view.token_at(d.start), view.token_at(d.end - 1)):
            return None
        if of_case(view, t, act) or dating.of_thing(view, t, d, act) or of_course(view, event, d, t):
            return None
        if of_background(view, t, event) or of_other_tense(view, d, act):
            return None
        begun = event.act == "sentencing" and to_serve(view, act) is not None and act not in view.climb(t)
        if begun and view.lower[view.head[t]] != "since":
            return None  # the day that its bearer began it
        cost = NOUN_COST if of_those(view, act, t) or saw(view, t, act) else self.cost(d, act, acts) + self.aside(d)
        if event.rule.pos != "verb" or self.describes(act):
            if not (saw(view, t, act) or dating.dates_noun(view, t, act) or dates_deed(view, t, d.start, act)
                    or passing(view, act, t)):  # fmt: skip
                return NOUN_COST if dating.ends_phrase(view, d, act, SPEECH) else None
            served = event.act == "sentencing" and self.served(act) and d.precision != "range"
            return None if served and not passing(view, act, t) else cost
        if journey := taken_where(view, t, act) or came_where(view, d, t, event):
            return self.cost(d, journey, acts)
        lasting = event.act in LASTING or dating.many(event)
        return cost + dating.apart(view, t, act, lasting=lasting)

    def sentence_start(self, m: Spanned) -> int:
        """Return where the sentence of a mention begins."""
        return self.view.sentence_span(self.view.sentence_of(m))[0]

    def aside(self, m: Spanned) -> float:
        """Return what a date costs more that only describes a noun ("the May 14, 1995, recognition of X")."""
        t = self.head_of(m)
        after = 2.0 if dating.after_another(self.view, t) else 0.0
        return after + (2.0 if self.view.dep[t] in {"compound", "nmod", "poss"} else 0.0)

    def cited(self, m: Spanned, sentence_start: int, acts: Sequence[int] = ()) -> bool:
        """Tell whether a date stands in brackets after a source, and so dates the source."""
        return of_source(self.view, self.facts.dates, m, sentence_start, acts)

    def describes(self, token: int) -> bool:
        """Tell whether a participle stands before its noun ("released most detained protesters in May")."""
        view = self.view
        inside = token > view.sentences[view.sentence_at[token]][0] + 1
        named = inside and view.words[token - 1][:1].isupper()
        # else "the court sentenced Mr X", "a court in Nghe An sentenced X", misread
        before = named or (token > 0 and view.tag[token - 1].startswith(("NN", "PRP")))
        # ", a court in Osh city, Osh, sentenced X"
        before = before or (inside and view.lower[token - 1] == "," and view.tag[token - 2] == "NNP")
        return view.dep[token] == "amod" and view.head[token] > token and not before

    def served(self, noun: int) -> bool:
        """Tell whether a sentence is what somebody serves or completes: its date is not the day that it was passed."""
        verb = self.view.head[noun]
        past = {self.view.lower[verb], self.view.lower[self.view.head[verb]]} & SERVED
        return self.view.dep[noun] == "dobj" and bool(past)

    def of_saying(self, m: Spanned, acts: Sequence[int]) -> bool:
        """Tell whether a date says when somebody spoke or published, not when what they tell of was done.

        "X was charged, activists said Monday"; "in a video released Thursday"; "an Oct. 29 article".
        """
        view = self.view
        t = self.head_of(m)
        if t in acts or any(dates_deed(view, t, m.start, act) for act in acts):
            return False
        if of_paper(view, m.start, m.end):
            return True
        for _ in range(6):
            above = view.head[t]
            if above == t or above in acts:
                return False
            if view.tag[above].startswith("VB"):
                if cites(view, above):
                    return False
                apart = any(min(above, t) < act < max(above, t) for act in acts) or court_announces(view, above)
                return makes_known(view, above) and not apart
            if view.lower[above] in PAPERS:
                return True
            speaker = view.dep[above] == "nsubj" and above < view.token_at(m.start) < view.head[above]
            speaker = speaker or talks(view, above) or view.lower[above] in CALENDAR  # "reports of 3 and 5 May"
            if view.tag[above].startswith("NN") and not speaker and not m.start <= view.start[above] < m.end:
                return False
            t = above
        return False

    def give(self, mentions: Sequence[Spanned], events: list[Event], acts: frozenset[str], slot: str) -> None:
        """Give each mention to its nearest act that can hold it, and to the acts coordinated with that one."""
        if not mentions:
            return
        able = [e for e in events if e.act in acts and not e.implied]
        passed = [e for e in able if e.act in {"sentencing", "fine"} and e.modality != "hypothetical"]
        if slot == "penalties" and passed:
            able = [e for e in able if e.act in {"sentencing", "fine", "sentence_overturned", "appeal_rejected"}]
        stays = [e for e in events if slot == "penalties" and passed and e.act == "imprisonment" and e not in able]
        ranks = [(m, self.ranked(m, mentions, self.borne_by(m, stays, passed) or able, slot)) for m in mentions]
        ranks = [(m, ranked) for m, ranked in ranks if ranked]
        grounded = [ranked[0] for m, ranked in ranks if names_offence(m)]
        for m, ranked in ranks:
            getattr(ranked[0], slot).append(m)
            ranked[0].reasons.setdefault(slot, f"nearest {ONE_OF[slot]} in the sentence")
            if slot in {"charges", "laws"}:
                for other in of_one_taking(self.view, ranked, grounded_too(self.view, ranked, grounded)):
                    getattr(other, slot).append(m)

    def borne_by(self, m: Spanned, stays: list[Event], passed: list[Event]) -> list[Event]:
        """Return who is told to serve a term ("pardoned X, who got ten years, and Y, who was serving [six]")."""
        t = self.head_of(m)
        nouns = {"sentence", "term"}
        if not stays or self.view.lower[t] in nouns or any(t in self.view.climb(e.token) for e in passed):
            return []  # "will serve six months, not the three years that a court imposed"
        above = self.view.climb(t)[:4]  # "had served half of her [six years]"
        verb = next((k for k in above if self.view.tag[k].startswith("VB")), None)
        taken = {p for e in passed for p in e.victims.people}
        return [e for e in stays if e.token == verb and taken.isdisjoint(e.victims.people)]

    def ranked(self, m: Spanned, mentions: Sequence[Spanned], able: list[Event], slot: str) -> list[Event]:
        """Return the acts that a mention may belong to, the nearest first; none where all lie far from it."""
        near = [e for e in able if slot != "penalties" or may_bear(self.view, m, self.head_of(m), e)]
        near = near if slot == "penalties" else bearers(self.view, m, mentions, near)
        own = its_own(self.view, m, near)
        ranked = sorted(near, key=lambda e: (e is not own, self.cost(m, e.token, [x.token for x in near])))
        if not ranked or self.cost(m, ranked[0].token, []) >= FAR:
            return []
        if slot == "penalties":
            kind = getattr(m, "kind", "")
            fine = [e for e in ranked if e.act == "fine"]
            if kind == "fine" and fine:
                return fine
            return ranked if kind == "fine" else [e for e in ranked if e.act != "fine"] or ranked
        if ranked[0].act in FREEING:  # of the custody that ended, if told
            people = ranked[0].victims.people
            return [e for e in ranked if e.act in HELD_ACTS and e.victims.people == people] or ranked
        return ranked

    def head_of(self, m: Spanned) -> int:
        """Return the token of a mention whose head lies outside it, no article ("the 2020" of "the 2020 arrest").

        Of "the early hours of 3 May" it is the hours.
        """
        view, span = self.view, (m.start, m.end)
        if span not in self.heads:
            first = last = view.token_at(m.start)
            if m.end > view.end[first]:
                last = view.token_at(max(m.start, m.end - 1))
            head = view.outer(first + (view.dep[first] == "det"), last) if first < last else first
            of = view.head[head]
            hours = view.lower[of] == "of" and view.lower[view.head[of]] in HOURS
            self.heads[span] = view.head[of] if hours else head
        return self.heads[span]

    def cost(self, m: Spanned, act: int, acts: list[int], limit: float = math.inf) -> float:
        """Return the distance of a value from an act.

        Steps along the parse, a little for words between, more where another act stands nearer above the value. From
        beyond `limit` on nothing more is added.
        """
        view, t = self.view, self.head_of(m)
        if (path := view.steps(t, act)) is None:
            return FAR
        cost = path + GAP * abs(view.token_at(m.start) - act)
        if cost > limit:
            return cost
        owner = act_above(view, t, acts)
        if owner is not None and owner != act:
            leads = m.start < view.start[min(owner, act)]
            cost += 1.0 if leads and view.sentence_at[owner] == view.sentence_at[act] else 4.0
        elif of_aside(self.view, t, act):
            cost += 4.0
        elif of_main(self.view, t, act):
            cost += 8.0
        return cost

    def in_dateline(self, m: Spanned) -> bool:
        """Tell whether a place or day is of no act: it says where and when a report was filed ("GENEVA, 3 June –").

        Or where and when something was not done ("not on Monday").
        """
        if not_there(self.view.text, m.start):
            return True
        wired = WIRE.match(self.view.text, m.end, m.end + 30) is not None  # "April 26 (UPI) --"
        return wired or bool(self.datelines and any(z.start <= m.start < z.end for z in self.datelines))

    def stands(self, m: PlaceMention) -> bool:
        """Tell whether something is placed in a town or village: "in Harare", "a Harare court"."""
        return stands(self.view, self.head_of(m))

    def speaks(self, m: Spanned) -> bool:
        """Tell whether a place is a state that says something ("the United Kingdom said")."""
        return speaks(self.view, self.head_of(m))

    def describes_person(self, m: Spanned) -> bool:
        """Tell whether a place says where somebody is from, not where the act took place."""
        return describes_person(self.view, self.head_of(m))
