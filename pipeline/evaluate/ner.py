"""`ner`: names on raw text, strict span and type, and how fast they are found on one thread."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.evaluate.causes import around
from pipeline.evaluate.datasets import read_json_lines
from pipeline.evaluate.figures import Counts, Evaluation, Fault, Table, interval, percent, percent_text
from pipeline.evaluate.shapes import NAMED_TEXT, misplaced
from pipeline.evaluate.system import NamedSpan, NameSystem

LABELS = ("PERSON", "ORG", "PLACE")
_OPENS = re.compile(r"(?:[\s\"'“”‘’«»„\[\](){}<>]+|(?:the|an|a)\s+)", re.IGNORECASE)
_CLOSES = re.compile(r"(?:[’'`ʼ]s?|[\s\"'“”‘’«»„\[\](){}<>]+)$", re.IGNORECASE)


@dataclass(slots=True)
class Tally:
    """Counts by label, of each document."""

    documents: list[dict[str, Counts]] = field(default_factory=list)

    def total(self, labels: Sequence[str] = LABELS) -> Counts:
        """Sum the documents and labels."""
        total = Counts()
        for document in self.documents:
            for label in labels:
                total.add(document[label])
        return total


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the/a/an, possessives, quotes and brackets at the ends of a span; an emptied span is left as it was."""
    first, last = start, end
    while match := _OPENS.match(text, first, last):
        first = match.end()
    while first < last and (match := _CLOSES.search(text[first:last])):
        last = first + match.start()
    return (first, last) if first < last else (start, end)


def score(rows: Sequence[Mapping[str, Any]], predictions: Sequence[Sequence[NamedSpan]]) -> tuple[Tally, list[Fault]]:
    """Score spans of each text against its `ents`; both sides are trimmed.

    Returns:
        The counts, and every miss and extra with its cause (boundary, type, not found, no name).
    """
    tally, faults = Tally(), []
    for row, found in zip(rows, predictions, strict=True):
        text = row["text"]
        gold = {(*trim(text, start, end), label) for start, end, label in row["ents"]}
        ours = {(*trim(text, start, end), label) for start, end, label in found}
        counts: dict[str, Counts] = {}
        for label in LABELS:
            g, f = ({item for item in side if item[2] == label} for side in (gold, ours))
            counts[label] = Counts(len(g & f), len(f - g), len(g - f))
        tally.documents.append(counts)
        name = str(row.get("doc", ""))
        faults += [_fault("miss", item, ours, name, text, "not found") for item in sorted(gold - ours)]
        faults += [_fault("extra", item, gold, name, text, "no name of these kinds") for item in sorted(ours - gold)]
    return tally, faults


def _fault(kind: str, item: NamedSpan, others: set[NamedSpan], name: str, text: str, alone: str) -> Fault:
    start, end, label = item
    cause = alone
    for other in others:
        if (other[0], other[1]) == (start, end):
            cause = f"type {other[2]}"
            break
        if other[0] < end and start < other[1]:
            cause = "boundary" if other[2] == label else f"boundary and type {other[2]}"
    return Fault(kind, f"{label}: {cause}", name, text[start:end], around(text, start, end))


def timed(system: NameSystem, texts: Sequence[str]) -> tuple[list[list[NamedSpan]], float]:
    """Run a system; return its spans and whitespace words per CPU-second of all threads."""
    list(system(texts[:8]))  # first use builds caches
    began = time.process_time()
    found = list(system(texts))
    spent = time.process_time() - began
    return found, sum(len(text.split()) for text in texts) / max(spent, 1e-9)


def load(file: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """Read the rows.

    Raises:
        EvaluationError: if the file holds something else.
    """
    return read_json_lines(file, limit, ("text", "ents"), NAMED_TEXT)


def evaluate(file: Path, system: NameSystem, md: NameSystem | None = None, *, limit: int | None = None) -> Evaluation:
    """Run a system on a file, and en_core_web_md beside it in the same process, if given."""
    rows = load(file, limit)
    texts = [row["text"] for row in rows]
    found, speed = timed(system, texts)
    tally, faults = score(rows, found)
    figures: dict[str, float | None] = {"f1": percent(tally.total().f1)}
    for key, label in (("person", "PERSON"), ("org", "ORG"), ("place", "PLACE")):
        figures[key] = percent(tally.total([label]).f1)
    figures["words_per_cpu_s"] = round(speed)
    evaluation = Evaluation("ner", figures, [table("names, ours", tally, speed)], faults=faults)
    evaluation.notes += misplaced((row["text"], start, end, None) for row in rows for start, end, _ in row["ents"])
    if others := sum(label not in LABELS for row in rows for _, _, label in row["ents"]):
        evaluation.notes.append(f"{others} names of the gold have no label of {', '.join(LABELS)}: nothing counts them")
    if md is None:
        evaluation.notes.append("SKIPPED: en_core_web_md beside ours (pip install 'habeas[md]' brings it)")
    else:
        theirs, their_speed = timed(md, texts)
        evaluation.tables.append(table("names, en_core_web_md, same run", score(rows, theirs)[0], their_speed))
    return evaluation


def table(title: str, tally: Tally, speed: float) -> Table:
    """Return the table of one system, with the 95 % interval of its F1 over documents drawn anew."""
    rows = []
    for name, labels in (("all", LABELS), *((label, (label,)) for label in LABELS)):
        counts = tally.total(labels)
        parts = [_sum(document, labels) for document in tally.documents]
        low, high = interval(parts, lambda total: total.f1, rounds=200)
        rows.append([name, *counts.cells(), f"{percent_text(low)}–{percent_text(high)}"])
    return Table(f"{title} ({speed:,.0f} words per CPU-second)", ["", "P", "R", "F1", "gold", "95 %"], rows)


def _sum(document: Mapping[str, Counts], labels: Sequence[str]) -> Counts:
    total = Counts()
    for label in labels:
        total.add(document[label])
    return total
