"""Posts that an article shows ("— Mina Dor (@minador) May 27, 2021"): the day under one is that of the post alone.

"Today" in a post counts from there; the day itself dates nothing that the post or the article tells.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from pipeline.kept import compiled
from pipeline.normalise.dates import DateMention, tag_dates

if TYPE_CHECKING:
    from collections.abc import Sequence

STAMP: Final = compiled(
    r"[—–-] ?[^\n—–]{1,80}? ?\(@\w{1,20}\) ?"
    r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d|\d{1,2} [A-Z][a-z]{2,8}\.? (?:19|20)\d\d)\b"
)
LONGEST: Final = 600  # code points of a post with its links
WRITTEN: Final = compiled(r"[^\n]")


class Post(NamedTuple):
    """Where a post begins and ends, its stamp in it, and the day of that."""

    start: int
    end: int
    stamp: DateMention


def posts_of(text: str, start: int) -> list[Post]:
    """Return the posts of a text from a place on."""
    found: list[Post] = []
    for m in STAMP.finditer(text, start):
        days = tag_dates(m["day"], None)
        if len(days) != 1 or days[0].span is None or days[0].precision != "day":
            continue
        begin = max(start, found[-1].end if found else 0, opening(text, m.start()))
        stamp = replace(days[0], start=m.start("day"), end=m.end("day"))
        found.append(Post(begin if m.start() - begin <= LONGEST else m.start(), m.end(), stamp))
    return found


def opening(text: str, at: int) -> int:
    """Return where the paragraph that a place stands in begins, or the one before that it goes on from."""
    begin = text.rfind("\n", 0, at) + 1
    while begin and text[begin].islower():
        begin = text.rfind("\n", 0, len(text[:begin].rstrip())) + 1
    return begin


def without(text: str, posts: Sequence[Post]) -> str:
    """Return a text with blanks for its posts."""
    for p in posts:
        text = text[: p.start] + WRITTEN.sub(" ", text[p.start : p.end]) + text[p.end :]
    return text


def told_in(text: str, posts: Sequence[Post]) -> list[DateMention]:
    """Return the times that posts tell, each counted from the day of its post."""
    found: list[DateMention] = []
    for p in posts:
        if p.stamp.span is None:
            continue
        told = tag_dates(text[p.start : p.stamp.start], p.stamp.span[0], ranges=True)
        found.extend(replace(d, start=d.start + p.start, end=d.end + p.start) for d in told)
    return found
