"""Towns and villages that a text calls so, though everybody knows their name from elsewhere: "the town of Honduras"."""

from collections.abc import Set as AbstractSet

from pipeline.kept import compiled
from pipeline.normalise.places.names import FAMOUS
from pipeline.normalise.places.options import Option
from pipeline.paths import toml_table

_LANDS = frozenset({"country", "territory"})
_TOWN = compiled(r"\btown of $")
_SMALL = compiled(rf"\b(?:{'|'.join(toml_table('places.toml')['words']['small'])}) of (?:the )?$")
_BEFORE = 24  # characters that may call it so


def small(text: str, start: int) -> bool:
    """Tell whether a text calls what stands at `start` a village or the like."""
    return _SMALL.search(text, max(0, start - _BEFORE), start) is not None


def lower(text: str, start: int, options: tuple[Option, ...]) -> bool:
    """Tell whether a text calls what stands at `start` a town or less, but its name a land's or large town's."""
    known = bool(options) and (options[0].kind in _LANDS or options[0].prior >= FAMOUS)
    return known and (_TOWN.search(text, max(0, start - _BEFORE), start) is not None or small(text, start))


def lesser(options: list[Option], spoken: AbstractSet[str], regions: AbstractSet[int]) -> list[Option]:
    """Return the readings of such a name that a text may mean by it.

    Not the country of that name where the text speaks of others, nor the large town where another lies in a region
    that the text names and nobody speaks of the large one's country.

    Args:
        options: all readings, the best known first.
        spoken: codes of the countries that the text calls by their names or their people's.
        regions: numbers of the first subdivisions that it names.
    """
    best = options[0]
    if best.kind in _LANDS:
        others = spoken - {best.country}
        return [o for o in options if o.kind not in _LANDS and o.country in others] if others else options
    near = [o for o in options if o.admin1 in regions and o.country != best.country and o.country in spoken]
    return options if best.country in spoken else near or options
