"""Streets, squares and buildings that no gazetteer has: the town of the story is the town that they lie in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.where.placewords import placing

if TYPE_CHECKING:
    from pipeline.assemble.facts import PlaceMention


def is_unplaced(place: PlaceMention) -> bool:
    """Tell whether a place is a street, square or building of some town of which no gazetteer says where it lies."""
    value = place.value
    if value is None or value.geonames_id is not None or value.kind not in {"feature", "unknown"}:
        return False
    words = place.text.lower().split()
    road = "-" in place.text or words[-2:] == ["national", "park"]  # from a town to another
    return not road and not placing().in_town.isdisjoint({words[0], words[-1]})


def of_other_name(place: PlaceMention, town: PlaceMention) -> bool:
    """Tell whether two mentions are of towns of different names."""
    return place.value is not None and town.value is not None and place.value.name != town.value.name
