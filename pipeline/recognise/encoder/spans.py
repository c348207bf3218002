"""From label scores to spans: BIO sequences, repaired by dynamic programming where they break."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_TINY = np.float32(1e-7)


class Found(NamedTuple):
    """A span over words ``start`` to ``end`` (half-open), the index of its type, its mean probability."""

    start: int
    end: int
    kind: int
    probability: float


def decode(scores: Floats, sentence: Sequence[int]) -> list[Found]:
    """Read spans from probabilities (words, labels) whose labels are O, B-0, I-0, B-1, I-1 and so on.

    Args:
        scores: softmax over the labels for each word.
        sentence: each word's sentence number, not decreasing; no span crosses sentences.
    """
    labels: list[int] = scores.argmax(1).tolist()
    if not any(labels):
        return []
    broken = {
        sentence[i]
        for i, label in enumerate(labels)
        if label and not label % 2 and (not _follows(sentence, i) or labels[i - 1] not in (label, label - 1))
    }
    for number in broken:
        begin, end = bisect_left(sentence, number), bisect_right(sentence, number)
        labels[begin:end] = _best_path(scores[begin:end])
    marked = [i for i, label in enumerate(labels) if label]
    chances: list[float] = scores[marked, [labels[i] for i in marked]].tolist()
    begun = [k for k, i in enumerate(marked) if labels[i] % 2]
    found = []
    for a, b in pairwise([*begun, len(marked)]):
        start, count = marked[a], b - a
        mean = chances[a] if count == 1 else sum(chances[a:b]) / count
        found.append(Found(start, start + count, labels[start] // 2, mean))
    return found


def _follows(sentence: Sequence[int], i: int) -> bool:
    """Whether a word of the same sentence stands before this one."""
    return i > 0 and sentence[i - 1] == sentence[i]


def span_means(values: Floats, starts: Ints, ends: Ints) -> npt.NDArray[np.float64]:
    """Mean of values (words, …) over each half-open span."""
    sums = np.zeros((len(values) + 1, *values.shape[1:]))
    np.cumsum(values, axis=0, out=sums[1:])
    lengths = (ends - starts).reshape(-1, *(1,) * (values.ndim - 1))
    return np.asarray((sums[ends] - sums[starts]) / lengths)


def _best_path(scores: Floats) -> list[int]:
    """The most probable label sequence in which an I follows its B or I."""
    best = np.log(np.maximum(scores, _TINY))  # row by row: the best way to each label
    best[0, 2::2] -= np.float32(1e9)  # no I comes first
    for before, row in pairwise(best):
        most = np.maximum.reduce(before)  # as `max`, at half its time
        row[2::2] += np.maximum(before[1::2], before[2::2])
        row[1::2] += most
        row[0] += most
    path = [label := int(best[-1].argmax())]
    for row in best[-2::-1]:
        if not label or label % 2:
            label = int(row.argmax())
        elif row[label - 1] >= row[label]:
            label -= 1
        path.append(label)
    return path[::-1]
