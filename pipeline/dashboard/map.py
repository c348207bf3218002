"""The map, drawn from outlines that come with the models: no tiles, no request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pipeline.paths import models_dir

SHADES = ["rgba(57, 135, 229, 0.3)", "rgba(57, 135, 229, 1)"]
"""Faint for few, whether the page is light or dark."""

type World = dict[str, dict[str, Any]]
type Spec = dict[str, Any]


@cache
def outlines() -> World:
    """Return the `shapes` (polygons) and `points` (longitude, latitude) of countries by alpha-2 code."""
    world: World = json.loads((models_dir() / "map" / "world.json").read_text(encoding="utf-8"))
    return world


def drawn(code: str) -> bool:
    """Say whether the map has a place for a country."""
    return any(code in outlines()[kind] for kind in ("shapes", "points"))


def world_map(counts: Mapping[str, int], lands: Mapping[str, str]) -> Spec:
    """Return a map of the world with the countries in `counts` shaded; small ones are dots.

    It is a Vega-Lite specification as it goes to the browser: Altair would check each outline against its schema, a
    quarter of a second every time.

    Args:
        counts: incidents by alpha-2 code.
        lands: names of the countries by code.
    """
    world = outlines()

    def about(code: str) -> Spec:
        return {"country": lands.get(code, code), "incidents": counts[code]}

    def shape(code: str, more: Spec) -> Spec:
        parts = world["shapes"][code]
        return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": parts}, "properties": more}

    land = [shape(code, {}) for code in world["shapes"] if code not in counts]
    shaded = [shape(code, about(code)) for code in world["shapes"] if code in counts]
    dots = [
        {"longitude": x, "latitude": y, "properties": about(code)}
        for code, (x, y) in world["points"].items()
        if code in counts
    ]
    outline = {"type": "geoshape", "stroke": "#8884", "strokeWidth": 0.5}
    shown = {
        "color": {
            "field": "properties.incidents",
            "type": "quantitative",
            "scale": {"type": "symlog", "domain": [0, max(counts.values(), default=1)], "range": SHADES},
            "legend": {"title": "Incidents", "tickCount": 3, "format": ",d"},
        },
        "tooltip": [
            {"field": "properties.country", "type": "nominal", "title": "Country"},
            {"field": "properties.incidents", "type": "quantitative", "title": "Incidents", "format": ","},
        ],
    }
    at = {name: {"field": name, "type": "quantitative"} for name in ("longitude", "latitude")}
    dot = {"type": "circle", "size": 70, "opacity": 1, "stroke": "#888", "strokeWidth": 0.5}
    return {
        "projection": {"type": "naturalEarth1"},
        "height": 360,
        "layer": [
            {"data": {"values": land}, "mark": {**outline, "fill": "#8883", "tooltip": None}},
            {"data": {"values": shaded}, "mark": outline, "encoding": shown},
            {"data": {"values": dots}, "mark": dot, "encoding": {**shown, **at}},
        ],
    }
