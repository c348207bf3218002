"""The year in brackets behind whom an act's noun befell: "the jailing of the senator X (2017) and the arrest of Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import open_to_day
from pipeline.assemble.facts import within
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

YEAR: Final = compiled(r" \((?P<year>(?:19|20)\d\d)\)")


def date_by_brackets(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Date what a noun tells of one person, by the year in brackets right behind the name; none to come."""
    for event in events:
        if not open_to_day(event) or event.rule.pos != "noun" or len(event.victims.people) != 1:
            continue
        if not view.words[event.token].islower():
            continue  # "The Killing of X (2017)", a film
        for name in (n for n in view.names if n.cluster == event.victims.people[0] and n.label == "PERSON"):
            if view.sentence_at[name.first] != event.sentence or event.token not in view.climb(name.last):
                continue
            told = YEAR.match(view.text, view.end[name.last])
            if told is None or (view.filed is not None and int(told["year"]) > view.filed.year):
                continue
            for day in within(attacher.facts.dates, *told.span("year")):
                if day.precision == "year" and day.span is not None and day.refused is None:
                    event.date, event.reasons["date"] = day, "in brackets behind the name"
