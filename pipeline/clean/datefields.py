"""Date lines of many parts in any order: `16 August 2024 · Courts · by Jane Doe · 3 min read`, part by part."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.clean.rules import boilerplate
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.read.day import DATE, TIME, WEEKDAY, day_of

_STAMP = compiled(rf"(?:{WEEKDAY} ?)?(?P<date>{DATE})(?:{TIME})?", re.IGNORECASE)
_SEPARATOR = compiled(
    r"(\x00| ?(?:[|•·»›>]|//?|::|;|(?<=\S)#) ?|[()\[\]*_]+| ?[–—] ?| -{1,2} |^-{1,2} | -{1,2}$|, ?|: )"
)
_STRONG = frozenset(("|", "•", "·", "»", "›", ">", "/", "//", "::", ";", "#"))
_PATH = frozenset(("»", "›", ">"))
_HOUR = compiled(r"\b(?:at )?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?(?: on\b)?", re.IGNORECASE)
_CLOCK = compiled(
    r"(?:at |@ ?)?\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{1,5}(?:[+-]\d{1,4})?\)?| on)?"
    rf"|(?:GMT|UTC)?(?:[+-]\d{{1,4}})?|[0-2]\d[0-5]\d ?(?:GMT|UTC|hrs?|h)|{WEEKDAY}",
    re.IGNORECASE,
)
_COUNTER = compiled(
    r"(?:about |approx\.? |with )?\d[\d.,k]{0,7} ?"
    rf"(?:{'|'.join(toml_table('boilerplate.toml')['dates']['counted'])})\b[\w ]{{0,15}}"
    r"|(?:leave|post|add|write|no|one)(?: an?| your)? (?:comments?|reply|response)|comments? (?:off|closed)|comments?"
    r"|share|permalink|reply|log in to (?:reply|leave a comment)"
    r"|(?:about |over )?(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago",
    re.IGNORECASE,
)
_ACCOUNT = compiled(r"[\w.-]{2,30}")
_AUTHOR = compiled(
    r"(?:(?:text|story|words|written|reported|compiled|edited|posted|published)? ?by|text|story|words|author"
    r"|from(?= our\b))\b.{0,80}",
    re.IGNORECASE,
)
# not "by police in Osh"
_AUTHORED = compiled(r"(?i:[a-z ]*\b(?:by|text|story|words|author|from)):? (?:our |the )?[A-Z]")
_SECTION = compiled(
    r"(?:(?:posted |filed |published )?in|filed(?: under| in)?|under|categor(?:y|ies)|tags?|topics?|section|source"
    r"|language|location|place|dateline|country)\b(?! (?:the|a|an|his|her|their)\b).{0,60}",
    re.IGNORECASE,
)
_NUMBER = compiled(
    rf"(?:(?:{'|'.join(toml_table('boilerplate.toml')['dates']['numbered'])})\b\.? ?)*"
    r"(?:[A-Z]{2,6} )?\d{0,4}(?: ?[/.-] ?\d{1,6}){0,3}",
    re.IGNORECASE,
)
_OTHER_CALENDAR = compiled(  # the same day as counted elsewhere: "19 Hoot 1401", "Falgun 20, 2079 BS"
    r"(?:\d{1,2} [A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?|[A-Z][a-z'’-]+ \d{1,2}),? (?:1[34]\d\d|20[6-9]\d)"
    r"(?: ?(?:A\.?H\.?|A\.?P\.?|S\.?H\.?|B\.?S\.?))?"
)
_FILED = frozenset(toml_table("boilerplate.toml")["dates"]["filed_under"])
_FILE = 30  # characters of the longest name of what a post is filed under
_STOP = compiled(r"(?<=[a-z0-9])[.!?] +(?=[A-Z])")
_SMALL_LIST = "and of the de la le del el al bin ibn van von der & du da dos for in"
_FINITE = frozenset({"was", "were", "has", "have", "had", "been", "is", "are"})
SMALL_WORDS = frozenset(_SMALL_LIST.split())
OF_PEOPLE = frozenset({"released", "issued"})  # said of posts, and of people in a table or list of them
_POSTED = compiled(r"\b(?:released|issued)(?: on)?:? ?$", re.IGNORECASE)
_OF_ONE = compiled(r"\W{0,4}(?P<who>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){1,2})(?: ?[:–—]| -{1,2}) released\b")
_EDGES = " .,:–—-\ufe0f"


@dataclass(frozen=True, slots=True)
class Fields:
    """What a date line of parts says: its day, whether it tells what it is, and whether a place may stand in it."""

    day: str | None
    labelled: bool
    place: bool


@dataclass(frozen=True, slots=True)
class _Words:
    label: re.Pattern[str]
    rubric: re.Pattern[str]
    event: re.Pattern[str]


@cache
def _words() -> _Words:
    known = boilerplate()["dates"]
    label, rubric, event = ("|".join(known[key]) for key in ("labels", "rubrics", "events"))
    return _Words(
        compiled(
            rf"(?:(?:first|originally|last|date|time|and) )?(?:{label})(?: (?:on|at|online|date))?", re.IGNORECASE
        ),
        compiled(rf"(?:\w{{1,15}} )?(?:{rubric})(?: (?:no\.? ?|#)?\d{{1,4}}(?:/\d{{2,4}})?)?", re.IGNORECASE),
        compiled(
            rf"\W{{0,3}}(?:(?:next|last|first|date of|day of|time of|the|his|her) )*(?:{event})\b", re.IGNORECASE
        ),
    )


def tells_of_an_event(text: str) -> bool:
    """Tell whether a line begins with what happened on its day ("Verdict, 3 March"), not with what it is."""
    return _words().event.match(text) is not None


def fields_of(text: str) -> list[tuple[str, bool, bool]]:
    """Return the parts of a line that holds a date or two, and what stands between them; nothing for any other line.

    Each with whether it has words of its own, and whether these are only the small print of a post.
    """
    if not 1 <= len(_STAMP.findall(text)) <= 2:
        return []
    found = []
    for n, part in enumerate(_SEPARATOR.split(_STAMP.sub("\x00", text))):
        field = part.strip(_EDGES) if n % 2 == 0 else part
        small = any(p.fullmatch(field) for p in (_words().label, _words().rubric, _CLOCK, _COUNTER, _NUMBER, _AUTHOR))
        found.append((field, n % 2 == 0 and any(c.isalpha() for c in field), small))
    return found


def is_rubric(text: str) -> bool:
    """Tell whether a line only names the kind of text below it ("Press release")."""
    return len(text) < 50 and _words().rubric.fullmatch(text.strip(_EDGES)) is not None


def read_fields(text: str) -> Fields | None:
    """Return what a line says if it is a date and, around it, nothing but the small print of a post."""
    stamps = list(_STAMP.finditer(text))
    if not 1 <= len(stamps) <= 2 or tells_of_an_event(text):
        return None
    words = _words()
    labelled = credited = of_people = rubric = False
    proper: list[tuple[str, bool]] = []  # names, each with whether a strong separator stands beside it
    parts = _SEPARATOR.split(_HOUR.sub("\x00", _STAMP.sub("\x00", text)))
    fields = 0
    dashed: list[str] = []  # names with a dash or brackets beside them: longer ones are titles, or people with a date
    filed = False
    for at in range(0, len(parts), 2):
        field = "".join(c for c in parts[at] if not 0x2190 <= ord(c) < 0xFE10 and ord(c) < 0x1F000).strip(_EDGES)
        if not field:
            continue
        fields += 1
        under, filed = filed, field.casefold() in _FILED
        if filed or (under and len(field) <= _FILE):  # "Category: Killings" tells of none
            labelled = True
            continue
        beside = {sign.strip() for sign in (parts[at - 1 : at] + parts[at + 1 : at + 2])}
        if (field in {"on", "at", "and", "to"} and len(stamps) == 1) or any(
            p.fullmatch(field) for p in (_CLOCK, _COUNTER, _NUMBER, _OTHER_CALENDAR)
        ):
            continue
        credited = credited or (_AUTHOR.fullmatch(field) is not None and _AUTHORED.match(field) is not None)
        of_people = of_people or field.casefold() in OF_PEOPLE
        rubric = rubric or (not beside.isdisjoint(_PATH) and words.rubric.fullmatch(field) is not None)
        account = not at and _ACCOUNT.fullmatch(field) and "permalink" in text.casefold()
        if account or words.label.fullmatch(field) or words.rubric.fullmatch(field) or _credits(field):
            labelled = True
        elif _is_proper(field, loose=not beside.isdisjoint(_STRONG)):
            proper.append((field, not beside.isdisjoint(_STRONG)))
            if beside & {"–", "—", "-", "--", ":"}:
                dashed.append(field)
        else:
            return None
    weak = [field for field, strong in proper if not strong]
    if fields > 7 or len(proper) > 4 or len(weak) > 2 or (len(stamps) == 2 and not labelled):
        return None
    told = [part for field, _ in proper for part in _STOP.split(field)]  # "Ida Obi. Arrested 3 May 2021"
    if any(len(field.split()) > 2 for field in dashed):
        return None
    posted = not of_people or credited or _POSTED.search(text, 0, stamps[0].start()) is not None
    if not credited and (named := _OF_ONE.match(text)) is not None and named["who"] in dashed:
        return None  # "Ida Obi: released on 3 May 2021"
    if not posted and len(proper) == 1 and proper[0][0].count(" ") in {1, 2}:
        return None  # "Ida Obi, 3 May 2021, released"
    told = [part for part in told if not (rubric and " " not in part)]  # "News » Raids 3 May 2021"
    if not credited and any(tells_of_an_event(part) for part in told):
        return None
    strong = labelled or len(weak) < len(proper)
    return Fields(day_of(stamps[0]["date"]), strong, place=bool(weak) and not strong)


def _credits(field: str) -> bool:
    """Tell whether a part names the author or says where the post is filed."""
    words = field.split()
    if len(words) > 9 or not (_AUTHOR.fullmatch(field) or _SECTION.fullmatch(field)):
        return False
    return not any(word.lower() in _FINITE for word in words)  # "In Chad 60 miners were held on 3 May 2021"


def _is_proper(field: str, *, loose: bool) -> bool:
    """Tell whether a part is a name of few words: of a place, a person, a section."""
    words = field.split()
    if field.startswith("#"):
        return True
    if len(words) > (4 if loose else 3) or not words[0][:1].isupper() or any(c.isdigit() for c in field):
        return False
    if loose and len(words) <= 3:
        return True
    return all(word[:1].isupper() or word in SMALL_WORDS for word in words)
