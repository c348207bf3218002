"""The grammar: one regular expression a rule, over token letters, and a reader for each.

Rules are written with the class names of the lexicon (``MONTH``, ``DAY`` …) and groups in lower
case; blanks are ignored. At each place the first rule that matches and whose reader accepts
wins, so longer readings stand before shorter ones.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.kept import compiled
from pipeline.normalise.dates import plain_readers as plain
from pipeline.normalise.dates import readers as read
from pipeline.normalise.dates import relative_readers as near
from pipeline.normalise.dates.lexicon import Tokens, lexicon
from pipeline.normalise.dates.model import Parsed

type Reader = Callable[[Tokens, re.Match[str]], list[Parsed] | None]

_WD = r"(?:LAST? (?P<wd>WEEKDAY|WSHORT) DOT? COMMA? )?"  # "last Monday 17 October": that day
_SPOKEN = r"YEAR|WORDNUM WORDNUM (?:HYPHEN? WORDNUM)?"
_YEAR = rf"COMMA? (?:OF THE? UNIT)? OF? (?P<year>{_SPOKEN}) (?!HYPHEN?ANYUNIT|PERCENT)"
_REL = r"COMMA? OF? (?P<rel>(?:THIS|THAT|LAST|NEXT|THE (?:SAME|FOLLOWING|PREV|NEXT)) UNIT) (?!POSS)"
_WHEN = rf"(?:{_YEAR}|{_REL})?"
_NUM = r"(?:DAY DAY SLASH DAY|DAY|NUM|YEAR|BIG|WORDNUM (?:HYPHEN? AND? WORDNUM){0,12})"
_COUNT = (
    rf"(?P<count>{_NUM} (?:AND AN? HALF|HYPHEN AND HYPHEN AN? HYPHEN HALF)?"
    r"|AN? COUPLE OF?|(?:AN|THE)? QUANT|AN HALF? WORDNUM OF?|HALF AN|AN)"
)
_UNIT = r"(?P<unit>ANYUNIT|QUARTER|ORD|PART)"
_JOIN = r"(?:HYPHEN|DASH|TO|AND|OR|SLASH)"
_D = r"(?:DAY|ORDDIG)"
_WIDE = r"(?:WHOLE|BUSINESS|FISCAL|MORE){0,4}"
_BACK = r"(?P<way>LAST|NEXT|THIS|THAT|PREV|FOLLOWING|COMING|SAME|LATEST|VADJ)"

_RULES: list[tuple[str, Reader]] = [
    (rf"{_WD} (?P<z>ISO|DMY|CJK|ISOMONTH)", read.numeric),
    (r"MONTH (?P<day>UNIT) (?:COMMA? OF? (?P<year>YEAR))?", plain.may_day),
    # as sources are dated: (11 July 19; 14 July 19)
    (r"(?P<day>DAY) (?P<month>MONTH) DOT? (?P<year>DAY|NUM) (?=SHUT|SEMI|COMMA|DOT|PARA)", read.short_year),
    # the 13th to the 19th of October 1950 · 3, 5 and 7 May · 20-21 May
    (
        rf"THE? (?P<days>(?:{_D} (?:COMMA AND?|{_JOIN}) THE?){{1,40}}) (?P<day>{_D}) OF? (?P<month>MONTH) DOT? {_WHEN}",
        read.days,
    ),
    # May 20-21, 2020 · August 3, 5 and 7
    (
        (
            rf"{_WD} (?P<month>MONTH) DOT? THE? (?P<day>{_D}) (?P<days>(?:(?:COMMA AND?|{_JOIN}) THE? {_D} "
            rf"(?!DOT? MONTH|ANYUNIT|PERCENT|HYPHEN|AMPM|COMMA? CAPWORD|WORD|COMMA {_NUM} UNITS)){{1,40}}) {_WHEN}"
        ),
        read.days,
    ),
    (
        (
            rf"{_WD} (?:THE? (?P<day>{_D}) UNIT? OF?|THE (?P<oday>(?:WORDNUM HYPHEN)? ORD) UNIT? OF) "
            rf"(?P<month>MONTH) DOT? {_WHEN}"
        ),
        read.full,
    ),
    (r"(?P<year>YEAR) COMMA? (?P<month>MONTH) DOT? (?P<day>DAY|ORDDIG) (?!COMMA? YEAR)", read.year_first),
    (r"(?P<year>YEAR) COMMA (?P<day>DAY) (?P<month>MONTH) DOT? (?!COMMA? YEAR|DAY)", read.year_first),
    # May 12 – 2020, over a story; not "on May 12 – 2000 people came"
    (rf"{_WD} (?P<month>MONTH) DOT? (?P<day>{_D}) DASH (?P<year>YEAR) (?!DASH|WORD) (?P<rel>(?!))?", read.full),
    (rf"{_WD} (?P<month>MONTH) DOT? THE? (?P<day>{_D}) (?!SEMI DAY|PERCENT|HYPHEN UNIT|UNITS|AMPM) {_WHEN}", read.full),
    # on May 12 hours after a march; not "in May 12 days after"
    (rf"(?<=ON) {_WD} (?P<month>MONTH) DOT? (?P<day>{_D}) (?=UNITS (?:AFTER|BEFORE)) (?P<year>(?!))?(?P<rel>(?!))?",
     read.full),
    # May, 12, 2020 · May, 12 of 2020
    (rf"{_WD} (?P<month>MONTH) COMMA (?P<day>{_D}) (?:COMMA|OF) (?P<year>YEAR) (?P<rel>(?!))?", read.full),
    # "on November, 19": but "in November, 19 people …"
    (rf"(?<=ON) {_WD} (?P<month>MONTH) COMMA (?P<day>{_D}) (?P<year>(?!))?(?P<rel>(?!))?", read.full),
    # 13th/Oct/2010
    (rf"{_WD} (?P<day>{_D}) SLASH (?P<month>MONTH) SLASH (?P<year>YEAR) (?P<rel>(?!))?", read.full),
    (r"(?P<day>DAY|NUM) HYPHEN (?P<month>MONTH) HYPHEN (?P<year>YEAR|DAY|NUM)", read.hyphened),
    (
        (
            r"(?P<bad>NUM) (?P<month>MONTH) DOT? COMMA? (?P<year>YEAR)?"
            r"|(?P<month2>MONTH) (?P<bad2>NUM) COMMA (?P<year2>YEAR)"
        ),
        read.impossible,
    ),
    (r"(?P<lead>THAT) (?P<month>MONTH) (?=COMMA|DOT|SEMI|STOP)", read.month_of_story),
    (rf"(?:(?P<lead>LAST|NEXT|THIS|PREV|FOLLOWING) (?!MONTH DOT? {_D}))? (?P<month>MONTH) DOT? {_WHEN}", read.month),
    # 1915-17 · 2019/20
    (r"(?P<first>YEAR) (?P<join>HYPHEN|DASH|SLASH) (?P<second>DAY|NUM) (?!HYPHEN|ANYUNIT)", read.years),
    # the third quarter of 1990 · this year's third quarter · the 1988 second quarter · Q3 2019
    (
        (
            rf"(?:THE|HIS)? FISCAL? HYPHEN? (?P<ord>ORD) HYPHEN? (?P<unit>QUARTER|HALF) "
            rf"(?:COMMA? (?:OF|IN)? FISCAL? UNIT? "
            rf"(?:THE? (?P<year>{_SPOKEN})|(?P<rel>(?:THIS|THAT|LAST|NEXT|THE) UNIT)))?"
        ),
        read.quarter,
    ),
    (
        (
            r"(?:(?P<rel>(?:THIS|LAST|NEXT) UNIT) POSS|THE? (?P<year>YEAR)|THE UNIT HYPHEN (?P<ago>AGO|EARLIER)) "
            r"FISCAL? "
            r"HYPHEN? (?P<ord>ORD) HYPHEN? (?P<unit>QUARTER|HALF)"
        ),
        read.quarter,
    ),
    # the last quarter of 2019
    (
        r"THE (?P<ord>LAST) (?P<unit>QUARTER|HALF) OF FISCAL? (?:(?P<rel>(?:THIS|THAT|LAST) UNIT)|(?P<year>YEAR))",
        read.quarter,
    ),
    (r"(?P<year>YEAR) (?P<q>QNUM)|(?P<q2>QNUM) (?:OF|COMMA)? (?P<year2>YEAR)", read.quarter_code),
    (rf"THE? (?P<ord>ORD) (?P<two>WORDNUM) (?P<unit>QUARTER) OF (?P<year>{_SPOKEN})", read.two_quarters),
    (r"THE? (?:LATEST|VADJ) (?P<unit>QUARTER|PERIOD)", read.latest),
    (r"(?:AN|THE)? UNIT HYPHEN (?:AGO|EARLIER) (?:QUARTER|PERIOD)?", read.year_ago),
    (r"THE? (?:(?P<year>YEAR)|(?P<rel>LAST UNIT) POSS) (?P<unit>QUARTER|PERIOD)", read.year_quarter),
    (
        (
            rf"(?:THE? (?P<lead>LAST|NEXT|THIS|THAT|PREV|FOLLOWING|COMING|VADJ|SAME) VADJ?)? "
            rf"THE? (?P<season>SEASON) (?:{_WHEN}|COMMA? OF? (?P<season_year>YEAR)) "
            r"(?:(?:HYPHEN|DASH|SLASH) (?P<over>YEAR|DAY) (?!HYPHEN|ANYUNIT))?"
        ),
        read.season,
    ),
    (r"THE? (?:EARLY|MID|LATE)? HYPHEN? (?P<decade>DECADE)", read.decade),
    (
        (
            r"THE? (?P<ord>(?:WORDNUM HYPHEN)? (?:ORD|ORDDIG)) (?:(?:AND|TO|OR) (?P<ord2>ORD|ORDDIG))? HYPHEN? "
            r"(?P<unit>ANYUNIT)"
        ),
        read.century,
    ),
    # last Friday · Friday night · Friday last week
    (r"THE FISCAL? (?P<unit>UNIT) ENDED", near.year_ended),
    (
        rf"THE? {_BACK}? (?P<wd>WEEKDAY) (?P<part>PART)? (?:(?:OF|COMMA)? (?P<week>(?:LAST|NEXT|THIS) UNIT))?",
        near.weekday,
    ),
    (r"(?P<beyond>THE? UNIT (?:BEFORE|AFTER))? (?P<day>RELDAY) (?P<part>PART)?", near.relative_day),
    (rf"(?:THE|THESE|HIS)? {_BACK} {_COUNT} HYPHEN? {_WIDE} (?P<unit>UNITS|QUARTER|SEASON|UNIT)", near.counted),
    (rf"THE? (?P<way>ORD|LAST) {_COUNT} HYPHEN? {_WIDE} (?P<unit>UNITS|UNIT) (?:OF (?P<year>YEAR))?", near.counted),
    (rf"(?:THE|THESE|HIS)? {_BACK} (?P<units>UNITS|QUARTER)", near.vague_units),
    (rf"(?:THE|HIS)? {_BACK} SAME? {_WIDE} {_UNIT}", near.relative),
    (r"(?:THAT|THE) SAME THATDATE|THAT THATDATE", near.that_date),
    (r"THE (?P<unit>UNIT|PART) (?P<way>BEFORE|AFTER|FOLLOWING) (?P<that>THAT)?", near.unit_before),
    (rf"{_COUNT} HYPHEN? {_WIDE} {_UNIT} (?:OR SO)? (?P<way>AGO|LATER|EARLIER|PREV (?=COMMA|DOT))", near.ago),
    (rf"{_COUNT} {_UNIT} (?P<way>BEFORE|AFTER) (?:THAT (?=COMMA|DOT)|(?=COMMA|DOT))", near.ago),
    (r"(?P<unit>ANYUNIT) (?P<way>AGO|LATER|EARLIER)", near.ago),
    (r"(?<=(?:LATER|EARLIER) IN) THE (?P<unit>UNIT)", near.in_the_day),
    # each July · every two weeks · per day
    (rf"EACH {_COUNT}? (?P<unit>ANYUNIT|QUARTER|MONTH|WEEKDAY|SEASON|PART)", near.each),
    (r"PER (?P<unit>UNIT)", near.each),
    (r"(?P<freq>FREQ)", near.frequency),
    # ages are lengths of lives, not dates
    (rf"{_NUM} HYPHEN? ANYUNIT HYPHEN? OLD|AGE {_NUM}|{_NUM} ANYUNIT OF AGE|OLD {_NUM}", read.nothing),
    (rf"(?P<low>{_NUM}) (?:TO|OR|HYPHEN|DASH) {_COUNT} HYPHEN? {_WIDE} {_UNIT}", near.duration),
    (
        (
            rf"{_COUNT} HYPHEN? {_WIDE} {_UNIT} (?P<so>OR SO)? "
            rf"(?: (?:(?P<and>AND)|COMMA)? (?P<count2>{_NUM}) (?P<unit2>ANYUNIT))?"
        ),
        near.duration,
    ),
    # clocks
    (r"(?P<hour>DAY|CLOCK|WORDNUM|NUM) HYPHEN? (?P<half>AMPM)", plain.clock),
    (r"(?P<hour>CLOCK)", plain.clock),
    (r"(?P<noon>NOON)", plain.clock),
    (r"(?P<hour>DAY|WORDNUM) IN THE (?P<part>PART)", plain.clock),
    (r"FISCAL UNIT? (?P<year>YEAR) (?!(?:HYPHEN|DASH|SLASH) (?:DAY|YEAR))|FISCAL (?P<short>DAY|NUM)", plain.year),
    (r"THE (?P<day>ORDDIG) (?!HYPHEN|CAPWORD|ANYUNIT|OF|DAY|ORD|QUARTER|PERIOD)", plain.day),
    (
        rf"THE (?P<year>{_SPOKEN}) (?!HYPHEN?ANYUNIT|PERCENT)|(?P<year3>{_SPOKEN}) (?!HYPHEN?ANYUNIT|PERCENT)",
        plain.year,
    ),
    (r"QUOTE (?P<short>NUM) (?!ANYUNIT)", plain.year),
    (r"THE WHOLE? (?P<unit>UNIT|QUARTER|PART)", near.the_unit),
    (r"(?P<unit>UNIT) (?:POSS|HYPHEN)? (?P<close>CLOSE)", near.year_end),
    (r"(?P<unit>UNITS)", near.bare_units),
    (r"THE? (?P<vague>VAGUE|VADJ|FORMER)", plain.vague),
    (r"(?P<new>UNIT) POSS (?P<eve>EVE|UNIT) (?:COMMA? OF? (?P<year>YEAR))?", plain.new_year),
    (r"(?P<day>UNIT) (?:COMMA? OF? (?P<year>YEAR))?", plain.named_day),
    (r"(?P<holiday>HOLIDAY) (?P<eve>UNIT|EVE|WEEKDAY)? (?:COMMA? OF? (?P<year>YEAR))?", plain.holiday),
]


_STARTERS = (
    "ISO DMY CJK ISOMONTH DAY ORDDIG MONTH WEEKDAY WSHORT YEAR WORDNUM NUM BIG LAST NEXT THIS THAT PREV FOLLOWING"
    " COMING SAME LATEST VADJ SEASON DECADE EARLY MID LATE ORD FISCAL UNIT UNITS RELDAY EACH PER FREQ AGE OLD CLOCK"
    " NOON QNUM QUOTE VAGUE FORMER HOLIDAY QUANT COUPLE HALF"
)
"""Classes a rule can begin with; all other tokens are passed over without trying any."""
_DETERMINERS = "THE AN HIS THESE"
_FOLLOWERS = "QUARTER PART WHOLE BUSINESS MORE"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled rules: where any may begin, all in one expression, and each alone."""

    gate: re.Pattern[str]
    any: re.Pattern[str]
    each: list[tuple[re.Pattern[str], Reader]]


