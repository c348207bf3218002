"""The words of `models/where.toml`: what places an act where a town or country is named, and what does not."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache

from pipeline.kept import compiled
from pipeline.paths import toml_table

TOWNS = frozenset({"city", "locality"})  # kinds of place that are one town
WORKS = 0.3  # weight of the town in "a Lagos-based lawyer"


@dataclass(frozen=True, slots=True)
class Placing:
    """The lists of `models/where.toml` that stand before its sections."""

    sites: frozenset[str]
    parts: frozenset[str]
    elsewhere: frozenset[str]
    named_for: frozenset[str]
    areas: frozenset[str]
    parties: frozenset[str]
    ties: frozenset[str]
    homes: frozenset[str]
    bodies: frozenset[str]
    venues: frozenset[str]
    in_town: frozenset[str]
    grounds: frozenset[str]


@cache
def placing() -> Placing:
    """Read the lists, once."""
    lists = toml_table("where.toml")
    return Placing(**{field.name: frozenset(lists[field.name]) for field in fields(Placing)})


@cache
def _ties() -> re.Pattern[str]:
    words = "|".join(sorted(placing().ties | placing().homes))
    return compiled(rf"(?:[’']s)?(?: ?[-‐‑–] ?)(?P<tie>{words})\b(?: (?P<of>(?:[\w’'-]+ ?){{0,6}}))?")


def tie(text: str, end: int) -> float | None:
    """Return what a place that ends at `end` says of where things happen if it only says whose something is, else None.

    Nothing ("the US-backed army", "a London-based group"), or a little for where somebody works.
    """
    found = _ties().match(text, end)
    if found is None:
        return None
    body = placing().bodies.intersection((found["of"] or "").lower().split())
    return 0.0 if body or found["tie"] not in placing().homes else WORKS
