"""What is told as done "within a week" of a day: the days from it to the end of that time, not the day itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.when.measures import LENGTH

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

# "within (just) two weeks", "inside a month"; no number: "within days"
WITHIN = re.compile(
    r"\b(?:within|inside|in less than) (?:(?:just|only|about|barely|less than|a matter of|the space of|of) )*"
    r"(?:(?:an?|the|one|[a-z]+|\d{1,2}) )?(?P<unit>hour|day|week|fortnight|month)s?\b(?! (?:of|ago)\b)",
    re.IGNORECASE,
)
UNITS = {"hour": 1, "day": 1, "week": 7, "fortnight": 14, "month": 31}
DAYS = {"D": 1, "W": 7, "M": 31}
REACH = 2  # sentences from an act to what followed it soon
VAGUE = 7  # units at most that "within days" means


def lag(view: DocView, attacher: Attacher, token: int) -> tuple[int, int, timedelta] | None:
    """Return the words that say within what time an act followed, as code points, and the time, from its clause."""
    a, b = view.sentence_span(view.sentence_at[token])
    near = (m for m in WITHIN.finditer(view.text, a, b) if view.head[view.token_at(m.start())] == token)
    found = next(near, None)  # not "fined her 500 rubles, to be paid within a month"
    if found is None:
        return None
    unit = found["unit"].lower()
    count = next((d for d in within(attacher.facts.dates, *found.span()) if d.duration_iso), None)
    length = LENGTH.fullmatch(count.duration_iso or "") if count is not None else None
    if unit == "hour":
        days = 1
    elif length is not None and length[2] in DAYS:
        days = int(length[1]) * DAYS[length[2]]
    else:
        plural = found[0].lower().endswith("s")
        days = UNITS[unit] * (VAGUE if plural and unit == "day" else 4 if plural else 1)
    return found.start(), found.end(), timedelta(days=days)


def follow_soon(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Date acts without a day of their own that followed another of the same people within some time."""
    for event in events:
        if event.implied or event.modality not in FACTUAL:
            continue
        told = lag(view, attacher, event.token)
        before = followed(events, event) if told is not None else None
        if told is not None and before is not None and event.date in {None, before}:
            event.date = soon_after(view, before, told)
            event.reasons["date"] = "within the time that is told after an act before it"


def followed(events: list[Event], event: Event) -> DateMention | None:
    """Return the day of the last act told before another of the same people: what "within a week" counts from."""
    people = set(event.victims.people)
    near = [e for e in events if e.token < event.token and event.sentence - e.sentence <= REACH]
    for other in reversed(near):
        if other.date is not None and other.modality in FACTUAL and people and people <= set(other.victims.people):
            return other.date
    return None


def soon_after(view: DocView, day: DateMention, told: tuple[int, int, timedelta]) -> DateMention | None:
    """Return the days from a day to the end of a time after it; None where what it follows is less exact than a day."""
    if day.span is None or day.precision != "day":
        return None
    first, last = day.span[0], day.span[0] + told[2]
    return replace(
        day, start=told[0], end=told[1], text=view.text[told[0] : told[1]], span=(first, last), precision="range",
        edtf=f"{first.isoformat()}/{last.isoformat()}", anchor=f"narrative:{first.isoformat()}",
    )  # fmt: skip
