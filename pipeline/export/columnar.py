"""Parquet files and a DuckDB database, through Arrow. Needs the extra `export`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.export.sink import TableSink, unfit
from pipeline.export.tables import COLUMNS, KEYS, OLDEST, Kind, Row
from pipeline.records import SCHEMA_VERSION

_ARROW: dict[Kind, pa.DataType] = {
    "text": pa.string(), "word": pa.dictionary(pa.int32(), pa.string()), "whole": pa.int64(), "real": pa.float64(),
    "day": pa.date32(), "flag": pa.bool_(),
}  # fmt: skip
_DUCK: dict[Kind, str] = {
    "text": "VARCHAR", "word": "VARCHAR", "whole": "BIGINT", "real": "DOUBLE", "day": "DATE", "flag": "BOOLEAN",
}  # fmt: skip

_ALONE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""No extension is ever fetched."""


def schema(table: str, *, words: bool) -> pa.Schema:
    """Return the Arrow schema of a table; closed vocabularies are dictionaries if `words`, else strings."""
    kinds: dict[str, Kind] = {
        column: kind if words or kind != "word" else "text" for column, kind in COLUMNS[table].items()
    }
    fields = [pa.field(column, _ARROW[kind], nullable=KEYS.get(table) != column) for column, kind in kinds.items()]
    return pa.schema(fields, metadata={"habeas.schema_version": SCHEMA_VERSION})


def batch(schema_: pa.Schema, rows: Sequence[Row]) -> pa.RecordBatch:
    """Return rows as an Arrow batch."""
    columns = zip(*rows, strict=True)
    return pa.record_batch(
        [pa.array(column, field.type) for column, field in zip(columns, schema_, strict=True)], schema=schema_
    )


class ParquetSink(TableSink):
    """A folder of Parquet files, one a table (zstd)."""

    def __init__(self, folder: Path) -> None:
        """Create the files."""
        super().__init__()
        self._writers: dict[str, pq.ParquetWriter] = {
            table: pq.ParquetWriter(folder / f"{table}.parquet", schema(table, words=True), compression="zstd")
            for table in COLUMNS
        }

    def put(self, table: str, rows: Sequence[Row]) -> None:
        """Write rows as a row group."""
        writer = self._writers[table]
        writer.write_batch(batch(writer.schema, rows))

    def finish(self) -> None:
        """Write the footers."""
        super().finish()
        self.close()

    def close(self) -> None:
        """Close the files."""
        for writer in self._writers.values():
            writer.close()


class DuckSink(TableSink):
    """A DuckDB database, a table each."""

    def __init__(self, file: Path) -> None:
        """Create the database."""
        super().__init__()
        with _told("incidents"):
            self._create(file)

    @staticmethod
    def made(file: Path) -> bool:
        """Say whether a file is a database with our tables."""
        try:
            with duckdb.connect(file, read_only=True, config={**_ALONE}) as base:
                tables = base.execute("SELECT table_name FROM duckdb_tables()").fetchall()
        except duckdb.Error:
            return False
        return {name for (name,) in tables} >= OLDEST

    def _create(self, file: Path) -> None:
        # What does not fit in memory goes to disk beside the database.
        self._base = duckdb.connect(file, config={**_ALONE, "memory_limit": "256MB"})
        self._schemas = {table: schema(table, words=False) for table in COLUMNS}
        for table, columns in COLUMNS.items():
            told = ", ".join(
                f'"{name}" {_DUCK[kind]}{" PRIMARY KEY" if KEYS.get(table) == name else ""}'
                for name, kind in columns.items()
            )
            self._base.execute(f"CREATE TABLE {table} ({told})")

    def put(self, table: str, rows: Sequence[Row]) -> None:
        """Append rows."""
        with _told(table):
            self._base.register("batch", pa.Table.from_batches([batch(self._schemas[table], rows)]))
            self._base.execute(f"INSERT INTO {table} SELECT * FROM batch")  # noqa: S608 (our own names)
            self._base.unregister("batch")

    def finish(self) -> None:
        """Write everything into the one file and close it."""
        super().finish()
        with _told("incidents"):
            self._base.execute("CHECKPOINT")
            self.close()

    def close(self) -> None:
        """Close the database."""
        self._base.close()


@contextmanager
def _told(table: str) -> Iterator[None]:
    """Raise what DuckDB raises as every other form does: what a row is at fault for, or the disk."""
    try:
        yield
    except (duckdb.DataError, duckdb.IntegrityError, duckdb.ProgrammingError) as error:
        raise unfit(table) from error
    except duckdb.Error as error:
        raise OSError(str(error).partition("\n")[0]) from error
