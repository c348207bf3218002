"""Parts of one name that were read apart: "Montgomery County | Sheriff's Office", "Dzoge | (Ruo) County".

For the mentions of a report alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.two_names import words as of_two_names
from pipeline.assemble.no_bodies import known, unmarked
from pipeline.assemble.text.common import MONTHS, WEEKDAYS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.kept import compiled
from pipeline.normalise.namesakes import first_names
from pipeline.normalise.places import gazetteer
from pipeline.paths import toml_table
from pipeline.records import Entity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.records import Label

NAMES: Final = frozenset({"PERSON", "ORGANISATION", "PLACE"})
BRACKETED: Final = compiled(r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,2} ?\([^()\n]{2,30}\)$")
AFTER_BRACKET: Final = compiled(r"\)(?= [A-Z])")
FARTHEST: Final = 70  # characters of two names of a place
COORDINATED: Final = compiled(r" (?:and|&) (?P<more>[A-Z][a-z]+)(?![\w’'-]| (?:[A-Z]|of\b))")
COMPLEMENT: Final = compiled(r" (?:of|for|against|on|to|in)(?: the)? [^,]*(?:s|ism|ion|ment|ity|ice|ance|ence|ing)$")
ABSTRACT: Final = compiled(r"(?:[^s]s|ism|ion|ment|ity|ice|ance|ence|ing|ture)$")
OF_PLACE: Final = compiled(r" of (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?$")
PARTS: Final = compiled(rf" (?:{'|'.join(toml_table('names.toml')['edges']['parts'])})\b")
OF_LAND: Final = compiled(r" of (?:the )?")
ABROAD: Final = word_list("names.toml", "bodies", "abroad")
SENT: Final = compiled(r"(?:(?:Permanent |Diplomatic )?Mission|Ambassador|Delegation) of (?:the )?$")
SENT_BEFORE: Final = 40  # characters of what a country sends, before its name
TO: Final = compiled(r" to (?:the )?")
WITH: Final = compiled(r" and (?=[A-Z])")
AUTONOMOUS: Final = compiled(r"[A-Z][a-z]+ Autonomous (?:Prefecture|County|Banner)$")
OF_PEOPLE: Final = compiled(rf"\w+ (?!(?:{'|'.join(toml_table('names.toml')['edges']['land'])})$)[A-Z][a-z]+$")
"""The place of one people, before that of another ("Ngawa Tibetan | and Qiang Autonomous Prefecture")."""
SHORT: Final = compiled(r" \((?P<short>[A-Z][A-Za-z]{1,7})\)")
SCRIPT: Final = compiled(r" ?\((?P<name>[^\W\d_a-zA-ZÀ-ɏ][^\x00-\x7f()À-ɏ]*(?: [^\x00-\x7f()À-ɏ]+){0,3})\)")
"""A name in another script, in brackets after the same in Latin letters."""
AIMS: Final = "|".join(sorted(word_list("names.toml", "bodies", "aims")))
SOCIETIES: Final = "|".join(toml_table("names.toml")["bodies"]["of_members"])
WHAT_FOR: Final = compiled(r" (?:for|of|against|on) ")
AIM: Final = compiled(rf" and (?:the )?(?:{AIMS}) (?:of|for|against) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
OPENS_AIM: Final = compiled(rf"(?:{AIMS}) (?:of|for|against) ")
AIMING: Final = compiled(r"(?<![\w.] )(?:(?!The )[A-Z][\w'’-]+ )+(?:for|against|on) (?:the )?$")
"""What a body is called before its aim ("Committee for the | Protection of Wells")."""
PARTS_OF_STATES: Final = word_list("names.toml", "bodies", "with_a_task")
TASK: Final = compiled(
    rf" (?:for|on|against) (?:the )?(?!(?i:{'|'.join(sorted(MONTHS | WEEKDAYS))})\b)(?P<task>[A-Z][a-z]{{3,}})"
    r"(?![\w’'-])"
    r"(?: (?:(?:of|and|with|against|for|the) ){0,2}[A-Z][\w-]+)*"
)
"""What a part of a state is for ("Main Directorate | for the Struggle with Smuggling at Sea")."""
OF_MEMBERS: Final = compiled(rf"(?:[A-Z][\w-]+ ){{0,2}}(?:{SOCIETIES}) of [A-Z]\w+s")
MEMBERS: Final = compiled(r" and (?P<members>[A-Z]\w+s)\b(?: (?:(?:of|for|in) )?(?:the )?[A-Z][\w'’-]+)*")
OF_SEVERAL: Final = compiled(rf"(?:{'|'.join(toml_table('names.toml')['bodies']['several'])}) (?:of|for) ")
ANOTHER: Final = compiled(r" and (?:of|for) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
FOR_RIGHTS: Final = compiled(
    rf"(?:{'|'.join(toml_table('people.toml')['protected']['for_rights'])}) (?:for|of|on) .*"
    rf"(?:{'|'.join(toml_table('people.toml')['protected']['causes'])})$"
)
IN_LAND: Final = compiled(r" in (?:the )?(?P<land>[A-Z][a-z]+)(?![\w’'-]| [A-Z])")
ACRONYM: Final = compiled(r"[A-ZÀ-Þ]{3,}")
WORD: Final = compiled(r"[^\W\d_][\w'’.-]*")
OWNS: Final = compiled(r"['’]s?$")
HEADS: Final = word_list("names.toml", "bodies", "heads")
OFFICES: Final = word_list("names.toml", "bodies", "ranks")
SHORTEST: Final = 2  # letters of an acronym that tells little
SMALL: Final = 7  # letters of the longest word that an acronym leaves out ("against")
AGAIN: Final = compiled(r"\b[Tt]he (?P<short>[A-Z][a-z]{3,})(?![\w-]|['’](?!s\b)\w| [A-Z]| of\b)")


@cache
def short_forms() -> frozenset[str]:
    """Return the nouns by which a text takes up a body with a capital ("the Observatory")."""
    return word_list("names.toml", "bodies", "short_forms")


@cache
def not_one() -> frozenset[str]:
    """Return the words of what is no body though it is written as one ("Act")."""
    return word_list("names.toml", "bodies", "not_one")


def joined(entities: Sequence[Entity], text: str) -> list[Entity]:
    """Return the mentions with the parts of one name joined; what stands inside is a part of it."""
    out = [e for e in entities if e.label not in NAMES or e.text[:1].isalnum() or any(c.isalnum() for c in e.text)]
    for find in (glossed, reopened, owned, continued, coordinated, aimed, shortened, spelled_out):
        for label, start, end in list(find(out, text)):
            out = with_name(out, label, start, end, text)
    return [*out, *in_script(out, text), *again(out, text)]


def with_name(entities: list[Entity], label: Label, start: int, end: int, text: str) -> list[Entity]:
    """Put one name in the place of those that stand inside it; nothing where another reaches out of it."""
    near = [e for e in entities if e.label in NAMES and e.start < end and start < e.end]
    if any(e.start < start or e.end > end for e in near):
        return entities
    first = next((e for e in near if e.label == label), None)
    told = {"start": start, "end": end, "text": text[start:end]}
    whole = first.model_copy(update=told) if first else Entity(label=label, **told)  # type: ignore[arg-type]
    inside = {id(e) for e in near}
    return [whole, *(e for e in entities if id(e) not in inside)]


def glossed(entities: Sequence[Entity], text: str) -> Iterator[tuple[Label, int, int]]:
    """Yield bodies and places that begin with the two names of their place ("Dzoge (Ruo'er) County Court")."""
    for close in AFTER_BRACKET.finditer(text):
        at = close.end()
        body = of_two_names().body.match(text, at)
        kind = of_two_names().administrative.match(text, at)
        before = BRACKETED.search(text, max(0, at - FARTHEST), at)
        if before is None or not (body or kind):
            continue
        opening = text.rindex("(", before.start(), at)
        start = next((e.start for e in entities if e.label in NAMES and e.end in {opening - 1, opening}), None)
        if start is None:
            continue
        if body is not None and body["rest"].rpartition(" ")[2][:1].isupper():
            yield "ORGANISATION", start, body.end()
        elif kind is not None and kind["kind"][:1].isupper():
            yield "PLACE", start, kind.end()


def reopened(entities: Sequence[Entity], text: str) -> Iterator[tuple[Label, int, int]]:
    """Yield names whose first part stands before the bracket that they begin in ("Den (Choe) | Monastery")."""
    ends = {e.end: e for e in entities if e.label in NAMES}
    for e in entities:
        first = ends.get(e.start - 2) if text[e.start - 1 : e.start] == "(" and "(" not in e.text else None
        if first is not None and ")" in e.text and e.label in {"ORGANISATION", "PLACE"}:
            yield e.label, first.start, e.end


def owned(entities: Sequence[Entity], text: str) -> Iterator[tuple[Label, int, int]]:
    """Yield bodies that were read apart from their place before them ("Montgomery County | Prosecutor's Office")."""
    places = {e.end: e for e in entities if e.label == "PLACE"}
    leads = word_list("names.toml", "bodies", "after_place")
    for e in entities:
        place = places.get(e.start - 1) if e.label == "ORGANISATION" and text[e.start - 1 : e.start] == " " else None
        if place is not None and " " in e.text and e.text.split(" ", 1)[0] in leads:
            yield "ORGANISATION", place.start, e.end


def continued(entities: Sequence[Entity], text: str) -> Iterator[tuple[Label, int, int]]:
    """Yield bodies of a place that says what it is after its name ("High Court of Torsk | province").

    Likewise what stands for a country ("Embassy | of Norland").
    """
    lands = {e.start: e.end for e in entities if e.label == "PLACE"}
    bodies = {e.start: e.end for e in entities if e.label == "ORGANISATION"}
    for e in entities:
        of = e.label == "ORGANISATION" and " of " in e.text and OF_PLACE.search(e.text)
        part = PARTS.match(text, e.end) if of else None
        if part is not None:
            yield "ORGANISATION", e.start, part.end()
        if e.label == "PLACE" and (sent := SENT.search(text, max(0, e.start - SENT_BEFORE), e.start)) is not None:
            to = TO.match(text, e.end)
            if to is not None and (body := bodies.get(to.end())) is not None:
                yield "ORGANISATION", sent.start(), body
        qiang = WITH.match(text, e.end) if e.label == "PLACE" and OF_PEOPLE.fullmatch(e.text) else None
        if qiang is not None and AUTONOMOUS.fullmatch(text, qiang.end(), lands.get(qiang.end(), 0)):
            yield "PLACE", e.start, lands[qiang.end()]
        abroad = OF_LAND.match(text, e.end) if e.text in ABROAD else None
        if abroad is not None and abroad.end() in lands:
            yield "ORGANISATION", e.start, lands[abroad.end()]


def coordinated(entities: Sequence[Entity], text: str) -> Iterator[tuple[Label, int, int]]:
    """Yield bodies cut at the "and" of what they are for ("Court for the Repression of Crime | and Terrorism")."""
    for e in entities:
        more = COORDINATED.match(text, e.end) if e.label == "ORGANISATION" else None
        if more is None or not COMPLEMENT.search(e.text) or not ABSTRACT.search(more["more"]):
            continue
        if more["more"] in unmarked() or more["more"] in short_forms():
            continue  # "the Ministry of Justice and Parliament"
        if not any(x.start < more.end() and more.start("more") < x.end for x in entities):
            yield "ORGANISATION", e.start, more.end()


def aimed(entities: Sequence[Entity], text: str) -> Iterator[tuple[Label, int, int]]:
    """Yield bodies cut at the "and" before a further aim ("Union for Peace | and the Promotion of Rights").

    Likewise offices that two share ("Ministers of Justice | and of Labour"), and the country whose rights a body is for
    ("Centre for Human Rights | in Norland").
    """
    for e in entities:
        if e.label != "ORGANISATION" or " " not in e.text:
            continue
        if OPENS_AIM.match(e.text) and (whose := AIMING.search(text, max(0, e.start - FARTHEST), e.start)) is not None:
            yield "ORGANISATION", whose.start(), e.end
        more = AIM.match(text, e.end) if WHAT_FOR.search(e.text) else None
        if more is None and e.text.rpartition(" ")[2] in PARTS_OF_STATES:
            more = TASK.match(text, e.end)
            first = more.start("task") if more is not None else 0
            if any(x.label in NAMES and x.label != "ORGANISATION" and x.start <= first < x.end for x in entities):
                more = None  # "the Committee for Norland"
            if more is not None and more["task"] in known():
                more = None  # "the Union on Facebook"
        if more is None and OF_MEMBERS.fullmatch(e.text):
            more = MEMBERS.match(text, e.end)
            more = more if more is not None and more["members"].lower() in people().plurals else None
        if more is None and OF_SEVERAL.match(e.text):
            more = ANOTHER.match(text, e.end)
        if more is None and FOR_RIGHTS.search(e.text):
            more = IN_LAND.match(text, e.end)
            more = more if more is not None and gazetteer().country(more["land"]) else None
        if more is not None:
            inside = [x.end for x in entities if x.label in NAMES and more.start() < x.start < more.end() <= x.end]
            yield "ORGANISATION", e.start, max([more.end(), *inside])


def shortened(entities: Sequence[Entity], text: str) -> Iterator[tuple[Label, int, int]]:
    """Yield bodies whose short form in brackets has the place after them, too ("Institute | in Lume (IL)")."""
    bodies = {e.end: e for e in entities if e.label == "ORGANISATION"}
    for e in entities if bodies else ():
        near = e.label == "PLACE" and text[max(0, e.start - 4) : e.start] in {" in ", " of "}
        body = bodies.get(e.start - 4) if near else None
        short = SHORT.match(text, e.end) if body is not None else None
        if body is None or short is None:
            continue
        initials = [w[0] for w in re.split(r"[ -]", text[body.start : e.end]) if w[:1].isupper()]
        letters = [c for c in short["short"] if c.isupper()]
        alone = [w[0] for w in re.split(r"[ -]", body.text) if w[:1].isupper()]
        unexplained = len(letters) > SHORTEST and letters != alone and gazetteer().country(e.text) is not None
        if len(letters) > 1 and (letters == initials or unexplained):
            yield "ORGANISATION", body.start, e.end


def spelled_out(entities: Sequence[Entity], text: str) -> Iterator[tuple[Label, int, int]]:
    """Yield what a body's acronym in brackets stands for, if its initials are those ("Torsk Watch Centre (TWC)").

    Nobody's full name ("Ana Belo Reis (ABR)"), and no place that is known.
    """
    for e in entities:
        if e.label != "ORGANISATION" or not ACRONYM.fullmatch(e.text) or text[e.start - 2 : e.start] != " (":
            continue
        start, end = stands_for(e.text, text, e.start - 2), e.start - 2
        if (owns := OWNS.search(text, max(0, end - SMALL), end)) is not None:
            end = owns.start()  # "the Torsk Watch's (TW)"
        if start < 0 or not text.startswith((")", ",", ";"), e.end):
            continue
        near = [x for x in entities if x.label in NAMES and x.start < end and start < x.end]
        if [(x.label, x.start, x.end) for x in near] == [("ORGANISATION", start, end)]:
            continue
        words = text[start:end].split()
        ones = [(x.label, x.start, x.end) for x in near] == [("PERSON", start, end)]
        told = any(w in short_forms() or w in HEADS or w.lower() in people().body_nouns for w in words)
        if not told and (ones or not near):
            continue  # "Kyaw Soe (KS)", "Reeducation Through Labour (RTL)"
        person = any(x.label == "PERSON" for x in near) and words[0].lower() in first_names()
        if not person and not gazetteer().is_place(text[start:end]) and not_one().isdisjoint(words):
            yield "ORGANISATION", start, end


def stands_for(short: str, text: str, end: int) -> int:
    """Return where the capitalised words before `end` begin whose initials an acronym has, or -1."""
    at, left = end, short
    for word in reversed(WORD.findall(text[max(0, end - FARTHEST * 2) : end].rpartition("\n")[2])):
        at = text.rfind(word, 0, at)
        if word[0] == left[-1]:
            left = left[:-1]
            if not left:
                return -1 if OWNS.search(word) or word in OFFICES else at
        elif word[0].isupper() or len(word) > SMALL:
            return -1
    return -1


def in_script(entities: Sequence[Entity], text: str) -> Iterator[Entity]:
    """Yield the names in another script that stand in brackets after a name."""
    if text.isascii():
        return
    taken = {e.start for e in entities}
    for e in entities:
        if e.label in NAMES and (told := SCRIPT.match(text, e.end)) and told.start("name") not in taken:
            start, end = told.span("name")
            yield e.model_copy(update={"start": start, "end": end, "text": text[start:end]})


def again(entities: Sequence[Entity], text: str) -> Iterator[Entity]:
    """Yield the capitalised nouns that take up a body named before ("the Observatory")."""
    bodies = [e for e in entities if e.label == "ORGANISATION" and " " in e.text]
    if not bodies:
        return
    named = [(e.start, e.end) for e in entities if e.label in NAMES]
    for told in AGAIN.finditer(text):
        word, (start, end) = told["short"], told.span("short")
        if word not in short_forms() or any(a < end and start < b for a, b in named):
            continue
        body = next((b for b in reversed(bodies) if b.start < start and word in b.text.split(" ")), None)
        if body is not None:
            yield body.model_copy(update={"start": start, "end": end, "text": word})
