"""Abbreviated forms of address before a name ("Atty. Ramon Dizon"): unread ones would end the sentence before it.

Those that the weights do not know are shown to them as one that they know. Which these are stands in
`models/abbreviations.toml`; another short word that nobody knows is one where the sentence that its stop would open
has a name and no verb of it ("police arrested Psic. Rosa Quispe on Monday").
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

import numpy.typing as npt
from spacy.strings import StringStore
from spacy.tokens import Doc

from pipeline.kept import compiled
from pipeline.recognise.encoder.features import CASES, Pieces
from pipeline.recognise.tokens import addresses

SHOWN: Final = "Hon"
SHOWN_KEY: Final = int(StringStore([SHOWN])[SHOWN])
LONGEST: Final = 5  # letters of an address that no list holds
NAMED: Final = 2  # words of the name after it, at least
_STOP: Final = compiled(r"\.[ \t\xa0]+(?=[A-ZÀ-Þ])")
_STOPPED: Final = compiled(r"\b[A-ZÀ-Þ][a-zß-ÿ]{1,5}$")
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_PLACING: Final = frozenset({"in", "at", "from", "near", "to", ","})


def listed(doc: Doc, stopped: Sequence[int]) -> set[int]:
    """Return which of the `stopped` words of a document are known addresses."""
    known = addresses()
    return {t for t in stopped if doc[t].lower_ in known}


def stopped_words(doc: Doc) -> Iterator[int]:
    """Yield the capitalised words with a full stop of their own and another capitalised word after it."""
    text = doc.text
    for stop in _STOP.finditer(text):
        word = _STOPPED.search(text, max(0, stop.start() - LONGEST - 1), stop.start())
        span = doc.char_span(*word.span()) if word is not None else None
        if span is not None and len(span) == 1 and doc[span.end].text == ".":
            yield span.start


def unlisted(doc: Doc, stopped: Sequence[int], word: npt.NDArray[Any], tags: Sequence[str], relations: Sequence[str],
             heads: Sequence[int], pieces: Pieces) -> set[int]:  # fmt: skip
    """Return the tokens that must be addresses which no list holds, as a first reading of the document shows.

    Args:
        doc: the document.
        stopped: its `stopped_words`.
        word: token of each word that was read.
        tags: each word's tag.
        relations: each word's relation.
        heads: each word's head, an index into the words.
        pieces: what the words are known as.
    """
    found: set[int] = set()
    if not stopped:
        return found
    at = {int(t): i for i, t in enumerate(word)}
    for t in stopped:
        text, i = doc[t].text, at.get(t, -1)
        if not 0 < i < len(word) - NAMED - 2 or not 1 < len(text) <= LONGEST:
            continue
        known = pieces.of(doc[t].orth, text)[1] // len(CASES)
        before = doc[int(word[i - 1])].text
        if known or tags[i] != "NNP" or not before.islower() or before in _PLACING:
            continue
        last = i + 2
        while last < len(word) - 1 and tags[last + 1] == "NNP":
            last += 1
        if last - i - 1 < NAMED or any(tags[k] != "NNP" for k in range(i + 2, last + 1)):
            continue
        head = next((k for k in range(last, i + 1, -1) if not i + 1 < heads[k] <= last or heads[k] == k), last)
        if not (relations[head] in _SUBJECTS and heads[head] > last) and not _bare(doc, text):
            found.add(t)
    return found


def _bare(doc: Doc, text: str) -> bool:
    """Return whether a word stands somewhere without a full stop after it."""
    return any(token.text == text and after.text != "." for token, after in pairwise(doc))


def joined(bounds: Sequence[tuple[int, int]], within: set[int]) -> list[tuple[int, int]]:
    """Return sentences without the borders that the stop after an address drew."""
    out: list[tuple[int, int]] = []
    for begin, end in bounds:
        if out and begin - 2 in within:
            out[-1] = (out[-1][0], end)
        else:
            out.append((begin, end))
    return out
