"""The youngest posts of a page may say only how old they are ("3 days ago"), where those below give their days."""

import re
from bisect import bisect

from pipeline.clean.headline import DateLine, is_prose, is_title_like
from pipeline.clean.items import Item
from pipeline.kept import compiled

_AGO = compiled(
    r"(?:posted |published |updated )?(?:(?P<number>\d{1,2}|an?) (?P<unit>minute|hour|day|week|month|year)s? ago"
    r"|(?P<named>today|yesterday|last week|last month|last year)(?:(?:,| at)? \d{1,2}[:.]\d\d)?)"
    r"(?:,? (?i:by) (?-i:[A-ZÀ-Ž])[^.!?]{2,40})?",
    re.IGNORECASE,
)
_HOURS = {"minute": 1 / 60, "hour": 1, "day": 24, "week": 7 * 24, "month": 30 * 24, "year": 365 * 24}
_NAMED = {"today": 12, "yesterday": 24, "last week": 7 * 24, "last month": 30 * 24, "last year": 365 * 24}
_PARTS = compiled(r" ?[|·•] ?| [–—/-] ")
_PART = 40  # characters of the longest rubric or author beside an age
_LINE = 120
_TITLE = 3  # blanks of the shortest title beside such a line
_DATED = 2  # posts that give their days


def age_of(text: str) -> float | None:
    """Return the hours since a post that a line of small print tells ("Courts | Ida Obi | 2 days ago"), or None."""
    if len(text) > _LINE:
        return None
    found = None
    for part in _PARTS.split(text):
        if (m := _AGO.fullmatch(part)) and found is None:
            found = m
        elif len(part) > _PART:
            return None
    if found is None:
        return None
    if named := found["named"]:
        return _NAMED[named.lower()]
    return (int(found["number"]) if found["number"].isdigit() else 1) * _HOURS[found["unit"].lower()]


def read_ages(items: list[Item]) -> None:
    """Count lines that say how old a post is to its date lines: over the first dated post, a title beside each.

    Comments below a report have such lines too; over it they have none.
    """
    dates = [i for i, item in enumerate(items) if item.role == "date" and item.date and item.date.day]
    if len(dates) < _DATED:
        return
    found = [
        i
        for i in range(dates[0])
        if items[i].role in {"drop", "keep", "byline"} and age_of(items[i].block.text) is not None
    ]
    stops = [*found[1:], dates[0]]
    if not found or not all(
        (_is_title(items, at - 1) or _is_title(items, at + 1)) and _has_story(items[at:stop])
        for at, stop in zip(found, stops, strict=True)
    ):
        return
    for at in found:
        items[at].role, items[at].date = "date", DateLine(None, labelled=True, place=False)


def other_titles(items: list[Item], titles: list[int], firsts: list[int]) -> set[int]:
    """The lines of a page that repeat the title of another post ("Most read"), by position."""
    owners: dict[str, list[int]] = {}
    for n, at in enumerate(titles):
        if (text := items[at].block.text).count(" ") >= _TITLE:
            owners.setdefault(text.casefold(), []).append(n)
    return {
        i
        for i, item in enumerate(items)
        if item.role == "keep" and i not in titles and (owner := owners.get(item.block.text.casefold()))
        and bisect(firsts, i) - 1 not in owner
    }  # fmt: skip


def _is_title(items: list[Item], at: int) -> bool:
    if not 0 <= at < len(items):
        return False
    block = items[at].block
    return items[at].role == "keep" and is_title_like(block) and not is_prose(block) and block.text.count(" ") >= _TITLE


def _has_story(items: list[Item]) -> bool:
    return any(item.role == "keep" and is_prose(item.block) for item in items)
