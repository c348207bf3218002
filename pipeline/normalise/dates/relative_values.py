"""Values of what hangs on another time: weekdays, "last month", "two weeks later"."""

from datetime import MAXYEAR, MINYEAR, date

from pipeline.kept import compiled
from pipeline.normalise.dates import arithmetic as cal
from pipeline.normalise.dates import numbers
from pipeline.normalise.dates.context import UNKNOWN, Context, Value, base_day, publication
from pipeline.normalise.dates.holidays import holiday_day
from pipeline.normalise.dates.lexicon import Tokens, lexicon
from pipeline.normalise.dates.model import Parsed
from pipeline.normalise.dates.tense import tense

_PARTS = {"MO", "AF", "EV", "NI", "DT"}
_COARSER = {"month": {"W", "WE"}, "year": {"W", "WE", "M"}}  # units finer than a date of this precision
_TO_DAY = len("narrative:2021-05-03")
_SHIFT = {"last": -1, "prev": -1, "next": 1, "following": 1, "coming": 1}

_LATE = 9  # last month in which the end of the year, told as past, is that of another
_LEAD = 12  # tokens in which the verb of a day told after it stands
_GOING_ON = frozenset({"he", "she", "they", "his", "her", "their"})
_WHILE = frozenset({"while", "whereas", "although", "though", "as"})
_WEEK = 7  # days before that of the news, from which a day only looks back
_STORY = 40  # tokens from a year to "during the year"
_SINCE = 8  # characters of "since " before a year
_UNTIL = {"until", "till", "til"}
_ASIDE_REACH = 90  # characters of an aside before its date
_ASIDE = compiled(r", (?:who|which|whose|(?:with|by|for|to|under|of|from) wh(?:om|ich|ose))\b[^,.;:]*$")


