"""From the words of one mention to its readings: kinds of place and institutions set aside, spellings tried in turn."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from pipeline.normalise.places.fold import fold, skeleton
from pipeline.normalise.places.gazetteer import gazetteer
from pipeline.normalise.places.options import Option, country_option, entry_option, looked_up, named, settle_levels

_VOWELS = "aeiou"
_KEPT = 40  # options a name
_LONGEST = 160  # characters of a mention that are read
_SHORT = 4  # letters, under which a word of a longer name is not taken for a town
_LARGE = 10_000  # people, from which a town is looked for inside a longer name


@dataclass(frozen=True, slots=True)
class Reading:
    """All readings of one mention's text.

    Attributes:
        options: best first by prior; empty where no gazetteer has the name.
        key: the folded text.
        feature: the text says river, prison, camp …: a town of the name is no good answer by itself.
        certain: how exactly the name was found: 1 as it stands, less for parts and likenesses.
        inside: the name stood inside a longer one, an institution's.
        container: what the text itself puts after a comma ("Talapker, Aqmola Province"), folded.
        nothing: known to lie in no one country: "Middle East", "African".
        institution: the text names a court, a police, a ministry …
    """

    options: tuple[Option, ...]
    key: str
    feature: bool = False
    certain: float = 1.0
    inside: bool = False
    container: str = ""
    nothing: bool = False
    institution: bool = False


@dataclass(frozen=True, slots=True)
class _Stripped:
    core: str
    subdivision: bool
    town: bool
    feature: bool


@lru_cache(maxsize=16384)
def read(text: str) -> Reading:
    """Return every reading of a mention's text."""
    if text in gazetteer().known.words["no_place"]:
        return Reading((), fold(text), nothing=True)
    text = text[:_LONGEST].strip(" \t\n\"'“”‘.,;:()")
    for mark in ("'s", "’s", "-based", "-born"):
        text = text.removesuffix(mark)
    main, comma, rest = text.partition(",")
    if comma or (
        len(text) == 3 and text.isalpha() and text.isupper() and fold(text) not in gazetteer().known.territories
    ):  # "Korea, Democratic People's Republic of", "KAZ", not "TAR"
        code = gazetteer().country(text)
        if code is not None:
            return Reading((country_option(code),), fold(text))
    if comma and fold(rest):
        inner = read(main)
        if inner.options:
            return replace(inner, container=fold(rest))
    key = fold(text)
    if not key:
        return Reading((), key)
    waters = waters_of_land(key)
    if waters is not None:
        return Reading((), key, feature=True, nothing=waters == "open_waters")
    options, nothing = looked_up(key)
    if nothing:
        return Reading((), key, nothing=True)
    if key in gazetteer().known.words["feature"]:
        return Reading((), key, feature=True)  # "Camp No. 6" is not the village of Camp
    if not options and _is_street(text):
        return Reading((), key, feature=True)  # "Jordan Avenue" lies in a town of the story, not in Jordan
    parts = _strip(key)
    institution = not gazetteer().known.words["institution"].isdisjoint(key.split())
    beside = _beside_quarter(text)
    if beside is not None:  # "the Leninsky district of Minsk", "Leninsky district court"
        within = read(beside)
        if within.options:
            return replace(within, key=key, certain=min(within.certain, 0.7), inside=True)
        return Reading((), key, feature=True, inside=institution, institution=institution)
    if options and (parts.core == key or not parts.subdivision or any(option.number < 0 for option in options)):
        return Reading(_best(settle_levels(options, subdivision=parts.subdivision)), key)
    if parts.core != key and len(parts.core) > 2:
        more, nothing = _of_core(parts, found=bool(options))
        if parts.feature and key.endswith(parts.core) and parts.core in gazetteer().known.words["generic"]:
            more, nothing = [], True  # "Highway Patrol", not "Black Beach"
        if nothing and not options:
            return Reading((), key, feature=parts.feature, nothing=True)
        seen = {option.number for option in options}
        options += [option for option in more if option.number < 0 or option.number not in seen]
    if options:
        options = settle_levels(options, subdivision=parts.subdivision)
        return Reading(_best(options), key, parts.feature, 0.6 if parts.feature else 0.9)
    inside = _inside(text, key, institution=institution, feature=parts.feature)
    if inside is not None:
        return inside if inside.options else replace(inside, feature=parts.feature)
    return _respelt(key, parts, institution=institution)


@cache
def _quarters() -> frozenset[str]:
    """Return what the spellings of names share that quarters of towns in many countries bear."""
    return frozenset(skeleton(fold(word)) for word in gazetteer().known.words["quarters"])


def _beside_quarter(text: str) -> str | None:
    """Return what stands round such a name in a longer one ("of Minsk"); "" where it is all, None where none is."""
    words = text.split()
    at = next((n for n, word in enumerate(words) if word[:1].isupper() and skeleton(fold(word)) in _quarters()), None)
    if at is None:
        return None
    after = text.rpartition(" of ")[2] if " of " in " ".join(words[at:]) else ""
    return after if at == 0 else " ".join(words[:at])


