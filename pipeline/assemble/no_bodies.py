"""What is written like a body's name and is none: believers and peoples, several of a kind, laws, ships, plain nouns.

For the mentions of a report alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.places import find_nationalities, gazetteer
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pipeline.records import Entity

BODY_OR_PLACE: Final = frozenset({"ORGANISATION", "PLACE"})
NAMED: Final = frozenset({"PERSON", "ORGANISATION", "PLACE", "NATIONALITY"})
PEOPLE: Final = compiled(r"['’]? (?:peoples?|tribes?|tribesmen|tribespeople|clans?|ethnic)\b")
OF_A_PEOPLE: Final = compiled(
    r" (?:(?:famil|people|communit|child|girl|boy|settlement|minorit|activist)\w*|m[ae]n|wom[ae]n)\b"
)
PLURAL_SHORT: Final = compiled(r" \([A-Z]{2,}s\)")
ARMED: Final = word_list("names.toml", "no_bodies", "armed")
SURNAMES: Final = word_list("names.toml", "misread", "surnames")
ARTICLE: Final = compiled(r"\b[Aa]n? $")
WITH_ARTICLE: Final = compiled(r"An? ")
RAPPORTEUR: Final = compiled(r"\bRapporteurs? (?:on|for)(?: the)? $")
ONE_OF_MANY: Final = word_list("names.toml", "no_bodies", "one_of_many")
NO_PLACES: Final = word_list("names.toml", "no_bodies", "no_places")
COURT_KINDS: Final = word_list("names.toml", "bodies_in_lower_case", "court_kinds")
SEVERAL: Final = compiled(r"[A-Z]{2,}s|LGBT\w*\+?")
ACRONYM: Final = compiled(r"[A-Z]{2,}")
ITS_LAW: Final = compiled(
    rf"(?: \([^()\n]{{2,12}}\))? (?:Amendment )?(?:{'|'.join(toml_table('names.toml')['no_bodies']['laws'])})\b(?![’'-]"
    r"| [A-Z])"
)
A_LAW: Final = compiled(
    rf"(?:{'|'.join(toml_table('names.toml')['no_bodies']['laws_on'])}) (?:against|on|concerning) "
)
ANY_COURT: Final = compiled(rf"(?:An? )?(?:{'|'.join(toml_table('names.toml')['no_bodies']['any_court'])}) court")
"""A court of a kind, with the capital of its sentence alone ("Appeal court frees baker")."""
OF_THEM: Final = compiled(r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|these|some|many)) $")
BEFORE: Final = 50  # characters before a name that tell what it is


@cache
def unmarked() -> frozenset[str]:
    """Return what is written as a body's name and is none of one ("Parliament")."""
    return word_list("names.toml", "bodies", "unmarked")


@cache
def believers() -> frozenset[str]:
    """Return what believers and members of a people are called, one and several, and their faiths ("a Pentecostal")."""
    lands = toml_table("places.toml")["peoples"].values()
    peoples = frozenset(form for words in lands for word in words for form in (word, f"{word}s"))
    bodies_too = noun_list("names.toml", "no_bodies", "bodies_too")
    of_faiths = noun_list("names.toml", "no_bodies", "believers") | word_list("names.toml", "no_bodies", "faiths")
    return (peoples | of_faiths) - bodies_too


@cache
def of_two_words() -> tuple[str, ...]:
    """Return those whose name has an apostrophe within ("Jehovah's Witness")."""
    return tuple(b for b in believers() if "'" in b)


@cache
def people_words() -> frozenset[str]:
    """Return what members of a people are called, some of them as a town is, too ("a Roma | family")."""
    return noun_list("names.toml", "no_bodies", "believers")


@cache
def known() -> frozenset[str]:
    """Return the names that are bodies' wherever they stand."""
    return word_list("names.toml", "bodies", "known")


@cache
def vessels() -> tuple[Gated, re.Pattern[str]]:
    """Return what tells a ship by the words before its name ("the tanker [X]") and by what its name begins with."""
    nouns = "|".join(sorted(noun_list("names.toml", "no_bodies", "vessels"), reverse=True))
    prefixes = "|".join(map(re.escape, sorted(word_list("names.toml", "no_bodies", "ships"))))
    return Gated(rf"\b(?:{nouns})(?: [“\"'‘]?| the [“\"‘])$"), compiled(rf"(?:{prefixes}) ")


@cache
def sailing() -> re.Pattern[str]:
    """Return what may follow a ship's name ("the ferry Alba sank"): no other word in lower case."""
    return compiled(rf"(?! (?!(?:{'|'.join(sorted(word_list('names.toml', 'no_bodies', 'sailing')))})\b)[a-z])")


def without_none(entities: Sequence[Entity], text: str) -> list[Entity]:
    """Return the mentions without what is no body's name; what a ship or a law is called is none anywhere."""
    bodies = acronyms_after(entities, text, "ORGANISATION") | known()
    laws = [e for e in entities if e.label == "LAW" and ACRONYM.fullmatch(e.text.rpartition(" ")[2])]
    cited = {e.text.rpartition(" ")[2] for e in laws if " " in e.text}  # "section 9 of the PTA"
    called = cited | acronyms_after(entities, text, "LAW")
    for e in entities:
        if e.label in BODY_OR_PLACE and vessels()[1].match(e.text) and " " in e.text:
            called.add(e.text)
        elif e.label == "ORGANISATION" and SEVERAL.fullmatch(e.text) and OF_THEM.search(text, 0, e.start):
            called.add(e.text.removesuffix("s"))  # "two HSWs" and the HSW
    called -= bodies
    called |= peoples(entities, text)
    there = {(e.start, e.end) for e in laws if e.text not in bodies}
    cited_at = sorted((e.start, e.end) for e in entities if e.label == "LAW")
    return [e for e in entities if e.label not in NAMED or not is_out(e, called, there, cited_at, text)]


