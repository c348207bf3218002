"""Bodies that the recogniser misses or cuts: "the interior ministry", "Kogon district court", "Branch 4 of the Court".

For the mentions of a report alone: who judged or arrested is read elsewhere, from the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.two_names import in_full
from pipeline.assemble.text.common import MONTHS, ORDINALS, WEEKDAYS
from pipeline.assemble.text.patterns import source_of
from pipeline.assemble.text.wordlists import word_list
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.records import Entity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CAPITAL: Final = r"[A-Z][\w'’&-]*"
NAME: Final = rf"{CAPITAL}(?: (?:{CAPITAL}|of|de|al-\w+)){{0,5}}?"
RUN: Final = rf"{CAPITAL}(?: (?:(?:of|de|du|des|la|le|el|al|for|the|y) ){{0,2}}{CAPITAL}){{0,6}}"
PART: Final = compiled(r"(?:\b(?:[Bb]ranch|[Cc]hamber) \d+ of (?:the )?|(?<!\w)\d+(?:st|nd|rd|th) )$")
UNIT: Final = Gated(
    rf"(?:(?!The ){CAPITAL} )+(?:{'|'.join(toml_table('names.toml')['bodies']['units'])})(?: \d{{1,3}})? of the $"
)
NUMBER: Final = compiled(r" (?:No\. ?|Number )\d+\b")
NUMBERED: Final = compiled(rf"\b(?:{'|'.join(toml_table('names.toml')['bodies']['numbered'])})$")
BARE: Final = compiled(
    rf" \d{{1,3}}\b(?![.,:/-]?\d| (?i:{'|'.join(sorted(MONTHS))})\b"
    r"| (?!(?:in|at|on|and|has|had|was|said|sentenced|ruled)\b)[a-z])"
)
OFFICE: Final = compiled(r"(?<=[a-z])['’]s office\b")
OFFICES: Final = compiled(rf"(?:{'|'.join(toml_table('names.toml')['bodies']['held'])})$")
OWNER: Final = compiled(r"\b[A-Z][\w-]+['’]s $")
AGENCY: Final = compiled(
    rf"^(?=[A-Z]{{2}})[^\n()]{{2,60}} \((?P<body>{CAPITAL}(?: {CAPITAL}){{0,3}})\) ?[–—-]", re.MULTILINE
)
"""The agency of a dateline ("OSH, Kyrgyzstan, 3 May (Ferghana Wire) –")."""
ANY: Final = frozenset({"a", "an", "no", "any", "another", "one", "each", "every"})
"""Before a court that is not the one of its place ("a Kogon district court")."""
OPENING: Final = frozenset({
    "but", "and", "when", "if", "in", "on", "at", "as", "yesterday", "today", "meanwhile", "however", "this", "that",
    "his", "her", "their", "its", "our", "then", "there", "these", "after", "before", "while", "near", "the", "prime",
    "president", "minister", "forces",
}) | MONTHS | WEEKDAYS  # fmt: skip
"""Words that a sentence writes with a capital and that are no name."""
NONE_IN_PARTICULAR: Final = (*(f" {word} " for word in sorted(ANY)), " so-called ", "-called “", '-called "')
COURT: Final = ("court", "tribunal")
LONGEST: Final = 80  # characters of a court's name
NOTES: Final = word_list("names.toml", "bodies", "notes")
"""What a dateline has in brackets that is no agency."""
NAMED: Final = frozenset({"ORGANISATION", "PLACE"})
TOLD: Final = frozenset({"ACT", "CHARGE", "COUNT", "LAW", "PENALTY"})
ADDRESS: Final = r"[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)?\.[a-z]{2,4}"
QUOTED: Final = r"[^\W\d_][\w'’&.-]*(?: [\w'’&.-]+){0,5}"
SHORT: Final = 3  # letters of a small word within a name in quotation marks
SAYS: Final = word_list("names.toml", "bodies", "says")
"""With one of these a quotation is what somebody said or wrote ("told the agency “Torsk Must Go”")."""
READING: Final = compiled(r"\b(?:told|tells?|telling|reads?|reading|asked)\b[^.\n]*$")
BEFORE: Final = 60  # characters before a body's name in which the number or name of its part stands


@dataclass(frozen=True, slots=True)
class Patterns:
    """What finds bodies, compiled from `[bodies_in_lower_case]` of `models/names.toml`."""

    court: re.Pattern[str]
    court_of: Gated
    of_a_country: Gated
    tail: Gated
    after_noun: re.Pattern[str]
    in_quotes: Gated
    address: Gated
    before_noun: Gated
    goes_on: re.Pattern[str]
    kinds: frozenset[str]


@cache
def patterns() -> Patterns:
    """Read the words of `models/names.toml`, once."""
    words: dict[str, list[str]] = toml_table("names.toml")["bodies_in_lower_case"]
    kinds = "|".join(map(re.escape, sorted(words["court_kinds"], key=len, reverse=True)))
    with_kind, offices = "|".join(words["with_kind"]), "|".join(words["offices"])
    affairs = "|".join(words["ministries"])
    nouns = "|".join(sorted([*words["media"], *words["groups"]], key=len, reverse=True))
    callings, bodies = "|".join(words["callings"]), "|".join(words["bodies"])
    return Patterns(
        court=compiled(
            rf"(?<![\w’'-])(?P<before>\w{{1,20}} )?(?P<body>{NAME}"
            rf"(?:(?: (?:{kinds})){{1,4}} (?:court|tribunal|{with_kind})|(?: (?:{kinds}))? (?:{offices})))$"
        ),
        court_of=Gated(rf"\b[Tt]he (?P<body>(?:(?:{kinds}) )+court of (?:the )?{CAPITAL}(?: {CAPITAL})?)"),
        of_a_country=Gated(
            source_of([rf"(?:{affairs}) ministry", rf"ministry of (?:the )?(?:{affairs})", *words["of_a_country"]]),
            re.IGNORECASE,
        ),
        tail=Gated(rf"(?<= )(?:court|tribunal|{with_kind}|{offices})\b"),
        after_noun=compiled(rf"\b(?<!\ba )(?:{nouns})(?: itself)?,? (?:called |named )?(?P<body>{RUN})"),
        in_quotes=Gated(rf"\b(?:{nouns}|{callings}|page)(?: called| named)?,? [“\"«‘'](?P<body>{QUOTED})[”\"»’']"),
        address=Gated(
            rf"(?<![\w@./-])(?P<site>{ADDRESS}), (?:an?|one of the) (?:[\w’'-]+ ){{0,3}}?(?:{nouns})\b|"
            rf"\b(?:{nouns}),? (?P<body>{ADDRESS})\b(?![.@/])"
        ),
        before_noun=Gated(
            rf"(?<![\w’'-])(?P<body>{RUN}), (?:(?:an?|one of the) (?:[\w’'-]+ ){{0,3}}?(?:{nouns}|{callings})\b"
            rf"|the (?:[\w’'-]+ ){{0,2}}?(?:{bodies}) (?:in charge|responsible|that|which|tasked|for|of)\b)"
        ),
        goes_on=compiled(rf"(?: (?:{'|'.join(words['between'])}))? (?:{'|'.join(words['goes_on'])})\b(?!-)"),
        kinds=frozenset(words["court_kinds"]),
    )


def with_bodies(entities: Sequence[Entity], text: str) -> list[Entity]:
    """Return the mentions with the bodies that the recogniser missed; what stands inside one is a part of its name."""
    found = [widened(e, text) if e.label == "ORGANISATION" else e for e in entities]
    wide = [e for e, old in zip(found, entities, strict=True) if e is not old]
    out = [e for e in found if e.label not in NAMED or not any(holds(c, e) for c in wide)]
    states = {e.end: e.start for e in out if e.label == "NATIONALITY"}
    for first, end in told_bodies(text):
        start = states.get(first - 1, first) if text[first].islower() else first  # "the Belarusian interior ministry"
        inside = [e for e in out if e.label in NAMED and e.start < end and start < e.end]
        if not any(e.start < start or e.end > end for e in inside):  # no longer name is there already
            gone = {id(e) for e in inside}
            out = [body(text, start, end), *(e for e in out if id(e) not in gone)]
    for match in patterns().before_noun.finditer(text):
        start, end = match.span("body")
        opening, _, more = match["body"].partition(" ")
        alone = more and opening.lower() not in OPENING and not text.endswith(", ", 0, start)
        if alone and not any(e.start < end and start < e.end for e in out if e.label not in TOLD):
            out.append(body(text, start, end))
    for match in (*patterns().in_quotes.finditer(text), *patterns().address.finditer(text)):
        start, end = match.span("body" if match["body"] else "site")
        inside = [e for e in out if e.start < end and start < e.end and e.label not in TOLD]
        words = text[start:end].split(" ")
        titled = "." in words[0] or (words[0][0].isupper() and all(w[:1].isupper() or len(w) <= SHORT for w in words))
        titled = titled and SAYS.isdisjoint(words) and not READING.search(text, max(0, match.start() - BEFORE), start)
        if titled and all(start <= e.start and e.end <= end for e in inside):
            gone = {id(e) for e in inside}
            out = [body(text, start, end), *(e for e in out if id(e) not in gone)]
    for match in patterns().after_noun.finditer(text):
        start, end = match.span("body")
        near = [e for e in out if e.start < end and start < e.end and e.label not in TOLD]  # a day, a person
        if not near and match["body"].split(" ", 1)[0].lower() not in OPENING:
            out.append(body(text, start, end))
        elif len(near) == 1 and near[0].label == "ORGANISATION" and near[0].start == start and near[0].end < end:
            out = [body(text, start, end), *(e for e in out if e is not near[0])]  # "La Voix du | Noun"
    return out


def body(text: str, start: int, end: int) -> Entity:
    """Make the mention of a body."""
    words = text[start:end]
    return Entity(label="ORGANISATION", start=start, end=end, text=words, name=in_full(text, words))


def told_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of courts called after a place, bodies of a country in lower case, and datelines' agencies."""
    known = patterns()
    for word in known.tail.finditer(text):
        found = known.court.search(text, max(0, word.start() - LONGEST), word.end())
        if found is not None:
            yield from court_called(text, found)
    for found in known.court_of.finditer(text):
        yield found.span("body")
    for found in known.of_a_country.finditer(text):
        if text[found.start()].islower() and not text[: found.start()].endswith(NONE_IN_PARTICULAR):
            yield found.span()
    for found in AGENCY.finditer(text):
        if found["body"] not in NOTES:
            yield found.span("body")


