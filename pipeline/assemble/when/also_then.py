"""What was "also" done "on the same day": the day of what it is like, not of what the sentence before told last.

"X was held on 3 May and released the following day. Y was also held on the same day": on 3 May.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ALSO
from pipeline.assemble.text.kinds import FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

THEN: Final = ("same day", "same date", "that day")


def date_also(view: DocView, events: list[Event]) -> None:
    """Give what was also done on the same day the day of the last act of its kind, told in the sentence before."""
    for event in events:
        day = event.date
        if day is None or day.precision != "day" or event.lent or event.modality not in FACTUAL:
            continue
        adverbs = {view.lower[c] for c in view.kids(event.token, "advmod")}
        if not day.text.lower().endswith(THEN) or adverbs.isdisjoint(ALSO):
            continue
        beside = [e.date for e in events if e.sentence == event.sentence and e.token < event.token and not e.lent]
        if any(d is not None and d.span == day.span for d in beside):
            continue  # "X was tried on 5 May, and Y was also held that day"
        alike = [e for e in events if e.act == event.act and e.date is not None and e.date.precision == "day"
                 and not e.lent and e.modality in FACTUAL and e.token < event.token
                 and event.sentence - e.sentence <= 1]  # fmt: skip
        last = max(alike, key=lambda e: e.token, default=None)
        if last is not None and last.date is not None and last.date.span != day.span:
            event.date, event.lent = last.date, True
            event.reasons["date"] = f"also on the day of the {last.act} told before"
