"""A release told twice: the bail that a court granted, and the day on which the prisoner walked out on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.merge import join
from pipeline.assemble.text.kinds import FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

NEAR: Final = 3  # sentences between the two tellings
FORMALITIES: Final = 21  # days that the papers may take
WORDS: Final = 6  # tokens from "granted" to "bail"
GRANTS: Final = ("“give”", "“get”", "“grant”", "“receive”", "“obtain”", "“win”", "“bail”")


def settle_bail(view: DocView, events: list[Event]) -> None:
    """Take the granting of bail into the release on it, whose day is the day of release."""
    freed = [e for e in events if e.act == "release" and e.modality in FACTUAL and e.victims.people]
    for order in [e for e in freed if granted(view, e)]:
        home = next((e for e in freed if not granted(view, e) and carried_out(order, e)), None)
        if home is None:
            continue
        freed.remove(order)
        events[:] = [e for e in events if e is not order]
        order.date = None
        join(home, order)


def granted(view: DocView, event: Event) -> bool:
    """Tell whether an event is only the order of a court ("granted him bail")."""
    said = event.reasons.get("act", "").endswith(GRANTS)
    return said and "bail" in view.lower[event.token : event.token + WORDS]


def carried_out(order: Event, freed: Event) -> bool:
    """Tell whether a release is that which an order for bail brought about."""
    if set(order.victims.people) != set(freed.victims.people) or abs(order.sentence - freed.sentence) > NEAR:
        return False
    if order.date is None or freed.date is None or order.date.span is None or freed.date.span is None:
        return True
    return abs((freed.date.span[0] - order.date.span[0]).days) <= FORMALITIES
