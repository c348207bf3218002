"""Whether torture told without a day is of a custody of long ago: "X, convicted in 2019, says that he was tortured"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL, FREEING, LIBERTY_ACTS

if TYPE_CHECKING:
    from pipeline.assemble.event import Event

IN_CUSTODY: Final = frozenset({"torture", "ill_treatment"})
LONG_AGO: Final = timedelta(days=180)
BEGUN: Final = (LIBERTY_ACTS | {"charge", "conviction", "sentencing"}) - FREEING


def of_old_custody(events: list[Event], event: Event, published: date) -> bool:
    """Tell whether those whom an act befell were held or tried months before the report, and not since.

    It says nothing of the days before the report then.

    Args:
        events: all that the article tells.
        event: the act, without a day.
        published: the day of the report.
    """
    mine = set(event.victims.people)
    if event.act not in IN_CUSTODY or not mine:
        return False
    held = [e for e in events if e.act in BEGUN and e.modality in FACTUAL and mine <= set(e.victims.people)]
    spans = [e.date.span for e in held if e.date is not None and e.date.span is not None]
    taken = [e for e in held if e.act in LIBERTY_ACTS and (e.date is None or e.date.span is None)]
    return bool(spans) and not taken and all(span[1] < published - LONG_AGO for span in spans)
