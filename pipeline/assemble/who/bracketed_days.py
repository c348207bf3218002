"""Days of administrative detention in brackets after each name: "sentenced to …: A (5 days), B (9 days)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.who.step import by_like_term, part_of
from pipeline.gated import Gated
from pipeline.normalise.terms import parse_term
from pipeline.recognise.penalties import PenaltyMention

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

ORDERED: Final = Gated(r"\badministrative(?:ly)? (?:detain\w*|detention|arrest\w*|held|custody)\b", re.IGNORECASE)
DAYS: Final = re.compile(
    r" ?\((?P<term>(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](?:days?|weeks?))(?P<each> each)?(?:[,;] [^()]{1,60})?\)",
    re.IGNORECASE,
)
JOINED: Final = re.compile(r", and |, | and ")


def part_by_days(view: DocView, events: list[Event]) -> list[Event]:
    """Part a sentence of several by the days of administrative detention that stand after their names."""
    out: list[Event] = []
    for event in events:
        days = days_of_each(view, event)
        if len(days) < 2:
            out.append(event)
            continue
        out.extend(by_like_term(view, event, list(days.items())))
        if rest := [p for p in event.victims.people if p not in days]:
            out.append(part_of(event, rest, penalties=[]))
    return out


def days_of_each(view: DocView, event: Event) -> dict[int, PenaltyMention]:
    """Return the days in brackets after the names of those in whom a sentence tells administrative detention.

    Behind a name "detained" tells how long that was, and no penalty.
    """
    span = view.sentence_span(event.sentence)
    people = event.victims.people
    told = event.act == "sentencing" and len(people) > 1 and ORDERED.search(view.text, *span)
    if not told:
        return {}
    own: dict[int, PenaltyMention] = {}
    before: list[int] = []  # those without a term of their own, in one list with the next
    last = -1
    for name in view.names:
        if name.label != "PERSON" or view.sentence_at[name.first] != event.sentence or name.cluster not in people:
            continue
        if last >= 0 and not JOINED.fullmatch(view.text, last, view.start[name.first]):
            before = []
        last = view.end[name.last]
        m = DAYS.match(view.text, last)
        term = parse_term(m["term"]) if m is not None else None
        before.append(name.cluster)
        if m is None or term is None:
            continue
        given = PenaltyMention(
            start=m.start("term"), end=m.end("term"), text=m["term"], kind="detention", status="imposed",
            term_iso=term.iso, term_days=term.days, fine=None, from_term=None, cue="in brackets after the name",
        )  # fmt: skip
        own.update(dict.fromkeys(before if m["each"] else [name.cluster], given))
        before, last = [], m.end()
    return own
