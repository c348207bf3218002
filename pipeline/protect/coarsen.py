"""Dates widened to their month or year, places to their region or none."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from pipeline.normalise.places import gazetteer
from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.index import DISTRICT, REGION, Entry

Dates = Literal["month", "year"]
Places = Literal["region", "country"]
_WIDE: dict[Places, frozenset[str]] = {
    "region": frozenset({"country", "territory"}),
    "country": frozenset({"country"}),
}


def coarse_date(when: Mapping[str, Any], to: Dates | None) -> dict[str, Any]:
    """Return a date without the report's words, its span widened to whole months or years."""
    start, end = when["start"], when["end"]
    plain = {"text": None, "start": start, "end": end, "precision": when["precision"], "edtf": when["edtf"]}
    if to is None or (start is None and end is None):
        return plain
    wide = (_first(start, to), _last(end, to))
    if wide == (start, end):
        return plain
    known = 7 if to == "month" else 4
    edges = [edge[:known] if edge else "" for edge in wide]
    one = edges[0] == edges[1]
    return {
        "text": None,
        "start": wide[0],
        "end": wide[1],
        "precision": to if one else "range",
        "edtf": edges[0] if one else "/".join(edges) if all(edges) else None,
    }


def _first(day: str | None, to: Dates) -> str | None:
    if day is None:
        return None
    return f"{day[:7]}-01" if to == "month" else f"{day[:4]}-01-01"


def _last(day: str | None, to: Dates) -> str | None:
    if day is None:
        return None
    if to == "year":
        return f"{day[:4]}-12-31"
    return f"{day[:7]}-{monthrange(int(day[:4]), int(day[5:7]))[1]:02}"


def is_wide(place: Mapping[str, Any], to: Places) -> bool:
    """Tell whether a place is as coarse as that already."""
    return place["kind"] in _WIDE[to]


def coarse_place(place: Mapping[str, Any], to: Places | None) -> dict[str, Any] | None:
    """Return a place without the report's words: itself, the first-order region that it lies in, or None."""
    plain = {**place, "text": None, "mentions": []}
    if to is None:
        return plain
    if is_wide(place, to):
        return plain
    if to == "country":
        return None
    region = _region(place["name"], place["geonames_id"])
    if region is None:
        return None
    name, entry = region
    return plain | {
        "name": name,
        "kind": "region",
        "geonames_id": entry.geonames_id,
        "latitude": entry.latitude,
        "longitude": entry.longitude,
        "from_context": False,
    }


@cache
def _region(name: str, geonames_id: int | None) -> tuple[str, Entry] | None:
    index = gazetteer().index
    for entry in index.exact(fold(name)):
        if geonames_id is not None and entry.geonames_id == geonames_id:
            if entry.kind == REGION:
                return index.name(entry.number), entry
            if entry.admin1 >= 0 and (entry.kind != DISTRICT or entry.admin1 != entry.number):
                return index.name(entry.admin1), index.entry(entry.admin1)
    return None
