"""What one mention may mean, before its document is asked: the options, each with a score of its own."""

from dataclasses import dataclass
from functools import cache, lru_cache
from math import log10

from rapidfuzz import process
from rapidfuzz.distance import OSA

from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.gazetteer import gazetteer
from pipeline.normalise.places.index import CAPITAL, DISTRICT, REGION, Entry

_KINDS = {REGION: "region", DISTRICT: "region"}
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Option:
    """One reading of a name.

    Attributes:
        prior: how likely the reading is without a document, about the log10 of its population.
        admin1: number of the first-order subdivision that holds it (its own for such a subdivision), or -1.
        admin2: likewise of the second order.
        number: its own number in the index, or -1 for what is not in it.
    """

    name: str
    kind: str
    country: str | None
    prior: float
    basis: str = "place"
    claimed: str | None = None
    may_be: tuple[str, ...] = ()
    number: int = -1
    admin1: int = -1
    admin2: int = -1
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All readings of one mention's text.

    Attributes:
        options: best first by prior; empty where no gazetteer has the name.
        feature: the text says river, prison, camp …: a town of the name is no good answer by itself.
        certain: how exactly the name was found: 1 as it stands, less for parts and likenesses.
        inside: the name stood inside a longer one, an institution's.
        container: folded name that the text itself puts after a comma ("Talapker, Aqmola Province").
        core: what was looked up.
    """

    options: tuple[Option, ...]
    core: str
    feature: bool = False
    certain: float = 1.0
    inside: bool = False
    container: str = ""
    nothing: bool = False  # known to be no country's place: "Middle East", "African"


def _entry_option(entry: Entry, *, subdivision: bool, town: bool) -> Option:
    index, weight = gazetteer().index, gazetteer().known.weights
    prior = log10(entry.population + 30) + (weight["alike"], 0.0, weight["primary"])[entry.exact]
    if entry.kind == CAPITAL:
        prior += weight["capital"]
    elif entry.kind == REGION:
        prior += weight["asked_for"] if subdivision else -0.5 if town else weight["subdivision"]
    elif entry.kind == DISTRICT:
        prior += weight["asked_for"] if subdivision else weight["district"] - 0.5 * town
    elif subdivision:
        prior -= 0.7
    own1 = entry.number if entry.kind == REGION else entry.admin1
    own2 = entry.number if entry.kind == DISTRICT else entry.admin2
    return Option(
        name=index.name(entry.number),
        kind=_KINDS.get(entry.kind, "city" if entry.population >= 15000 or entry.kind == CAPITAL else "locality"),
        country=entry.country,
        prior=prior,
        number=entry.number,
        admin1=own1,
        admin2=own2,
        geonames_id=entry.geonames_id or None,
        latitude=entry.latitude,
        longitude=entry.longitude,
    )


def _country_option(code: str, *, kind: str = "country", basis: str = "place", prior: float | None = None) -> Option:
    facts = gazetteer().index.facts.get(code, [0, 0])
    return Option(
        name=gazetteer().country_record(code).name,
        kind=kind,
        country=code,
        prior=gazetteer().known.weights["country_name"] if prior is None else prior,
        basis=basis,
        geonames_id=facts[0] or None,
    )


def _named(key: str) -> list[Option] | None:
    """Return the readings that hand-edited knowledge gives a folded name; None where it says there is no country."""
    known = gazetteer().known
    if key in known.supranational or key in known.supranational_people:
        return None
    territory = known.territories.get(key)
    people = known.territory_people.get(key)
    if territory or people:
        held = territory or people
        assert held is not None
        kind = "adjective" if people else "region" if held.kind == "region" else "territory"
        return [
            Option(held.name, kind, held.code, known.weights["country_name"], "nationality" if people else "place", held.claimed,
                   (held.code, *held.may_be) if held.context else ())
        ]  # fmt: skip
    options = []
    code = known.countries.get(key)
    if code:
        options.append(_country_option(code))
    code = known.people.get(key)
    if code:
        return [_country_option(code, kind="adjective", basis="nationality")]
    code = known.peoples.get(key)
    if code:
        return [Option(key.title(), "adjective", code, 8.0, "nationality")]
    for table, kind, prior in (
        (known.regions, "region", known.weights["region_name"]),
        (known.features, "feature", known.weights["feature_name"]),
    ):
        options += [Option(key.title(), kind, code, prior) for code in table.get(key, ())]
    return options


def _looked_up(key: str, *, subdivision: bool = False, town: bool = False) -> tuple[list[Option], bool]:
    """Return all readings of a folded name as it stands, and whether it is known to name no country."""
    named = _named(key)
    if named is None:
        return [], True
    if named and named[0].kind == "adjective":
        return named, False
    known = gazetteer().known
    options = list(named)
    state = known.states.get(key)
    if state is not None:
        country, full = state
        for entry in gazetteer().index.exact(full):
            if entry.country == country and entry.kind == REGION:
                option = _entry_option(entry, subdivision=True, town=False)
                options.append(option)
                break
    seen = {option.number for option in options}
    regions = {option.country for option in options if option.kind in {"region", "feature"}}
    for entry in gazetteer().index.exact(key):
        if entry.number in seen:
            continue
        option = _entry_option(entry, subdivision=subdivision, town=town)
        if option.kind == "region" and option.country in regions:
            options = [old for old in options if not (old.number == -1 and old.country == option.country)]
            option = _raised(option, known.weights["region_name"])
        options.append(option)
    listed = gazetteer().country(key)
    if listed and not named and not options:
        options.append(_country_option(listed, prior=6.5))
    return options, False


def _raised(option: Option, prior: float) -> Option:
    return Option(
        option.name, option.kind, option.country, max(prior, option.prior), option.basis, option.claimed, option.may_be,
        option.number, option.admin1, option.admin2, option.geonames_id, option.latitude, option.longitude,
    )  # fmt: skip


def _stripped(words: list[str]) -> tuple[list[str], bool, bool, bool]:
    """Return the words of a name without what kind of thing it is, and: subdivision? town? feature?"""
    kinds = gazetteer().known.words
    subdivision = town = feature = False
    changed = True
    while changed and len(words) > 1:
        changed = False
        for count in (2, 1):
            if len(words) <= count:
                continue
            tail, head = " ".join(words[-count:]), " ".join(words[:count])
            if tail in kinds["subdivision"]:
                words, subdivision, changed = words[:-count], True, True
            elif tail in kinds["feature"]:
                words, feature, changed = words[:-count], True, True
            elif tail in kinds["town"]:
                words, town, changed = words[:-count], True, True
            elif words[count : count + 1] == ["of"] and len(words) > count + 1 and head in kinds["subdivision"] | kinds["town"]:
                subdivision, town = subdivision or head in kinds["subdivision"], town or head in kinds["town"]
                words, changed = words[count + 1 :], True
            elif head in kinds["feature"] and count == 1:
                words, feature, changed = words[1:], True, True
            elif head in kinds["direction"]:
                words, changed = words[count:], True
            elif head in kinds["subdivision"] | kinds["town"] and count == 1 and len(words) > 1:
                subdivision, town = subdivision or head in kinds["subdivision"], town or head in kinds["town"]
                words, changed = words[1:], True
            if changed:
                break
    if words and words[0] == "the":
        words = words[1:]
    return words, subdivision, town, feature


def _best_first(options: list[Option]) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: -option.prior)[:40])


def _vowels_changed(key: str) -> list[Option]:
    """Return large or known places whose name differs by one vowel: "Aqmala"."""
    found: dict[int, Option] = {}
    for at, char in enumerate(key):
        if char in _VOWELS:
            for other in _VOWELS:
                if other != char:
                    for entry in gazetteer().index.exact(key[:at] + other + key[at + 1 :]):
                        if entry.population >= 20000:
                            found.setdefault(entry.number, _lowered(_entry_option(entry, subdivision=False, town=False), -2.5))
    return list(found.values())


def _lowered(option: Option, by: float) -> Option:
    return Option(
        option.name, option.kind, option.country, option.prior + by, option.basis, option.claimed, option.may_be,
        option.number, option.admin1, option.admin2, option.geonames_id, option.latitude, option.longitude,
    )  # fmt: skip


@lru_cache(maxsize=16384)
def read(text: str) -> Reading:
    """Return every reading of a mention's text."""
    text = text.strip(" \t\n\"'“”‘.,;:()")
    for mark in ("'s", "’s"):
        text = text.removesuffix(mark)
    main, comma, rest = text.partition(",")
    if comma and fold(rest):
        inner = read(main)
        if inner.options:
            return Reading(inner.options, inner.core, inner.feature, inner.certain, inner.inside, fold(rest))
    key = fold(text)
    if not key:
        return Reading((), key)
    options, nothing = _looked_up(key)
    if nothing:
        return Reading((), key, nothing=True)
    words, subdivision, town, feature = _stripped(key.split())
    core = " ".join(words)
    if options and not (subdivision and core != key):
        return Reading(_best_first(options), key)
    if core != key and len(core) > 2:
        more, nothing = _looked_up(core, subdivision=subdivision, town=town)
        if nothing and not options:
            return Reading((), core, feature=feature, nothing=True)
        seen = {option.number for option in options if option.number >= 0}
        if subdivision and options:  # "Guernsey County" is one of the counties of that name, not Guernsey
            more = [option for option in more if option.kind == "region"]
        elif feature:  # "Pearson Airport" need not be near Pearson
            more = [_lowered(option, -gazetteer().known.weights["feature_core"]) for option in more]
        options += [option for option in more if option.number < 0 or option.number not in seen]
    if options:
        return Reading(_best_first(options), core, feature=feature, certain=0.6 if feature else 0.9)
    institution = _inside(text)
    if institution is not None:
        return institution
    for name in dict.fromkeys((key, core)):
        alike = [_entry_option(entry, subdivision=subdivision, town=town) for entry in gazetteer().index.alike(name)]
        if alike:
            return Reading(_best_first(alike), name, feature=feature, certain=0.7)
    misspelt = _misspelt_country(key)
    if misspelt is not None:
        return Reading((misspelt,), key, certain=0.8)
    if len(core) >= 5 and not feature:
        changed = _vowels_changed(core)
        if changed:
            return Reading(_best_first(changed), core, certain=0.4)
    return Reading((), core, feature=feature)


