"""One state of an output folder: a table of its incidents in memory, and where each line stands in its file.

DuckDB reads the JSON Lines once; whole records and articles stay on the disk and are read from the open files, which
keep their content even when a new run replaces them.
"""

from __future__ import annotations

import json
import re
import threading
import weakref
from array import array
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import IO, Any

import duckdb

from pipeline.letters import SPECIAL
from pipeline.write.folder import INCIDENTS, REPORTS, current

type Line = dict[str, Any]
type Stamp = tuple[tuple[int, int, int], ...]


class StoreError(Exception):
    """The folder cannot be shown; the message is one line for the user and quotes no report."""


_COLUMNS = {
    "id": "VARCHAR",
    "report": "STRUCT(id VARCHAR, source VARCHAR, title VARCHAR, published VARCHAR)",
    "case": "VARCHAR",
    "act": "VARCHAR",
    "modality": "VARCHAR",
    "summary": "VARCHAR",
    "people": "STRUCT(name VARCHAR, role VARCHAR, aliases VARCHAR[])[]",
    "organisations": "STRUCT(name VARCHAR, role VARCHAR, aliases VARCHAR[])[]",
    "group": 'STRUCT("text" VARCHAR)',
    "charges": 'STRUCT("text" VARCHAR, category VARCHAR, law VARCHAR)[]',
    "date": 'STRUCT(start VARCHAR, "end" VARCHAR, precision VARCHAR, "text" VARCHAR)',
    "country": "STRUCT(alpha_2 VARCHAR, name VARCHAR)",
    "evidence": 'STRUCT("text" VARCHAR)[]',
    "confidence": "DOUBLE",
}  # fmt: skip
"""The keys that the table is made of; keys that later versions of the contract add are passed over."""

_ALWAYS = ("id", "report", "matter", "act", "modality", "summary", "confidence")
"""Columns that no record leaves empty."""

_HOW = "format = 'newline_delimited', maximum_object_size = 268435456, hive_partitioning = false"
"""Nothing of a file's path enters its lines, though a folder be named `country=KZ`."""
_WILD = re.compile(r"[*?\[]")  # which would have DuckDB read other files than the one that is so named

_LETTERS = {letter: plain for letter, plain in SPECIAL.items() if letter == letter.lower()} | {"ß": "ss"}
_PLAIN = "CREATE MACRO plain(told) AS strip_accents({})".format(
    reduce(lambda made, pair: "replace({}, '{}', '{}')".format(made, *pair), _LETTERS.items(), "lower(told)")
)
"""How texts are searched: without case and accents, and with plain letters for those that have none to lose."""

_TABLE = """
CREATE TABLE incident AS
WITH line AS (
  SELECT *, list_concat(coalesce(people, []), coalesce(organisations, [])) AS cast_
  FROM read_json(?, {how}, columns = {columns})
)
SELECT
  (row_number() OVER ()) - 1 AS n, id, report.id AS report, "case" AS matter, act, modality, summary, confidence,
  report.title AS title, report.source AS source, report.published AS published,
  country.alpha_2 AS country, country.name AS land,
  try_cast("date".start AS DATE) AS since, try_cast("date"."end" AS DATE) AS until,
  "date".precision AS precision, "date"."text" AS told,
  list_distinct(list_transform(coalesce(charges, []), lambda c: c.category)) AS charges,
  list_distinct(list_concat(
    list_transform(cast_, lambda one: one.role), CASE WHEN "group" IS NULL THEN [] ELSE ['victim'] END
  )) AS roles,
  list_concat(
    list_transform(list_filter(cast_, lambda one: one.role = 'victim'), lambda one: one.name),
    CASE WHEN "group" IS NULL THEN [] ELSE ["group"."text"] END
  ) AS victims,
  plain(concat_ws(chr(10),
    list_aggregate(list_transform(cast_, lambda one: concat_ws(chr(10), one.name,
      list_aggregate(one.aliases, 'string_agg', chr(10)))), 'string_agg', chr(10)),
    report.title, summary, "group"."text",
    list_aggregate(list_transform(coalesce(charges, []), lambda c: concat_ws(' ', c."text", c.law)),
      'string_agg', chr(10)),
    list_aggregate(list_transform(coalesce(evidence, []), lambda e: e."text"), 'string_agg', chr(10))
  )) AS words
FROM line
"""

_LACKING = f"SELECT 1 FROM incident WHERE {' OR '.join(f'{one} IS NULL' for one in _ALWAYS)} LIMIT 1"  # noqa: S608 (ours)

_REPORTS = """
CREATE TABLE article AS
SELECT (row_number() OVER ()) - 1 AS n, id
FROM read_json(?, {how}, columns = {columns})
"""


def stamp(folder: Path) -> Stamp:
    """Return what changes when the files of an output folder change.

    Raises:
        StoreError: if no run wrote into it.
    """
    found = []
    for name in (INCIDENTS, REPORTS):
        try:
            state = current(folder, name).stat()
        except (FileNotFoundError, NotADirectoryError):
            raise StoreError(f"no {name} in {folder}: run habeas extract first") from None
        except OSError as error:
            raise StoreError(f"{name} in {folder} cannot be read: {error.strerror}") from error
        found.append((state.st_ino, state.st_size, state.st_mtime_ns))
    return tuple(found)


