"""How far two annotators agree: a tenth of the corpus was marked a second time, blind."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pipeline.evaluate.corpus_marks import Document


def agreement(documents: Sequence[Document], second: Path) -> str:
    """Return a Markdown table of both readings: F1 of same span and same label, and how often acts have one type.

    Args:
        documents: the corpus's documents; those without a second reading, or without a first, are left out.
        second: JSON Lines of `id` and `spans` of `start`, `end`, `label` and, of acts, `type`.
    """
    first = {document.id: document.spans for document in documents if document.spans is not None}
    ours, theirs, both, types = Counter[str](), Counter[str](), Counter[str](), Counter[bool]()
    read = 0
    for line in second.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = first.get(row["id"])
        if spans is None:
            continue
        read += 1
        own = {(s.start, s.end, s.label): s.type for s in spans}
        other = {(s["start"], s["end"], s["label"]): s.get("type") for s in row["spans"]}
        ours.update(label for _, _, label in own)
        theirs.update(label for _, _, label in other)
        both.update(label for _, _, label in own.keys() & other.keys())
        types.update(own[key] == other[key] for key in own.keys() & other.keys() if key[2] == "ACT")
    rows = [
        f"| {label} | {ours[label]} | {theirs[label]} | {both[label]} | "
        f"{200 * both[label] / max(1, ours[label] + theirs[label]):.1f} |"
        for label in sorted(ours | theirs, key=lambda label: -ours[label])
    ]
    total = 200 * both.total() / max(1, ours.total() + theirs.total())
    rows.append(f"| all | {ours.total()} | {theirs.total()} | {both.total()} | {total:.1f} |")
    head = ["| mark | first | second | same | F1 |", "|---|---|---|---|---|"]
    tail = f"\nDocuments: {read}. Acts both marked: {types.total()}, of the same type: {types[True]}.\n"
    return "\n".join([*head, *rows]) + "\n" + tail
