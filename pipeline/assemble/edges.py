"""Where the names of people, bodies and places begin and end, as `reports.jsonl` tells them.

For the mentions of a report alone: records have the normal forms, which know titles and short forms already.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.no_bodies import known, names_none, without_none
from pipeline.assemble.text.common import NOUNS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type
from pipeline.kept import compiled
from pipeline.normalise.people import before_letters, titles
from pipeline.normalise.places import gazetteer
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.text.view import DocView
    from pipeline.records import Entity, Label

NAMES: Final = frozenset({"PERSON", "ORGANISATION", "PLACE"})
TITLE: Final = compiled(r"([^\W\d_]+)\.?(?: \([^\W\d_]+\.?\))? +(?=\S)")  # "Maître ", "Dr. (Mrs.) "
QUOTES: Final = {'"': '"', "“": "”", "«": "»"}
QUOTED: Final = frozenset({*QUOTES, *QUOTES.values()})
CLOSED: Final = compiled(r"[\"”»],")
ABBREVIATED: Final = compiled(r"(?:\.[^\W\d_]|\b(?:[JS]r|Inc|Ltd|Co|Corp|St))$")
LEANING: Final = compiled(r" (?:in|for|with|at|to|on|by|from|and|as|&)(?: the)?$")
_TABLE: Final = toml_table("names.toml")["edges"]
HEADLESS: Final = compiled(rf"(?<=[^\W\d_]) (?:{'|'.join(_TABLE['headless'])})$")  # "Omdurman women | 's prison"
ARTICLE: Final = compiled(r"An? (?=[A-Z])")
DESCRIBED: Final = compiled(
    rf"(?:{'|'.join(_TABLE['described'])}|[a-z]{{2,}}(?:-[a-z]+)*(?:ed|ing|-run|-led|-owned)|(?:pro|anti)-[a-z]+)"
    r" (?=[A-Z])"
)
"""What only describes a body ("the rebel | Front")."""
STAFF: Final = compiled(
    rf"(?:{'|'.join(toml_table('names.toml')['edges']['staff'])}) of (?:the )?(?=[A-Z]\S* [A-Z\d])"
)
GENERIC: Final = compiled(rf"(?<=[\w.)]) (?:{'|'.join(toml_table('names.toml')['edges']['kinds'])})$")
OPENS: Final = compiled(r"(?:^|\n|[.!?:…—][”\"’]?\s)$")
THE: Final = compiled(r"(?<=[a-z,;] )The $")
BUILT: Final = compiled(rf"\b(?:{'|'.join(_TABLE['built'])})$")
"""What a place's name ends in, though people work there."""
LAND: Final = compiled(rf" (?:{'|'.join(_TABLE['land'])})$")
LAND_AFTER: Final = compiled(rf" (?:{'|'.join(_TABLE['land'])})\b(?! [A-Z]|[-’'])")  # "Sichuan | Province"
WITH_ARTICLE: Final = word_list("names.toml", "edges", "with_article")
_KINDS: Final = "|".join(map(re.escape, toml_table("names.toml")["bodies_in_lower_case"]["court_kinds"]))
OF_COURT: Final = compiled(rf"(?: (?:{_KINDS}))+(?: court)?$")
COURT: Final = compiled(rf"(?: (?:{_KINDS}))* court\b|(?<= court)(?!\w)")
ON: Final = compiled(r" on (?P<where>[A-Z]\w+)$")
GOVERNMENT: Final = compiled(r" (?:[Gg]overnment|Parliament)$")
OCCUPIED: Final = compiled(r"\bOccupied $")
CODE: Final = compiled(r" (?:No\. ?\d+|[A-Z]{1,3}-\d+(?:/\d+)?)\b")  # "Detention Centre | LA-155/1"
NUMBER: Final = compiled(r"\.? ?\d+\b")  # "Camp No | . 5"
SPEECH: Final = compiled(
    r"\b(?:(?P<told>spoke|speaks?|speaking) (?P<these>[A-Z]\w+(?:(?:, and |, | and )[A-Z]\w+)*)(?![\w’'-]| [A-Z])"
    r"|(?:in|into) (?P<list>[A-Z]\w+(?:, [A-Z]\w+)*,? (?:and|or) [A-Z]\w+)(?![\w’'-]| [A-Za-z]))"
)
TOGETHER: Final = compiled(r",? and |,? or |, ")
BEGUN: Final = compiled(r"(?:[^\W\d_]+-)+$")  # "stone- | throwing protesters"
ANEW: Final = compiled(r"(?:an?|the|his|her|their)\b", re.IGNORECASE)  # "ZENDA- | A group of men": no such word
GOES_ON: Final = compiled(r"(?:-[^\W\d_]+)+")  # "her sister | -in-law"
BODIES_END: Final = word_list("names.toml", "bodies", "short_forms")
LONGEST_CODE: Final = 3  # letters of a country's code
LONGEST: Final = 30  # characters of a word before a hyphen
STATES: Final = frozenset(_TABLE["describing"])


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of text with the whole of a hyphened word that it begins or ends within."""
    begun = BEGUN.search(text, max(0, start - LONGEST), start)
    if begun is not None and (ANEW.match(text, start) or (begun[0][0].isupper() and text[start].isupper())):
        begun = None
    goes_on = GOES_ON.match(text, end)
    return (begun.start() if begun else start), (goes_on.end() if goes_on else end)


@cache
def given() -> frozenset[str]:
    """Return the titles that people are named, too ("Sultan Beishen uulu")."""
    return word_list("people.toml", "titles", "given")


@cache
def addressing() -> frozenset[str]:
    """Return the forms of address that no name of one word begins with ("Auntie Malai")."""
    return word_list("people.toml", "titles", "addressing")


@cache
def known_languages() -> frozenset[str]:
    """Return the languages that tell what stands in a list beside them."""
    return word_list("names.toml", "languages", "known")


def with_edges(entities: Sequence[Entity], view: DocView) -> list[Entity]:
    """Return the mentions with the edges of names put right; a place or body within a longer name is a part of it."""
    tongues = languages(view.text)
    told = [e for e in entities if not is_among(e, tongues)] if tongues else entities
    out = [put_right(e, view) if e.label in NAMES else e for e in told]
    out = without_none(out, view.text)
    parts = within(out)
    bodies = {(e.start, e.end) for e in out if e.label == "ORGANISATION"}
    return [
        e
        for e in out
        if e.label not in NAMES
        or not ((e.start, e.end) in parts or adjective(e, view) or (e.label == "PLACE" and (e.start, e.end) in bodies))
    ]


def put_right(e: Entity, view: DocView) -> Entity:
    """Return the mention of a name with its edges put right."""
    start, end = (
        person(view.text, e.start, e.end) if e.label == "PERSON" else body_or_place(view.text, e.start, e.end, e.label)
    )
    if e.label == "PLACE":
        start, end = land(view.text, start, end)
    the = THE.search(view.text, max(0, start - 6), start) if e.label != "PERSON" else None
    if the is not None and (e.label == "ORGANISATION" or view.text[start:end] in WITH_ARTICLE):
        start = the.start()  # "told The Lagoon", "in The Hague"
    rules = GOVERNMENT.search(view.text, start, end) if e.label == "ORGANISATION" else None
    if rules is not None and gazetteer().country(view.text[start : rules.start()]) is not None:
        end = rules.start()  # "the Norland | Government"
    text = view.text[start:end]
    label = e.label
    kind = OF_COURT.search(text) if label == "ORGANISATION" and seat_of_any(view.text, start, end) else None
    if kind is not None and is_seat(text[: kind.start()]):
        end, text = start + kind.start(), text[: kind.start()]  # "a Torsk | appeal court"
    seat = (seat_of_any(view.text, start, end) and is_seat(text)) or (is_line(view.text, start, end) and is_seat(text))
    if label == "ORGANISATION" and (is_place(text) or seat or is_country(text)):
        label = "PLACE"
    if label == "PERSON" and " " in text and text.replace("’", "'") in known():
        label = "ORGANISATION"  # "Jehovah’s Witnesses"
    if text == e.text and label == e.label:
        return e
    return e.model_copy(update={"label": label, "start": start, "end": end, "text": text})


def seat_of_any(text: str, start: int, end: int) -> bool:
    """Tell whether a name says where a court is that is one of several ("a Torsk court")."""
    any_ = text.endswith((" a ", " an ", "A ", "An "), max(0, start - 4), start)
    return any_ and COURT.match(text, end) is not None


def land(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the edges of a place with the capitalised noun that ends its name ("Sichuan | Province")."""
    more = LAND_AFTER.match(text, end)
    if more is not None and text[start].isupper() and gazetteer().is_place(text[start:end]):
        end = more.end()
    if text.startswith("Palestinian Territor", start) and (before := OCCUPIED.search(text, max(0, start - 9), start)):
        start = before.start()
    return start, end


