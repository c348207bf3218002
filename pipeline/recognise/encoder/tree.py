"""Repair of dependency trees: one root a sentence, no cycles."""

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


def broken(heads: Ints, sentence: Ints) -> Ints:
    """Numbers of the sentences that are not one tree.

    Args:
        heads: each word's governor, an index into the same array; a root is its own.
        sentence: each word's sentence number, not decreasing.
    """
    count = int(sentence[-1]) + 1
    places = np.arange(len(heads))
    roots = np.bincount(sentence[heads == places], minlength=count)
    reached = heads
    for _ in range(int(np.bincount(sentence).max()).bit_length()):
        reached = reached[reached]
    looping = np.zeros(count, np.bool_)
    looping[sentence[heads[reached] != reached]] = True
    present = np.bincount(sentence, minlength=count) > 0
    return np.flatnonzero(present & (looping | (roots != 1)))


def repair(heads: Ints, sentence: Ints, verbs: Flags) -> Ints:
    """Make every sentence one tree, in place; return the words whose relation is lost.

    The root is the first root that is a verb, else the first; in a sentence without root, the first verb
    on a cycle. Every other root and one word of each cycle hang on it.
    """
    if not len(heads):
        return np.zeros(0, np.int64)
    changed: list[int] = []
    for number in broken(heads, sentence):
        begin, end = np.searchsorted(sentence, [number, number + 1]).tolist()
        changed += _repair_one(heads, verbs, begin, end)
    return np.array(changed, np.int64)


def _repair_one(heads: Ints, verbs: Flags, begin: int, end: int) -> list[int]:
    roots = [i for i in range(begin, end) if heads[i] == i]
    cycles = _cycles(heads, begin, end)
    candidates = roots or [i for cycle in cycles for i in cycle]
    root = next((i for i in candidates if verbs[i]), candidates[0])
    changed = [i for i in roots if i != root]
    changed += [root if root in cycle else min(cycle) for cycle in cycles]
    heads[changed] = root
    return changed


def _cycles(heads: Ints, begin: int, end: int) -> list[set[int]]:
    seen: dict[int, int] = {}
    cycles: list[set[int]] = []
    for start in range(begin, end):
        path: list[int] = []
        at = start
        while at not in seen:
            seen[at] = start
            path.append(at)
            at = int(heads[at])
        if seen[at] == start and at != int(heads[at]):
            cycles.append(set(path[path.index(at) :]))
    return cycles
