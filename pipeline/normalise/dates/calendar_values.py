"""Values of days, months and years, and the year nobody said."""

import re
from datetime import date

from pipeline.kept import compiled
from pipeline.normalise.dates import arithmetic as cal
from pipeline.normalise.dates.context import UNKNOWN, Context, Value, base_day, publication
from pipeline.normalise.dates.lexicon import Tokens, letter, letters
from pipeline.normalise.dates.model import Parsed
from pipeline.normalise.dates.tense import tense
from pipeline.normalise.dates.year_by_step import year_by_step
from pipeline.paths import toml_table

_MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def calendar_value(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    """Resolve a day, month or year, with what is missing taken from the context."""
    anchor = None
    year, month = item.year, item.month
    if year is None and item.way and not item.way.endswith("of"):
        base, anchor = base_day(ctx)
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
            year, month, anchor = ctx.published.year, ctx.published.month, publication(ctx)
            if item.day > ctx.published.day:
                year, month = cal.add_months(year, month, -1)
    if item.note == "ambiguous" and ctx.published and year and month and item.day:
        here = (ctx.published.year, ctx.published.month, ctx.published.day)
        if (year, month, item.day) > here >= (year, item.day, month):
            item.month, item.day = item.day, month
            month = item.month
    if year is None and month:
        year, anchor = _missing_year(tokens, item, ctx)
        if year and item.weekday and item.day and ctx.published:
            fitting = _year_of_weekday(month, item.day, item.weekday, year, ctx.published)
            year, anchor = (year, anchor) if fitting == year else (fitting, publication(ctx))
    if year and month == 2 and item.day == 29 and item.year is None and not item.way:
        year -= year % 4  # the last year that had the day
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
    value, day = f"{year:04d}-{month:02d}-{item.day:02d}", date(year, month, item.day)
    if item.note == "week" or (item.note == "weekend" and day.isoweekday() >= _SATURDAY):
        value = cal.week_value(day) + ("-WE" if item.note == "weekend" else "")
    return Value("DATE", value, anchor)


_SATURDAY = 6
_SEASON = 3  # months in which a story goes on past the end of its year
_LOOK_BACK = 9  # more, and the story goes on past the end of a year; fewer, and what is told next was long before
_REACH_AHEAD = {"future": 366, "due": 300, "maybe": 180, "hint": 75, "until": 75, "": 60}
"""Days ahead that a missing year may lie, by what the words beside it say; else it lies behind."""


def _missing_year(tokens: Tokens, item: Parsed, ctx: Context) -> tuple[int | None, str | None]:
    """Find the year of a month (and day) said without one."""
    month = item.month or 1
    span = cal.span_of(ctx.last)
    if ctx.section and span and not (ctx.yearbook and ctx.published and span[0].year == ctx.published.year):
        return _nearest(month, span[0], ctx.last), f"{'heading' if ctx.last == ctx.section else 'narrative'}:{ctx.last}"
    if ctx.published is None:
        coming = cal.span_of(ctx.ahead)
        if coming and not span and _SEASON <= month - coming[0].month <= _LOOK_BACK and len(ctx.ahead) > len("2000"):
            ctx.ahead, ctx.unplaced = "", month
        elif not span and coming:
            return _nearest(month, coming[0], ctx.ahead), f"narrative:{ctx.ahead}"
        if ctx.unplaced == month:
            return None, None
        if not span or _long_over(tokens, item, ctx):
            return None, None
        year = _within_range(month, ctx)
        if year is None and item.day:
            year = year_by_step(tokens, (item.first, item.last), (ctx.last_at, ctx.last), month, item.day)
        return year or _nearest(month, span[0], ctx.last), f"narrative:{ctx.last}"
    pub = ctx.published
    when = tense(tokens, item.first, item.last)
    if item.way.endswith("of"):
        base, anchor = pub, publication(ctx)
        if span and item.way in {"prevof", "follof"}:
            base, anchor = span[0], f"narrative:{ctx.last}"
        if span and item.way == "thatof":
            return span[0].year, f"narrative:{ctx.last}"
        here = (base.year, base.month)
        year = base.year + (item.way in {"nextof", "follof"})
        back = (year, month) >= here if item.way in {"lastof", "prevof"} else (year - 1, month) > here
        return year - back, anchor
    if span and item.note == "after":
        return span[0].year + (month < span[0].month), f"narrative:{ctx.last}"
    lead = tokens.text[: tokens.starts[item.first]]
    if span and span[0].year < pub.year and (ranged := _in_short_range(tokens, item, month, ctx)):
        return ranged, f"narrative:{ctx.last}"  # "from March to May 2020. … On 2 April"
    within_year = span and (cal.precision_of(ctx.last) == "year" or month >= span[0].month)
    if span and within_year and not item.day and _points_back(lead, tokens, item, ctx):
        return span[0].year, f"narrative:{ctx.last}"
    back_then = lead.endswith((" back in ", " back "))  # from now on; "Back in May" opens a story's look back
    if span and not back_then and when not in {"future", "due"} and _carries_on(tokens, item, ctx, span[0]):
        stepped = year_by_step(tokens, (item.first, item.last), (ctx.last_at, ctx.last), month, item.day or 1)
        year = stepped or _nearest(month, span[0], ctx.last)
        back = (year, month) < (span[0].year, span[0].month) and _just_past(tokens, item, month, pub)
        if (year, month) <= (pub.year, pub.month) and not back:
            return year, f"narrative:{ctx.last}"
    if span and when == "due" and _in_sentence(tokens, item, ctx) and 0 <= (pub - span[0]).days < _YEAR:
        return span[0].year + ((month, item.day or 31) < (span[0].month, span[0].day)), f"narrative:{ctx.last}"
    if _SINCE.search(lead):
        return pub.year - ((month, item.day or 1) > (pub.month, pub.day)), publication(ctx)
    ahead = (month - pub.month) * 30.4 + ((item.day or 15) - pub.day if item.day or month != pub.month else 0)
    ahead %= 365
    told = when == "past" and _FILED_LATE < ahead < 30  # "In June the court acquitted X", read in May
    if ctx.yearbook and when not in {"future", "due"}:
        return pub.year, publication(ctx)
    if item.first < 12 and (ahead < 30 or ahead > 335) and not told:
        when = "future" if ahead < 30 else "past"
    if ahead < _REACH_AHEAD.get(when, 0):
        return pub.year + ((month, item.day or 31) < (pub.month, pub.day)), publication(ctx)
    return pub.year - ((month, item.day or 1) > (pub.month, pub.day)), publication(ctx)


def _in_sentence(tokens: Tokens, item: Parsed, ctx: Context) -> bool:
    """Was a day spoken of before in the same sentence ("On 28 August X was remanded until 28 October")?"""
    return cal.precision_of(ctx.last) == "day" and _same_sentence(tokens, item, ctx)


def _points_back(lead: str, tokens: Tokens, item: Parsed, ctx: Context) -> bool:
    """Is a month of the year last spoken of ("held in 2021, and freed that October"), not of what somebody said?"""
    if lead.endswith((". That ", "; that ")):
        return True
    said = lead.endswith(("said that ", "says that "))
    return lead.endswith(" that ") and not said and _same_sentence(tokens, item, ctx)


def _same_sentence(tokens: Tokens, item: Parsed, ctx: Context) -> bool:
    """Was the last date spoken of in the same sentence?"""
    return not letters("DOT STOP PARA SEMI") & set(tokens.letters[ctx.last_at : item.first])


def _just_past(tokens: Tokens, item: Parsed, month: int, pub: date) -> bool:
    """Is a month rather the one just past than one before the date last spoken of?

    "Held since May 2023. … In January her appeal was rejected", read in March 2024; not "had been searched in January".
    """
    since = (pub.month - month) % 12
    lately = since <= _LATELY if since else item.day is not None and item.day <= pub.day
    return lately and not looks_back(tokens, item.first)


def _year_of_weekday(month: int, day: int, weekday: int, year: int, published: date) -> int:
    """Return the year near publication whose day is the weekday told beside it, else the year given."""
    years = [year, *sorted(range(published.year - 6, published.year + 2), key=lambda y: abs(y - published.year))]
    for y in years:
        if 1 <= month <= 12 and day <= cal.month_days(y, month) and date(y, month, day).isoweekday() == weekday:
            return y
    return year


def _within_range(month: int, ctx: Context) -> int | None:
    """Return the year that puts a day into the range just told ("between October and January … (21 October)")."""
    span = cal.span_of(ctx.last)
    if ctx.range_from is None or span is None:
        return None
    first, last = (ctx.range_from.year, ctx.range_from.month), (span[1].year, span[1].month)
    years = [y for y in range(first[0], last[0] + 1) if first <= (y, month) <= last]
    return years[0] if len(years) == 1 else None


def _in_short_range(tokens: Tokens, item: Parsed, month: int, ctx: Context) -> int | None:
    """Return the same year for a range of months or days, a year at most, in the same paragraph."""
    span = cal.span_of(ctx.last)
    if ctx.range_from is None or span is None or letter("PARA") in tokens.letters[ctx.last_at : item.first]:
        return None
    short = cal.precision_of(ctx.last) in {"month", "day"} and (span[1] - ctx.range_from).days <= _YEAR
    return _within_range(month, ctx) if short else None


def _nearest(month: int, base: date, last: str) -> int:
    """Return the year that puts a month nearest to the date last spoken of, later rather than earlier."""
    if len(last) == 4:
        return base.year
    gap = month - base.month
    if gap < -5:
        return base.year + 1
    return base.year - 1 if gap > 9 else base.year


def _carries_on(tokens: Tokens, item: Parsed, ctx: Context, last: date) -> bool:
    """Does the expression go on telling of the year just spoken of?

    Of one that a date without its year was itself taken to be in, it does within the paragraph.
    """
    pub, away = ctx.published, item.first - ctx.last_at
    if not pub or last.year >= pub.year or (ctx.yearbook and _past_aside(tokens, ctx.last_at, item.first)):
        return False
    if letters("SEMI") & set(tokens.letters[ctx.last_at : item.first]) and _ASKS.search(
        tokens.text, tokens.starts[ctx.last_at - 1], tokens.starts[item.first]
    ):
        return False
    part = cal.precision_of(ctx.last) == "year" and ctx.part in _FROM and _tells_on(tokens, item, ctx, pub)
    if cal.precision_of(ctx.last) == "year" and not part:
        gap = tokens.ends[ctx.last_at - 1], tokens.starts[item.first]
        came = _CAME.fullmatch(tokens.text, *gap) is not None or _AMONG.fullmatch(tokens.text, *gap) is not None
        return ctx.explicit and away < _SENTENCE and (came or _opens_sentence(tokens, ctx.last_at, item.first))
    if cal.precision_of(ctx.last) not in {"day", "month"} and not part:
        return False
    here = letter("PARA") not in tokens.letters[ctx.last_at : item.first]
    reach = _FAR if here and last.year < pub.year - 1 else _NEAR  # a history goes on; what is new has its own paragraph
    back = not here and last.year < pub.year - 1 and looks_back(tokens, ctx.last_at)
    if back and not looks_back(tokens, item.first):
        return False  # "He had first been held in May 2018.¶On 6 December a court": a look back ends with its paragraph
    day = f"-{item.month or 0:02d}-{item.day or 0:02d}"
    onward = cal.precision_of(ctx.before) == "day" and ctx.before <= ctx.before[:4] + day <= pub.isoformat()
    onward = onward and bool(item.day) and not _same_sentence(tokens, item, ctx)
    goes_on = ((item.month or 1) - last.month) % 12 <= _SEASON  # "3 January. … in December 2019. … 5 January" (2020)
    back = onward and not goes_on and day < last.isoformat()[4:]  # "7 May. … in June 2020. … 9 May"
    story = back or not here or (onward and ctx.before[5:7] == day[1:3])  # where its own month goes on
    glance = story and last.isoformat() < ctx.before and (back or _glanced(tokens, ctx.last_at))
    if glance and not looks_back(tokens, item.first):
        return False  # "On 7 May a court cleared X, held in 2020.¶On 3 June" (or ". On 9 May"): of the court's year
    if not ctx.explicit:
        return ctx.told and here and away < reach
    ago = (pub.month - (item.month or 1)) % 12
    back_there = item.day is not None and item.month == last.month and last.year < pub.year - 1  # of the same old days
    return away < reach or (away < _FAR and (ago > 2 or back_there))


def _tells_on(tokens: Tokens, item: Parsed, ctx: Context, pub: date) -> bool:
    """Does a story begin "in early 2019", not since then nor in an aside, and go on in its paragraph?

    What is just past, or has a weekday in its sentence, is news of the report's own days, unless "In early 2019" opens
    its sentence. A month before the middle of a year is not of that year after "in mid-2023".
    """
    start, here = tokens.starts[ctx.last_at], tokens.starts[item.first]
    lead = tokens.text[max(0, start - _ASIDE_LEAD) : start]
    if _RELATIVE.search(lead) or _ASIDE.search(lead) or _SINCE_PART.search(lead):
        return False
    if letter("PARA") in tokens.letters[ctx.last_at : item.first] or (item.month or 1) < _FROM[ctx.part]:
        return False
    until = _STOPPED.search(tokens.text, here)
    first = max((m.end() for m in _STOPPED.finditer(tokens.text, start, here)), default=start)
    if item.weekday or _WEEKDAY.search(tokens.text, first, until.start() if until else len(tokens.text)):
        return False
    opened = first == start and _PART_OPENS.search(lead.rstrip()) is not None
    return opened or (pub.month - (item.month or 1)) % 12 > 1


def _long_over(tokens: Tokens, item: Parsed, ctx: Context) -> bool:
    """Was the date last spoken of, in a paragraph before, only that of what had been done earlier?

    "X was held on 25 August. He had previously been jailed in 2012.¶Y was freed on 20 August": of no year that is told.
    """
    here = letter("PARA") not in tokens.letters[ctx.last_at : item.first]
    start = tokens.starts[ctx.last_at]
    over = _HAD.search(tokens.text[max(0, start - _LEAD) : start]) is not None  # not by its own "earlier this month"
    return bool(item.day) and not here and over and not looks_back(tokens, item.first)


def looks_back(tokens: Tokens, at: int) -> bool:
    """Does the clause before a token tell what had been done earlier?"""
    start = tokens.starts[at]
    return _EARLIER.search(tokens.text[max(0, start - _LEAD) : start]) is not None


def _glanced(tokens: Tokens, at: int) -> bool:
    """Does a relative clause tell the date before a token, so that the story stays where it was?"""
    start = tokens.starts[at]
    return _RELATIVE.search(tokens.text[max(0, start - _LEAD) : start]) is not None


# the next thing asked for: "…, shot in June 2022; and allow X, whose papers were taken in August, to leave"
_ASKS = compiled(
    r"; (?:and |also )?(?:\(\w+\) )?(?:[a-z]+ly )?"
    rf"(?:{'|'.join(toml_table('dates.toml')['asking']['verbs'])})\b"
)
_YEAR = 366  # days before publication within which a term that has an end began
_LATELY, _LEAD = 3, 80  # months before publication that are just past; characters in which a date's verb stands
_EARLIER = compiled(r"\b(?:had|earlier|previously|before|already)\b[^.;!?]*$")
_HAD = compiled(r"\b(?:had|previously)\b[^.;!?]*$")
_RELATIVE = compiled(r"\b(?:who|whom|whose|which|where)\b[^.;!?]*$")
_ASIDE_LEAD = 120  # characters of an aside before its date
_SINCE_PART = compiled(r"\b(?:since|by|until|till|from|before|of)\b[^,.;]{0,24}$", re.IGNORECASE)
_FROM = {"START": 1, "MID": 5}  # first month that a story goes on in from "early 2019", from "mid-2019"
_STOPPED = compiled(r"[.!?;](?=\s)|\n")
_WEEKDAY = compiled(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_PART_OPENS = compiled(r"(?:^|[.!?]\s+|\n\s*)In (?:the )?(?:early|mid)[ -]\d{4}$")
_SINCE = compiled(r"\b[Ss]ince (?:at least |about |around |early |mid-|late )?$")  # whatever goes on has begun
_ASIDE = compiled(r", (?:who|whom|which|whose|first|originally|previously|held|jailed|[a-z]+ed)\b[^,.;!?]*$")
_CAME = compiled(r" (?:took place|happened|occurred|came) (?:on|in) (?:the )?")  # "the first in 2019 came on 3 May"
# "killed in 2020, including X, who was shot in May"
_AMONG = compiled(
    r",? (?:including|among them|one of them) [^.;,]{3,60}, (?:who|which) (?:was|were|had been|died) [^.;]*"
)
_NEAR, _FAR = 30, 60  # tokens from a date to one that goes on from it
_FILED_LATE = 3  # days from a publication to the dateline of another time zone
_SENTENCE = 25  # the same within a sentence that a year opens


def _past_aside(tokens: Tokens, end: int, until: int) -> bool:
    """Does a new sentence, or what an aside parted, stand at `until` ("X, held in March 2021, was freed in")?"""
    if letters("DOT STOP PARA SEMI") & set(tokens.letters[end:until]):
        return True
    start = tokens.starts[max(0, end - 1)]
    lead = _ASIDE.search(tokens.text[max(0, start - _ASIDE_LEAD) : start])
    return lead is not None and "," in tokens.text[start : tokens.starts[until]]


def _opens_sentence(tokens: Tokens, end: int, until: int) -> bool:
    """Does the year that ends there open ("In 2019 …") the sentence that still goes on at `until`?"""
    before = tokens.letters[end - 3 : end - 2] if end > 2 else ""
    opens = tokens.word(end - 2) == "In" and (not before or before in letters("DOT STOP PARA QUOTE"))
    return opens and not letters("DOT STOP PARA SEMI") & set(tokens.letters[end:until])
