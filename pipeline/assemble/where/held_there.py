"""Where somebody was set free, which is where they were held as far as a text tells.

"Police in Osh, Kyrgyzstan, held X. … She had joined the Minsk protests. … She was freed in June": not in Belarus.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL, FREEING, JOURNEYS, LIBERTY_ACTS
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention

    type Found = tuple[str, str, PlaceMention | None]

FURTHER: Final = compiled(r"(?:a further|another|\w+ (?:more|other|others|further))\b", re.IGNORECASE)
NEAR: Final = 3  # sentences


def held_in(event: Event, told: Iterable[Event], own: Callable[[Event], Found | None]) -> Found | None:
    """Return the country of the places that the last custody before a release is told with, of the same people.

    None after a journey of theirs, or where the places of their custody lie in several countries.

    Args:
        event: the act.
        told: the acts of the article.
        own: what tells the country of the places of an act.
    """
    if event.act not in FREEING or event.modality not in FACTUAL or not event.victims.people:
        return None
    mine = set(event.victims.people)
    before = [e for e in told if e.token < event.token and mine <= set(e.victims.people) and e.modality in FACTUAL]
    if any(e.act in JOURNEYS for e in before):
        return None
    lands = [found for e in before if e.act in LIBERTY_ACTS and (found := own(e)) is not None]
    return (lands[-1][0], "place", None) if len({code for code, *_ in lands}) == 1 else None


def sent_likewise(event: Event, told: Iterable[Event], found: Callable[[Event], Found | None]) -> Found | None:
    """Return the country from which others are told to have been sent before "a further 100", "another five".

    "Kenya deported 80 nurses. They live in Juba. Another five were deported in June": from Kenya, too.

    Args:
        event: the act.
        told: the acts of the article.
        found: what tells the country of an act.
    """
    group = event.victims.group
    if event.act != "forced_return" or group is None or not FURTHER.match(group.text):
        return None
    before = [e for e in told if e.act == event.act and e.token < event.token and event.sentence - e.sentence <= NEAR]
    return found(max(before, key=lambda e: e.token)) if before else None
