"""How values are said to a reader, and how anything from a report enters a page: escaped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape

from pipeline.dashboard.filters import UNKNOWN

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_HIDDEN = dict.fromkeys(
    [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F),
     *range(0x2066, 0x206A)],
    "\N{REPLACEMENT CHARACTER}",
)  # fmt: skip
"""Control characters and those that turn the direction of what follows, which could make a name read as another."""


def safe(text: object) -> str:
    """Return text as HTML that shows it and does nothing else; its length may differ."""
    return escape(str(text).translate(_HIDDEN), quote=True)


def said(value: str | None) -> str:
    """Return a value of a closed vocabulary in words: `sexual_violence` is "Sexual violence"."""
    if value in (None, UNKNOWN):
        return "Unknown"
    return str(value).replace("_", " ").capitalize()


def listed(values: Iterable[str], most: int = 3) -> str:
    """Return values as one line, cut after `most`."""
    kept = list(values)
    rest = len(kept) - most
    return ", ".join(kept[:most]) + (f" and {rest} more" if rest > 0 else "")


def span(since: date | None, until: date | None, precision: str | None) -> str:
    """Return a date in words, as fine as it is known."""
    if since is None or until is None:
        return f"from {_day(since)}" if since else f"until {_day(until)}" if until else "Unknown"
    if since == until:
        return _day(since)
    if precision == "month" and (since.year, since.month) == (until.year, until.month):
        return f"{MONTHS[since.month - 1]} {since.year}"
    if (since.month, since.day, until.month, until.day) == (1, 1, 12, 31):
        return str(since.year) if since.year == until.year else f"{since.year} to {until.year}"
    return f"{_day(since)} to {_day(until)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
