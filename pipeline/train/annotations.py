"""A user's own annotations, in the forms that annotation tools write, as documents with spans."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from spacy.tokens import DocBin
from spacy.vocab import Vocab

from pipeline.records import Label
from pipeline.review.decide import RefusedError
from pipeline.review.tools import points

SUFFIXES = (".jsonl", ".json", ".spacy")
_SPLITS = ("train", "dev", "test")
_HELD_OUT = 10  # one document in so many is kept back for the figures
_ENOUGH = 20  # documents from which on some are kept back


class AnnotationError(ValueError):
    """A file of annotations that cannot be used; the message names it and the place in it, and quotes nothing."""


@dataclass(slots=True)
class Annotations:
    """What a folder of annotations holds: its documents, and what of it is not learned, by why."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    """Documents of `id`, `text`, `spans` and `split` (`train` where a row has none)."""
    left_out: Counter[str] = field(default_factory=Counter)

    def told(self) -> Iterator[str]:
        """Yield lines about what was read: documents, spans by label, labels of the user's own, what was left out."""
        labels = Counter(span["label"] for row in self.rows for span in row["spans"])
        known = [f"{label} {labels[label]}" for label in get_args(Label) if label in labels]
        own = [f"{label} {n}" for label, n in sorted(labels.items()) if label not in get_args(Label)]
        yield f"read {len(self.rows)} documents with {labels.total()} spans"
        yield from [f"labels that Habeas knows: {', '.join(known)}"] * bool(known)
        yield from [f"labels of your own: {', '.join(own)}"] * bool(own)
        said: dict[str, set[_Marks]] = defaultdict(set)
        for row in self.rows:
            said[row["text"]].add(frozenset((span["label"], span["start"], span["end"]) for span in row["spans"]))
        if twice := sum(len(marks) > 1 for marks in said.values()):
            yield f"texts that stand twice with other spans: {twice} (what one leaves out is learned as nothing)"
        yield from (f"left out: {count} {why}" for why, count in sorted(self.left_out.items()))


def read_annotations(folder: Path) -> list[dict[str, Any]]:
    """Return the documents of `annotations_of`."""
    return annotations_of(folder).rows


def annotations_of(folder: Path) -> Annotations:
    """Read every annotation file of a folder, in the order of their names.

    Args:
        folder: files of JSON Lines (`text`, `spans` of `start`, `end`, `label` in code points, as Prodigy and
            `habeas review` write them), of Label Studio (`.json`, an export with `annotations`) or of spaCy
            (`.spacy`, entities and the span groups); or one such file.

    Raises:
        AnnotationError: if there is no such file, or one holds something else.
    """
    found = Annotations()
    files = [folder]
    if folder.is_dir():
        inside = sorted(f for f in folder.rglob("*") if f.is_file())
        files = [f for f in inside if f.suffix.lower() in SUFFIXES]
        if others := len(inside) - len(files):
            found.left_out[f"files of other forms ({', '.join(SUFFIXES)} are read)"] += others
    if not files or not files[0].is_file():
        raise AnnotationError(f"{folder}: no annotations here ({', '.join(SUFFIXES)} are read)")
    for file in files:
        found.rows += _read(file, found.left_out)
    if not any(row["spans"] for row in found.rows):
        why = "".join(f"; left out: {count} {why}" for why, count in sorted(found.left_out.items()))
        raise AnnotationError(f"{folder}: {len(found.rows)} documents without a single span{why}")
    return found