def court_called(text: str, found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield a court called after a place without its article; none where it is only one of its kind."""
    start, before = found.start("body"), (found["before"] or "").strip()
    opening = found["body"].split(" ", 1)[0]
    if opening == "The" or opening.lower() in ANY:
        start += len(opening) + 1  # "The Kogon district court"; "An appeals court" is any
    first = text[start:].split(" ", 1)[0].lower()
    named = text[start].isupper() and first not in OPENING and first not in patterns().kinds
    if named and opening.lower() not in ANY and before.lower() not in ANY:
        yield start, found.end()


def widened(entity: Entity, text: str) -> Entity:
    """Return a body's mention with its part before and its number or kind after.

    "Branch 4 of the … Court", "26th Assize Court", "Multan bench of the …", "… Court No. 2", "the UN refugee agency".
    """
    near = max(0, entity.start - BEFORE)
    court = entity.text.lower().rstrip("s").endswith(COURT) or "ourt of" in entity.text
    before = PART.search(text, near, entity.start) if court else None
    before = before or UNIT.search(text, near, entity.start)
    after = NUMBER.match(text, entity.end) if court else patterns().goes_on.match(text, entity.end)
    if after and after[0] == " court" and text.endswith((" a ", " an ", "A ", "An "), near, entity.start):
        after = None  # "a Houthi | court"
    after = after or (BARE.match(text, entity.end) if is_numbered(entity.text) else None)
    after = after or (OFFICE.match(text, entity.end) if OFFICES.search(entity.text) else None)
    if court and after and not before:
        before = OWNER.search(text, near, entity.start)  # "Erbil's Criminal Court No. 2"
    if before is None and after is None:
        return entity
    start, end = before.start() if before else entity.start, after.end() if after else entity.end
    return entity.model_copy(update={"start": start, "end": end, "text": text[start:end]})


def is_numbered(name: str) -> bool:
    """Tell whether a number may follow what a name ends in; none where one stands in it ("Third Brigade")."""
    ordinal = any(w in ORDINALS or w[0].isdecimal() for w in name.lower().split())
    return not ordinal and NUMBERED.search(name) is not None


def holds(wide: Entity, other: Entity) -> bool:
    """Tell whether a mention is only a part of a body's name."""
    return other is not wide and wide.start <= other.start and other.end <= wide.end
