"""The resolver: every mention of a document at once, each name by what it is and by what stands around it.

Each name keeps a distribution over its readings. Every round, a reading is scored by its prior, by the weight of its
country, subdivision and neighbourhood in the rest of the document, and by what the text puts around it; three rounds
are enough for the distributions to settle.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from math import exp, log, log1p

from pipeline.kept import compiled
from pipeline.normalise.places.evidence import Evidence, Span, gather, holds, local_mass
from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.gazetteer import gazetteer
from pipeline.normalise.places.names import FAMOUS, Name, famous, obscure, several, share_of
from pipeline.normalise.places.no_place import is_no_place
from pipeline.normalise.places.options import Option
from pipeline.normalise.places.reading import read
from pipeline.normalise.places.values import PlaceValue
from pipeline.normalise.places.villages import lesser, lower, small
from pipeline.paths import toml_table

_ROUNDS = 3
_CELL = 2.0  # degrees
_WELL_KNOWN = 4.0  # prior from which a name says by itself which country a document speaks of
_UNSURE = 5.5  # prior under which a name may be one that no gazetteer has
_SPREAD = 0.5  # chance of a country under which a name is one that many countries have
_SHARED = 0.65  # the same where towns of much the same size bear it in several
_CLOSE = 0.1  # weight of a country, in what stands near, from which such a town is one of its own
_MANY = 4  # unknown places, among which a town by another of its names is unknown too
_LANDS = frozenset({"country", "territory"})
_SLIGHT = 0.03  # chances below are left out of sums

_AREA = compiled(rf" (?:{'|'.join(toml_table('names.toml')['places_of_two_names']['after'])})\b(?! of\b)")
_JAIL = compiled(r" (?:[Pp]rison|[Jj]ail)\b")


type _Shares = tuple[
    defaultdict[str, float], defaultdict[int, float], defaultdict[int, float], defaultdict[tuple[int, int], float]
]
"""What one name says of countries, first and second subdivisions, and cells of the map."""


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
    names: dict[tuple[str, str | None, bool], Name] = {}
    surnames: dict[str, bool] = {}
    for at, (start, end) in enumerate(mentions):
        if is_no_place(text, start, end, found, surnames):
            continue
        reading = read(_whole(text, start, end))
        section = found.sections.get(at)
        key = (reading.key, section, lower(text, start, reading.options))
        name = names.get(key)
        if name is None:
            names[key] = name = Name(reading, list(reading.options), section, lower=key[2])
        name.members.append(at)
        name.small |= small(text, start)
    every = list(names.values())
    _prepare(every, mentions, found)
    if any(len(name.options) > 1 for name in every):
        for _ in range(_ROUNDS):
            _round(every, found)
    spoken = _spoken_of(every, found)
    values: list[PlaceValue | None] = [None] * len(mentions)
    if _adrift(every, found):
        return values
    for name in names.values():
        for at in name.members:
            start, end = mentions[at]
            local: dict[str, float] = {}
            local_mass(found, at, start, local)
            values[at] = _value(name, text[start:end], spoken, local)
    return values


def _adrift(names: list[Name], found: Evidence) -> bool:
    """Tell whether nothing but another name of a town tells the country of many villages that no gazetteer has.

    "Tul" may be Tula, but where eight villages around it are unknown, it is one of them.
    """
    if found.mass or found.sections:
        return False
    chosen = [(n, n.options[max(range(len(n.options)), key=n.chances.__getitem__)]) for n in names if n.options]
    unknown = [n for n, option in chosen if option.basis == "context" and not n.reading.inside]
    known = [(n, option) for n, option in chosen if option.basis != "context"]
    return len(unknown) >= _MANY and all(
        o.number >= 0 and fold(o.name) != n.reading.key and not famous(o) and o.kind in {"city", "locality"}
        for n, o in known
    )


def _whole(text: str, start: int, end: int) -> str:
    """Return a mention with the "State" or "County" that the text puts after it: "Niger State" is not Niger.

    Likewise with the "prison" after the name of one that is known: "Tora prison" is not the town of Tora.
    """
    name = text[start:end]
    if (jail := _JAIL.match(text, end)) and fold(name + jail[0]) in gazetteer().known.features:
        return name + jail[0]
    after = _AREA.match(text, end)
    return name + (after[0] if after else "")


def _prepare(names: list[Name], mentions: Sequence[Span], found: Evidence) -> None:
    """Fill in what does not change from round to round: context readings, links between names, local evidence."""
    weight = weights()
    leading: dict[str, float] = dict(found.mass)
    for name in names:
        best = name.reading.options[0] if name.reading.options else None
        if best is not None and best.country and best.prior > _WELL_KNOWN:
            leading[best.country] = leading.get(best.country, 0.0) + name.weight
    likely = sorted(leading, key=lambda code: -leading[code])[:5]
    by_member = {at: name for name in names for at in name.members}
    anchored, spoken = _anchored(names, found), _spoken_of(names, found)
    lands = bool(anchored) or any(n.options and n.options[0].kind in _LANDS and not _is_state(n) for n in names)
    floor = weight["local_floor"]
    for name in names:
        local: dict[str, float] = {}
        for at in name.members:
            local_mass(found, at, mentions[at][0], local)
            for holder in found.holders.get(at, ()):
                outer = by_member.get(holder.mention)
                if outer is not name and (outer is not None or holder.options):
                    name.holders.append((outer, holder.options))
            name.held += [by_member[held] for held in found.held.get(at, ()) if held in by_member]
        best = name.options[0] if name.options else None
        codes = [*likely, *sorted(local, key=lambda code: -local[code])[:2]]
        if name.lower and best is not None and (left := lesser(name.options, spoken, _regions(names))) != name.options:
            codes = [c for c in codes if c != best.country] or codes
            name.options, best = left, left[0] if left else None
        unsure = name.reading.feature or best is None or not (best.prior >= _UNSURE or best.renowned) or name.small
        unsure = unsure or (obscure(name) and several(name) and spoken.isdisjoint(o.country for o in name.options))
        abroad = bool(anchored) and all(o.country not in anchored for o in name.options) and obscure(name)
        if not name.reading.nothing and (unsure or abroad or _foreign_to_holder(name)):
            name.options += _context_options(name, codes)
        total = sum(local.values())
        for option in name.options:
            score = weight["prior"] * option.prior
            if total:
                part = (floor + local.get(option.country or "", 0.0)) / (floor + total)
                score += weight["local"] * log(part) * min(1.0, total)
            if name.section is not None and option.country == name.section:
                score += weight["section"]
            known = famous(option) and not name.small
            if anchored and option.number >= 0 and option.country not in anchored and not known:
                score -= weight["unanchored"]
            if name.small and option.kind == "city" and famous(option):
                score -= weight["called_small"]
            name.fixed.append(score)
        name.chances = _softmax(name.fixed)
        name.namesakes = frozenset() if name.small else _namesakes(name, lands=lands)


def _regions(names: list[Name]) -> frozenset[int]:
    """Return the numbers of the first subdivisions that a document names."""
    best = (name.reading.options[0] for name in names if name.reading.options)
    return frozenset(o.number for o in best if o.kind == "region" and o.number == o.admin1)


def _is_state(name: Name) -> bool:
    """Tell whether a country's name is as well that of a state of another ("Georgia")."""
    return any(o.kind == "region" and o.number == o.admin1 and o.prior >= _WELL_KNOWN for o in name.options)