def _misspelt_country(key: str) -> Option | None:
    """Return the country whose name is one slip away ("Britian", "Kazakhastan"), where only one is."""
    if len(key) < 6:
        return None
    known = gazetteer().known
    found = process.extract(
        key, _long_names(), scorer=OSA.distance, score_cutoff=1 if len(key) < 9 else 2, limit=4
    )
    codes = {known.countries.get(name) or known.people[name] for name, _, _ in found}
    if len(codes) != 1:
        return None
    people = found[0][0] not in known.countries
    return _country_option(codes.pop(), kind="adjective" if people else "country", basis="nationality" if people else "place")


@cache
def _long_names() -> list[str]:
    known = gazetteer().known
    return [name for name in (*known.countries, *known.people) if len(name) >= 6]


def _inside(text: str) -> Reading | None:
    """Return the place within a longer name: "Almaty" of "Almaty City Court", "Tehran" of "Tehran's Evin Prison"."""
    raw = text.replace("’s ", " ").replace("'s ", " ").split()
    count = len(raw)
    if count < 2:
        return None
    kinds = gazetteer().known.words
    generic = kinds["subdivision"] | kinds["town"] | kinds["feature"] | kinds["direction"] | kinds["institution"]
    for length in range(min(4, count - 1), 0, -1):
        for start in range(count - length + 1):
            part = " ".join(raw[start : start + length])
            if not part[:1].isupper() or fold(part) in generic:
                continue
            options, nothing = _looked_up(fold(part))
            options = [option for option in options if option.number < 0 or option.prior >= 4.5]
            if options and not nothing:
                return Reading(_best_first(options), fold(part), certain=0.7, inside=True)
    return None
