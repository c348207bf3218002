"""From half-read expressions to calendar values, against publication, narrative and tense."""

import re
from datetime import date

from pipeline.kept import compiled
from pipeline.normalise.dates import arithmetic as cal
from pipeline.normalise.dates import numbers
from pipeline.normalise.dates.calendar_values import calendar_value, looks_back
from pipeline.normalise.dates.context import UNKNOWN, Context, Value, base_day, publication
from pipeline.normalise.dates.lexicon import Tokens, lexicon
from pipeline.normalise.dates.model import Parsed
from pipeline.normalise.dates.relative_values import (
    ago_value,
    clock_value,
    holiday_value,
    relative_day_value,
    relative_value,
    weekday_value,
)
from pipeline.normalise.dates.tense import tense
from pipeline.paths import toml_table

_OPENING = 8  # characters before a year in which what opens its phrase stands
_LEAD = 80  # characters before a date in which its verb stands
_WRITINGS = frozenset(toml_table("dates.toml")["writings"]["nouns"])
_WINTER = 2  # last month of a winter that began the year before
_LONG_PAST = 4  # years from what is only remembered to a story's own day
_LAWS = frozenset(toml_table("when.toml")["laws"]["words"])
# "Uzbekistan's 1994 law on meetings", "the 2008 Press Act": not "in 1994 law students marched"
_OPENED = compiled(r"(?:\b(?:the|an?|its?|their|our|this|that|his|her|any)|[’']s|s[’']) $", re.IGNORECASE)
# not "the 2012 arrest of law students", "his 2012 criminal trial", "the 2012 party convention"
_LAW_AFTER = compiled(
    rf" (?:(?!(?:of|in|on|at|by|for|to|against|with) (?-i:[a-z]))[\w’'-]+ ){{0,4}}?"
    rf"(?!(?-i:convention))(?:{'|'.join(sorted(_LAWS - {'criminal', 'penal'}))})s?\b",
    re.IGNORECASE,
)
# "since the protests began on 14 October", "since a case was opened in May": told by the way
_SINCE = compiled(r"\bsince (?!then\b)(?:[\w’'-]+ ){1,7}(?:on|in) (?:the )?$")
# "to [commemorate] those killed on 6 May 2011 and in May 1986"; "on 3 May 2014" after a comma is a story's own day, as
# is that after another verb ("… were beaten on 3 May 2014") or of the mourning itself ("who mourned on 3 May 2014")
_REMEMBERED = compiled(
    rf"\b(?:{'|'.join(toml_table('dates.toml')['remembering']['words'])})\b(?:[^.,;!?\n]|(?<=\d), ?(?=\d))*$",
    re.IGNORECASE,
)
_REMEMBERING = 240  # characters from the word to the day
_BEFALLS = compiled(r"(?<!\bwho )(?<!\bthat )\b(?:was|were|had|has|have)\b")
_DONE_TO = compiled(r"\b(?:those|people|men|women|\w+s|who (?:was|were)) (?:\w+ed|shot|slain)\b")
_ON = compiled(r"\bon (?:the )?$")
_CAPTION = 400  # characters that stand before the day under a picture, at most
_WAS = compiled(r"\b(?:was|were|has|have|had|arrest\w*|detain\w*|attack\w*)\b", re.IGNORECASE)
_PICTURED = compiled(r"(?:[\w.-]+\.(?:jpe?g|png|gif) )?[^\n.;]{8,160}\b(?:in|at|near|outside) [^\n.;]{2,60}, ")
_ENDS_LINE = compiled(r"\.?[ \t]*(?:\([^()\n]{1,60}\)\.?)?[ \t]*\n")
_SAID = compiled(
    r"\b(?:(?:told|informed) (?:(?:the|a|an|his|her|their|our) )?[\w’'-]+(?: [A-Z][\w’'-]+){0,4}"
    r"|(?:said|wrote|stated|confirmed|tweeted|added)"
    r"(?: (?:in|on|to|at|via) (?:(?:an?|the|his|her|their) )?[\w’'-]+(?: (?!o[nf]\b)[\w’'-]+)?)?"
    r"|according to (?:an?|the|his|her|their|its)(?: (?!o[nf]\b)[\w’'-]+){1,5}) (?:o[nf] )?$"
)
_ADDING = compiled(r", (?:adding|saying|stating|noting)\b")  # what is told after it was done on no day of the saying


