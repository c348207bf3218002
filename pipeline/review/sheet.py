"""Review in a spreadsheet: one row an incident, its slots to be edited in place.

`decision` is ok, wrong, unsure or new; a changed slot says that it was corrected. `machine` keeps what the machine said
and is not to be edited. A new row needs `report`, `decision` new and the slots.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from pipeline.review.decide import Decided, RefusedError
from pipeline.review.slots import LISTS, Slots
from pipeline.review.tasks import Task
from pipeline.write.cells import safe, unsafe

_SEPARATOR = " | "
_DELIMITERS = (",", ";", "\t")
_SLOTS = tuple(Slots.model_fields)
_HEAD = ("incident", "report", "source", "source_id", "article")
COLUMNS = (
    "decision", "reason", "reviewer", "decided", *_SLOTS, "title", "published", "url", "evidence", "confidence", *_HEAD,
    "machine",
)  # fmt: skip
_WORDS = {"ok": "confirmed", "wrong": "rejected", "unsure": "unsure", "new": "added", "": None}


def write_sheet(tasks: Iterable[Task], file: IO[str]) -> int:
    """Write the sheet and return how many rows it has. `file` is open with `newline=""` and a byte order mark."""
    csv.writer(file).writerow(COLUMNS)
    writer = csv.DictWriter(file, COLUMNS, quoting=csv.QUOTE_STRINGS)
    rows = 0
    for rows, task in enumerate(tasks, 1):  # noqa: B007 (the count is wanted)
        head, ref = task.head(), task.incident["report"]
        machine = head.pop("machine")
        row: dict[str, Any] = dict.fromkeys(("decision", "reason", "reviewer", "decided"), "")
        row |= {slot: _SEPARATOR.join(machine[slot]) if slot in LISTS else machine[slot] for slot in _SLOTS}
        row |= {name: ref[name] for name in ("title", "published", "url")}
        row |= {"confidence": task.incident["confidence"], "machine": json.dumps(machine, ensure_ascii=False)}
        row |= {"evidence": "\n".join(span["text"] for span in task.incident["evidence"])}
        row |= head
        writer.writerow({name: safe(cell) if isinstance(cell, str) else cell for name, cell in row.items()})
    return rows


def read_sheet(path: Path) -> Iterator[Decided]:
    """Yield what was decided in a sheet, row by row; a row that nobody touched gives nothing.

    Cells are parted by what parts the column names: spreadsheets of many countries save with semicolons.

    Raises:
        ValueError: if a column is missing or the file is no CSV.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        names = file.readline()
        file.seek(0)
        rows = csv.DictReader(file, delimiter=max(_DELIMITERS, key=names.count))
        there = rows.fieldnames or ()
        if missing := [name for name in ("decision", "incident", "report", "machine") if name not in there]:
            raise ValueError(f"no column {missing[0]!r}")
        try:
            for number, cells in enumerate(rows, 2):
                row = {name: unsafe((cell or "").strip()) for name, cell in cells.items() if name}
                if any(row.values()):
                    yield Decided(f"row {number}", lambda row=row: _decided(row))  # type: ignore[misc]
        except csv.Error as error:
            raise ValueError(f"no CSV, or a cell too long for one, after row {rows.line_num}") from error


def _decided(row: dict[str, str]) -> dict[str, Any]:
    word = row["decision"].casefold()
    if word not in _WORDS:
        raise RefusedError(f"decision is {', '.join(filter(None, _WORDS))}")
    return {
        **{name: row.get(name) or None for name in ("incident", "report", "source", "source_id")},
        "article": row.get("article") or None,
        "machine": _machine(row["machine"]),
        "slots": {slot: _slot(slot, row[slot]) for slot in _SLOTS if slot in row},
        "decision": _WORDS[word],
        **{name: row.get(name) or None for name in ("reason", "reviewer", "decided")},
    }


def _machine(cell: str) -> Any:
    try:
        return json.loads(cell) if cell else None
    except ValueError as error:
        raise RefusedError("`machine` is not as it was written: leave that column alone") from error


def _slot(name: str, cell: str) -> Any:
    if name in LISTS:
        return [part.strip() for part in cell.split("|") if part.strip()]
    if name == "term_days":
        return _whole(cell) if cell else None
    return cell or (None if name not in {"act", "modality"} else cell)


def _whole(cell: str) -> int | str:
    """Return the number that a spreadsheet made of one ("1096.0"), and what is none as it is: it is refused later."""
    try:
        return int(float(cell))
    except (ValueError, OverflowError):
        return cell
