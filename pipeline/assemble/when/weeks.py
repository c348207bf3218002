"""What a dated report tells of "this week" was done by the day of the report, early in a week maybe in the last one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL

if TYPE_CHECKING:
    from datetime import date

    from pipeline.assemble.event import Event
    from pipeline.normalise.dates import DateMention

WEEK: Final = timedelta(days=6)  # back to the first of the seven days that the report ends
EARLY: Final = 2  # Monday and Tuesday: the news of "this week" may be some days old


def week_so_far(d: DateMention, event: Event, published: date | None) -> DateMention:
    """Return the days of a week up to the report for what is told as done in it, any other date as it is."""
    if published is None or d.span is None or d.precision != "week" or event.modality not in FACTUAL:
        return d
    first, last = d.span
    if not first <= published < last:
        return d
    if published.isoweekday() <= EARLY:
        first = published - WEEK
    return replace(d, span=(first, published), edtf=f"{first.isoformat()}/{published.isoformat()}")
