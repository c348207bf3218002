"""Those tried together: a co-accused whose charge is not told was sentenced on that of the one told before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

REACH = 2  # sentences from a judgment to what a co-accused got
JUDGED = frozenset({"sentencing", "conviction"})
TOGETHER = re.compile(
    r"\b(?:his|her|their|the)\b(?: [\w-]+){0,3} "
    r"(?:co-?\s?(?:accused|defendants?|convicts?)|fellow (?:accused|defendants?))\b",
    re.IGNORECASE,
)
OTHERWISE = re.compile(
    r"\b(?:for|over|on (?:charges?|a charge)|charged|convicted of|guilty of|lesser)\b", re.IGNORECASE
)


def share_charges(view: DocView, events: list[Event]) -> None:
    """Give the charges of a judgment to the co-accused of whose sentence no charge of their own is told.

    "X was sentenced to life for treason. Her co-accused, Y and Z, received ten years each."
    """
    judged = [e for e in events if e.act in JUDGED and e.modality in FACTUAL]
    for event in judged:
        a, b = view.sentence_span(event.sentence)
        at = view.start[event.token]
        if event.charges or TOGETHER.search(view.text, a, at) is None or OTHERWISE.search(view.text, at, b):
            continue
        before = [
            e
            for e in judged
            if e.charges and e.token < event.token and e.sentence >= event.sentence - REACH and not alike(e, event)
        ]
        if before:
            event.charges, event.laws = list(before[-1].charges), list(before[-1].laws)
            event.reasons["charges"] = "those of whom they were tried with"


def alike(one: Event, other: Event) -> bool:
    """Tell whether two acts befell some of the same people."""
    return bool(set(one.victims.people) & set(other.victims.people))
