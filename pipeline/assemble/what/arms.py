"""Second arms of a coordination whose verb is left out, and acts that a sentence tells twice.

"Sentenced four students to six years and seven others to three." "X was arrested on 3 May and Y on 5 May."
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import CUSTODY, HARM_ACTS
from pipeline.assemble.text.own_times import acts_on_day
from pipeline.assemble.text.party import Party, counted_group
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.several_times import TERM_ACTS
from pipeline.assemble.who.step import TERM_KINDS
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

JOINED = compiled(r"(?: in (?:prison|jail))?(?:,|;)?(?: and| while|, and)? (?:also )?(?:another |a further )?$")
GIVEN = compiled(r" (?:each )?(?:(?:to|for) )?(?:(?:prison |jail )?(?:terms|sentences) of |an? )?$")
NEXT_NAME = compiled(r"(?:,|;)? (?:and|while)(?: [a-z]+){0,3} $")
THEN_DAY = compiled(r" (?:(?:in|at|near|outside) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? )?(?:on|in) $")
IN_PLACE = compiled(r"\b(?:in|at|near|outside) (?:the )?(?:[a-z]+ of )?$")
NEXT_ARM = compiled(r"(?:,|;)?(?: and| while)? ")
THEN_PLACE = compiled(r" (?:in|at|near|outside) (?:the )?(?:[a-z]+ of )?$")
CLOSED = compiled(r"(?:[.,;]| and (?=[A-Z])| on (?=[\dA-Z])|$)")  # no verb, whose subject the name would be
DATED = CUSTODY | TERM_ACTS | {"charge", "trial", "killing", "execution", "release", "acquittal"}
TO_WHOM = frozenset({"to", "with", "of", "by", "against", "for", "from"})
LINKING = FINITE | {"VB", "VBG", "TO"}
SINCE = frozenset({"since", "after", "when", "as"})


def with_arms(view: DocView, resolver: Resolver, facts: Facts, events: list[Event]) -> list[Event]:
    """Return the acts of one sentence, with those that it tells of others by the same verb."""
    out: list[Event] = []
    for event in events:
        out.append(event)
        if event.rule.pos == "verb" and not event.implied:
            arms = by_counted_terms(view, resolver, event, events) or by_named_days(view, facts, event, events)
            out += arms or by_named_places(view, facts, event, events)
    return told_once(view, out)


def by_counted_terms(view: DocView, resolver: Resolver, event: Event, here: list[Event]) -> list[Event]:
    """Return the act on counted people who were given a term of their own after that of the first."""
    if event.act not in TERM_ACTS:
        return []
    terms = sorted((p for p in event.penalties if p.kind in TERM_KINDS), key=lambda p: p.start)
    if not terms or terms[0].start < view.start[event.token]:
        return []
    found: list[Event] = []
    for before, term in pairwise(terms):
        for count in resolver.counts:
            lead = view.text[before.end : count.start] if before.end <= count.start < term.start else None
            if lead is None or not JOINED.fullmatch(lead) or not GIVEN.fullmatch(view.text[count.end : term.start]):
                continue
            if not taken(view, here, event, count.start):
                part = part_of(event, [], penalties=[term])
                part.victims.group = counted_group(count)
                part.victims.plural = True
                found.append(part)
    given = [e.penalties[0] for e in found]
    event.penalties = [p for p in event.penalties if p not in given]
    return found


def by_named_days(view: DocView, facts: Facts, event: Event, here: list[Event]) -> list[Event]:
    """Return the act on people whose name and day follow the day of the first ("X was held on 3 May, Y on 5 May")."""
    day = event.date
    if event.act not in DATED or day is None or day.start < view.start[event.token] or not event.victims:
        return []
    b = view.sentence_span(event.sentence)[1]
    found: list[Event] = []
    for name in view.names:
        first, last = view.start[name.first], view.end[name.last]
        if name.label != "PERSON" or not day.end < first < b or name.cluster in event.victims.people:
            continue
        gap = view.text[day.end : first]
        if not (NEXT_NAME.fullmatch(gap) or gap == ", ") or taken(view, here, event, first):
            continue
        if any(links(view, k) for k in range(view.token_at(day.end), name.first)):
            continue  # "was held on 3 May and called X on 5 May", "and wrote to X"
        own = next((d for d in within(facts.dates, last, b) if THEN_DAY.fullmatch(view.text[last : d.start])), None)
        if own is None or own.kind != "DATE" or own.span is None:
            continue
        if gap == ", " and (not CLOSED.match(view.text, own.end) or goes_on(view, own.end)):
            continue  # "was held in May, X in June told the court"
        if acts_on_day(view, name.last):
            continue
        part = part_of(event, [name.cluster])
        part.date, part.places, part.penalties = own, [], []
        part.reasons["date"] = "beside the name"
        found.append(part)
        day = own
    return found


def links(view: DocView, t: int) -> bool:
    """Tell whether a word ties the next name to another verb, as a verb joined to the first or a preposition."""
    return view.tag[t] in LINKING or view.lower[t] in TO_WHOM or (view.tag[t] == "VBN" and view.dep[t] == "conj")


def by_named_places(view: DocView, facts: Facts, event: Event, here: list[Event]) -> list[Event]:
    """Return the act on people told with a place of their own after the first ("X was held in Gweru, Y in Karo")."""
    if event.act not in DATED | HARM_ACTS or not event.victims.people:
        return []
    b = view.sentence_span(event.sentence)[1]
    told = [p for p in within(facts.places, view.end[event.token], b) if p.label == "PLACE" and p.worth == 1.0]
    mine = (p for p in told if p in event.places)
    own = next((p for p in mine if IN_PLACE.search(view.text[max(0, p.start - 24) : p.start])), None)
    found: list[Event] = []
    for name in view.names:
        first, last = view.start[name.first], view.end[name.last]
        if own is None or name.label != "PERSON" or not own.end < first < b or name.cluster in event.victims.people:
            continue
        if not NEXT_ARM.fullmatch(view.text[own.end : first]) or taken(view, here, event, first):
            continue
        there = next((p for p in told if p.start > last and THEN_PLACE.fullmatch(view.text[last : p.start])), None)
        if there is None or not CLOSED.match(view.text, there.end) or goes_on(view, there.end):
            continue
        part = part_of(event, [name.cluster])
        part.places, part.penalties = [there], []
        part.reasons["places"] = "beside the name"
        event.places = [p for p in event.places if p is not there]
        found.append(part)
        own = there
    return found


def goes_on(view: DocView, end: int) -> bool:
    """Tell whether a verb follows after a comma, whose subject the name before is ("and Y in Karo, said")."""
    t = view.token_at(end)
    return view.lower[t] == "," and t + 1 < len(view.words) and view.tag[t + 1] in {"VBD", "VBZ", "VBP", "MD"}


def taken(view: DocView, here: list[Event], event: Event, start: int) -> bool:
    """Tell whether another verb stands between an act and whom it is to be told of, or they have the act already."""
    t = view.token_at(start)
    between = range(event.token + 1, t)
    return any(e is not event and e.token in between and e.rule.pos == "verb" for e in here) or any(
        e.act == event.act and e.victims.group is not None and e.victims.group.start == start for e in here
    )


def told_once(view: DocView, events: list[Event]) -> list[Event]:
    """Leave out the arrest that began a disappearance."""
    if not events[1:]:
        return events
    out: list[Event] = []
    for event in events:
        whole = next(
            (e for e in events if e is not event and same(e.victims, event.victims) and holds(view, e, event)), None
        )
        if whole is None:
            out.append(event)
            continue
        whole.actors += [a for a in event.actors if not whole.actors]
        whole.date = whole.date or event.date
        whole.places = whole.places or event.places
    return out


def holds(view: DocView, whole: Event, part: Event) -> bool:
    """Tell whether one act of a sentence is only how another of the same people was done."""
    if whole.rule.follows:
        return False  # what needs an arrest before it takes none in
    if whole.act != "enforced_disappearance" or part.act not in {"arrest", "detention", "abduction"}:
        return False
    above = view.head[part.token]
    if above == whole.token and view.lower[above] == "seen" and view.dep[part.token] in {"ccomp", "xcomp"}:
        return whole.modality == part.modality  # "was last seen being led away by soldiers"
    if whole.modality != part.modality or view.dep[part.token] not in {"advcl", "pcomp"}:
        return False
    under = whole.token in {above, view.head[above]} or above in {view.head[whole.token], *view.kids(whole.token)}
    marks = {view.lower[c] for c in view.kids(part.token, "mark", "advmod", "prep")}
    return under and (bool(marks & SINCE) or part.token > whole.token)


def same(a: Party, b: Party) -> bool:
    """Tell whether two acts befell the same people."""
    if a.people or b.people:
        return set(a.people) == set(b.people)
    return a.group is not None and b.group is not None and a.group.text == b.group.text
