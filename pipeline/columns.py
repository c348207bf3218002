"""What the columns of a table of people hold, by their heads: "Name | Detained on | Article(s) | Term"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST: Final = 3
"""Columns of a table."""
LONGEST: Final = 40  # characters of a head
TELLING: Final = frozenset({"arrest", "held", "release", "term", "status", "verdict", "killed", "abducted", "happened",
                              "vanished", "tried"})  # fmt: skip
TOLD: Final = TELLING | {"day"}  # of which a table in plain text or CSV must have one
BAR: Final = " | "  # between the cells of a row
PERSONAL: Final = frozenset({"trade", "age", "sex"})  # what somebody is: nothing that befell them
_READ_AWAY: Final = re.compile(r"\(s\)|[*:.]+$|\s*\([^()]*\)$|[_*]")


@cache
def _heads() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = toml_table("columns.toml")["heads"]
    return tuple((kind, re.compile("|".join(f"(?:{p})" for p in ps), re.IGNORECASE)) for kind, ps in table.items())


@lru_cache(maxsize=4096)
def column_of(head: str, *, longest: int = LONGEST) -> str:
    """Return what a column tells, by its head, or the field of a form by its label; nothing where that is not known.

    Usage:
        >>> column_of("Detained on"), column_of("Article(s)"), column_of("date_of_arrest")
        ('arrest', 'charge', 'arrest')
    """
    if len(head) > longest:
        return ""
    plain = head.strip().replace("(s)", "s").replace("_", " ")
    plain = " ".join(_READ_AWAY.sub("", plain).split())
    known = next((kind for kind, pattern in _heads() if pattern.fullmatch(plain)), "")
    known = known or _by_words(plain.lower().replace("/", " ").split())
    if known or " / " not in plain:
        return known
    told = {column_of(part) for part in plain.split(" / ")} - {""}  # in two languages: "Age / Edad"
    return told.pop() if len(told) == 1 else ""


def _by_words(words: list[str]) -> str:
    """Return what a head tells whose words, but for those that say nothing, are all of one kind."""
    table = toml_table("columns.toml")["words"]
    told = set(words) - set(table["filler"])
    return next((kind for kind, known in table.items() if kind != "filler" and told and told <= set(known)), "")


def columns_of(cells: Sequence[str], *, below: bool = False) -> list[str]:
    """Return what the columns tell whose heads these are; nothing where they head no table of people.

    Args:
        cells: those of a row.
        below: whether another row's heads stand above it already, so that "Ida Obi", "student", "released" are none.
    """
    if len(cells) < LEAST or any(len(c) > LONGEST or any(k.isdigit() for k in c) for c in cells):
        return []
    kinds = [column_of(c) for c in cells]
    kinds = [k if k != "counsel" else "none" if "name" in kinds else "name" for k in kinds]
    if "works" in kinds and TELLING & {*kinds} <= {"release", "status"}:
        return []
    if "name" not in kinds or len({*kinds} - {"", "name"}) < 1 + below or (below and "" in kinds):
        return []
    return kinds


def bars(cells: list[str]) -> str:
    """Return the line of a row: its cells with bars between them, the empty ones too."""
    return BAR.join(" ".join(c.replace("|", "/").split()) for c in cells)
