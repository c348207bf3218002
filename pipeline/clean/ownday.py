"""Which of the dates of a page that is one article is its own: over its story, or below what sums it up."""

import itertools
import re

from pipeline.clean.headline import is_prose
from pipeline.clean.items import Item
from pipeline.clean.labels import tells_a_change
from pipeline.kept import compiled
from pipeline.read.day import DAY_MONTH, MONTH

# "12 April", "June 2021": over another entry of a chronicle
_ENTRY = compiled(rf"(?:{DAY_MONTH}|{MONTH}(?:,? (?:19|20)\d\d)?)[.:]?", re.IGNORECASE)


def names_place(item: Item) -> bool:
    """Tell whether an item is a date line that names a place too."""
    return item.date is not None and item.date.place


def story_start(items: list[Item]) -> int:
    """Return the position of the first running text; date lines before it stand over the story."""
    return next((i for i, item in enumerate(items) if item.role == "keep" and is_prose(item.block)), len(items))


def below_standfirst(items: list[Item], top: int) -> int:
    """Return the position of the one date of a page, right below what sums the story up at `top`; else `top`.

    A title must be ranked over the two, or an author named beside the date: it may be the one entry of a chronicle.
    """
    dates = [i for i, item in enumerate(items) if item.role == "date"]
    if len(dates) != 1 or dates[0] < top or names_place(items[dates[0]]):
        return top
    at = dates[0]
    if items[at].block.level or any(_ENTRY.fullmatch(item.block.text) for item in items[at + 1 :]):
        return top
    if any(item.role not in {"drop", "byline"} for item in items[top + 1 : at]):
        return top
    signed = any(item.role == "byline" for item in items[top + 1 : at + 2])
    headed = any(item.role == "keep" and item.block.level == 1 for item in items[:top])
    told = sum(item.role == "keep" and is_prose(item.block) for item in items[at + 1 :])
    return at if (signed or headed) and told > 1 else top


def first_entry(items: list[Item], top: int) -> int | None:
    """Return where a date line opens a chronicle, later days after it: no report precedes what it tells."""
    days = [
        (i, item.date.day)
        for i, item in enumerate(items[:-1])
        if item.role == "date" and item.date and item.date.day and not item.date.labelled and not item.date.place
        and items[i + 1].role == "keep" and (is_prose(x := items[i + 1].block) or x.text.endswith("."))
    ]  # fmt: skip
    ordered = len(days) > 1 and all(a[1] < b[1] for a, b in itertools.pairwise(days))
    return days[0][0] if ordered and days[0][0] <= top else None


def own_date(items: list[Item], top: int) -> str | None:
    """Return the day of a single article: the first date line over the story, then any that is labelled.

    Not one below the story that only tells when its page was changed ("Updated on 3 May 2021").
    """
    dates = [(i, item.date) for i, item in enumerate(items) if item.role == "date" and item.date and item.date.day]
    over = [date for i, date in dates if i <= top]
    labelled = [date for date in over if date.labelled] or over
    labelled = labelled or [date for i, date in dates if date.labelled and not tells_a_change(items[i].block.text)]
    return labelled[0].day if labelled else None