def _foreign_to_holder(name: Name) -> bool:
    """Tell whether the text puts a town into a country that has none of its name ("Jau prison in Bahrain")."""
    around = [outer.options if outer is not None else options for outer, options in name.holders]
    lands = {o[0].country for o in map(list, around) if o and o[0].kind in _LANDS}
    if any(option.claimed for option in name.options):
        return False  # "Simferopol, Russia": whose a disputed town is, policy says
    return bool(lands) and obscure(name) and lands.isdisjoint({o.country for o in name.options})


def _anchored(names: list[Name], found: Evidence) -> frozenset[str]:
    """Return the countries that a document speaks of by their own names or by a town that everybody knows.

    None of them where it names no country often: then a town's name says as much as any.
    """
    named: dict[str, float] = {}
    for name in names:
        best = name.reading.options[0] if name.reading.options else None
        if best is not None and best.country and (best.number < 0 or best.prior > FAMOUS):
            named[best.country] = named.get(best.country, 0.0) + name.weight
    for code, mass in found.mass.items():
        if mass > weights()["hit_hint"]:
            named[code] = named.get(code, 0.0) + mass
    if max(named.values(), default=0.0) < weights()["anchor"]:
        return frozenset()
    return frozenset(named)


def _namesakes(name: Name, *, lands: bool) -> frozenset[int]:
    """Return the readings as a lesser town or county abroad of the famous one of that name, by their numbers.

    None of a town's where the document speaks of no country: a local paper names its own. None that the text puts into
    its region: "Lebanon, Tennessee".
    """
    known = max((o for o in name.options if famous(o)), key=lambda o: o.prior, default=None)
    if known is None or not (lands or known.kind in _LANDS):
        return frozenset()
    bar = known.prior - weights()["land_gap" if known.kind in _LANDS else "namesake_gap"]
    around = [one for outer, options in name.holders for one in (outer.options if outer is not None else options)]
    regions = {one.number for one in around if one.kind == "region" and one.number >= 0}
    return frozenset(
        o.number
        for o in name.options
        if o.number not in {-1, o.admin1} and o.country != known.country and o.prior < bar
        if regions.isdisjoint({o.admin1, o.admin2})
    )


