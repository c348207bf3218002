"""What changed between two output folders: incidents added, removed, and changed slot by slot."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from pipeline.review.match import matched
from pipeline.review.slots import Line, slots_of, unordered
from pipeline.write.folder import INCIDENTS, OutputError, current
from pipeline.write.outputs import is_record, need_outputs

type _Source = tuple[Any, ...]

_NOT_COMPARED = ("id", "case", "confidence", "producer", "explain", "schema_version")


@dataclass(frozen=True, slots=True)
class Change:
    """One incident that differs: `was` is its id in the first folder, `id` in the second."""

    op: Literal["added", "removed", "changed"]
    id: str | None
    was: str | None
    report: str
    act: str
    slots: dict[str, tuple[Any, Any]]
    other: bool = False
    """Whether something beside the slots differs: evidence, descriptions, offsets."""

    def line(self) -> dict[str, Any]:
        """Return it as JSON."""
        slots = {slot: list(pair) for slot, pair in self.slots.items()}
        head = {"op": self.op, "id": self.id, "was": self.was, "report": self.report, "act": self.act}
        return {**head, "slots": slots, "other": self.other}


class _Side:
    """The incidents of a folder, found by article; only where they stand is held."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._at: dict[str, list[int]] = {}
        self.place: dict[str, int] = {}
        self.title: dict[str, str | None] = {}
        self._source: dict[str, _Source] = {}
        offset = 0
        for number, raw in enumerate(file, 1):
            try:
                line = json.loads(raw)
            except (ValueError, RecursionError):
                line = None
            if not is_record(INCIDENTS, line):
                raise OutputError(f"{INCIDENTS}, line {number}: not a record")
            ref = line["report"]
            self._at.setdefault(ref["id"], []).append(offset)
            self._source[ref["id"]] = (ref["source"], ref["source_id"])
            self.place[ref["id"]], self.title[ref["id"]] = ref["article"], ref["title"]
            offset += len(raw)

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __contains__(self, report: str) -> bool:
        return report in self._at

    def lines(self, report: str | None) -> dict[str, Line]:
        found = {}
        for offset in self._at.get(report or "", ()):
            self._file.seek(offset)
            line = json.loads(self._file.readline())
            found[line["id"]] = line
        return found

    def without(self, other: _Side) -> dict[_Source, list[str]]:
        """Return the articles that the other has not, by their sources."""
        found: dict[_Source, list[str]] = defaultdict(list)
        for report, source in self._source.items():
            if report not in other:
                found[source].append(report)
        return found

    def told(self, report: str) -> bytes:
        """Return a digest of what the incidents of an article say."""
        said = [
            [slots_of(line).model_dump(), [span["text"] for span in line["evidence"]]]
            for line in self.lines(report).values()
        ]
        return hashlib.sha256(json.dumps(said).encode()).digest()


def compare(first: Path, second: Path) -> Iterator[Change]:
    """Yield what changed from one output folder to another, article by article.

    Incidents of one id are one; of the rest of an article, those that say most nearly the same (`matched`). An article
    is the same by its id or, if its bytes changed, by its source; of several there (rows without an id, posts of a
    page), those are the same whose incidents say the same, then those of one title, then those of one number.
    Confidence is not compared.

    Raises:
        FileNotFoundError: if no run wrote into one of them.
        OutputError: if one holds something else.
    """
    with ExitStack() as stack:
        sides = []
        for folder in (first, second):
            need_outputs(folder)
            sides.append(_Side(stack.enter_context(current(folder, INCIDENTS).open("rb"))))
        old, new = sides
        moved: dict[str, str] = {}
        come = new.without(old)
        for source, gone in old.without(new).items():
            moved |= _moved(old, gone, new, come.get(source, []))
        for report in old:
            yield from _article(old.lines(report), new.lines(report if report in new else moved.get(report)))
        met = set(moved.values())
        for report in new:
            if report not in old and report not in met:
                yield from _article({}, new.lines(report))


def text(change: Change) -> str:
    """Return a change as one line for a person."""
    sign = {"added": "+", "removed": "-", "changed": "~"}[change.op]
    told = [f"{slot}: {_plain(old)} → {_plain(new)}" for slot, (old, new) in change.slots.items()]
    if change.op == "changed" and change.was != change.id:
        told.insert(0, f"was {change.was}")
    if change.op == "changed" and not change.slots:
        told.append("other than the slots")
    return " · ".join([f"{sign} {change.id or change.was} {change.act}", *told])


def _moved(old: _Side, gone: list[str], new: _Side, come: list[str]) -> dict[str, str]:
    """Return which of the new articles of a source is which of the old ones there, new by old."""
    found: dict[str, str] = {}
    if max(len(gone), len(come)) > 1:
        like: dict[bytes, list[str]] = defaultdict(list)
        for report in reversed(come):
            like[new.told(report)].append(report)
        for report in gone:
            if same := like[old.told(report)]:
                found[report] = same.pop()
    for mark in ("title", "place"):
        before = _alone_by(getattr(old, mark), [report for report in gone if report not in found])
        met = set(found.values())
        after = _alone_by(getattr(new, mark), [report for report in come if report not in met])
        found |= {before[one]: after[one] for one in before if one in after}
    return found


def _alone_by(marks: Mapping[str, Any], reports: list[str]) -> dict[Any, str]:
    """Return the reports that alone bear their mark, by it; none is no mark."""
    many = Counter(marks[report] for report in reports)
    return {marks[report]: report for report in reports if marks[report] is not None and many[marks[report]] == 1}


def _article(old: dict[str, Line], new: dict[str, Line]) -> Iterator[Change]:
    before, after = ({key: slots_of(line) for key, line in lines.items()} for lines in (old, new))
    pairs = matched(before, after)
    met = set(pairs.values())
    for gone, line in old.items():
        if gone not in met:
            yield _alone("removed", line)
    for identity, line in new.items():
        if identity not in pairs:
            yield _alone("added", line)
            continue
        was = pairs[identity]
        one, other = before[was].model_dump(), after[identity].model_dump()
        slots = {slot: (one[slot], other[slot]) for slot in one if unordered(one[slot]) != unordered(other[slot])}
        differs = _rest(old[was]) != _rest(line)
        if slots or differs:
            yield Change("changed", identity, was, line["report"]["id"], line["act"], slots, other=differs)


def _alone(op: Literal["added", "removed"], line: Line) -> Change:
    said = slots_of(line).model_dump()
    pairs = {slot: (None, value) if op == "added" else (value, None) for slot, value in said.items() if value}
    identity, was = (line["id"], None) if op == "added" else (None, line["id"])
    return Change(op, identity, was, line["report"]["id"], line["act"], pairs)


def _rest(line: Line) -> Line:
    """Return what is compared beside the slots; where the article moved to does not count."""
    return {key: value for key, value in line.items() if key not in (*_NOT_COMPARED, "report")}


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "–"
    return "–" if value is None else str(value)
