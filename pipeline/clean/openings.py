"""The dates that the titled stories of a page, or its one text, begin with, taken off them as date lines."""

import itertools
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from pipeline.clean.headline import DateLine, is_prose, is_title_like
from pipeline.clean.items import Item
from pipeline.clean.rules import boilerplate
from pipeline.kept import compiled
from pipeline.read.day import DATE, TIME, day_of

_ENDING = compiled(rf"[(\[](?P<date>{DATE})[)\]]\.?$", re.IGNORECASE)
_LONGEST = 30  # characters of such an ending
_WORDS = 3  # blanks of the shortest title over a story that begins with its date
_OPENING = compiled(rf"(?P<date>{DATE}) ?(?:[—–·|]|\.{{3}}|-(?= )) ?(?=\S)", re.IGNORECASE)


@cache
def _stamped() -> re.Pattern[str]:
    labels = "|".join(boilerplate()["dates"]["labels"])
    return compiled(
        rf"(?:{labels})\b(?: on)? ?:? (?P<date>{DATE})(?:{TIME})? (?=[“‘\"«(]?(?-i:[^\W\d_a-z]))", re.IGNORECASE
    )


def stamp_apart(items: list[Item]) -> list[Item]:
    """Take off the labelled date that a text runs on from ("date 2021-05-27 Police …"), if no other has one."""
    kept = [i for i, item in enumerate(items) if item.role == "keep"]
    found = [(i, m) for i in kept if (m := _stamped().match(items[i].block.text))]
    if len(found) != 1 or found[0][0] != kept[0]:
        return items
    at, m = found[0]
    block = items[at].block
    if (day := day_of(m["date"])) is None or not is_prose(block):
        return items
    line = Item(replace(block, text=block.text[: m.end()].rstrip()), "date", DateLine(day, labelled=True, place=False))
    return [*items[:at], line, Item(replace(block, text=block.text[m.end() :]), "keep"), *items[at + 1 :]]


def openings_apart(items: list[Item]) -> list[Item]:
    """Take off the dates that titled stories begin with ("27 May 2021 — Police …"): three or more, latest first."""
    found = _dated(items, _under_title, _OPENING.match)
    apart = []
    for i, item in enumerate(items):
        if i not in found:
            apart.append(item)
            continue
        m, day = found[i]
        apart.append(Item(replace(item.block, text=day), "date", DateLine(day, labelled=False, place=False)))
        apart.append(Item(replace(item.block, text=item.block.text[m.end() :], gap=False), "keep"))
    return apart


def endings_apart(items: list[Item]) -> list[Item]:
    """Take off the dates that stories end with ("… into custody. (27 May 2021)"): three or more, latest first.

    Behind each stands the next title, a line that closes the post or nothing.
    """
    found = _dated(items, _before_title, lambda text: _ENDING.search(text, max(0, len(text) - _LONGEST)))
    apart = []
    for i, item in enumerate(items):
        if i not in found:
            apart.append(item)
            continue
        m, day = found[i]
        apart.append(Item(replace(item.block, text=item.block.text[: m.start()].rstrip()), "keep"))
        line = DateLine(day, labelled=True, place=False)
        apart.append(Item(replace(item.block, text=day, gap=False), "date", line))
    return apart


def _dated(
    items: list[Item], stands: Callable[[list[Item], int], bool], find: Callable[[str], re.Match[str] | None]
) -> dict[int, tuple[re.Match[str], str]]:
    """Return the dates of the stories that stand as asked, by position; none unless three or more run back in time."""
    found: dict[int, tuple[re.Match[str], str]] = {}
    for i, item in enumerate(items):
        if item.role != "keep" or item.block.breaks or not is_prose(item.block) or not stands(items, i):
            continue
        if (m := find(item.block.text)) and (day := day_of(m["date"])):
            found[i] = m, day
    days = [day for _, day in found.values()]
    return {} if len(days) < 3 or any(a < b for a, b in itertools.pairwise(days)) else found


def _before_title(items: list[Item], at: int) -> bool:
    after = next((item for item in items[at + 1 :] if item.role != "drop"), None)
    if after is None or after.role in {"end", "rule"}:
        return True
    block = after.block
    return after.role == "keep" and is_title_like(block) and not is_prose(block) and block.text.count(" ") >= _WORDS


def _under_title(items: list[Item], at: int) -> bool:
    """Tell whether the nearest line above could be a title of several words."""
    over = next((item for item in reversed(items[max(0, at - 3) : at]) if item.role != "drop"), None)
    if over is None or over.role != "keep" or is_prose(over.block):
        return False
    return is_title_like(over.block) and over.block.text.count(" ") >= _WORDS
