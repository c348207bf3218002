"""What every form of export is: something that takes lines one at a time and is finished once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path

from pipeline.export.read import ODD, ExportError
from pipeline.export.tables import COLUMNS, Line, Row, incident_rows, reject_row, report_row

_TOGETHER = 8192  # rows of a table handed on at once


class Sink(ABC):
    """One form of export being written. Reports come first, then incidents, then rejects."""

    @staticmethod
    def made(file: Path) -> bool:
        """Say whether a file that is not empty is one of this form, so that another may take its place."""
        raise NotImplementedError(f"{file}: of the forms that are folders each file is looked at by its name")

    def report(self, line: Line) -> None:  # noqa: B027 (a form need not have them)
        """Take an article."""

    @abstractmethod
    def incident(self, line: Line) -> None:
        """Take an incident."""

    def reject(self, line: Line) -> None:  # noqa: B027
        """Take a reject."""

    @abstractmethod
    def finish(self) -> None:
        """Write what is left and close; nothing is taken afterwards."""

    def close(self) -> None:  # noqa: B027
        """Let go of files and connections after a failure."""


class TableSink(Sink):
    """A form that is tables: rows are gathered and handed on some thousands at a time."""

    def __init__(self) -> None:
        """Begin with empty tables."""
        self._held: dict[str, list[Row]] = {table: [] for table in COLUMNS}

    @abstractmethod
    def put(self, table: str, rows: Sequence[Row]) -> None:
        """Write rows, in the order of the table's columns.

        Raises:
            ExportError: for a value that the form cannot hold.
            OSError: if the disk is full or failing.
        """

    def report(self, line: Line) -> None:
        """Take an article."""
        self._hold("reports", report_row(line))

    def incident(self, line: Line) -> None:
        """Take an incident."""
        for table, row in incident_rows(line):
            self._hold(table, row)

    def reject(self, line: Line) -> None:
        """Take a reject."""
        self._hold("rejects", reject_row(line))

    def finish(self) -> None:
        """Hand on what is held."""
        for table, rows in self._held.items():
            if rows:
                self._hand_on(table, rows)

    def _hold(self, table: str, row: Row) -> None:
        rows = self._held[table]
        rows.append(row)
        if len(rows) >= _TOGETHER:
            self._hand_on(table, rows)
            rows.clear()

    def _hand_on(self, table: str, rows: list[Row]) -> None:
        try:
            self.put(table, rows)
        except ODD as error:  # whose words may quote the value
            raise unfit(table) from error


def first_lines(file: Path) -> tuple[bytes, bytes]:
    """Return how the first two lines of a file begin.

    Raises:
        OSError: if it cannot be read.
    """
    with file.open("rb") as held:
        return held.readline(200), held.readline(200)


def unfit(table: str) -> ExportError:
    """Return what is raised for a row that its table cannot hold."""
    return ExportError(f"the table {table} cannot hold a value that the outputs have: no record of this contract")