class Store:
    """The incidents of an output folder as they were when it was opened."""

    def __init__(self, folder: Path) -> None:
        """Read the folder.

        Raises:
            StoreError: if no run wrote into it or a line is no record.
        """
        self.folder = folder
        self.stamp = stamp(folder)
        self._lock = threading.Lock()
        self._files: dict[str, IO[bytes]] = {}
        self._starts: dict[str, array[int]] = {}
        # External access ends below, before any query that a reader's choice takes part in.
        # What does not fit into memory is an error: it would go to a folder of the caller's that others may read.
        self._base = duckdb.connect(
            ":memory:", config={"autoinstall_known_extensions": False, "temp_directory": ""}
        )
        weakref.finalize(self, _release, self._base, self._files)
        self._base.execute(_PLAIN)
        self._read(INCIDENTS, _TABLE, _COLUMNS)
        if self.rows(_LACKING):
            raise StoreError(f"{INCIDENTS} in {folder} holds a line that is no record")
        self._read(REPORTS, _REPORTS, {"id": "VARCHAR"})
        for name, table in ((INCIDENTS, "incident"), (REPORTS, "article")):
            if self.rows(f"SELECT 1 FROM {table} GROUP BY id HAVING count(*) > 1 LIMIT 1"):  # noqa: S608 (ours)
                raise StoreError(
                    f"{name} in {folder} holds an id twice: of outputs put together keep each report from one folder"
                )
        if stamp(folder) != self.stamp:
            raise StoreError(f"a run wrote to {folder} while it was read; reload the page")
        self._base.execute("SET enable_external_access = false")
        self._base.execute("SET lock_configuration = true")

    def _read(self, name: str, statement: str, columns: dict[str, str]) -> None:
        path = current(self.folder, name)
        try:
            file = path.open("rb")
        except OSError as error:
            raise StoreError(f"{name} in {self.folder} cannot be read: {error.strerror}") from error
        self._files[name] = file
        self._starts[name] = array("q", _starts(file))
        told = "{" + ", ".join(f"'{key}': '{kind}'" for key, kind in columns.items()) + "}"  # ours alone
        try:
            made = statement.replace("{how}", _HOW).replace("{columns}", told)
            self._base.execute(made, [_WILD.sub(r"[\g<0>]", str(path))])
        except duckdb.OutOfMemoryException as error:
            raise StoreError(f"{name} in {self.folder} does not fit into memory") from error
        except duckdb.Error as error:
            raise StoreError(f"{name} in {self.folder} holds a line that is no record") from error

    def rows(self, statement: str, values: list[Any] | None = None) -> list[tuple[Any, ...]]:
        """Run one statement of ours with its parameters; safe from several threads."""
        with self._base.cursor() as cursor:
            rows: list[tuple[Any, ...]] = cursor.execute(statement, values or []).fetchall()
            return rows

    def number(self, name: str) -> int | None:
        """Return the line, from 0, of the incident of an id, or None."""
        found = self.rows("SELECT n FROM incident WHERE id = ?", [name])
        return int(found[0][0]) if found else None

    def incident(self, name: str) -> Line | None:
        """Return a whole record by its id, or None."""
        number = self.number(name)
        return None if number is None else self._line(INCIDENTS, number, name)

    def article(self, name: str) -> Line | None:
        """Return an article's line by its id, or None."""
        found = self.rows("SELECT n FROM article WHERE id = ?", [name])
        return self._line(REPORTS, found[0][0], name) if found else None

    def raw_incidents(self, numbers: list[int]) -> Iterator[bytes]:
        """Yield lines of `incidents.jsonl` as they stand there, by their numbers from 0."""
        for number in numbers:
            yield self._bytes(INCIDENTS, number)

    def _line(self, file: str, number: int, name: str) -> Line:
        line: Line = json.loads(self._bytes(file, number))
        if line.get("id") != name:
            raise StoreError(f"{file} in {self.folder} changed while it was read; reload the page")
        return line

    def _bytes(self, name: str, number: int) -> bytes:
        with self._lock:
            file = self._files[name]
            file.seek(self._starts[name][number])
            return file.readline()


def _starts(file: IO[bytes]) -> Iterator[int]:
    at = 0
    for line in file:
        yield at
        at += len(line)


def _release(base: duckdb.DuckDBPyConnection, files: dict[str, IO[bytes]]) -> None:
    base.close()
    for file in files.values():
        file.close()


_latest: dict[Path, Store] = {}
_opening = threading.Lock()


def opened(folder: Path) -> Store:
    """Return the store of a folder, read again only when its files changed.

    Raises:
        StoreError: if no run wrote into it or a line is no record.
    """
    with _opening:
        known = _latest.get(folder)
        if known is None or known.stamp != stamp(folder):
            known = _latest[folder] = Store(folder)
        return known
