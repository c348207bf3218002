"""What neighbouring expressions tell each other: years of ranges, clocks of days, words before."""

import re
from functools import cache
from itertools import pairwise

from pipeline.kept import compiled
from pipeline.normalise.dates.grammar import compile_pattern
from pipeline.normalise.dates.lexicon import Tokens, letter, letters, lexicon
from pipeline.normalise.dates.model import Parsed

_FAR = 4  # years between a birth or the like and what a sentence goes on to tell
_HALF_A_YEAR = 6  # months
_SHADES = 5  # tokens between "between" and a date
_DAYISH = {"weekday", "relday", "cal", "holiday"}


@cache
def _pattern(rule: str) -> re.Pattern[str]:
    return compiled(compile_pattern(rule))


_LINK = (
    r"(?:HYPHEN|DASH|TO|AND|OR|SLASH|COMMA|COMMA AND) "
    r"(?:ON|THE|IN|ABOUT|EARLY|LATE|MID HYPHEN?|(?:START|MIDDLE|CLOSE) OF)*"
)
_CLOCK_LINK = r"(?:CAPWORD|COMMA|ON|OF|OPEN|SHUT|AT|LATE|EARLY){0,3}"
_ZONE = compiled(
    r"(?: ?\(?(?:UTC|GMT|[A-Z]{1,3}[SD]?T)(?: ?[+−-]\d{1,2}(?::?\d\d)?)?\)?)?(?: ?\(?(?:local|[A-Z][a-z]+) time\)?)?,? "
    r"(?:\(\d{1,2}[:.]?\d\d ?(?:hours? )?(?:UTC|GMT)\),? )?"
    r"(?:on |of )?(?:the )?"
)
_AND_THEN = compiled(
    r",? and (?:(?:then |was |were |later )*(?:[a-z]+ed|(?:found |shot )dead|shot|freed|held)"
    r"(?: (?:him|her|them))?(?: to (?:[\w’']+ ){0,5}\w+)?"
    r"|then|later|(?:once )?again"
    r"|(?:his|her|their) (?:bod(?:y|ies)|remains) (?:was|were) (?:found|discovered|recovered)) "
    r"(?:again )?(?:in|on) (?:the )?"
)
# "killed X on 3 May | and Y on" 4 May 2021, "… | and two of his sons on": others of one verb, named or counted
_OTHER = (
    r" (?:(?:[a-z]+ ){0,3}[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){0,3}"
    r"|(?:(?:his|her|their) )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|others)"
    r"(?: (?!\w+ed )[a-z]+){0,3}) (?:in|on) (?:the )?"
)
_AND_OTHER = compiled(",? and" + _OTHER)
_ITS_YEAR = compiled(r",? (?:in |of )?")  # "Good Friday 2019", "Christmas Day, in 2019"
_GOES_ON = compiled(r"\s*(?:[.,;:)]|$)| (?:in|at|near|by|for|with|on)\b")  # not "Christmas Day, in 2019 she fled"
_DASHES = frozenset("-–—")
_ITS_DAY = compiled(r"(?:,| \()\s?(?:on )?(?:the )?")  # "Women's Day, 8 March 2019"
_NEXT_OTHER = compiled("[,;]" + _OTHER)
# what may follow the last day of such a list ("urged his release" makes it the day of something else)
_LISTED = compiled(
    r"(?: (?:in|at|near) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)?"
    r"(?:\s*(?:[.,;:)]|$)| (?:and|for|by|over|after|before|during|while|when|because|as)\b)"
)
# "held in May 2018, | tried in" July: the next of the same steps, not "Married in May 2017, X was beaten in March"
_NEXT_STEP = compiled(r",? (?:and |then )*(?:[a-z]+(?:ed|en)|held|shot|brought|sent|put) (?:\w+ ){0,3}in (?:the )?")
_NO_STEP = frozenset({"since", "after", "of", "under", "until", "before"})
_STRETCH = (
    r"(?:THE? (?P<edge>START|MIDDLE|CLOSE) OF"
    r"|THE? (?P<when>EARLY|MID|LATE) (?:HYPHEN|IN|ON)?"
    r"|(?P<rel>EARLIER|LATER) (?:IN|ON)?"
    r"|THE? (?P<part>(?:EARLY|LATE)? PART (?:UNITS)?) (?:OF|ON)"
    r"|(?P<week>THE UNIT) OF"
    r"|(?P<about>ABOUT|OVER)"
    r"|(?P<by>HALF OF?))$"
)
_AMOUNT = (
    r"(?:(?P<more>MORE THAN|OVER|AT LEAST|WORD THAN|NOT LESS THAN)|(?P<less>LESS THAN|UP TO|AT MOST|NOT MORE THAN|LESS)"
    r"|(?P<about>ABOUT|QUANT)|(?P<only>ONLY)) THE?$"
)
_MODS = {
    "START": "START",
    "MIDDLE": "MID",
    "CLOSE": "END",
    "EARLY": "START",
    "MID": "MID",
    "LATE": "END",
    "EARLIER": "START",
    "LATER": "END",
}


