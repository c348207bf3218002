"""Training sentences: words with gold by head, in the tokens that the product uses."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, get_args

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.recognise.tokens import sentence_spans
from pipeline.records import Act
from pipeline.write.private import create_text, replacing

HEADS: dict[str, tuple[str, ...]] = {
    "ner": ("PERSON", "ORGANISATION", "PLACE"),
    "charge": ("CHARGE",),
    "law": ("LAW",),
    "penalty": ("PENALTY",),
    "act": ("ACT",),
    "count": ("COUNT",),
    "time": ("DATE", "DURATION", "NATIONALITY"),
    "told": (*get_args(Act), "UNTOLD"),
    "victim": ("VICTIM",),
    "doer": ("DOER",),
}
"""The labels that each head of the shipped weights may learn; labels of one head never overlap."""
OURS = frozenset({"told", "victim", "doer"})
"""Heads that only our own marks teach: a set that lacks some types of act would unlearn them."""
UNKNOWN = "?"
"""Label of words that teach a head nothing."""


@dataclass
class Sentence:
    """One sentence: words with the space after each, and gold by head.

    ``gold`` maps a head's name to one label per word (``tag``, and every BIO head), or to integers
    (``head``: index of the governor within the sentence, itself for the root). A head that is missing
    there gives no loss.
    """

    doc: str
    source: str
    words: list[str]
    spaces: list[bool]
    gold: dict[str, list[Any]] = field(default_factory=dict)
    weight: float = 1.0

    def text(self) -> str:
        """Return the sentence as running text."""
        return "".join(w + (" " if s else "") for w, s in zip(self.words, self.spaces, strict=True))


def write(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write sentences as JSON Lines, whole or not at all, for their owner alone."""
    with replacing(path) as made, create_text(made) as file:
        for sentence in sentences:
            file.write(json.dumps(asdict(sentence), ensure_ascii=False) + "\n")


def read(path: Path) -> list[Sentence]:
    """Read sentences that `write` wrote."""
    with path.open(encoding="utf-8") as file:
        return [Sentence(**json.loads(line)) for line in file]


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """Spans of a BIO sequence, as half-open token ranges."""
    spans: list[tuple[int, int, str]] = []
    start, label = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and (tag == "O" or tag.startswith("B-") or tag[2:] != label):
            spans.append((start, i, label))
            start = -1
        if tag != "O" and start < 0:
            start, label = i, tag[2:]
    return spans


def bio(doc: Doc, spans: Iterable[tuple[int, int, str]]) -> list[str] | None:
    """BIO tags of character spans, or None where a span cuts a token."""
    tags = ["O"] * len(doc)
    for start, end, label in spans:
        span = doc.char_span(start, end)
        if span is None:
            return None
        for token in span:
            tags[token.i] = ("B-" if token.i == span.start else "I-") + label
    return tags


def split(doc: Doc, gold: dict[str, list[str]], name: str, source: str) -> Iterator[Sentence]:
    """Cut a document with labels per token into sentences, dropping white-space tokens."""
    for start, end in sentence_spans(doc):
        kept = [i for i in range(start, end) if not doc[i].is_space]
        if kept:
            yield Sentence(
                name,
                source,
                [doc[i].text for i in kept],
                [bool(doc[i].whitespace_) or doc[min(i + 1, len(doc) - 1)].is_space for i in kept],
                {head: [labels[i] for i in kept] for head, labels in gold.items()},
            )


def annotated(
    rows: Iterable[Mapping[str, Any]], nlp: Language, heads: Mapping[str, Sequence[str]], source: str
) -> Iterator[Sentence]:
    """Turn annotated documents into sentences with one BIO sequence a head.

    Args:
        rows: documents of `id`, `text` and `spans` of `start`, `end`, `label` (code points).
        nlp: the product's tokeniser.
        heads: the labels that each head learns from these rows; of spans of one head that overlap the longer stays.
        source: name of the set, for `--repeat` and `--keep`.
    """
    for row in rows:
        doc = nlp(row["text"])
        gold = {}
        for head, labels in heads.items():
            chosen: list[tuple[int, int, str]] = []
            spans = [s for s in row["spans"] if s["label"] in (*labels, UNKNOWN)]
            for s in sorted(spans, key=lambda s: s["start"] - s["end"]):
                span = doc.char_span(s["start"], s["end"], alignment_mode="expand")
                if span is not None and all(span.end_char <= a or span.start_char >= b for a, b, _ in chosen):
                    chosen.append((span.start_char, span.end_char, s["label"]))
            tags = bio(doc, chosen)
            if tags is not None:
                gold[head] = ["?" if tag[2:] == UNKNOWN else tag for tag in tags]
        yield from split(doc, gold, str(row["id"]), source)
