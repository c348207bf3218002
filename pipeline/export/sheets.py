"""CSV for spreadsheets (`csv`) and a Frictionless data package (`datapackage`).

A cell of text that a spreadsheet would run as a formula gets an apostrophe before it, and each cell of text stands in
quotation marks: programs that take semicolons and tabs for the ends of cells too would cut it there, and run the rest.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, ClassVar

from pipeline import __version__
from pipeline.export.sink import TableSink
from pipeline.export.tables import CLOSED, COLUMNS, JOINS, KEYS, Kind, Row
from pipeline.records import SCHEMA_VERSION
from pipeline.write.cells import safe
from pipeline.write.private import create_text


class CsvSink(TableSink):
    """A folder of CSV files, one a table: UTF-8 with a byte order mark, as spreadsheets want it.

    `reports.csv` has no texts: a spreadsheet cuts a cell at 32,767 characters.
    """

    encoding = "utf-8-sig"
    hidden: ClassVar[frozenset[tuple[str, str]]] = frozenset({("reports", "text")})

    def __init__(self, folder: Path) -> None:
        """Create the files with their headings."""
        super().__init__()
        self.folder = folder
        self._stack = ExitStack()
        self._writers: dict[str, Any] = {}
        self._columns: dict[str, list[tuple[int, Kind]]] = {}
        for table, columns in COLUMNS.items():
            kept = [column for column in columns if (table, column) not in self.hidden]
            file = self._stack.enter_context(create_text(folder / f"{table}.csv", encoding=self.encoding, newline=""))
            csv.writer(file).writerow(kept)
            self._writers[table] = csv.writer(file, quoting=csv.QUOTE_STRINGS)
            at = list(columns)
            self._columns[table] = [(at.index(column), columns[column]) for column in kept]

    def put(self, table: str, rows: Sequence[Row]) -> None:
        """Write rows; None is an empty cell, a flag `true` or `false`."""
        columns = self._columns[table]
        self._writers[table].writerows([_cell(row[at], kind) for at, kind in columns] for row in rows)

    def finish(self) -> None:
        """Close the files."""
        super().finish()
        self.close()

    def close(self) -> None:
        """Close the files."""
        self._stack.close()


class PackageSink(CsvSink):
    """A folder of CSV files (UTF-8) with `datapackage.json`: types, keys, joins and closed vocabularies."""

    encoding = "utf-8"
    hidden: ClassVar[frozenset[tuple[str, str]]] = frozenset()

    def finish(self) -> None:
        """Close the files and describe them."""
        super().finish()
        with create_text(self.folder / "datapackage.json") as file:
            json.dump(package(), file, ensure_ascii=False, indent=2)
            file.write("\n")


def package() -> dict[str, Any]:
    """Return the descriptor of the data package (Data Package v1)."""
    return {
        "profile": "tabular-data-package",
        "name": "habeas",
        "title": "Incidents read from human-rights reports",
        "version": SCHEMA_VERSION,
        "description": f"Written by habeas {__version__}. Lists stand in one cell, separated by ' | '.",
        "resources": [_resource(table) for table in COLUMNS],
    }


_FIELD: dict[Kind, str] = {
    "text": "string", "word": "string", "whole": "integer", "real": "number", "day": "date", "flag": "boolean",
}  # fmt: skip


def _cell(value: Any, kind: Kind) -> Any:
    if value is None:
        return None
    if kind in {"text", "word"}:
        return safe(value)
    return str(value).lower() if kind == "flag" else value


def _resource(table: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(table, name, kind) for name, kind in COLUMNS[table].items()]}
    schema["missingValues"] = [""]
    if table in KEYS:
        schema["primaryKey"] = KEYS[table]
    if table in JOINS:
        column, other = JOINS[table]
        schema["foreignKeys"] = [{"fields": column, "reference": {"resource": other, "fields": KEYS[other]}}]
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": f"{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(table: str, name: str, kind: Kind) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": _FIELD[kind]}
    constraints: dict[str, Any] = {}
    if KEYS.get(table) == name:
        constraints |= {"required": True, "unique": True}
    if (table, name) in CLOSED:
        constraints["enum"] = list(CLOSED[table, name])
    return field | ({"constraints": constraints} if constraints else {})
