"""Whether two tellings of a penalty can be one: by the lengths that they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.assemble.event import Event

PASSED = frozenset({"imposed", "suspended", "reduced", "served"})


def terms(event: Event) -> set[tuple[str, str]]:
    """Return the terms of an event's imposed penalties, those of custody alike: three years' probation are another."""
    told = [p for p in event.penalties if p.status in PASSED]
    return {("ban" if p.kind in {"ban", "probation"} else "held", p.term_iso or p.kind) for p in told}


def penalties_agree(a: Event, b: Event) -> bool:
    """Tell whether two penalties can be one: alike, or prison without a length beside prison with one."""
    x, y = terms(a), terms(b)
    if not x or not y or x & y:
        return True
    return a.victims.people == b.victims.people and (lengthless(a, b) or lengthless(b, a))


def lengthless(a: Event, b: Event) -> bool:
    """Tell whether one act tells of prison alone and the other how long ("14 days. … sentencing her to prison")."""
    told, longer = ([p for p in e.penalties if p.status in PASSED] for e in (a, b))
    return (all(p.kind == "imprisonment" and p.term_iso is None for p in told)
            and any(p.kind == "imprisonment" and p.term_iso is not None for p in longer))  # fmt: skip
