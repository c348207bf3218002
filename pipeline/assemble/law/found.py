"""What somebody was found guilty of and what not, told by one verb; and charges without whom they are against.

"A jury found X guilty of perjury and not guilty of fraud"; "dropped charges of perjury against X".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.law.heard import recut
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.who.part import part_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

VERDICT: Final = compiled(r"\b(?:(?P<clear>not guilty|innocent)|guilty) (?:of|on)\b", re.IGNORECASE)
AGAINST: Final = compiled(r",? against ", re.IGNORECASE)
NAMED: Final = compiled(r"\s+(?:charges?|counts?|accusations?|allegations?|indictments?)\s+against\s+(?=\S)")
TITLES: Final = 4  # tokens from "against" to a name
PASSED: Final = frozenset({"sentencing", "fine", "imprisonment"})  # never for what somebody was cleared of
OPPOSITE: Final = {"conviction": "acquittal", "acquittal": "conviction"}


def split_verdicts(view: DocView, here: list[Event]) -> list[Event]:
    """Return the acts of one sentence with a verdict of two halves as two, each with its charges.

    Args:
        view: the article.
        here: the acts, their charges attached.
    """
    out: list[Event] = []
    for event in here:
        out.append(event)
        if event.act not in OPPOSITE or event.modality not in FACTUAL or len(event.charges) < 2:
            continue
        cleared = [c for c in event.charges if found_clear(view, event, c)]
        guilty = [c for c in event.charges if c not in cleared]
        mine, others = (cleared, guilty) if event.act == "acquittal" else (guilty, cleared)
        if not mine or not others:
            continue
        event.charges = mine
        act = OPPOSITE[event.act]
        people = event.victims.people
        for passed in (e for e in here if e.act in PASSED and e.victims.people == people):
            passed.charges = [c for c in passed.charges if c not in cleared]
        if any(e.act == act and e.victims.people == people for e in here) or not people:
            continue
        part = part_of(event, list(people))
        part.act, part.charges, part.laws = act, others, []
        part.reasons["charges"] = "the other half of the verdict"
        out.append(part)
    return out


def found_clear(view: DocView, event: Event, charge: ChargeMention) -> bool:
    """Tell whether the last verdict told before a charge cleared somebody of it."""
    told = list(VERDICT.finditer(view.text, view.sentence_span(event.sentence)[0], charge.start))
    return bool(told) and told[-1]["clear"] is not None


def off_accused(view: DocView, here: list[Event]) -> None:
    """Cut from the charges of acts whom they are against, and leave out those told as against somebody else."""
    for event in here:
        event.charges = [without(view, event, c) for c in event.charges if not of_another(view, event, c)]


def of_another(view: DocView, event: Event, charge: ChargeMention) -> bool:
    """Tell whether a charge is told as against one whom the act did not befall ("reported fraud charges against Y")."""
    told = NAMED.match(view.text, charge.end)
    if told is None or not event.victims.people:
        return False
    first = view.token_at(told.end())
    accused = next((i for i in view.name_at[first : first + TITLES] if i >= 0), -1)
    if not view.is_person(accused):
        return False
    return view.names[accused].cluster not in event.victims.people


def without(view: DocView, event: Event, charge: ChargeMention) -> ChargeMention:
    """Return a charge up to "against X", where X is whom the act is against."""
    for told in reversed(list(AGAINST.finditer(charge.text))):  # "propaganda against the state | against X"
        a, b = (view.token_at(charge.start + told.end()), view.token_at(charge.end - 1))
        named = {view.names[i].cluster for i in view.name_at[a : b + 1] if view.is_person(i)}
        if named and named <= set(event.victims.people) and told.start() > 0:
            return replace(recut(charge, 0, told.start()), confidence=charge.confidence)
    return charge
