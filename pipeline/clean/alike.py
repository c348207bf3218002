"""Date lines whose rubric is also a word for what happens ("Killings / 2019.02.11"), told by the others of the page."""

import re
from collections import Counter

from pipeline.clean.headline import DateLine, is_prose, is_title_like
from pipeline.clean.items import Item
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.read.day import DATE, WEEKDAY, day_of

_SIGN = r"(?: ?(?:[|/·•—–]| - ) ?| (?=\S))"
_LABEL = r"[A-ZÀ-Ž][\w’-]{2,25}(?: (?:&|and)? ?[A-ZÀ-Ž][\w’-]{2,25})?"
_LINE = compiled(
    rf"(?P<before>{_LABEL})?(?P<s1>{_SIGN})?(?P<date>(?i:{DATE}))(?:(?P<s2>{_SIGN})(?P<after>{_LABEL}))?"
)
_LONGEST = 60  # characters
_LEAST = 2
_LABELLED = rf"(?:first |originally )?(?:{'|'.join(toml_table('boilerplate.toml')['dates']['of_items'])})\b"
_POSTED = compiled(rf"{_LABELLED}|(?:{WEEKDAY} ?)?{DATE}$", re.IGNORECASE)  # or nothing but a day
_BLANKS = 2  # of the shortest title that holds its days


def read_alike(items: list[Item]) -> None:
    """Count lines of a rubric and a date to the date lines, where most lines of that shape on the page are such.

    A chronology has days with a word beside them too ("3 May 2021 – Arrests"), but there no other says a rubric.
    """
    known: Counter[tuple[str, str]] = Counter()
    others: list[tuple[int, tuple[str, str], str]] = []
    for i, item in enumerate(items):
        if item.role not in {"date", "keep"} or len(item.block.text) > _LONGEST or item.block.kind == "list_item":
            continue
        m = _LINE.fullmatch(item.block.text)
        if m is None or (m["before"] is None) == (m["after"] is None):
            continue
        shape = ("before", m["s1"]) if m["before"] else ("after", m["s2"])
        if item.role == "date":
            known[shape] += 1
        elif day := day_of(m["date"]):
            others.append((i, shape, day))
    asked = Counter(shape for _, shape, _ in others)
    for i, shape, day in others:
        if known[shape] >= max(_LEAST, asked[shape]):
            items[i].role, items[i].date = "date", DateLine(day, labelled=False, place=False)


def keep_titles(items: list[Item]) -> None:
    """Count titles that hold their own days ("Bulletin no. 12 (9 March 2021)") to the titles of a page, not its dates.

    Such a one stands between the post before and the line that says when it was posted, where that line stands right
    under the titles of other posts.
    """
    said = [item for item in items if item.role not in {"drop", "byline"}]
    posted = [n for n in range(1, len(said)) if said[n].role == "date" and _POSTED.match(said[n].block.text)]
    over = [said[n - 1] for n in posted]
    if sum(item.role == "keep" and _may_be_title(item) for item in over) < _LEAST:
        return
    for n, item in zip(posted, over, strict=True):
        free = n == 1 or said[n - 2].role != "keep" or not _may_be_title(said[n - 2])
        if item.role == "date" and free and _may_be_title(item) and not _POSTED.match(item.block.text):
            item.role, item.date = "keep", None


def _may_be_title(item: Item) -> bool:
    return is_title_like(item.block) and not is_prose(item.block) and item.block.text.count(" ") >= _BLANKS
