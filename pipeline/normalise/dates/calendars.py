"""Other calendars to the Gregorian: Hijri, Persian, Ethiopian, Buddhist.

The Hijri calendar is the tabular civil one; a sighted moon may differ by a day, which is why
a Hijri day is marked approximate. The Persian year follows the 33-year cycle, right from
AD 1864 to 2100.
"""

from datetime import date, timedelta

from pipeline.normalise.dates.model import Span

_HIJRI_EPOCH = 227015
"""Ordinal of 1 Muharram 1 AH, 16 July 622 (Julian), in the proleptic Gregorian calendar."""
_PERSIAN_1399 = date(2020, 3, 20)
_PERSIAN_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_ETHIOPIAN_EPOCH = 2796
"""Ordinal of 1 Meskerem 1, 29 August 8 (Julian)."""


def _hijri_ordinal(year: int, month: int, day: int) -> int:
    leaps = (3 + 11 * year) // 30
    return _HIJRI_EPOCH + 354 * (year - 1) + leaps + 29 * (month - 1) + month // 2 + day - 1


def hijri_month_days(year: int, month: int) -> int:
    """Return the length of a month of the tabular Hijri calendar."""
    if month == 12:
        return 30 if (14 + 11 * year) % 30 < 11 else 29
    return 30 if month % 2 else 29


def _persian_new_year(year: int) -> int:
    ordinal = _PERSIAN_1399.toordinal()
    step = 1 if year > 1399 else -1
    for passed in range(1399, year, step):
        whole = passed if step > 0 else passed - 1
        ordinal += step * (366 if whole % 33 in _PERSIAN_LEAPS else 365)
    return ordinal


def persian_month_days(year: int, month: int) -> int:
    """Return the length of a month of the Persian calendar."""
    if month < 7:
        return 31
    return 30 if month < 12 or year % 33 in _PERSIAN_LEAPS else 29


def ethiopian_month_days(year: int, month: int) -> int:
    """Return the length of a month of the Ethiopian calendar; the thirteenth has five days or six."""
    return 30 if month < 13 else 6 if year % 4 == 3 else 5


def _ethiopian_ordinal(year: int, month: int, day: int) -> int:
    return _ETHIOPIAN_EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1


def _ordinal(calendar: str, year: int, month: int, day: int) -> int:
    if calendar == "hijri":
        return _hijri_ordinal(year, month, day)
    if calendar == "persian":
        before = 31 * (month - 1) if month < 8 else 186 + 30 * (month - 7)
        return _persian_new_year(year) + before + day - 1
    return _ethiopian_ordinal(year, month, day)


def months_of(calendar: str) -> int:
    """Return the number of months of a year."""
    return 13 if calendar == "ethiopian" else 12


def month_days(calendar: str, year: int, month: int) -> int:
    """Return the number of days of a month of a calendar.

    Raises:
        KeyError: if the calendar is not one of hijri, persian, ethiopian.
    """
    return {"hijri": hijri_month_days, "persian": persian_month_days, "ethiopian": ethiopian_month_days}[calendar](
        year, month
    )


def gregorian(calendar: str, year: int, month: int | None = None, day: int | None = None) -> Span:
    """Return the Gregorian days of a day, month or year of another calendar.

    Args:
        calendar: hijri, persian, ethiopian or buddhist (years only).
        year: of that calendar, 1 to 3000.
        month: 1 to 12 (13 in the Ethiopian calendar); None for the whole year.
        day: None for the whole month.

    Raises:
        ValueError: if there is no such day, with the reason.
    """
    if not 1 <= year <= 3000:
        raise ValueError(f"year {year} is out of range")
    if calendar == "buddhist":
        if year <= 543:
            raise ValueError(f"year {year} of the Buddhist era is before the common era")
        return date(year - 543, 1, 1), date(year - 543, 12, 31)
    if month is None:
        first, last = _ordinal(calendar, year, 1, 1), _ordinal(calendar, year + 1, 1, 1) - 1
        return date.fromordinal(first), date.fromordinal(last)
    if not 1 <= month <= months_of(calendar):
        raise ValueError(f"there is no month {month}")
    size = month_days(calendar, year, month)
    if day is None:
        first = _ordinal(calendar, year, month, 1)
        return date.fromordinal(first), date.fromordinal(first + size - 1)
    if not 1 <= day <= size:
        raise ValueError(f"month {month} of {year} ({calendar}) has {size} days, not {day}")
    found = date.fromordinal(_ordinal(calendar, year, month, day))
    return found, found + timedelta(0)
