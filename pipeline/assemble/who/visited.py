"""Whom "she" means after somebody free visits or defends somebody held: who is held, where their names tell no sex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.party import Party
from pipeline.assemble.who.unnamed import last_mention

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver


def rather_than_visitor(resolver: Resolver, person: int, t: int, sex: str) -> Party | None:
    """Return the one of a sentence whom something befell, where a pronoun is taken for somebody else of it.

    "Lawyer X visited Y, who was arrested on 3 May. She was beaten on 5 May": Y, if X is a lawyer, or only Y's name is a
    woman's.

    Args:
        resolver: what is known of the text so far.
        person: number of whom the pronoun was taken for.
        t: token of the pronoun.
        sex: whom the pronoun can mean.
    """
    view, cast = resolver.view, resolver.cast
    first = cast.people[person]
    if resolver.victims_so_far.get(person) or sex in {first.gender, first.likely}:
        return None
    said_in = view.sentence_at[last_mention(resolver, person, t)]
    if view.sentence_at[t] - said_in != 1:
        return None
    others = {n.cluster for n in view.names if n.label == "PERSON" and view.sentence_at[n.last] == said_in} - {person}
    if len(others) != 1:
        return None
    (other,) = others
    told = {cast.people[other].gender, cast.people[other].likely} - {None}
    if not resolver.victims_so_far.get(other) or not told <= {sex}:
        return None
    return Party(people=[other], how=["pronoun"], head=t, trust=0.7) if told or first.occupation == "lawyer" else None
