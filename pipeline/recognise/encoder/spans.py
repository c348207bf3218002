"""From label scores to spans: BIO sequences read with numpy, repaired by dynamic programming where they break."""

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


def decode(scores: Floats, sentence: Ints) -> list[Found]:
    """Read spans from probabilities (words, labels) whose labels are O, B-0, I-0, B-1, I-1 and so on.

    Args:
        scores: softmax over the labels for each word.
        sentence: each word's sentence number, not decreasing; no span crosses sentences.
    """
    count = len(scores)
    if not count:
        return []
    labels = scores.argmax(1)
    if not labels.any():
        return []
    fresh = np.ones(count, np.bool_)
    fresh[1:] = sentence[1:] != sentence[:-1]
    before = np.zeros(count, np.int64)
    before[1:] = labels[:-1]
    before[fresh] = 0
    inside = (labels > 0) & (labels % 2 == 0)
    wrong = inside & (before != labels) & (before != labels - 1)
    for number in np.unique(sentence[wrong]) if wrong.any() else ():
        begin, end = np.searchsorted(sentence, [number, number + 1])
        labels[begin:end] = _best_path(scores[begin:end])
    chosen = scores[np.arange(count), labels]
    starts = np.flatnonzero(labels % 2 == 1)
    inside = (labels > 0) & (labels % 2 == 0)
    stops = np.append(np.flatnonzero(~inside), count)
    ends = stops[np.searchsorted(stops, starts + 1)]
    means = span_means(chosen, starts, ends)
    kinds = labels[starts] // 2
    return list(map(Found, starts.tolist(), ends.tolist(), kinds.tolist(), means.tolist()))


def span_means(values: Floats, starts: Ints, ends: Ints) -> npt.NDArray[np.float64]:
    """Mean of values (words, …) over each half-open span."""
    sums = np.zeros((len(values) + 1, *values.shape[1:]))
    np.cumsum(values, axis=0, out=sums[1:])
    lengths = (ends - starts).reshape(-1, *(1,) * (values.ndim - 1))
    return np.asarray((sums[ends] - sums[starts]) / lengths)


def _best_path(scores: Floats) -> Ints:
    """The most probable label sequence in which an I follows its B or I."""
    best = np.log(np.maximum(scores, _TINY))  # row by row: the best way to each label
    best[0, 2::2] -= np.float32(1e9)  # no I comes first
    for i in range(1, len(best)):
        before = best[i - 1]
        best[i, 2::2] += np.maximum(before[1::2], before[2::2])
        best[i, 1::2] += (most := before.max())
        best[i, 0] += most
    path = np.zeros(len(best), np.int64)
    path[-1] = label = int(best[-1].argmax())
    for i in range(len(best) - 2, -1, -1):
        row = best[i]
        if not label or label % 2:
            label = int(row.argmax())
        elif row[label - 1] >= row[label]:
            label -= 1
        path[i] = label
    return path
