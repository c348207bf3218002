"""Strict precision, recall and F1 of a recogniser on annotated documents, label by label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pipeline.recognise.encoder import Encoder
from pipeline.recognise.tokens import make_nlp


class Score(NamedTuple):
    """Precision, recall and F1 in percent, and the number of `gold` spans."""

    precision: float
    recall: float
    f1: float
    gold: int


def score(encoder: Encoder, rows: Iterable[Mapping[str, Any]]) -> dict[str, Score]:
    """Return the scores by label, same span and same label, for labels that the rows hold and the recogniser knows."""
    nlp = make_nlp()
    hit, found, true = Counter[str](), Counter[str](), Counter[str]()
    known = {kind for kinds in encoder.kinds.values() for kind in kinds}
    for row in rows:
        doc = nlp(row["text"])
        encoder.annotate([doc])
        spans = [*doc.ents, *(span for head in encoder.heads if head != "ner" for span in doc.spans[head])]
        ours = {(s.start_char, s.end_char, s.label_) for s in spans}
        gold = {(s["start"], s["end"], s["label"]) for s in row["spans"] if s["label"] in known}
        for counter, items in ((true, gold), (found, ours), (hit, gold & ours)):
            counter.update(item[2] for item in items)
    return {
        label: Score(
            100 * hit[label] / max(1, found[label]),
            100 * hit[label] / true[label],
            200 * hit[label] / (found[label] + true[label]),
            true[label],
        )
        for label in sorted(true)
    }
