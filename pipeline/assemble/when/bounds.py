"""When an undated step of a case was taken: after the step before it, and before the next or the report.

"Arrested in March 2020 … charged with fraud …", in a report of June 2020: the charge lies between the two.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.when.recent import stretch

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

STEPS = {
    "arrest": 1, "detention": 1, "abduction": 1, "house_arrest": 1,
    "charge": 2, "trial": 3, "conviction": 4, "sentencing": 4, "acquittal": 4,
    "appeal_rejected": 5, "sentence_overturned": 5,
}  # fmt: skip
ENDS = {"release", "parole", "pardon"}  # at any time after the first step
MATTER = timedelta(days=500)  # steps further apart may be of two cases
LONGEST = timedelta(days=366)  # a longer stretch says nothing worth having


def bound_steps(view: DocView, events: list[Event], cases: list[int]) -> None:
    """Give undated steps of a case the stretch that the dated steps and the report leave for them."""
    published = view.filed
    given: list[tuple[Event, date, date]] = []
    for event, case in zip(events, cases, strict=True):
        step = STEPS.get(event.act, 2)
        if event.date is not None or event.implied or event.modality not in FACTUAL or not event.victims.people:
            continue
        if event.act not in STEPS.keys() | ENDS or event.act == "trial" or event.rule.pos != "verb":
            continue
        dated = [
            (STEPS[e.act], e.date.span)
            for e, c in zip(events, cases, strict=True)
            if c == case and e.act in STEPS and e.modality in FACTUAL and e.date is not None and e.date.span is not None
            and set(event.victims.people) <= set(e.victims.people)
        ]  # fmt: skip
        before = [span for n, span in dated if n < step]
        after = [span[1] for n, span in dated if n > step and event.act not in ENDS]
        last = min([*after, *([published] if published is not None else [])], default=None)
        if not before or last is None or max(s[0] for s in before) - min(s[0] for s in before) > MATTER:
            continue
        first = max(s[0] for s in before)
        if first <= last <= first + LONGEST:
            given.append((event, first, last))
    for event, first, last in given:
        event.date = stretch(view, event.tokens[0], first, last)
        event.reasons["date"] = "after the step of the case before it, and before the next or the report"
