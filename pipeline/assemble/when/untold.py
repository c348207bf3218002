"""Whose day no text around them tells: "held on an unreported date", "some months ago", "after he spoke on 2 May"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.simple import verb_above
from pipeline.assemble.text.wordlists import verb_list
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

UNTOLD: Final = compiled(
    rf"\b(?:on|at) an? (?:{'|'.join(toml_table('when.toml')['described']['unknown'])}) (?:date|day|time)\b|"
    rf"\b(?:did|does|do|could) not (?:{'|'.join(toml_table('when.toml')['described']['not_said'])}) "
    r"(?:an?|the|his|her|their|its|any)(?: (?:exact|precise|specific|detention|arrest))* (?:date|day)\b"
    r"(?! of (?!(?:\S+ ){0,2}(?:arrest|detention)))|"
    r"\b(?:gave|provided|reported|specified) no (?:\w+ )?(?:date|day)\b(?! of (?!(?:\S+ ){0,2}(?:arrest|detention)))",
    re.IGNORECASE,
)
# "X, who will be tried on an unknown date"
OTHERS: Final = compiled(r"\b(?:who|whose|which|will|would)\b", re.IGNORECASE)
PLANNED: Final = verb_list("when.toml", "happening", "planned")
AGO: Final = frozenset({"ago", "earlier", "before"})
LATER: Final = frozenset({"later", "after", "afterwards"})
SOON: Final = compiled(r"\b(?:hours?|minutes?|moments?|seconds?)\b", re.IGNORECASE)
LED: Final = frozenset({"after", "following", "for", "because", "over", "once"})


def untold(view: DocView, event: Event) -> bool:
    """Tell whether the words after an act's verb in its sentence say that its day is not known."""
    end = view.sentence_span(view.sentence_at[event.token])[1]
    found = UNTOLD.search(view.text, view.end[event.token], end) if event.rule.pos == "verb" else None
    return found is not None and OTHERS.search(view.text, view.end[event.token], found.start()) is None


def some_time_off(view: DocView, attacher: Attacher, event: Event, ways: frozenset[str] = AGO) -> bool:
    """Tell whether an act is told as done some time ago, not how long ("held a few months ago", "weeks earlier").

    The day told before is not its own.
    """
    for d in within(attacher.facts.dates, *view.sentence_span(view.sentence_at[event.token])):
        if d.kind != "DATE" or d.span is not None or d.text.lower().split()[-1] not in ways or SOON.search(d.text):
            continue
        if verb_above(view, view.outer(*view.ends_of(d))) == event.token:
            return True
    return False


def led_to_later(view: DocView, attacher: Attacher, event: Event, day: DateMention) -> bool:
    """Tell whether what led to an act was done later than a day: "held X after he spoke on 2 December", in June.

    Or the act itself some days or weeks later ("X was held a few days later").
    """
    if day.precision == "day" and some_time_off(view, attacher, event, AGO | LATER):
        return True
    a, b = view.end[event.token], view.sentence_span(view.sentence_at[event.token])[1]
    for d in within(attacher.facts.dates, a, b):
        if d.kind != "DATE" or d.span is None or d.precision != "day" or day.span is None or d.span[0] <= day.span[1]:
            continue
        above = view.climb(attacher.head_of(d))
        if event.token not in above or attacher.cited(d, view.sentence_span(view.sentence_at[event.token])[0]):
            continue
        chain = above[: above.index(event.token)]
        if any(view.lower[k] in PLANNED for k in chain):
            continue  # "held X for planning a rally on 10 December", which was yet to come
        marks = {view.lower[c] for k in chain for c in view.kids(k, "mark")}
        if not LED.isdisjoint([*marks, *(view.lower[k] for k in chain if view.dep[k] == "prep")]):
            return True
    return False