@cache
def _mod_letters() -> dict[str, str]:
    letters = lexicon().letters
    return {letters[name]: mod for name, mod in _MODS.items()}


def share(tokens: Tokens, found: list[Parsed]) -> None:
    """Give the parts of a range or list what the other part says: "August-September 1950"."""
    _years_told(tokens, found)
    _years_of_lists(tokens, found)
    _years_of_holidays(tokens, found)
    _days_told_twice(tokens, found)
    link = _pattern(_LINK)
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        if right.first - left.last > 4 or not link.fullmatch(tokens.letters, left.last, right.first):
            continue
        if right.note == "narrative":
            continue  # "3 May – The former mayor is held"
        between = tokens.text[tokens.ends[left.last - 1] : tokens.starts[right.first]].strip().lower()
        if between[:1] in _DASHES and between[1:].split()[:1] in (["on"], ["in"]):
            continue  # "GENEVA, 3 May 2021 – On March 29, police arrested X"
        if (not left.note and between[:1] in _DASHES) or between.startswith(("to", "until", "till", "through")):
            left.note = "to"
        if left.note != "to" and between.split(" ")[0] == "and" and _after_between(tokens, left.first):
            left.note = "to"
        if (
            left.note == "to"
            and right.form in {"cal", "weekday"}
            and left.form == right.form
            and right.year is None
            and not right.way
        ):
            right.note = right.note or "after"
        if left.form not in {"cal", "season", "quarter"}:
            continue
        if left.note == "to" and right.form == "cal" and not right.month and right.year:
            right.aside = True
        if left.year is None and not left.way and right.form in {left.form, "cal"}:
            if right.year is not None and (left.month or left.form != "cal"):
                turned = (left.month or 0) - (right.month or left.month or 0)
                left.year = right.year - (turned > (_HALF_A_YEAR if _in_step(tokens, right) else 0))
            elif right.way and right.month:
                left.way = right.way
        if left.form == right.form == "cal" and left.month and left.day and right.day and not right.month:
            right.month, right.year = left.month, right.year or left.year
        if left.form == right.form == "cal" and left.day and not left.month and right.month and right.day:
            left.month, left.year = right.month, right.year


def _after_between(tokens: Tokens, first: int) -> bool:
    """Tell whether "between" leads to a date, with nothing but what shades it between ("between late May and June")."""
    shades = letters("THE EARLY MID LATE HYPHEN START MIDDLE CLOSE OF ABOUT")
    at = first - 1
    while at > max(0, first - _SHADES) and tokens.letters[at] in shades:
        at -= 1
    return at >= 0 and tokens.letters[at] == letter("BETWEEN")


def _in_step(tokens: Tokens, item: Parsed) -> bool:
    """Tell whether a list of days ends there in the order of people: "in April and January 2018, respectively"."""
    after = tokens.letters[item.last : item.last + 2].lstrip(letter("COMMA"))
    return after[:1] == letter("STEP")


def _zoned(tokens: Tokens, clock: Parsed, day: Parsed) -> bool:
    """Tell whether only a time zone stands between a clock and a day: "17:30 (UTC+6) on 5 May"."""
    return _ZONE.fullmatch(tokens.text, tokens.ends[clock.last - 1], tokens.starts[day.first]) is not None


