"""Which records are linked by their case: the cases, and what only tells that people are of one matter.

A case of `cases` also carries days, places and doers from one of its acts to the next. What is told here links records
alone: that one set is counted twice or that some are of those counted before (`counted`), and that companions,
relatives, co-defendants or staff suffered in the matter of those beside them (`company`).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from pipeline.assemble.cases import cases, neighbours
from pipeline.assemble.company import BESIDE, of_kin
from pipeline.assemble.counted import NEAR, captives, counted_again, parts_of_rows, told_anew
from pipeline.assemble.text.kinds import FACTUAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView


def linked(view: DocView, events: list[Event]) -> list[int]:
    """Return for each event the number of the case that its record shows."""
    return cases(view, events, further(view, events))


def further(view: DocView, events: list[Event]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of events that are of one matter though nobody is told to have suffered both."""
    told = [i for i, e in enumerate(events) if e.modality in FACTUAL and not e.implied]
    for i, j in neighbours(events, told):
        if any(rule(view, events[i], events[j]) for rule in chain(NEAR, BESIDE)):
            yield i, j
    yield from counted_again(view, events, told)
    for rule in (told_anew, captives, parts_of_rows):
        yield from rule(events, told)
    yield from of_kin(view, events, told)
