"""What the resolver of places gives back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country as records name it."""

    alpha_2: str
    alpha_3: str
    name: str  # short English name: "Bolivia", not "Bolivia, Plurinational State of"


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """One mention of a place, a demonym or an institution, resolved.

    Attributes:
        name: canonical name ("Ust-Kamenogorsk"), or the text where no gazetteer has it.
        kind: country, territory, region, city, locality, adjective, institution, feature or unknown.
        country: ISO 3166-1 alpha-2 by the policy of `models/territories.toml`; None above the country.
        claimed: the territory's own name where policy files it under a code that may be another's.
        geonames_id: the place's id in GeoNames.
        latitude: degrees, to two decimals.
        longitude: degrees, to two decimals.
        basis: place, nationality, institution, or context (the document says the country, no gazetteer does).
        confidence: 0 to 1.
    """

    name: str
    kind: str
    country: str | None
    claimed: str | None
    geonames_id: int | None
    latitude: float | None
    longitude: float | None
    basis: str
    confidence: float
