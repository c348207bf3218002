"""Times of a survey, each section's for itself: "in May" of one is of no year that another tells."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.yearbook import year_in_title
from pipeline.normalise.dates import DateMention, tag_dates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pipeline.assemble.text.view import DocView


def tag_sections(
    view: DocView, text: str, last: date | None, *, breaks: Sequence[int], yearbook: bool = False
) -> list[DateMention]:
    """Return the times of an article; in the sections of a survey the year of its title is known, and no other.

    Args:
        view: the article.
        text: its text, with blanks for what tells no times; offsets are those of the article.
        last: the day that it counts from.
        breaks: where it turns to another matter.
        yearbook: whether it tells of the one year that ends on `last`.
    """
    if not view.stories:
        return tag_dates(text, last, headings=view.headings, ranges=True, breaks=breaks, yearbook=yearbook)
    year = "" if last is not None else year_in_title(text, view.title_end)
    found: list[DateMention] = []
    for begin, end in pairwise([0, *view.stories, len(text)]):
        own = tag_dates(
            text[begin:end], last, headings=[(a - begin, b - begin) for a, b in view.headings if begin <= a < end],
            ranges=True, breaks=[a - begin for a in breaks if begin < a < end], yearbook=yearbook,
            year=year if begin else "",
        )  # fmt: skip
        found.extend(replace(d, start=d.start + begin, end=d.end + begin) for d in own)
    return found
