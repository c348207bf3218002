"""Dates of other calendars, where a month name or a marker says which calendar it is."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.kept import compiled
from pipeline.normalise.dates import calendars
from pipeline.normalise.dates.lexicon import lexicon
from pipeline.normalise.dates.model import DateMention, Span

NO_DAY = "XXXX-XX-XX"
_MONTH_SECTIONS = {"hijri": "hijri_months", "persian": "persian_months", "ethiopian": "ethiopian_months"}
_PLAUSIBLE = {"hijri": (1200, 1500), "persian": (1200, 1500), "ethiopian": (1800, 2100), "buddhist": (2300, 2700)}
"""Years of our reports; outside them a name such as Mehr or Rajab is somebody's."""



@dataclass(frozen=True, slots=True)
class _Rules:
    pattern: re.Pattern[str]
    months: dict[str, list[tuple[str, int]]]
    eras: dict[str, str]


@cache
def _rules() -> _Rules:
    raw = lexicon().raw
    months: dict[str, list[tuple[str, int]]] = {}
    for calendar, section in _MONTH_SECTIONS.items():
        for name, number in raw[section].items():
            months.setdefault(name, []).append((calendar, number))
    eras = {mark.replace(".", ""): name for name, marks in raw["eras"].items() for mark in marks}
    names = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    marks = "|".join(
        r"\.?\s?".join(mark) + r"\.?" if mark.isupper() else re.escape(mark)
        for mark in sorted(eras, key=len, reverse=True)
    )
    month = rf"(?P<month>(?i:{names}))"
    day, year = r"\d{1,2}", r"\d{3,4}"
    mark = rf"(?:\s*,?\s*(?:\(|in\s+the\s+|of\s+the\s+|by\s+the\s+)?(?:the\s+)?(?P<mark>{marks})(?!\w)\)?)"
    pattern = compiled(
        rf"\b(?:(?P<day>{day})(?:st|nd|rd|th)?\s+(?:of\s+)?)?{month}(?:\s+(?P<day2>{day})(?:st|nd|rd|th)?)?,?\s+(?P<year>{year})\b{mark}?"
        rf"|\b(?P<nyear>{year})[-/.](?P<nmonth>\d\d?)[-/.](?P<nday>\d\d?)\b{mark.replace('<mark>', '<nmark>')}"
        rf"|\b(?P<dday>\d\d?)[-/.](?P<dmonth>\d\d?)[-/.](?P<dyear>{year})\b{mark.replace('<mark>', '<dmark>')}"
        rf"|\b(?P<ayear>{year})\b{mark.replace('<mark>', '<amark>')}"
        rf"|\b(?P<bmark>{marks})(?:\s+year)?\s+(?P<byear>{year})\b"
    )
    return _Rules(pattern, months, eras)


def foreign_dates(text: str) -> list[DateMention]:
    """Return the dates of other calendars in a text, with their Gregorian days."""
    rules, found = _rules(), []
    for match in rules.pattern.finditer(text):
        mention = _read(match, rules)
        if mention:
            found.append(mention)
    return found


def _read(match: re.Match[str], rules: _Rules) -> DateMention | None:
    groups = match.groupdict()
    mark = groups["mark"] or groups["nmark"] or groups["amark"] or groups["bmark"] or groups["dmark"]
    era = (
        rules.eras.get(re.sub(r"[.\s]", "", mark) if mark.replace(".", "").replace(" ", "").isupper() else mark)
        if mark
        else None
    )
    year = int(groups["year"] or groups["nyear"] or groups["ayear"] or groups["byear"] or groups["dyear"])
    month = day = None
    calendar = era
    if groups["month"]:
        known = rules.months[groups["month"].lower()]
        of = (both for both in known if both[0] == era or (not era and _is_of(both[0], year)))
        calendar, month = next(of, known[0])
        calendar = era or calendar
        day = int(groups["day"] or groups["day2"] or 0) or None
    elif groups["nyear"]:
        month, day = int(groups["nmonth"]), int(groups["nday"])
    elif groups["dyear"]:
        month, day = int(groups["dmonth"]), int(groups["dday"])
    if not calendar or calendar not in _PLAUSIBLE:
        return None
    if not _is_of(calendar, year) or (calendar == "buddhist" and month):
        return None
    try:
        days = calendars.gregorian(calendar, year, month, day)
    except ValueError as problem:
        return in_calendar(match, NO_DAY, None, "unknown", calendar, str(problem))
    if days[0] == days[1]:
        return in_calendar(match, days[0].isoformat(), days, "day", calendar, None)
    if calendar == "buddhist":
        return in_calendar(match, f"{days[0].year:04d}", days, "year", calendar, None)
    value = f"{days[0].isoformat()}/{days[1].isoformat()}"
    return in_calendar(match, value, days, "range", calendar, None)


def _is_of(calendar: str, year: int) -> bool:
    low, high = _PLAUSIBLE[calendar]
    return low <= year <= high


def in_calendar(
    match: re.Match[str], value: str, span: Span | None, precision: str, calendar: str | None, refused: str | None
) -> DateMention:
    """Return what another calendar's words say; None for the calendar where the text does not tell which it is."""
    moon = calendar == "hijri" and precision == "day"  # reckoned, where a sighted one may differ by a day
    return DateMention(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        kind="DATE",
        timex_type="DATE",
        timex_value=value,
        timex_mod="APPROX" if moon else None,
        span=span,
        precision=precision,
        edtf=value + "~" * moon if span else None,
        anchor=f"calendar:{calendar}" if calendar else None,
        refused=refused,
    )
