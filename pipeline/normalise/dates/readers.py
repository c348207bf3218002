"""Readers: what a rule matched → the half-read expressions (`Parsed`) in it.

Each takes the tokens and the match over their letters and returns the expressions, or None
where the words look right but are not a date; the next rule then gets its turn.
"""

import re
from itertools import pairwise

from pipeline.normalise.dates import numbers
from pipeline.normalise.dates.lexicon import Tokens, letter, letters
from pipeline.normalise.dates.model import Parsed

type Match = re.Match[str]

WAYS = {
    "last": "last",
    "previous": "prev",
    "preceding": "prev",
    "prior": "prev",
    "next": "next",
    "following": "next",
    "subsequent": "next",
    "coming": "coming",
    "upcoming": "coming",
    "ensuing": "coming",
    "this": "this",
    "that": "that",
    "same": "that",
    "the": "that",
    "latest": "this",
    "current": "this",
    "present": "this",
    "recent": "recent",
    "past": "last",
    "future": "coming",
}


def nothing(tokens: Tokens, match: Match) -> list[Parsed]:  # noqa: ARG001
    """Read what looks like time and is none: an age."""
    return []


def _year(tokens: Tokens, match: Match, name: str = "year") -> int | None:
    if match[name] is None:
        return None
    return numbers.spoken_year(tokens, match.start(name), match.end(name))


def _rel(tokens: Tokens, match: Match) -> str:
    """Return how a trailing "this year" points, if one was matched."""
    if not match["rel"]:
        return ""
    last, first = match.end("rel") - 1, match.start("rel")
    opens = tokens.letters[first - 1] == letter("DOT") and tokens.word(first).istitle()
    if tokens.values[last] != "Y" or opens:  # "on 3 May. The next year he was freed"
        return ""
    words = [WAYS.get(tokens.word(i).lower(), "") for i in range(match.start("rel"), last)]
    return words[-1]


_OF_STORY = {
    "previous": "prevof", "preceding": "prevof", "following": "follof", "subsequent": "follof", "ensuing": "follof",
}  # fmt: skip
"""Of a month: counted from the date last spoken of, where there is one."""


def month_of_story(tokens: Tokens, match: Match) -> list[Parsed]:
    """Read "that May": of the year last spoken of."""
    at = match.start("month")
    return [Parsed("cal", at, at + 1, month=tokens.values[at], way="thatof")]


def _weekday(tokens: Tokens, match: Match) -> int | None:
    value = tokens.values[match.start("wd")] if match["wd"] else None
    return value if isinstance(value, int) else None


