"""What stands over an article: title, date line, byline, and the dateline that its first sentence begins with."""

import re
from dataclasses import dataclass

from pipeline.clean.blocks import Block
from pipeline.clean.datefields import OF_PEOPLE, SMALL_WORDS, read_fields, tells_of_an_event
from pipeline.clean.rules import boilerplate
from pipeline.kept import compiled
from pipeline.late import Late
from pipeline.paths import toml_table
from pipeline.read.day import DATE, DAY_MONTH, MONTH, TIME, WEEKDAY, clock_behind_year, day_in_order, day_of, order_of

_LABEL = (
    rf"(?:first |originally )?(?:{'|'.join(toml_table('boilerplate.toml')['dates']['in_lines'])})"
    r"(?: (?:on|at|online))?"
)
_NAME = r"[^\W\d_][^|·•\d:;!?\n]{1,70}?"
_JOIN = r"(?: ?[|·•–—/,-]{1,2} ?| on | )"
# of a sentence, no place: "Ida Obi was held, on 3 May 2021, in Zenda"
_CLAUSE = r"[^,]{1,50} (?:was|were|is|are|has|had|have|been)\b"
# `Posted on Monday, August 29, 2020 at 10:15 am by Jane Doe | 3 comments`, and each of its parts left out
_DATE_LINE = compiled(
    rf"[(\[–—|•·-]? ?(?P<label>{_LABEL} ?:? ?|: ?)?(?P<by>by {_NAME}{_JOIN}(?:{_LABEL} ?:? ?)?)?"
    rf"(?P<place>(?!by |{_CLAUSE})[^\W\d_][\w.’' ()/-]{{1,50}}?, ?)??(?:on )?"
    rf"(?:{WEEKDAY} ?)?(?P<date>{DATE})(?:{TIME})?[)\]]?"
    rf"(?P<rest> ?(?:[|·•(/–—;-]|,? by\b|,? in [A-Z]|,? (?:last )?updated\b|,? filed\b"
    r"|,? \d+ (?:comments?|min)\b).{0,160})?\.?",
    re.IGNORECASE,
)
# `UA: 12/20 Index: ABC 12/3456/2020 Ruritania Date: 9 March 2020`
_REFERENCE_LINE = compiled(rf"[A-Z][^.!?]{{2,160}}\bDate ?: ?({DATE})\.?", re.IGNORECASE)
_RUBRIC = rf"(?:latest )?(?:{'|'.join(toml_table('boilerplate.toml')['dates']['kinds_in_lines'])})"
_AFTER_DATE = compiled(
    rf" ?[|·•(/–—;,-]? ?(?:by |in [A-Z]|(?:last )?updated|last |filed |\d+ ?(?:comments?|min)|{_RUBRIC}\)?$|comments?)",
    re.IGNORECASE,
)
# `News | 9 March 2021`, `In Statements on 9 March 2021`, `Ida Detchard 9 March 2021 Leave a comment`
_RUBRIC_LINE = compiled(
    r"(?:in )?(?:[^\W\d_][\w .,’'&-]{1,50}? ?[|/·•] ?"
    rf"|(?:in (?-i:[A-Z][\w-]+(?: (?:[A-Z][\w-]+|&|and|of|the)){{0,3}}) on |"
    rf"{_RUBRIC}[,:]? ?))(?:{WEEKDAY} ?)?(?P<d1>{DATE})(?:{TIME})?"
    r"(?: ?[|·•(/–—-].{0,120})?"
    rf"|[^\W\d_][\w .,’'-]{{1,50}}? (?P<d2>{DATE})(?:{TIME})? [|·•–—-]? ?"
    r"(?:leave a |\d{1,4} |no )?(?:comments?|repl(?:y|ies))",
    re.IGNORECASE,
)
# `, updated 28 December 2014 at 12:10 PM`, behind the day of publication
_UPDATED = compiled(
    rf" ?[|·•(/–—;,-]? ?(?:last )?(?:updated|modified)(?: (?:on|at))?:? (?:{WEEKDAY} ?)?{DATE}(?:{TIME})?[)\]]?",
    re.IGNORECASE,
)
# "Police held Ida Obi in Zenda | on Monday|, 9 March 2020": of a sentence; but "Zenda on Monday", "Statement on Monday"
_ON_WEEKDAY = compiled(rf" on {WEEKDAY} ?$", re.IGNORECASE)
_KIND = compiled(
    rf"(?:{'|'.join(w for key in ('rubrics', 'over_a_day') for w in toml_table('boilerplate.toml')['dates'][key])}"
    rf"|{_LABEL}|\w+ by)\b",
    re.IGNORECASE,
)
_YEARLESS = compiled(rf"[(\[]?(?:{_LABEL} ?:? ?)?(?:{WEEKDAY} ?)?{DAY_MONTH}(?:{TIME})?[)\]]?\.?", re.IGNORECASE)
# `Ida Detchard | 9 March 2021 | Sedition | 7 years`: a table's
# `This statement was originally published on example.org on 9 March 2021.`
_REPUBLISHED = compiled(
    rf"(?:this|the) (?:\w{{1,15}} )?(?:{'|'.join(toml_table('boilerplate.toml')['dates']['republished'])}) "
    r"(?:was|has been) (?:originally |first )?(?:published|posted|issued|released) "
    r"(?:on|by|in|at) [^.!?]{2,40}(?:\.\w{2,6})?"
    rf" on (?:{WEEKDAY} ?)?(?P<date>{DATE})\.?",
    re.IGNORECASE,
)
# the end of a sentence that a line broke: "in prison on 4 November 2019.", "by police on 3 May 2020,"
_GOES_ON = compiled(
    rf"(?!{_LABEL}\b|{_RUBRIC}, |(?i:{WEEKDAY})|by [A-Z][^,]*, (?i:{DATE})\.?$)[a-z].*(?<!\b[apAP]\.[mM])[.,;]"
)
# `Ida Obi, [9 March 2021 14:05]`, as an account's messages are copied
_MESSAGE = compiled(rf"\S.{{0,80}}, \[(?P<date>{DATE}),?{TIME}\]:?", re.IGNORECASE)
# `2021-03-09T14:05:00+0200 2021-03-10T09:00:00+0200 en The paper`: when a page was made and changed, and its language
_MADE_AND_CHANGED = compiled(
    r"(?:(?:19|20)\d\d )?(?P<date>(?:19|20)\d\d-\d\d-\d\d)T\d\d:\d\d\S* (?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d\S* [a-z]{2}\b"
)
_NOTED = tuple(f"{n}{dot}" for n in range(10) for dot in ("", "."))
_ROW = compiled(r"[|] ?(?:(?:\d{1,2}|[a-z]{3,9}) (?:years?|months?|days?)\b(?! ago)|life\b|death\b)", re.IGNORECASE)
# a title and its date in one line, which may say what day it is ("… – Released 3 May 2021")
_OUT = (
    rf"(?:(?:(?:first|originally|last) )?(?P<label>{'|'.join(toml_table('boilerplate.toml')['dates']['out'])})"
    r"(?: (?:on|online))?:? ?)?"
)
_TITLE_DATE = compiled(
    r"(?P<title>.{10,200}?)(?: ?[–—|•·] ?| - | ?[(\[]|, (?=(?i:posted|published|updated) )| ?(?=posted on ?:))"
    rf"(?i:{_OUT})"
    rf"(?P<date>(?:(?i:{WEEKDAY}) ?)?(?i:{DATE}))[)\]]?"
)
_DATE_TITLE = compiled(
    rf"[(\[]?(?P<date>(?i:{DATE}))(?:[)\]]? ?(?:[:–—|•·]|-(?= )) ?|[)\]]? )"
    r"(?P<title>[^a-z\s\W].{9,200}|[“‘\"].{9,200})"
)
_TITLE_LABEL = compiled(r"(?:title|headline|subject|topic) ?: ?(?=\S)", re.IGNORECASE)
_TAG = compiled(r"\[[\w .-]{2,40}\] (?=\S)")  # of a mailing list
_PICTOGRAPHS = compiled(r"[\u2600-\u27bf\u2b00-\u2bff\u203c\u2049\ufe0f\u200d\U0001f000-\U0001faff]+\s*(?=\S)")
_BYLINES = boilerplate()["bylines"]
_DESK = (
    rf"(?:(?:{'|'.join(_BYLINES['before'])}) ){{0,3}}(?-i:[A-Z][\w’'-]{{1,25}} ){{0,2}}"
    rf"(?:{'|'.join(_BYLINES['desks'])})"
)
_BYLINE = compiled(
    r"(?:(?:[Ww]ritten |[Pp]osted |[Rr]eported |Story |Text )?[Bb][Yy]|BY|Authors?|From|Posted by"
    r"|Source|Text|Words) ?:? "
    rf"(?:(?i:{_DESK})(?: (?:of|at|for|in) (?:the )?[A-Z][\w’ -]{{1,40}})?|[^\W\d_a-z][\w.’'-]{{0,30}})"
    r"(?:,? (?:and|&|de|la|le|du|da|dos|van|von|der|den|bin|ibn|al|el|[^\W\d_a-z][\w.’'-]{0,30})){0,9}"
    rf"(?:,? ?[(–—-]? ?(?i:{_DESK})(?: (?:of|at|for|in) (?:the )?[A-Z][^.]{{0,40}})?\)?)?"
    r"(?:,? (?:for|in|at) (?:the )?[A-Z][^.]{0,60})?(?: ?[|@/].{0,80})?"
)
_CREDIT = compiled(r"(?:(?:written |posted |reported )?by|authors?) ?: ?[^\W\d_][^.!?:;]{1,80}", re.IGNORECASE)
_ENDED = compiled(r"[.;:,]$|\w\.[”\"’')]$")
CUT = ("...", "…", "[…]", "[...]")  # how a teaser ends
_TEASER = 12  # words: a headline that is cut so has fewer
_SENTENCE = compiled(r"[a-z0-9%”’)\"][.!?][”’\"')]?(?= [A-Z“‘\"(]|$)")

