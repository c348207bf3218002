"""A SQLite database with full-text search, which Datasette opens as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from pipeline.export.sink import TableSink, unfit
from pipeline.export.tables import COLUMNS, JOINS, KEYS, OLDEST, Kind, Row

_TYPES: dict[Kind, str] = {
    "text": "TEXT", "word": "TEXT", "whole": "INTEGER", "real": "REAL", "day": "TEXT", "flag": "INTEGER",
}  # fmt: skip
_SEARCHED = {
    "incidents": ("victim_names", "perpetrator_names", "authority_names", "title", "summary", "evidence"),
    "people": ("name", "aliases", "descriptors"),
    "reports": ("title", "text"),
}
_INDEXED = {
    "incidents": ("act", "country", "date_start", "case", "report"),
    "people": ("incident", "name", "role"),
    **dict.fromkeys(("organisations", "charges", "penalties", "places"), ("incident",)),
}


class SqliteSink(TableSink):
    """A SQLite database: a table each, keys and joins declared, `incidents_fts` and the like for search.

    `SELECT * FROM incidents WHERE rowid IN (SELECT rowid FROM incidents_fts WHERE incidents_fts MATCH 'extortion')`.
    Days are ISO texts, as Datasette expects; search knows no case and no accents.
    """

    def __init__(self, file: Path) -> None:
        """Create the database."""
        super().__init__()
        with _told("incidents"):
            self._create(file)

    @staticmethod
    def made(file: Path) -> bool:
        """Say whether a file is a database with our tables."""
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as base:
            try:
                tables = base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            except sqlite3.DatabaseError:
                return False
        return {name for (name,) in tables} >= OLDEST

    def _create(self, file: Path) -> None:
        self._base = sqlite3.connect(file, isolation_level=None)
        # A database that is not whole is thrown away with its folder, so nothing needs a journal.
        for order in ("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "BEGIN"):
            self._base.execute(order)
        for table, columns in COLUMNS.items():
            told = [f'"{name}" {_TYPES[kind]}' for name, kind in columns.items()]
            if table in KEYS:
                told.append(f'PRIMARY KEY ("{KEYS[table]}")')
            if table in JOINS:
                column, other = JOINS[table]
                told.append(f'FOREIGN KEY ("{column}") REFERENCES "{other}" ("{KEYS[other]}")')
            self._base.execute(f'CREATE TABLE "{table}" ({", ".join(told)})')

    def put(self, table: str, rows: Sequence[Row]) -> None:
        """Append rows."""
        marks = ", ".join("?" * len(COLUMNS[table]))
        days = [at for at, kind in enumerate(COLUMNS[table].values()) if kind == "day"]
        with _told(table):
            self._base.executemany(
                f'INSERT INTO "{table}" VALUES ({marks})',  # noqa: S608 (the names are ours)
                [_iso(row, days) for row in rows] if days else rows,
            )

    def finish(self) -> None:
        """Index what is searched and joined, and close."""
        super().finish()
        with _told("incidents"):
            self._index()
        self.close()

    def _index(self) -> None:
        for table, columns in _INDEXED.items():
            for column in columns:
                self._base.execute(f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}")')
        for table, columns in _SEARCHED.items():
            names = ", ".join(f'"{column}"' for column in columns)
            self._base.execute(
                f'CREATE VIRTUAL TABLE "{table}_fts" USING fts5 '
                f"({names}, content=\"{table}\", tokenize='unicode61 remove_diacritics 2')"
            )
            self._base.execute(f'INSERT INTO "{table}_fts" ("{table}_fts") VALUES (?)', ("rebuild",))  # noqa: S608
        self._base.execute("COMMIT")
        self._base.execute("ANALYZE")

    def close(self) -> None:
        """Close the database."""
        self._base.close()


@contextmanager
def _told(table: str) -> Iterator[None]:
    """Raise what SQLite raises as every other form does: what a row is at fault for, or the disk."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.ProgrammingError, sqlite3.InterfaceError) as error:
        raise unfit(table) from error
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def _iso(row: Row, days: Sequence[int]) -> list[object]:
    cells = list(row)
    for at in days:
        if isinstance(cells[at], date):
            cells[at] = cells[at].isoformat()
    return cells
