"""The youngest posts of a page may say only how old they are ("3 days ago"), where those below give their days."""

import re
from bisect import bisect

from pipeline.clean.headline import DateLine, is_prose, is_title_like
from pipeline.clean.prune import Item

_AGO = re.compile(
    r"(?:posted |published )?\d{1,2} (?:minute|hour|day|week)s? ago|(?:today|yesterday)(?:(?:,| at)? \d{1,2}[:.]\d\d)?",
    re.IGNORECASE,
)
_TITLE = 3  # blanks of the shortest title beside such a line
_DATED = 2  # posts that give their days


def read_ages(items: list[Item]) -> None:
    """Count lines that say how old a post is to its date lines: over the first dated post, a title beside each.

    Comments below a report have such lines too; over it they have none.
    """
    dates = [i for i, item in enumerate(items) if item.role == "date" and item.date and item.date.day]
    if len(dates) < _DATED:
        return
    found = [i for i in range(dates[0]) if items[i].role in {"drop", "keep"} and _AGO.fullmatch(items[i].block.text)]
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