def is_out(
    e: Entity, called: Collection[str], there: Collection[tuple[int, int]], laws: Sequence[tuple[int, int]], text: str
) -> bool:
    """Tell whether a name is none: by what the text calls it, by its own words, or as a word of a law's name."""
    article = WITH_ARTICLE.match(e.text) if e.label == "PERSON" else None
    if article is not None and e.text[article.end() :] in people_words():
        return True  # "An Ahmadi"
    if e.label == "PERSON" and e.text in people_words() and e.text.lower() not in SURNAMES:
        return e.text.endswith("s") or ARTICLE.search(text, max(0, e.start - 4), e.start) is not None  # "an | Ahmadi"
    if e.label == "PERSON":
        return ACRONYM.fullmatch(e.text) is not None and around(e, laws) == (e.start, e.end)  # "the Arms Act (AA)"
    if around(e, laws) not in {None, (e.start, e.end)}:
        return True  # "Law for the Protection of Norland's Wells"
    return e.label in BODY_OR_PLACE and (e.text in called or is_none(e, there, text))


def around(e: Entity, spans: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the one of some spans in order, which do not overlap, that holds a mention."""
    at = bisect_right(spans, e.start, key=itemgetter(0)) - 1
    return spans[at] if at >= 0 and e.end <= spans[at][1] else None


def peoples(entities: Sequence[Entity], text: str) -> set[str]:
    """Return what is called a people in a text, and so no body anywhere ("the Indigenous Karo | peoples")."""
    found = [e for e in entities if e.label == "ORGANISATION" and PEOPLE.match(text, e.end)]
    names = {e.text.removeprefix("Indigenous ") for e in found}
    return {name for name in names if name not in known() and not ACRONYM.fullmatch(name)} | {
        e.text for e in found if e.text.startswith("Indigenous ")
    }


def acronyms_after(entities: Sequence[Entity], text: str, label: str) -> set[str]:
    """Return the acronyms in brackets after mentions of a label, for which these stand ("the Secrets Act (SA)")."""
    ends = {e.end for e in entities if e.label == label}
    after = (e for e in entities if e.start - 2 in ends and text.startswith(" (", e.start - 2))
    return {e.text for e in after if ACRONYM.fullmatch(e.text)}


def is_none(e: Entity, laws: Collection[tuple[int, int]], text: str) -> bool:
    """Tell whether what was read as a body's name is none by its own words, or a law's ("the Media Council | Bill")."""
    if is_ship(e, text):
        return True
    if e.text.lower() in COURT_KINDS and text.startswith(" court", e.end):
        return True  # "a Shariah | court"
    if e.label != "ORGANISATION":
        return e.text in NO_PLACES or (e.text in people_words() and OF_A_PEOPLE.match(text, e.end) is not None)
    if RAPPORTEUR.search(text, max(0, e.start - BEFORE), e.start) or e.text.startswith("Rapporteur "):
        return True
    if PLURAL_SHORT.match(text, e.end) and e.text.rpartition(" ")[2] not in ARMED:
        return True  # "the State Human Rights Commissions | (SHRCs)"
    if is_begun(e, text):
        return True
    return names_none(e.text) or (e.start, e.end) in laws or ITS_LAW.match(text, e.end) is not None


def is_begun(e: Entity, text: str) -> bool:
    """Tell whether a name is only the beginning of what believers are called ("two Jehovah | 's Witnesses")."""
    whole = [b for b in of_two_words() if b.startswith(f"{e.text}'")]
    return any(text[e.start : e.start + len(b)].replace("’", "'") == b for b in whole)


def names_none(text: str) -> bool:
    """Tell whether words are no body's name, whoever they stand beside."""
    if text in unmarked() or is_noun(text) or SEVERAL.fullmatch(text) or A_LAW.match(text) or ANY_COURT.fullmatch(text):
        return True
    return text.replace("’", "'") in believers()


def is_noun(text: str) -> bool:
    """Tell whether a headline's capitals made a body of a noun ("UNION SAYS", "Thai Court Jails Rapper").

    Neither is a people one ("a [Kyrgyz] court").
    """
    first, _, last = text.rpartition(" ")
    if not first:
        return (text.isupper() and text.lower() in people().body_nouns) or [(0, len(text))] == find_nationalities(text)
    return last in ONE_OF_MANY and [(0, len(first))] == find_nationalities(first)


def is_ship(e: Entity, text: str) -> bool:
    """Tell whether a name is a ship's ("the tanker [Alba Star]", "[MV Alba Star]")."""
    before, prefix = vessels()
    if prefix.match(e.text) is not None:
        return True
    if before.search(text, max(0, e.start - BEFORE), e.start) is None or not sailing().match(text, e.end):
        return False
    # not "the boat Frontex had seen", "the ship Israel seized"
    return not (e.text.isupper() or e.text in known() or gazetteer().is_place(e.text))
