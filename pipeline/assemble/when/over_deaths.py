"""On which day somebody was tried or held over a death told before: that is not the day of the death.

"X was killed in 2016. Seven men were sentenced over her murder in 2019": X died once, in 2016.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import CASE_ACTS, DEATHS, FACTUAL
from pipeline.assemble.text.simple import may_tell, verb_above
from pipeline.assemble.when.times import dates_agree

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView


def undate_over(view: DocView, events: list[Event]) -> None:
    """Take its day from a death told by a noun below what the law did over it, where it was told with another day."""
    deaths = [e for e in events if e.act in DEATHS and e.date is not None and len(e.victims.people) == 1]
    for event in deaths:
        if event.rule.pos != "noun" or not over_it(view, event):
            continue
        before = (
            e for e in deaths
            if e.token < event.token and e.modality in FACTUAL and e.victims.people == event.victims.people
        )  # fmt: skip
        if any(e.date is not None and not dates_agree(e, event) for e in before):
            event.date = None


def over_it(view: DocView, event: Event) -> bool:
    """Tell whether a noun stands below a verb of the law, and its day behind it ("arrested for his murder in May")."""
    verb = verb_above(view, event.token)
    told = verb is not None and may_tell(view, verb, CASE_ACTS)
    return told and event.date is not None and event.date.start > view.start[event.token]
