"""Whom a description means that tells no more than a part in the case, a death or an age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.who.ages import of_that_age
from pipeline.assemble.who.described import the_dead
from pipeline.assemble.who.own_kin import my_kin
from pipeline.assemble.who.parties import bearer_of

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.who.resolve import Resolver


def known_otherwise(resolver: Resolver, t: int) -> Party | None:
    """Return whom a role ("the applicant"), "the deceased" or an age means."""
    if (bearer := bearer_of(resolver, t)) is not None:
        return bearer
    if (kin := my_kin(resolver, t)) is not None:
        return kin
    return the_dead(resolver, t) if resolver.view.lower[t] == "deceased" else of_that_age(resolver, t)
