"""When a sentence of its own says that something took place: "The murder took place in Karo in June 2017"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import open_to_day
from pipeline.assemble.facts import within
from pipeline.assemble.text.simple import up_to
from pipeline.assemble.where.happening import meant, scenes

PAIR: Final = 2  # a date and its "on"
ON: Final = frozenset({"on", "in", "during", "between", "over"})

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView


def date_where_told(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts the one day, month or year on which a sentence near them says that they took place."""
    if not any(open_to_day(e) for e in events):
        return
    for n, verb, noun in scenes(view):
        if view.text.find("?", *view.sentence_span(n)) >= 0 or view.kids(verb, "neg"):
            continue
        if any(view.tag[c] in {"TO", "MD"} for c in view.kids(verb, "aux")):
            continue  # "was to take place on 3 May"
        days = [d for d in within(attacher.facts.own_days(), *view.sentence_span(n))
                if d.span is not None and d.refused is None and not attacher.in_dateline(d)]  # fmt: skip
        told = [d for d in days if on_verb(view, attacher.head_of(d), verb)]
        if len(days) != 1 or not told:
            continue
        for event in meant(view, events, n, verb, noun):
            if open_to_day(event):
                event.date, event.reasons["date"] = told[0], "the day on which its article says that it happened"


def on_verb(view: DocView, day: int, verb: int) -> bool:
    """Tell whether a date is right under a verb or under its "on"; not "took place a week before the vote of May"."""
    below = up_to(view.climb(day), verb)
    return below == [day] or (len(below) == PAIR and view.lower[below[1]] in ON)
