"""Days with names: fixed ones, and those that move with the moon or the week."""

from datetime import date, timedelta

from pipeline.normalise.dates.arithmetic import easter


def _nth(year: int, month: int, weekday: int, count: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (count - 1))


def holiday_day(code: str, year: int) -> date:
    """Return the day of a holiday code of ``models/dates.toml`` ("12-25", "easter-2") in a year.

    Raises:
        ValueError: if the code is unknown.
    """
    if code.startswith("easter"):
        return easter(year) + timedelta(int(code[6:] or 0))
    if code == "thanksgiving":
        return _nth(year, 11, 4, 4)
    if code == "labor":
        return _nth(year, 9, 1, 1)
    if code == "memorial":
        return _nth(year, 6, 1, 1) - timedelta(7)
    month, day = code.split("-")
    return date(year, int(month), int(day))
