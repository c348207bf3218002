"""Which day is whose where each step of a case has its own: "convicted of libel in 2016 and acquitted in 2017"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

# between a charge, or the verb of a step, and its day
ON: Final = compiled(
    r"[”\"’']?(?: (?:again|later|then|only|finally|him|her|them))?,? (?:in|on) (?:early |late |mid-)?(?:the )?"
)
AND: Final = compiled(r",? (?:and|but|then)\b")
OCCASION: Final = compiled(r"\b(?:in|at|during|on) (?:an?|the|his|her|their) ")  # "insulting X in a speech in 2016"
PLAIN: Final = 40  # characters at most from a first day to the verb of the next step


def date_steps(view: DocView, facts: Facts, events: Sequence[Event]) -> None:
    """Give an act told with its charge the day after the charge where the next step has a day in its turn.

    What somebody did at an assembly or in a speech may have been on that day itself, so that the act has none then; in
    no case is the day of the next step that of the act.
    """
    if not events[1:]:
        return
    a, b = view.sentence_span(events[0].sentence)
    dates = [d for d in within(facts.dates, a, b) if d.gives_days]
    if not dates[1:]:
        return
    for event in events:
        if event.rule.pos != "verb" or event.implied:
            continue
        verb = view.end[event.token]
        follows = next((e for e in events if e.token > event.token and joined(view, e.token, event.token)), None)
        first = next((d for d in dates if d.start > verb), None)
        if follows is None or first is None or (dates[0] is not first and dates[0].end < view.start[event.token]):
            continue
        then = view.start[follows.token]
        charge = next((c for c in within(facts.charges, verb, first.start)
                       if ON.fullmatch(view.text, c.end, first.start)), None)  # fmt: skip
        own = next((d for d in dates if d.start > view.end[follows.token]), None)
        if charge is None or own is None or not first.end < then or then - first.end > PLAIN:
            continue
        if not AND.match(view.text, first.end) or not ON.fullmatch(view.text, view.end[follows.token], own.start):
            continue
        if event.date is first or (event.date is not None and event.date.start < first.start):
            continue
        of_day = charge.category == "unauthorised_assembly" or OCCASION.search(charge.text) is not None
        event.date, event.apart = None if of_day else first, of_day
        event.reasons["date"] = "the day after the charge, as the next step has its own"


def joined(view: DocView, later: int, verb: int) -> bool:
    """Tell whether a verb is joined to an earlier one and has no subject of its own but a pronoun."""
    if view.dep[later] != "conj" or verb not in view.climb(later):
        return False
    return all(view.tag[c] == "PRP" for c in view.kids(later, "nsubj", "nsubjpass"))
