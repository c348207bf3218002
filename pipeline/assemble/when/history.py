"""What lies beyond living memory: kings beheaded and towns burnt before 1900 are history, and no incidents of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

FIRST_YEAR: Final = 1900
"""The first year whose acts are incidents."""
EARLY: Final = re.compile(
    r"\bin (?:the year |AD |A\.D\. |CE )?[1-9]\d{2}(?: AD\b| A\.D\.| CE\b|(?=[,;)]|\.?$))|"
    r"\bin the (?:early |late |mid-)?(?:(?:[1-9]|1[0-8])(?:st|nd|rd|th)|eighteenth|seventeenth|sixteenth|fifteenth|"
    r"fourteenth|thirteenth|twelfth|eleventh|tenth) century\b"
)


def without_history(view: DocView, facts: Facts, events: list[Event]) -> list[Event]:
    """Leave out acts of before `FIRST_YEAR`, and undated ones where the article tells of no later year.

    Args:
        view: the article.
        facts: its dates.
        events: its acts, dated by what the article says and not yet by its own day.
    """
    years = [d.span[1].year for d in facts.dates if d.span is not None]
    all_old = bool(years) and max(years) < FIRST_YEAR
    return [e for e in events if not long_ago(view, e, all_old=all_old)]


def long_ago(view: DocView, event: Event, *, all_old: bool) -> bool:
    """Tell whether an act is of a time long before ours."""
    if event.date is not None and event.date.span is not None:
        return event.date.span[1].year < FIRST_YEAR
    a, b = view.sentence_span(event.sentence)
    return all_old or EARLY.search(view.text[a:b].rstrip()) is not None
