"""Posts without titles, the latest first: messages of an account, stories that begin with place and date."""

import itertools
import re

from pipeline.clean.accepted import Head
from pipeline.clean.headline import CUT, dateline_day, dateline_span, is_prose, is_title_like
from pipeline.clean.items import Item
from pipeline.kept import compiled

_LEAST = 3  # posts
_TITLE = 3  # blanks of the shortest title
_LED = compiled(r"(?:read|continue|keep|see)\b", re.IGNORECASE)
_OVER = 4  # lines over a date in which its account or rubric is looked for


def accounted(items: list[Item], solid: list[int]) -> list[Head]:
    """Stories right below a date that has its author beside it, or the same lines over it as all others have."""
    spots = [n for n, i in enumerate(solid) if items[i].role == "date"]
    over = items[: solid[spots[0]]] if spots else []
    titles = [item.block.text for item in over if item.role == "keep" and _is_title(item)]
    if titles and sum(item.block.text == titles[-1] for item in items) == 1:
        return []  # "Diary of a detention": one report
    heads: list[Head] = []
    shared: set[str] | None = None
    signed = True
    for n in spots:
        at = solid[n]
        date = items[at].date
        if date is None or n + 1 == len(solid) or not _is_story(items[solid[n + 1]]):
            return []
        if heads and items[solid[n - 1]].role == "keep" and not _is_story(items[solid[n - 1]]):
            return []
        signed = signed and any(item.role == "byline" for item in items[at + 1 : at + 3])
        lines = itertools.takewhile(lambda item: not _is_story(item), reversed(items[max(0, at - _OVER) : at]))
        texts = {item.block.text for item in lines if any(map(str.isalpha, item.block.text))}
        shared = texts if shared is None else shared & texts
        heads.append(Head(at, at, at, date.day, True, 0))
    return heads if (signed or shared) and _latest_first(heads) else []


def teased(items: list[Item], solid: list[int]) -> list[Head]:
    """Stories below a bare date each, cut off where the page led on to the rest ("… Read more"), the last excepted."""
    spots = [n for n, i in enumerate(solid) if items[i].role == "date"]
    heads: list[Head] = []
    for n, after in itertools.pairwise([*spots, len(solid)]):
        at, told = solid[n], [i for i in solid[n + 1 : after] if items[i].role == "keep"]
        date, last = items[at].date, after == len(solid)
        if date is None or not told:
            return []
        if not last and not (cut_off(items, told[-1]) and any(_is_story(items[i]) for i in told)):
            return []
        heads.append(Head(at, at, at, date.day, True, 0))
    over = [items[i] for i in solid[: spots[0]]] if spots else []
    return [] if any(map(_is_story, over)) or not _latest_first(heads) else heads


def cut_off(items: list[Item], at: int) -> bool:
    """Tell whether a block is what a teaser ends with: its last words left out, and a link to the rest behind them."""
    block, after = items[at].block, items[at + 1] if at + 1 < len(items) else None
    led = block.ends or (after is not None and after.role in {"drop", "end"} and _LED.match(after.block.text))
    return bool(led) and not block.level and block.text.endswith(CUT)


def datelined(items: list[Item]) -> list[Head]:
    """Stories that each begin with a dateline of a full date, none of them below a title or a date of its own."""
    if any(item.role == "date" for item in items):
        return []  # that of a report whose parts these are
    heads: list[Head] = []
    before: Item | None = None
    for i, item in enumerate(items):
        if item.role != "keep":
            continue
        if _is_story(item):
            if not heads and before is not None and _is_title(before):
                return []  # "Timeline: the case of Ida Obi": one report
            begin, end = dateline_span(item.block.text)
            day = dateline_day(item.block.text[begin:end]) if end else None
            if day is not None and (before is None or not heads or _is_story(before)):
                heads.append(Head(i, i, i, day, True, 0, untitled=True))
            elif day is not None or not heads:
                return []
        before = item
    return heads if _latest_first(heads) else []


def _is_title(item: Item) -> bool:
    """Tell whether a line over the first story is a title rather than the name of the site or a count of posts."""
    text = item.block.text
    return is_title_like(item.block) and text.count(" ") >= _TITLE and not text[0].isdigit()


def _is_story(item: Item) -> bool:
    return item.role == "keep" and is_prose(item.block)


def _latest_first(heads: list[Head]) -> bool:
    days = [head.day for head in heads]
    back = all(a is not None and b is not None and a >= b for a, b in itertools.pairwise(days))
    return len(heads) >= _LEAST and back and len(set(days)) > 1