def _context_options(name: Name, codes: list[str]) -> list[Option]:
    """Return the reading "a place in this country that no gazetteer has", for the likeliest countries."""
    for outer, options in name.holders:
        codes += [option.country for option in (outer.options if outer else options)[:3] if option.country]
    if name.section is not None:
        codes.append(name.section)
    kind = "feature" if name.reading.feature else "institution" if name.reading.institution else "unknown"
    prior = weights()["context_option"]
    return [Option("", kind, code, prior, "context") for code in dict.fromkeys(codes) if code]


def _containment(name: Name, option: Option) -> float:
    """Return how far the text's containers of a name hold a reading of it, or it holds what the text puts inside."""
    best = 0.0
    for outer, options in name.holders:
        if outer is None:
            best = max([best, *(holds(other, option) for other in options)])
        else:
            best = max(best, _held_by(outer, option))
    for inner in name.held:
        total = sum(
            chance * (holds(option, other) > 0)
            for other, chance in zip(inner.options, inner.chances, strict=True)
            if chance > _SLIGHT
        )
        best = max(best, min(1.0, 2 * total))
    return best


def _held_by(outer: Name, option: Option) -> float:
    """Return how far a reading lies in another name, by what is believed of that name."""
    return max(
        (
            holds(other, option) * min(1.0, 0.3 + chance)
            for other, chance in zip(outer.options, outer.chances, strict=True)
            if chance > _SLIGHT or other.kind == "region"
        ),
        default=0.0,
    )


