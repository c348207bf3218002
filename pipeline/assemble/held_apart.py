"""Custody told of several at once and then of each: "the detention of X and Y. … X was arrested on 3 May in Osh"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.carrying import long_ago
from pipeline.assemble.event import all_victims
from pipeline.assemble.text.kinds import FACTUAL, FREEING, LAWFUL_CUSTODY

if TYPE_CHECKING:
    from pipeline.assemble.event import Event


def held_apart(events: list[Event]) -> list[Event]:
    """Leave out of custody told of several by its noun those whose own arrest the article tells.

    Each was held by other hands, elsewhere or on another day: what is told of one is no detail of the others' custody.
    """
    gone: set[int] = set()
    for whole in events:
        members = set(whole.victims.people)
        noun = whole.act == "detention" and whole.rule.pos == "noun" and whole.modality in FACTUAL
        if not noun or whole.date is not None or whole.actors or len(members) < 2:
            continue
        parts = [
            e for e in events
            if e is not whole and e.act in LAWFUL_CUSTODY and e.modality in FACTUAL and e.sentence > whole.sentence
            and e.unit == whole.unit and set(e.victims.people) < members and e.rule.pos == "verb"
            and not over(events, e)
        ]  # fmt: skip
        told = all_victims(parts)
        for part in parts:
            part.sentences = sorted({*part.sentences, whole.sentence})
        whole.victims.people = [p for p in whole.victims.people if p not in told]
        whole.counted = whole.counted or bool(told)  # no day or doer of theirs is the others'
        if told and not whole.victims.people and whole.victims.group is None:
            gone.add(id(whole))
    return [e for e in events if id(e) not in gone]


def over(events: list[Event], arrest: Event) -> bool:
    """Tell whether an arrest is told as one of the past ("X was arrested in 2009 and freed"): X is held anew."""
    if arrest.former or arrest.date is None or not long_ago(arrest.date):
        return arrest.former
    return any(
        e.act in FREEING and e.modality in FACTUAL and set(arrest.victims.people) <= set(e.victims.people)
        and (e.sentence, e.token) > (arrest.sentence, arrest.token) and e.sentence - arrest.sentence <= 1
        for e in events
    )  # fmt: skip
