"""Days that are those of a later step of somebody's case, not of the custody that is told again after them.

"Police held X on 3 May 2014. … A court cut her term on 21 April 2017. … They detained her over her poems": in 2014.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, FREEING, LAW_ACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.normalise.dates import DateMention


def of_later_step(events: Sequence[Event], event: Event, day: DateMention) -> bool:
    """Tell whether a day is only that of what a court did, or of a death, since a custody on an earlier day.

    Not where somebody was freed between, so that they may have been taken again, nor for custody told as a new one.
    """
    if event.later or event.anew or event.formal or day.span is None:
        return False
    theirs = [e for e in events if e.date is day and e.sentence < event.sentence]
    if not theirs or any(e.act not in LAW_ACTS | DEATHS for e in theirs):
        return False
    people = set(event.victims.people)
    before = [e for e in events if e.sentence < event.sentence and people <= set(e.victims.people)]
    before = [e for e in before if e.modality in FACTUAL]
    held = [
        e for e in before
        if e.act in CUSTODY and e.date is not None and e.date.span is not None and e.date.span[1] < day.span[0]
    ]  # fmt: skip
    return bool(held) and all(e.act not in FREEING for e in before)
