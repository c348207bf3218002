"""Charges told against one after the other: "Charges of sedition against X and of libel against Y were dropped"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.law.heard import recut
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.simple import person_names
from pipeline.assemble.who.part import part_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

AGAINST: Final = compiled(r"[”\"’]? against (?:[a-z][\w-]* ){0,3}$")
STEPS: Final = frozenset({"charge", "acquittal"})


def part_against(view: DocView, facts: Facts, here: list[Event]) -> None:
    """Give each of those against whom charges of their own are told theirs alone, in an act of its own."""
    for event in [e for e in here if e.act in STEPS and e.modality in FACTUAL and e.victims.people]:
        told = charged(view, facts, event.sentence)
        mine = {p: c for p, c in told.items() if p in event.victims.people}
        if len({c.start for c in told.values()}) < len(told) or not mine or len(told) == 1:
            continue
        first = next(iter(mine))
        known = {p for e in here if e is not event and e.act == event.act for p in e.victims.people}
        for person, charge in told.items():
            if person == first or person in known or parted(view, mine[first], charge):
                continue
            part = part_of(event, [person])
            part.charges = [charge]
            here.append(part)
        event.victims.people = [p for p in event.victims.people if p == first or p not in mine]
        event.charges = [mine[first]]
        event.reasons["charges"] = "told against them alone"


def parted(view: DocView, one: ChargeMention, other: ChargeMention) -> bool:
    """Tell whether a verb stands between two charges ("dropped one of sedition against X but upheld one of libel")."""
    first, last = sorted((view.token_at(one.start), view.token_at(other.start)))
    return any(view.tag[k] in FINITE for k in range(first, last))


def charged(view: DocView, facts: Facts, sentence: int) -> dict[int, ChargeMention]:
    """Return the people of a sentence against whom a charge is told right before their name."""
    a, b = view.sentence_span(sentence)
    names = person_names(view, *view.sentences[sentence])
    charges = within(facts.charges, a, b)
    found: dict[int, ChargeMention] = {}
    for name in names:
        at = view.start[name.first]
        for c in charges:
            against = None if at <= c.start else AGAINST.search(view.text, c.start, at)
            if against is not None and against.end() == at and c.end in {against.start(), view.end[name.last]}:
                found[name.cluster] = recut(c, 0, min(c.end, against.start()) - c.start)
    return found
