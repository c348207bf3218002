"""Days whose year counts from elsewhere ("3 February 2564", "Reiwa 3"), and days of calendars that are not read.

What is not read has no value: it is refused, so that nothing takes its year, or the report's own days, for it.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.dates import calendars
from pipeline.normalise.dates.foreign import NO_DAY, foreign_dates, in_calendar
from pipeline.normalise.dates.lexicon import lexicon
from pipeline.normalise.dates.model import DateMention, Span

_BUDDHIST = 543
_LAST = 2100
_MOON = timedelta(days=2)  # by which a sighting may differ from the rules
_FIGURE = compiled(r"[ ,]{1,2}\d")
_YEAR = compiled(r"\d{4}")
_TWICE = compiled(r"\s*(?:\(|\[|/|=|,|[–—-]|,?\s*(?:or|i\.e\.|that is|corresponding to|equivalent to),?)\s*")
# "2564" may count what follows it, "12/3/1345" number a case
_COUNTING = compiled(r" (?:of|or|had|have|were|are|more)\b| (?:[\w-]+ )?[A-Za-z]{3,}s\b")
_NUMBER = compiled(
    r"(?:\b(?:no|nos|number|case|file|docket|petition|article|art|section|sec|law|decree|code|act|fir|tel|phone|ref|order)"
    r"\.?[ :#]*|№ ?|#)$",
    re.IGNORECASE,
)
_HOURS = compiled(r" ?(?:hours|hrs)\b")
_THAI, _ROUND = range(2510, 2600), 50  # years that need no mark, but for round ones
_NO_MONTHS = "there is no table of the months of this calendar"
_NOT_TOLD = "the text does not tell of which calendar it is"
_NO_YEAR = "a day of another calendar without its year"


@dataclass(frozen=True, slots=True)
class _Rules:
    pattern: Gated
    months: dict[str, int]
    firsts: dict[str, int]


@cache
def _rules() -> _Rules:
    raw = lexicon().raw
    months = {name: number for name, number in raw["months"].items() if len(name) > 2}
    month = "(?:" + "|".join(sorted((name.title() for name in months), key=len, reverse=True)) + r")\b\.?"
    eras = "|".join(map(re.escape, raw["counted_eras"]))
    unread = "|".join(map(re.escape, raw["unread_months"]["names"]))
    others = [*raw["hijri_months"], *raw["persian_months"], *raw["ethiopian_months"]]
    other = "|".join(re.escape(name.title()) for name in sorted(others, key=len, reverse=True))
    nouns = "|".join(map(re.escape, raw["counts"]["nouns"]))
    day = r"\d\d?(?:st|nd|rd|th)?"
    alone, end = r"(?<![\d./-])", r"\b(?![./-]\d)"
    pattern = (
        rf"\b(?:(?P<day>{day}) (?:of )?(?P<month>{month})|(?P<month2>{month}) (?P<day2>{day}))"
        rf"(?:,? (?:in the year )?(?:B\. ?E\. ?|BE )?(?P<thai>2[45]\d\d)\b(?! ?(?:{nouns})\b)(?:,? B\. ?E\.|,? BE\b)?"
        rf"|,? (?:in |of )?(?P<era>{eras})(?: year)? (?P<year>\d{{1,3}})\b"
        rf"|,? (?:of )?(?P<republic>\d{{2,3}})(?: of the Republic of China\b(?: calendar| era)?| (?:ROC|Minguo)\b))"
        rf"|{alone}\b(?P<day3>\d\d?)[./-](?P<month3>\d\d?)[./-](?P<thai3>25[1-9]\d){end}"
        rf"|\b(?P<era4>{eras}) (?P<year4>\d{{1,3}})/(?P<month4>\d\d?)/(?P<day4>\d\d?)\b"
        rf"|\b(?P<day5>\d\d?)[./-](?P<month5>\d\d?)[./-](?P<hijri>1[34]\d\d) ?H\b"
        rf"|{alone}\b(?P<untold>(?P<numbered>(?:[012]?\d|3[01])[/-](?:0?\d|1[0-2])[/-]1[34]\d\d)"
        rf"|1[2-4]\d\d[/-]\d\d?[/-]\d\d?){end}"
        rf"|\b(?P<unread>(?:{day} )?(?:{unread})(?: {day})?,? 20[5-9]\d\b(?: ?BS\b| ?B\.S\.)?"
        rf"|20[5-9]\d(?:[/-]\d\d?[/-]\d\d?)? ?(?:BS\b|B\.S\.))"
        rf"|(?<=\b[Oo]n )(?P<yearless>(?:the )?{day} (?:of )?(?:{other})|(?:{other}) {day})\b(?!,? \d{{3}})"
    )
    return _Rules(
        Gated(pattern),
        {name.title(): number for name, number in months.items()},
        raw["counted_eras"],
    )


def in_another_calendar(text: str, start: int, end: int) -> bool:
    """Tell whether a word is the month or era of a day that another calendar counts, and no name of a place."""
    return text[start:end].lower() in _words() and _FIGURE.match(text, end) is not None


@cache
def _words() -> frozenset[str]:
    raw = lexicon().raw
    tables = ("hijri_months", "persian_months", "ethiopian_months", "counted_eras")
    return frozenset(name.lower() for table in tables for name in raw[table]) | {
        name.lower() for name in raw["unread_months"]["names"]
    }


def of_other_calendars(text: str, *, calendar_named: bool) -> list[DateMention]:
    """Return the days that another calendar or era counts; `calendar_named` tells whether a word of one is there."""
    found = foreign_dates(text) if calendar_named else []
    for other in dates_of_other_eras(text):
        crossed = [mention for mention in found if mention.start < other.end and other.start < mention.end]
        if not crossed or (other.span and crossed[0].precision != "day"):
            found = [mention for mention in found if mention not in crossed] + [other]
    return sorted(found, key=lambda mention: mention.start)


def told_twice(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Give a day of another calendar the day of ours beside it ("12 Muharram 1443 AH (20 August 2021)").

    The text knows it; a calendar of rules may be a day or two off.
    """
    for at, (left, right) in enumerate(pairwise(mentions)):
        ours, theirs = (right, left) if (left.anchor or "").startswith("calendar:") or left.refused else (left, right)
        foreign = (theirs.anchor or "").startswith("calendar:") or theirs.refused is not None
        plain = ours.span is not None and ours.precision == "day" and not (ours.anchor or "").startswith("calendar:")
        plain = plain and _YEAR.search(ours.text) is not None and not _far(ours.span, theirs.span)
        if foreign and plain and _TWICE.fullmatch(text, left.end, right.start):
            mentions[at if theirs is left else at + 1] = replace(
                theirs, timex_value=ours.timex_value, timex_mod=None, span=ours.span, precision="day", edtf=ours.edtf,
                refused=None,
            )
    return mentions


