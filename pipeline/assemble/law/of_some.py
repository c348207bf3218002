"""A charge or term told of some of those whom an act befell: "A, B and C were held. A was held for libel"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.law.terms import terms
from pipeline.assemble.text.kinds import FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.event import Event

PARTED: Final = frozenset({"arrest", "detention", "charge", "trial", "conviction"})
STEPS: Final = frozenset({"charge", "trial", "conviction"})


def of_some(whole: Event, part: Event) -> bool:
    """Tell whether an act has a charge that is told of fewer than another befell, all of them named."""
    some = set(part.victims.people)
    return bool(some) and some < set(whole.victims.people) and bool(told_of(part) - told_of(whole))


def told_of(event: Event) -> set[str]:
    """Return the words of the charges and laws of an act."""
    return {c.text.casefold() for c in event.charges} | {law.text.casefold() for law in event.laws}


def apart_by_charge(one: Event, other: Event) -> bool:
    """Tell whether two tellings of an act stay apart, and leave those who have a charge of their own out of the other.

    "Police arrested A, B and C on Monday. A was arrested on suspicion of libel": nothing is told of what B and C did.
    """
    for whole, part in ((one, other), (other, one)):
        alone = whole.victims.group is None and part.victims.group is None and whole.modality in FACTUAL
        if whole.act not in PARTED or not alone or not of_some(whole, part):
            continue
        if told_of(whole) <= told_of(part):  # of nothing, or of what the others are charged with too
            leave_out(whole, part)
            return True
        if whole.act in STEPS and part.charges and kinds(whole).isdisjoint(kinds(part)):
            return True  # "Both were charged with libel. A was charged with theft as well"
    return False


def kinds(event: Event) -> set[str]:
    """Return the kinds of charges of an act."""
    return {str(c.category) for c in event.charges}


def leave_out(whole: Event, part: Event) -> None:
    """Take those of a part out of an act, and give the part the day, place and hands of the whole where it has none."""
    whole.victims.people = [p for p in whole.victims.people if p not in part.victims.people]
    if part.date is None:
        part.date, part.lent = whole.date, whole.lent
        part.reasons["date"] = whole.reasons.get("date", "")
    part.places = part.places or list(whole.places)
    part.actors = part.actors or list(whole.actors)
    part.sentences = sorted({*part.sentences, *whole.sentences})


def kept_by_themselves(whole: Event, part: Event) -> bool:
    """Tell whether a lesser act on some of those of a greater stays a record: its charge or term is theirs alone.

    "All five were sentenced on 3 May. A was charged with libel"; "A and B were held. A was given ten days".
    """
    some = set(part.victims.people)
    if not some or not some < set(whole.victims.people) or whole.victims.group is not None:
        return False
    if part.act in STEPS and of_some(whole, part):
        return True
    if (whole.act, part.act) == ("arrest", "detention") and apart_by_charge(whole, part):
        part.act = "arrest"  # "agents arrested A and B. A is held on an accusation of libel": one arrest of A
        return True
    return part.act in {"detention", "imprisonment"} and bool(terms(part) - terms(whole))
