"""What a report of one month or week tells without a day: it was done in that month or week.

"Monthly report: February 2025 … In Tamba a court jailed two printers"; "The week in the courts".
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import OF_YEAR
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.when import dating
from pipeline.assemble.when.opened import aside
from pipeline.assemble.when.recent import ELSEWHEN, NEWS, narrated, stretch
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

MONTHLY: Final = compiled(rf"\b(?:{'|'.join(toml_table('when.toml')['round_ups']['of_months'])})\b", re.IGNORECASE)
WEEKLY: Final = compiled(
    r"\b(?:the|this|last|past) week (?:in|of)\b|\bweek(?:ly| in) "
    rf"(?:{'|'.join(toml_table('when.toml')['round_ups']['of_weeks'])})\b",
    re.IGNORECASE,
)
ROUND_UP: Final = compiled(
    r" in (?:the )?[A-Z][^.:\n]{1,50}: (?:an? |the |our )?(?:[\w-]+ ){0,4}?"
    rf"(?:{'|'.join(toml_table('when.toml')['round_ups']['in_lands'])})\b",
    re.IGNORECASE,
)
MONTH: Final = compiled(rf"\b(?P<month>{'|'.join(OF_YEAR)}),? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
DAY: Final = compiled(r"\d{1,2}(?:st|nd|rd|th)?,? $")  # "13 February 2025" is the day of the report
OPENING_LINES: Final = 4  # of the body, in which a line may name the month: a caption, a summary, the line
COMES_OUT: Final = timedelta(days=75)  # after the month that it is about
WEEK: Final = timedelta(days=7)


def date_period(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts of a report's own time the month or week that its title says it is about.

    That goes before the stretch of what its opening tells as news.
    """
    period = period_of(view)
    if period is None:
        return
    first, last = period
    for event in events:
        known = event.date is not None and event.reasons.get("date") != NEWS
        if known or event.implied or event.counted or event.modality not in FACTUAL or event.apart:
            continue
        if view.start[event.token] < view.title_end or not told_then(view, event.token):
            continue
        if other_time(view, attacher, event.token, first):
            continue
        event.date = stretch(view, event.token, first, last)
        event.reasons["date"] = "the month or week that the title says the report is about"


def period_of(view: DocView) -> tuple[date, date] | None:
    """Return the first and last day of the month or week that a title names as what is told of."""
    published, title = view.filed, view.text[: view.title_end]
    if published is None:
        return None
    if WEEKLY.search(title):
        return published - WEEK, published
    told = next((m for m in MONTH.finditer(title) if DAY.search(title[: m.start()]) is None), None)
    if told is None or MONTHLY.search(title) is None:
        told = named_below(view)
    if told is None:
        return None
    year, month = int(told["year"]), OF_YEAR.index(told["month"].lower()) + 1
    last = date(year, month, monthrange(year, month)[1])
    return (last.replace(day=1), last) if last < published <= last + COMES_OUT else None


def told_then(view: DocView, token: int) -> bool:
    """Tell whether a verb tells what was done then, in a clause of its own or beside one ("… while B got a year")."""
    beside = view.dep[token] == "advcl" and view.tag[token] == "VBD"
    marks = {view.lower[c] for c in view.kids(token, "mark", "advmod")} if beside else set()
    return narrated(view, view.head[token] if marks & {"while", "as", "when"} else token)


def named_below(view: DocView) -> re.Match[str] | None:
    """Return the month that opens a line near the head of the body ("May 2021 in the North: a round-up by …")."""
    lines = view.text[view.title_end :].lstrip("\n").split("\n\n", OPENING_LINES)[:OPENING_LINES]
    return next((m for line in lines if (m := MONTH.match(line)) and ROUND_UP.match(line, m.end())), None)


def other_time(view: DocView, attacher: Attacher, token: int, first: date) -> bool:
    """Tell whether an act's sentence has a date, or the paragraph tells of what was done long before."""
    n = view.sentence_at[token]
    a, b = view.sentence_span(n)
    begin = view.text.rfind("\n", 0, a) + 1
    told = [d for d in within(attacher.facts.dates, begin, b) if d.gives_days
            and not dating.attributive(view, attacher.head_of(d), d)]  # fmt: skip
    own = [d for d in told if d.start >= a and not aside(view, attacher.head_of(d), token)]
    before = [d for d in told if d.start < a]
    old = bool(before) and before[-1].span is not None and before[-1].span[1] < first
    return bool(own) or old or ELSEWHEN.search(view.text, a, b) is not None
