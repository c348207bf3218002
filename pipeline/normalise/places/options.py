"""What one name may mean, before its document is asked: the options, each with a score of its own."""

from dataclasses import dataclass, replace
from functools import cache
from math import log10

from pipeline.normalise.places.fold import skeleton
from pipeline.normalise.places.gazetteer import gazetteer
from pipeline.normalise.places.index import CAPITAL, CITY, DISTRICT, REGION, Entry
from pipeline.normalise.places.knowledge import Territory

_OWN = 2  # the name is the place's own; a renowned town's many other names are those of villages
_TOWN = 15000  # people, from which a locality is a city
_BEHIND = 0.1  # how far a small town that a province is called after stands behind a renowned one of its name


@dataclass(frozen=True, slots=True)
class Option:
    """One reading of a name.

    Attributes:
        prior: how likely the reading is without a document, about the log10 of its population.
        number: its own number in the index, or -1 for what is not in it.
        admin1: number of the first-order subdivision that holds it (its own for such a subdivision), or -1.
        admin2: likewise of the second order.
        renowned: whether it is a town of this very name that people speak of in many languages, however small.
    """

    name: str
    kind: str
    country: str | None
    prior: float
    basis: str = "place"
    claimed: str | None = None
    population: int = 0
    number: int = -1
    admin1: int = -1
    admin2: int = -1
    geonames_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    renowned: bool = False


def entry_option(entry: Entry, *, subdivision: bool = False, town: bool = False) -> Option:
    """Return a record of the index as an option; the text may have asked for a subdivision or for a town."""
    known = gazetteer().known
    weight = known.weights
    prior = log10(entry.population + 30) + (weight["alike"], 0.0, weight["primary"])[entry.exact]
    kind = "region"
    if entry.kind == REGION:
        prior += weight["asked_for"] if subdivision else -0.5 if town else weight["subdivision"]
    elif entry.kind == DISTRICT:
        prior += weight["asked_for"] if subdivision else weight["district"] - 0.5 * town
    else:
        kind = "city" if entry.population >= _TOWN or entry.kind == CAPITAL else "locality"
        prior += weight["capital"] if entry.kind == CAPITAL else -0.7 if subdivision else 0.0
    own1 = entry.number if entry.kind == REGION else entry.admin1
    held = _claims().get(own1)
    return Option(
        name=gazetteer().index.name(entry.number),
        kind=kind,
        country=entry.country,
        prior=prior,
        claimed=held.claimed if held else None,
        population=entry.population,
        number=entry.number,
        admin1=own1,
        admin2=entry.number if entry.kind == DISTRICT else entry.admin2,
        geonames_id=entry.geonames_id or None,
        latitude=entry.latitude,
        longitude=entry.longitude,
        renowned=entry.exact == _OWN and entry.geonames_id in gazetteer().renowned,
    )


@cache
def _claims() -> dict[int, Territory]:
    """Return the first-order subdivisions that policy calls territories: towns in them carry the claim."""
    found = {}
    for name, territory in gazetteer().known.claimed_regions.items():
        for entry in gazetteer().index.exact(name):
            if entry.kind == REGION and entry.country == territory.code:
                found[entry.number] = territory
    return found


def country_option(code: str, *, people: bool = False, prior: float | None = None) -> Option:
    """Return a country, or its people, as an option."""
    facts = gazetteer().index.facts.get(code, [0, 0])
    return Option(
        name=gazetteer().country_record(code).name,
        kind="adjective" if people else "country",
        country=code,
        prior=gazetteer().known.weights["country_name"] if prior is None else prior,
        basis="nationality" if people else "place",
        population=facts[1],
        geonames_id=facts[0] or None,
    )


def named(key: str) -> list[Option] | None:
    """Return the readings that hand-edited knowledge gives a folded name; None where it says: above any country."""
    known = gazetteer().known
    weight = known.weights
    if key in known.supranational or key in known.supranational_people:
        return None
    territory = known.territories.get(key) or known.territory_people.get(key)
    if territory is not None:
        people = key not in known.territories
        kind = "adjective" if people else "region" if territory.kind == "region" else "territory"
        basis = "nationality" if people else "place"
        codes = (territory.code, *territory.may_be) if territory.context else (territory.code,)
        prior = weight["country_name"] if territory.kind != "region" or people else weight["region_name"] + 1
        return [
            Option(territory.name, kind, code, prior - (number > 0), basis, territory.claimed)
            for number, code in enumerate(codes)
        ]
    several = known.ambiguous.get(key)
    if several is not None:
        return [
            replace(country_option(code, people=several.people), prior=weight["country_name"] - (number > 0))
            for number, code in enumerate(several.codes)
        ]
    code = known.people.get(key)
    if code is not None:
        return [country_option(code, people=True)]
    code = known.peoples.get(key)
    if code is not None:
        return [Option(key.title(), "adjective", code, 8.0, "nationality")]
    code = known.countries.get(key)
    options = [country_option(code)] if code is not None else []
    for table, kind, prior in (
        (known.regions, "region", weight["region_name"]),
        (known.features, "feature", weight["feature_name"]),
    ):
        options += [Option(name, kind, code, prior) for code, name in table.get(key, ())]
    return options


