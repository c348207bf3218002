"""The same incident in two runs: by its id, else by what it says in the same article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.letters import folded
from pipeline.review.slots import Slots


def matched(old: Mapping[str, Slots], new: Mapping[str, Slots]) -> dict[str, str]:
    """Return which incident of the new run is which of the old one, within one article.

    Those of one id are one. Of the rest, two are one where they agree better with each other than with any other: the
    same act, a victim in common or none on either side, and dates that do not exclude each other. A tie is no match.

    Args:
        old: slots by id.
        new: slots by id.

    Returns:
        New id to old id.
    """
    pairs = {identity: identity for identity in new if identity in old}
    left = [identity for identity in old if identity not in pairs]
    right = [identity for identity in new if identity not in pairs]
    scores = {(a, b): agreement(old[a], new[b]) for a in left for b in right}
    for (a, b), score in scores.items():
        rivals = [other for (x, y), other in scores.items() if (x == a) != (y == b)]
        if score and score > max(rivals, default=0):
            pairs[b] = a
    return pairs


def agreement(one: Slots, other: Slots) -> float:
    """Return how well two records agree, 0 where they cannot be the same incident."""
    if one.act != other.act:
        return 0
    names = [_parts(slots.victims) for slots in (one, other)]
    if bool(names[0]) != bool(names[1]) or (names[0] and not names[0] & names[1]):
        return 0
    if one.start and other.start and (one.start > (other.end or one.start) or other.start > (one.end or other.start)):
        return 0
    shared = len(names[0] & names[1]) / max(1, len(names[0] | names[1]))
    same = sum(
        (one.start == other.start, one.end == other.end, one.country == other.country, one.places == other.places,
         one.charges == other.charges, one.penalty == other.penalty, one.term_days == other.term_days)
    )  # fmt: skip
    return 1 + 4 * shared + same / 4


def _parts(names: Sequence[str]) -> frozenset[str]:
    parts = "".join(char if char.isalnum() else " " for char in folded(" ".join(names)))
    return frozenset(part for part in parts.split() if len(part) > 2)
