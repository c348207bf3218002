"""From half-read expressions to calendar values, against publication, narrative and tense."""

from dataclasses import dataclass
from datetime import date

from pipeline.normalise.dates import arithmetic as cal
from pipeline.normalise.dates import numbers
from pipeline.normalise.dates.holidays import holiday_day
from pipeline.normalise.dates.lexicon import Tokens, lexicon
from pipeline.normalise.dates.model import Parsed
from pipeline.normalise.dates.tense import tense

UNKNOWN = "XXXX-XX-XX"
_PARTS = {"MO", "AF", "EV", "NI", "DT"}
_SEASONS = {"SP", "SU", "FA", "WI"}


@dataclass(slots=True)
class Context:
    """What an expression is set against.

    Attributes:
        published: day of publication; None in a history, where the narrative alone counts.
        last: value of the date last spoken of, and the token where it ended.
        day: the last one with a day.
        quarter: business quarter last spoken of that is over.
        section: year or month of the heading above.
    glance: a far-off year just glanced at.
    """

    published: date | None
    last: str = ""
    last_at: int = -1000
    explicit: bool = False
    day: str = ""
    quarter: str = ""
    section: str = ""
    glance: str = ""

    def note(self, value: str, place: int, *, explicit: bool) -> None:
        """Remember a date spoken of."""
        if not cal.span_of(value) or len(value) < 4:
            return
        self.last, self.last_at, self.explicit = value.split("T")[0], place, explicit
        if cal.precision_of(value) == "day":
            self.day = self.last


@dataclass(slots=True)
class Value:
    """A resolved value: TIMEX3 type and value, its anchor, and a refusal if the day cannot be."""

    type: str
    value: str
    anchor: str | None = None
    refused: str | None = None
    iso: str | None = None


