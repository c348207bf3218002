"""Who is accused of a harm and was tortured or made to vanish in the same article: not told as its doer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import accusation, verdict
from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

ABUSES = frozenset({"torture", "ill_treatment", "sexual_violence", "enforced_disappearance", "death_in_custody"})


def spare_abused(view: DocView, events: list[Event]) -> None:
    """Take from a harm whoever an accusation or verdict alone makes its doer and who was abused, as the article tells.

    "X, convicted of complicity in the murder of Y, … police beat him in custody": the verdict is what he contests.
    """
    abused = {p for e in events if e.act in ABUSES and e.modality in FACTUAL for p in e.victims.people}
    for event in events:
        if event.act not in HARM_ACTS or not any(a.person in abused for a in event.actors):
            continue
        if any(accusation(view, t) is not None or verdict(view, t) is not None for t in event.tokens):
            event.actors = [a for a in event.actors if a.person not in abused]
