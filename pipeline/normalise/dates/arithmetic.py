"""Arithmetic on TIMEX3 values: their days, their precision, their EDTF form, and moving them.

A value is a string such as ``2020-02-29``, ``2020-02``, ``2020-W35``, ``2020-SU``, ``2020-Q3``,
``2020``, ``202`` (a decade) or ``20`` (a century), with ``TMO`` or ``T22:00`` after a day.
"""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from pipeline.kept import compiled
from pipeline.normalise.dates.model import Span

SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_EDTF = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_VALUE = compiled(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|(?P<season>SP|SU|FA|WI)|Q(?P<quarter>[1-4])|H(?P<half>[12])))?(?:T.*)?",
)
_DECADE = compiled(r"\d{3}")
_CENTURY = compiled(r"\d{2}")


def month_days(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return calendar.monthrange(year, month)[1]


def months_span(year: int, first: int, count: int) -> Span | None:
    """Return the days of ``count`` months from month ``first``; None beyond the calendar."""
    end = first + count - 2
    end_year, end_month = year + end // 12, end % 12 + 1
    if not (1 <= year <= 9999 and 1 <= end_year <= 9999):
        return None
    return date(year, first, 1), date(end_year, end_month, month_days(end_year, end_month))


@lru_cache(maxsize=4096)
def span_of(value: str) -> Span | None:
    """Return the first and last day of a TIMEX3 value; None for what is no stretch of days."""
    if _DECADE.fullmatch(value):
        return months_span(int(value) * 10, 1, 120)
    if _CENTURY.fullmatch(value):
        return months_span(int(value) * 100, 1, 1200)
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    year = int(found["year"])
    if not year:
        return None
    try:
        if found["day"]:
            day = date(year, int(found["month"]), int(found["day"]))
            return day, day
        if found["month"]:
            return months_span(year, int(found["month"]), 1)
        if found["week"]:
            monday = date.fromisocalendar(year, int(found["week"]), 1)
            return (monday + timedelta(5 if found["weekend"] else 0)), monday + timedelta(6)
    except (ValueError, OverflowError):
        return None
    if found["season"]:
        return months_span(year, SEASON_START[found["season"]], 3)
    if found["quarter"]:
        return months_span(year, int(found["quarter"]) * 3 - 2, 3)
    if found["half"]:
        return months_span(year, int(found["half"]) * 6 - 5, 6)
    return months_span(year, 1, 12)


def precision_of(value: str) -> str:
    """Return the record's precision of a TIMEX3 value."""
    if "/" in value:
        return "range"
    if _DECADE.fullmatch(value):
        return "decade"
    if _CENTURY.fullmatch(value):
        return "range"
    found = _VALUE.fullmatch(value)
    if not found:
        return "unknown"
    for part, name in (
        ("day", "day"),
        ("month", "month"),
        ("week", "week"),
        ("season", "season"),
        ("quarter", "season"),
        ("half", "range"),
    ):
        if found[part]:
            return name
    return "year"


def edtf_of(value: str, mod: str | None) -> str | None:
    """Return the EDTF form (ISO 8601-2, level 1 or 2) of a TIMEX3 value, or None."""
    if "/" in value:
        return value
    if _DECADE.fullmatch(value):
        return f"{value}X"
    if _CENTURY.fullmatch(value):
        return f"{value}XX"
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    year = found["year"]
    if found["week"]:
        days = span_of(value)
        return f"{days[0].isoformat()}/{days[1].isoformat()}" if days else None
    if found["season"]:
        form = f"{year}-{_SEASON_EDTF[found['season']]}"
    elif found["quarter"]:
        form = f"{year}-{32 + int(found['quarter'])}"
    elif found["half"]:
        form = f"{year}-{39 + int(found['half'])}"
    else:
        form = value.split("T", maxsplit=1)[0]
        clock = re.fullmatch(r"([\d-]{10}T\d\d:\d\d)(:\d\d)?", value)
        if clock and "T24" not in value:
            form = clock[1] + (clock[2] or ":00")
    return form + ("~" if mod == "APPROX" else "")


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Move a month by ``count`` months."""
    moved = year * 12 + month - 1 + count
    return moved // 12, moved % 12 + 1


def week_value(day: date) -> str:
    """Return the ISO week a day lies in, as a TIMEX3 value."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def season_value(day: date) -> str:
    """Return the season a day lies in; January's winter began the year before."""
    code = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    return f"{day.year - (day.month < 3):04d}-{code}"


def day_at(day: date, count: int) -> date | None:
    """Return the day ``count`` days on, or None beyond the calendar."""
    try:
        return day + timedelta(count)
    except OverflowError:
        return None


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def move(value: str, number: float, unit: str) -> str | None:
    """Move a value by ``number`` of ``unit`` (D, W, M, Y, DE, CE), to the precision of the coarser.

    Returns None if the value has too little precision ("two days" after "2020") or leaves the calendar.
    """
    found = _VALUE.fullmatch(value)
    if not found or number > 99999 or number < -99999:
        return None
    year, month = int(found["year"]), int(found["month"] or 0)
    if unit in {"D", "W", "2W"}:
        if not found["day"]:
            return _move_week(value, number, unit) if found["week"] else None
        scale = {"D": 1, "W": 7, "2W": 14}[unit]
        moved = day_at(date(year, month, int(found["day"])), round(number * scale))
        return moved.isoformat() if moved else None
    if unit == "M":
        if not month:
            days = span_of(value)
            if not days or found["half"] or not (found["quarter"] or found["season"] or found["week"]):
                return None
            year, month = days[0].year, days[0].month
        year, month = add_months(year, month, round(number))
        return f"{year:04d}-{month:02d}" if 1 <= year <= 9999 else None
    years = number * {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}.get(unit, 0)
    if not years:
        return None
    moved_year = year + round(years)
    return f"{moved_year:04d}" if 1 <= moved_year <= 9999 else None


def _move_week(value: str, number: float, unit: str) -> str | None:
    days = span_of(value)
    if not days or unit == "D":
        return None
    moved = day_at(days[0], round(number * (14 if unit == "2W" else 7)))
    return week_value(moved) if moved else None
