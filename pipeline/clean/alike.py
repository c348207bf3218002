"""Date lines whose rubric is also a word for what happens ("Killings / 2019.02.11"), told by the others of the page."""

import re
from collections import Counter

from pipeline.clean.headline import DateLine
from pipeline.clean.items import Item
from pipeline.read.day import DATE, day_of

_SIGN = r"(?: ?(?:[|/·•—–]| - ) ?| (?=\S))"
_LABEL = r"[A-ZÀ-Ž][\w’-]{2,25}(?: (?:&|and)? ?[A-ZÀ-Ž][\w’-]{2,25})?"
_LINE = re.compile(
    rf"(?P<before>{_LABEL})?(?P<s1>{_SIGN})?(?P<date>(?i:{DATE}))(?:(?P<s2>{_SIGN})(?P<after>{_LABEL}))?"
)
_LONGEST = 60  # characters
_LEAST = 2


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