_WORD = r"[A-ZÀ-Ž][\w.’'-]{1,25}"
_CITY = r"(?:[A-ZÀ-Ž][\w.’'-]{1,25}|St\.?|de|del|la|el|al|of|and|the|&|/)"
# a hyphen alone parts no words: it is one of their signs, and a row of them could be parted in thousands of ways
_APART = r"(?=-{0,2}[ /–])[ /–-]{1,3}"
_PLACE = rf"[A-ZÀ-Ž][\w.’'-]{{1,40}}(?:{_APART}{_CITY}){{0,5}}(?:, ?{_CITY}(?: {_CITY}){{0,3}}){{0,2}}"
_CAPS = r"[A-ZÀ-Ž][A-ZÀ-Ž.’'-]{2,40}(?:[ /–][A-ZÀ-Ž][A-ZÀ-Ž.’'-]{1,25}){0,4}" rf"(?:, ?{_WORD}(?: {_WORD}){{0,3}})?"
_WHEN = rf"(?i:(?:{WEEKDAY} ?)?(?:{DATE}|{DAY_MONTH}))"
_AGENCY = r" ?\([A-Z][^()]{1,60}\)"
# a dash may stand glued to both sides ("Lagos, 4 May 2023—Police"); what is no span of days or of places begins there
_BEGUN = rf"(?=[A-ZÀ-Ž](?:[a-zà-ž’'.]| )|[“‘\"(\[])(?!(?i:{MONTH}|{WEEKDAY}))"
_DASH = rf"(?:(?: ?[—―]| ?–| --?| -{{2,3}}|--)(?= )| ?[—―]{_BEGUN})"
_CLOSE = rf"(?:{_DASH}| ?(?:–|--?){_BEGUN})"  # behind a date
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# no place: "December – Police …", "Saturday, March 12 – Police …"
_NO_DAY = rf"(?!(?i:{MONTH}|{_DAYS})(?:,|\.? ?[\d–—|/(-]| (?i:{MONTH})))"
_PERSONAL = _NO_DAY + (
    r"(?!(?:The(?! Hague)|In|On|At|But|And|It|He|She|They|We|This|That|President|Police|Mr|Ms|Mrs|Dr) |FILE\b)"
)
_LANDS = "|".join(re.escape(name) for land in toml_table("places.toml")["countries"].values() for name in land["names"])
_DATELINE = Late(
    "|".join(
        (
            rf"[(\[]{_PLACE}[,:]? ?{_WHEN}[)\]](?:{_CLOSE})?",  # (New York, May 4, 2022) – ; (Zenda: May 4)
            rf"[(\[]{_PLACE}[)\]]{_DASH}",  # (Beirut) –
            # Geneva, 3 June 2021 – ; ASTANA, March 5 (Agency) — ; Almaty. 5 March. Agency – ; London, 12 May 2023:
            (
                rf"{_PERSONAL}{_PLACE}(?:[,.]| ?[–—|/]) ?{_WHEN}\.?(?:{_AGENCY})?,?"
                rf"(?:{_CLOSE}|:(?= )|,? [A-Z][\w./-]{{1,20}}(?: [A-Z][\w./-]{{1,20}})?{_DASH})"
            ),
            rf"{_PERSONAL}{_PLACE} ?\({_WHEN}\)(?:{_CLOSE}|:(?= ))",  # ZENDA (4 March) –
            # Zenda Rights Watch (ZRW); May 4, 2023: ; Zenda Rights Watch (ZRW), May 4:
            rf"{_PERSONAL}{_PLACE} ?\([A-Z][\w.&/-]{{1,20}}\)[;,] ?{_WHEN}:(?= )",
            # Zenda, March 4 (RNA) Police ; Zenda, March 4 (RNA/dpa): Police
            rf"{_PERSONAL}{_PLACE},? {_WHEN} ?\((?:[A-Z]{{2,10}}|dpa)(?:/[\w-]{{2,20}})*\)[:.]?(?= [A-ZÀ-Ž“\"])",
            # ZENDA, 4 March 2024. Police ; Zenda | 4 March 2024 | Police ; 4 March 2024, Zenda – Police
            rf"{_PERSONAL}{_PLACE}(?:,| ?[–—|/]) ?(?i:(?:{WEEKDAY} ?)?{DATE})(?:\.| ?[|/])(?= [A-ZÀ-Ž“\"])",
            (
                rf"(?i:(?:{WEEKDAY} ?)?{DATE})(?:, ?|\. ?| ?[–—|/] ?| \(){_PERSONAL}{_PLACE}\)?"
                rf"(?:{_DASH}|:(?= )| ?\|(?= ))"
            ),
            rf"{_PERSONAL}{_CAPS}(?:{_AGENCY})?{_DASH}",  # MBABANE (Reuters) - ; BANGKOK —
            rf"{_PLACE}{_AGENCY}(?:{_DASH}| ?_(?= ))",  # Kabul (Agency) — ; Kabul (Agency) _
            (  # Managua, Nicaragua - Police on Monday
                rf"{_PERSONAL}{_CITY}(?: {_CITY}){{0,2}}, (?:{_LANDS}){_DASH}"
                rf"(?= (?!(?:She|He|They)\b)[A-ZÀ-Ž“\"][^\n.]*\b(?:{_DAYS}|said)\b)"
            ),
            (  # Geneva — ; Washington, DC —
                rf"{_PERSONAL}[A-ZÀ-Ž][\w.’'-]{{2,25}}(?: [A-ZÀ-Ž][\w.’'-]{{1,25}}){{0,1}}"
                r"(?:(?:, (?:D\.?C\b\.?|N\.?Y\b\.?))? ?[–—](?= [A-ZÀ-Ž“\"])"
                r"|, (?:D\.?C\b\.?|N\.?Y\b\.?)—(?=[A-ZÀ-Ž“\"]))"  # Washington, DC—The
            ),
        )
    )
)
_FULL = compiled(DATE, re.IGNORECASE)
_NEWER = compiled(rf"\[?(?:{'|'.join(toml_table('boilerplate.toml')['dates']['newer'])}) ?:", re.IGNORECASE)
_OPENING = compiled(r"(?<=[.!?…\]”\"’] )(?=[A-ZÀ-Ž])")
_LONGEST_NOTE = 600  # characters of what is new, above the dateline
# "14 May 2009: X was jailed on Tuesday": the day of writing, as the weekday after it tells
_WRITTEN = Late(
    rf"(?i:(?:{WEEKDAY} ?)?{DATE})(?:{_CLOSE}|:(?= ))(?=[^.\n]* on {_DAYS}\b(?!,? (?:the )?(?:\d|(?i:{MONTH}))))"
)
# `Weekly bulletin no. 212 (15–21 January 2024)`: the days that a post is about, part of its title
_ABOUT_DAYS = compiled(
    rf"(?=[^,]*(?-i:[:(|]|\b[a-z]{{4,}}))(?P<title>(?!{_LABEL}\b)[^\W\d_]\S* .*?)[ ,:|(–—-]+"
    rf"(?:{DAY_MONTH}|{DATE}|\d{{1,2}}) ?(?:[–—-]|to) ?{DATE}\)?",
    re.IGNORECASE,
)
_LONGEST = 240  # characters of a line with a title and its date
_ADDRESS = compiled(r"\s?[<(][^\s<>()@]{1,80}@[^\s<>()@]{1,80}[>)],?\s?")  # of a mail's sender
_NAMED = 3  # blanks: a line with fewer may be a name


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that gives a date and nothing of the story.

    Attributes:
        day: the day, None where its form does not fix one.
        labelled: whether it says what it is ("Published on", "By …").
        place: whether it names a place too ("Geneva, 3 June 2021"), which is worth keeping.
    """

    day: str | None
    labelled: bool
    place: bool


def read_date_line(text: str) -> DateLine | None:
    """Return what a block's text says if it is a date line, else None."""
    if len(text) > 260:
        return None
    if m := republished(text):
        return DateLine(day_of(m["date"]), labelled=True, place=False)
    if (m := _message(text) or _MADE_AND_CHANGED.match(text)) is not None:
        return DateLine(day_of(m["date"]), labelled=True, place=False)
    if "@" in text:
        text = _ADDRESS.sub(" | ", text)
    text = clock_behind_year(text)
    if not _FULL.search(text) or tells_of_an_event(text) or _ROW.search(text) or _GOES_ON.fullmatch(text):
        return None
    m = _DATE_LINE.fullmatch(text)
    if m is None:
        if reference := _REFERENCE_LINE.fullmatch(text):
            return DateLine(day_of(reference[1]), labelled=True, place=False)
        if rubric := _RUBRIC_LINE.fullmatch(text):
            return DateLine(day_of(rubric["d1"] or rubric["d2"]), labelled=True, place=False)
        return _of_fields(text)
    if (told := _ON_WEEKDAY.search(m["place"] or "")) is not None and not _is_named(m["place"][: told.start()]):
        return None
    rest = m["rest"] or ""
    if rest and not _says_nothing_more(rest) and not (m["label"] and is_byline(rest.lstrip(" ,"))):
        return _of_fields(text)
    labelled = bool(m["label"] or m["by"] or "|" in rest or " by " in rest)
    return DateLine(day_of(m["date"]), labelled, place=bool(m["place"]) and not labelled)


