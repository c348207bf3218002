"""Incidents beside their articles, one task each, for whoever decides."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonlines

from pipeline.review.slots import Line, Slots, slots_of
from pipeline.review.store import ReviewError
from pipeline.write.folder import INCIDENTS, REPORTS, current


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
        ReviewError: if the two files are not of one run.
    """
    if not current(folder, INCIDENTS).is_file() or not current(folder, REPORTS).is_file():
        raise FileNotFoundError(f"no {INCIDENTS} in {folder}: run habeas extract first")
    with ExitStack() as stack:
        files = (stack.enter_context(current(folder, name).open("rb")) for name in (INCIDENTS, REPORTS))
        incidents, reports = (jsonlines.Reader(file).iter(type=dict) for file in files)
        report: Line | None = None
        for incident in incidents:
            while report is None or report["id"] != incident["report"]["id"]:
                report = next(reports, None)
                if report is None:
                    raise ReviewError(f"{REPORTS} has no article {incident['report']['id']} where {INCIDENTS} has it")
            yield Task(incident, report, slots_of(incident))
