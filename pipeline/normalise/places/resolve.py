"""The resolver: every mention of a document at once, each name by what it is and by what stands around it.

Each name keeps a distribution over its readings. Every round, a reading is scored by its prior, by the weight of its
country, subdivision and neighbourhood in the rest of the document, and by what the text puts around it; three rounds
are enough for the distributions to settle.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp, log, log1p

from pipeline.normalise.places.evidence import Evidence, Span, gather, holds, local_mass
from pipeline.normalise.places.gazetteer import gazetteer
from pipeline.normalise.places.options import Option, Reading, read
from pipeline.normalise.places.values import PlaceValue

_ROUNDS = 3
_CELL = 2.0  # degrees
_SETTLED = frozenset({"adjective", "territory"})
_GENERAL_NEXT = re.compile(r"\s+(?:the|a|an|his|her|their|its|this|that|these|about|from|through|between|aloud|is|was)\b")


@dataclass(slots=True)
class _Name:
    """One name of the document (in one of its sections) and where it stands."""

    reading: Reading
    options: list[Option]
    fixed: list[float]
    members: list[int] = field(default_factory=list)
    chances: list[float] = field(default_factory=list)
    weight: float = 1.0
    section: str | None = None


@cache
def weights() -> dict[str, float]:
    """Return the weights of `models/places.toml`."""
    return gazetteer().known.weights


def resolve_places(
    text: str,
    mentions: Sequence[tuple[int, int]],
    *,
    title: str = "",
    headings: Sequence[tuple[int, int]] = (),
) -> list[PlaceValue | None]:
    """Resolve the places, demonyms and institutions of one article together.

    Args:
        text: the article.
        mentions: spans of names of places, of demonyms, and of institutions that a place is part of.
        title: the title, where the text does not begin with it.
        headings: spans of section headings; a country in one governs its section.

    Returns:
        One value a mention, in order; None where the mention is no place or nothing tells its country.
    """
    found = gather(text, title, mentions, headings, weights())
    names: dict[tuple[str, bool, str | None], _Name] = {}
    for at, (start, end) in enumerate(mentions):
        if _is_no_place(text, start, end):
            continue
        reading = read(text[start:end])
        section = found.sections.get(at)
        key = (reading.core, reading.feature, section)
        name = names.get(key)
        if name is None:
            names[key] = name = _Name(reading, list(reading.options), [], section=section)
        name.members.append(at)
    _prepare(list(names.values()), mentions, found)
    for _ in range(_ROUNDS):
        _round(list(names.values()), found)
    values: list[PlaceValue | None] = [None] * len(mentions)
    for name in names.values():
        for at in name.members:
            start, end = mentions[at]
            values[at] = _value(name, text[start:end])
    return values


def _is_no_place(text: str, start: int, end: int) -> bool:
    """Tell whether a mention is a plain word ("Reading the verdict") or a person ("Chad Smith")."""
    word = text[start:end].lower()
    words = gazetteer().known.words
    if word in words["plain"]:
        before = text[:start].rstrip()
        if before[-1:] in {"", ".", "!", "?", "\n", "“", '"'} and _GENERAL_NEXT.match(text, end):
            return True
    if word in words["personal"]:
        before_words = text[max(0, start - 16) : start].split()
        if before_words and before_words[-1].lower().rstrip(".") in words["titles"]:
            return True
    return False


def _prepare(names: list[_Name], mentions: Sequence[Span], found: Evidence) -> None:
    """Fill in what does not change from round to round: context readings, containers, local evidence."""
    weight = weights()
    leading: dict[str, float] = dict(found.mass)
    for name in names:
        best = name.reading.options[0] if name.reading.options else None
        if best is not None and best.country and best.prior > 4:
            leading[best.country] = leading.get(best.country, 0.0) + 1 + log1p(len(name.members) - 1)
    likely = sorted(leading, key=lambda code: -leading[code])[:5]
    by_member = {at: name for name in names for at in name.members}
    for name in names:
        name.weight = 1 + log1p(len(name.members) - 1)
        options = name.options
        settled = options and options[0].kind in _SETTLED and not options[0].may_be
        if not settled and not name.reading.nothing and (
            name.reading.feature or not options or options[0].prior < 5.5
        ):
            name.options = options = [*options, *_context_options(name, found, likely)]
        if options and options[0].may_be:
            first = options[0]
            name.options = options = [first, *(_moved(first, code) for code in first.may_be[1:])]
        local: dict[str, float] = {}
        around: list[Option] = []
        inner: list[Option] = []
        for at in name.members:
            local_mass(found, mentions[at][0], weight, local)
            around += found.containers.get(at, ())
            for other in found.contains.get(at, ()):
                if other in by_member:
                    inner += by_member[other].reading.options[:12]
        total = sum(local.values())
        floor = weight["local_floor"]
        name.fixed = []
        for option in options:
            score = weight["prior"] * option.prior
            if total:
                score += weight["local"] * log(
                    (floor + local.get(option.country or "", 0.0)) / (floor + total)
                ) * min(1.0, total)
            if around:
                score += weight["container"] * max(holds(outer, option) for outer in around)
            if inner:
                score += weight["container"] * max(holds(option, held) for held in inner)
            if name.section:
                score += weight["section"] * (option.country == name.section)
            name.fixed.append(score)
        name.chances = _softmax(name.fixed)


def _context_options(name: _Name, found: Evidence, likely: list[str]) -> list[Option]:
    """Return the reading "a place of the document's country that no gazetteer has", for the likeliest countries."""
    codes = [*likely, name.section]
    for at in name.members:
        codes += [option.country for option in found.containers.get(at, ()) if option.country and option.number < 0]
    kind = "feature" if name.reading.feature else "unknown"
    prior = weights()["context_option"]
    return [Option("", kind, code, prior, "context") for code in dict.fromkeys(codes) if code]


def _moved(option: Option, code: str) -> Option:
    return Option(option.name, option.kind, code, option.prior - 1.0, option.basis, option.claimed)


def _softmax(scores: list[float]) -> list[float]:
    if not scores:
        return []
    best = max(scores)
    powers = [exp(weights()["temperature"] * (score - best)) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def _cell(option: Option) -> tuple[int, int] | None:
    if option.latitude is None or option.longitude is None:
        return None
    return int(option.latitude // _CELL), int(option.longitude // _CELL)


def _round(names: list[_Name], found: Evidence) -> None:
    """Score every reading of every name against the present beliefs about all the others."""
    weight = weights()
    country: dict[str, float] = dict(found.mass)
    admin1: dict[int, float] = dict(found.admin1)
    admin2: dict[int, float] = {}
    cells: dict[tuple[int, int], float] = {}
    shares: list[tuple[dict[str, float], dict[int, float], dict[int, float], dict[tuple[int, int], float]]] = []
    for name in names:
        own: tuple[dict[str, float], dict[int, float], dict[int, float], dict[tuple[int, int], float]] = ({}, {}, {}, {})
        for option, chance in zip(name.options, name.chances, strict=True):
            part = chance * name.weight
            if part < 0.01 or option.country is None or option.basis == "context":
                continue
            own[0][option.country] = own[0].get(option.country, 0.0) + part
            if option.admin1 >= 0:
                own[1][option.admin1] = own[1].get(option.admin1, 0.0) + part
            if option.admin2 >= 0:
                own[2][option.admin2] = own[2].get(option.admin2, 0.0) + part
            cell = _cell(option) if option.kind != "region" else None
            if cell is not None:
                for north in (-1, 0, 1):
                    for east in (-1, 0, 1):
                        near = (cell[0] + north, cell[1] + east)
                        own[3][near] = own[3].get(near, 0.0) + part
        for code, part in own[0].items():
            country[code] = country.get(code, 0.0) + part
        for table, parts in ((admin1, own[1]), (admin2, own[2])):
            for number, part in parts.items():
                table[number] = table.get(number, 0.0) + part
        for near, part in own[3].items():
            cells[near] = cells.get(near, 0.0) + part
        shares.append(own)
    total = sum(country.values())
    for name, own in zip(names, shares, strict=True):
        if len(name.options) < 2:
            continue
        rest = max(0.0, total - sum(own[0].values()))
        floors = weight["country_floor"], weight["admin1_floor"], weight["near_floor"]
        scores = []
        for option, fixed in zip(name.options, name.fixed, strict=True):
            code = option.country or ""
            score = fixed + weight["country"] * log(
                (floors[0] + country.get(code, 0.0) - own[0].get(code, 0.0)) / (floors[0] + rest)
            )
            if option.admin1 >= 0:
                score += weight["admin1"] * log1p(
                    max(0.0, admin1.get(option.admin1, 0.0) - own[1].get(option.admin1, 0.0)) / floors[1]
                )
            if option.admin2 >= 0:
                score += weight["admin2"] * log1p(
                    max(0.0, admin2.get(option.admin2, 0.0) - own[2].get(option.admin2, 0.0)) / floors[1]
                )
            cell = _cell(option) if option.number >= 0 else None
            if cell is not None:
                score += weight["near"] * log1p(max(0.0, cells.get(cell, 0.0) - own[3].get(cell, 0.0)) / floors[2])
            scores.append(score)
        name.chances = _softmax(scores)


def _value(name: _Name, text: str) -> PlaceValue | None:
    if not name.options:
        return None
    at = max(range(len(name.options)), key=lambda number: name.chances[number])
    option = name.options[at]
    chance = sum(
        chance for other, chance in zip(name.options, name.chances, strict=True) if other.country == option.country
    )
    context = option.basis == "context"
    certain = 0.7 if context else name.reading.certain
    return PlaceValue(
        name=text if context else option.name,
        kind=option.kind,
        country=option.country,
        claimed=option.claimed,
        geonames_id=option.geonames_id,
        latitude=option.latitude,
        longitude=option.longitude,
        basis="institution" if name.reading.inside and not context else option.basis,
        confidence=round(min(0.99, chance) * certain, 2),
    )
