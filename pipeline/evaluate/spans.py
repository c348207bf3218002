"""`spans`: our own annotated corpus, mention by mention, with the interval that its size allows.

Gold is JSON Lines of `id`, `text` and `spans` [{`label`, `start`, `end`}], of which the split `test` is read; on real
documents gold holds `dataset` and `id` instead of `text`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from pipeline.evaluate.causes import around
from pipeline.evaluate.corpus_gold import load_rows, row_article
from pipeline.evaluate.figures import Counts, Evaluation, Fault, Table, interval, percent, percent_text
from pipeline.evaluate.shapes import misplaced
from pipeline.evaluate.system import NamedSpan

LABELS = (
    "PERSON",
    "ORGANISATION",
    "PLACE",
    "NATIONALITY",
    "DATE",
    "DURATION",
    "CHARGE",
    "LAW",
    "PENALTY",
    "ACT",
    "COUNT",
)


class SpanSystem(Protocol):
    """Articles in, their labelled mentions out, in order."""

    def __call__(self, articles: Sequence[Any]) -> Iterator[list[NamedSpan]]:
        """Yield one list of mentions an article."""
        ...


@dataclass(slots=True)
class Tally:
    """Counts by label, of each document."""

    documents: list[dict[str, Counts]] = field(default_factory=list)

    def label(self, label: str) -> tuple[Counts, list[Counts]]:
        """Return the sum of one label and its part in each document."""
        parts = [document[label] for document in self.documents]
        total = Counts()
        for part in parts:
            total.add(part)
        return total, parts


def score(rows: Sequence[Mapping[str, Any]], found: Sequence[Sequence[NamedSpan]]) -> tuple[Tally, list[Fault]]:
    """Score mentions, same span and same label, and return the counts and the faults."""
    tally, faults = Tally(), []
    for row, spans in zip(rows, found, strict=True):
        gold = {(s["start"], s["end"], s["label"]) for s in row["spans"]}
        ours = set(spans)
        tally.documents.append(
            {
                label: Counts(
                    sum(s[2] == label for s in gold & ours),
                    sum(s[2] == label for s in ours - gold),
                    sum(s[2] == label for s in gold - ours),
                )
                for label in LABELS
            }
        )
        for kind, items, others in (("miss", gold - ours, ours), ("extra", ours - gold, gold)):
            for start, end, label in sorted(items):
                near = [o for o in others if o[0] < end and start < o[1]]
                same = any(o[2] == label for o in near)
                cause = "boundary" if same else f"label {near[0][2]}" if near else "alone"
                faults.append(
                    Fault(
                        kind,
                        f"{label}: {cause}",
                        str(row["id"]),
                        row["text"][start:end],
                        around(row["text"], start, end),
                    )
                )
    return tally, faults


def our_spans(batch: int = 32) -> SpanSystem:
    """Load the whole pipeline and give its report lines' mentions."""
    from pipeline.engine import load_extractor  # noqa: PLC0415 (seconds)
    from pipeline.settings import Settings  # noqa: PLC0415

    extractor = load_extractor(Settings())

    def run(articles: Sequence[Any]) -> Iterator[list[NamedSpan]]:
        for first in range(0, len(articles), batch):
            for line, _ in extractor.extract(articles[first : first + batch]):
                yield [(entity.start, entity.end, entity.label) for entity in line.entities]

    return run


def evaluate(file: Path, system: SpanSystem, *, limit: int | None = None) -> Evaluation:
    """Run a system on the annotated texts, which are given to it as they are, and score it."""
    rows = load_rows(file, limit=limit)
    articles = [row_article(row, file) for row in rows]
    for row, article in zip(rows, articles, strict=True):
        row.setdefault("text", article.text)
    moved = sum(article.text != row["text"] for article, row in zip(articles, rows, strict=True))
    tally, faults = score(rows, list(system(articles)))
    figures: dict[str, float | None] = {}
    cells = []
    for label in LABELS:
        counts, parts = tally.label(label)
        if not counts.tp + counts.fn:
            continue
        figures[label.lower()] = percent(counts.f1)
        low, high = interval(parts, lambda total: total.f1)
        cells.append([label, *counts.cells(), f"{percent_text(low)}–{percent_text(high)}"])
    evaluation = Evaluation(
        "spans", figures, [Table("mentions", ["", "P", "R", "F1", "gold", "95 %"], cells)], faults=faults
    )
    evaluation.notes += misplaced(
        (row["text"], span["start"], span["end"], span.get("text")) for row in rows for span in row["spans"]
    )
    if others := sum(span["label"] not in LABELS for row in rows for span in row["spans"]):
        evaluation.notes.append(f"{others} marks of the gold have a label that is none of ours: nothing counts them")
    if moved:
        evaluation.notes.append(f"{moved} of {len(rows)} texts were changed by cleaning: their offsets do not hold")
    return evaluation
