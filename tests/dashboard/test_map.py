"""The outlines are small, known by code, and file disputed land as records do."""

from itertools import pairwise

import pycountry

from pipeline.dashboard.map import outlines, world_map
from pipeline.paths import models_dir


def test_the_outlines_are_small_and_every_country_has_a_place() -> None:
    assert (models_dir() / "map" / "world.json").stat().st_size <= 300_000
    world = outlines()
    codes = {*world["shapes"], *world["points"]}
    uninhabited = {"AQ", "BV", "SJ", "UM"}
    assert {one.alpha_2 for one in pycountry.countries} - codes == uninhabited
    assert codes - {one.alpha_2 for one in pycountry.countries} == {"XK"}
    assert not set(world["shapes"]) & set(world["points"])


def test_coordinates_are_on_the_globe_and_rings_close() -> None:
    for parts in outlines()["shapes"].values():
        for part in parts:
            for ring in part:
                assert ring[0] == ring[-1]
                assert len(ring) > 3
                assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)


def test_crimea_is_drawn_where_records_count_it() -> None:
    def has_simferopol(code: str) -> bool:
        return any(covers(part[0], 34.1, 44.95) for part in outlines()["shapes"][code])

    assert has_simferopol("UA")
    assert not has_simferopol("RU")


def covers(ring: list[list[float]], x: float, y: float) -> bool:
    inside = False
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def test_the_map_shades_shapes_and_dots_and_asks_for_nothing() -> None:
    spec = world_map({"KZ": 3, "SG": 1}, {"KZ": "Kazakhstan"})
    land, shaded, dots = (layer["data"]["values"] for layer in spec["layer"])
    assert [one["properties"] for one in shaded] == [{"country": "Kazakhstan", "incidents": 3}]
    assert [one["properties"] for one in dots] == [{"country": "SG", "incidents": 1}]
    assert len(land) == len(outlines()["shapes"]) - 1
    assert "url" not in str(spec)