def looked_up(key: str, *, subdivision: bool = False, town: bool = False) -> tuple[list[Option], bool]:
    """Return all readings of a folded name as it stands, and whether it is known to name no country."""
    options = named(key)
    if options is None:
        return [], True
    if options and options[0].kind == "adjective":
        return options, False
    known, index = gazetteer().known, gazetteer().index
    state = known.states.get(key)
    if state is not None:
        for entry in index.exact(state[1]):
            if entry.country == state[0] and entry.kind == REGION:
                options.append(entry_option(entry, subdivision=True))
                break
    alias = known.aliases.get(key)
    if alias is not None:
        found = next((entry for entry in index.exact(alias[1]) if entry.country == alias[0]), None)
        if found is not None:
            option = entry_option(found, subdivision=subdivision, town=town)
            options.append(replace(option, prior=max(option.prior, known.weights["region_name"])))
    states = {option.country for option in options if option.kind in {"country", "territory"}}
    seen = {option.number for option in options}
    wanted = set(known.renowned.get(key, ()))
    for entry in index.exact(key):
        if entry.number in seen or (entry.country in states and not (subdivision or town)):
            continue  # a village named Kazakhstan in Kazakhstan is not meant
        option = entry_option(entry, subdivision=subdivision, town=town)
        if entry.country in wanted and entry.kind in {CITY, CAPITAL}:
            wanted.remove(entry.country)  # the largest of that name in its country
            option = replace(option, renowned=True, prior=max(option.prior, known.weights["renowned"]))
        if states and option.kind == "region" and not subdivision and option.country != "US":
            option = replace(option, prior=option.prior - 1.5)  # of foreign provinces, one says "Niger State"
        same = next((old for old in options if old.number < 0 and old.country == option.country), None)
        if same is not None and option.kind == "region" and same.kind in {"region", "feature"}:
            options.remove(same)
            option = replace(option, name=same.name, claimed=same.claimed, prior=max(option.prior, same.prior))
        options.append(option)
    if not options:
        listed = gazetteer().country(key)
        if listed is not None:
            options.append(country_option(listed, prior=6.5))
    return options, False


def settle_levels(options: list[Option], *, subdivision: bool) -> list[Option]:
    """Let a name that is both a town's and its province's mean the town, unless the text asks for a province.

    A large town counts for its province; a text that says province of a town that is none means the town's province.
    """
    if subdivision:
        return [_province(option) for option in options]
    towns = [option for option in options if option.kind == "city"]
    kept: list[Option] = []
    for option in options:
        if option.kind == "region" and option.number >= 0 and option.claimed is None:
            seat = next((town for town in towns if _is_seat(town, option)), None)
            if seat is not None:
                at = towns.index(seat)
                larger = [t.prior for t in towns if t.renowned and t.population > seat.population]
                towns[at] = replace(seat, prior=max(seat.prior, min([option.prior, *(p - _BEHIND for p in larger)])))
                continue
        kept.append(option)
    return [option for option in kept if option.kind != "city"] + towns


def _is_seat(town: Option, region: Option) -> bool:
    if town.country != region.country or town.population * 10 < region.population:
        return False
    if region.number in {town.admin1, town.admin2}:
        return True
    if None in {town.latitude, region.latitude}:
        return False
    assert town.latitude is not None
    assert town.longitude is not None
    assert region.latitude is not None
    assert region.longitude is not None
    return abs(town.latitude - region.latitude) < 1.5 and abs(town.longitude - region.longitude) < 2


def _province(option: Option) -> Option:
    if option.kind not in {"city", "locality"} or option.admin1 < 0:
        return option
    index = gazetteer().index
    name = index.name(option.admin1)
    stem = skeleton(option.name.lower())[:4]
    if not stem or not skeleton(name.lower()).startswith(stem):
        return option
    entry = index.entry(option.admin1)
    return replace(entry_option(entry, subdivision=True), prior=option.prior)
