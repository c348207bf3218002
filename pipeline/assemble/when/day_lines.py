"""Lines that open with the number of a day under the name of a month: "January 2021 / 11: Soldiers arrest X"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from pipeline.kept import compiled
from pipeline.normalise.dates import DateMention

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY: Final = compiled(
    r"[ \t]*[•*▪◦·]?[ \t]*(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:[ \t]*:|[ \t]+[–—-])[ \t]+(?=[“\"A-ZÀ-ÖØ-Þ])"
)
AROUND: Final = " \t*#_•–—-:.="  # of a heading


def under_months(text: str, told: Sequence[DateMention]) -> list[DateMention]:
    """Return the days that lines give by their number alone, under a line that is a month and nothing else.

    Args:
        text: the article's.
        told: the times read in it.
    """
    heads = {}
    for m in told:
        if m.precision != "month" or m.span is None:
            continue
        begin = text.rfind("\n", 0, m.start) + 1
        end = text.find("\n", m.end)
        if not text[begin : m.start].strip(AROUND) and not text[m.end : end if end >= 0 else len(text)].strip(AROUND):
            heads[begin] = m
    if not heads:
        return []
    found: list[DateMention] = []
    month: DateMention | None = None
    at = 0
    for line in text.split("\n"):
        month = heads.get(at, month)
        told_day = DAY.match(line) if month is not None and at not in heads else None
        if told_day is not None and month is not None and month.span is not None:
            day = day_of(month.span[0], int(told_day["day"]))
            if day is not None:
                a, b = (at + k for k in told_day.span("day"))
                iso = day.isoformat()
                found.append(DateMention(a, b, text[a:b], "DATE", "DATE", iso, span=(day, day), precision="day",
                                         edtf=iso, anchor=f"heading:{iso[:7]}"))  # fmt: skip
        at += len(line) + 1
    return [] if numbered([d.span[0] for d in found if d.span is not None]) else found


def numbered(days: list[date]) -> bool:
    """Tell whether the numbers of lines are those of a list, one after the other from the first on."""
    several = len(days) > 1 and len({(d.year, d.month) for d in days}) == 1
    return several and [d.day for d in days] == list(range(1, len(days) + 1))


def day_of(first: date, number: int) -> date | None:
    """Return the day of a month by its number; None where it has no such day."""
    try:
        return first.replace(day=number)
    except ValueError:
        return None
