"""An act told again of some of its people, as those are parted whose term, day, charge or place is another."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.party import Party

if TYPE_CHECKING:
    from collections.abc import Container

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.penalties import PenaltyMention


def told_plainly(event: Event, acts: Container[str]) -> bool:
    """Tell whether an act is one of some that a verb tells as a fact, as rules read it."""
    return event.rule.pos == "verb" and not event.learned and event.act in acts and event.modality in FACTUAL


def part_of(event: Event, people: list[int], penalties: list[PenaltyMention] | None = None) -> Event:
    """Return a copy of an act that befell only some of its people, with its own lists; `penalties` go for its own."""
    part = copy(event)
    part.victims = Party(people=people, how=event.victims.how, head=event.victims.head, trust=event.victims.trust)
    part.sentences, part.tokens, part.reasons = list(event.sentences), list(event.tokens), dict(event.reasons)
    part.actors, part.places = list(event.actors), list(event.places)
    part.charges, part.laws = list(event.charges), list(event.laws)
    part.penalties = list(event.penalties) if penalties is None else penalties
    part.reasons["victims"] += "; listed in step"
    return part


def first_name_in(view: DocView, person: int, sentence: int) -> int:
    """Return the token where a sentence first names a person, or the end of the text."""
    mine = (n.first for n in view.names if n.label == "PERSON" and n.cluster == person)
    return next((first for first in mine if view.sentence_at[first] == sentence), len(view.words))
