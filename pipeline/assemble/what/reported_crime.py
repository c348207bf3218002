"""The words by which an article is a plain crime story, or may be more than that: `models/blotter.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.patterns import any_of
from pipeline.paths import toml_table

if TYPE_CHECKING:
    import re

ENOUGH, BESIDE = 3, 5
"""What an article must weigh to be a plain crime story, and what where some word makes a case of ours now and then."""
PETTY, COMMON = 3, 1
"""What a crime of either kind weighs."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `models/blotter.toml`, compiled."""

    petty: re.Pattern[str]
    common: re.Pattern[str]
    doubtful: re.Pattern[str]
    idiom: re.Pattern[str]
    grave: re.Pattern[str]
    slight: re.Pattern[str]
    neutral: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Story:
    """How a text tells of crimes."""

    petty: bool
    weight: int
    needed: int

    @property
    def plain(self) -> bool:
        """Whether nothing but a crime is told."""
        return self.weight >= self.needed


@cache
def words() -> Words:
    """Return the words that tell a crime story from a case of ours, read once."""
    data: dict[str, list[str]] = toml_table("blotter.toml")
    return Words(
        petty=any_of(data["petty"]),
        neutral=any_of(data["neutral"]),
        common=any_of(data["common"]),
        doubtful=any_of(data["doubtful"]),
        idiom=any_of(data["idiom"]),
        grave=any_of(data["grave"]),
        slight=any_of(data["slight"]),
    )


@lru_cache(maxsize=512)
def grave(text: str) -> bool:
    """Tell whether a text has a word that may make an incident of a case, beside the names of crimes."""
    found = words().grave
    if found.search(text) is None:
        return False
    rest = without_crimes(text)
    return rest == text or found.search(rest) is not None


def story(text: str) -> Story | None:
    """Return how a text tells of crimes; None where it tells none."""
    petty, common = (x.search(text) is not None for x in (words().petty, words().common))
    if not (petty or common or words().doubtful.search(text)):
        return None
    told = len({m[0].casefold() for m in words().idiom.finditer(text)})
    needed = BESIDE if words().slight.search(without_crimes(text)) else ENOUGH
    return Story(petty, told + (PETTY if petty else COMMON if common else 0), needed)


def without_crimes(text: str) -> str:
    """Return a text without the names of crimes, which hold words such as "false", and what only sounds grave."""
    for found in (words().neutral, words().petty, words().common, words().doubtful):
        text = found.sub(" ", text)
    return text