def is_line(text: str, start: int, end: int) -> bool:
    """Tell whether a name is a line of its own, as the heads of sections are."""
    return text[:start].endswith("\n") and text.startswith("\n", end)


def is_country(text: str) -> bool:
    """Tell whether a name read as a body's is a country's, written out ("Obi and Kan, Norland")."""
    body = text in known() or text.rpartition(" ")[2] in BODIES_END  # "the Palestinian Authority"
    return len(text) > LONGEST_CODE and not body and gazetteer().is_land(text)


def is_seat(text: str) -> bool:
    """Tell whether a place is known by a name, and no body is ("a Hamas | court")."""
    body = text in known() or actor_type(text.lower().split(" ")) is not None
    return not body and gazetteer().is_place(text.removesuffix(" City"))


def is_place(text: str) -> bool:
    """Tell whether a name read as a body's is that of a building or of a part of a country that is known."""
    return BUILT.search(text) is not None or (LAND.search(text) is not None and gazetteer().is_place(text))


def person(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the edges of a person's name: without titles before it, letters after it and the stop of an initial."""
    words, alone = titles()
    while (m := TITLE.match(text, start, end)) is not None:
        word = m[1].casefold()
        if word not in words or word in given():
            break
        if word in alone and word not in addressing() and " " not in text[m.end() : end].strip():
            break
        start = m.end()
    end = before_letters(text, start, end)
    if text[start - 1 : start] in QUOTED and (cut := CLOSED.search(text, start, end)) is not None:
        end = cut.start()  # '"A. K. | ",25'
    opened = [c for c in text[start + 1 : end] if c in QUOTED]
    closing = QUOTES.get(opened[0]) if len(opened) == 1 else None
    if closing is not None and text.startswith(closing, end):
        end += 1  # "Beatriz “La Ola | ”"
    if text[end - 1] == "." and not ABBREVIATED.search(text, start, end - 1):
        end -= 1
    return start, end


def body_or_place(text: str, start: int, end: int, label: Label = "PLACE") -> tuple[int, int]:
    """Return the edges of a body's or place's name: no "A" before it, no loose preposition or stop after it."""
    if (article := ARTICLE.match(text, start, end)) is not None:
        start = article.end()
    if text.startswith("the ", start):
        start += len("the ")
    begins = label == "ORGANISATION" and text.startswith("The ", start) and " " in text[start + len("The ") : end]
    if begins and OPENS.search(text, max(0, start - 3), start) and text.count(text[start:end]) == 1:
        start += len("The ")  # at the head of a sentence: "The | Freedom for Weavers Platform"
    start += text[start] == "@"
    while label == "ORGANISATION" and (more := DESCRIBED.match(text, start, end) or STAFF.match(text, start, end)):
        start = more.end()
    if label == "ORGANISATION" and text[start].isupper() and (noun := GENERIC.search(text, start, end)):
        end = end if names_none(text[start : noun.start()]) else noun.start()  # "Alba | trade union"
    on = ON.search(text, start, end) if label == "ORGANISATION" else None
    if on is not None and on["where"] in known():
        end = on.start()  # "Weavers' Union | on Facebook"
    if (bar := text.rfind(" | ", start, end)) >= 0:
        start = bar + len(" | ")
    if (code := CODE.match(text, end)) is not None:
        return start, code.end()
    if text.endswith((" No", " no"), start, end) and (number := NUMBER.match(text, end)):
        return start, number.end()
    if (loose := LEANING.search(text, start, end) or HEADLESS.search(text, start, end)) is not None:
        end = loose.start()
    if text[end - 1] == "." and "." not in text[start : end - 1] and not ABBREVIATED.search(text, start, end - 1):
        end -= 1
    return start, end


def within(entities: Sequence[Entity]) -> set[tuple[int, int]]:
    """Return the spans of names that are only a part of a longer one."""
    found, whole = set[tuple[int, int]](), (-1, -1)
    for start, end in sorted({(e.start, e.end) for e in entities if e.label in NAMES}, key=lambda s: (s[0], -s[1])):
        if end <= whole[1]:
            found.add((start, end))
        else:
            whole = (start, end)
    return found


def adjective(e: Entity, view: DocView) -> bool:
    """Tell whether a state's short name only describes the noun after it ("U.S. citizen")."""
    if e.text not in STATES or not view.text.startswith((" ", "-"), e.end):
        return False
    last = view.token_at(e.end - 1)
    return view.text[e.end] == "-" or (view.head[last] > last and view.tag[view.head[last]] in NOUNS)


def languages(text: str) -> list[tuple[int, int]]:
    """Return where a list names what people speak, known by one of its members ("in Wolof, Fula and English")."""
    return [
        m.span("these" if m["told"] else "list")
        for m in SPEECH.finditer(text)
        if m["told"] or not known_languages().isdisjoint(TOGETHER.split(m["list"]))
    ]


def is_among(e: Entity, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a mention is a name in one of these spans."""
    return e.label in NAMES - {"PERSON"} and any(a <= e.start and e.end <= b for a, b in spans)