def _years_told(tokens: Tokens, found: list[Parsed]) -> None:
    """Give a month the year of one told next, after "and" and a verb: "held in May and tried in July 2019".

    It goes on from one with a year before it in its sentence: "held in May 2018, tried in July and freed in 2020".
    """
    for n, (left, right) in enumerate(pairwise(found)):
        if left.form != "cal" or left.year is not None or left.way or not left.month:
            continue
        if right.form != "cal" or right.year is None or not right.month or right.aside:
            continue
        if _AND_THEN.fullmatch(tokens.text, tokens.ends[left.last - 1], tokens.starts[right.first]) is not None:
            left.year = right.year - (left.month > right.month)
            before = found[n - 1] if n else None
            near = before is not None and 0 <= right.year - (before.year or 0) < _FAR
            if before is None or before.form != "cal" or not before.month or not near:
                continue
            between = tokens.ends[before.last - 1], tokens.starts[left.first]
            step = tokens.word(before.first - 1).lower() not in _NO_STEP
            if step and _NEXT_STEP.fullmatch(tokens.text, *between) is not None:
                next_one = ((before.year or 0) + (left.month < before.month), left.month)
                left.year = next_one[0] if next_one <= (right.year, right.month) else left.year


def _years_of_lists(tokens: Tokens, found: list[Parsed]) -> None:
    """Give the days of a list the year of its last: "killed X on 3 May, Y on 4 May and two others on 6 May 2021"."""
    link = _AND_OTHER
    for left, right in reversed(list(pairwise(found))):
        days = left.form == right.form == "cal" and left.month and right.month and right.year is not None
        if not days or left.year is not None or left.way or right.aside:
            link = _AND_OTHER
        elif link is _AND_OTHER and _LISTED.match(tokens.text, tokens.ends[right.last - 1]) is None:
            continue
        elif link.fullmatch(tokens.text, tokens.ends[left.last - 1], tokens.starts[right.first]) is not None:
            turned = (left.month or 0) - (right.month or 0) > _HALF_A_YEAR  # "on 30 December and Y on 4 January 2021"
            left.year, link = (right.year or 0) - turned, _NEXT_OTHER


def _days_told_twice(tokens: Tokens, found: list[Parsed]) -> None:
    """Give a weekday the date that stands behind it in brackets: "on Tuesday (10 August)", "today (on Sunday)"."""
    for left, right in pairwise(found):
        if left.form == "relday" and right.form == "weekday" and not left.number:
            if tokens.text[tokens.ends[left.last - 1] : tokens.starts[right.first]] in {" (", " (on "}:
                left.form, left.weekday = "weekday", right.weekday
            continue
        if left.form != "weekday" or left.way not in {"", "last", "this"}:
            continue
        if right.form != "cal" or not right.month or not right.day:
            continue
        if tokens.text[tokens.ends[left.last - 1] : tokens.starts[right.first]] == " (":
            left.form, left.way, left.year, left.month, left.day = "cal", "", right.year, right.month, right.day


def _years_of_holidays(tokens: Tokens, found: list[Parsed]) -> None:
    """Give a holiday the year beside it: "Good Friday 2019", "Christmas Day in 2019", "the 2019 Easter attacks"."""
    at = -1
    while (at := at + 1) < len(found):
        item = found[at]
        if item.form != "holiday" or item.year is not None:
            continue
        after = found[at + 1] if at + 1 < len(found) else None
        if after is not None:
            between = tokens.text[tokens.ends[item.last - 1] : tokens.starts[after.first]]
            apart = between == ", in " and _GOES_ON.match(tokens.text, tokens.ends[after.last - 1]) is None
            its = _ITS_YEAR.fullmatch(between) is not None and not apart
            if after.form == "cal" and after.year and not after.month and its:
                item.year, item.last = after.year, after.last
                del found[at + 1]
                continue
            if after.form == "cal" and after.year and after.day and _ITS_DAY.fullmatch(between) is not None:
                if not item.value[0].isdigit() or item.value == f"{after.month:02}-{after.day:02}":
                    item.year = after.year
                continue
            if after.form == "rel" and after.unit == "Y" and after.way in {"last", "this"} and between == " ":
                item.way, item.last = after.way, after.last
                del found[at + 1]
                continue
        before = found[at - 1] if at else None
        if before is not None and before.form == "cal" and before.year and before.last == item.first:
            item.year = before.year
            if not before.month:
                item.first = before.first
                del found[at - 1]
                at -= 1


