"""What a record's own verb accuses somebody of, whatever it is: "was accused of hiding letters"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.accused import AND
from pipeline.assemble.law.grounds import private
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.lexicon import forms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

ACCUSING: Final = forms_of("accuse")
CUE: Final = "accused of"  # of a charge read after it


def name_accusations(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give a record of an accusation that has no charge of its own the deeds that it tells, else the others listed."""
    told = [e for e in events if e.act == "charge" and e.modality in FACTUAL and not e.laws]
    for charge in facts.charges if told else ():
        event = accused_by(view, charge, told)
        if event is None or private(view, view.sentence_of(charge)):
            continue
        own = [c for c in event.charges if view.sentence_of(c) == view.sentence_of(charge)]
        after = any(AND.fullmatch(view.text, c.end, charge.start) for c in own)
        told_in = {view.sentence_at[t] for t in event.tokens}
        carried = all(view.sentence_of(c) not in told_in for c in event.charges)  # another step's, or none
        if after or carried:
            event.charges = [*(() if carried else event.charges), charge]
            event.reasons["charges"] = "what the verb of the act accuses of"


def accused_by(view: DocView, charge: ChargeMention, events: Sequence[Event]) -> Event | None:
    """Return the act whose verb is the "accused" that a deed is told after; None for a deed that a list cut off.

    Args:
        view: the article.
        charge: the deed, perhaps less sure than a charge must be.
        events: acts of charging.
    """
    first, last = view.ends_of(charge)
    if charge.cue != CUE or view.tag[first] != "VBG" or view.person_at(last):
        return None  # "accused of leading X, Y and Z in a plot"
    verb = next((k for k in view.climb(first) if view.lower[k] in ACCUSING), None)
    return next((e for e in events if verb in e.tokens), None)
