"""What was told before, told again by another word: a killing spoken of again, the same penalty given to another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import DEATHS, FACTUAL, PENALTY_ACTS

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

SAME: Final = re.compile(
    r"\b(?:the|an?) (?:same|identical|similar) (?:\w+ )?(?:sentences?|terms?|penalt(?:y|ies)|punishments?|fines?)\b",
    re.IGNORECASE,
)
REACH: Final = 6  # sentences between a death and what speaks of it again
LOOK: Final = 60  # characters after the act's word


def tell_again(view: DocView, events: list[Event]) -> list[Event]:
    """Leave out "the killing of his former employee" after the one killing told, and give the same penalty its term."""
    kept: list[Event] = []
    for event in events:
        if same_death(view, event, kept):
            continue
        if event.act in PENALTY_ACTS and not event.penalties:
            share_penalty(view, event, kept)
        kept.append(event)
    return kept


def same_death(view: DocView, event: Event, before: list[Event]) -> bool:
    """Tell whether a noun speaks of the death of "his employee" where one person's was told shortly before."""
    group = event.victims.group
    if event.act not in DEATHS or event.rule.pos != "noun" or group is None or event.victims.people or group.max != 1:
        return False
    definite = any(view.lower[c] == "the" for c in view.kids(event.token, "det"))
    owned = event.victims.head >= 0 and view.kids(event.victims.head, "poss")
    if not definite or not owned:
        return False
    dead = {tuple(e.victims.people) for e in before
            if e.act == event.act and e.modality in FACTUAL and event.sentence - e.sentence <= REACH}  # fmt: skip
    return len(dead) == 1 and len(next(iter(dead))) == 1


def share_penalty(view: DocView, event: Event, before: list[Event]) -> None:
    """Give an act told with "the same term" the penalty told last."""
    ahead = view.text[view.start[event.token] : view.end[event.token] + LOOK]
    if not SAME.search(ahead):
        return
    told = next((e for e in reversed(before) if e.penalties and event.sentence - e.sentence <= REACH), None)
    if told is not None:
        event.penalties = list(told.penalties)
        event.reasons["penalties"] = "the same as that told before"
