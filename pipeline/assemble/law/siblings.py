"""What two acts of one sentence on the same people share: the ground of a custody, the term that somebody serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import SERVING
from pipeline.assemble.text.kinds import FACTUAL, TRIED

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView



def share_ground(events: list[Event]) -> None:
    """Give a sentence without a charge that of the custody told with it ("held for fraud and given two years")."""
    for event in events:
        if event.act not in TRIED or event.charges or event.laws:
            continue
        held = [e for e in events if e.act in {"arrest", "detention"} and e.charges]
        same = [e for e in held if e.victims.people and e.victims.people == event.victims.people]
        if len(same) == 1 and event.modality in FACTUAL:
            event.charges = list(same[0].charges)
            event.reasons["charges"] = "that of the custody in the same sentence"


def share_term(view: DocView, events: list[Event]) -> None:
    """Give an imprisonment the term of the sentence that its people serve ("is serving a 15-year sentence")."""
    for event in events:
        if event.act != "imprisonment" or event.penalties or not event.victims.people:
            continue
        mine = event.victims.people
        terms = [e for e in events if e.act == "sentencing" and e.penalties and e.victims.people == mine]
        served = [e for e in terms if view.dep[e.token] == "dobj" and view.lower[view.head[e.token]] in SERVING]
        if len(served) == 1:
            event.penalties = list(served[0].penalties)
            event.reasons["penalties"] = "the term that they are told to serve"
