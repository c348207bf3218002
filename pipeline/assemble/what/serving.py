"""Custody that is where somebody serves: "A court jailed X for life in 2000. She is held in Batken Prison"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL, FREEING

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

NOW: Final = frozenset({"is", "are", "'s", "’s"})
SERVED: Final = frozenset({"imprisonment", "life", "labour"})
SINCE: Final = FREEING | {"acquittal", "sentence_overturned", "arrest"}  # after which they may be held on other grounds


def call_serving(view: DocView, events: list[Event]) -> None:
    """Call imprisonment the custody in which somebody "is" who was sentenced to prison, told after that sentence.

    Not where they were freed since, or taken again, nor "is held without charge".
    """
    for event in events:
        if event.act != "detention" or event.modality not in FACTUAL or event.date is not None or event.charges:
            continue
        aux = {view.lower[c] for c in view.kids(event.token, "auxpass")}
        people = set(event.victims.people)
        if event.rule.pos != "verb" or NOW.isdisjoint(aux) or not people:
            continue
        own = [e for e in events if e.sentence < event.sentence and e.modality in FACTUAL]
        own = [e for e in own if people <= set(e.victims.people)]
        passed = [e for e in own if e.act == "sentencing" and any(p.kind in SERVED and p.status == "imposed"
                                                                   for p in e.penalties)]  # fmt: skip
        if passed and not any(e.act in SINCE and e.sentence >= passed[-1].sentence for e in own):
            event.act = "imprisonment"
            event.reasons["act"] += ", after the sentence"