def _is_named(words: str) -> bool:
    """Tell whether what stands before "on Monday, 9 March 2020" is a name or a kind of post, and no sentence."""
    if _KIND.match(words) is not None or words.islower():
        return True
    return all(word[:1].isupper() or word in SMALL_WORDS for word in words.split())


def republished(text: str) -> re.Match[str] | None:
    """Return what a sentence says of where and when a text was first published, with the group `date`."""
    return _REPUBLISHED.fullmatch(text) if text.endswith(_NOTED) else None


def _of_fields(text: str) -> DateLine | None:
    found = read_fields(text)
    return DateLine(found.day, found.labelled, found.place) if found else None


def _says_nothing_more(rest: str) -> bool:
    """Tell whether what follows a date is a rubric, an author or a counter, and no event of that day."""
    words = len(rest.split())
    if _UPDATED.fullmatch(rest):
        return True
    if rest.lstrip()[:1] in "|·•/;":
        return words <= 14
    return words <= (8 if "," not in rest[1:] else 5) and _AFTER_DATE.match(rest) is not None


def is_day_and_month(text: str) -> bool:
    """Tell whether a block's text is a date without its year: "Friday, 16 August"."""
    return len(text) <= 60 and _YEARLESS.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class TitleAndDate:
    """A line that holds both: whether the date stands first, and whether it says that it is a post's."""

    title: str
    day: str
    first: bool
    labelled: bool = False


