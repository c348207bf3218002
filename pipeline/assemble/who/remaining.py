"""Who is left of a matter: "sentenced X to seven years, and the remaining eight to unknown terms"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, LIBERTY_ACTS
from pipeline.assemble.text.simple import person_names
from pipeline.assemble.text.words import number_of
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.several_times import TERM_ACTS
from pipeline.assemble.who.terms_beside import beside
from pipeline.kept import compiled
from pipeline.normalise.terms import parse_term
from pipeline.recognise.penalties.numbers import NUMBER
from pipeline.recognise.penalties.terms import TERM_RE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

# the verb is left out: what follows is their term
LEFT: Final = compiled(
    rf"(?:,|;|,? and|,? while) (?:the|all) (?:remaining|other) (?P<number>{NUMBER})(?: [a-z]+){{0,2}}? (?:each )?to "
    r"(?!\w+ing\b)",
    re.IGNORECASE,
)
MATTERS: Final = CUSTODY | LIBERTY_ACTS | {"charge", "trial", "conviction"}  # what brings somebody before a court
# another spelling of the name before: (also "Ali Umri")
OTHER_NAME: Final = compiled(
    r"\((?:also|or|aka|a\.k\.a\.|alias|variously)?[:,]? ?(?:known as )?[“\"‘']?$", re.IGNORECASE
)
OTHERS: Final = compiled(r"\bother\b")
LEAST: Final = 2


def remaining(view: DocView, resolver: Resolver, so_far: Sequence[Event], event: Event) -> Event | None:
    """Return the sentencing of all who are left of those told of, by a verb that the sentence gives to another.

    They are told by number alone: it must be that of those charged, tried or held with the one who is named, less who
    is named in the sentence and who has died since.
    """
    end = view.sentence_span(event.sentence)[1]
    if event.act not in TERM_ACTS or event.modality not in FACTUAL or not event.victims.people:
        return None
    told = LEFT.search(view.text, view.end[event.token], end)
    number = number_of(told["number"].lower()) if told else None
    if told is None or number is None or number < LEAST:
        return None
    people = left_of(view, resolver, so_far, event, number)
    if people is None:
        return None
    part = part_of(event, people, [p for p in event.penalties if p.start >= told.end()])
    if not part.penalties and (length := TERM_RE.match(view.text, told.end(), end)) is not None:
        term = parse_term(length[0])  # "the remaining three to five years each" is no range
        part.penalties = [beside(told.end(), length[0], term)] if term is not None else []
    part.reasons["victims"] = "object: who is left, the verb left out"
    event.penalties = [p for p in event.penalties if p.start < told.start()]
    event.victims.people = [p for p in event.victims.people if p not in people] or event.victims.people
    return part


def left_of(view: DocView, resolver: Resolver, so_far: Sequence[Event], event: Event, number: int) -> list[int] | None:
    """Return those charged, tried or held with one sentenced whom the sentence does not name and who live.

    Where they are so many: nobody is left of a matter for being named before.

    Or where those told of were so many in all ("charged X alongside nine others": two apart, eight left) and one name
    of them is missing at most: those listed with that number, and who else was charged, tried or held.
    """
    first, last = view.sentences[event.sentence]
    told = [e for e in so_far if e.modality in FACTUAL]
    dead = {p for e in told if e.act in DEATHS | {"death_in_custody"} for p in e.victims.people}
    named = person_names(view, resolver.floor, last)
    here = {n.cluster for n in named if first <= n.first}
    before = list(dict.fromkeys(n.cluster for n in named if n.first < first and not other_name(view, n)))
    left = [p for p in before if p not in here | dead]
    # "arrested X on 3 May, and Y and Z on 4 May" is one matter too
    matter = {(e.act, e.sentence) for e in told if e.act in MATTERS and not here.isdisjoint(e.victims.people)}
    suffered = [p for p in left if any(p in e.victims.people for e in told if (e.act, e.sentence) in matter)]
    if len(suffered) == number:
        return suffered
    gone = len(here) + len(dead & set(before))
    others = (c for c in resolver.counts if c.end <= view.start[first] and OTHERS.search(view.text, c.start, c.end))
    whole = [c for c in others if c.min == c.max and c.min is not None and c.min + 1 == number + gone]
    rows = {view.sentence_of(c) for c in whole}
    listed = {n.cluster for n in named if view.sentence_at[n.first] in rows}
    listed |= {p for e in told if e.act in MATTERS for p in e.victims.people}
    sets = ([p for p in left if p in listed], suffered) if whole else ()
    return next((people for people in sets if number - 1 <= len(people) <= number), None)


def other_name(view: DocView, name: Name) -> bool:
    """Tell whether a name is only another spelling of the one before it."""
    begin = view.start[name.first]
    return OTHER_NAME.search(view.text, max(0, begin - 24), begin) is not None