def _softmax(scores: list[float]) -> list[float]:
    if not scores:
        return []
    best = max(scores)
    steep = weights()["temperature"]
    powers = [exp(steep * (score - best)) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def _cell(option: Option) -> tuple[int, int] | None:
    if option.latitude is None or option.longitude is None:
        return None
    return int(option.latitude // _CELL), int(option.longitude // _CELL)


def _round(names: list[Name], found: Evidence) -> None:
    """Score every reading of every name against the present beliefs about all the others."""
    weight = weights()
    country = defaultdict[str, float](float, found.mass)
    admin1 = defaultdict[int, float](float, found.admin1)
    admin2 = defaultdict[int, float](float)
    cells = defaultdict[tuple[int, int], float](float)
    shares: list[_Shares] = []
    for name in names:
        own: _Shares = defaultdict(float), defaultdict(float), defaultdict(float), defaultdict(float)
        share = name.weight
        for option, chance in zip(name.options, name.chances, strict=True):
            if chance < _SLIGHT or option.country is None or option.basis == "context":
                continue
            part = chance * share
            own[0][option.country] += part
            if option.admin1 >= 0:
                own[1][option.admin1] += part
            if option.admin2 >= 0:
                own[2][option.admin2] += part
            cell = _cell(option) if option.kind != "region" else None
            if cell is not None:
                for north in (-1, 0, 1):
                    for east in (-1, 0, 1):
                        own[3][cell[0] + north, cell[1] + east] += part
        for code, part in own[0].items():
            country[code] += part
        for number, part in own[1].items():
            admin1[number] += part
        for number, part in own[2].items():
            admin2[number] += part
        for near, part in own[3].items():
            cells[near] += part
        shares.append(own)
    total = sum(country.values())
    floors = weight["country_floor"], weight["admin1_floor"], weight["near_floor"]
    for name, own in zip(names, shares, strict=True):
        if len(name.options) < 2:
            continue
        rest = max(0.0, total - sum(own[0].values()))
        lead = max((mass - own[0][code] for code, mass in country.items()), default=0.0) if name.namesakes else 0.0
        land = name.options[0].kind in _LANDS
        fine, bar = (weight["land_namesake"], weight["land_part"]) if land else (weight["namesake"], floors[1])
        scores = []
        for option, fixed in zip(name.options, name.fixed, strict=True):
            code = option.country or ""
            score = fixed
            if name.holders or name.held:
                score += weight["container"] * _containment(name, option)
            score += weight["country"] * log((floors[0] + country[code] - own[0][code]) / (floors[0] + rest))
            if option.admin1 >= 0:
                own_region = option.kind == "region" and option.admin1 == option.number
                score += weight["region" if own_region else "admin1"] * log1p(
                    max(0.0, admin1[option.admin1] - own[1][option.admin1]) / floors[1]
                )
            if option.admin2 >= 0:
                score += weight["admin2"] * log1p(
                    max(0.0, admin2[option.admin2] - own[2][option.admin2]) / floors[1]
                )
            if (
                option.number in name.namesakes
                and (land or country[code] - own[0][code] < weight["namesake_share"] * lead)
                and admin1[option.admin1] - own[1][option.admin1] < bar
            ):
                score -= fine
            cell = _cell(option) if option.number >= 0 else None
            if cell is not None:
                score += weight["near"] * log1p(max(0.0, cells[cell] - own[3][cell]) / floors[2])
            scores.append(score)
        name.chances = _softmax(scores)


def _spoken_of(names: list[Name], found: Evidence) -> frozenset[str]:
    """Return the countries that a document calls by their names or their people's."""
    best = [name.reading.options[0] for name in names if name.reading.options]
    named = {
        option.country for option in best if option.country and option.kind in {"country", "territory", "adjective"}
    }
    return frozenset(named | {code for code, mass in found.mass.items() if mass > weights()["hit_hint"]})


def _value(name: Name, text: str, spoken: frozenset[str], local: dict[str, float]) -> PlaceValue | None:
    if not name.options:
        return None
    at = max(range(len(name.options)), key=lambda number: name.chances[number])
    best, share = name.options[at], share_of(name, at)
    if share < (_SHARED if several(name) and not famous(best) else _SPREAD) and best.country not in spoken:
        here = [n for n, o in enumerate(name.options) if o.basis == "context" and o.country in spoken]
        by = {n: local.get(name.options[n].country or "", 0.0) if best.number >= 0 else 1.0 for n in here}
        here = [n for n in here if by[n] > _CLOSE]  # "Malian troops burned homes in Moura"
        at = max(here, key=lambda n: (by[n], name.chances[n]), default=at)  # one of many Buena Vistas
    option = name.options[at]
    chance = share_of(name, at)
    context = option.basis == "context"
    certain = 0.7 if context else name.reading.certain
    return PlaceValue(
        name=option.name or text,
        kind=option.kind,
        country=option.country,
        claimed=option.claimed,
        geonames_id=option.geonames_id,
        latitude=option.latitude,
        longitude=option.longitude,
        basis="institution" if name.reading.inside and not context else option.basis,
        confidence=round(min(0.99, chance) * certain, 2),
    )
