"""Weekdays that put an arrest after the release of the same people: "freed on Friday the five detained on Monday".

A weekday is taken for the last one before the report, so that in a report of Monday the arrest would come after the
release; it was a week before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, FREEING
from pipeline.assemble.text.simple import auxiliaries
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

WEEKDAY: Final = compiled(
    r"(?:(?:on|late|early) )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
ANEW: Final = compiled(r"\b(?:again|anew|once more|second|third|re-?(?:arrest|detain|captur)\w+)\b", re.IGNORECASE)
WEEK: Final = timedelta(days=7)


def order_weekdays(view: DocView, dated: list[Event]) -> None:
    """Date an arrest a week before where its weekday would lie after the release that the same sentence tells.

    Args:
        view: the article.
        dated: what is told as done on a day.
    """
    for then in dated:
        if then.act not in FREEING or then.date is None or not bare(then.date):
            continue
        for first in dated:
            if first.act not in CUSTODY or first.sentence != then.sentence or not described(view, first, then):
                continue
            day, end = first.date, then.date.span
            if day is None or not bare(day) or day.span is None or end is None or day.span[0] <= end[1]:
                continue
            if ANEW.search(view.sentence_text(first.sentence)) is None:
                first.date = week_before(day)
                first.reasons["date"] = f"{first.reasons.get('date', 'told')}: before the {then.act}"


def bare(told: DateMention) -> bool:
    """Tell whether a date is a weekday and nothing more."""
    return told.precision == "day" and WEEKDAY.fullmatch(told.text) is not None


def described(view: DocView, first: Event, then: Event) -> bool:
    """Tell whether an arrest only says who it is that was freed: "freed X, who was detained on Monday"."""
    mine, theirs = first.victims, then.victims
    group = mine.group is not None and theirs.group is not None and mine.group.text == theirs.group.text
    if not group and (not mine.people or mine.people != theirs.people):
        return False
    verb, path = first.token, view.climb(first.token)
    if then.token not in path:
        return False
    under = path[: path.index(then.token)]
    apposed = view.tag[verb] == "VBN" and view.lower[verb - 1] == "," and not auxiliaries(view, verb)
    after = any(view.lower[k] == "after" for t in under for k in (view.head[t], *view.kids(t, "mark")))
    return apposed or after or any(view.dep[t] in {"acl", "relcl"} for t in under)


def week_before(told: DateMention) -> DateMention:
    """Return the day a week before a date."""
    if told.span is None:
        return told
    span = (told.span[0] - WEEK, told.span[1] - WEEK)
    iso = span[0].isoformat()
    return replace(told, span=span, edtf=iso, timex_value=iso)
