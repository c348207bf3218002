"""Build `models/map/world.json`, the outlines that the dashboard's map is drawn from.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/build_world_map.py package --out models/map/world.json

Natural Earth's outlines at 1:110 million (public domain) as packaged by world-atlas, with coordinates to 0.1 degree.
Countries too small for them become a point, the middle of their largest part at 1:50 million. Disputed land is filed
as `models/territories.toml` files it, so that the map shows a country where the records count it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycountry

Ring = list[list[float]]

# What Natural Earth draws apart and numbers in no standard; the codes are those of models/territories.toml.
UNNUMBERED = {"N. Cyprus": "CY", "Somaliland": "SO", "Kosovo": "XK"}
LEFT_OUT = {"AQ"}
MISSING = {
    "BQ": [-68.3, 12.2], "CC": [96.8, -12.2], "CX": [105.6, -10.5], "GF": [-53.1, 3.9], "GI": [-5.4, 36.1],
    "GP": [-61.6, 16.3], "MQ": [-61.0, 14.6], "RE": [55.5, -21.1], "TK": [-171.8, -9.2], "TV": [179.2, -8.5],
    "YT": [45.2, -12.8],
}  # fmt: skip
"""Longitude and latitude of those that it draws nowhere or as part of another."""
CRIMEA = (32.0, 44.0, 37.0, 46.3)  # west, south, east, north: a part of its own in Natural Earth's Russia


def features(path: Path) -> Iterator[tuple[str, list[list[Ring]]]]:
    """Yield the alpha-2 code and the polygons of each country in a TopoJSON file of world-atlas."""
    world = json.loads(path.read_text(encoding="utf-8"))
    arcs = [_decode(arc, world["transform"]) for arc in world["arcs"]]
    for country in world["objects"]["countries"]["geometries"]:
        code = _code(country.get("id"), country["properties"]["name"])
        if code is None or code in LEFT_OUT:
            continue
        parts = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        yield code, [[_ring(ring, arcs) for ring in part] for part in parts]


def _code(number: str | None, name: str) -> str | None:
    found = pycountry.countries.get(numeric=number) if number else None
    return found.alpha_2 if found else UNNUMBERED.get(name)


def _decode(arc: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append([x * kx + dx, y * ky + dy])
    return points


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += points[1:] if ring else points
    return ring


def _rounded(ring: Ring) -> Ring:
    points: Ring = []
    for x, y in ring:
        point = [round(x, 1), round(y, 1)]
        if not points or points[-1] != point:
            points.append(point)
    return points if len(points) > 3 else [[round(x, 3), round(y, 3)] for x, y in ring]


def _area(ring: Ring) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2


def _middle(ring: Ring) -> list[float]:
    return [round((min(at) + max(at)) / 2, 1) for at in zip(*ring, strict=True)]


def _inside(ring: Ring, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    return all(west <= x <= east and south <= y <= north for x, y in ring)


def build(package: Path) -> dict[str, Any]:
    """Return the outlines and points of `models/map/world.json`."""
    shapes: dict[str, list[list[Ring]]] = {}
    for code, parts in features(package / "countries-110m.json"):
        for part in parts:
            home = "UA" if code == "RU" and _inside(part[0], CRIMEA) else code
            shapes.setdefault(home, []).append([_rounded(ring) for ring in part])
    points: dict[str, list[float]] = dict(MISSING)
    for code, parts in features(package / "countries-50m.json"):
        if code not in shapes:
            points[code] = _middle(max((part[0] for part in parts), key=_area))
    return {"shapes": dict(sorted(shapes.items())), "points": dict(sorted(points.items()))}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Build the outlines of the dashboard's map.")
    parser.add_argument("package", type=Path, help="The unpacked package world-atlas.")
    parser.add_argument("--out", type=Path, default=Path("models/map/world.json"))
    options = parser.parse_args()
    world = build(options.package)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(world, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(world['shapes'])} outlines, {len(world['points'])} points, {options.out.stat().st_size:,} bytes")
