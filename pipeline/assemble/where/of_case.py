"""Where an act of a case was done that only a name in passing puts elsewhere than the rest of the case.

Three acts of one case lie in places of one country; his release, told "three days before the visit of the U.S. envoy",
lies there too. Who is taken, sent or flees abroad has acts in two countries, and so has whoever another state holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FREEING, LAW_ACTS, LIBERTY_ACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.where.country import Where
    from pipeline.assemble.where.theirs import Found

ENOUGH: Final = 2  # acts of the case in places of one country; of the country that the report is about, one
MOVING: Final = frozenset({"forced_return", "exile", "abduction", "travel_ban"})
BY_LAW: Final = LAW_ACTS | LIBERTY_ACTS | FREEING
FINE: Final = frozenset({"city", "locality", "region", "feature"})


def of_case(where: Where, events: Sequence[Event], roots: Sequence[int]) -> dict[int, Found]:
    """Return by the number of an event the country of its case, where its own rests on a name in passing.

    Args:
        where: what finds the country of each event.
        events: all of the article.
        roots: the case of each.
    """
    found = [where.country(event) for event in events]
    moved = {root for event, root in zip(events, roots, strict=True) if event.act in MOVING}
    settled: dict[int, Found] = {}
    for number, (event, root, own) in enumerate(zip(events, roots, found, strict=True)):
        if own is None or root in moved or event.act not in BY_LAW or not in_passing(event, own):
            continue
        placed = [
            at[0]
            for k, (other, at) in enumerate(zip(events, found, strict=True))
            if k != number and roots[k] == root and other.act in BY_LAW and at is not None and told_there(other, at)
        ]
        enough = len(placed) >= ENOUGH or where.weights.counted(where.whole, event).main in placed
        if enough and len(set(placed)) == 1 and placed[0] != own[0]:
            settled[number] = (placed[0], "report", None)
    return settled


def told_there(event: Event, at: Found) -> bool:
    """Tell whether an act is told with a place of its country."""
    return at[1] == "place" and any(p.value is not None and p.value.country == at[0] for p in event.places)


def in_passing(event: Event, own: Found) -> bool:
    """Tell whether a country rests on no place of the act: on a people's name, or a town within a body's name."""
    kind = own[2].value.kind if own[2] is not None and own[2].value is not None else None
    if own[1] == "nationality":
        return kind not in FINE  # "a resident of Lagos"
    if own[1] == "institution":
        return kind in FINE
    return own[1] == "place" and kind not in FINE and not told_there(event, own)
