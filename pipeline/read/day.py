"""Dates written out in full, to ISO days. What does not fix one day for certain is None, never a guess."""

import re
from datetime import UTC, date, datetime

from pipeline.read.declared_day import declared_day

MONTH_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
MONTH = "(?:" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
# A full date, as part of a larger pattern: no groups, to be compiled with re.IGNORECASE.
DATE = (
    rf"(?:{MONTH} {{0,2}}{_DAY},? {{1,2}}{_YEAR}|{_DAY}(?: of)?[ /-]{{1,2}}{MONTH},?[ /-]{{1,2}}{_YEAR}"
    rf"|{_YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01]|[1-9])(?!\d)"
    rf"|(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.]{_YEAR})"
)
DAY_MONTH = rf"(?:{MONTH} {{0,2}}{_DAY}|{_DAY}(?: of)? {{1,2}}{MONTH})"  # without a year
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]{0,2}"
TIME = (
    r"(?:T| {0,2}(?:at|,|-|–|\||@)? ?)\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[.,]\d{1,9})?(?: ?[ap]\.?m\b\.?)?"
    r"(?: ?(?:GMT|UTC|[A-Z]{2,4}T|Z|[+-]\d\d:?\d\d)\b)?(?: ?\([A-Z]{2,5}\))?"
)

_MONTH_FIRST = re.compile(rf"({MONTH}) {{0,2}}(\d{{1,2}})(?:st|nd|rd|th)?,? {{1,2}}({_YEAR})", re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ /-]{{1,2}}({MONTH}),?[ /-]{{1,2}}({_YEAR})", re.IGNORECASE
)
_YEAR_FIRST = re.compile(rf"({_YEAR})[-/.](\d{{1,2}})[-/.](\d{{1,2}})")
_NUMBERS = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})[-/.]({_YEAR})")
_WHOLE = re.compile(rf"(?:{WEEKDAY} ?)?({DATE})(?:{TIME})?", re.IGNORECASE)
_ADDRESS = re.compile(rf"/({_YEAR})([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_UNIX = re.compile(
    rf"({MONTH} {{1,2}}{_DAY}) (\d\d:\d\d(?::\d\d)?)((?: [A-Z]{{1,5}}| [+-]\d{{4}})?) ({_YEAR})\b", re.IGNORECASE
)
# the zone behind a clock or day as databases and programs write it: "10:00:00+00", "GMT+0300 (East Africa Time)",
# "+00:00[UTC]", "2021-05-04Z"
_ZONE = re.compile(
    r"(\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)"
    r"(?: ?(?:GMT|UTC|Z))?(?: ?[+-]\d\d(?::?\d\d)?)?(?: ?[(\[][^()\[\]]{1,60}[)\]])?$"
    r"|^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$"
)
_SECONDS = re.compile(r"(\d+(?:\.\d{1,9})?)|/Date\((\d{1,14})(?:[+-]\d{4})?\)/")  # the second form is that of .NET
_UNSET = frozenset(("1970-01-01", "1969-12-31", "1900-01-01", "1899-12-30"))  # what programs write where no day is told
_COMPACT = re.compile(rf"({_YEAR})(\d\d)(\d\d)(?:T?\d{{4,6}}Z?)?")


def day_of(text: str) -> str | None:
    """Return the day that a full date (a match of `DATE`) says, as `YYYY-MM-DD`.

    None where the day does not exist or day and month cannot be told apart (`03/04/2021`); with dots the
    day stands first (`03.04.2021`), as in all countries that write dates so.
    """
    if m := _YEAR_FIRST.match(text):
        return _iso(int(m[1]), int(m[2]), int(m[3]))
    if m := _MONTH_FIRST.match(text):
        return _iso(int(m[3]), MONTH_NUMBERS[m[1].rstrip(".").lower()], int(m[2]))
    if m := _DAY_FIRST.match(text):
        return _iso(int(m[3]), MONTH_NUMBERS[m[2].rstrip(".").lower()], int(m[1]))
    if m := _NUMBERS.match(text):
        first, second, year = int(m[1]), int(m[3]), int(m[4])
        if m[2] == "." or first > 12 or first == second:
            return _iso(year, second, first)
        if second > 12:
            return _iso(year, first, second)
    return None


def order_of(text: str) -> str | None:
    """Tell whether a date in numbers and slashes puts the day or the month first; None where it could be either."""
    m = _NUMBERS.match(text)
    if m is None or m[2] == "." or (int(m[1]) > 12) == (int(m[3]) > 12):
        return None
    return "day" if int(m[1]) > 12 else "month"


def day_in_order(text: str, first: str) -> str | None:
    """Return the day of a date in numbers whose order (`day` or `month` first) is known from others of its page."""
    m = _NUMBERS.match(text)
    if m is None:
        return None
    day, month = (int(m[1]), int(m[3])) if first == "day" else (int(m[3]), int(m[1]))
    return _iso(int(m[4]), month, day)


def parse_day(value: object) -> str | None:
    """Return the day of a whole value (ISO timestamp, written-out date, RFC 822 date, epoch, `date`), or None.

    A month may be named in many languages ("2 de mayo de 2021").
    Of a timestamp the day is taken as it stands, without moving it to another time zone. The first day of a program's
    calendar tells none.
    """
    day = _day_of_value(value)
    return None if day in _UNSET else day


def _day_of_value(value: object) -> str | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and 0 < value < 1e14:  # 20210305 too
        value = str(value)
    if isinstance(value, float):
        return _epoch(value)
    if isinstance(value, date):  # from Python: a `datetime` too
        value = value.isoformat()
    if not isinstance(value, str):
        return None
    text = _ZONE.sub(r"\1\2", clock_behind_year(" ".join(value[:100].split())))
    if m := _WHOLE.fullmatch(text):
        return day_of(m[1])
    if m := _COMPACT.fullmatch(text):
        return _iso(int(m[1]), int(m[2]), int(m[3]))
    if text.isascii() and (m := _SECONDS.fullmatch(text)):
        return _epoch(float(m[1] or m[2]))
    return declared_day(text)


def clock_behind_year(text: str) -> str:
    """Return a text with a date of Unix and mail archives ("Tue Jun 12 08:41:07 CEST 2007") in usual order."""
    return _UNIX.sub(r"\1, \4 \2\3", text) if ":" in text else text


def day_of_address(url: str | None) -> str | None:
    """Return the day that a web address files its page under (`/2023/05/30/`), or None."""
    m = _ADDRESS.search(url[:2000]) if url else None
    return _iso(int(m[1]), int(m[3]), int(m[4])) if m else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _epoch(value: float) -> str | None:
    if not 0 < value < 1e14:  # a number of hundreds of digits would not divide
        return None
    seconds = value / 1000 if value > 1e11 else value
    if not 1e8 <= seconds < 4.1e9:  # 1973 to 2099; smaller numbers are years or counters
        return None
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
