"""Incidents beside their articles, one task each, for whoever decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from pipeline.review.slots import Line, Slots, slots_of
from pipeline.review.store import ReviewError
from pipeline.write.folder import INCIDENTS, REPORTS, together
from pipeline.write.outputs import LineError, need_outputs, read_lines


@dataclass(frozen=True, slots=True)
class Task:
    """One incident to decide about, with the article it was read in."""

    incident: Line
    report: Line
    slots: Slots

    def spans(self) -> list[dict[str, Any]]:
        """Return every mention of the article: `start`, `end`, `label`."""
        return [{key: one[key] for key in ("start", "end", "label")} for one in self.report["entities"]]

    def head(self) -> dict[str, Any]:
        """Return what finds the incident again when the decision comes back."""
        ref = self.incident["report"]
        return {
            "incident": self.incident["id"],
            "report": ref["id"],
            "source": ref["source"],
            "source_id": ref["source_id"],
            "article": ref["article"],
            "machine": self.slots.model_dump(mode="json"),
        }


def tasks(folder: Path) -> Iterator[Task]:
    """Yield the incidents of an output folder with their articles; both files are read once, in step.

    Raises:
        FileNotFoundError: if no run wrote into `folder`.
        ReviewError: if the two files are not of one run, or a line of them is no record.
    """
    need_outputs(folder, INCIDENTS, REPORTS)
    with together(folder, INCIDENTS, REPORTS) as files:
        incidents, reports = (lines(files[name], name) for name in (INCIDENTS, REPORTS))
        report: Line | None = None
        for incident in incidents:
            while report is None or report["id"] != incident["report"]["id"]:
                report = next(reports, None)
                if report is None:
                    raise ReviewError(f"{REPORTS} has no article {incident['report']['id']} where {INCIDENTS} has it")
            yield Task(incident, report, slots_of(incident))


def lines(file: IO[bytes], name: str) -> Iterator[Line]:
    """Yield the lines of an open output file, which is called `name`.

    Raises:
        ReviewError: for a line that is no record.
    """
    try:
        yield from read_lines(file, name)
    except LineError as error:
        raise ReviewError(str(error)) from error