def numeric(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read 2020-08-27, 27/08/2020, 27th/08/2020, 27.08.20, 2020年8月27日 and 2020-08."""
    text = tokens.word(match.start("z"))
    parts = [int(part) for part in re.findall(r"\d+", text.split("T")[0].split(" ")[0] if "年" not in text else text)]
    parsed = Parsed("cal", match.start(), match.end(), weekday=_weekday(tokens, match))
    if match["z"] == letter("DMY"):
        first, second, year = parts
        if year < 100:
            if "." not in text and "/" not in text:
                return None
            year += 1900 if year > 68 else 2000
        parsed.year, parsed.value = year, text
        # Day first, as most of the world writes; month first only where the day would be no month.
        sure = text.lstrip("0123456789")[:1].isalpha()  # "11th/09/2010"
        parsed.day, parsed.month = (second, first) if second > 12 >= first and not sure else (first, second)
        parsed.note = "ambiguous" if first <= 12 and second <= 12 and first != second and not sure else ""
        return [parsed] if 1500 <= year <= 2200 and parsed.day <= 31 and 0 < parsed.month < 32 else None
    parsed.year = parts[0]
    parsed.month = parts[1] if len(parts) > 1 else None
    parsed.day = parts[2] if len(parts) > 2 else None
    clock = re.search(r"[T ](\d\d:\d\d)", text)
    parsed.clock = clock[1] if clock else ""
    return [parsed] if 1000 <= parsed.year <= 2200 and (parsed.day or 1) <= 31 else None


def days(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read several days of one month: "20-21 May", "August 3, 5 and 7"."""
    year, rel = _year(tokens, match), _rel(tokens, match)
    if (match["year"] and year is None) or not _months_stand(tokens, match):
        return None
    month = tokens.values[match.start("month")]
    dayish = letters("DAY ORDDIG")
    tail = match.start("days") > match.start("month")
    listed = [i for i in range(match.start("days"), match.end("days")) if tokens.letters[i] in dayish]
    own = match.start("day")
    places = [own, *listed] if tail else [*listed, own]
    found = []
    for place in places:
        parsed = Parsed("cal", place, place + 1, year=year, month=month, day=tokens.values[place], way=rel)
        found.append(parsed)
    if tail:
        found[0].first = match.start()
        found[0].weekday = _weekday(tokens, match)
    found[0].first = match.start()
    found[-1].last = _without_stop(tokens, match.end())
    for left, right in pairwise(found):
        if tokens.letters[left.last] != letter("COMMA") and right.last - left.first < 12:
            left.note = "to" if tokens.letters[left.last] != letter("AND") else left.note
    return found


def _months_stand(tokens: Tokens, match: Match) -> bool:
    """Refuse "may" and "march" that no reader would take for months."""
    place = match.start("month")
    return tokens.word(place) not in {"MAY", "MARCH"} or match.end() - match.start() > 1


def full(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read a day of a month, with or without its weekday and year."""
    year, rel = _year(tokens, match), _rel(tokens, match)
    if match["year"] and year is None:
        return None
    parsed = Parsed("cal", match.start(), match.end(), year=year, way=rel, weekday=_weekday(tokens, match))
    parsed.month = tokens.values[match.start("month")]
    groups = match.groupdict()
    if groups.get("oday") and tokens.values[match.end("oday")] == "W":
        return [parsed]  # "the first week of May": no day of it
    if groups.get("oday"):
        parsed.day = _ordinal(tokens, match.start("oday"), match.end("oday"))
    elif year is None and match.start("day") > (at := match.start("month")) and _within(tokens, at):
        parsed.last = at + 1  # "In April 12 nurses were dismissed", "In April. 12 nurses were dismissed"
    else:
        parsed.day = tokens.values[match.start("day")]
    if match["rel"] and not rel:
        parsed.last = match.start("rel")
    parsed.last = _without_stop(tokens, parsed.last)
    return [numbers.with_old_year(tokens, parsed)]


def _within(tokens: Tokens, place: int) -> bool:
    """Tell whether "in", which no day has, stands before a month, and a word straight after its number."""
    before = tokens.word(place - 1).lower()
    before = tokens.word(place - 2).lower() if before in {"early", "late", "mid"} else before
    stopped = tokens.letters[place + 1 : place + 2] == letter("DOT") and len(tokens.word(place)) > len("Sept")
    return before == "in" and (stopped or tokens.word(place + 2)[:1].islower())


def year_first(tokens: Tokens, match: Match) -> list[Parsed]:
    """Read "2020 August 27"."""
    year, month, day = (tokens.values[match.start(name)] for name in ("year", "month", "day"))
    return [Parsed("cal", match.start(), match.end(), year=year, month=month, day=day)]


def short_year(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "11 July 19" where a source's date stands, as 2019."""
    place = match.start("year")
    year = tokens.values[place]
    if len(tokens.word(place)) != 2 or not isinstance(year, int):
        return None
    found = Parsed("cal", match.start(), match.end(), year=year + (1900 if year > 68 else 2000), aside=True)
    found.day, found.month = tokens.values[match.start("day")], tokens.values[match.start("month")]
    return [found]


def _without_stop(tokens: Tokens, last: int) -> int:
    """Leave out the full stop after a month that is no abbreviation."""
    stop = tokens.letters[last - 1] == letter("DOT") and (
        len(tokens.word(last - 2)) > 4 or tokens.word(last - 2) in {"May", "June", "July"}
    )
    return last - stop


def _ordinal(tokens: Tokens, first: int, last: int) -> int:
    return sum(value for value in tokens.values[first:last] if isinstance(value, int))


def hyphened(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "27-Aug-2020" and "27-Aug-20"."""
    place = match.start("year")
    found, short = int(tokens.values[place]), len(tokens.word(place)) == 2
    if not short and found < 1000:
        return None
    parsed = Parsed("cal", match.start(), match.end(), month=tokens.values[match.start("month")])
    parsed.day, parsed.year = int(tokens.values[match.start("day")]), found + (1900 if found > 68 else 2000) * short
    return [parsed] if parsed.day < 100 else None


def impossible(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "32 May" and "May 32, 2020", to refuse it with a reason."""
    second = bool(match["bad2"])
    number = tokens.values[match.start("bad2" if second else "bad")]
    named = match["year2" if second else "year"]
    if not 31 < number < 100 or not (named or _before(tokens, match.start()) == letter("ON")):
        return None
    if not named and tokens.word(match.start() - 1).lower() == "in":
        return None  # "In April 40 people were fined"
    parsed = Parsed(
        "cal", match.start(), match.end(), day=number, month=tokens.values[match.start("month2" if second else "month")]
    )
    parsed.year = tokens.values[match.start("year2" if second else "year")] if named else None
    return [parsed]


def month(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read a month, with or without a year; not April the woman, nor Jan the man."""
    place = match.start("month")
    year, rel = _year(tokens, match), _rel(tokens, match)
    if match["year"] and year is None:
        return None
    if match["lead"] and not rel and year is None:
        lead = tokens.word(match.start("lead")).lower()
        rel = _OF_STORY.get(lead) or {"last": "lastof", "prev": "lastof", "this": "this", "next": "nextof"}[WAYS[lead]]
    word, before, after = tokens.word(place), _before(tokens, place), tokens.letters[match.end() : match.end() + 1]
    anchored = bool(before) and before in letters(
        "IN THE OF LAST NEXT THIS EARLY MID LATE HYPHEN FROM TO BETWEEN AND"
        " EACH BY AFTER BEFORE COMMA OPEN DASH DAY ON THAT"
    )
    if year is None and not rel:
        if len(word) == 3 and word != "May" and tokens.letters[place + 1 : place + 2] != letter("DOT") and not anchored:
            return None
        if word == "May" and not anchored and after != letter("POSS"):
            sentence_start = before in ("", letter("DOT"), letter("PARA"), letter("STOP"), letter("QUOTE"))
            if sentence_start and after in letters("WORD CAPWORD THE HIS"):
                return None
        if (
            word in {"April", "June", "August", "Jan", "May"}
            and after == letter("CAPWORD")
            and (not anchored or word == "Jan")
        ):
            return None
        if (
            word == "March"
            and before in letters("THE POSS HIS QUOTE CAPWORD")
            and after in letters("TO ON DOT COMMA OF FOR")
        ):
            return None
        if before == letter("CAPWORD") and word in {"May", "March", "April", "June"} and after in letters("POSS WORD"):
            return None if word == "May" else [Parsed("cal", place, place + 1, month=tokens.values[place])]
        if word in {"MAY", "MARCH"} and not anchored:
            return None
    last = match.end()
    if match["rel"] and not rel:
        last = match.start("rel")
    parsed = Parsed("cal", match.start(), _without_stop(tokens, last), year=year, month=tokens.values[place], way=rel)
    return [numbers.with_old_year(tokens, parsed)]


def _before(tokens: Tokens, place: int) -> str:
    return tokens.letters[place - 1] if place else ""


def years(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "1915-17" and "2019/20" as two years."""
    place = match.start("second")
    first, second = tokens.values[match.start("first")], tokens.values[place]
    if len(tokens.word(place)) != 2 or not first % 100 < second or first < 1500:
        return None
    century = first - first % 100
    left = Parsed("cal", match.start(), match.start() + 1, year=first, note="to")
    return [left, Parsed("cal", place, place + 1, year=century + second, aside=True)]


def quarter(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the third quarter of 1990", "the last quarter of 2019" and "this year's first half"."""
    half = match["unit"] == letter("HALF")
    count = tokens.values[match.start("ord")] if match["ord"] != letter("LAST") else 2 if half else 4
    year = _year(tokens, match)
    rel = _rel(tokens, match)
    if count > (2 if half else 4) or (half and not (year or rel or match["rel"])):
        return None
    if match.groupdict().get("ago"):
        rel = "last"
    value = f"{'H' if half else 'Q'}{count}"
    return [Parsed("quarter", match.start(), match.end(), year=year, way=rel, value=value)]


def quarter_code(tokens: Tokens, match: Match) -> list[Parsed]:
    """Read "Q3 2019"."""
    year, code = ("year", "q") if match["q"] else ("year2", "q2")
    told, value = tokens.values[match.start(year)], tokens.word(match.start(code))
    return [Parsed("quarter", match.start(), match.end(), year=told, value=value)]


def two_quarters(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the first two quarters of 1990"."""
    if tokens.values[match.start("two")] != 2 or tokens.values[match.start("ord")] != 1:
        return None
    return [Parsed("quarter", match.start(), match.end(), year=_year(tokens, match), value="H1")]


def latest(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the latest quarter": the one last spoken of, or the one now running."""
    if tokens.word(match.end() - 2).lower() in {"future", "past", "recent"}:
        return None
    return [Parsed("latest", match.start(), match.end())]


def year_ago(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the year-ago quarter", "year-earlier"."""
    units = [v for v in tokens.values[match.start() : match.end()] if v in {"Y", "M", "W", "D"}]
    if units != ["Y"]:
        return None
    return [Parsed("ago", match.start(), match.end(), number=1, unit="Y", way="ago")]


def year_quarter(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the 1988 quarter" and "last year's quarter": the quarter spoken of, of that year."""
    if match["rel"] and not _rel(tokens, match):
        return None
    return [Parsed("same_quarter", match.start(), match.end(), year=_year(tokens, match), way=_rel(tokens, match))]


def season(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read a season; "fall" and "spring" alone only where they cannot be verbs."""
    place = match.start("season")
    year = _year(tokens, match) or _year(tokens, match, "season_year")
    if match["over"] and (not year or (tokens.values[match.start("over")] - year - 1) % 100):
        return None  # "the winter of 2019-2020" is that of 2019, as it begins
    rel = _rel(tokens, match)
    if match["lead"]:
        rel = WAYS.get(tokens.word(match.start("lead")).lower(), "")
        if rel == "recent":
            return None
    before = _before(tokens, match.start())
    word = tokens.word(place).lower()
    if not year and not rel and word in {"spring", "fall"}:
        lead = tokens.letters[place - 1 : place]
        near = lead + before
        if not set(near) & letters("EARLY MID LATE LAST NEXT THIS HYPHEN IN EACH BY PREV FOLLOWING AND FROM"):
            return None
        if (
            word == "fall"
            and not set(near) & letters("LAST NEXT THIS PREV")
            and tokens.letters[place + 1 : place + 2] in letters("OF IN FROM TO")
        ):
            return None
    if tokens.word(place).istitle() and not year and tokens.letters[place + 1 : place + 2] == letter("CAPWORD"):
        lead = tokens.letters[place - 1 : place]
        if lead == letter("CAPWORD") or (lead == letter("WORD") and word in {"spring", "fall"}):
            return None
    last = match.start("rel") if match["rel"] and not rel else match.end()
    if tokens.values[match.start()] == "past":
        rel = "last"
    return [Parsed("season", match.start(), last, year=year, way=rel, value=str(tokens.values[place]))]


def decade(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the 1930s", "'80s", "the nineties"."""
    place = match.start("decade")
    value = tokens.values[place]
    word = tokens.word(place)
    if word[0].isalpha():
        if tokens.letters[place - 1 : place] not in letters("THE EARLY MID LATE HYPHEN"):
            return None
        owner = place - 2 - (tokens.letters[place - 1 : place] == letter("HYPHEN"))
        if letter("HIS") in tokens.letters[owner : place - 1]:
            return None  # "in their late sixties", "in her mid-seventies"
    mods = {letter("EARLY"): "START", letter("MID"): "MID", letter("LATE"): "END"}
    mod = next((mods[x] for x in match[0] if x in mods), None)
    if value >= 1000:
        return [Parsed("decade", match.start(), match.end(), value=str(value)[:3], mod=mod)]
    if value < 100 and (word[0] in "'’" or word[0].isalpha()):
        return [Parsed("decade", match.start(), match.end(), value=f"19{value // 10}", mod=mod)]
    return None


def century(tokens: Tokens, match: Match) -> list[Parsed] | None:
    """Read "the 20th century", "the nineteenth and twentieth centuries"."""
    if tokens.values[match.start("unit")] != "CE":
        return None
    first = _ordinal(tokens, match.start("ord"), match.end("ord"))
    era = next((v for v in tokens.values[match.start() : match.end()] if v == "bce"), None)
    if not 1 < first < 22 or era:
        return None
    if match["ord2"]:
        second = int(tokens.values[match.start("ord2")])
        left = Parsed("century", match.start(), match.end("ord"), value=f"{first - 1:02d}", note="to")
        return [left, Parsed("century", match.start("ord2"), match.end(), value=f"{second - 1:02d}")]
    return [Parsed("century", match.start(), match.end(), value=f"{first - 1:02d}")]
