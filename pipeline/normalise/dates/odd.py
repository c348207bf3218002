"""Full dates in odd dress, which the grammar leaves: dateparser reads them.

dateparser is right on a full date (day, month and year) and wrong on much else, so it is asked
for nothing less: parsing is strict, and only English, one parser for all calls.
"""

from datetime import date
from functools import cache, lru_cache
from typing import Any


@cache
def _parser() -> Any:
    from dateparser.date import DateDataParser  # noqa: PLC0415  # a tenth of a second to import, rarely wanted

    return DateDataParser(
        languages=["en"], settings={"STRICT_PARSING": True, "DATE_ORDER": "DMY", "PARSERS": ["absolute-time"]}
    )


@lru_cache(maxsize=4096)
def odd_date(phrase: str) -> date | None:
    """Return the day of a phrase that is a full date and nothing else, or None."""
    if not 6 <= len(phrase) <= 60 or not any(mark.isdecimal() for mark in phrase):
        return None
    try:
        found = _parser().get_date_data(phrase)
    except (ValueError, OverflowError, TypeError, AttributeError, IndexError, KeyError):
        return None  # it is not made for arbitrary text; whatever it trips over is no date
    moment = found["date_obj"]
    if found["period"] != "day" or moment is None:
        return None
    return date(moment.year, moment.month, moment.day)
