"""Whose doing a harm is only supposed to be, where a report tells the harm itself as a fact.

"X died in his cell. His relatives believe guards killed him": by guards it is alleged, whoever tells of the death.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.same_deed import FACELESS
from pipeline.assemble.text.kinds import FACTUAL, HARM_ACTS
from pipeline.assemble.whether.unproved import BY_WORD

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event

# why a telling is alleged that comes from who was there, from two sides, or from a source left unnamed
AS_TOLD: Final = ("concerned", "otherwise", "reportedly")


def weigh_doers(one: Event, other: Event) -> bool:
    """Tell whether two tellings of one harm make it alleged, for the one that names a doer only supposes it.

    Where the other names its own doers, those of the guess are left out: "gunmen shot X. Her family suspects the army".
    """
    for guess, fact in ((one, other), (other, one)):
        if fact.modality == "reported" and supposed(guess) and any(accuses(a) for a in guess.actors):
            if not fact.actors:
                return True
            guess.actors = []
    return False


def settle_modality(one: Event, other: Event, *, doubted: bool) -> None:
    """Tell an act of two tellings as a fact where either does so, unless who did it is only supposed."""
    if "reported" not in {one.modality, other.modality} or not {one.modality, other.modality} <= FACTUAL:
        return
    if doubted:
        one.modality, one.reasons["modality again"] = "alleged", "who did it is only supposed"
    elif one.modality != "reported":
        one.modality, one.reasons["modality again"] = "reported", "told as a fact elsewhere"


def supposed(event: Event) -> bool:
    """Tell whether a harm is told as a belief, suspicion or charge, not as what those who were there say."""
    if event.modality != "alleged" or event.act not in HARM_ACTS:
        return False
    return not any(word in event.reasons.get("modality", "") for word in AS_TOLD)


def accuses(actor: Actor) -> bool:
    """Tell whether a doer is more than somebody without a face ("gunmen", "unknown men")."""
    return actor.person is not None or actor.org is not None or not FACELESS.issuperset(actor.text.casefold().split())


def said_of_doer(event: Event) -> bool:
    """Tell whether an act is told only as others say it of who did it ("shot a man they said stabbed an officer")."""
    return event.reasons.get("modality") == BY_WORD


def other_word(a: Event, b: Event) -> bool:
    """Tell whether one of two acts on people unnamed is only said of who did it: whom a man stabbed is not he."""
    return said_of_doer(a) != said_of_doer(b) and not (a.victims.people and b.victims.people)
