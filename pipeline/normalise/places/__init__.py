"""Places and countries: from the words of a report to codes, coordinates and GeoNames ids."""

from pipeline.normalise.places.city_states import as_town, seat_of
from pipeline.normalise.places.gazetteer import Gazetteer, gazetteer
from pipeline.normalise.places.no_place import is_paper_or_coast
from pipeline.normalise.places.resolve import resolve_places
from pipeline.normalise.places.scan import find_countries, find_nationalities
from pipeline.normalise.places.values import CountryName, PlaceValue

__all__ = [
    "CountryName",
    "Gazetteer",
    "PlaceValue",
    "as_town",
    "find_countries",
    "find_nationalities",
    "gazetteer",
    "is_paper_or_coast",
    "resolve_places",
    "seat_of",
]