def compile_pattern(pattern: str) -> str:
    """Put the lexicon's letters for the class names of a rule."""
    letters = dict(lexicon().letters)
    letters["ANYUNIT"] = f"[{letters['UNIT']}{letters['UNITS']}]"
    return re.sub(r"[A-Z]{2,}", lambda found: letters[found.group()], pattern).replace(" ", "")


@cache
def grammar() -> Grammar:
    """Compile the rules once."""
    each = [(compiled(compile_pattern(pattern)), reader) for pattern, reader in _RULES]
    unnamed = [re.sub(r"[(][?]P<[a-z0-9_]+>", "(?:", rule.pattern) for rule, _ in each]
    bare = [f"(?P<r{number}>{pattern})" for number, pattern in enumerate(unnamed)]
    gate = compile_pattern(f"[{_STARTERS}]|[{_DETERMINERS}](?=[{_STARTERS} {_DETERMINERS} {_FOLLOWERS}])")
    return Grammar(compiled(gate), compiled("|".join(bare)), each)


def scan(tokens: Tokens) -> Iterator[Parsed]:
    """Yield what the rules read in a text, in order, without overlaps."""
    rules = grammar()
    letters, place, size = tokens.letters, 0, len(tokens.letters)
    gate, begins = rules.gate.search, rules.any.match
    while place < size:
        opening = gate(letters, place)
        if not opening:
            return
        here = opening.start()
        place = here + 1
        found = begins(letters, here)
        if not found:
            continue
        for rule, reader in rules.each[int((found.lastgroup or "r0")[1:]) :]:
            match = rule.match(letters, here)
            parsed = reader(tokens, match) if match else None
            if parsed is not None and match:
                yield from parsed
                place = max(place, min(match.end(), parsed[-1].last) if parsed else match.end())
                break
