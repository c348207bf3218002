"""From a document to the encoder's windows: neighbouring sentences joined, white space left out."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from operator import itemgetter

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from pipeline.recognise.encoder.address import SHOWN, SHOWN_KEY
from pipeline.recognise.encoder.features import EDGE, Pieces
from pipeline.recognise.encoder.said import NAME, NAME_KEY, given_names

# A sentence longer than this many pieces is cut; the position table of the weights ends at 256.
LONGEST = 250

Ints = npt.NDArray[np.int32]
_IDS = itemgetter(0)


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
        lengths = [*map(len, map(_IDS, found))]
        at = len(window.ids)
        if window.token and at + sum(lengths) > limit:
            yield window
            window, at = Window([pieces.start], [EDGE]), 1
        for index, ((ids, case), length) in enumerate(zip(found, lengths, strict=True), begin):
            if not ids:
                continue
            if at + length > LONGEST:
                yield window
                window, at = Window([pieces.start], [EDGE]), 1
            window.first.append(at)
            window.ids += ids
            window.cases += [case] * length
            window.sentence.append(number)
            window.token.append(index)
            at += length
    if window.token:
        yield window
