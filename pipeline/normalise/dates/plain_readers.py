"""Readers of years, clocks, days of the month, named days and words such as "now"."""

import re
from functools import cache

from pipeline.kept import compiled
from pipeline.normalise.dates import numbers
from pipeline.normalise.dates.lexicon import Tokens, letter, letters, lexicon
from pipeline.normalise.dates.model import Parsed
from pipeline.paths import toml_table

type Match = re.Match[str]
LONGEST_NAME = 3  # tokens of a named day before "Day": "All Saints'"


@cache
def _numbered() -> frozenset[str]:
    return frozenset(lexicon().raw["counts"]["before"])


@cache
def _streets() -> frozenset[str]:
    return frozenset(toml_table("names.toml")["streets"]["nouns"])


@cache
def _makes() -> frozenset[str]:
    return frozenset(toml_table("mishaps.toml")["makes"])


@cache
def _zones() -> frozenset[str]:
    return frozenset(lexicon().raw["counts"]["zones"])


@cache
def _counted_nouns() -> frozenset[str]:
    return frozenset(lexicon().raw["counts"]["nouns"])


def clock(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "10 p.m.", "22:30", "noon", "4 in the morning"."""
    groups = match.groupdict()
    parsed = Parsed("clock", match.start(), match.end())
    before = tokens.letters[match.start() - 1 : match.start()]
    if groups.get("noon"):
        lead = {letter(n) for n in ("AT", "BY", "TO", "ABOUT", "BEFORE", "AFTER", "FROM", "BETWEEN", "HYPHEN", "EARLY")}
        if before not in lead and tokens.letters[match.end() : match.end() + 1] != letter("WEEKDAY"):
            return None
        parsed.clock = str(tokens.values[match.start()])
        return [parsed]
    half = str(tokens.values[match.start("half")]) if groups.get("half") else ""
    if groups.get("part"):
        part = tokens.values[match.start("part")]
        half = "a" if part == "MO" else "p"
    place = match.start("hour")
    value = tokens.values[place]
    hour, minute = value.split(":")[:2] if isinstance(value, str) else (value, "")
    hour = int(hour)
    if (
        hour > (12 if half and not minute else 24)
        or not isinstance(value, str | int)
        or (not half and tokens.letters[place] != letter("CLOCK"))
    ):
        return None
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    parsed.clock = f"{hour:02d}:{minute or '00'}"
    return [parsed]


def year(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read a year alone; not a price, a count of people or a number of a law."""
    groups = match.groupdict()
    if groups.get("short"):
        value = tokens.values[match.start("short")]
        if not isinstance(value, int) or not 20 <= value < 100 or len(tokens.word(match.start("short"))) != 2:
            return None
        return [Parsed("cal", match.start(), match.end(), year=1900 + value if value > 25 else 2000 + value)]
    name = next(n for n in ("year", "year3") if groups.get(n))
    found = numbers.spoken_year(tokens, match.start(name), match.end(name))
    if found is None or found < 1000:
        return None
    before = tokens.letters[match.start() - 1] if match.start() else ""
    before2 = tokens.letters[match.start() - 2] if match.start() > 1 else ""
    after = tokens.letters[match.end() : match.end() + 1]
    word = tokens.word(match.end())
    if before in letters("MONEY SLASH") or (before == letter("DOT") and before2 in letters("DAY NUM")):
        return None
    if (before == letter("HYPHEN") and before2 in letters("NUM DAY CAPWORD")) or after == letter("SLASH"):
        return None
    if before in letters("ABOUT OVER THAN LEAST") and after == letter("WORD"):
        return None
    lead = tokens.word(match.start() - 1).lower()
    if lead in _numbered() or (lead not in _OF_YEAR and _opens_address(tokens, match.end())):
        return None
    if lead not in _OF_YEAR and (word in _makes() or _is_clock(tokens, match)):
        return None  # "a 2008 Ford", "2024 GMT: police arrested"
    year = lead in {"in", "since"} and found % 100 != 0  # "In 2017 soldiers raided …" counts nobody
    if after == letter("WORD") and not (year or match.group().startswith(letter("THE"))) and word in _counted_nouns():
        return None
    if not 1400 <= found <= 2100 and before not in {
        letter("IN"),
        letter("FROM"),
        letter("TO"),
        letter("BY"),
        letter("OF"),
    }:
        return None
    return [Parsed("cal", match.start(), match.end(), year=found)]


def _is_clock(tokens: Tokens, match: Match) -> bool:
    """Are four digits an hour, a zone of time behind them ("2024 GMT", not "1999 GMT")?"""
    told = tokens.word(match.end() - 1)
    if match.group().startswith(letter("THE")):
        return False
    return _HOUR.fullmatch(told) is not None and tokens.word(match.end()) in _zones()


def _opens_address(tokens: Tokens, after: int) -> bool:
    """Is a number that of a house ("1517 Locust Street", "1900 W. Elm St.")?"""
    for k in range(after, after + _STREET):
        word = tokens.word(k)
        if k > after and word[:1].isupper() and word.rstrip(".").lower() in _streets():
            return True
        if not word[:1].isupper() and word != ".":
            return False
    return False


_HOUR = compiled(r"(?:[01]\d|2[0-3])[0-5]\d")
_STREET = 5  # tokens of the name of a street
_OF_YEAR = frozenset({"in", "since", "of", "from", "during", "until", "by", "and"})
_AFTER_DAY = frozenset({
    "with", "against", "without", "as", "he", "she", "they", "it", "his", "her", "their", "police", "soldiers",
    "outside", "near",
})  # fmt: skip


def day(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the 20th", whose month was spoken of before."""
    before = tokens.letters[match.start() - 1] if match.start() else ""
    if before not in letters("ON FROM TO BY BETWEEN AND AFTER BEFORE"):
        return None
    after = tokens.word(match.end()).lower()
    if tokens.letters[match.end() : match.end() + 1] == letter("WORD") and after not in _AFTER_DAY:
        return None  # "on the 13th floor"
    return [Parsed("cal", match.start(), match.end(), day=tokens.values[match.start("day")])]


def vague(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "now", "recently", "in the past", "the current"."""
    place = match.start("vague")
    word, name = tokens.word(place).lower(), tokens.letters[place]
    the = match.end() - match.start() > 1
    before = tokens.letters[match.start() - 1] if match.start() else ""
    after = tokens.letters[match.end() : match.end() + 1]
    if name == letter("FORMER"):
        return [Parsed("vague", place, place + 1, value=str(tokens.values[place]), note="narrative")]
    if name == letter("VAGUE"):
        if the:
            return None
        if word == "now" and tokens.word(place + 1).lower() == "that":
            return None
    elif word in {"past", "future", "present"}:
        near = (
            tokens.letters[match.start() - 1 : match.start()] == letter("NEAR")
            and tokens.word(match.start() - 1).lower() == "near"
        )
        if not near and not (
            the
            and (
                before == letter("IN")
                or (before in letters("OF FROM FOR") and after not in letters("WORD CAPWORD HYPHEN"))
            )
        ):
            return None
    elif tokens.word(place).istitle() and after == letter("CAPWORD"):
        return None
    first = match.start() if word in {"past", "future", "present"} and after not in letters("WORD") else place
    return [Parsed("vague", first, match.end(), value=str(tokens.values[place]))]


def new_year(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "New Year's Eve" and "New Year's Day 2021"."""
    words = [tokens.word(k).lower() for k in (match.start() - 1, match.start(), match.start("eve"))]
    if words[:2] != ["new", "year"] or words[2] not in {"eve", "day"} or of_another_calendar(tokens, match.start() - 1):
        return None
    found, last = tokens.values[match.start("year")] if match["year"] else None, match.end()
    if found and (tokens.word(last) in _counted_nouns() or not _year_of_holiday(tokens, match, found)):
        found, last = None, match.end("eve")  # "on New Year's Day, 2000 people", "on New Year's Day 1200 migrants"
    value = "12-31" if words[2] == "eve" else "01-01"
    return [Parsed("holiday", match.start() - 1, last, year=found, value=value)]


def of_another_calendar(tokens: Tokens, first: int) -> bool:
    """Tell whether the word before a holiday says that others keep it on another day: "Persian New Year's Eve"."""
    return tokens.word(first - 1).lower() in lexicon().raw["other_calendars"]["before"]


def _year_of_holiday(tokens: Tokens, match: Match, found: int) -> bool:
    """Tell whether a number after a holiday is its year: after "of", or one like 2021 that counts no plural."""
    if tokens.word(match.start("year") - 1) == "of":
        return True
    after = tokens.word(match.end())
    return 1900 <= found <= 2100 and not (after.islower() and after.endswith("s") and not after.endswith("ss"))


def may_day(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "May Day"; not "a May day"."""
    if [tokens.word(match.start()), tokens.word(match.start("day"))] != ["May", "Day"]:
        return None
    found = tokens.values[match.start("year")] if match["year"] else None
    return [Parsed("holiday", match.start(), match.end(), year=found, value="05-01")]


def named_day(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "Women's Day", "Human Rights Day 2021" from their last word; not "the day"."""
    at = match.start()
    if tokens.word(at) != "Day":
        return None
    raw = lexicon().raw
    names = raw["named_days"] | raw["named_days_of_a_year"] if match["year"] else raw["named_days"]
    for first in range(max(0, at - LONGEST_NAME), at):
        name = tokens.text[tokens.starts[first] : tokens.ends[at - 1]].lower().replace("’", "'")
        if (value := names.get(name)) is not None:
            found = tokens.values[match.start("year")] if match["year"] else None
            return [Parsed("holiday", first, match.end(), year=found, value=value)]
    return None


def holiday(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "Christmas", "Christmas Day"; not "White Christmas"."""
    if match.start() and tokens.letters[match.start() - 1] == letter("CAPWORD"):
        return None
    if of_another_calendar(tokens, match.start()):
        return None
    found = tokens.values[match.start("year")] if match["year"] else None
    last = match.end("year") if match["year"] else match.end()
    value = str(tokens.values[match.start()])
    if match["eve"]:
        if tokens.letters[match.start("eve")] == letter("WEEKDAY"):
            if value == "easter" and tokens.values[match.start("eve")] == 1:
                value = "easter+1"
            elif value != "easter" or tokens.values[match.start("eve")] != 7:
                last = match.start("eve")
        elif tokens.letters[match.start("eve")] == letter("EVE"):
            value = {"12-25": "12-24"}.get(value, value)
    return [Parsed("holiday", match.start(), last, year=found, value=value)]
