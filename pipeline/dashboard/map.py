"""The map, drawn from outlines that come with the models: no tiles, no request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import altair as alt

from pipeline.paths import models_dir

SHADES = ["rgba(57, 135, 229, 0.3)", "rgba(57, 135, 229, 1)"]
"""Faint for few, whether the page is light or dark."""

type World = dict[str, dict[str, Any]]


@cache
def outlines() -> World:
    """Return the `shapes` (polygons) and `points` (longitude, latitude) of countries by alpha-2 code."""
    world: World = json.loads((models_dir() / "map" / "world.json").read_text(encoding="utf-8"))
    return world


def drawn(code: str) -> bool:
    """Say whether the map has a place for a country."""
    return any(code in outlines()[kind] for kind in ("shapes", "points"))


def world_map(counts: Mapping[str, int], lands: Mapping[str, str]) -> alt.LayerChart | alt.FacetChart:
    """Return a map of the world with the countries in `counts` shaded; small ones are dots.

    Args:
        counts: incidents by alpha-2 code.
        lands: names of the countries by code.
    """
    world = outlines()

    def about(code: str) -> dict[str, Any]:
        return {"country": lands.get(code, code), "incidents": counts[code]}

    def shape(code: str, more: dict[str, Any]) -> dict[str, Any]:
        parts = world["shapes"][code]
        return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": parts}, "properties": more}

    land = [shape(code, {}) for code in world["shapes"] if code not in counts]
    shaded = [shape(code, about(code)) for code in world["shapes"] if code in counts]
    dots = [
        {"longitude": x, "latitude": y, "properties": about(code)}
        for code, (x, y) in world["points"].items()
        if code in counts
    ]
    color = alt.Color(
        "properties.incidents:Q",
        scale=alt.Scale(type="symlog", domain=[0, max(counts.values(), default=1)], range=SHADES),
        legend=alt.Legend(title="Incidents", tickCount=3, format=",d"),
    )
    tip = [
        alt.Tooltip("properties.country:N", title="Country"),
        alt.Tooltip("properties.incidents:Q", title="Incidents", format=","),
    ]
    layers = [
        alt.Chart(alt.InlineData(land)).mark_geoshape(fill="#8883", stroke="#8884", strokeWidth=0.5),
        alt.Chart(alt.InlineData(shaded))
        .mark_geoshape(stroke="#8884", strokeWidth=0.5)
        .encode(color=color, tooltip=tip),
        alt.Chart(alt.InlineData(dots))
        .mark_circle(size=70, opacity=1, stroke="#888", strokeWidth=0.5)
        .encode(longitude="longitude:Q", latitude="latitude:Q", color=color, tooltip=tip),
    ]
    return alt.layer(*layers).project("naturalEarth1").properties(height=360)
