"""What changed between two output folders: incidents added, removed, and changed slot by slot."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from pipeline.review.match import matched
from pipeline.review.slots import Line, slots_of
from pipeline.write.folder import INCIDENTS, OutputError, current
from pipeline.write.outputs import is_record, need_outputs

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
        self.places: dict[tuple[Any, ...], str] = {}
        offset = 0
        for number, raw in enumerate(file, 1):
            try:
                line = json.loads(raw)
            except ValueError:
                line = None
            if not is_record(INCIDENTS, line):
                raise OutputError(f"{INCIDENTS}, line {number}: not a record")
            ref = line["report"]
            self._at.setdefault(ref["id"], []).append(offset)
            self.places[ref["source"], ref["source_id"], ref["article"]] = ref["id"]
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


def compare(first: Path, second: Path) -> Iterator[Change]:
    """Yield what changed from one output folder to another, article by article.

    Incidents of one id are one; of the rest of an article, those that say most nearly the same (`matched`). An article
    is the same by its id or, if its bytes changed, by its source and number. Confidence is not compared.

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
        moved = {report: new.places[place] for place, report in old.places.items()
                 if report not in new and place in new.places and new.places[place] not in old}  # fmt: skip
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


def _article(old: dict[str, Line], new: dict[str, Line]) -> Iterator[Change]:
    before, after = ({key: slots_of(line) for key, line in lines.items()} for lines in (old, new))
    pairs = matched(before, after)
    for gone, line in old.items():
        if gone not in pairs.values():
            yield _alone("removed", line)
    for identity, line in new.items():
        if identity not in pairs:
            yield _alone("added", line)
            continue
        was = pairs[identity]
        one, other = before[was].model_dump(), after[identity].model_dump()
        slots = {slot: (one[slot], other[slot]) for slot in one if _key(one[slot]) != _key(other[slot])}
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


def _key(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "–"
    return "–" if value is None else str(value)
