"""Charges of several whose bearer stands in brackets after each: "the charges were “sedition” (X) and “libel” (Y)"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.who.part import part_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

OPENS: Final = compiled(r"[”\"’']?(?: [a-z][\w -]{0,90})? \((?:for )?")  # from a charge to a name in brackets
AND: Final = compiled(r", and |, | and | & ")


def part_bracketed(view: DocView, events: list[Event], cases: list[int]) -> None:
    """Give each of several the charge that their name stands after in brackets, and nobody else that charge."""
    parts: list[tuple[int, Event]] = []
    for n, event in enumerate(events):
        if len(event.victims.people) < 2 or event.modality not in FACTUAL:
            continue
        own: dict[int, list[ChargeMention]] = {}
        for charge in event.charges:
            for bearer in bearers_of(view, charge):
                if bearer in event.victims.people:
                    own.setdefault(bearer, []).append(charge)
        mine = [c for charges in own.values() for c in charges]
        alike = [[p for p in own if own[p] == charges] for charges in own.values()]
        if alike == [event.victims.people] * len(alike):
            continue  # all of them after each
        event.charges = [c for c in event.charges if c not in mine]
        for together in (people for k, people in enumerate(alike) if people not in alike[:k]):
            part = part_of(event, together)
            part.charges = [*part.charges, *own[together[0]]]
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


def bearers_of(view: DocView, charge: ChargeMention) -> list[int]:
    """Return the people whose names alone stand in the brackets after a charge ("(X)", "(X and Y)").

    Not of "sedition (X was freed)", "sedition (X for three years)".
    """
    opened = OPENS.match(view.text, charge.end)
    shut = view.text.find(")", charge.end) if opened is not None else -1
    if opened is None or shut < 0:
        return []
    at = opened.end()
    found: list[int] = []
    for name in view.names:
        if not at <= view.start[name.first] < shut:
            continue
        if name.label != "PERSON" or (found and AND.fullmatch(view.text, at, view.start[name.first]) is None):
            return []
        if not found and view.start[name.first] != at:
            return []
        found.append(name.cluster)
        at = view.end[name.last]
    return found if at == shut else []
