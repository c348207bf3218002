"""More people who are only counted and have a term of their own: "five were sentenced to death and eleven to life"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.who.counted_next import counted_next
from pipeline.assemble.who.part import part_of, told_plainly
from pipeline.assemble.who.terms_beside import UNIT, beside
from pipeline.kept import compiled
from pipeline.normalise.terms import parse_term
from pipeline.recognise.penalties.numbers import NUMBER

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.penalties import PenaltyMention

ACTS: Final = frozenset({"sentencing", "imprisonment"})
KINDS: Final = frozenset({"imprisonment", "detention", "labour", "death", "life", "house_arrest", "probation"})
BETWEEN: Final = 24  # characters from the term before to those who come next: "each", "in prison"
# right after a term: "and eleven to", "while another two for", ", three to"
NEXT: Final = compiled(
    r"(?: in (?:prison|jail)| behind bars| imprisonment| each| apiece)?(?:,? (?:and|while)|[,;](?: and| while)?) "
    rf"(?P<of>(?:(?:another|a further|the other|at least|about|some) )?(?P<n>{NUMBER})"
    r"(?: others?| more| (?:other )?(?:men|women|people|defendants|of them))?)"
    r"(?:, (?:including|among them) [^,.;]{1,40},)?"
    r"(?: each)? (?:(?:to|for) )?(?:an? |the )?",
    re.IGNORECASE,
)
BARE: Final = compiled(
    rf"(?P<n>{NUMBER})(?P<unit> (?:year|month|week|day)s?)?(?=[’'.,;]|$| (?:and|while|each|in (?:prison|jail))\b)",
    re.IGNORECASE,
)


def with_terms(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Return the sentencings of those who are counted after the first, the verb left out, each with their own term.

    The first keeps the terms told before them.
    """
    told = told_plainly(event, ACTS)
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    own = sorted((p for p in event.penalties if verb <= p.start < end and p.kind in KINDS), key=lambda p: p.start)
    if not told or not own or not event.victims:
        return []
    named = bool(event.victims.people) and event.victims.group is None
    out: list[Event] = []
    last, first = own[0], own[0]
    while (joint := NEXT.match(view.text, last.end, end)) is not None:
        if named and not joint["of"].lower().startswith("the other "):
            break  # "X to six years and four others to two": read as a list
        party = counted_next(view, joint)
        group = None if party is None else party.group
        term = term_at(view, facts, joint.end(), end, first)
        if party is None or group is None or not (group.min or group.max) or term is None:
            break
        if group.start - last.end > BETWEEN:
            break
        part = part_of(event, [], [term])
        part.victims = party
        part.reasons["victims"] = "counted, the verb left out"
        part.charges = within(facts.charges, group.end, end)
        out.append(part)
        last = term
    if out and out[0].victims.group is not None:
        event.penalties = [p for p in event.penalties if p.start < out[0].victims.group.start]
        event.charges = [c for c in event.charges if c.start < out[0].victims.group.start] or event.charges
    return out


def term_at(view: DocView, facts: Facts, at: int, end: int, first: PenaltyMention) -> PenaltyMention | None:
    """Return the term that begins at a place: as read, or a bare number, which takes its unit from the first."""
    read = next((p for p in facts.penalties if at - 1 <= p.start <= at + 1 and p.kind in KINDS), None)
    if read is not None:
        return read
    bare = BARE.match(view.text, at, end)
    units = UNIT.findall(first.text)
    if bare is None or not (bare["unit"] or units):
        return None
    term = parse_term(bare[0] if bare["unit"] else f"{bare['n']} {units[-1].lower()}s")
    return None if term is None else beside(at, bare[0], term)
