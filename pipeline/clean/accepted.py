"""Which of the titles with dates on a page begin articles, and which are a report's own dated sections."""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

from pipeline.clean.headline import is_prose
from pipeline.clean.items import Item
from pipeline.kept import compiled
from pipeline.read.day import MONTH, WEEKDAY

_STORY = 250  # characters of the shortest post of a digest
_BANNER = 200  # characters of the longest notice ("Our hotline is open day and night.") over the first post
_WORDS = 3  # a heading inside a post has no more; a title has
_NAMES = compiled(rf"(?<=[a-z,] )(?!(?i:{MONTH}|{WEEKDAY}))[A-ZÀ-Ž][\w’-]{{3,}}")
_COMMON = {"with", "from", "after", "over", "their", "rights", "human", "says", "said", "this", "that", "more", "years"}


@dataclass(slots=True)
class Head:
    """The positions of a title and its date, and whether something says that a new post begins here.

    Attributes:
        first: the first position that belongs to the post.
        title: that of its title, or of the date line where there is none.
        date: that of its date line, or of the paragraph that begins with it.
        day: the day that the date gives.
        strong: whether something before it closes another post, or it says what it is.
        level: the rank of the title as a heading, 0 for none.
        small: other lines over the story: its author, its rubric.
        untitled: whether the story itself stands at the title's position.
    """

    first: int
    title: int
    date: int
    day: str | None
    strong: bool
    level: int
    small: set[int] = field(default_factory=set)
    untitled: bool = False


def accepted(heads: list[Head], items: list[Item]) -> list[Head]:
    """Return the heads that begin an article: those with a sign of it, and those between that fit in time."""
    levels = [head.level for head in heads if head.level]
    if levels:  # ranked headings: all posts of a page have one rank
        rank = max(set(levels), key=levels.count)
        all_ranks, heads = heads, [head for head in heads if head.level == rank]
        over = [head for head in all_ranks if 0 < head.level < rank and head.first < heads[0].first]
        if over and _dates_parts(over[-1].day, [head.day for head in heads]):
            return []
    heads = _with_stories(heads, items)
    if len(heads) < 2 or not _at_top(heads, items):
        strong = [head for head in heads if head.strong]
        heads = strong if len(strong) >= 2 else []
    if len(heads) < 2:
        return []
    heads = _without_letters(heads, items)
    back = _runs_back([head.day for head in heads])
    signs = sum(head.strong for head in heads[1:])
    if back and (len(heads) >= 3 or signs):
        return heads
    if _jumping(heads, items):
        return heads
    if not signs or signs * 3 < len(heads) - 1:
        return []
    kept = heads[:1]
    for head, later in zip(heads[1:], _next_days(heads)[1:], strict=True):
        fits = head.day and kept[-1].day and later and kept[-1].day >= head.day >= later
        if head.strong or fits:
            kept.append(head)
    return kept if len(kept) > 1 else []


def _dates_parts(own: str | None, days: list[str | None]) -> bool:
    """Tell whether a title over all others has a day of its own and theirs run on to it: the parts of one report."""
    if own is None or not all(days):
        return False
    return all(a <= b for a, b in itertools.pairwise([*(day or "" for day in days), own]))


def _at_top(heads: list[Head], items: list[Item]) -> bool:
    """Tell whether no story stands over the first head; over posts that run back in time a notice may.

    Over four or more it may be an introduction, no longer than the longest of their stories.
    """
    over = [item.block for item in items[: heads[0].first] if item.role == "keep" and is_prose(item.block)]
    if not over:
        return True
    days = [head.day for head in heads]
    if len(heads) < 3 or not all(days) or not _runs_back(days):
        return False
    length = sum(len(b.text) for b in over)
    return length <= _BANNER or (len(heads) > 3 and length <= max(map(len, _stories(heads, items))))


def _stories(heads: list[Head], items: list[Item]) -> list[str]:
    """The running text below each head."""
    ends = [*(head.first for head in heads[1:]), len(items)][: len(heads)]
    return [
        " ".join(item.block.text for item in items[head.date : end] if item.role == "keep" and is_prose(item.block))
        for head, end in zip(heads, ends, strict=True)
    ]


def _runs_back(days: list[str | None]) -> bool:
    """Tell whether the latest stands first; of four or more one may be pinned out of its place, or have no sure day.

    The first may say only how old they are.
    """
    days = days[next((n for n, day in enumerate(days) if day), 0) :]
    known = [day for day in days if day]
    rises = sum(a < b for a, b in itertools.pairwise(known))
    return len(known) > 1 and rises + len(days) - len(known) <= (len(days) > 3)


def _with_stories(heads: list[Head], items: list[Item]) -> list[Head]:
    """Leave out dated titles with no story below where most have none: a list of links beside a report."""
    ends = [*(head.first for head in heads[1:]), len(items)][: len(heads)]
    told = [
        any(item.role == "keep" and is_prose(item.block) for item in items[head.date : end])
        for head, end in zip(heads, ends, strict=True)
    ]
    if not any(told) or sum(told) * 2 >= len(told):
        return heads
    return [head for head, story in zip(heads, told, strict=True) if story]


def _without_letters(heads: list[Head], items: list[Item]) -> list[Head]:
    """Leave out what is quoted with its dateline under a few words ("The letter"), where all posts end alike."""
    inner = [
        head
        for head in heads[1:]
        if not head.strong and items[head.date].role == "keep" and items[head.title].block.text.count(" ") < _WORDS
    ]
    closed = sum(head.strong for head in heads[1:])
    return [head for head in heads if head not in inner] if inner and closed + len(inner) == len(heads) - 1 else heads


def _jumping(heads: list[Head], items: list[Item]) -> bool:
    """Tell whether at least three titled stories stand below each other, their days in no order, as in a digest.

    Days that run on may be those of a chronology, unless each title speaks of something else. The sections of one
    report have no whole story below each, or speak of the same people.
    """
    days = [head.day for head in heads if head.day]
    if len(days) < max(3, len(heads)):
        return False
    apart = _apart([items[h.title].block.text for h in heads])
    if all(a <= b for a, b in itertools.pairwise(days)) and not apart:
        return False
    ends = [head.first for head in heads[1:]] + [len(items)]
    stories = [
        [item.block.text for item in items[head.date : end] if item.role == "keep" and is_prose(item.block)]
        for head, end in zip(heads, ends, strict=True)
    ]
    if all(sum(map(len, story)) >= _STORY for story in stories):
        return True
    return apart and all(stories) and _of_others([" ".join(story) for story in stories])


def _of_others(stories: list[str]) -> bool:
    """Tell whether no name stands in more than a third of the stories."""
    counts = Counter(word for story in stories for word in set(_NAMES.findall(story)))
    return max(counts.values(), default=0) * 3 <= max(len(stories), 3)


def _apart(titles: list[str]) -> bool:
    """Tell whether no name or long word stands in more than a third of the titles."""
    words = [{w for w in re.findall(r"\w{4,}", title.lower()) if w not in _COMMON} for title in titles]
    counts = Counter(w for found in words for w in found)
    return all(len(found) >= 3 for found in words) and max(counts.values()) * 3 <= len(titles)


def _next_days(heads: list[Head]) -> list[str | None]:
    """For each head, the day of the next one after it that surely begins a post."""
    days: list[str | None] = []
    later = None
    for head in reversed(heads):
        days.append(later)
        later = head.day if head.strong and head.day else later
    return days[::-1]