def waters_of_land(key: str) -> str | None:
    """Return the list that tells what waters a folded name is of, where they are only called after a country."""
    kinds = gazetteer().known.words
    words = key.split()
    while len(words) > TWO and words[-1] in kinds["subdivision"] | kinds["town"]:
        words.pop()  # "the Lake Chad region"
    for kind in ("shared_waters", "open_waters"):
        rest = [w for w in words if w not in kinds[kind]]
        if len(rest) == len(words) or not kinds[kind] & {words[0], words[-1]}:
            continue
        lands = named(" ".join(rest[1:] if rest and rest[0] in kinds["direction"] | {"of"} else rest))
        if lands and lands[0].kind in {"country", "territory"}:
            return kind
    return None


def _is_street(text: str) -> bool:
    """Tell whether a name is that of a street ("Nairobi Drive"), which may lie anywhere."""
    *called, kind = text.split()
    return bool(called) and kind[:1].isupper() and kind.lower() in gazetteer().known.words["street"]


def _best(options: list[Option]) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: -option.prior)[:_KEPT])


def _of_core(parts: _Stripped, *, found: bool) -> tuple[list[Option], bool]:
    """Return the readings of a name without its kind, in the light of the kind."""
    options, nothing = looked_up(parts.core, subdivision=parts.subdivision, town=parts.town)
    if parts.subdivision and found:  # "Guernsey County" is one of the counties of that name, not Guernsey
        options = [option for option in options if option.kind == "region" and option.number >= 0]
    elif parts.feature:  # "Pearson Airport" need not be near Pearson, and is not the town of Pearson
        lower = gazetteer().known.weights["feature_core"]
        options = [_feature_near(option, lower) for option in options]
    return options, nothing


def _feature_near(option: Option, lower: float) -> Option:
    """Return the reading of a feature named for a town: in the town's country, without its id and coordinates."""
    if option.number < 0:
        return option
    return replace(
        option,
        name="",
        kind="feature",
        prior=option.prior - lower,
        number=-1,
        geonames_id=None,
        latitude=None,
        longitude=None,
    )


def _strip(key: str) -> _Stripped:
    """Set aside the words of a folded name that say what kind of thing it is."""
    kinds = gazetteer().known.words
    areas, towns, features, directions = kinds["subdivision"], kinds["town"], kinds["feature"], kinds["direction"]
    words = key.split()
    subdivision = town = feature = False
    changed = True
    while changed and len(words) > 1:
        changed = False
        for count in (2, 1):
            if len(words) <= count:
                continue
            tail, head = " ".join(words[-count:]), " ".join(words[:count])
            if tail in areas or tail in features or tail in towns:
                subdivision |= tail in areas
                feature |= tail in features and tail not in areas
                town |= tail in towns and tail not in areas
                words, changed = words[:-count], True
            elif head in areas or head in towns:
                subdivision |= head in areas
                town |= head in towns
                words, changed = words[count + (words[count] == "of" and len(words) > count + 1) :], True
            elif count == 1 and head in features:
                words, feature, changed = words[1:], True, True
            elif head in directions and not ((subdivision or town) and gazetteer().is_place(" ".join(words))):
                words, changed = words[count:], True  # but "North Kivu province" is no province of Kivu
            if changed:
                break
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return _Stripped(" ".join(words), subdivision, town, feature)


def _inside(text: str, whole: str, *, institution: bool, feature: bool) -> Reading | None:
    """Return the place within a longer name: "Almaty" of "Almaty City Court", "Tehran" of "Tehran's Evin Prison"."""
    adopted = gazetteer().known.words["adopted"]
    raw = text.replace("’s ", " ").replace("'s ", " ").replace("-based ", " ").split()
    count = len(raw)
    if count < 2 or (count == 2 and raw[0] in gazetteer().known.words["articles"]):  # "El Faro" is a paper
        return None
    generic = plain_words()
    parts = [
        (start, " ".join(raw[start : start + length]))
        for length in range(min(4, count - 1), 0, -1)
        for start in range(count - length + 1)
        if raw[start][:1].isupper()
        and (fold(raw[start]) not in generic or (length > 1 and fold(raw[start + 1]) not in generic))  # "Abu Dhabi"
        and fold(" ".join(raw[start : start + 2])) not in adopted
    ]
    own_name = False
    for start, part in parts:
        options, _ = looked_up(fold(part))
        if not institution and count == len(text.split()) == TWO and fold(raw[1 - start]) not in generic:
            # "Bajo Aguán" is a name of its own, nothing of Bayeux's, which some call Bajo; "Almaty Arena" is Almaty's
            town = bool(options) and options[0].number >= 0 and options[0].kind != "region"
            alias = town and fold(options[0].name) != fold(part)
            options, own_name = ([] if alias else options), own_name or alias
        if options and options[0].kind == "adjective" and not institution:
            continue  # "Indian Orchard" is no place in India
        short = len(part) < _SHORT and not institution  # "Kwa Gacinya" is nothing of Gwa's
        whole_name = " " in part  # "Sidi M'hamed Court" is in that district, not in Sidi
        if feature and start and not whole_name and not institution:  # "Haji Bano Square" is nothing of Bano's
            options = [o for o in options if o.number < 0]
        options = [
            o
            for o in options
            if o.number < 0 or (whole_name and o.kind == "region") or (o.population >= _LARGE and not short)
        ]
        if options:
            options = settle_levels(options, subdivision=False)
            return Reading(_best(options), whole, certain=0.7, inside=True, institution=institution)
    if own_name:
        return None
    if named(fold(raw[0])) is None or named(fold(" ".join(raw[:2]))) is None:
        return Reading((), whole, inside=True, nothing=True, institution=institution)
    if institution:
        for start, part in parts:
            if len(part) < 4 or not (start == 0 or raw[start - 1] in {"of", "in", "the"}):
                continue
            options = [option for option in _alike(fold(part)) if option.number < 0 or option.population >= _LARGE]
            if options:
                return Reading(_best(options), whole, certain=0.6, inside=True, institution=True)
    return None