def resolve(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    """Set one expression against its context, and remember it there."""
    value = _FORMS[item.form](tokens, item, ctx)
    if item.part and "T" not in value.value and cal.precision_of(value.value) == "day":
        value.value, value.type = f"{value.value}T{item.part}", "TIME"
    if item.clock and item.form != "clock" and cal.precision_of(value.value) == "day":
        value.value, value.type = f"{value.value.split('T')[0]}T{item.clock}", "TIME"
    if value.type in {"DATE", "TIME"} and not value.refused and not _is_aside(tokens, item, value.value, ctx):
        explicit = item.form == "cal" and item.year is not None and not _names_a_thing(tokens, item)
        told = value.anchor is not None and value.anchor.startswith("narrative")
        before = ctx.day if cal.precision_of(value.value) == "day" and _says(tokens, item) else ""
        if not ctx.ends:
            ctx.begun = ctx.day
        ctx.ends = _is_end(tokens, item, value.value, ctx)
        day = ctx.day
        ctx.note(value.value, item.last, explicit=explicit, told=told)
        if explicit and _is_line(tokens, item):
            ctx.written = ctx.day
        if _of_writing(tokens, item):
            ctx.day = day  # "asked him about the May 3 tweet. At 2 p.m.": not on that day
        ctx.deed, ctx.part = before, item.mod or ""
        if item.form == "weekday" and ctx.published is not None and (value.anchor or "").startswith("publication"):
            ctx.story = value.value[: len("2021-03-01")]
    return value


# towns in capitals, as datelines have them ("May 6 – 2017 OSH / JALAL-ABAD"), not "PROTEST OF MAY 6, 2017"
_TOWNS = compiled(
    r"[\s:/–—,-]*+(?:(?!(?:OF|ON|IN|SINCE|AFTER|BEFORE|FROM|UNTIL|THE|AND)\b)[A-ZÀ-Ý][A-ZÀ-Ý’'.-]++[\s:/–—,-]*+){0,8}+"
)


def _is_line(tokens: Tokens, item: Parsed) -> bool:
    """Is the date all that its line says, but for towns in capitals?"""
    text, start, end = tokens.text, tokens.starts[item.first], tokens.ends[item.last - 1]
    stop = text.find("\n", end)
    rest = text[end : len(text) if stop < 0 else stop]
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return _TOWNS.fullmatch(before) is not None and _TOWNS.fullmatch(rest) is not None


def _is_end(tokens: Tokens, item: Parsed, value: str, ctx: Context) -> bool:
    """Is it when a measure just told runs out ("put her under house arrest until 28 October")?"""
    if item.first == 0 or tokens.word(item.first - 1) not in {"until", "till"} or ctx.published is None:
        return False
    return value > ctx.published.isoformat() or tense(tokens, item.first, item.last) == "due"


def _says(tokens: Tokens, item: Parsed) -> bool:
    """Is it the day on which somebody said what was told, as in "…, she told the paper on 29 May."?"""
    end, after = tokens.starts[item.first], tokens.ends[item.last - 1]
    closed = tokens.text[after : after + 1] in {"", ".", ";", "\n"} or _ADDING.match(tokens.text, after) is not None
    return closed and _SAID.search(tokens.text, max(0, end - _LEAD), end) is not None


def _of_writing(tokens: Tokens, item: Parsed) -> bool:
    """Is the date that of something written or said, by which it is called, as in "his single May 3 tweet"?"""
    return tokens.word(item.last).lower() in _WRITINGS


def _names_a_thing(tokens: Tokens, item: Parsed) -> bool:
    """Is the date part of a name, as in "the August 1988 ceasefire", "the June 4, 1989, protests"?"""
    letters = lexicon().letters
    before = tokens.letters[max(0, item.first - 1) : item.first + 1]  # the article may be read into the date
    inside = tokens.letters[item.first : item.last]
    comma = letters["COMMA"] in inside and tokens.letters[item.last : item.last + 1] == letters["COMMA"]
    if comma and "On" in (tokens.word(item.first - 1), tokens.word(item.first - 2)):
        return False  # "On the June 4, 2014, police arrested X"
    after = tokens.letters[item.last + comma : item.last + comma + 1]
    return letters["THE"] in before and after in (letters["WORD"], letters["CAPWORD"])


def _is_aside(tokens: Tokens, item: Parsed, value: str, ctx: Context) -> bool:
    """Is it a glance aside, after which the story goes on where it was?

    A year in brackets, a span of years, "the previous year", "the strike of the previous July", "two years ago", "the
    Press Act of 2008", "since the strike began on 3 May" where a later day was told, what is only remembered ("a vigil
    to mark the shootings of June 2005"), the day under a picture, and in a history a bare year far from the story's
    own, unless a second one follows it that names no thing ("the 1989 protests").
    """
    if item.form in {"vague", "century", "decade"} or item.aside or of_law(tokens, item):
        return True
    if ctx.day and ctx.published and value < ctx.day < ctx.published.isoformat() and _in_since(tokens, item):
        return True
    if item.form == "rel" and item.unit == "Y" and item.way in {"prev", "last"}:
        return True
    if item.way == "prevof" and "of" in {tokens.word(k).lower() for k in range(max(0, item.first - 2), item.first)}:
        return True
    if item.form == "ago" and item.unit == "Y" and looks_back(tokens, item.first):
        return True  # "He had been jailed two years earlier. On 4 March he was freed": not of that year
    if (ctx.published is None and item.form == "ago" and item.way == "ago") or remembered(tokens, item):
        return True
    if item.form == "cal" and item.year and item.month and ctx.last[:4].isdigit() and _names_a_thing(tokens, item):
        return int(ctx.last[:4]) - item.year > _LONG_PAST  # "a post on the 4 June 1989 protests": the story stays
    if ctx.published is None and len(value) == 4 and item.form == "cal" and ctx.last:
        gap = int(value) - int(ctx.last[:4]) if ctx.last[:4].isdigit() else 0
        if abs(gap) > 1 and (ctx.glance[:3] != value[:3] or _names_a_thing(tokens, item)):
            ctx.glance = value
            return True
    ctx.glance = ""
    return False


def remembered(tokens: Tokens, item: Parsed) -> bool:
    """Is it the day of what is remembered ("to commemorate those killed in May 2011"), or that of a picture?

    A picture's ends what stands under it, behind its place: "A man reads a paper in Lume, Jan. 15, 2013."
    """
    if item.form != "cal" or item.year is None:
        return False
    start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
    kept = _REMEMBERED.search(tokens.text, max(0, start - _REMEMBERING), start)
    if kept is not None and _BEFALLS.search(kept[0]) is None:
        return _ON.search(kept[0]) is None or _DONE_TO.search(kept[0]) is not None
    if not item.day or _ENDS_LINE.match(tokens.text, end) is None:
        return False
    line = tokens.text[max(0, start - _CAPTION) : start].rpartition("\n")[2]
    return _PICTURED.fullmatch(line) is not None and _WAS.search(line) is None


def of_law(tokens: Tokens, item: Parsed) -> bool:
    """Is it the year by which a law is called ("the Press Act of 2008", "a 1994 law on meetings")?"""
    before = (tokens.word(item.first - 2), tokens.word(item.first - 1)) if item.first > 1 else ("", "")
    if item.form != "cal" or item.year is None or item.month:
        return False
    if before[1] == "of" and before[0][:1].isupper() and before[0].lower() in _LAWS:
        return True
    start = tokens.starts[item.last - 1]
    opened = _OPENED.search(tokens.text, max(0, start - _OPENING), start) is not None
    return opened and _LAW_AFTER.match(tokens.text, tokens.ends[item.last - 1]) is not None


def _in_since(tokens: Tokens, item: Parsed) -> bool:
    """Is it told since when something goes on, as in "the tenth death since the protests began on 14 October"?"""
    start = tokens.starts[item.first]
    return item.form == "cal" and _SINCE.search(tokens.text, max(0, start - _LEAD), start) is not None


def _season(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    base, anchor = base_day(ctx)
    code = item.value
    if item.year is not None:
        return Value("DATE", f"{item.year:04d}-{code}")
    if base is None:
        return Value("DATE", f"XXXX-{code}")
    now = cal.season_value(base)
    told = cal.span_of(ctx.last) if item.way == "that" and ctx.published is not None else None
    if told is not None:  # "let out in May 2013, and fled that autumn"
        value = f"{told[0].year - (code == 'WI' and told[0].month <= _WINTER):04d}-{code}"
        days = cal.span_of(value)
        over = days is None or days[1] < told[0]  # "in December 2013 … that spring": of which year, nobody says
        return Value("DATE", UNKNOWN if over else value, f"narrative:{ctx.last}")
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
        base, anchor = base_day(ctx)
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
    base, anchor = base_day(ctx)
    year = item.year if item.year is not None else base.year - 1 if base else None
    if year is None:
        return Value("DATE", UNKNOWN)
    if ctx.quarter:
        return Value("DATE", f"{year:04d}{ctx.quarter[4:]}", f"narrative:{ctx.quarter}")
    return Value("DATE", f"{year:04d}", anchor)


def _plain(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    return Value("DATE", item.value)


def _vague(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    return Value("DATE", item.value, publication(ctx) if item.value == "PRESENT_REF" else None)


def _set(tokens: Tokens, item: Parsed, ctx: Context) -> Value:  # noqa: ARG001
    return Value("SET", item.value)


def _duration(tokens: Tokens, item: Parsed, ctx: Context) -> Value:
    if item.value:
        return Value("DURATION", item.value, iso=item.value)
    if item.unit == "M" and item.number and item.number > 3:
        ctx.quarter = ""
    if (
        item.note == "in"
        and item.number
        and ctx.published
        and tense(tokens, item.first, item.last) in {"future", "due"}
    ):
        moved = cal.move(ctx.published.isoformat(), item.number, item.unit)
        if moved:
            return Value("DATE", moved, publication(ctx))
    iso = numbers.duration_iso(item.number, item.unit)
    return Value("DURATION", numbers.duration_value(item.number, item.unit), iso=iso)


_FORMS = {
    "cal": calendar_value,
    "season": _season,
    "quarter": _quarter,
    "latest": _latest,
    "same_quarter": _same_quarter,
    "decade": _plain,
    "century": _plain,
    "vague": _vague,
    "set": _set,
    "dur": _duration,
    "weekday": weekday_value,
    "relday": relative_day_value,
    "rel": relative_value,
    "ago": ago_value,
    "clock": clock_value,
    "holiday": holiday_value,
}