def title_and_date(text: str, order: str | None = None) -> TitleAndDate | None:
    """Return title and day of a line that holds both; else None.

    `order`: what stands first in a date in numbers of this page, `day` or `month`, where that is known.
    """
    if len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return None
    if (m := _DATE_TITLE.fullmatch(text)) and (day := _day(m["date"], order)):
        return None if is_byline(m["title"]) else TitleAndDate(m["title"], day, first=True)
    if (m := _TITLE_DATE.fullmatch(text)) and (found := _FULL.search(m["date"])) and (day := _day(found[0], order)):
        # "Ida Obi – Released 3 May 2021" is a prisoner's line
        of_people = m["label"] is not None and m["label"].lower() in OF_PEOPLE
        if of_people and m["title"].count(" ") < _NAMED:
            return None
        title = about["title"].strip() if (about := _ABOUT_DAYS.fullmatch(text)) else m["title"]
        return TitleAndDate(title, day, first=False, labelled=m["label"] is not None and not of_people)
    return None


def order_in_title(text: str) -> str | None:
    """Tell what stands first in the date in numbers that a line holds beside a title; None where it does not say."""
    if len(text) > _LONGEST or "/" not in text:
        return None
    m = _DATE_TITLE.fullmatch(text) or _TITLE_DATE.fullmatch(text)
    found = _FULL.search(m["date"]) if m else None
    return order_of(found[0]) if found else None