def parted(rows: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the documents to learn and those kept back for the figures.

    Kept back are those whose `split` is `test`; where none is, a tenth of 20 and more, by a hash of their text. What
    has the text of one that is kept back is not learned either.

    Raises:
        AnnotationError: if what is not kept back has no span.
    """
    told = any(row["split"] == "test" for row in rows)
    held = [row["split"] == "test" if told else _drawn(row, len(rows)) for row in rows]
    texts = {row["text"] for row, back in zip(rows, held, strict=True) if back}
    taught = [row for row in rows if row["text"] not in texts]
    if not any(row["spans"] for row in taught):
        raise AnnotationError("nothing to learn: every document with a span is kept back for the figures")
    return taught, [row for row, back in zip(rows, held, strict=True) if back]


def _drawn(row: dict[str, Any], count: int) -> bool:
    return count >= _ENOUGH and hashlib.sha256(row["text"].encode()).digest()[0] % _HELD_OUT == 0


type _Marks = frozenset[tuple[str, int, int]]
type _Placed = tuple[str, dict[str, Any]]
"""Where a document stands in its file, and its row."""


def _read(file: Path, left_out: Counter[str]) -> Iterator[dict[str, Any]]:
    reader = {".jsonl": _json_lines, ".json": _label_studio, ".spacy": _docs}.get(file.suffix.lower())
    if reader is None:
        raise AnnotationError(f"{file}: not one of {', '.join(SUFFIXES)}")
    try:
        for place, row in reader(file, left_out):
            yield _checked(row, f"{file.name}, {place}", left_out)
    except UnicodeDecodeError as error:
        raise AnnotationError(f"{file}: not a text in UTF-8") from error
    except OSError as error:
        raise AnnotationError(f"{file}: cannot be read: {error.strerror or error}") from error


def _checked(row: dict[str, Any], where: str, left_out: Counter[str]) -> dict[str, Any]:
    text, spans, split = row.get("text"), row.get("spans"), row.get("split") or "train"
    if not isinstance(text, str) or not isinstance(spans, list):
        raise AnnotationError(f"{where}: needs `text` and `spans`")
    if split not in _SPLITS:
        raise AnnotationError(f"{where}: its `split` is none of {', '.join(_SPLITS)}")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise AnnotationError(f"{where}: half a character (a lone surrogate) in its text")
    for span in spans:
        _check_span(span, text, where)
    kept = _apart(spans)
    if fewer := len(spans) - len(kept):
        left_out["spans told twice, or over a longer one of their label"] += fewer
    return {"id": str(row.get("id", where)), "text": text, "spans": kept, "split": split}


def _apart(spans: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the spans, in order, without those that overlap a longer one of their label, or one before them as long.

    What a reviewer accepts of the machine's own mentions may overlap so ("Mile 1 Police", "Police of the State").
    """
    kept: dict[str, list[tuple[int, int]]] = defaultdict(list)
    stay: set[int] = set()
    for span in sorted(spans, key=lambda one: (one["start"] - one["end"], one["start"])):
        start, end, there = span["start"], span["end"], kept[span["label"]]
        at = bisect(there, (start, end))
        if (at == 0 or there[at - 1][1] <= start) and (at == len(there) or end <= there[at][0]):
            there.insert(at, (start, end))
            stay.add(id(span))
    return [span for span in spans if id(span) in stay]


def _check_span(span: object, text: str, where: str) -> None:
    if not isinstance(span, dict):
        raise AnnotationError(f"{where}: a span that is no object of `start`, `end` and `label`")
    start, end, label = (span.get(key) for key in ("start", "end", "label"))
    if not (type(start) is int and type(end) is int and 0 <= start < end <= len(text)):
        raise AnnotationError(f"{where}: a span from {_number(start)} to {_number(end)} in {len(text)} characters")
    if not isinstance(label, str) or not label:
        raise AnnotationError(f"{where}: a span without a label")
    if span.get("text") not in {None, text[start:end]}:
        raise AnnotationError(f"{where}: the span from {start} to {end} has another `text` than stands there")


def _number(value: object) -> str:
    return str(value) if isinstance(value, int | float) else type(value).__name__


def _parsed(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        at = f", line {error.lineno}" if "\n" in text.strip() else ""
        raise AnnotationError(f"{where}{at}: no JSON: {error.msg}") from error
    except RecursionError as error:
        raise AnnotationError(f"{where}: nested too deeply") from error


def _json_lines(file: Path, left_out: Counter[str]) -> Iterator[_Placed]:
    with file.open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                row = _parsed(line, f"{file.name}, line {number}")
                if not isinstance(row, dict):
                    raise AnnotationError(f"{file.name}, line {number}: not an object")
                if row.get("answer", "accept") == "accept":  # Prodigy keeps what was rejected or ignored
                    yield f"line {number}", {"id": f"{file.stem}-{number}"} | row
                else:
                    left_out["documents that were not accepted (`answer`)"] += 1


def _label_studio(file: Path, left_out: Counter[str]) -> Iterator[_Placed]:
    tasks = _parsed(file.read_text(encoding="utf-8-sig"), file.name)
    if not isinstance(tasks, list):
        raise AnnotationError(f"{file.name}: not a Label Studio export (a list of tasks)")
    for number, task in enumerate(tasks, 1):
        where = f"{file.name}, task {number}"
        if not isinstance(task, dict) or "annotations" not in task:
            raise AnnotationError(f"{where}: no `annotations`: export from Label Studio as JSON, not as JSON-MIN")
        given = task["annotations"] or []
        if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
            raise AnnotationError(f"{where}: not a task of Label Studio")
        done = [one for one in given if not one.get("was_cancelled")]
        if not done:
            left_out["tasks that nobody annotated, or whose annotations were cancelled"] += 1
            continue
        chosen = next((one for one in done if one.get("ground_truth")), done[0])
        if more := len(done) - 1:
            left_out["further annotations of one task (the ground truth is learned, else the first)"] += more
        data = task.get("data")
        text = data.get("text") if isinstance(data, dict) else None
        if not isinstance(text, str):
            raise AnnotationError(f"{where}: its `data` has no `text`")
        spans = [span for result in chosen.get("result") or [] for span in _regions(result, text, where)]
        yield f"task {number}", {"id": f"{file.stem}-{task.get('id', number)}", "text": text, "spans": spans}


def _regions(result: object, text: str, where: str) -> Iterator[dict[str, Any]]:
    """Yield the span of a labelled region under each of its labels; relations, choices and comments have none."""
    value = result.get("value") if isinstance(result, dict) else None
    if not isinstance(value, dict):
        return
    if other := next((key for key in value if key.endswith("labels") and key != "labels"), None):
        raise AnnotationError(f"{where}: regions of `{other}` are not read, only `labels` of plain text")
    labels = value.get("labels") or []
    if not isinstance(labels, list):
        raise AnnotationError(f"{where}: not a task of Label Studio")
    if not labels:
        return
    start, end = value.get("start"), value.get("end")
    if type(start) is int and type(end) is int and 0 <= start < end:
        try:
            start, end = points(text, value)
        except RefusedError as error:
            raise AnnotationError(f"{where}: region from {start} to {end}: {error}") from error
    yield from ({"start": start, "end": end, "label": label} for label in labels)


def _docs(file: Path, left_out: Counter[str]) -> Iterator[_Placed]:
    try:
        docs = list(DocBin().from_disk(file).get_docs(Vocab()))
    except (ValueError, KeyError, TypeError) as error:
        raise AnnotationError(f"{file.name}: not a file of spaCy documents") from error
    for number, doc in enumerate(docs, 1):
        found = [*doc.ents, *(span for group in doc.spans.values() for span in group)]
        spans = [{"start": s.start_char, "end": s.end_char, "label": s.label_} for s in found if s.label_]
        if bare := len(found) - len(spans):
            left_out["spans without a label"] += bare
        yield f"document {number}", {"id": f"{file.stem}-{number}", "text": doc.text, "spans": spans}
