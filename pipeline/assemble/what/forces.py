"""Forces of a state that it dissolves: no organisation of ours is shut down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.who.cast import Cast

FORCE: Final = re.compile(
    r"\b(?:squads?|police|constabulary|brigades?|battalions?|regiments?|gendarmerie|militias?|task force|"
    r"armed forces)$",
    re.IGNORECASE,
)


def of_force(cast: Cast, event: Event) -> bool:
    """Tell whether it is police or soldiers that are dissolved ("announced the end of the Night Robbery Squad")."""
    victims = event.victims
    if event.act != "organisation_shutdown" or not victims.orgs or victims.people or victims.group:
        return False
    return all(FORCE.search(cast.orgs[o].name) for o in victims.orgs)