def _day(date: str, order: str | None) -> str | None:
    return day_of(date) or (day_in_order(date, order) if order else None)


def _message(text: str) -> re.Match[str] | None:
    return _MESSAGE.fullmatch(text) if text.endswith(("]", "]:")) else None


def is_message(text: str) -> bool:
    """Tell whether a line says who wrote a message when ("Ida Obi, [9 March 2021 14:05]")."""
    return _message(text) is not None


def names_title(text: str) -> bool:
    """Tell whether a line says that it is a title ("Subject: …")."""
    return _TITLE_LABEL.match(text) is not None


def bare_title(text: str) -> str:
    """Return a title without the word "Title:" or a pictograph before it."""
    if m := _PICTOGRAPHS.match(text):
        text = text[m.end() :]
    return _TITLE_LABEL.sub("", text, count=1) if _TITLE_LABEL.match(text) else text


def is_byline(text: str) -> bool:
    """Tell whether a block's text only names the author."""
    return len(text) <= 160 and (_BYLINE.fullmatch(text) or _CREDIT.fullmatch(text)) is not None


def is_title_like(block: Block) -> bool:
    """Tell whether a block could be a title: short, begins like one and is no finished sentence."""
    if block.kind == "heading":
        return len(block.text) <= 300
    text = block.text
    if block.kind != "text" or len(text) > 220 or len(text) < 3:
        return False
    if m := _PICTOGRAPHS.match(text) or _TAG.match(text):
        text = text[m.end() :]
    first = text.lstrip("“‘\"'([«¿¡")[:1]
    if not first or first.islower() or not first.isalnum() or not any(c.isalpha() for c in text):
        return False
    return not _ENDED.search(text) and len(text.split()) <= 35


