"""A set whose members' turns its sentence tells one by one: "the missing are A, who vanished in 2018; B, who …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.event import Event

TURNS = 2  # told one by one, at least


def leave_to_turns(events: list[Event]) -> list[Event]:
    """Leave out of a set those whose turns its sentence tells, and what all were given of one of these."""
    gone: set[int] = set()
    for whole in [e for e in events if e.modality in FACTUAL and len(e.victims.people) > 1]:
        members = set(whole.victims.people)
        turns = [e for e in events if e.act == whole.act and e.sentence == whole.sentence and e.token != whole.token
                 and e.modality in FACTUAL and set(e.victims.people) < members]  # fmt: skip
        days = {e.date.span for e in turns if e.date is not None}
        alone = {p for e in turns if e.date is not None for p in e.victims.people}
        taken = {e.date.start for e in turns if e.date is not None}
        own = whole.date is not None and whole.date.start not in taken  # "held in May; A was held again in June; B …"
        if len(days) < TURNS or len(alone) < TURNS or own:
            continue
        whole.date = None
        if whole.rule.pos == "verb" and any(e.token < whole.token for e in turns):
            continue  # "A, who was fined in 2019, and B, who was fined in 2020, were fined": once more
        theirs = {p.start for e in turns for p in e.places}
        whole.places = [p for p in whole.places if p.start not in theirs]
        whole.victims.people = [p for p in whole.victims.people if p not in alone]
        if not whole.victims.people and whole.victims.group is None:
            gone.add(id(whole))
    return [e for e in events if id(e) not in gone]
