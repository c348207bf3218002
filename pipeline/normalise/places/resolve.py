"""The resolver: every mention of a document at once, each name by what it is and by what stands around it."""

from collections.abc import Sequence

from pipeline.normalise.places.options import Option, Reading, read
from pipeline.normalise.places.scan import scan
from pipeline.normalise.places.values import PlaceValue


def resolve_places(
    text: str,
    mentions: Sequence[tuple[int, int]],
    *,
    title: str = "",
    headings: Sequence[tuple[int, int]] = (),
) -> list[PlaceValue | None]:
    """Resolve the places, demonyms and institutions of one article together."""
    del title, headings
    hits = [hit for hit in scan(text) if hit.kind in {"country", "people", "territory"}]
    mass: dict[str, float] = {}
    for hit in hits:
        mass[hit.code] = mass.get(hit.code, 0.0) + 1
    return [_choose(text[start:end], read(text[start:end]), mass) for start, end in mentions]


def _choose(text: str, reading: Reading, mass: dict[str, float]) -> PlaceValue | None:
    if reading.options:
        best = max(reading.options, key=lambda option: option.prior + (2 if option.country in mass else 0))
        return _value(best, reading)
    if reading.nothing or not mass:
        return None
    code = max(mass, key=lambda country: mass[country])
    return PlaceValue(text, "feature" if reading.feature else "unknown", code, None, None, None, None, "context", 0.5)


def _value(option: Option, reading: Reading) -> PlaceValue:
    return PlaceValue(
        name=option.name,
        kind=option.kind,
        country=option.country,
        claimed=option.claimed,
        geonames_id=option.geonames_id,
        latitude=option.latitude,
        longitude=option.longitude,
        basis="institution" if reading.inside else option.basis,
        confidence=round(0.9 * reading.certain, 2),
    )
