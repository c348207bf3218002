"""The same name wherever it stands: short names told once ("the watchdog TAKZ"), names the recogniser missed elsewhere.

For the mentions of a report alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.bodies import ANY, OPENING, TOLD
from pipeline.assemble.text.wordlists import word_list
from pipeline.kept import compiled
from pipeline.normalise.places import find_nationalities
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.records import Entity, Label

NAMES: Final = frozenset({"PERSON", "ORGANISATION", "PLACE"})
VALUES: Final = frozenset({"name", "country", "claimed", "geonames_id", "from_context"})
"""What a place's short name has of it ("Torsk Hill Land (THL)")."""
SHORT: Final = compiled(r"[A-Z][A-Z&-]+[A-Z]")
IN_CAPITALS: Final = compiled(r"^[^a-z\n]*$", re.MULTILINE)
_LOWER: Final = toml_table("names.toml")["bodies_in_lower_case"]
CALLED: Final = compiled(
    rf"\b(?:{'|'.join([*_LOWER['media'], *_LOWER['groups'], *_LOWER['callings'], *_LOWER['bodies']])}) $"
)
"""What tells that a short name in capitals is a body's ("the watchdog | TAKZ")."""
LONGEST: Final = 20  # characters of such a word
OFFICES: Final = word_list("names.toml", "bodies", "with_a_task") | {"Ministry"}
LETTERS: Final = compiled(r" \([A-Z]{2,5}\)")
OF_OFFICE: Final = compiled(
    r"(?P<body>\bOffice of (?:the )?(?:[A-Z][\w-]+ )*)?"
    rf"(?i:\b(?:{'|'.join(sorted(word_list('names.toml', 'bodies', 'held_by_one')))})) \((?P<short>[A-Z]{{2,5}})\)"
)
"""The letters of somebody's office ("Police Commander (DPC)"), no body's ("Office of the Prosecutor (OTP)")."""
TITLE: Final = compiled(r"(?:[A-Z][\w-]+ )+\(([A-Z]{2,5})\) (?=[A-Z])")
INITIALS: Final = compiled(r"\b[A-Z]")
OPEN: Final = compiled(r"(?:^|[^\w@#._-])$")
GOES_ON: Final = compiled(r"[\w@_-]|['’](?!s\b)\w")
HEADS: Final = word_list("names.toml", "bodies", "short_forms")
CAPITAL: Final = compiled(r"(?<!\S)([A-Z][\w'’.-]*) $")


def called_again(entities: Sequence[Entity], text: str) -> list[Entity]:
    """Return the mentions with each name read alike, and those places of the text where one was missed."""
    out = without_offices(entities, text)
    out = short_ones(out, text)
    out = whole(shared_with_land(out), text)
    return [*out, *missed(out, text)]


def without_offices(entities: Sequence[Entity], text: str) -> list[Entity]:
    """Return the mentions without the letters of offices; who bears one is a person ("DPC Obi | said")."""
    told = OF_OFFICE.finditer(text) if LETTERS.search(text) else ()
    offices = {m["short"] for m in told if m["body"] is None}
    if not offices:
        return list(entities)
    out = []
    for e in entities:
        first, _, rest = e.text.partition(" ")
        if e.label == "ORGANISATION" and e.text in offices:
            continue
        if e.label == "PERSON" and (title := TITLE.match(e.text)) is not None and title[1] in offices:
            first, rest = title[1], e.text[title.end() :]  # "Commissioner (RDC) Tomas Obi"
        if e.label in {"ORGANISATION", "PERSON"} and first in offices and rest[:1].isupper() and rest not in HEADS:
            bearer = {"label": "PERSON", "start": e.end - len(rest), "text": rest, "name": rest}
            out.append(e.model_copy(update=bearer))
        else:
            out.append(e)
    return out


def short_ones(entities: Sequence[Entity], text: str) -> list[Entity]:
    """Return the mentions with short names in capitals read as what the text says they stand for.

    A body where a word before it once says so; the place whose initials they are.
    """
    places = {e.end: e for e in entities if e.label == "PLACE"}
    told: dict[str, Label] = {}
    lands: dict[str, dict[str, object]] = {}
    for e in entities:
        if e.label not in NAMES or not SHORT.fullmatch(e.text):
            continue
        if CALLED.search(text, max(0, e.start - LONGEST), e.start):
            told[e.text] = "ORGANISATION"
        land = places.get(e.start - 2) if text.startswith(" (", e.start - 2) else None
        if land is not None and "".join(INITIALS.findall(land.text)) == e.text:
            told[e.text] = "PLACE"
            lands[e.text] = land.model_dump(include={*VALUES})
    if not told:
        return list(entities)
    out = []
    for e in entities:
        label = told.get(e.text) if e.label in NAMES else None
        value = lands.get(e.text, {}) if label == "PLACE" and e.country is None else {}
        out.append(e if label is None else e.model_copy(update={"label": label, **value}))
    return out