def resolve(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    """Set one expression against its context, and remember it there."""
    value = _FORMS[item.form](tokens, item, ctx)
    if item.part and "T" not in value.value and cal.precision_of(value.value) == "day":
        value.value, value.type = f"{value.value}T{item.part}", "TIME"
    if item.clock and item.form != "clock" and cal.precision_of(value.value) == "day":
        value.value, value.type = f"{value.value.split('T')[0]}T{item.clock}", "TIME"
    if value.type in {"DATE", "TIME"} and not value.refused and not _is_aside(item, value.value, ctx):
        explicit = item.form == "cal" and item.year is not None and not _names_a_thing(tokens, item)
        ctx.note(value.value, item.last, explicit=explicit)
    return value


def _names_a_thing(tokens: Tokens, item: Parsed) -> bool:
    """Is the date part of a name, as in "the August 1988 ceasefire"?"""
    letters = lexicon().letters
    return tokens.letters[item.first - 1 : item.first] == letters["THE"] and tokens.letters[item.last : item.last + 1] in (
        letters["WORD"], letters["CAPWORD"])


def _is_aside(item: Parsed, value: str, ctx: Context) -> bool:
    """Is it a glance aside, after which the story goes on where it was?

    A year in brackets, a span of years, "the previous year", "two years ago", and in a history a
    bare year far from the story's own, unless a second one follows it.
    """
    if item.form in {"vague", "century", "decade"} or item.aside:
        return True
    if item.form == "rel" and item.unit == "Y" and item.way in {"prev", "last"}:
        return True
    if ctx.published is None and item.form == "ago" and item.way == "ago":
        return True
    if ctx.published is None and len(value) == 4 and item.form == "cal" and ctx.last:
        gap = int(value) - int(ctx.last[:4]) if ctx.last[:4].isdigit() else 0
        if abs(gap) > 1 and ctx.glance[:3] != value[:3]:
            ctx.glance = value
            return True
    ctx.glance = ""
    return False


def _publication(ctx: Context) -> str | None:
    return f"publication:{ctx.published.isoformat()}" if ctx.published else None


def _base(ctx: Context) -> tuple[date | None, str | None]:
    """Return the day that "this" and "last" count from, and its name."""
    if ctx.published:
        return ctx.published, _publication(ctx)
    span = cal.span_of(ctx.last)
    return (span[0], f"narrative:{ctx.last}") if span else (None, None)


def _calendar(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    anchor = None
    year, month = item.year, item.month
    if year is None and item.way and not item.way.endswith("of"):
        base, anchor = _base(ctx)
        if item.way in {"that", "following", "prev"}:
            span = cal.span_of(ctx.last)
            base, anchor = (span[0], f"narrative:{ctx.last}") if span else (base, anchor)
        if base:
            year = base.year + {"last": -1, "prev": -1, "next": 1, "following": 1}.get(item.way, 0)
    if year is None and month is None and item.day:
        span = cal.span_of(ctx.last)
        if span and cal.precision_of(ctx.last) in {"day", "month"}:
            year, month, anchor = span[0].year, span[0].month, f"narrative:{ctx.last}"
        elif ctx.published:
            year, month, anchor = ctx.published.year, ctx.published.month, _publication(ctx)
            if item.day > ctx.published.day:
                year, month = cal.add_months(year, month, -1)
    if item.note == "ambiguous" and ctx.published and year and month and item.day:
        here = (ctx.published.year, ctx.published.month, ctx.published.day)
        if (year, month, item.day) > here >= (year, item.day, month):
            item.month, item.day = item.day, month
            month = item.month
    if year is None and month:
        year, anchor = _missing_year(tokens, item, ctx)
    if year is None:
        return Value("DATE", f"XXXX-{month:02d}" + (f"-{item.day:02d}" if item.day else "") if month else UNKNOWN)
    if not month:
        return Value("DATE", f"{year:04d}", anchor)
    if not item.day:
        return Value("DATE", f"{year:04d}-{month:02d}", anchor)
    if not 1 <= month <= 12:
        return Value("DATE", UNKNOWN, None, f"there is no month {month}")
    if item.day > cal.month_days(year, month):
        limit = cal.month_days(year, month)
        return Value("DATE", UNKNOWN, anchor, f"{_MONTHS[month]} {year} has {limit} days, not {item.day}")
    value = f"{year:04d}-{month:02d}-{item.day:02d}"
    return Value("DATE", cal.week_value(date(year, month, item.day)) if item.note == "week" else value, anchor)


_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")


def _missing_year(tokens: Tokens, item: Parsed, ctx: Context) -> tuple[int | None, str | None]:
    """Find the year of a month (and day) said without one."""
    month = item.month or 1
    span = cal.span_of(ctx.last)
    if ctx.section and span:
        return _nearest(month, span[0], ctx.last), f"{'heading' if ctx.last == ctx.section else 'narrative'}:{ctx.last}"
    if ctx.published is None:
        if not span:
            return None, None
        return _nearest(month, span[0], ctx.last), f"narrative:{ctx.last}"
    pub = ctx.published
    when = tense(tokens, item.first, item.last)
    if item.way in {"lastof", "nextof"} and ctx.published:
        here = (ctx.published.year, ctx.published.month)
        year = ctx.published.year + (item.way == "nextof")
        return (year - ((year, month) >= here) if item.way == "lastof" else year - ((year - 1, month) > here)), _publication(ctx)
    if span and item.note == "after":
        return span[0].year + (month < span[0].month), f"narrative:{ctx.last}"
    if span and when not in {"future", "due"} and _carries_on(item, ctx, span[0]):
        year = _nearest(month, span[0], ctx.last)
        if (year, month) <= (pub.year, pub.month):
            return year, f"narrative:{ctx.last}"
    ahead = (month - pub.month) * 30.4 + ((item.day or 15) - pub.day if item.day or month != pub.month else 0)
    ahead %= 365
    if item.first < 12 and (ahead < 30 or ahead > 335):
        when = "future" if ahead < 30 else "past"
    if when == "future" or (when in {"due", "maybe"} and ahead < (300 if when == "due" else 180)):
        return pub.year + ((month, item.day or 31) < (pub.month, pub.day)), _publication(ctx)
    return pub.year - ((month, item.day or 1) > (pub.month, pub.day)), _publication(ctx)


def _nearest(month: int, base: date, last: str) -> int:
    """Return the year that puts a month nearest to the date last spoken of, later rather than earlier."""
    if len(last) == 4:
        return base.year
    gap = month - base.month
    if gap < -6:
        return base.year + 1
    return base.year - 1 if gap > 9 else base.year


def _carries_on(item: Parsed, ctx: Context, last: date) -> bool:
    """Does the expression go on telling of the year just spoken of?"""
    pub = ctx.published
    if not pub or not ctx.explicit or cal.precision_of(ctx.last) not in {"day", "month"}:
        return False
    away = item.first - ctx.last_at
    ago = (pub.month - (item.month or 1)) % 12
    return last.year < pub.year and (away < 30 or (away < 60 and ago > 2))


def _season(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    base, anchor = _base(ctx)
    code = item.value
    if item.year is not None:
        return Value("DATE", f"{item.year:04d}-{code}")
    if base is None:
        return Value("DATE", f"XXXX-{code}")
    now = cal.season_value(base)
    if ctx.published is None:
        if item.way:
            shift = {"last": -1, "prev": -1, "next": 1, "following": 1}.get(item.way, 0)
            return Value("DATE", f"{base.year + shift:04d}-{code}", anchor)
        year = base.year
        if code == "WI" and base.month < 3 and len(ctx.last) > 4:
            year -= 1
        return Value("DATE", f"{year:04d}-{code}", anchor)
    year = int(now[:4]) if code == "WI" else base.year
    start = cal.SEASON_START[code]
    ahead = tense(tokens, item.first, item.last) in {"future", "due"}
    if item.way == "this":
        return Value("DATE", f"{year:04d}-{code}", anchor)
    if item.way in {"last", "prev"}:
        year -= 1 if (start + 2) % 12 >= base.month or code == now[5:] or code == "WI" else 0
    elif item.way in {"next", "following"}:
        year += 1 if start <= base.month else 0
    elif not item.way and not ahead and start > base.month and code != "WI":
        year -= 1
    elif not item.way and ahead and start + 2 < base.month:
        year += 1
    return Value("DATE", f"{year:04d}-{code}", anchor)


def _quarter(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    year, anchor = item.year, None
    if year is None:
        base, anchor = _base(ctx)
        if base is None:
            return Value("DATE", f"XXXX-{item.value}")
        year = base.year + {"last": -1, "prev": -1, "next": 1}.get(item.way, 0)
        if not item.way and item.value[0] == "Q":
            start = int(item.value[1]) * 3 - 2
            if start > base.month + 3 and tense(tokens, item.first, item.last) not in {"future", "due"}:
                year -= 1
            if item.value == "Q4" and base.month <= 3:
                year = base.year - 1
    value = f"{year:04d}-{item.value}"
    days, old = cal.span_of(value), cal.span_of(ctx.quarter)
    over = not ctx.published or (days is not None and days[1] <= ctx.published)
    if over or old is None or (ctx.published and old[1] > ctx.published):
        ctx.quarter = value
    return Value("DATE", value, anchor)


def _latest(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    if ctx.quarter:
        base = ctx.published or date(int(ctx.quarter[:4]), 12, 31)
        year = min(max(int(ctx.quarter[:4]), base.year), base.year)
        return Value("DATE", f"{year:04d}{ctx.quarter[4:]}", f"narrative:{ctx.quarter}")
    return Value("DATE", "PRESENT_REF")


def _same_quarter(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    base, anchor = _base(ctx)
    year = item.year if item.year is not None else base.year - 1 if base else None
    if year is None:
        return Value("DATE", UNKNOWN)
    if ctx.quarter:
        return Value("DATE", f"{year:04d}{ctx.quarter[4:]}", f"narrative:{ctx.quarter}")
    return Value("DATE", f"{year:04d}", anchor)


def _plain(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    return Value("DATE", item.value)


def _vague(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    return Value("DATE", item.value, _publication(ctx) if item.value == "PRESENT_REF" else None)


def _set(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    return Value("SET", item.value)


def _duration(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    if item.value:
        return Value("DURATION", item.value, iso=item.value)
    if item.unit == "M" and item.number and item.number > 3:
        ctx.quarter = ""
    if item.note == "in" and item.number and ctx.published and tense(tokens, item.first, item.last) in {"future", "due"}:
        moved = cal.move(ctx.published.isoformat(), item.number, item.unit)
        if moved:
            return Value("DATE", moved, _publication(ctx))
    iso = numbers.duration_iso(item.number, item.unit)
    return Value("DURATION", numbers.duration_value(item.number, item.unit), iso=iso)


def _weekday(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    base, anchor = _base(ctx)
    wanted = item.weekday or 1
    if ctx.published is None:
        base = date.fromisoformat(ctx.day) if ctx.day else None
        anchor = f"narrative:{ctx.day}"
    if base is None:
        return Value("DATE", f"XXXX-WXX-{wanted}")
    back = (base.isoweekday() - wanted) % 7
    when = tense(tokens, item.first, item.last)
    possessed = tokens.letters[item.last : item.last + 1] == lexicon().letters["POSS"]
    when = "future" if when == "due" or (when == "maybe" and not possessed) else when
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
    elif when == "future" or ctx.published is None:
        shift = (-back) % 7
    else:
        shift = -back
    day = cal.day_at(base, shift)
    return Value("DATE", day.isoformat() if day else UNKNOWN, anchor)


def _relative_day(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    base, anchor = (ctx.published, _publication(ctx)) if ctx.published else (None, None)
    if base is None:
        return Value("DATE", "PRESENT_REF" if not item.number else UNKNOWN)
    day = cal.day_at(base, int(item.number or 0))
    return Value("DATE", day.isoformat() if day else UNKNOWN, anchor)


_SHIFT = {"last": -1, "prev": -1, "next": 1, "following": 1, "coming": 1}


def _relative(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    """Resolve "this week", "the following year", "that night"."""
    if item.way in {"this", "last", "next", "coming"} or not ctx.last:
        base, anchor = _base(ctx)
        day = base if ctx.published or cal.precision_of(ctx.last) == "day" else None
    elif item.way == "ofthis" and ctx.published and (item.unit != "M" or tense(tokens, item.first, item.last) in {"future", "due"}):
        base, anchor, day = ctx.published, _publication(ctx), ctx.published
    else:
        span = cal.span_of(ctx.last)
        base, anchor = (span[0], f"narrative:{ctx.last}") if span else _base(ctx)
        day = base if cal.precision_of(ctx.last) == "day" else None
        if day is None and ctx.day and item.unit in {"D", "NI", "MO", "AF", "EV"}:
            day, anchor = date.fromisoformat(ctx.day), f"narrative:{ctx.day}"
    if base is None:
        return Value("DATE", UNKNOWN)
    shift, unit = _SHIFT.get(item.way, 0), item.unit
    if unit in _PARTS or unit == "D":
        moved = cal.day_at(day, shift) if day else None
        if moved is None:
            return Value("DATE", UNKNOWN, anchor)
        value = moved.isoformat()
        return Value("TIME", f"{value}T{unit}", anchor) if unit in _PARTS else Value("DATE", value, anchor)
    return Value("DATE", _unit_at(base, shift, unit), anchor)


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


def _ago(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    """Resolve "two weeks ago", "ten days later", "a year earlier"."""
    back = item.way in {"ago", "earlier"}
    if item.number is None:
        return Value("DATE", "PAST_REF" if back else "FUTURE_REF")
    if item.unit in {"H", "TM", "S"}:
        return Value("DURATION", numbers.duration_value(item.number, item.unit), iso=numbers.duration_iso(item.number, item.unit))
    if item.unit == "Y" and item.number == 1 and back and ctx.quarter and ctx.published:
        year = int(ctx.quarter[:4]) - 1
        return Value("DATE", f"{year:04d}{ctx.quarter[4:]}", f"narrative:{ctx.quarter}")
    if item.way == "ago" and ctx.published:
        start, anchor = ctx.published.isoformat(), _publication(ctx)
    else:
        start = ctx.day if item.unit in {"D", "W", "2W"} and ctx.day else ctx.last
        anchor = f"narrative:{start}"
        if not start and ctx.published:
            start, anchor = ctx.published.isoformat(), _publication(ctx)
    if not start:
        return Value("DATE", UNKNOWN)
    moved = cal.move(start, -item.number if back else item.number, item.unit)
    return Value("DATE", moved or UNKNOWN, anchor)


def _clock(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    start = ctx.day or (ctx.published.isoformat() if ctx.published else "")
    if not start:
        return Value("TIME", f"XXXX-XX-XXT{item.clock}")
    anchor = f"narrative:{ctx.day}" if ctx.day else _publication(ctx)
    return Value("TIME", f"{start}T{item.clock}", anchor)


def _holiday(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    base, anchor = _base(ctx)
    if item.year is None and base is None:
        return Value("DATE", f"XXXX-{item.value}" if item.value[0].isdigit() else UNKNOWN)
    year = item.year if item.year is not None else base.year if base else 1
    day = holiday_day(item.value, year)
    if item.year is None and base and ctx.published:
        if day > base and tense(tokens, item.first, item.last) not in {"future", "due"}:
            day = holiday_day(item.value, year - 1)
        elif day < base and tense(tokens, item.first, item.last) in {"future", "due"}:
            day = holiday_day(item.value, year + 1)
    return Value("DATE", day.isoformat(), None if item.year else anchor)


_FORMS = {"cal": _calendar, "season": _season, "quarter": _quarter, "latest": _latest, "same_quarter": _same_quarter,
          "decade": _plain, "century": _plain, "vague": _vague, "set": _set, "dur": _duration, "weekday": _weekday,
          "relday": _relative_day, "rel": _relative, "ago": _ago, "clock": _clock, "holiday": _holiday}