def clocks(tokens: Tokens, found: list[Parsed]) -> list[Parsed]:
    """Join a clock to the day beside it: "10 p.m. Wednesday", "5 May at 22:30"."""
    link, out = _pattern(_CLOCK_LINK), list[Parsed]()
    for item in found:
        near = out and item.first - out[-1].last <= 3 and link.fullmatch(tokens.letters, out[-1].last, item.first)
        if out and (near or (out[-1].form == "clock" and _zoned(tokens, out[-1], item))):
            left = out[-1]
            if left.form == "clock" and item.form in _DAYISH and (item.form != "cal" or item.day) and not item.clock:
                item.clock, item.first = left.clock, left.first
                out[-1] = item
                continue
            if (
                item.form == "clock"
                and left.form in _DAYISH
                and (left.form != "cal" or left.day)
                and not left.clock
                and _pattern(r"(?:COMMA|AT)?").fullmatch(tokens.letters, left.last, item.first)
            ):
                left.clock, left.last = item.clock, item.last
                continue
        if (
            out
            and item.form == "cal"
            and not item.day
            and out[-1].form == "dur"
            and item.first - out[-1].last == 1
            and _pattern("OF").fullmatch(tokens.letters, out[-1].last, item.first)
            and item.month
        ):
            left = out[-1]
            item.mod = (
                "END"
                if "last" in tokens.text[tokens.starts[left.first] : tokens.ends[left.last - 1]].lower()
                else "START"
            )
            item.first = left.first
            out[-1] = item
            continue
        out.append(item)
    return out


def lead(tokens: Tokens, found: list[Parsed]) -> None:
    """Take in the words before an expression that shade it: "late", "the end of", "more than"."""
    stretch, amount = _pattern(_STRETCH), _pattern(_AMOUNT)
    mods = _mod_letters()
    floor = 0
    for item in found[:]:
        window = max(floor, item.first - 4)
        floor = item.last
        if item.form in {"dur", "ago", "rel"} and item.unit:
            match = amount.search(tokens.letters, window, item.first)
            if match and (item.form != "rel"):
                item.first = match.start()
                item.mod = item.mod or (
                    "MORE_THAN"
                    if match["more"]
                    else "LESS_THAN"
                    if match["less"]
                    else "APPROX"
                    if match["about"]
                    else None
                )
                if (
                    match["more"]
                    and "least"
                    in tokens.text[tokens.starts[match.start()] : tokens.starts[match.end() - 1] + 6].lower()
                ):
                    item.mod = "EQUAL_OR_MORE"
                continue
        if item.form in {"dur", "set", "vague", "clock"}:
            continue
        match = stretch.search(tokens.letters, window, item.first)
        if not match:
            continue
        if match["week"]:
            _week_of(tokens, item, found, match)
        elif match["part"]:
            part = next(
                p
                for p in range(match.start("part"), match.end("part"))
                if tokens.values[p] in {"MO", "AF", "EV", "NI", "DT"}
            )
            item.part, item.first = str(tokens.values[part]), match.start()
        elif match["about"]:
            if item.form == "cal" and tokens.letters[match.start()] == letter("OVER"):
                continue  # "held over the 2013 protests"
            item.mod, item.first = "APPROX", match.start()
        elif match["rel"]:
            if item.form in {"rel", "relday", "weekday"}:
                item.mod, item.first = item.mod or mods[match["rel"]], match.start()
        elif not match["by"]:
            item.mod, item.first = item.mod or mods[match["edge"] or match["when"]], match.start()
        match = stretch.search(tokens.letters, max(0, item.first - 3), item.first)
        if match and match["edge"]:
            item.first = match.start()


def _week_of(tokens: Tokens, item: Parsed, found: list[Parsed], match: re.Match[str]) -> None:
    """Take in "the week of" before a day; the two of "the weekend of 11 and 12 May 2019" become one."""
    unit = tokens.values[match.end("week") - 1]
    if item.form != "cal" or not item.day or unit not in {"W", "WE"}:
        return
    item.first = match.start()
    at = next(k for k, other in enumerate(found) if other is item)
    after = found[at + 1] if at + 1 < len(found) else None
    listed = after is not None and after.form == "cal" and after.day
    if after is None or not listed or not _pattern(_LINK).fullmatch(tokens.letters, item.last, after.first):
        item.note = "week" if unit == "W" else "weekend"
    elif unit == "W" and item.note != "to":
        item.note = after.note = "week"  # "in the week of 4 and 11 March"
    elif unit == "WE" and item.note != "to" and (item.year, item.month) == (after.year, after.month):
        item.note, item.last = "weekend", after.last
        del found[at + 1]


def trail(tokens: Tokens, found: list[Parsed]) -> None:
    """Take in a part of the day said after its date: "Saturday night" stands so already, "5 May, morning"."""
    letters = lexicon().letters
    for item in found:
        after = tokens.letters[item.last : item.last + 1]
        if item.form in {"cal", "holiday"} and (item.day or item.form == "holiday") and after == letters["PART"]:
            item.part, item.last = str(tokens.values[item.last]), item.last + 1
