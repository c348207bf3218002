"""A user's own annotations, in the forms that annotation tools write, as documents with spans."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from spacy.tokens import DocBin
from spacy.vocab import Vocab

from pipeline.review.decide import RefusedError
from pipeline.review.tools import points

SUFFIXES = (".jsonl", ".json", ".spacy")
_HELD_OUT = 10  # one document in so many is kept back for the figures
_ENOUGH = 20  # documents from which on some are kept back


class AnnotationError(ValueError):
    """A file of annotations that cannot be used; the message names it and the place in it."""


def read_annotations(folder: Path) -> list[dict[str, Any]]:
    """Read every annotation file of a folder, in the order of their names.

    Args:
        folder: files of JSON Lines (`text`, `spans` of `start`, `end`, `label` in code points, as Prodigy and
            `habeas review` write them), of Label Studio (`.json`, an export with `annotations`) or of spaCy
            (`.spacy`, entities and the span groups); or one such file.

    Returns:
        Documents of `id`, `text`, `spans` and `split` (`train` where a row has none).

    Raises:
        AnnotationError: if there is no such file, or one holds something else.
    """
    files = sorted(f for f in folder.rglob("*") if f.suffix.casefold() in SUFFIXES) if folder.is_dir() else [folder]
    if not files or not files[0].is_file():
        raise AnnotationError(f"{folder}: no annotations here ({', '.join(SUFFIXES)} are read)")
    rows = [row for file in files for row in _read(file)]
    if not any(row["spans"] for row in rows):
        raise AnnotationError(f"{folder}: {len(rows)} documents without a single span")
    return rows


def parted(rows: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the documents to learn and those kept back for the figures.

    Kept back are those whose `split` is `test`; where none is, a tenth of 20 and more, by a hash of their text.

    Raises:
        AnnotationError: if what is not kept back has no span.
    """
    told = any(row["split"] == "test" for row in rows)
    held = [row["split"] == "test" if told else _drawn(row, len(rows)) for row in rows]
    taught = [row for row, back in zip(rows, held, strict=True) if not back]
    if not any(row["spans"] for row in taught):
        raise AnnotationError("nothing to learn: every document with a span is kept back for the figures")
    return taught, [row for row, back in zip(rows, held, strict=True) if back]


def _drawn(row: dict[str, Any], count: int) -> bool:
    return count >= _ENOUGH and hashlib.sha256(row["text"].encode()).digest()[0] % _HELD_OUT == 0


def _read(file: Path) -> Iterator[dict[str, Any]]:
    reader = {".jsonl": _json_lines, ".json": _label_studio, ".spacy": _docs}.get(file.suffix.casefold())
    if reader is None:
        raise AnnotationError(f"{file}: not one of {', '.join(SUFFIXES)}")
    number = 0
    try:
        for number, row in enumerate(reader(file), 1):
            yield _checked(row, f"{file.name}, document {number}")
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise AnnotationError(f"{file}: cannot be read: {type(error).__name__}") from error
    except (LookupError, TypeError, AttributeError, RefusedError) as error:
        why = str(error) if isinstance(error, RefusedError) else "not as its tool writes it"
        raise AnnotationError(f"{file.name}, after document {number}: {why}") from error


def _checked(row: dict[str, Any], where: str) -> dict[str, Any]:
    text, spans = row.get("text"), row.get("spans")
    if not isinstance(text, str) or not isinstance(spans, list):
        raise AnnotationError(f"{where}: needs `text` and `spans`")
    for span in spans:
        start, end, label = (span.get(key) for key in ("start", "end", "label"))
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
            raise AnnotationError(f"{where}: a span from {start} to {end} in a text of {len(text)} characters")
        if not isinstance(label, str) or not label:
            raise AnnotationError(f"{where}: a span without a label")
    by_label = sorted({(span["label"], span["start"], span["end"]) for span in spans})  # the same one twice is one
    for (label, start, end), (other, first, last) in pairwise(by_label):
        if label == other and first < end:
            raise AnnotationError(f"{where}: two spans of {label} overlap, {start} to {end} and {first} to {last}")
    return {"id": str(row.get("id", where)), "text": text, "spans": spans, "split": row.get("split", "train")}


def _json_lines(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                row = json.loads(line)
                if not isinstance(row, dict):
                    raise AnnotationError(f"{file.name}, line {number}: not an object")
                if row.get("answer", "accept") == "accept":  # Prodigy keeps what was rejected or ignored
                    yield {"id": f"{file.stem}-{number}"} | row


def _label_studio(file: Path) -> Iterator[dict[str, Any]]:
    tasks = json.loads(file.read_text(encoding="utf-8-sig"))
    if not isinstance(tasks, list):
        raise AnnotationError(f"{file.name}: not a Label Studio export (a list of tasks)")
    for number, task in enumerate(tasks, 1):
        done = [a for a in task.get("annotations") or () if not a.get("was_cancelled")]
        if not done:
            continue
        text: str = (task.get("data") or {}).get("text", "")
        told = [
            (*points(text, value), value["labels"][0])
            for result in done[0].get("result", [])
            if (value := result.get("value", {})).get("labels") and "start" in value
        ]
        spans = [{"start": start, "end": end, "label": label} for start, end, label in told]
        yield {"id": f"{file.stem}-{task.get('id', number)}", "text": text, "spans": spans}


def _docs(file: Path) -> Iterator[dict[str, Any]]:
    try:
        docs = list(DocBin().from_disk(file).get_docs(Vocab()))
    except ValueError as error:
        raise AnnotationError(f"{file.name}: not a file of spaCy documents") from error
    for number, doc in enumerate(docs, 1):
        found = [*doc.ents, *(span for group in doc.spans.values() for span in group)]
        spans = [{"start": s.start_char, "end": s.end_char, "label": s.label_} for s in found if s.label_]
        yield {"id": f"{file.stem}-{number}", "text": doc.text, "spans": spans}
