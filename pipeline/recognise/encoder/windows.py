"""From a document to the encoder's windows: neighbouring sentences joined, white space left out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import accumulate

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from pipeline.recognise.encoder.address import SHOWN, SHOWN_KEY
from pipeline.recognise.encoder.features import EDGE, Pieces
from pipeline.recognise.encoder.said import NAME, NAME_KEY, given_names

# A sentence longer than this many pieces is cut; the position table of the weights ends at 256.
LONGEST = 250

Ints = npt.NDArray[np.int32]


@dataclass
class Window:
    """Input of one run. ``token`` is each word's index in the document, ``first`` its first piece's place."""

    ids: list[int]
    cases: list[int]
    first: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    token: list[int] = field(default_factory=list)

    def arrays(self, end: int) -> dict[str, Ints]:
        """The graph's inputs; ``end`` is the id of the piece that closes a window."""
        return {
            "ids": np.array([*self.ids, end], np.int32),
            "cases": np.array([*self.cases, EDGE], np.int32),
            "first": np.array(self.first, np.int32),
            "sentence": np.array(self.sentence, np.int32),
        }


def windows_of(
    doc: Doc, spans: Sequence[tuple[int, int]], pieces: Pieces, limit: int, titles: AbstractSet[int] = frozenset()
) -> Iterator[Window]:
    """Join neighbouring sentences up to ``limit`` pieces, so that each has context and nothing is padded.

    What a window holds depends on the document alone, never on the documents run beside it: the same text
    gives the same numbers in every batch. The tokens of ``titles`` are shown as a form of address that the weights
    know, and the given name Said as one that is no verb.
    """
    keys: list[int] = doc.to_array(["ORTH"]).ravel().astype(np.uint64, copy=False).tolist()
    strings = doc.vocab.strings
    known = pieces.known
    window = Window([pieces.start], [EDGE])
    for number, (begin, end) in enumerate(spans):
        found = [known[key] if key in known else pieces.of(key, strings[key]) for key in keys[begin:end]]
        for t in titles:
            if begin <= t < end:
                found[t - begin] = pieces.of(SHOWN_KEY, SHOWN)
        for t in given_names(doc, keys, begin, end):
            found[t - begin] = pieces.of(NAME_KEY, NAME)
        inked = [(t, ids, case) for t, (ids, case) in enumerate(found, begin) if ids]
        lengths = [len(ids) for _, ids, _ in inked]
        at = len(window.ids)
        if window.token and at + sum(lengths) > limit:
            yield window
            window, at = Window([pieces.start], [EDGE]), 1
        while inked:
            starts = [*accumulate(lengths, initial=at)]
            fit = bisect_right(starts, LONGEST) - 1  # words that the window has place for: nearly always all
            window.first += starts[:fit]
            window.sentence += [number] * fit
            for t, ids, case in inked[:fit]:
                window.token.append(t)
                window.ids += ids
                window.cases += [case] * len(ids)
            inked, lengths = inked[fit:], lengths[fit:]
            if inked:
                yield window
                window, at = Window([pieces.start], [EDGE]), 1
    if window.token:
        yield window