def _far(ours: Span | None, theirs: Span | None) -> bool:
    """Tell whether two days are too far from each other to be one; that of a month or year is its first."""
    return ours is not None and theirs is not None and theirs[0] == theirs[1] and abs(ours[0] - theirs[0]) > _MOON


def dates_of_other_eras(text: str) -> list[DateMention]:
    """Return the days of a text whose year is that of another era, and those that no calendar here reads."""
    rules = _rules()
    return [_read(match, rules) for match in rules.pattern.finditer(text) if not _is_number(match)]


def _is_number(match: re.Match[str]) -> bool:
    """Tell whether what looks like a day is the number of a case, or a day of ours before a count ("2500 people")."""
    text, end = match.string, match.end()
    if match["numbered"]:
        before = text[max(0, match.start() - 16) : match.start()]
        return _NUMBER.search(before) is not None or _HOURS.match(text, end) is not None
    if match["thai"] and "B" not in match.group():
        year = int(match["thai"])
        return year not in _THAI or year % _ROUND == 0 or _COUNTING.match(text, end) is not None
    return False


def _read(match: re.Match[str], rules: _Rules) -> DateMention:
    told = match.groupdict()
    for group, why in (("untold", _NOT_TOLD), ("unread", _NO_MONTHS), ("yearless", _NO_YEAR)):
        if told[group]:
            return _mention(match, None, None, why)
    if told["hijri"]:
        return _of_hijri(match, int(told["hijri"]), int(told["month5"]), int(told["day5"]))
    if told["month3"] or told["month4"]:
        month = int(told["month3"] or told["month4"])
    else:
        month = rules.months[(told["month"] or told["month2"]).rstrip(".")]
    day = int(re.sub(r"\D", "", told["day"] or told["day2"] or told["day3"] or told["day4"]))
    if thai := told["thai"] or told["thai3"]:
        era, year = "buddhist", int(thai) - _BUDDHIST
    else:
        era = told["era"] or told["era4"] or "Minguo"
        year = rules.firsts[era] + int(told["year"] or told["year4"] or told["republic"])
    try:
        found = date(year, month, day)
    except ValueError as problem:
        return _mention(match, era, None, str(problem))
    if year > _LAST:
        return _mention(match, era, None, f"the year {year} is to come")
    return _mention(match, era, found, None)


def _of_hijri(match: re.Match[str], year: int, month: int, day: int) -> DateMention:
    try:
        return _mention(match, "hijri", calendars.gregorian("hijri", year, month, day)[0], None)
    except ValueError as problem:
        return _mention(match, "hijri", None, str(problem))


def _mention(match: re.Match[str], era: str | None, day: date | None, refused: str | None) -> DateMention:
    calendar = era.lower() if era else None
    if day is None:
        return in_calendar(match, NO_DAY, None, "unknown", calendar, refused)
    return in_calendar(match, day.isoformat(), (day, day), "day", calendar, None)
