"""Readers of what hangs on another time: "last Friday", "two weeks later", "the next day"."""

import re

from pipeline.normalise.dates import numbers
from pipeline.normalise.dates.lexicon import Tokens, letter, letters, lexicon
from pipeline.normalise.dates.model import Parsed
from pipeline.normalise.dates.plain_readers import of_another_calendar
from pipeline.normalise.dates.readers import WAYS

type Match = re.Match[str]

_PART_UNITS = {"MO", "AF", "EV", "NI", "DT"}
_OWN = {"his", "her", "their", "my", "our", "its"}


def _way(tokens: Tokens, match: Match, name: str = "way") -> str:
    return WAYS.get(tokens.word(match.start(name)).lower(), "") if match[name] else ""


def _unit(tokens: Tokens, match: Match, name: str = "unit") -> str:
    """Return the unit matched; "" for an ordinal that is no second."""
    place = match.start(name)
    if tokens.letters[place] == letter("QUARTER"):
        return "Q"
    if tokens.letters[place] == letter("ORD"):
        return "S" if tokens.word(place).lower() == "second" else ""
    if tokens.letters[place] == letter("SEASON"):
        return str(tokens.values[place])
    return str(tokens.values[place])


def weekday(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "last Friday", "Friday night", "Friday last week", "Good Friday"; not "Bloody Sunday"."""
    place = match.start("wd")
    name = tokens.text[tokens.starts[place - 1] : tokens.ends[place]] if place else ""
    named = lexicon().raw["named_weekdays"].get(name)
    if named is not None:
        if not named or of_another_calendar(tokens, place - 1):
            return None
        return [Parsed("holiday", place - 1, place + 1, value=named)]
    parsed = Parsed("weekday", match.start(), match.end(), weekday=tokens.values[place], way=_way(tokens, match))
    parsed.part = str(tokens.values[match.start("part")]) if match["part"] else ""
    if match["week"]:
        if tokens.values[match.end("week") - 1] == "W":
            parsed.note = _way(tokens, match, "week")
        else:
            parsed.last = match.start("week")
    if tokens.word(place).endswith("s"):
        parsed.form, parsed.value = "set", f"XXXX-WXX-{parsed.weekday}"
    if tokens.letters[match.start()] == letter("THE") and not parsed.way:
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
    if match["count"] == letter("AN"):
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
    if not unit or not way or way == "recent" or unit in {"H", "TM", "S"}:
        return None
    the = tokens.letters[match.start()] == letter("THE")
    if word in {"that", "same"} or (the and word == "same"):
        way = "that"
    if word == "past" or (the and word == "last" and unit not in _PART_UNITS):
        # "the last year", "the past week": a stretch, not the calendar's year
        return [Parsed("dur", match.start(), match.end(), number=1, unit=unit)]
    if way == "next" and (the or unit == "D"):
        way = "following"
    if word in {"following", "subsequent"}:
        way = "following"
    if tokens.letters[match.start("unit")] == letter("ORD"):
        return None
    if word == "this" and unit == "DT":
        return None
    begin = match.start() - (match.start() > 0 and not the)
    if unit == "D" and not _OWN.isdisjoint(tokens.word(k).lower() for k in range(begin, match.end())):
        return None  # "his last day at work"
    return [Parsed("rel", match.start(), match.end(), way=way, unit=unit)]


def that_date(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "on that date", "the same date" as "that day"; not "said that date palms were felled".

    Nor "on the same date in 2021", "as before", "of the next year".
    """
    of_time = tokens.word(match.start() - 1).lower() in _OF_TIME and tokens.word(match.end()).lower() not in _OTHER_YEAR
    return [Parsed("rel", match.start(), match.end(), way="that", unit="D")] if of_time else None


def in_the_day(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "earlier in the day" as "that day"."""
    that = tokens.word(match.start("unit")).lower() == "day"
    return [Parsed("rel", match.start(), match.end(), way="that", unit="D")] if that else None


_OF_TIME = frozenset({"on", "from", "since", "until", "till", "by", "before", "after", "to"})
_OTHER_YEAR = frozenset({"in", "of", "as", "next", "last", "each", "every"})


def unit_before(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the day before", "the year after that", from the time last spoken of."""
    unit, word = _unit(tokens, match), tokens.word(match.start("way")).lower()
    nexts = tokens.letters[match.end() : match.end() + 1]
    if word != "following" and match["that"] is None and nexts not in {
        letter(n) for n in ("DOT", "COMMA", "AND", "WORD", "SEMI", "PARA", "IN", "AT", "") if n
    } | {""}:
        return None
    before = tokens.letters[max(0, match.start() - 2) : match.start()]
    day = before[1:] == letter("COMMA") and before[:1] in letters("MONTH DAY YEAR WEEKDAY")
    opens = (not before or before[-1:] in letters("DOT PARA")) and _led_on(tokens, match.end())
    if nexts == letter("WORD") and match["that"] is None and (day or opens):
        return None  # "on 10 May, the day after police came", "The day after police came, a court …"
    way = "prev" if word == "before" else "following"
    return [Parsed("rel", match.start(), match.end(), way=way, unit=unit)]


def _led_on(tokens: Tokens, start: int) -> bool:
    """Tell whether a comma parts what begins at a token from a clause after it ("police came, a court fined her")."""
    stop = next((k for k in range(start, len(tokens.letters)) if tokens.letters[k] in letters("DOT PARA COMMA")), start)
    after = tokens.word(stop + 1).lower() if tokens.letters[stop : stop + 1] == letter("COMMA") else ""
    short = any(c in letters("DOT PARA") for c in tokens.letters[stop + 1 : stop + 4])  # "held X, his wife."
    return bool(after) and after not in _GOING_ON and not after.endswith("ing") and not short


_GOING_ON = frozenset({"and", "but", "or", "who", "which", "where", "when", "while", "after", "before", "as", "then"})
_OVER = frozenset({"the", "for", "in", "over", "of", "these", "those", "during", "within", "past", "last", "some", "to",
                   "held", "served", "spent", "jailed", "imprisoned", "detained", "waited"})  # fmt: skip


def ago(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "two weeks ago", "ten days later", "a year earlier", "nine days prior"."""
    unit = _unit(tokens, match)
    if not unit:
        return None
    bare = "count" not in match.groupdict()
    count = None if bare else numbers.number(tokens, match.start("count"), match.end("count"))
    if bare and tokens.letters[match.start("unit")] == letter("UNIT"):
        count = 1
    way = tokens.word(match.start("way")).lower()
    if way in {"earlier", "later"} and tokens.word(match.end()).lower() == "than":
        return []  # "freed ten months earlier than scheduled": not ten months before now
    if way in {"before", "after"} and match.start() and tokens.word(match.start() - 1).lower() in _OVER:
        return None  # "in the two weeks before, …", "for two years before"
    way = (
        "later"
        if way in {"afterwards", "afterward", "thereafter", "hence", "after"}
        else "earlier"
        if way in {"beforehand", "before", "prior", "previous"}
        else way
    )
    if unit in _PART_UNITS:
        unit = "D"
    return [Parsed("ago", match.start(), match.end(), number=count, unit=unit, way=way)]


def each(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read what comes again: "each July", "every two weeks", "per day"."""
    place = match.start("unit")
    name = tokens.letters[place]
    if name == letter("MONTH"):
        value = f"XXXX-{tokens.values[place]:02d}"
    elif name == letter("WEEKDAY"):
        value = f"XXXX-WXX-{tokens.values[place]}"
    elif name == letter("SEASON"):
        value = f"XXXX-{tokens.values[place]}"
    elif name == letter("PART"):
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
    if tokens.word(match.start()).istitle() and match.start() and tokens.letters[match.start() - 1] != letter("DOT"):
        return None
    return [Parsed("set", match.start(), match.end(), value=str(tokens.values[match.start()]))]


def duration(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "three weeks", "a two-year", "ten and a half years", "two to three weeks"."""
    unit = _unit(tokens, match)
    groups = match.groupdict()
    alone = groups.get("low") is None and match["count"] in letters("AN")
    before = tokens.letters[match.start() - 1] if match.start() else ""
    after = tokens.letters[match.end() : match.end() + 1]
    if not unit or before == letter("MONEY") or (unit == "S" and match["unit"] == letter("ORD")):
        return None
    hyphen = match.group().find(letter("HYPHEN"))
    if after == letter("HYPHEN") and tokens.word(match.end() + 1).lower() == "old":
        return []
    if unit in _PART_UNITS:
        if alone or tokens.letters[match.start("unit")] != letter("UNITS"):
            return None
        unit = "D"
    if unit == "Q":
        return None
    own = numbers.own_number(tokens, match.start("count"), match.end("count"))
    count = numbers.number(tokens, own, match.end("count"))
    if alone:
        if unit in {"D", "TM", "S", "WE"} and before not in {
            letter("IN"),
            letter("FOR"),
            letter("THAN"),
            letter("ABOUT"),
            letter("OVER"),
        }:
            if unit == "D" and before in letters("WORD OTHER NUM BIG"):
                return [Parsed("set", match.start(), match.end(), value="P1D")]
            return None
        if after == letter("CLOSE"):
            return None
    pair = own > match.start("count")
    between = pair and tokens.word(match.start() - 1).lower() == "between"
    first = own if pair and not between else match.start()
    parsed = Parsed("dur", first, match.end(), number=None if between else count, unit=unit)
    parsed.note = "in" if tokens.word(match.start() - 1).lower() == "in" and unit not in {"H", "TM", "S"} else ""
    if groups.get("count2"):
        second = numbers.number(tokens, match.start("count2"), match.end("count2"))
        order = ["ML", "CE", "DE", "Y", "M", "W", "D", "H", "TM", "S"]
        unit2 = str(tokens.values[match.start("unit2")])
        if (
            unit in order
            and unit2 in order
            and order.index(unit2) > order.index(unit)
            and count is not None
            and second is not None
            and (groups["and"] or tokens.letters[match.end() : match.end() + 1] not in letters("LATER EARLIER AGO"))
        ):
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


def the_unit(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the year", "the quarter" where they stand for the one spoken of."""
    unit = _unit(tokens, match)
    before = tokens.word(match.start() - 1).lower() if match.start() else ""
    if before == "of" and tokens.letters[match.start() - 2 : match.start() - 1] in {
        letter(n) for n in ("START", "CLOSE", "MIDDLE")
    }:
        return (
            [Parsed("rel", match.start(), match.end(), way="ofthis", unit=unit)]
            if unit in {"D", "W", "M", "Y", "DE", "WE"}
            else None
        )
    if unit in {"W", "WE", "Y"} and tokens.letters[match.end() : match.end() + 1] in letters("OF BEFORE AFTER"):
        return None  # "in the week of 4 March", "in the year before the coup": not this one
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
    if unit in {"TM", "S", "WE", "H"} or before not in letters("FOR IN OVER AFTER"):
        return None
    return [Parsed("dur", match.start(), match.end(), number=None, unit=unit)]


def year_ended(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the year ended June 30": a length; its end is told next."""
    unit = _unit(tokens, match)
    return [Parsed("dur", match.start(), match.end() - 1, number=1, unit=unit)] if unit in {"Y", "M", "W"} else None
