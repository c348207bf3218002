"""Plain crime stories, police blotters and pages of the courts: whom they tell to be held or tried is no victim of ours."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.words import NO_STATE, STATE
from pipeline.assemble.what.crimes import ABUSE, PROTECTED, RIGHTS
from pipeline.assemble.what.justice import WRONGED, of_calling
from pipeline.assemble.what.suspects import POLITICAL
from pipeline.paths import models_dir

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

OF_LAW: Final = LAW_ACTS | LIBERTY_ACTS | {"raid", "asset_freeze", "forced_return", "travel_ban"}
TELLING_ACTS: Final = frozenset({
    "execution", "torture", "death_in_custody", "enforced_disappearance", "censorship", "dispersal",
    "organisation_shutdown",
})  # fmt: skip
PLAIN_ENOUGH, PLAIN_BESIDE = 2, 5
"""What an article must weigh, and what with words that make a case of ours now and then."""
FOR_WHAT_THEY_ARE: Final = POLITICAL | {"religion", "terrorism"}
# whom petty crimes make no incident of, though they are often tried for what they say
OF_NOTE: Final = frozenset({"artist", "student", "academic"})
OFFICE: Final = frozenset({"official"})


@dataclass(frozen=True, slots=True)
class Blotter:
    """The words of `models/blotter.toml`, compiled."""

    petty: re.Pattern[str]
    doubtful: re.Pattern[str]
    idiom: re.Pattern[str]
    grave: re.Pattern[str]
    slight: re.Pattern[str]


@cache
def table() -> Blotter:
    """Return the words that tell a crime story from a case of ours, read once."""
    with (models_dir() / "blotter.toml").open("rb") as f:
        data: dict[str, list[str]] = tomllib.load(f)
    found = {k: re.compile(rf"\b(?:{'|'.join(words)})(?!\w)", re.IGNORECASE) for k, words in data.items()}
    return Blotter(**found)


def without_blotter(view: DocView, cast: Cast, facts: Facts, events: list[Event]) -> list[Event]:
    """Leave out what the law does to people in an article that is nothing but a crime story.

    Harm done to people stays.

    Args:
        view: the article.
        cast: its people.
        facts: its charges.
        events: every act of the article.
    """
    if not any(e.act in OF_LAW for e in events) or told_of_state(events):
        return events
    text = view.text
    petty = table().petty.search(text) is not None
    if not petty and not table().doubtful.search(text):
        return events
    if not plain(text, petty=petty) or any(c.category in FOR_WHAT_THEY_ARE for c in facts.charges):
        return events
    spared = PROTECTED - OF_NOTE if petty else PROTECTED | OFFICE
    return [e for e in events if e.act not in OF_LAW or spares(cast, e, spared)]


def told_of_state(events: Sequence[Event]) -> bool:
    """Tell whether an article tells of harm by the state, or of what only a state does to people it persecutes."""
    return any(
        e.act in TELLING_ACTS or (e.act in HARM_ACTS and any(a.kind in STATE for a in e.actors)) for e in events
    )


def plain(text: str, *, petty: bool) -> bool:
    """Tell whether a text is a crime story by its words: crimes and the ways of court reporters, and nothing else."""
    rest = table().doubtful.sub(" ", table().petty.sub(" ", text))
    if any(x.search(rest) for x in (table().grave, RIGHTS, ABUSE, WRONGED)):
        return False
    weight = len({m[0].casefold() for m in table().idiom.finditer(text)}) + (2 if petty else 0)
    return weight >= (PLAIN_BESIDE if table().slight.search(rest) else PLAIN_ENOUGH)


def spares(cast: Cast, event: Event, spared: set[str] | frozenset[str]) -> bool:
    """Tell whether an act befell somebody of a calling that is persecuted, or was done by others than the state."""
    if any(cast.people[p].occupation in spared for p in event.victims.people):
        return True
    if event.actors and all(a.kind in NO_STATE and a.role == "perpetrator" for a in event.actors):
        return True
    group = event.victims.group
    return group is not None and not event.victims.people and of_calling(group.text)
