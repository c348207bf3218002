"""Whose day no text around them tells: "was held on an unreported date", "held X after he spoke on 2 December"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

UNTOLD: Final = re.compile(
    r"\b(?:on|at) an? (?:unreported|unknown|unspecified|undisclosed|unstated|uncertain) (?:date|day|time)\b|"
    r"\b(?:did|does|do|could) not (?:give|provide|report|specify|mention|state|indicate|include|disclose|confirm) "
    r"(?:an?|the|his|her|their|its|any)(?: (?:exact|precise|specific|detention|arrest))* (?:date|day)\b|"
    r"\b(?:gave|provided|reported|specified) no (?:\w+ )?(?:date|day)\b",
    re.IGNORECASE,
)


LED: Final = frozenset({"after", "following", "for", "because", "over", "once"})


def untold(view: DocView, event: Event) -> bool:
    """Tell whether the words after an act's verb in its sentence say that its day is not known."""
    end = view.sentence_span(view.sentence_at[event.token])[1]
    return event.rule.pos == "verb" and UNTOLD.search(view.text, view.end[event.token], end) is not None


def led_to_later(view: DocView, attacher: Attacher, event: Event, day: DateMention) -> bool:
    """Tell whether what led to an act was done later than a day: "held X after he spoke on 2 December", in June."""
    a, b = view.end[event.token], view.sentence_span(view.sentence_at[event.token])[1]
    for d in within(attacher.facts.dates, a, b):
        if d.kind != "DATE" or d.span is None or d.precision != "day" or day.span is None or d.span[0] <= day.span[1]:
            continue
        above = view.climb(attacher.head_of(d))
        if event.token not in above or attacher.cited(d, view.sentence_span(view.sentence_at[event.token])[0]):
            continue
        chain = above[: above.index(event.token)]
        marks = {view.lower[c] for k in chain for c in view.kids(k, "mark")}
        if not LED.isdisjoint([*marks, *(view.lower[k] for k in chain if view.dep[k] == "prep")]):
            return True
    return False
