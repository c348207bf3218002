"""States and territories that are one city, and regions called after theirs.

What is done in Hong Kong is done in the city of that name; the Bururi court of appeal sits in the town of Bururi, not
anywhere in the province.
"""

from dataclasses import replace
from functools import cache

from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.gazetteer import gazetteer
from pipeline.normalise.places.index import CAPITAL, CITY, Entry
from pipeline.normalise.places.values import PlaceValue


def as_town(value: PlaceValue) -> PlaceValue:
    """Return a city state's place as the city that it is, any other place as it stands."""
    if value.kind not in {"country", "territory"} or fold(value.name) not in gazetteer().known.city_states:
        return value
    town = _town(fold(value.name), value.country)
    if town is None:
        return replace(value, kind="city")
    return replace(value, kind="city", geonames_id=town.geonames_id, latitude=town.latitude, longitude=town.longitude)


def seat_of(value: PlaceValue) -> PlaceValue:
    """Return the place of a region as the town in it that has its name, if there is one; else as it stands."""
    town = _town(fold(value.name), value.country) if value.kind == "region" else None
    if town is None or value.geonames_id is None:
        return value
    around = {gazetteer().index.entry(n).geonames_id for n in (town.admin1, town.admin2) if n >= 0}
    if value.geonames_id not in around:
        return value
    return replace(value, kind="city", geonames_id=town.geonames_id, latitude=town.latitude, longitude=town.longitude)


@cache
def _town(key: str, country: str | None) -> Entry | None:
    found = [e for e in gazetteer().index.exact(key) if e.country == country and e.kind in {CITY, CAPITAL}]
    return max(found, key=lambda entry: entry.population, default=None)
