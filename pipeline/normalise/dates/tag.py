"""Find and resolve the expressions of time in a text."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.kept import compiled
from pipeline.normalise.dates import arithmetic as cal
from pipeline.normalise.dates import join
from pipeline.normalise.dates.context import Context, Value
from pipeline.normalise.dates.eras import of_other_calendars, told_twice
from pipeline.normalise.dates.grammar import scan
from pipeline.normalise.dates.lexicon import Tokens, letter, letters, lexicon, tokenise
from pipeline.normalise.dates.model import DateMention, Parsed, Span
from pipeline.normalise.dates.resolve import of_law, remembered, resolve
from pipeline.normalise.dates.said_on import before_told
from pipeline.normalise.dates.tense import tense
from pipeline.paths import toml_table


def tag_dates(
    text: str, published: date | None, *, headings: Sequence[tuple[int, int]] = (), ranges: bool = False,
    breaks: Sequence[int] = (), yearbook: bool = False, year: str = "",
) -> list[DateMention]:  # fmt: skip
    """Return the dates, durations, times and sets of a text, in order, without overlaps.

    Args:
        text: the article's cleaned text.
        published: its day of publication; None for a history without one, where the date last
            spoken of alone gives missing years.
        headings: (start, end) of section headings, in code points; a year in one holds until the next.
        breaks: where the text turns to another matter, whose "two days later" counts from nothing told before.
        yearbook: the text tells of the one year that ends on `published`.
        year: the one that it tells of, where that is known otherwise.
        ranges: give "from 20 to 21 May" as one mention of precision "range"; otherwise its two ends.

    Never raises on any text. About two microseconds a word.
    """
    tokens = tokenise(text)
    found = join.clocks(tokens, list(scan(tokens)))
    others = of_other_calendars(text, calendar_named=lexicon().letters["FOREIGN"] in tokens.letters)
    if not found:
        return others
    join.share(tokens, found)
    join.lead(tokens, found)
    join.trail(tokens, found)
    ctx = Context(published, yearbook=yearbook, last=year, section=year)
    if published is None:
        first = next((p for p in found if p.form == "cal" and p.year and p.month and not remembered(tokens, p)), None)
        if first is None:
            first = _year_of_first(tokens, found)
        told = first is not None and not _far_apart(first, found)
        ctx.ahead = f"{first.year:04d}" + (f"-{first.month:02d}" if first.month else "") if first and told else ""
    mentions: list[DateMention] = []
    heads, head, before = sorted(headings), (0, 0), None
    turns = sorted(breaks)
    for item in found:
        if item.note == "narrative" and published is not None:
            continue
        start = tokens.starts[item.first]
        while heads and heads[0][0] <= start:
            head, ctx.section = heads.pop(0), ""
        while turns and turns[0] <= start:
            turns.pop(0)
            ctx.day, ctx.last = "", ctx.section
        mention = _mention(tokens, item, resolve(tokens, item, ctx))
        if mentions and mention.start < mentions[-1].end:
            continue
        if start < head[1] and item.year and mention.span and not _CREDITED.search(text, mention.end, head[1]):
            ctx.section = mention.timex_value
        if _opens_year(text, item, mention):
            ctx.section = mention.timex_value
        if any(other.start < mention.end and mention.start < other.end for other in others):
            continue
        if mentions and before is not None and (marked := _years_to_the_day(text, before, item, mentions[-1], mention)):
            mentions[-1], before = marked, None
            continue
        if mentions and before is not None and (past := _this_day_in(text, mentions[-1], mention)):
            mentions[-1], before = past, None
            continue
        if ranges and mentions and before is not None and before.note == "to":
            joined = _joined(text, mentions[-1], mention)
            if joined and (back := _begun(tokens, before, item, mentions[-1], mention, published)):
                ctx.note(back[1].timex_value, item.last, explicit=False)
                joined = _joined(text, *back)
            if joined:
                mentions[-1], before = joined, None
                ctx.range_from = joined.span[0] if joined.span else None
                if joined.start < _HEAD and _HEADS.fullmatch(text, 0, joined.start) and _ENDS.match(text, joined.end):
                    ctx.week_end = _week_of_bulletin(joined, published)
                continue
        if mentions and before is not None and _runs_back(tokens, before, item, mentions[-1], mention, published):
            mentions[-1] = _mention(tokens, before, _years_on(mentions[-1], -1))
        if mentions and before is not None and _week_before(tokens, before, item, mentions[-1], mention):
            earlier = cal.day_at(date.fromisoformat(mentions[-1].timex_value), -7)
            if earlier is not None:
                mentions[-1] = _mention(tokens, before, Value("DATE", earlier.isoformat(), mentions[-1].anchor))
        elif mentions and before is not None and _yet_to_come(tokens, before, item, mentions[-1], mention, published):
            mentions[-1], mention = (_week_back(tokens, *pair) for pair in ((before, mentions[-1]), (item, mention)))
            ctx.note(mention.timex_value, item.last, explicit=False)
        mentions.append(mention)
        before = item
    mentions = before_told(text, mentions)
    return told_twice(text, sorted(mentions + others, key=lambda mention: mention.start)) if others else mentions


def _week_of_bulletin(days: DateMention, published: date | None) -> date | None:
    """Return the last of the days that a head says a bulletin is about, if it came out in the days after them."""
    if days.span is None or published is None:
        return None
    first, last = days.span
    week = (last - first).days <= _BULLETIN and timedelta(0) <= published - last <= timedelta(days=_BULLETIN)
    return last if week else None


def _opens_year(text: str, item: Parsed, mention: DateMention) -> bool:
    """Tell whether a year alone opens a paragraph of a chronicle ("2012. On 4 September the police opened a case")."""
    bare = item.form == "cal" and item.year is not None and not item.month
    return bare and text.startswith("\n", mention.start - 1) and _AFTER_YEAR.match(text, mention.end) is not None


def _far_apart(first: Parsed, found: Sequence[Parsed]) -> bool:
    """Tell whether the next year told after that of a date is far from it: the text is on no one time."""
    years = [p.year for p in found if p.form == "cal" and p.year and p.first > first.first]
    return bool(years) and first.year is not None and abs(years[0] - first.year) > _ONE_TIME


def _year_of_first(tokens: Tokens, found: Sequence[Parsed]) -> Parsed | None:
    """Return the first year told alone, for what stands before it in its sentence ("held in May and tried in 2004").

    A year of a later sentence may be of anything: "X was held on 2 May. From 2001 to 2004 he was in a camp".
    """
    years = (p for p in found if p.form == "cal" and p.year)
    first = next((p for p in years if not (of_law(tokens, p) or remembered(tokens, p))), None)
    bare = next((p for p in found if p.form == "cal" and p.month), None)
    if first is None or bare is None or bare.first > first.first:
        return first
    return None if letters("DOT STOP PARA SEMI") & set(tokens.letters[bare.last : first.first]) else first


def _years_to_the_day(
    text: str, left: Parsed, right: Parsed, ago: DateMention, now: DateMention
) -> DateMention | None:
    """Read "fifty years ago today", "thirty years ago this week" as one time, long gone; None for anything else.

    A day or month is that of the year told; a week is not told so exactly.
    """
    if left.form != "ago" or left.way != "ago" or left.unit != "Y" or ago.precision != "year" or ago.span is None:
        return None
    if text[ago.end : now.start].strip(" ,") not in {"", "on"} or now.span is None:
        return None
    if right.form != "relday" and (right.form != "rel" or right.way != "this"):
        return None
    return _in_that_year(text, ago, now, ago.start, now.end)


def _this_day_in(text: str, now: DateMention, year: DateMention) -> DateMention | None:
    """Read "on this day in 1923", told of the day of the report, as that day of the year 1923; None for all else."""
    if year.precision != "year" or not year.text.isdigit() or now.text.lower() != "this day":
        return None
    between = text[now.end : year.start].replace(",", " ").split()
    return _in_that_year(text, year, now, now.start, year.end) if between in ([], ["in"]) else None


def _in_that_year(text: str, year: DateMention, now: DateMention, start: int, end: int) -> DateMention:
    """Return the day or month of the report in another year, or that year where it is not known so exactly."""
    sharp = {"day": 10, "month": 7}.get(now.precision or "", 0)
    value = f"{year.timex_value[:4]}{now.timex_value[4:sharp]}" if sharp else year.timex_value
    if cal.span_of(value) is None:  # 29 February
        value = year.timex_value
    return replace(
        year, start=start, end=end, text=text[start:end], timex_value=value, span=cal.span_of(value),
        precision=cal.precision_of(value), edtf=cal.edtf_of(value, year.timex_mod if not sharp else None),
    )  # fmt: skip


def _runs_back(
    tokens: Tokens, left: Parsed, right: Parsed, first: DateMention, second: DateMention, published: date | None
) -> bool:
    """Was the month of publication meant of the year before: "held in May. Both were freed in June", told in May?

    A day of it only where the sentence goes on: "held on 3 May and freed on 7 June".
    """
    if published is None or first.span is None or second.span is None or first.precision not in {"month", "day"}:
        return False
    if first.precision == "day" and not _goes_on(tokens, left, right):
        return False
    bare = left.form == right.form == "cal" and left.year is None and right.year is None and not left.way
    here = (published.year, published.month)
    later = second.span[0].month > first.span[0].month and second.span[0].year == published.year - 1
    between = {tokens.word(at).lower() for at in range(left.last, right.first)}
    return (
        bare and later and (first.span[0].year, first.span[0].month) == here
        and right.first - left.last < _NEAR and between.isdisjoint(_BACK)
    )  # fmt: skip


def _week_before(tokens: Tokens, left: Parsed, right: Parsed, first: DateMention, second: DateMention) -> bool:
    """Was a weekday meant of the week before, as the next one is earlier ("held on Monday and freed on Friday")?

    Not of two people: "held X on Monday and Y on Friday" may be told in any order.
    """
    bare = all(x.form == "weekday" and not (x.way or x.part or x.clock) for x in (left, right))
    if not bare or left.note or right.note not in {None, "", "to"} or first.span is None or second.span is None:
        return False
    if not second.span[0] < first.span[0]:
        return False
    return (first.span[0] - second.span[0]).days < 7 and _goes_on(tokens, left, right)


def _yet_to_come(
    tokens: Tokens, left: Parsed, right: Parsed, first: DateMention, second: DateMention, published: date | None
) -> bool:
    """Would what was done "the next day" after a weekday be done after publication ("held on Monday", told then)?"""
    bare = left.form == "weekday" and not (left.way or left.note or left.part or left.clock)
    if not bare or published is None or first.span is None or second.span is None or right.form not in {"rel", "ago"}:
        return False
    counted = second.anchor == f"narrative:{first.timex_value}" and second.precision == "day"
    ahead = first.span[0] <= published < second.span[0] and (second.span[0] - first.span[0]).days < 7
    between = tokens.text[tokens.ends[left.last - 1] : tokens.starts[right.first]]
    due = " to " in between or not (_goes_on(tokens, left, right) or _then_done(tokens, right, between))
    due = due or tense(tokens, right.first, right.last) in {"future", "due", "maybe", "hint"}
    return counted and ahead and not due


def _then_done(tokens: Tokens, right: Parsed, between: str) -> bool:
    """Does the sentence after a day tell what was done on the day counted from it ("The next day she was freed")?"""
    said = _DONE.fullmatch(between)
    if said is None and _DAY_OPENS.fullmatch(between):
        said = _WAS_DONE.match(tokens.text[tokens.ends[right.last - 1] :][:_CLAUSE])
    return said is not None and ((said[1].endswith("ed") and said[1] not in _NO_ACT) or said[1] in _PAST)


def _week_back(tokens: Tokens, item: Parsed, mention: DateMention) -> DateMention:
    """Return a day a week before, and what it is counted from."""
    days = (mention.timex_value, (mention.anchor or "").removeprefix("narrative:"))
    back = [cal.day_at(date.fromisoformat(d), -7) if d[:1].isdigit() else None for d in days]
    if back[0] is None:
        return mention
    anchor = mention.anchor if back[1] is None else f"narrative:{back[1].isoformat()}"
    return _mention(tokens, item, Value("DATE", back[0].isoformat(), anchor))


def _goes_on(tokens: Tokens, left: Parsed, right: Parsed) -> bool:
    """Does a sentence go on from one day to the next by a past act ("and freed on"), with nothing back or aside?

    Not "and faces trial on Friday", "and ordered to appear on Friday", "and her house was searched on Friday".
    """
    between = tokens.text[tokens.ends[left.last - 1] : tokens.starts[right.first]]
    words = {word.lower() for word in between.split()}
    onward = _ONWARD.fullmatch(between)
    if onward is None or right.first - left.last >= _NEAR or not words.isdisjoint(_BACK | _BESIDE):
        return False
    return (onward[1].endswith("ed") and onward[1] not in _NO_ACT) or onward[1] in _PAST


def _years_on(mention: DateMention, by: int) -> Value:
    """Return the value of a month, some years on."""
    return Value("DATE", f"{int(mention.timex_value[:4]) + by:04d}{mention.timex_value[4:]}", mention.anchor)


def _begun(
    tokens: Tokens, left: Parsed, right: Parsed, first: DateMention, last: DateMention, published: date | None
) -> tuple[DateMention, DateMention] | None:
    """Return the ends of "between late May and early June" a year back, or those of weekdays a week.

    None but where it would end after publication, and a verb in the past tells what happened in it.
    """
    weekly = left.form == right.form == "weekday"
    bare = weekly or (left.form == right.form == "cal" and left.year is None and right.year is None)
    if published is None or last.span is None or not bare or left.way or right.way:
        return None
    lead = _LEAD.search(tokens.text, max(0, first.start - 14), first.start)
    between, ahead = lead is not None and lead[0][0] in "bB", (last.span[1] - published).days
    told_in = last.span[0] <= published and not weekly  # "between March and June", told in June
    if told_in or not between or ahead <= (0 if weekly else _AHEAD) or tense(tokens, left.first, right.last) != "past":
        return None
    values = [_weeks_on(m, -1) if weekly else _years_on(m, -1) for m in (first, last)]
    if any(cal.span_of(v.value) is None for v in values):
        return None
    return _mention(tokens, left, values[0]), _mention(tokens, right, values[1])


def _weeks_on(mention: DateMention, by: int) -> Value:
    """Return the value of a day, some weeks on."""
    day = date.fromisoformat(mention.timex_value[:10]) + timedelta(weeks=by)
    return Value("DATE", f"{day.isoformat()}{mention.timex_value[10:]}", mention.anchor)


_BULLETIN = 7  # days that a weekly bulletin is about, and in which it comes out after them
# "Media watch, | 15–21 May", "Weekly digest (15–21 May)": the days of a bulletin; not "Strike of 3–5 May: two held"
_HEAD = 200  # characters of a head, at most
_HEADS = compiled(
    r"\s*(?:[^\n]*(?:[,:;(|–—-]|\b(?:watch|digest|bulletin|review|report|roundup|news)s?(?: (?:for|of|from))?) ?)?"
)
_ENDS = compiled(r"\)?[ .]*(?:\n|$)")
_AFTER_YEAR = compiled(r"[.:] (?=[A-Z])")
_CREDITED = compiled(r"\.\s+[^\W\d]")  # a picture of "X in Lima, 2018. Photo by Y" heads nothing
_ONE_TIME = 3  # years between the first two told, at most, of a text on one time
_AHEAD = 10  # days after publication up to which "early May" may reach that has begun
_NEAR = 30  # tokens between two months of one story
_BACK = frozenset({"had", "since", "until", "after", "before", "last", "previous"})
_BESIDE = frozenset({"following", "having", "earlier", "already", "will", "would", "who", "whom", "next"})
# from one day to the next: what was done then, to the same people, and not what it was done for or over
_ONWARD = compiled(
    r"[^,.;A-Z\n]*?,? ?\b(?:and|then|but)(?: (?:then|was|were|later|finally|eventually|only|released and))* ([a-z]+)"
    r"(?: (?:him|her|them|again|away|alive|dead))?"
    r"(?: (?:without charges?|on bail|from (?:custody|prison|jail|detention)|in (?:court|custody)|to death"
    r"|with(?: (?!(?:over|for|during|after|at|in|on|from|before|to|\w+ing)\b)[a-z-]+){1,5}|of [a-z]+|go|guilty"
    r"|by (?:a|the) (?:court|judge)|[\d,.]+ [a-z]+"
    r"|(?:to|for) [\w-]+ (?:days|weeks|months|years)(?: in (?:prison|jail|custody|a camp))?))*(?: on(?: the)?)? "
)
# those that end otherwise, and those in "-ed" that look ahead or tell of another thing
_PAST = frozenset(toml_table("dates.toml")["told_next"]["done"])
_NO_ACT = frozenset(toml_table("dates.toml")["told_next"]["no_act"])
_DONE = compiled(r"[^.;\n]*[.;]\s+(?:He|She|They|he|she|they) (?:was|were) ([a-z]+) (?:the )?")
_DAY_OPENS = compiled(r"[^.;\n]*[.;]\s+(?:[Tt]he )?")
_WAS_DONE = compiled(r",? (?:he|she|they|(?:[A-Z][\w’'-]+ ?){1,3}) ?(?:was|were) ([a-z]+)")
_CLAUSE = 60  # letters in which a clause says what was done
_LEAD = compiled(r"\b(?:[Ff]rom|[Bb]etween)\s+(?:the\s+)?$")


def _joined(text: str, left: DateMention, right: DateMention) -> DateMention | None:
    """Join the two ends of a range; None where they are no stretch of days."""
    if not left.span or not right.span or left.span[0] > right.span[1] or right.kind != left.kind:
        return None
    lead = _LEAD.search(text, max(0, left.start - 14), left.start)
    start = lead.start() if lead else left.start
    value = f"{left.timex_value}/{right.timex_value}"
    ends = [end if (end := mention.edtf) and "/" not in end else None for mention in (left, right)]
    days = (left.span[0], right.span[1])
    return replace(
        left,
        start=start,
        end=right.end,
        text=text[start : right.end],
        timex_type="DATE",
        timex_value=value,
        timex_mod=None,
        span=days,
        precision="range",
        edtf=f"{ends[0]}/{ends[1]}" if all(ends) else f"{days[0].isoformat()}/{days[1].isoformat()}",
        anchor=right.anchor or left.anchor,
        ends=(left, right),
    )


def _mention(tokens: Tokens, item: Parsed, value: Value) -> DateMention:
    start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
    duration = value.type == "DURATION" or (value.type == "SET" and value.value.startswith("P"))
    precision = cal.precision_of(value.value)
    return DateMention(
        start=start, end=end, text=tokens.text[start:end],
        kind="DURATION" if duration else "DATE",
        timex_type=value.type,
        timex_value=value.value,
        timex_mod=item.mod,
        span=_third(tokens, item, cal.span_of(value.value), precision),
        precision=precision,
        edtf=cal.edtf_of(value.value, item.mod),
        anchor=value.anchor,
        duration_iso=value.iso,
        refused=value.refused,
    )


_THIRDS = {"START": 0, "MID": 1, "END": 2}
_BETWEEN_PARTS = frozenset({"to", "or", "and", "and/or", "-", "–", "/", ","})
_STRETCH = 7  # tokens from "between" to the end of its first date
_FIRST_PART = 4  # tokens of the first of two parts: "late April, 2019", "mid-April 2019"


def _third(tokens: Tokens, item: Parsed, span: Span | None, precision: str) -> Span | None:
    """Narrow a month or year told as early, mid or late to that third of it (days 1-10, 11-20, 21 on; four months).

    Not "earlier this month" nor "the last two weeks of May", which are told of other parts.
    """
    third = _THIRDS.get(item.mod or "")
    if span is None or third is None or precision not in {"month", "year"} or span[0].day != 1:
        return span
    letters = lexicon().letters
    told = {letters[name] for name in ("EARLY", "MID", "LATE", "START", "MIDDLE", "CLOSE")}
    if told.isdisjoint(tokens.letters[item.first : item.first + 2]) or _is_second_part(tokens, item, told):
        return span
    if precision == "year":
        return cal.months_span(span[0].year, 4 * third + 1, 4)
    return span[0].replace(day=10 * third + 1), span[1] if third == 2 else span[0].replace(day=10 * third + 10)


def _is_second_part(tokens: Tokens, item: Parsed, told: set[str]) -> bool:
    """Tell whether it is the second of two parts in a row: "early to mid-May", "late April and early May"."""
    if tokens.word(item.first - 1).lower() not in _BETWEEN_PARTS:
        return False
    link = item.first - 1
    while tokens.word(link - 1).lower() in _BETWEEN_PARTS:  # "mid-to-late May"
        link -= 1
    # "from late April to early May", "late April or early May" are one stretch
    between = letter("BETWEEN") in tokens.letters[max(0, link - _STRETCH) : link]
    back = _FIRST_PART if tokens.word(link).lower() == "and" and not between else 1
    return not told.isdisjoint(tokens.letters[max(0, link - back) : link])
