"""More people who are only counted and have a term of their own: "five were sentenced to death and eleven to life".

Or the first of them, too: "seven were jailed: four for three years, three for five".
"""

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
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.penalties import PenaltyMention

ACTS: Final = frozenset({"sentencing", "imprisonment"})
KINDS: Final = frozenset({"imprisonment", "detention", "labour", "death", "life", "house_arrest", "probation"})
BETWEEN: Final = 24  # characters from the term before to those who come next: "each", "in prison"
# right after a term: "and eleven to", "while another two for", ", three to"
NEXT: Final = compiled(
    r"(?: in (?:prison|jail)| behind bars| imprisonment| each| apiece)?(?:,? (?:and|while)|[,;](?: and| while)?) "
    rf"(?P<of>(?:(?:another|a further|the other|at least|about|some) )?(?P<n>{NUMBER}|the (?:third|fourth|fifth|sixth))"
    r"(?: others?| more| (?:other )?(?:man|woman|men|women|people|defendants?|of them))?)"
    r"(?:, (?:including|among them) [^,.;]{1,40},)?"
    r"(?: each)? (?:(?:to|for) )?(?:an? |the )?",
    re.IGNORECASE,
)
# who the first of several terms is for: ": four for", ", three of them to"
FIRST: Final = compiled(
    rf"(?::| [–—-]|,(?: with)?) (?P<of>(?P<n>{NUMBER})(?: (?:of (?:them|those)|men|women|people|defendants))?) "
    r"(?:to|for) (?:an? |the )?$",
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
    if told and own and (shared := shares(view, facts, event, verb, end)):
        return shared
    if not told or not own or not event.victims:
        return []
    named = bool(event.victims.people) and event.victims.group is None
    out = those_after(view, facts, event, own[0], named=named)
    if out and out[0].victims.group is not None:
        event.penalties = [p for p in event.penalties if p.start < out[0].victims.group.start]
        event.charges = [c for c in event.charges if c.start < out[0].victims.group.start] or event.charges
    return out


def shares(view: DocView, facts: Facts, event: Event, verb: int, end: int) -> list[Event]:
    """Return the sentencings of those whom a counted group is parted into, each with their own term, if it is.

    The act itself is left with the first of them where they are all; where not, it keeps all, with no term of some.
    """
    whole = event.victims.group
    if whole is None or event.victims.people or not whole.min:
        return []
    terms = sorted((p for p in facts.penalties if verb <= p.start < end and p.kind in KINDS), key=lambda p: p.start)
    found = ((p, m) for p in terms if (m := FIRST.search(view.text, verb, p.start)) is not None)
    term, opened = next(found, (None, None))
    party = None if opened is None else counted_next(view, opened)
    if term is None or party is None or party.group is None or not 0 < (party.group.min or 0) < whole.min:
        return []
    first = told_of(event, party, term)
    first.charges = within(facts.charges, party.group.start, end) or list(event.charges)
    out = [first, *those_after(view, facts, event, term, named=False)]
    groups = [e.victims.group for e in out if e.victims.group is not None]
    if sum(g.min or 0 for g in groups) != whole.min:
        event.penalties = [p for p in event.penalties if p.start < party.group.start]
        return out
    event.victims, event.penalties, event.charges = first.victims, first.penalties, first.charges
    event.reasons["victims"] = first.reasons["victims"]
    return out[1:]


def told_of(event: Event, party: Party, term: PenaltyMention) -> Event:
    """Return an act told of others, with their term."""
    part = part_of(event, [], [term])
    part.victims = party
    part.reasons["victims"] = "counted, the verb left out"
    return part


def those_after(view: DocView, facts: Facts, event: Event, first: PenaltyMention, *, named: bool) -> list[Event]:
    """Return the sentencings of those who are counted after a term, each with their own."""
    end = view.sentence_span(event.sentence)[1]
    out: list[Event] = []
    last = first
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
        part = told_of(event, party, term)
        part.charges = within(facts.charges, group.end, end)
        out.append(part)
        last = term
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
