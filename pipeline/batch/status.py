"""How far an output folder is: which sources are done, pending, failed or stale, and which are gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pipeline.batch.plan import content_of
from pipeline.batch.store import AGAIN, STORE
from pipeline.read import Source

State = Literal["done", "new", "changed", "unfinished", "stale", "failed", "gone"]
STATES: dict[State, str] = {
    "done": "every report is in the outputs or in the rejects",
    "new": "pending: never seen",
    "changed": "pending: the content is another since",
    "unfinished": "pending: a run was cut short, or the file could not be read",
    "stale": "done under other settings, code or models",
    "failed": "a report crashed, hung or needed too much memory (--retry-failed)",
    "gone": "deleted since, or in a folder that cannot be opened; its records are kept (--prune)",
}


@dataclass(slots=True)
class Status:
    """Names of sources by state, and how many reports are done."""

    sources: dict[State, list[str]] = field(default_factory=lambda: {state: [] for state in STATES})
    reports: int = 0

    @property
    def pending(self) -> bool:
        """Whether a run would have something to do."""
        return any(self.sources[state] for state in ("new", "changed", "unfinished", "stale"))


_PIECES = """SELECT count(item.report), count(piece.report), count(piece.failed) FROM item
LEFT JOIN piece ON piece.report = item.report AND piece.print = :print AND piece.failed IS NOT :again
WHERE reading = :reading"""


def status_of(folder: Path, sources: Sequence[Source], fingerprint: str, token: str) -> Status:
    """Compare `sources` with what the store of `folder` remembers; change nothing.

    Args:
        folder: the output folder.
        sources: what a run would read.
        fingerprint: that of the run that would be.
        token: that of the run whose outputs stand.
    """
    status = Status()
    path = folder / STORE
    contents = {source.name: content_of(source) for source in sources}
    if not path.is_file():
        status.sources["new"] = list(contents)
        return status
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        if not db.execute("PRAGMA user_version").fetchone()[0]:  # a run that could write nothing has left it
            status.sources["new"] = list(contents)
            return status
        row = db.execute("SELECT id FROM print WHERE digest = ?", (fingerprint,)).fetchone()
        untold = {source.name for source in sources if source.path is None and source.problem is None}  # stdin
        # a link that leads out, a copy of outputs: each run says so, and none has anything to do with them
        refused = {source.name for source in sources if source.problem and source.problem[0] != "unreadable"}
        for name, content in contents.items():
            state, reports = _state(db, name, content, row[0] if row else None, any_content=name in untold)
            status.sources["done" if state == "unfinished" and name in refused else state].append(name)
            status.reports += reports
        roster = db.execute(
            "SELECT name, content FROM roster JOIN reading ON reading.id = reading WHERE token = ? ORDER BY place",
            (token,),
        )
        known = set(contents.values())
        status.sources["gone"] = [name for name, content in roster if name not in contents and content not in known]
    return status


def _state(
    db: sqlite3.Connection, name: str, content: bytes | None, print_: int | None, *, any_content: bool
) -> tuple[State, int]:
    """Return the state of one source and how many of its reports are done."""
    readings = db.execute("SELECT id, content, print, whole, failed FROM reading WHERE name = ?", (name,)).fetchall()
    same = [reading for reading in readings if any_content or reading[1] == content]
    if not same:
        return ("changed" if readings else "new"), 0
    now = next((reading for reading in same if reading[2] == print_), None)
    if now is None:
        return "stale", 0
    needed, there, failed = db.execute(_PIECES, {"print": print_, "reading": now[0], "again": AGAIN}).fetchone()
    if not now[3] or there < needed:
        return "unfinished", there
    return ("failed" if failed or now[4] is not None else "done"), there
