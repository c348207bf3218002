"""Readers of what hangs on another time: "last Friday", "two weeks later", "the next day"."""

import re

from pipeline.normalise.dates import numbers
from pipeline.normalise.dates.lexicon import Tokens, lexicon
from pipeline.normalise.dates.model import Parsed
from pipeline.normalise.dates.readers import WAYS

type Match = re.Match[str]

_PART_UNITS = {"MO", "AF", "EV", "NI", "DT"}


def _letter(name: str) -> str:
    return lexicon().letters[name]


def _way(tokens: Tokens, match: Match, name: str = "way") -> str:
    return WAYS.get(tokens.word(match.start(name)).lower(), "") if match[name] else ""


def _unit(tokens: Tokens, match: Match, name: str = "unit") -> str:
    """Return the unit matched; "" for an ordinal that is no second."""
    place = match.start(name)
    if tokens.letters[place] == _letter("QUARTER"):
        return "Q"
    if tokens.letters[place] == _letter("ORD"):
        return "S" if tokens.word(place).lower() == "second" else ""
    if tokens.letters[place] == _letter("SEASON"):
        return str(tokens.values[place])
    return str(tokens.values[place])


def weekday(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "last Friday", "Friday night", "Friday last week"."""
    place = match.start("wd")
    parsed = Parsed("weekday", match.start(), match.end(), weekday=tokens.values[place], way=_way(tokens, match))
    parsed.part = str(tokens.values[match.start("part")]) if match["part"] else ""
    if match["week"]:
        if tokens.values[match.end("week") - 1] == "W":
            parsed.note = _way(tokens, match, "week")
        else:
            parsed.last = match.start("week")
    if tokens.word(place).endswith("s"):
        parsed.form, parsed.value = "set", f"XXXX-WXX-{parsed.weekday}"
    if tokens.letters[match.start()] == _letter("THE") and not parsed.way:
        parsed.first += 1
    return [parsed]


def relative_day(tokens: Tokens, match: Match) -> list[Parsed]:
    """Read today, yesterday, tomorrow, tonight, with a part of the day."""
    place = match.start("day")
    parsed = Parsed("relday", match.start(), match.end(), number=tokens.values[place])
    if match["beyond"]:
        parsed.number = tokens.values[place] * 2
    parsed.part = str(tokens.values[match.start("part")]) if match["part"] else ""
    if tokens.word(place).lower() == "tonight":
        parsed.part = "NI"
    return [parsed]


def counted(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the past three months", "the first nine months of 1990", "the next few days"."""
    unit = _unit(tokens, match)
    if not unit:
        return None
    count = numbers.number(tokens, match.start("count"), match.end("count"))
    if match["count"] == _letter("AN"):
        return None
    if unit in {"SP", "SU", "FA", "WI"}:
        return [Parsed("set", match.start(), match.end(), value=f"XXXX-{unit}")]
    return [Parsed("dur", match.start(), match.end(), number=count, unit=unit)]


def vague_units(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "recent years", "the coming weeks", "these days"."""
    way = _way(tokens, match)
    unit = _unit(tokens, match, "units")
    if unit == "Q" and tokens.word(match.start("units")).lower() == "quarter":
        return None
    if way in {"this", "that"} and tokens.word(match.start("way")).lower() != "those":
        return None
    word = tokens.word(match.start("way")).lower()
    if way == "coming" or (word in {"recent", "past"} and unit in {"Y", "DE", "CE"}):
        value = "FUTURE_REF" if way == "coming" else "PAST_REF"
        return [Parsed("vague", match.start(), match.end(), value=value)]
    return [Parsed("dur", match.start(), match.end(), number=None, unit=unit)]


def relative(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "this week", "last month", "the following year", "that same day", "this morning"."""
    way, unit = _way(tokens, match), _unit(tokens, match)
    word = tokens.word(match.start("way")).lower()
    if not unit or not way or way in {"recent"} or unit in {"H", "TM", "S"}:
        return None
    the = tokens.letters[match.start()] == _letter("THE")
    if word in {"that", "same"} or (the and word in {"same"}):
        way = "that"
    if word == "past" or (the and word == "last" and unit not in _PART_UNITS):
        # "the last year", "the past week": a stretch, not the calendar's year
        return [Parsed("dur", match.start(), match.end(), number=1, unit=unit)]
    if the and way == "next":
        way = "following"
    if word in {"following", "subsequent"}:
        way = "following"
    if tokens.letters[match.start("unit")] == _letter("ORD"):
        return None
    if word == "this" and unit == "DT":
        return None
    return [Parsed("rel", match.start(), match.end(), way=way, unit=unit)]


def unit_before(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the day before", "the year after", from the time last spoken of."""
    unit, word = _unit(tokens, match), tokens.word(match.start("way")).lower()
    nexts = tokens.letters[match.end() : match.end() + 1]
    if word != "following" and nexts not in {_letter(n) for n in ("DOT", "COMMA", "AND", "WORD", "SEMI", "PARA", "")if n} | {""}:
        return None
    way = "prev" if word == "before" else "following"
    return [Parsed("rel", match.start(), match.end(), way=way, unit=unit)]


def ago(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "two weeks ago", "ten days later", "a year earlier"."""
    unit = _unit(tokens, match)
    if not unit:
        return None
    bare = "count" not in match.groupdict()
    count = None if bare else numbers.number(tokens, match.start("count"), match.end("count"))
    if bare and tokens.letters[match.start("unit")] == _letter("UNIT"):
        count = 1
    way = tokens.word(match.start("way")).lower()
    way = "later" if way in {"afterwards", "afterward", "thereafter", "hence"} else "earlier" if way == "beforehand" else way
    if unit in _PART_UNITS:
        unit = "D"
    return [Parsed("ago", match.start(), match.end(), number=count, unit=unit, way=way)]


def each(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read what comes again: "each July", "every two weeks", "per day"."""
    place = match.start("unit")
    name = tokens.letters[place]
    if name == _letter("MONTH"):
        value = f"XXXX-{tokens.values[place]:02d}"
    elif name == _letter("WEEKDAY"):
        value = f"XXXX-WXX-{tokens.values[place]}"
    elif name == _letter("SEASON"):
        value = f"XXXX-{tokens.values[place]}"
    elif name == _letter("PART"):
        value = f"XXXX-XX-XXT{tokens.values[place]}"
    else:
        count = 1.0
        if match.groupdict().get("count"):
            count = numbers.number(tokens, match.start("count"), match.end("count")) or 1.0
        value = numbers.duration_value(count, _unit(tokens, match))
    return [Parsed("set", match.start(), match.end(), value=value)]


def frequency(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "daily", "annually"; "annual" is a kind of thing, not a time."""
    if tokens.word(match.start()).lower() in {"annual", "quarterly", "monthly", "weekly", "hourly", "nightly"}:
        return None
    if tokens.word(match.start()).istitle() and match.start() and tokens.letters[match.start() - 1] != _letter("DOT"):
        return None
    return [Parsed("set", match.start(), match.end(), value=str(tokens.values[match.start()]))]


def duration(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "three weeks", "a two-year", "ten and a half years", "two to three weeks"."""
    unit = _unit(tokens, match)
    groups = match.groupdict()
    alone = groups.get("low") is None and match["count"] in {_letter("AN")}
    before = tokens.letters[match.start() - 1] if match.start() else ""
    after = tokens.letters[match.end() : match.end() + 1]
    if not unit or before == _letter("MONEY") or (unit == "S" and match["unit"] == _letter("ORD")):
        return None
    hyphen = match.group().find(_letter("HYPHEN"))
    if after == _letter("HYPHEN") and tokens.word(match.end() + 1).lower() == "old":
        return []
    if unit in _PART_UNITS:
        if alone or tokens.letters[match.start("unit")] != _letter("UNITS"):
            return None
        unit = "D"
    if unit == "Q":
        return None
    count = numbers.number(tokens, match.start("count"), match.end("count"))
    if alone:
        if unit in {"D", "TM", "S", "WE"} and before not in {_letter("IN"), _letter("FOR"), _letter("THAN"), _letter("ABOUT"), _letter("OVER")}:
            if unit == "D" and before in {_letter("WORD"), _letter("OTHER"), _letter("NUM"), _letter("BIG")}:
                return [Parsed("set", match.start(), match.end(), value="P1D")]
            return None
        if after == _letter("CLOSE"):
            return None
    parsed = Parsed("dur", match.start(), match.end(), number=count, unit=unit)
    parsed.note = "in" if tokens.word(match.start() - 1).lower() == "in" and unit not in {"H", "TM", "S"} else ""
    if groups.get("count2"):
        second = numbers.number(tokens, match.start("count2"), match.end("count2"))
        order = ["ML", "CE", "DE", "Y", "M", "W", "D", "H", "TM", "S"]
        unit2 = str(tokens.values[match.start("unit2")])
        if unit in order and unit2 in order and order.index(unit2) > order.index(unit) and count is not None and second is not None:
            left, right = numbers.duration_value(count, unit), numbers.duration_value(second, unit2)
            parsed.value = left + (right[1:] if "T" not in left or "T" not in right else right[2:])
        else:
            parsed.last = match.end("unit")
    if groups.get("so"):
        parsed.mod = "APPROX"
    if groups.get("low"):
        low = numbers.number(tokens, match.start("low"), match.end("low"))
        if low is not None and count is not None and low >= count:
            return None
        parsed.number, parsed.note = None if unit != "W" else count, "between"
    if hyphen >= 0 and isinstance(count, float) and count >= 1000:
        return None
    return [parsed]


def clock(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "10 p.m.", "22:30", "noon", "4 in the morning"."""
    groups = match.groupdict()
    parsed = Parsed("clock", match.start(), match.end())
    before = tokens.letters[match.start() - 1 : match.start()]
    if groups.get("noon"):
        lead = {_letter(n) for n in ("AT", "BY", "TO", "ABOUT", "BEFORE", "AFTER", "FROM", "BETWEEN", "HYPHEN", "EARLY")}
        if before not in lead and tokens.letters[match.end() : match.end() + 1] != _letter("WEEKDAY"):
            return None
        parsed.clock = str(tokens.values[match.start()])
        return [parsed]
    half = str(tokens.values[match.start("half")]) if groups.get("half") else ""
    if groups.get("part"):
        part = tokens.values[match.start("part")]
        half = "a" if part == "MO" else "p"
    place = match.start("hour")
    value = tokens.values[place]
    hour, minute = (value.split(":")[:2] if isinstance(value, str) else (value, ""))
    hour = int(hour)
    if hour > (12 if half and not minute else 24) or not isinstance(value, str | int) or not half and tokens.letters[place] != _letter("CLOCK"):
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
    if before in {_letter("MONEY"), _letter("SLASH")} or (before == _letter("DOT") and before2 in {_letter("DAY"), _letter("NUM")}):
        return None
    if before == _letter("HYPHEN") and before2 in {_letter("NUM"), _letter("DAY"), _letter("CAPWORD")} or after == _letter("SLASH"):
        return None
    if before in {_letter("ABOUT"), _letter("OVER"), _letter("THAN"), _letter("LEAST")} and after == _letter("WORD"):
        return None
    lead = tokens.word(match.start() - 1).lower()
    if lead in {"no", "number", "article", "section", "room", "resolution", "decree", "nr", "page", "box", "flight", "some", "nearly", "his", "about", "than", "up", "article"}:
        return None
    if after == _letter("WORD") and not match.group().startswith(_letter("THE")) and word in _COUNTED_NOUNS:
        return None
    if not 1400 <= found <= 2100 and before not in {_letter("IN"), _letter("FROM"), _letter("TO"), _letter("BY"), _letter("OF")}:
        return None
    return [Parsed("cal", match.start(), match.end(), year=found)]


_COUNTED_NOUNS = frozenset(
    "people persons men women soldiers troops dead deaths prisoners detainees refugees workers employees members jobs"
    " homes houses dollars euros pounds miles kilometers kilometres km meters metres feet tons tonnes barrels shares"
    " casualties guns ships tanks aircraft civilians students protesters others words copies inhabitants men's hectares"
    " acres square guests cases victims local".split()
)


def day(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the 20th", whose month was spoken of before."""
    before = tokens.letters[match.start() - 1] if match.start() else ""
    if before not in {_letter(n) for n in ("ON", "FROM", "TO", "BY", "BETWEEN", "AND", "AFTER", "BEFORE")}:
        return None
    return [Parsed("cal", match.start(), match.end(), day=tokens.values[match.start("day")])]


def the_unit(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the year", "the quarter" where they stand for the one spoken of."""
    unit = _unit(tokens, match)
    before = tokens.word(match.start() - 1).lower() if match.start() else ""
    if before == "of" and tokens.letters[match.start() - 2 : match.start() - 1] in {_letter(n) for n in ("START", "CLOSE", "MIDDLE")}:
        return [Parsed("rel", match.start(), match.end(), way="ofthis", unit=unit)] if unit in {"D", "W", "M", "Y", "DE", "WE"} else None
    if unit == "Q" and before in {"in", "for", "during"}:
        return [Parsed("latest", match.start(), match.end())]
    if unit in {"Y", "W"} and before in {"for", "in", "during"}:
        return [Parsed("rel", match.start(), match.end(), way="this", unit=unit, note="the")]
    if unit == "WE" and before in {"over", "during", "at"}:
        return [Parsed("rel", match.start(), match.end(), way="this", unit=unit, note="the")]
    return None


def year_end(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "year-end", "the month's end"."""
    unit = _unit(tokens, match)
    if unit not in {"Y", "M", "W"} or tokens.word(match.start("close")).lower() != "end":
        return None
    return [Parsed("rel", match.start(), match.end(), way="ofthis", unit=unit, mod="END")]


def bare_units(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "for years", "within weeks": a stretch of unsaid length."""
    before = tokens.letters[match.start() - 1] if match.start() else ""
    unit = str(tokens.values[match.start()])
    if unit in {"TM", "S", "WE", "H"} or before not in {_letter(n) for n in ("FOR", "IN", "OVER", "AFTER")}:
        return None
    return [Parsed("dur", match.start(), match.end(), number=None, unit=unit)]


def bare_part(tokens: Tokens, match: Match) -> list[Parsed] | None:  # noqa: ARG001
    """Read a part of a day alone; only beside a day does it say when."""
    return None


def vague(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "now", "recently", "in the past", "the current"."""
    place = match.start("vague")
    word, name = tokens.word(place).lower(), tokens.letters[place]
    the = match.end() - match.start() > 1
    before = tokens.letters[match.start() - 1] if match.start() else ""
    after = tokens.letters[match.end() : match.end() + 1]
    if name == _letter("FORMER"):
        return [Parsed("vague", place, place + 1, value=str(tokens.values[place]), note="narrative")]
    if name == _letter("VAGUE"):
        if the:
            return None
        if word == "now" and tokens.word(place + 1).lower() == "that":
            return None
    elif word in {"past", "future", "present"}:
        near = tokens.letters[match.start() - 1 : match.start()] == _letter("NEAR") and tokens.word(match.start() - 1).lower() == "near"
        if not near and not (the and (before == _letter("IN") or before in {_letter("OF"), _letter("FROM"), _letter("FOR")} and after not in {_letter("WORD"), _letter("CAPWORD"), _letter("HYPHEN")})):
            return None
    elif tokens.word(place).istitle() and after == _letter("CAPWORD"):
        return None
    first = match.start() if word in {"past", "future", "present"} and after not in {_letter("WORD")} else place
    return [Parsed("vague", first, match.end(), value=str(tokens.values[place]))]


def holiday(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "Christmas", "Christmas Day"; not "White Christmas"."""
    if match.start() and tokens.letters[match.start() - 1] == _letter("CAPWORD"):
        return None
    found = tokens.values[match.start("year")] if match["year"] else None
    last = match.end("year") if match["year"] else match.end()
    value = str(tokens.values[match.start()])
    if match["eve"]:
        if tokens.letters[match.start("eve")] == _letter("WEEKDAY"):
            if value != "easter" or tokens.values[match.start("eve")] != 1:
                last = match.start("eve")
            else:
                value = "easter+1"
        elif tokens.letters[match.start("eve")] == _letter("EVE"):
            value = {"12-25": "12-24"}.get(value, value)
    return [Parsed("holiday", match.start(), last, year=found, value=value)]


def year_ended(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the year ended June 30": a length; its end is told next."""
    unit = _unit(tokens, match)
    return [Parsed("dur", match.start(), match.end() - 1, number=1, unit=unit)] if unit in {"Y", "M", "W"} else None
