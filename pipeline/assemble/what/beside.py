"""What else an article's records tell: more of a kind, or names beside a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import HIS
from pipeline.assemble.text.kinds import BODY_ACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event

ALIKE = 4  # records of one act


def beside(event: Event, events: Sequence[Event]) -> dict[str, float]:
    """Return how a record stands among those of its article, each 0 to 1.

    Those of like acts are the ones of its act; of harm done to a body all of that kind.

    Args:
        event: the record.
        events: all of its article, itself among them.
    """
    others = [e for e in events if e is not event]
    same = [e for e in others if e.act == event.act]
    like = [e for e in others if e.act in BODY_ACTS] if event.act in BODY_ACTS else same
    number = not event.victims.people and not event.victims.orgs
    group = event.victims.group
    # "her husband", whom no name beside is
    kin = group is not None and group.max == 1 and group.text.split(" ", 1)[0].lower() in HIS
    return {
        "alike": min(1.0, len(same) / ALIKE),
        "number_by_name": float(number and not kin and any(e.victims.people for e in like)),
        "number_by_number": float(number and any(not e.victims.people for e in like)),
        "undated_by_dated": float(event.date is None and any(e.date is not None for e in like)),
    }
