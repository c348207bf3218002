"""The lines of an output folder, one at a time, all of one run even while the next one commits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

import jsonlines

from pipeline.export.tables import Line
from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS, current

if TYPE_CHECKING:
    from pipeline.protect.mask import Protection, Protector


class ExportError(Exception):
    """What is to be exported, or how, cannot be; the message is one line for the user and quotes no report."""


class Outputs:
    """An output folder opened for reading: `with Outputs(path) as outputs: for line in outputs.incidents(): …`.

    Each of the three may be read again, but no two of the same kind at once.
    """

    def __init__(self, folder: Path, *, protection: Protection | None = None) -> None:
        """Name the folder, and how the people in it are to be protected; nothing is opened yet."""
        self.folder = folder
        self.protection = protection
        self._protector: Protector | None = None
        self._files: dict[str, IO[bytes]] = {}

    def __enter__(self) -> Self:
        """Open the files.

        Raises:
            FileNotFoundError: if there is no such folder or no run wrote into it.
        """
        if not current(self.folder, INCIDENTS).is_file():
            raise FileNotFoundError(f"no {INCIDENTS} in {self.folder}: run habeas extract first")
        for name in (INCIDENTS, REPORTS, REJECTS):
            path = current(self.folder, name)
            if path.is_file():
                self._files[name] = path.open("rb")
        if self.protection is not None:
            self._learn(self.protection)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        for file in self._files.values():
            file.close()

    def incidents(self) -> Iterator[Line]:
        """Yield the incidents, in order."""
        lines = self._lines(INCIDENTS)
        return lines if self._protector is None else map(self._protector.incident, lines)

    def reports(self) -> Iterator[Line]:
        """Yield the articles, in order."""
        lines = self._lines(REPORTS)
        return lines if self._protector is None else map(self._protector.report, lines)

    def rejects(self) -> Iterator[Line]:
        """Yield the rejects, in order."""
        lines = self._lines(REJECTS)
        return lines if self._protector is None else map(self._protector.reject, lines)

    def _learn(self, protection: Protection) -> None:
        from pipeline.protect.mask import Protector  # noqa: PLC0415 (the gazetteer, which few exports need)

        protector = Protector(protection)
        for line in self._lines(INCIDENTS):
            protector.learn_incident(line)
        if protector.needs_reports:
            for line in self._lines(REPORTS):
                protector.learn_report(line)
        self._protector = protector

    def _lines(self, name: str) -> Iterator[Line]:
        file = self._files.get(name)
        if file is not None:
            file.seek(0)
            yield from read_lines(file, name)


def read_lines(file: IO[bytes], name: str) -> Iterator[Line]:
    """Yield the objects of a JSON Lines file that is called `name` in errors.

    Raises:
        ExportError: for a line that is no object, with its number.
    """
    try:
        yield from jsonlines.Reader(file).iter(type=dict)
    except jsonlines.InvalidLineError as error:
        raise ExportError(f"{name}, line {error.lineno}: not a record") from error
