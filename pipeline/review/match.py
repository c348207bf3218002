"""The same incident in two runs: by its id, else by what it says in the same article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from pipeline.letters import folded
from pipeline.review.slots import Slots


def matched(old: Mapping[str, Slots], new: Mapping[str, Slots]) -> dict[str, str]:
    """Return which incident of the new run is which of the old one, within one article.

    Those of one id are one. Of the rest, two are one where they agree better with each other than with any other: the
    same act, the same victims or none on either side, and dates that do not exclude each other. A tie is no match.
    Victims are the same where more than half the words of the shorter naming are in the longer: a surname is the full
    name, a brother is another.

    Args:
        old: slots by id.
        new: slots by id.

    Returns:
        New id to old id.
    """
    pairs = {identity: identity for identity in new if identity in old}
    left = [identity for identity in old if identity not in pairs]
    right = [identity for identity in new if identity not in pairs]
    scores = {}
    for a, b in _candidates({a: old[a] for a in left}, {b: new[b] for b in right}):
        if score := agreement(old[a], new[b]):
            scores[a, b] = score
    best: dict[tuple[int, str], list[float]] = {}  # of each incident of a side, the best score and the next
    for pair, score in scores.items():
        for side in enumerate(pair):
            best[side] = sorted((*best.get(side, (0, 0)), score), reverse=True)[:2]
    for (a, b), score in scores.items():
        if all(score == first > second for first, second in (best[0, a], best[1, b])):
            pairs[b] = a
    return pairs


def _candidates(old: Mapping[str, Slots], new: Mapping[str, Slots]) -> Iterator[tuple[str, str]]:
    """Yield each pair of the same act with a part of a victim's name in common, or with no victim on either side."""
    found: dict[tuple[str, str | None], list[str]] = {}
    for identity, slots in old.items():
        for part in parts(slots.victims) or (None,):
            found.setdefault((slots.act, part), []).append(identity)
    for identity, slots in new.items():
        like = [found.get((slots.act, part), ()) for part in parts(slots.victims) or (None,)]
        for other in dict.fromkeys(chain.from_iterable(like)):
            yield other, identity


def agreement(one: Slots, other: Slots) -> float:
    """Return how well two records agree, 0 where they cannot be the same incident."""
    if one.act != other.act:
        return 0
    names = [parts(slots.victims) for slots in (one, other)]
    both = names[0] & names[1]
    if any(names) and 2 * len(both) <= min(map(len, names)):
        return 0
    if one.start and other.start and (one.start > (other.end or one.start) or other.start > (one.end or other.start)):
        return 0
    shared = len(both) / max(1, len(names[0] | names[1]))
    same = sum(
        (one.start == other.start, one.end == other.end, one.country == other.country, one.places == other.places,
         one.charges == other.charges, one.penalty == other.penalty, one.term_days == other.term_days)
    )  # fmt: skip
    return 1 + 4 * shared + same / 4


def parts(names: Sequence[str]) -> frozenset[str]:
    """Return the folded words of names."""
    return frozenset(chain.from_iterable(map(_words, names)))


def _words(name: str) -> list[str]:
    """Return the words of a name, those of three letters and more alone where it has such; never nothing."""
    parts = "".join(char if char.isalnum() else " " for char in folded(name)).split()
    return [part for part in parts if len(part) > 2] or parts or [name]