def weekday_value(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    """Resolve "Friday", "last Friday", "Friday next week"."""
    base, anchor = base_day(ctx)
    wanted = item.weekday or 1
    under = ctx.published is None and _under_line(ctx)
    if ctx.published is None:
        told = ctx.written if under else ctx.day
        base, anchor = date.fromisoformat(told) if told else None, f"narrative:{told}"
    if base is None:
        return Value("DATE", f"XXXX-WXX-{wanted}")
    back = (base.isoweekday() - wanted) % 7
    when = tense(tokens, item.first, item.last)
    possessed = tokens.letters[item.last : item.last + 1] == lexicon().letters["POSS"]
    when = "future" if when in {"due", "until"} or (when == "maybe" and not possessed) else when
    if item.note == "after" and ctx.day:
        base, anchor = date.fromisoformat(ctx.day), f"narrative:{ctx.day}"
        shift = (wanted - base.isoweekday()) % 7
    elif item.note in {"last", "next", "this"}:
        shift = wanted - base.isoweekday() + {"last": -7, "next": 7}.get(item.note, 0)
    elif item.way in {"last", "prev"}:
        shift = -(back or 7)
    elif item.way in {"next", "following", "coming"}:
        shift = (-back) % 7 or 7
    elif item.way == "this":
        shift = (-back) % 7 if when == "future" else wanted - base.isoweekday()
    elif when == "future" or (ctx.published is None and not under):
        shift = (-back) % 7
    else:
        shift = -back
    day = cal.day_at(base, shift)
    past = ctx.week_end is not None and not item.way and not item.note and when != "future" and base == ctx.published
    if past and day is not None and ctx.week_end is not None and day > ctx.week_end:
        day = cal.day_at(day, -7)  # "Media watch, 15–21 May", of the 22nd: "on Monday" is the 15th
    return Value("DATE", day.isoformat() if day else UNKNOWN, anchor)


def _under_line(ctx: Context) -> bool:
    """Is what is told of the week before the day that stands over it, as the entries of a digest are?"""
    if not ctx.written or not ctx.day:
        return False
    return 0 <= (date.fromisoformat(ctx.written) - date.fromisoformat(ctx.day)).days < _WEEK


def relative_day_value(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    """Resolve "yesterday", "the day after tomorrow"."""
    base, anchor = (ctx.published, publication(ctx)) if ctx.published else (None, None)
    if base is None:
        return Value("DATE", "PRESENT_REF" if not item.number else UNKNOWN)
    day = cal.day_at(base, int(item.number or 0))
    return Value("DATE", day.isoformat() if day else UNKNOWN, anchor)


def relative_value(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    """Resolve "this week", "the following year", "that night"."""
    if (over := _year_over(tokens, item, ctx)) is not None:
        return over
    if not ctx.last and ctx.published and item.way == "that" and (item.unit in _PARTS or item.unit == "D"):
        return Value("DATE", UNKNOWN)  # "tried on the same day over a tweet": of a day that nobody told
    if (item.way in {"this", "last", "next", "coming"} and not _of_year_told(tokens, item, ctx)) or not ctx.last:
        base, anchor = base_day(ctx)
        day = base if ctx.published or cal.precision_of(ctx.last) == "day" else None
    elif (
        item.way == "ofthis"
        and ctx.published
        and (item.unit != "M" or tense(tokens, item.first, item.last) in {"future", "due"})
    ):
        base, anchor, day = ctx.published, publication(ctx), ctx.published
    else:
        span = cal.span_of(ctx.last)
        base, anchor = (span[0], f"narrative:{ctx.last}") if span else base_day(ctx)
        day = base if cal.precision_of(ctx.last) == "day" else None
        told = date.fromisoformat(ctx.day) if ctx.day else None
        # "died on 2 June. … In April X was seized and freed the next day": no day of April is told
        within = told is not None and (span is None or span[0] <= told <= span[1])
        aside = told is not None and day is None and _in_aside(tokens, ctx)
        if day is None and (within or aside) and item.unit in {"D", "NI", "MO", "AF", "EV"}:
            day, anchor = told, f"narrative:{ctx.day}"
        elif aside and item.unit == "W":
            base, anchor = told, f"narrative:{ctx.day}"
        if (back := _back_in_story(tokens, item, ctx)) is not None:
            return back
        deed = ctx.begun if ctx.ends and item.way == "prev" else ctx.deed
        if deed and item.unit in {"D", "NI"}:
            day, anchor = date.fromisoformat(deed), f"narrative:{deed}"
        elif ctx.ends and item.way == "prev":
            return Value("DATE", UNKNOWN)
    if base is None:
        return Value("DATE", UNKNOWN)
    shift, unit = _SHIFT.get(item.way, 0), item.unit
    if unit in _PARTS or unit == "D":
        moved = cal.day_at(day, shift) if day else None
        if moved is None:
            return Value("DATE", UNKNOWN, anchor)
        value = moved.isoformat()
        return Value("TIME", f"{value}T{unit}", anchor) if unit in _PARTS else Value("DATE", value, anchor)
    beside = item.way in {"following", "prev"}
    if beside and unit in _COARSER.get(cal.precision_of(ctx.last), ()) and len(anchor or "") < _TO_DAY:
        edge = cal.precision_of(ctx.last) == "month" and base.month == (12 if item.way == "following" else 1)
        return Value("DATE", UNKNOWN if edge else f"{base.year:04d}", anchor)  # "In May … the following week"
    return Value("DATE", _unit_at(base, shift, unit), anchor)


def _in_aside(tokens: Tokens, ctx: Context) -> bool:
    """Is the date last spoken of told by the way ("X, who had been held since May, was freed the same day")?"""
    start, end = tokens.starts[ctx.last_at - 1], tokens.ends[ctx.last_at - 1]
    closed = tokens.text.startswith(",", end)
    return closed and _ASIDE.search(tokens.text, max(0, start - _ASIDE_REACH), start) is not None


def _back_in_story(tokens: Tokens, item: Parsed, ctx: Context) -> Value | None:
    """Resolve "the previous day" in a paragraph after one that looked back: of the day that the news is of, if told."""
    told = date.fromisoformat(ctx.day) if ctx.day else None
    if ctx.published is None or told is None or (item.way, item.unit) != ("prev", "D") or not ctx.story:
        return None
    here = lexicon().letters["PARA"] not in tokens.letters[ctx.last_at : item.first]
    lead = {tokens.word(at).lower() for at in range(max(0, item.first - _LEAD), item.first)}
    ends = {lexicon().letters[n] for n in ("PARA", "STOP", "DOT")}
    opens = item.first == 0 or tokens.letters[item.first - 1] in ends
    if opens or not lead.isdisjoint({"had", "after"}):
        return None  # "The previous day, soldiers had beaten her": before what was looked back on
    para = next((at for at in range(item.first - 1, -1, -1) if tokens.letters[at] == lexicon().letters["PARA"]), 0)
    if any(tokens.word(at).lower() in _GOING_ON for at in (para, para + 1)):
        return None  # "He was held the previous day" goes on with the look back
    story = date.fromisoformat(ctx.story)
    if here or (story - told).days <= _WEEK:
        return None
    day = cal.day_at(story, -1)
    return None if day is None else Value("DATE", day.isoformat(), f"narrative:{ctx.story}")


def _of_year_told(tokens: Tokens, item: Parsed, ctx: Context) -> bool:
    """Does "during the year" mean the one just told ("While 2019 saw few arrests, three nurses were killed …")?"""
    told = item.unit == "Y" and item.note == "the" and ctx.explicit and cal.precision_of(ctx.last) == "year"
    before = ctx.last_at - 2
    ends = {lexicon().letters[n] for n in ("PARA", "STOP", "DOT")}
    leads = before < 0 or tokens.letters[before] in ends or tokens.word(before).lower() in _WHILE
    leads = leads or (tokens.word(before) == "In" and (before < 1 or tokens.letters[before - 1] in ends))
    # "few were held in 2021, and several were killed during the year", told in 2022
    just_over = ctx.published is not None and ctx.last == f"{ctx.published.year - 1:04d}"
    leads = leads or (just_over and ends.isdisjoint(tokens.letters[ctx.last_at : item.first]))
    return told and leads and item.first - ctx.last_at < _STORY  # no "Founded in 1990, it says that …"


def _year_over(tokens: Tokens, item: Parsed, ctx: Context) -> Value | None:
    """Resolve "he was still held at the end of the year": one that has ended, that last spoken of or the one before."""
    pub = ctx.published
    if pub is None or (item.way, item.unit, item.mod) != ("ofthis", "Y", "END") or pub.month > _LATE:
        return None
    lead = {tokens.word(at).lower() for at in range(max(0, item.first - 2), item.first)}
    if not lead.isdisjoint(_UNTIL) or tense(tokens, item.first, item.last) != "past":
        return None
    span = cal.span_of(ctx.last) if ctx.last else None
    if span is not None and span[0].year < pub.year:
        return Value("DATE", f"{span[0].year:04d}", f"narrative:{ctx.last}")
    return Value("DATE", f"{pub.year - 1:04d}", publication(ctx))


def _unit_at(base: date, shift: int, unit: str) -> str:
    if unit in {"W", "WE", "2W"}:
        day = cal.day_at(base, 7 * shift)
        if unit == "WE" and shift == 0 and day and day.isoweekday() < 5:
            day = cal.day_at(day, -7)
        return (cal.week_value(day) + ("-WE" if unit == "WE" else "")) if day else UNKNOWN
    if unit == "M":
        year, month = cal.add_months(base.year, base.month, shift)
        return f"{year:04d}-{month:02d}"
    if unit == "Q":
        year, month = cal.add_months(base.year, base.month, 3 * shift)
        return f"{year:04d}-Q{(month + 2) // 3}"
    if unit == "Y":
        return f"{base.year + shift:04d}"
    if unit == "DE":
        return f"{base.year // 10 + shift:03d}"
    if unit == "CE":
        return f"{base.year // 100 + shift:02d}"
    return UNKNOWN


def ago_value(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    """Resolve "two weeks ago", "ten days later", "a year earlier"."""
    back = item.way in {"ago", "earlier"}
    if item.number is None:
        return Value("DATE", "PAST_REF" if back else "FUTURE_REF")
    if item.unit in {"H", "TM", "S"}:
        return Value(
            "DURATION", numbers.duration_value(item.number, item.unit), iso=numbers.duration_iso(item.number, item.unit)
        )
    if item.unit == "Y" and item.number == 1 and back and ctx.quarter and ctx.published:
        year = int(ctx.quarter[:4]) - 1
        return Value("DATE", f"{year:04d}{ctx.quarter[4:]}", f"narrative:{ctx.quarter}")
    if item.way == "ago" and ctx.published:
        start, anchor = ctx.published.isoformat(), publication(ctx)
    else:
        fine = item.unit in {"D", "W", "2W"}
        back_to = ctx.day and ctx.last and len(ctx.last) < len(ctx.day) and not ctx.day.startswith(ctx.last)
        if fine and back_to and not _since(tokens, ctx):
            return Value("DATE", ctx.last, f"narrative:{ctx.last}")  # "freed in 2005, … two days later": of that year
        # "put in custody until 28 October. Two days earlier": counted from the day of the order
        start = ctx.begun if ctx.ends and back else ctx.day if fine and ctx.day else ctx.last
        anchor = f"narrative:{start}"
        if not start and ctx.published and back and not ctx.ends:
            start, anchor = ctx.published.isoformat(), publication(ctx)
    if not start:
        return Value("DATE", UNKNOWN)
    moved = cal.move(start, -item.number if back else item.number, item.unit)
    return Value("DATE", moved or UNKNOWN, anchor)


def _since(tokens: Tokens, ctx: Context) -> bool:
    """Was the year last spoken of only that since which something goes on ("has taught there since 1997")?"""
    year = tokens.starts[ctx.last_at - 1]
    return tokens.text[max(0, year - _SINCE) : year].rstrip().endswith("since")


def holiday_value(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    """Resolve "Christmas", "Easter Monday 2021", and "on 11 November 1919, Armistice Day": that day again."""
    if item.year is None and ctx.last.endswith(f"-{item.value}") and cal.precision_of(ctx.last) == "day":
        return Value("DATE", ctx.last, f"narrative:{ctx.last}")
    base, anchor = base_day(ctx)
    if item.year is None and base is None:
        return Value("DATE", f"XXXX-{item.value}" if item.value[0].isdigit() else UNKNOWN)
    year = item.year if item.year is not None else base.year if base else 1
    if item.way and base:  # "Christmas Day last year"
        return Value("DATE", holiday_day(item.value, base.year - (item.way == "last")).isoformat(), anchor)
    day = holiday_day(item.value, year)
    if item.year is None and base and ctx.published:
        ahead = tense(tokens, item.first, item.last) in {"future", "due"}
        year += (day < base) if ahead else -(day > base)
        if not MINYEAR <= year <= MAXYEAR:
            return Value("DATE", UNKNOWN)
        day = holiday_day(item.value, year)
    return Value("DATE", day.isoformat(), None if item.year else anchor)


def clock_value(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    """Resolve a clock with no day beside it: that of the day last spoken of."""
    start = ctx.day or (ctx.published.isoformat() if ctx.published else "")
    if not start:
        return Value("TIME", f"XXXX-XX-XXT{item.clock}")
    anchor = f"narrative:{ctx.day}" if ctx.day else publication(ctx)
    return Value("TIME", f"{start}T{item.clock}", anchor)
