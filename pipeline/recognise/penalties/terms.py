"""The grammar of terms: "ten and a half years", "4 years and 6 months", "18-month", "two consecutive life terms"."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.penalties.numbers import NUMBER, WORD, parse_number

DAYS_A_YEAR: Final = 365.2425
DAYS_A_MONTH: Final = 30.436875


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time: ISO 8601 duration and days; for life both are None and `life` is true."""

    iso: str | None
    days: int | None
    life: bool = False


_FILL = r"(?:[-\s]+(?:full|more|further|additional|whole|calendar|consecutive|straight|extra))?"
_PAREN = rf"(?:\s*\((?:\d{{1,3}}|{WORD})\))?"
HALF: Final = r"(?:[-\s]+and[-\s]+a[-\s]+half|\s*½|\s+(?:and\s+)?1/2)"


_AMOUNT = (
    rf"(?:(?<![\w.,$£€])(?:{NUMBER}|½){_PAREN}{HALF}?{_FILL}[-\s]*"
    rf"|\ban?{_FILL}\s+|\bhalf[-\s](?:an?\s+)?)"
)
_AND_HALF = r"\b(?:[’'`´]?s?\s+and\s+a\s+half\b)?"
_SEP = r"[’'`´]?s?(?:\s*,\s*(?:and\s+)?|[-\s]+(?:and[-\s]+|plus\s+)?)"
_YEARS, _MONTHS, _WEEKS, _DAYS, _HOURS = (
    rf"(?:{unit}){_AND_HALF}" for unit in (r"years?|yrs?", r"months?|mos\b", r"weeks?", r"days?", r"hours?")
)
_DECADES = rf"(?:(?<![\w.,$£€]){NUMBER}|\ba)[\s-]decades?(?:\s+and\s+a\s+half\b)?"
#: One term, its largest unit first; no amount stands in it twice where once will do, for it is part of many patterns.
TERM: Final = (
    rf"(?:{_AMOUNT}(?:(?:{_YEARS}(?:{_SEP}{_AMOUNT}{_MONTHS})?|{_MONTHS}(?:{_SEP}{_AMOUNT}{_WEEKS})?|{_WEEKS})"
    rf"(?:{_SEP}{_AMOUNT}{_DAYS})?|{_DAYS}|{_HOURS})|{_DECADES})"
)
TERM_RE: Final = compiled(TERM, re.IGNORECASE)

_PART = compiled(
    rf"(?:(?P<half_of>half)[-\s](?:an?[-\s]+)?|(?P<n>(?<!\d)(?<!\d[.,]){NUMBER}|½|\ban?){_PAREN}(?P<half>{HALF})?{_FILL}[-\s]*)"
    r"(?P<unit>decade|year|yr|month|mo|week|day|hour)s?\b(?P<half2>[’'`´]?s?\s+and\s+a\s+half)?",
    re.IGNORECASE,
)
_LIFE = compiled(r"\blife\b(?!\s*-?time\b)", re.IGNORECASE)
#: Years of which no number tells how many: the months after them are no term ("several years and six months").
UNTOLD_YEARS: Final = compiled(r"\b(?:years?|yrs)[’']?,?(?: and)? $", re.IGNORECASE)
_TIMES = compiled(rf"\b(?P<n>{NUMBER})\s+(?:consecutive|cumulative|successive)\b", re.IGNORECASE)


def parse_term(text: str) -> Term | None:
    """Return the length of time that `text` tells, None where it tells none.

    Consecutive terms add up ("two consecutive 10-year terms" is P20Y), concurrent ones do not. A half is half of
    its unit: six months, fifteen days. "life" gives `Term(None, None, life=True)`.
    """
    years = months = weeks = days = hours = 0.0
    found = False
    for part in _PART.finditer(text):
        value = 0.5
        if not part["half_of"]:
            raw = part["n"].lower()
            number = 0.5 if raw == "½" else 1.0 if raw in {"a", "an"} else parse_number(raw)
            if number is None:
                continue
            value = number
            if part["half"] or part["half2"]:
                value += 0.5
        unit = part["unit"].lower()
        if not found and unit not in {"decade", "year", "yr"} and UNTOLD_YEARS.search(text[: part.start()]):
            return None
        found = True
        if unit == "decade":
            years += 10 * value
        elif unit in {"year", "yr"}:
            years += value
        elif unit in {"month", "mo"}:
            months += value
        elif unit == "week":
            weeks += value
        elif unit == "day":
            days += value
        else:
            hours += value
    if not found:
        return Term(None, None, life=True) if _LIFE.search(text) else None
    times = _TIMES.search(text)
    factor = (parse_number(times["n"]) or 1.0) if times and not _PART.match(text, times.start()) else 1.0
    return build_term(years * factor, months * factor, weeks * factor, days * factor, hours * factor)


def build_term(years: float = 0, months: float = 0, weeks: float = 0, days: float = 0, hours: float = 0) -> Term | None:
    """Return the term of these amounts, fractions carried into the next smaller unit; None if it is empty."""
    total = years * DAYS_A_YEAR + months * DAYS_A_MONTH + weeks * 7 + days + hours / 24
    if not 0 < total < 10_000 * DAYS_A_YEAR:
        return None
    whole_years = int(years)
    months += round((years - whole_years) * 12, 4)
    whole_months = int(months + 1e-6)
    if whole_months and months - whole_months > 1e-3:
        days += round((months - whole_months) * 30)
    elif not whole_months and months > 1e-3:
        days += round(months * 30)
    if whole_years or whole_months or days:
        days, weeks = days + weeks * 7, 0
    elif weeks != int(weeks):
        days, weeks = round(weeks * 7), 0
    if days != int(days):
        days, hours = int(days), hours + (days - int(days)) * 24
    date = "".join(f"{int(n)}{u}" for n, u in ((whole_years, "Y"), (whole_months, "M"), (weeks, "W"), (days, "D")) if n)
    iso = "P" + date + (f"T{round(hours)}H" if round(hours) else "")
    return Term(iso, round(total))
