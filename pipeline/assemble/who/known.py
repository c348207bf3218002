"""Whom a description means that tells no more than a part in the case, a death, an age, or whose kin tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import has_the
from pipeline.assemble.who.ages import of_that_age
from pipeline.assemble.who.by_order import one_by_order
from pipeline.assemble.who.own_kin import my_kin
from pipeline.assemble.who.parties import bearer_of
from pipeline.assemble.who.tried_here import tried_here
from pipeline.assemble.who.whose_speaks import described_whose

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver


def known_otherwise(resolver: Resolver, t: int) -> Party | None:
    """Return whom a role ("the applicant"), "the deceased" or an age means."""
    if (tried := tried_here(resolver, t) or one_by_order(resolver, t)) is not None:
        return tried
    bearer = bearer_of(resolver, t)
    if resolver.view.lower[t] == "deceased":
        dead = the_dead(resolver, t)
        if bearer is None or dead is None:
            return bearer or dead
        return max(bearer, dead, key=lambda party: max(last_named(resolver, p, t) for p in party.people))
    if bearer is not None or (bearer := my_kin(resolver, t)) is not None:
        return bearer
    return of_that_age(resolver, t) or described_whose(resolver, t)


def last_named(resolver: Resolver, person: int, t: int) -> int:
    """Return the token at which somebody was last named before another; -1 where they were not."""
    names = resolver.view.names
    return max((names[i].first for i in resolver.cast.people[person].names if names[i].first < t), default=-1)


def the_dead(resolver: Resolver, t: int) -> Party | None:
    """Return whom "the deceased" means: the last one told of who died."""
    view = resolver.view
    if view.lower[t] != "deceased" or not has_the(view, t):
        return None
    told = (party for token, party in reversed(resolver.told) if token < t and party.people)
    last = next((party.people for party in told if set(party.people) <= resolver.dead), [])
    return Party(people=list(last), how=["the dead"], head=t, plural=len(last) > 1, trust=0.75) if last else None