def is_prose(block: Block) -> bool:
    """Tell whether a block is running text: finished sentences, or many words."""
    if block.kind not in {"text", "quote", "list_item"}:
        return False
    words = block.text.count(" ") + 1
    if words >= 25 or (words >= _TEASER and block.text.endswith(CUT)):
        return True
    return words >= 6 and _SENTENCE.search(block.text, 4) is not None  # not the dot of "1. "


def is_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return _ENDED.search(text) is not None and text[-1:] not in {",", ":", ";"}


def dateline_end(text: str) -> int:
    """Return the length of the dateline that a paragraph begins with, 0 for none."""
    if (written := _WRITTEN().match(text[:160])) is not None:
        return written.end()
    m = _DATELINE().match(text[:160])
    if m is None:
        return 0
    told = text[m.end() :].lstrip()
    note = m[0].endswith(":") and (told[:1].islower() or tells_of_an_event(told))  # "Ida Obi. 3 May 2021: detained"
    return 0 if note else m.end()


def dateline_span(text: str) -> tuple[int, int]:
    """Return where a paragraph's dateline begins and ends, `(0, 0)` for none.

    One of a full date may stand below a note of what is new ("Update: she is free. Zenda, 4 March 2024 — Police …").
    """
    if end := dateline_end(text):
        return 0, end
    if _NEWER.match(text) is not None:
        for m in _OPENING.finditer(text, 0, _LONGEST_NOTE):
            end = m.start() + dateline_end(text[m.start() :])
            if dateline_day(text[m.start() : end]) is not None:
                return m.start(), end
    return 0, 0


def is_dateline(line: str) -> bool:
    """Tell whether a line is but a dateline, as over an agency's report without a headline ("KABUL (XP) --")."""
    return dateline_end(f"{line} The") == len(line)


def dateline_day(dateline: str) -> str | None:
    """Return the day that a dateline gives, None where it has no year or no date."""
    m = _FULL.search(dateline)
    return day_of(m[0]) if m else None
