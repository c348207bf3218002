"""Which of two custodies that a sentence tells of the same people a charge is of: "held for libel, and again in June".

"X was detained on 3 March, accused of libel, and on 5 May arrested anew, accused of treason": each has its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import LAWFUL_CUSTODY
from pipeline.assemble.when.occasions import told_again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

TAKEN: Final = LAWFUL_CUSTODY - {"house_arrest"}


def of_one_taking(view: DocView, ranked: Sequence[Event], sharing: Sequence[Event]) -> list[Event]:
    """Return the acts that share a charge without custody on another occasion than the nearest that may have it.

    Args:
        view: the article.
        ranked: the acts that the charge may belong to, the nearest first.
        sharing: those that share it with the first of these.
    """
    able = {id(ranked[0]), *map(id, sharing)}
    held = [e for e in ranked if e.act in TAKEN and id(e) in able]
    alike = [e for e in sharing if no_more(ranked[0], e)]
    return [e for e in alike if e.act not in TAKEN or not apart(view, held[0], e)]


def no_more(one: Event, other: Event) -> bool:
    """Tell whether those of another act, none of them named, are no more than those of one that has a charge.

    "Held 40, of whom 12 were charged with libel" holds none for it; "convicted seven of libel and jailed two": for it.
    """
    if one.victims.people or other.victims.people:
        return True
    counts = [e.victims.group.min if e.victims.group is not None else None for e in (one, other)]
    return counts[0] is None or counts[1] is None or counts[1] <= counts[0]


def apart(view: DocView, one: Event, other: Event) -> bool:
    """Tell whether two custodies are told of two days, one of them as begun again."""
    if one is other or not (told_again(view, one.token) or told_again(view, other.token)):
        return False
    a, b = (e.date.span if e.date is not None else None for e in (one, other))
    return a is None or b is None or a[0] > b[1] or b[0] > a[1]


def of_next_taking(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a day hangs on custody begun again, told after that of an act ("was held, and taken again in May").

    Args:
        view: the article.
        events: the acts of the sentence.
        event: the act.
        when: the head of the day.
    """
    if event.act not in TAKEN:
        return False
    above = view.climb(when)
    nearest = next((e for k in above for e in events if e.token == k), None)
    if nearest is None or nearest is event or nearest.act not in TAKEN or nearest.token < event.token:
        return False
    return nearest.victims.people == event.victims.people and told_again(view, nearest.token)