def shared_with_land(entities: Sequence[Entity]) -> list[Entity]:
    """Return bodies without the adjective of their country where the text calls them so, too ("Ugandan | Alba FM").

    A state's own has it in its name ("the Norlandic Department of Posts").
    """
    bodies = {e.text for e in entities if e.label == "ORGANISATION" and " " in e.text}
    out = []
    for e in entities:
        first, _, rest = e.text.partition(" ")
        again = e.label == "ORGANISATION" and rest in bodies and OFFICES.isdisjoint(rest.split())
        if again and find_nationalities(first) == [(0, len(first))]:
            out.append(e.model_copy(update={"start": e.end - len(rest), "text": rest}))
        else:
            out.append(e)
    return out


def whole(entities: Sequence[Entity], text: str) -> list[Entity]:
    """Return bodies with the rest of a name that is marked elsewhere ("Wells | Line" beside "Wells Line")."""
    longer: dict[str, list[str]] = {}
    for name in sorted({e.text for e in entities if e.label == "ORGANISATION" and worth(e)}):
        longer.setdefault(name.split(" ", 1)[0], []).append(name)
    starts = {e.start for e in entities if e.label in NAMES}
    out = []
    for e in entities:
        names = longer.get(e.text.split(" ", 1)[0], []) if e.label == "ORGANISATION" else []
        full = [n for n in names if len(n) > len(e.text) and text.startswith(n, e.start)]
        end = e.start + max(map(len, full), default=0)
        if full and stands_alone(text, e.start, end) and not any(e.end <= s < end for s in starts):
            out.append(e.model_copy(update={"end": end, "text": text[e.start : end]}))
        else:
            out.append(e)
    return out


def missed(entities: Sequence[Entity], text: str) -> list[Entity]:
    """Return the mentions of names that are marked elsewhere in the text: short ones in capitals, and of several words.

    Only of names that are always read alike, and nowhere within a longer run of capitals.
    """
    labels: dict[str, set[str]] = {}
    for e in entities:
        labels.setdefault(e.text, set()).add(e.label)
    known = {
        e.text: e
        for e in entities
        if len(labels[e.text]) == 1 and e.label in {"PERSON", "ORGANISATION"} and worth(e)
    }
    if not known:
        return []
    taken = covered(text, [(e.start, e.end) for e in entities if e.label not in TOLD or e.label == "LAW"])
    capitals = covered(text, [m.span() for m in IN_CAPITALS.finditer(text)])
    out: list[Entity] = []
    for name, e in known.items():
        at = -1
        while (at := text.find(name, at + 1)) >= 0:
            end = at + len(name)
            if 1 in taken[at:end] or (name.isupper() and capitals[at]) or not stands_alone(text, at, end):
                continue
            out.append(e.model_copy(update={"start": at, "end": end, "text": name}))
            taken[at:end] = b"\1" * (end - at)
    return out


def covered(text: str, spans: Sequence[tuple[int, int]]) -> bytearray:
    """Return 1 for each character of a text that a span covers, else 0."""
    mask = bytearray(len(text))
    for start, end in spans:
        mask[start:end] = b"\1" * (end - start)
    return mask


def worth(e: Entity) -> bool:
    """Tell whether a name tells itself apart from plain words: letters in capitals, or several words of a name."""
    if SHORT.fullmatch(e.text):
        return e.label == "ORGANISATION"
    words = e.text.split(" ")
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is no part of a longer word, address or run of names."""
    if OPEN.search(text, max(0, start - LONGEST), start) is None or GOES_ON.match(text, end):
        return False
    last = text[start:end].rpartition(" ")[2]
    if text.startswith(" ", end) and text[end + 1 : end + 2].isupper() and last not in HEADS:
        return False  # "Reporters Without Borders Asia", but "the Wells Movement Statement"
    before = CAPITAL.search(text, max(0, start - LONGEST), start)
    return before is None or before[1].lower() in OPENING | ANY
