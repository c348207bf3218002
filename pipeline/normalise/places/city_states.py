"""States and territories that are one city: what is done in Hong Kong is done in the city of that name."""

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


@cache
def _town(key: str, country: str | None) -> Entry | None:
    found = [e for e in gazetteer().index.exact(key) if e.country == country and e.kind in {CITY, CAPITAL}]
    return max(found, key=lambda entry: entry.population, default=None)
