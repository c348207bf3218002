"""The stretch of days, months or years told side by side of one act: "beaten on 14 and 15 December".

"Between the elections of 2015 and 2020" is the stretch from the one to the other.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FREEING, LAW_ACTS, SEIZED
from pipeline.assemble.who.several_times import GOES_ON
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

BESIDE: Final = compiled(r"(?:,? and|,|,? as well as) (?:(?:on|in) )?(?:the )?")
ALIKE: Final = frozenset({"day", "month", "year"})
# acts of one moment, of which two times that do not meet are two
JUDGED: Final = LAW_ACTS - {"trial"} | FREEING | {"killing", "execution"}
MOST: Final = 7  # times of one list
# before and between two times that are the bounds of a stretch
BETWEEN: Final = compiled(r"\bbetween (?:the )?(?:[\w-]+ ){1,4}(?:of|in) (?:the )?$")
AND_THOSE: Final = compiled(r",? and (?:(?:those|that|the [a-z-]+) )?(?:(?:of|in) )?(?:the )?")


def widen(view: DocView, facts: Facts, here: list[Event]) -> list[Event]:
    """Give each act of a sentence all the times that are told side by side of it, and return the acts."""
    for event in here:
        d = event.date
        if d is None or d.span is None or d.kind != "DATE" or d.precision not in ALIKE or event.counted or event.lent:
            continue
        a, b = view.sentence_span(event.sentence)
        if not a <= d.start < b or "respectively" in view.text[a:b]:
            continue
        told = [x for x in within(facts.dates, a, b) if x.span is not None and x.refused is None]
        row = beside(view, event, d, told)
        others = {e.date.start for e in here if e is not event and e.date is not None}
        if len(row) > 1 and others.isdisjoint(x.start for x in row if x is not d):
            event.date = stretch(view, row)
            event.reasons["date"] = f"{event.reasons.get('date', '')}; with the times told beside it".strip("; ")
    return here


def beside(view: DocView, event: Event, day: DateMention, told: list[DateMention]) -> list[DateMention]:
    """Return the times of a list in which one stands, in order, or the two bounds of a stretch."""
    bounds = BETWEEN.search(view.text, view.end[event.token], day.start) if day.start > view.end[event.token] else None
    link = BESIDE if bounds is None else AND_THOSE
    at = told.index(day) if day in told else -1
    if at < 0:
        return [day]
    row = [day]
    for x in told[at + 1 :]:
        if not link.fullmatch(view.text, row[-1].end, x.start) or x.precision != day.precision:
            break
        row.append(x)
    for x in reversed(told[:at]):
        if not link.fullmatch(view.text, x.end, row[0].start) or x.precision != day.precision:
            break
        row.insert(0, x)
    spans = [x.span for x in row if x.span is not None]
    if event.act in JUDGED and not all((two[0] - one[1]).days == 1 for one, two in pairwise(spans)):
        return [day]  # "convicted in 2002 and 2008": no stretch of six years
    if event.act in SEIZED and event.victims.people and day.precision == "day":
        return [day]  # "detained X and Y on 6 and 7 June": which of them on which day is not told
    after = row[-1].start < view.start[event.token] or GOES_ON.match(view.text, row[-1].end) is not None
    rising = all(one[1] < two[0] for one, two in pairwise(spans))
    # "the next day, 27 May" is one day
    joined = len(row) > 1 and " and " in view.text[row[-2].end : row[-1].start].replace("as well as", "and")
    return row if after and rising and joined and len(row) <= MOST else [day]


def stretch(view: DocView, row: list[DateMention]) -> DateMention:
    """Return the stretch from the first of some times to the last."""
    first, last = row[0], row[-1]
    if first.span is None or last.span is None:
        return first
    return replace(
        first, end=last.end, text=view.text[first.start : last.end], span=(first.span[0], last.span[1]),
        precision="range", edtf=f"{first.edtf}/{last.edtf}",
    )  # fmt: skip
