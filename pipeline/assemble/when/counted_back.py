"""Which day a sentence counts back from one that it tells: "Monday marks two years since X was arrested".

And the day of a release after a stay that it measures ("freed after three weeks").
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import CUSTODY
from pipeline.assemble.when.dating import to_come
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

LENGTH = compiled(r"P(\d{1,4})([YMWD])(?:6M)?")
STAYED = compiled(
    r"\bafter (?:(?:about|around|nearly|almost|some|just|only|over|spending|serving) ){0,2}$", re.IGNORECASE
)
BEHIND_BARS = compiled(r" (?:behind bars|in (?:police )?(?:jail|prison|custody|detention))\b")
MONTHS = compiled(r"P\d+M")
HOURS = compiled(r"PT(?:[1-9]|[12]\d|3[0-6])H")
FREED = compiled(r",? before (?:being |(?:he|she) was |they (?:were )?|police )?(?:released|freed|let (?:\w+ )?go)\b")
TAKEN = CUSTODY | {"abduction", "enforced_disappearance"}
AFTER_STAY = frozenset({"release", "charge", "trial", "forced_return", "house_arrest"})
NEXT = 40  # characters from "released" to how long after
LONG = compiled(r"\b(?:nights?|days?|weeks?|fortnights?|months?|years?)$")
EARLY = 2  # months of a year
PASSED = frozenset({"passed", "elapsed"})
DEEP = 6  # steps up the parse from an act to the clause that it stands in


def since_clause(view: DocView, act: int) -> int | None:
    """Return the verb of the clause after "since" that an act stands in ("two years since X was arrested")."""
    node = act
    for _ in range(DEEP):
        head = view.head[node]
        if view.dep[node] in {"advcl", "pcomp", "pobj"} and (
            view.lower[head] == "since" or any(view.lower[c] == "since" for c in view.kids(node, "mark"))
        ):
            return node
        if head == node:
            return None
        node = head
    return None


def anniversary(view: DocView, act: int, told: Sequence[DateMention], published: date | None) -> DateMention | None:
    """Return the date of an act since which a length of time has gone by ("Monday marks two years since …")."""
    clause = since_clause(view, act)
    if clause is None:
        return None
    since = next((c for c in view.kids(clause, "mark") if view.lower[c] == "since"), view.head[clause])
    spent = passed(view, view.head[clause]) if since != view.head[clause] else passed(view, view.head[since])
    length = next((x for x in told if x.kind == "DURATION" and view.token_at(x.end - 1) in {since - 1, spent}), None)
    if length is None:
        return None
    marked = next((x for x in told if x.gives_days and x.end <= length.start), None)
    day = marked.span[0] if marked is not None and marked.span is not None else published
    return None if day is None else counted_from(length, day, -1, exact=marked is not None)


def passed(view: DocView, verb: int) -> int | None:
    """Return the subject of a verb that tells that time went by ("Six years have passed since …"), else None."""
    gone = view.lower[verb] in PASSED or (view.lower[verb] == "gone" and view.lower[verb + 1 : verb + 2] == ["by"])
    now = any(view.lower[c] in {"has", "have"} for c in view.kids(verb, "aux"))
    return next(iter(view.kids(verb, "nsubj")), None) if gone and now else None


def counted_from(length: DateMention, day: date, way: int, *, exact: bool) -> DateMention | None:
    """Return what lies a length of time from a day, to the precision in which such lengths are told.

    A number of years marked on its day is meant to the month, else to the year; told early in a year to the twelve
    months that ended so many years before, for hardly any of its own had come.
    """
    found = LENGTH.fullmatch(length.duration_iso or "")
    if found is None or (found[0].endswith("Y6M") and not exact):
        return None
    number, unit = int(found[1]) * way, found[2]
    if unit in "DW":
        first = last = day + timedelta(days=number * (7 if unit == "W" else 1))
        edtf, precision = first.isoformat(), "day"
    elif unit == "M" or exact:
        months = day.year * 12 + day.month - 1 + number * (12 if unit == "Y" else 1)
        months += way * 6 if found[0].endswith("Y6M") else 0
        first = date(months // 12, months % 12 + 1, 1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        edtf, precision = f"{first:%Y-%m}", "month"
    elif way < 0 and day.month <= EARLY:
        last = date(day.year + number, day.month, monthrange(day.year + number, day.month)[1])
        first = date(last.year - 1, day.month + 1, 1)
        edtf, precision = f"{first:%Y-%m}/{last:%Y-%m}", "range"
    else:
        first, last = date(day.year + number, 1, 1), date(day.year + number, 12, 31)
        edtf, precision = f"{first:%Y}", "year"
    return replace(
        length, kind="DATE", timex_type="DATE", timex_value=edtf, span=(first, last), precision=precision, edtf=edtf,
        anchor=f"narrative:{day.isoformat()}",
    )  # fmt: skip


def after_stay(view: DocView, events: Sequence[Event], event: Event, told: Sequence[DateMention]) -> DateMention | None:
    """Return the day of a release "after three weeks", counted from the day on which the same people were taken.

    Or of another step "after seven days in custody"; and the day or the next where they were "beaten for six hours
    before being freed".
    """
    if event.act == "release" and (hours := hours_held(view, told)) is not None:
        held = taken_before(events, event, TAKEN)
        return None if held is None or held.precision != "day" else day_or_next(hours, held)
    length = next(
        (x for x in told if x.kind == "DURATION" and STAYED.search(view.text[max(0, x.start - 32) : x.start])), None
    )
    if length is None or event.act not in AFTER_STAY or not event.victims.people:
        return None
    if event.act != "release" and BEHIND_BARS.match(view.text, length.end) is None:
        return None
    held = taken_before(events, event, CUSTODY)
    if held is None or held.span is None:
        return None
    if held.precision == "month" and MONTHS.fullmatch(length.duration_iso or "") is None:
        return None
    day = counted_from(length, held.span[0], 1, exact=False)
    return None if day is None or to_come(day, view.filed) else day


def of_arrest(view: DocView, events: Sequence[Event], event: Event, told: Sequence[DateMention]) -> bool:
    """Tell whether a release "after three weeks" has the day of the arrest that its sentence tells before it."""
    day = event.date
    if event.act != "release" or day is None or day.end > view.start[event.token]:
        return False
    taken = any(
        e.act in CUSTODY and e.token in view.climb(event.token)[1:] and e.date is not None and e.date.start == day.start
        and e.victims.people == event.victims.people for e in events
    )  # fmt: skip
    after = range(view.end[event.token] + 1, view.end[event.token] + NEXT)
    return taken and any(
        x.kind == "DURATION" and LONG.search(x.text) and STAYED.search(view.text[max(0, x.start - 32) : x.start])
        and x.start in after for x in told
    )  # fmt: skip


def taken_before(events: Sequence[Event], event: Event, acts: Collection[str]) -> DateMention | None:
    """Return the day or month on which the people of an act were last taken before it."""
    taken = [
        e for e in events
        if e.act in acts and e.token < event.token and set(e.victims.people) >= set(event.victims.people)
        and e.date is not None and e.date.span is not None and e.date.precision in {"day", "month"}
    ]  # fmt: skip
    return max(taken, key=lambda e: e.token).date if taken else None


def hours_held(view: DocView, told: Sequence[DateMention]) -> DateMention | None:
    """Return the hours that went by before somebody was let go, no more than a day and a half."""
    return next((
        x for x in told
        if x.kind == "DURATION" and HOURS.fullmatch(x.duration_iso or "")
        and view.text.endswith("for ", 0, x.start) and FREED.match(view.text, x.end)
    ), None)  # fmt: skip


def day_or_next(hours: DateMention, held: DateMention) -> DateMention | None:
    """Return a day and the next one."""
    if held.span is None:
        return None
    first, last = held.span[0], held.span[1] + timedelta(days=1)
    return replace(
        hours, kind="DATE", timex_type="DATE", span=(first, last), precision="range", anchor=f"narrative:{first}",
        timex_value=f"{first.isoformat()}/{last.isoformat()}", edtf=f"{first.isoformat()}/{last.isoformat()}",
    )  # fmt: skip
