"""Months without a year that put a step of a case after the next one: "arrested in November and sentenced in March".

A month is taken for the last one before the report, so that of a report of December the arrest would come after the
sentence; it was in the year before.
"""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import MONTHS, SHORT_MONTHS
from pipeline.assemble.text.kinds import ABUSE, CUSTODY, DEATHS, FACTUAL, JUDGED
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.when.court_next_year import in_next_year
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

MONTH: Final = compiled(rf"\b(?:{'|'.join(sorted(MONTHS | SHORT_MONTHS))})\b", re.IGNORECASE)
YEAR: Final = compiled(r"\b(?:1[5-9]|20)\d\d\b|\byear\b")
AGAIN: Final = compiled(r"\b(?:again|anew|re-?\w+ed|second|third|once more|in absentia|briefly)\b", re.IGNORECASE)
AFTER: Final = frozenset({"after", "since", "following"})
STEPS: Final[tuple[frozenset[str], ...]] = (
    CUSTODY | ABUSE, frozenset({"charge"}), frozenset({"trial"}), JUDGED | {"fine"},
    frozenset({"appeal_rejected", "sentence_overturned"}), frozenset({"release", "parole", "pardon", "acquittal"}),
    DEATHS,
)  # fmt: skip
RANK: Final = {act: n for n, acts in enumerate(STEPS) for act in acts}
NEAR: Final = 2  # sentences from a step to the one told after it


def order_steps(view: DocView, events: list[Event]) -> None:
    """Put a step whose month names no year into the year before where it would come after a later step of the case."""
    steps = [e for e in events if e.act in RANK and e.modality in FACTUAL and e.victims.people and e.date is not None]
    for _ in STEPS:
        moved = False
        for first, then in permutations(steps, 2):
            if RANK[first.act] < RANK[then.act] and set(first.victims.people) == set(then.victims.people):
                moved |= moved_back(view, first, then)
        if not moved:
            return


def moved_back(view: DocView, first: Event, then: Event) -> bool:
    """Date the earlier of two steps a year before, where its month lies after the later one; tell whether it did."""
    told, end = first.date, then.date.span if then.date else None
    if told is None or end is None or not bare(told) or told.span is None or told.span[0] <= end[1]:
        return False
    of_living = then.act in DEATHS and first.act in STEPS[0]
    if not of_living and not tells_order(view, first, then):
        return False
    back = in_next_year(told, -1)
    if back is None or back.span is None or back.span[0] > end[1]:
        return False
    first.date, first.reasons["date"] = back, f"{first.reasons.get('date', 'told')}: before the {then.act}"
    return True


def bare(told: DateMention) -> bool:
    """Tell whether a date names a month and no year, so that the report's day alone tells which."""
    named = told.precision in {"day", "month"} and MONTH.search(told.text) is not None
    return named and not YEAR.search(told.text) and not (told.anchor or "").startswith("narrative:")


def tells_order(view: DocView, first: Event, then: Event) -> bool:
    """Tell whether the text itself tells one step before the other, or as what had been before it."""
    if any(AGAIN.search(view.sentence_text(e.sentence)) for e in (first, then)):
        return False
    if been_before(view, first.token) != (late := been_before(view, then.token)):
        return not late
    if first.token > then.token:
        return first.sentence == then.sentence and not AFTER.isdisjoint(
            view.lower[k] for k in (view.head[first.token], *view.kids(first.token, "mark"))
        )
    return then.sentence - first.sentence <= NEAR


def been_before(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what had been before ("he had been held", "having been held")."""
    return in_pluperfect(view, verb) or any(view.lower[k] == "having" for k in view.kids(verb, "aux"))