TWO = 2
_KNOWN = 20_000  # people of a town that a name of more or fewer words than its own may mean


@cache
def plain_words() -> frozenset[str]:
    """Return the folded words that tell no place in a long name, whatever hamlet is called so ("Bar Council")."""
    kinds = gazetteer().known.words
    return (
        kinds["subdivision"] | kinds["town"] | kinds["feature"] | kinds["direction"] | kinds["institution"]
        | kinds["generic"] | kinds["plain"]
    )  # fmt: skip


def _alike(key: str, *, subdivision: bool = False, town: bool = False) -> list[Option]:
    """Return the readings of a name that is only spelt like one that is known."""
    bone = skeleton(key)
    for known_key in _bones().get(bone, ()) if bone else ():
        options = named(known_key)
        if options:
            return [replace(option, prior=option.prior - 1) for option in options]
    index = gazetteer().index
    near = [entry_option(entry, subdivision=subdivision, town=town) for entry in index.alike(key)]
    return [o for o in near if o.population >= _KNOWN or key.count(" ") == fold(o.name).count(" ")]


@cache
def _bones() -> dict[str, tuple[str, ...]]:
    """Return the names of hand-edited knowledge by their skeletons."""
    known = gazetteer().known
    found: dict[str, tuple[str, ...]] = {}
    for table in (known.countries, known.territories, known.people, known.regions, known.features):
        for key in table:
            bone = skeleton(key)
            if len(bone) >= 5:
                found[bone] = (*found.get(bone, ()), key)
    return found


def _respelt(key: str, parts: _Stripped, *, institution: bool) -> Reading:
    """Try the spellings of other transliterations, then a slip in a country's name, then one wrong vowel."""
    for name in dict.fromkeys((key, parts.core)):
        options = _alike(name, subdivision=parts.subdivision, town=parts.town)
        if options:
            options = settle_levels(options, subdivision=parts.subdivision)
            return Reading(_best(options), key, parts.feature, 0.7, institution=institution)
    country = _misspelt_country(key)
    if country is not None:
        return Reading((country,), key, certain=0.8)
    if len(parts.core) >= 5 and not parts.feature and not institution:
        changed = _vowels_changed(parts.core, subdivision=parts.subdivision)
        if changed:
            return Reading(_best(changed), key, certain=0.4)
    return Reading((), key, parts.feature, institution=institution)


def _vowels_changed(key: str, *, subdivision: bool) -> list[Option]:
    """Return large places whose name differs by one vowel: "Aqmala"."""
    index = gazetteer().index
    found: dict[int, Option] = {}
    for at, char in enumerate(key):
        if char in _VOWELS:
            for other in _VOWELS:
                for entry in index.exact(key[:at] + other + key[at + 1 :]) if other != char else ():
                    if entry.population >= 20000 and entry.number not in found:
                        option = entry_option(entry, subdivision=subdivision)
                        found[entry.number] = replace(option, prior=option.prior - 2.5)
    return list(found.values())


@lru_cache(maxsize=4096)
def _misspelt_country(key: str) -> Option | None:
    """Return the country whose name is a slip away ("Britian", "Kazakhastan"), where only one is."""
    if len(key) < 6:
        return None
    known = gazetteer().known
    slips = 1 if len(key) < 9 else 2
    found = process.extract(key, _names_as_long(len(key), slips), scorer=OSA.distance, score_cutoff=slips, limit=4)
    codes = {known.countries.get(name) or known.people[name] for name, _, _ in found}
    if len(codes) != 1:
        return None
    return country_option(codes.pop(), people=found[0][0] not in known.countries)


@cache
def _names_as_long(length: int, slips: int) -> list[str]:
    """Return the names of countries and peoples whose length is within so many letters of another's."""
    known = gazetteer().known
    return [n for n in (*known.countries, *known.people) if len(n) >= 6 and abs(len(n) - length) <= slips]
