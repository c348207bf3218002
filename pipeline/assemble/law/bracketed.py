"""Charges of several whose bearer stands in brackets after each: "the charges were “sedition” (X) and “libel” (Y)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.who.step import part_of

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

OPENS: Final = re.compile(r"[”\"’']?(?: [a-z][\w -]{0,90})? \((?:for )?")  # from a charge to a name in brackets


def part_bracketed(view: DocView, events: list[Event], cases: list[int]) -> None:
    """Give each of several the charge that their name stands after in brackets, and nobody else that charge."""
    parts: list[tuple[int, Event]] = []
    for n, event in enumerate(events):
        if len(event.victims.people) < 2 or event.modality not in FACTUAL:
            continue
        own: dict[int, list[ChargeMention]] = {}
        for charge in event.charges:
            bearer = bearer_of(view, charge)
            if bearer in event.victims.people:
                own.setdefault(bearer, []).append(charge)
        mine = [c for charges in own.values() for c in charges]
        event.charges = [c for c in event.charges if c not in mine]
        for person, charges in own.items():
            part = part_of(event, [person])
            part.charges = [*part.charges, *charges]
            parts.append((n, part))
        if own:
            event.victims.people = [p for p in event.victims.people if p not in own]
    for n, part in reversed(parts):
        whole = events[n]
        if whole.victims.people or whole.victims.group is not None:
            events.insert(n + 1, part)
            cases.insert(n + 1, cases[n])
        else:
            events[n] = part


def bearer_of(view: DocView, charge: ChargeMention) -> int:
    """Return the person whose name opens the brackets after a charge, -1 for nobody."""
    opened = OPENS.match(view.text, charge.end)
    if opened is None:
        return -1
    name = next((x for x in view.names if view.start[x.first] == opened.end()), None)
    return name.cluster if name is not None and name.label == "PERSON" else -1
