"""The day of a field that is a date by its name, in a language or dress that `day.py` does not know.

dateparser reads it ("2 de mayo de 2021"). It is right on a full date with a named month and wrong on much else, so it
is asked for nothing less: one day, one year in four figures, a month that is no number except where signs tell the
three apart ("2021年5月3日"), and nothing beside them but a weekday and a clock.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from pipeline.paths import toml_table

_LONGEST, _MOST = 48, 5  # characters, and words beside the figures ("lunes, 3 de mayo de 2021")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?|\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGNS = re.compile(r"[年년]|\btháng\b")  # which figure is the month
_WORD = re.compile(r"[^\W\d_]{2,}|[年년월月]")


@cache
def _parser() -> Any:
    from dateparser.date import DateDataParser  # noqa: PLC0415  # a tenth of a second to import, rarely wanted

    return DateDataParser(
        languages=toml_table("dates.toml")["declared"]["languages"],
        settings={"STRICT_PARSING": True, "PARSERS": ["absolute-time"]},
    )


@cache
def _unsure() -> frozenset[str]:
    return frozenset(toml_table("dates.toml")["declared"]["unsure"])


@lru_cache(maxsize=4096)
def declared_day(value: str) -> str | None:
    """Return the day, as `YYYY-MM-DD`, of a value that is a full date and nothing else, or None."""
    if len(value) > _LONGEST:
        return None
    text = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in value)
    figures = _FIGURES.findall(_CLOCK.sub(" ", text))
    years = [f for f in figures if _YEAR.fullmatch(f)]
    if len(years) != 1 or len(figures) != (3 if _SIGNS.search(text) else 2):
        return None
    words = [word.lower() for word in _WORD.findall(text)]
    if not 1 <= len(words) <= _MOST or not _unsure().isdisjoint(words):
        return None
    try:
        found = _parser().get_date_data(text)
    except (ValueError, OverflowError, TypeError, AttributeError, IndexError, KeyError):
        return None  # it is not made for arbitrary text; whatever it trips over is no date
    moment = found["date_obj"]
    if found["period"] != "day" or moment is None or f"{moment.year}" != years[0]:
        return None
    return f"{moment:%Y-%m-%d}"
