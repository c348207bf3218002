"""Quarters and police stations named without their town: "in the commune of Masina", "at Osmania police station".

The town of the story is the one they lie in, if a gazetteer that knows them does not say otherwise.
"""

from __future__ import annotations

import re
from math import cos, hypot, radians
from typing import TYPE_CHECKING, Final

from pipeline.assemble.where.placewords import TOWNS
from pipeline.assemble.where.wider import is_smaller
from pipeline.kept import compiled
from pipeline.normalise.places.fold import fold
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.facts import PlaceMention

_TABLE: Final = toml_table("where.toml")["quarters"]
_KINDS: Final = "|".join(_TABLE["kinds"])
_AFTER: Final = compiled(rf"[’']?s? (?:{_KINDS})s?\b", re.IGNORECASE)
_HOUSE: Final = compiled(rf" (?:{'|'.join(_TABLE['houses'])})\b", re.IGNORECASE)
_BEFORE: Final = compiled(rf"\b(?:{_KINDS}) of (?:the )?$", re.IGNORECASE)
_LONGEST: Final = 32  # characters before a name in which its kind stands
NEAR: Final = 40.0  # kilometres from the middle of a town to that of its quarter
DEGREE: Final = 111.2  # kilometres from one degree of latitude to the next


def is_quarter(text: str, place: PlaceMention) -> bool:
    """Tell whether a place is told to be a quarter of some town, or a police station with no town's name."""
    value = place.value
    if place.label != "PLACE" or value is None or value.kind not in TOWNS | {"feature", "unknown"}:
        return False
    known = value.geonames_id is not None and fold(value.name) == fold(place.text)  # and is no name that sounds alike
    if _AFTER.match(text, place.end) or (not known and _HOUSE.match(text, place.end)):
        return True
    return _BEFORE.search(text[max(0, place.start - _LONGEST) : place.start]) is not None


def is_left(text: str, town: PlaceMention) -> bool:
    """Tell whether a town is where somebody came from ("had come from Goma", "was deported from Berlin")."""
    return text[: town.start].endswith((" from ", " out of ", " leaving ", " left "))


def lies_outside(quarter: PlaceMention, town: PlaceMention) -> bool:
    """Tell whether a gazetteer that knows both has them too far apart for one to lie in the other, or it the larger."""
    gap = kilometres(quarter, town)
    return gap is not None and (gap > NEAR or not is_smaller(quarter, town))


def kilometres(one: PlaceMention, other: PlaceMention) -> float | None:
    """Return how far two places are from each other; None where a gazetteer does not know one of them."""
    a, b = one.value, other.value
    if a is None or b is None or a.latitude is None or b.latitude is None:
        return None
    if a.longitude is None or b.longitude is None:
        return None
    east = (a.longitude - b.longitude + 180) % 360 - 180
    return DEGREE * hypot(a.latitude - b.latitude, east * cos(radians((a.latitude + b.latitude) / 2)))
