"""What a document's mentions tell each other: one name, one type."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipeline.recognise.encoder.spans import Found, span_means

Floats = npt.NDArray[np.float32]
Votes = npt.NDArray[np.float64]
Key = tuple[int, ...]

# How much a full name says about its last or first word alone, beside that word's own mentions.
_PART_WEIGHT = 0.8
# A mention that the network left out is added if its name is sure elsewhere and it was not surely none here.
_SURE, _NOT_SURELY_NONE = 0.8, 0.1


def settle(
    keys: Sequence[int],
    found: Sequence[Found],
    scores: Floats,
    kinds: Sequence[str],
    told: Sequence[tuple[int, float] | None] = (),
) -> list[Found]:
    """Entities of a document after its mentions have voted on types, and after missed repetitions are added.

    Args:
        keys: hash of each word's text.
        found: spans over the scored words.
        scores: probabilities (words, labels) of O, B-0, I-0, …
        kinds: names of the types.
        told: for each span a type that something beside the network speaks for, and its weight in mentions.
    """
    told = told or [None] * len(found)
    if not found or (len(found) == 1 and told[0] is None):
        return list(found)
    types = scores[:, 1::2] + scores[:, 2::2]
    ballots: dict[Key, Votes] = {}
    mentions: list[tuple[Found, Key, Votes]] = []
    starts = np.array([span.start for span in found])
    ends = np.array([span.end for span in found])
    for span, vote, hint in zip(found, span_means(types, starts, ends), told, strict=True):
        key = tuple(keys[span.start : span.end])
        mentions.append((span, key, vote))
        ballot = ballots[key] + vote if key in ballots else vote.copy()
        if hint is not None:
            ballot[hint[0]] += hint[1]
        ballots[key] = ballot
    _lend(ballots, mentions, kinds)
    settled: list[Found] = []
    for span, key, vote in mentions:
        kind = int(ballots[key].argmax())
        settled.append(span if kind == span.kind else span._replace(kind=kind, probability=float(vote[kind])))
    return _add_missed(keys, settled, ballots, types)


def _lend(ballots: dict[Key, Votes], mentions: Sequence[tuple[Found, Key, Votes]], kinds: Sequence[str]) -> None:
    """Full names of people vote for their last and first word where these stand alone."""
    person = kinds.index("PERSON")
    for span, key, vote in mentions:
        if len(key) > 1 and span.kind == person:
            for part in {key[-1], key[0]}:
                ballot = ballots.get((part,))
                if ballot is not None:
                    gift = np.zeros_like(vote)
                    gift[person] = _PART_WEIGHT * vote[person]
                    ballots[part,] = ballot + gift


def _add_missed(keys: Sequence[int], settled: list[Found], ballots: dict[Key, Votes], types: Floats) -> list[Found]:
    """Add repetitions of sure names that the network gave no label."""
    sure: dict[int, list[Key]] = {}
    for span in settled:
        key = tuple(keys[span.start : span.end])
        if span.probability >= _SURE and key not in sure.get(key[0], ()):
            sure.setdefault(key[0], []).append(key)
    if not sure:
        return settled
    taken = {i for span in settled for i in range(span.start, span.end)}
    named = types.sum(1)
    added: list[Found] = []
    for start, first in enumerate(keys):
        if first not in sure or start in taken or named[start] < _NOT_SURELY_NONE:
            continue
        for key in sorted(sure[first], key=len, reverse=True):
            end = start + len(key)
            if (
                tuple(keys[start:end]) == key
                and taken.isdisjoint(range(start, end))
                and named[start:end].mean() >= _NOT_SURELY_NONE
            ):
                kind = int(ballots[key].argmax())
                added.append(Found(start, end, kind, float(named[start:end].mean())))
                taken.update(range(start, end))
                break
    return sorted([*settled, *added]) if added else settled
