"""How the dates of two tellings of an act compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.assemble.event import Event


def one_time(a: Event, b: Event) -> bool:
    """Tell whether one of two dates holds the other ("in May", "on 3 May"); a missing date holds any."""
    if a.date is None or b.date is None or a.date.span is None or b.date.span is None:
        return True
    (p, q), (r, t) = a.date.span, b.date.span
    return (p <= r and t <= q) or (r <= p and q <= t)


def finer(b: Event, a: Event) -> bool:
    """Tell whether the date of `b` is narrower than that of `a`."""
    if b.date is None or b.date.span is None or a.date is None or a.date.span is None:
        return a.date is None or a.date.span is None
    return (b.date.span[1] - b.date.span[0]) < (a.date.span[1] - a.date.span[0])


def by_day(event: Event) -> bool:
    """Tell whether an act has a day of its own and names whom it befell."""
    return event.date is not None and event.date.precision == "day" and "name" in event.victims.how


def begun_before(a: Event, b: Event) -> bool:
    """Tell whether one custody began, by its own day, before another ("held on 4 May; he had been taken on 3 May")."""
    if a.lent or b.lent or a.date is None or b.date is None or a.date.span is None or b.date.span is None:
        return False
    return a.date.precision == b.date.precision == "day" and a.date.span[0] < b.date.span[0]


def own_turn(whole: Event, part: Event) -> bool:
    """Tell whether a verb tells somebody's turn on its day, or as a fact what a charge is about ("the deaths of …")."""
    return part.rule.pos == "verb" and (by_day(part) or (whole.modality, part.modality) == ("alleged", "reported"))
