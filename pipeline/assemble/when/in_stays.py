"""What was done in a stay of which the first day is told: any time in it ("in prison since July. Guards beat him")."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import LASTING
from pipeline.assemble.when.recent import stretch

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

OPENED: Final = re.compile(r"\b(?:ever )?since (?:(?:the|early|late|last|this) )?$", re.IGNORECASE)
BEFORE: Final = 24  # characters before a day in which "since" may stand
LONGEST: Final = timedelta(days=400)  # a longer stretch says nothing worth having


def date_in_stays(view: DocView, events: list[Event]) -> None:
    """Give what was carried the day since which a stay lasts the time from that day to the report, or none."""
    for event in events:
        day = event.date
        if day is None or not event.carried or event.act in LASTING or day.span is None:
            continue
        if not OPENED.search(view.text, max(0, day.start - BEFORE), day.start):
            continue
        first, last = day.span[0], view.filed
        if last is None or not first <= last <= first + LONGEST:
            event.date, event.carried = None, False
            event.reasons.pop("date", None)
            continue
        event.date = stretch(view, event.token, first, last)
        event.reasons["date"] = "some time in what lasts since the day told before it"
