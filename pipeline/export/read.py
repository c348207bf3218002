"""The lines of an output folder, one at a time, all of one run even while the next one commits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

from pipeline.batch.store import Seen
from pipeline.export.tables import Line
from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS, together
from pipeline.write.outputs import LineError, need_outputs, read_lines

if TYPE_CHECKING:
    from pipeline.protect.mask import Protection, Protector
    from pipeline.review.apply import Reviews

ODD = (KeyError, TypeError, AttributeError, ValueError, OverflowError)
"""What a line raises whose values are none of the contract's."""


class ExportError(Exception):
    """What is to be exported, or how, cannot be; the message is one line for the user and quotes no report."""


class Outputs:
    """An output folder opened for reading: `with Outputs(path) as outputs: for line in outputs.incidents(): …`.

    Each of the three may be read again, but no two of the same kind at once.
    """

    def __init__(self, folder: Path, *, reviewed: bool = False, protection: Protection | None = None) -> None:
        """Name the folder; nothing is opened yet.

        Args:
            folder: what `habeas extract` wrote.
            reviewed: give the incidents as reviewers left them.
            protection: how to protect the people in them.
        """
        self.folder = folder
        self.reviewed = reviewed
        self.reviews = 0
        """Reviews that hold, where they are asked for."""
        self.lost_reviews = 0
        """Reviews that belong to no incident of these outputs."""
        self._incidents: dict[str, list[str]] = {}  # of an article, as reviewers left them
        self.protection = protection
        self._protector: Protector | None = None
        self._reviews: Reviews | None = None
        self._stack = ExitStack()
        self._files: dict[str, IO[bytes]] = {}

    def __enter__(self) -> Self:
        """Open the files.

        Raises:
            FileNotFoundError: if there is no such folder or no run wrote into it.
            ExportError: if the reviews are none, or a line is no record.
        """
        need_outputs(self.folder, INCIDENTS, REPORTS, REJECTS)
        with ExitStack() as stack:
            self._files = stack.enter_context(together(self.folder, INCIDENTS, REPORTS, REJECTS))
            try:
                if self.reviewed:
                    self._look()
                if self.protection is not None:
                    self._learn(self.protection)
            except ODD as error:
                raise ExportError("a line of the outputs is no record of this contract") from error
            self._stack = stack.pop_all()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._stack.close()

    def incidents(self) -> Iterator[Line]:
        """Yield the incidents, in order."""
        lines = self._decided()
        return lines if self._protector is None else map(self._protector.incident, lines)

    def reports(self) -> Iterator[Line]:
        """Yield the articles, in order."""
        lines = map(self._counted, self._lines(REPORTS)) if self.reviewed else self._lines(REPORTS)
        return lines if self._protector is None else map(self._protector.report, lines)

    def rejects(self) -> Iterator[Line]:
        """Yield the rejects, in order."""
        lines = self._lines(REJECTS)
        return lines if self._protector is None else map(self._protector.reject, lines)

    def _decided(self) -> Iterator[Line]:
        if self._reviews is None:
            return self._lines(INCIDENTS)
        return self._reviews.apply(self._lines(INCIDENTS), self._lines(REPORTS))

    def _look(self) -> None:
        from pipeline.batch.deltas import successors  # noqa: PLC0415 (only where reviews are asked for)
        from pipeline.review.apply import Reviews  # noqa: PLC0415
        from pipeline.review.store import ReviewError, latest, read_reviews  # noqa: PLC0415

        told = REPORTS in self._files
        articles = self._lines(REPORTS) if told else (line["report"] for line in self._lines(INCIDENTS))
        try:
            reviews = latest(read_reviews(self.folder))
            self._reviews = Reviews(reviews, articles, successors(self.folder))
        except (ReviewError, LineError) as error:
            raise ExportError(str(error)) from error
        for line in self._decided():
            self._incidents.setdefault(line["report"]["id"], []).append(line["id"])
        self.reviews, self.lost_reviews = len(reviews), self._reviews.lost

    def _counted(self, line: Line) -> Line:
        return {**line, "incidents": self._incidents.get(line["id"], [])}

    def _learn(self, protection: Protection) -> None:
        from pipeline.protect.mask import Protector  # noqa: PLC0415 (the gazetteer, which few exports need)

        protector = Protector(protection)
        for line in chain(self._lines(INCIDENTS), self._decided() if self._reviews else ()):
            protector.learn_incident(line)
        if protector.needs_reports:
            for line in self._lines(REPORTS):
                protector.learn_report(line)
        self._protector = protector

    def _lines(self, name: str) -> Iterator[Line]:
        file = self._files.get(name)
        if file is not None:
            file.seek(0)
            try:
                yield from read_lines(file, name) if name == REJECTS else _each_once(read_lines(file, name), name)
            except LineError as error:
                raise ExportError(str(error)) from error


def _each_once(lines: Iterator[Line], name: str) -> Iterator[Line]:
    """Yield lines whose ids are keys; one that stands twice would be counted twice.

    Raises:
        LineError: for the second line of an id.
    """
    with closing(Seen()) as seen:
        for number, line in enumerate(lines, 1):
            if not seen.add(str(line["id"])):
                twice = "its id stands twice; of outputs put together keep each report from one folder"
                raise LineError(f"{name}, line {number}: {twice}")
            yield line
