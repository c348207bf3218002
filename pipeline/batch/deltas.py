"""What a run changed in `incidents.jsonl`: lines for a loader that keeps a database in step, one file a run.

A line says `op` and `id`: `added`, `changed` (same id, other content), `removed`, or `replaced`, where the incident
`id` took the place of the incident `was`: of the same report, or of the same article of the same source after its
content changed, with the same act and the same victims. Of several articles there (rows without an id, a page of posts
that another was put on top of) the one that tells it in the same words, else the one of the same title. A new model or
version thus gives a map from old ids to new.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from pipeline.write.folder import DELTAS, OutputError
from pipeline.write.outputs import LineError
from pipeline.write.private import create

_ID = re.compile(rb'\{"schema_version":"[\d.]+","id":"([^"\\]+)"')
_REPORT = re.compile(_ID.pattern + rb',"report":\{"id":"([^"\\]+)"')
_TABLES = """
CREATE TABLE before(id TEXT PRIMARY KEY, digest BLOB, start INTEGER) WITHOUT ROWID;
CREATE TABLE after(id TEXT PRIMARY KEY, digest BLOB, start INTEGER) WITHOUT ROWID;
CREATE TABLE lost(
    id TEXT PRIMARY KEY, report TEXT, source TEXT, post TEXT, place TEXT, said BLOB, start INTEGER
) WITHOUT ROWID;
CREATE INDEX lost_report ON lost(report, said, start);
CREATE INDEX lost_source ON lost(source, said, start);
CREATE INDEX lost_post ON lost(post, said, start);
CREATE INDEX lost_place ON lost(place, said, start);
CREATE TABLE shared(place TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE come(id TEXT PRIMARY KEY, was TEXT, start INTEGER) WITHOUT ROWID;
"""
OPS = ("added", "changed", "removed", "replaced")
_KEYS = {op: ("op", "id", "report", *(("was",) if op == "replaced" else ())) for op in OPS}


def write_deltas(before: Path | None, after: Path, target: Path, folder: Path | None = None) -> dict[str, int]:
    """Compare two incident files and write what changed to `target`, which is not made where nothing did.

    Memory is flat in the number of incidents; time is linear.

    Args:
        before: incidents of the run before; None where there was none.
        after: incidents of this run.
        target: the file to write, which must not exist.
        folder: the output folder; where `before` is gone, its earlier deltas tell what loaders hold.

    Returns:
        How many lines of each `op` there are, those of zero included.

    Raises:
        OutputError: if `before`, or a file of deltas that has to be read, holds a line that is no record.
        OSError: if the disk is full or failing.
    """
    counts = dict.fromkeys(OPS, 0)
    if before is not None and before.stat().st_size == after.stat().st_size and _same(before, after):
        return counts
    db = sqlite3.connect("", isolation_level=None)  # a file without a name: it goes with the connection
    try:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.executescript(_TABLES)
        _take_in(db, "before", before)
        _take_in(db, "after", after)
        file: IO[bytes] | None = None
        with after.open("rb") as new, (before or Path(os.devnull)).open("rb") as old:
            found = _changes(db, old, new) if before or not folder else _anew(db, new, _loaded(folder))
            for line in found:
                if file is None:
                    file = create(target)
                file.write(json.dumps(line, separators=(",", ":")).encode() + b"\n")
                counts[line["op"]] += 1
        if file is not None:
            file.flush()
            os.fsync(file.fileno())
            file.close()
    finally:
        db.close()
    return counts


def successors(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what the deltas of an output folder call replaced, in order: the id it had, its id and its report.

    Raises:
        LineError: for a line that is none of theirs.
    """
    for line in _earlier(folder, b'"replaced"'):
        yield line["was"], line["id"], line["report"]


def _earlier(folder: Path, having: bytes = b"") -> Iterator[dict[str, str]]:
    """Yield the lines of all deltas of an output folder that have these bytes, in order."""
    paths = [path for path in (folder / DELTAS).glob("*.jsonl") if path.stem.isdecimal()]
    for path in sorted(paths, key=lambda path: int(path.stem)):
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if having in line:
                    try:
                        told = json.loads(line)
                        yield {key: str(told[key]) for key in _KEYS[told["op"]]}
                    except (ValueError, KeyError, TypeError) as error:
                        raise LineError(f"{DELTAS}/{path.name}, line {number}: not a record") from error


def _loaded(folder: Path) -> dict[str, str]:
    """Return the ids that a loader of all deltas of an output folder holds, each with its report."""
    held: dict[str, str] = {}
    try:
        for line in _earlier(folder):
            held.pop(line["id"] if line["op"] == "removed" else line.get("was", ""), None)
            if line["op"] != "removed":
                held[line["id"]] = line["report"]
    except LineError as error:
        raise OutputError(f"{folder}: {error}; move it away and run again") from error
    return held


def _same(one: Path, other: Path) -> bool:
    with one.open("rb") as first, other.open("rb") as second:
        return hashlib.file_digest(first, "sha256").digest() == hashlib.file_digest(second, "sha256").digest()


def _take_in(db: sqlite3.Connection, table: str, path: Path | None) -> None:
    if path is None:
        return

    def rows() -> Iterator[tuple[str, bytes, int]]:
        start = 0
        with path.open("rb") as file:
            for line in file:
                match = _ID.match(line)
                try:
                    identity = match[1].decode() if match else str(json.loads(line)["id"])
                except (ValueError, KeyError, TypeError) as error:
                    raise _broken(path) from error
                yield identity, hashlib.sha256(line).digest()[:12], start
                start += len(line)

    db.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?, ?)", rows())  # noqa: S608 (our own two names)


def _changes(db: sqlite3.Connection, old: IO[bytes], new: IO[bytes]) -> Iterator[dict[str, str]]:
    """Added and replaced in the order of the new file, then removed in that of the old one, then changed."""
    if db.execute("SELECT 1 FROM before LIMIT 1").fetchone() is None:  # no need to match
        yield from _anew(db, new, {})
        return
    _lose(db, old)
    db.execute("INSERT INTO come SELECT id, NULL, start FROM after WHERE id NOT IN (SELECT id FROM before)")
    for column in ("report", "post", "source"):  # who is told in the same words is met before who is merely like
        lost = "SELECT id, start FROM come WHERE was IS NULL AND EXISTS (SELECT 1 FROM lost) ORDER BY start"
        for identity, start in db.execute(lost):
            was = _same_words(db, column, _read(new, start))
            db.execute("UPDATE come SET was = ? WHERE id = ?", (was, identity))
            db.execute("DELETE FROM lost WHERE id = ?", (was,))
    for column in ("source", "post"):  # which are those of several articles that are left
        several = f"SELECT {column} FROM lost GROUP BY {column} HAVING count(DISTINCT report) > 1"  # noqa: S608 (ours)
        db.execute(f"INSERT OR IGNORE INTO shared {several} AND {column} IS NOT NULL")
    for identity, was, start in db.execute("SELECT id, was, start FROM come ORDER BY start"):
        one = _read(new, start)
        was = was or _likest(db, one, old)  # noqa: PLW2901 (what the words alone did not tell)
        if was is None:
            yield {"op": "added", "id": identity, "report": one.report}
        else:
            db.execute("DELETE FROM lost WHERE id = ?", (was,))
            yield {"op": "replaced", "id": identity, "report": one.report, "was": was}
    for identity, report in db.execute("SELECT id, report FROM lost ORDER BY start"):
        yield {"op": "removed", "id": identity, "report": report}
    both = """SELECT after.id, after.start FROM after JOIN before ON before.id = after.id
        WHERE before.digest != after.digest ORDER BY after.start"""
    for identity, start in db.execute(both):
        yield {"op": "changed", "id": identity, "report": _read(new, start).report}


def _anew(db: sqlite3.Connection, new: IO[bytes], held: dict[str, str]) -> Iterator[dict[str, str]]:
    """Where nobody has the incidents of the run before: those that no loader holds, those that go, the others."""
    both: list[dict[str, str]] = []
    for identity, start in db.execute("SELECT id, start FROM after ORDER BY start"):
        line = {"op": "added", "id": identity, "report": _report(new, start)}
        if held.pop(identity, None) is None:
            yield line
        else:
            both.append(line | {"op": "changed"})
    yield from ({"op": "removed", "id": identity, "report": report} for identity, report in held.items())
    yield from both


def _lose(db: sqlite3.Connection, old: IO[bytes]) -> None:
    """Note what the incidents that are gone told."""
    gone = "SELECT id, start FROM before WHERE id NOT IN (SELECT id FROM after) ORDER BY start"
    for identity, start in db.execute(gone):
        one = _read(old, start)
        db.execute(
            "INSERT INTO lost VALUES (?, ?, ?, ?, ?, ?, ?)",
            (identity, one.report, one.source, one.post, one.place, one.said(), start),
        )


@dataclass(frozen=True, slots=True)
class _Told:
    """What two tellings of one incident are matched by."""

    report: str
    source: str
    post: str | None
    place: str
    act: str
    victims: frozenset[str]
    evidence: frozenset[str]

    def said(self) -> bytes:
        """Return a digest of what the likeness of two depends on."""
        return hashlib.sha256(json.dumps([self.act, sorted(self.victims), sorted(self.evidence)]).encode()).digest()


def _read(file: IO[bytes], start: int) -> _Told:
    file.seek(start)
    try:
        return _told(json.loads(file.readline()))
    except (ValueError, KeyError, TypeError) as error:
        raise _broken(Path(file.name)) from error


def _report(file: IO[bytes], start: int) -> str:
    """Return the id of an incident's report, without taking its line apart where it is one of ours."""
    file.seek(start)
    match = _REPORT.match(file.readline())
    return match[2].decode() if match else _read(file, start).report


def _broken(path: Path) -> OutputError:
    return OutputError(f"{path} holds a line that is no record; move it away and run again")


def _told(line: dict[str, Any]) -> _Told:
    head = line["report"]
    everyone = [*line["people"], *line["organisations"]]
    names = [one["name"] for one in everyone if one["role"] == "victim"]
    if not names and line["group"]:
        names = [line["group"]["text"]]
    source = f"{head['source']}\0{head['source_id']}"
    return _Told(
        report=head["id"],
        source=source,
        post=head["title"] and f"{source}\0{head['title']}",
        place=f"{source}\0{head['article']}",
        act=line["act"],
        victims=frozenset(word for name in names for word in name.casefold().split()),
        evidence=frozenset(span["text"] for span in line["evidence"]),
    )


def _same_words(db: sqlite3.Connection, column: str, one: _Told) -> str | None:
    """Return the lost incident of one report, post or source that is told in the same words, or None."""
    if (not one.victims and not one.evidence) or (column != "report" and _is_lost(db, "report", one.report)):
        return None
    query = f"SELECT id FROM lost WHERE {column} = ? AND said = ? ORDER BY start LIMIT 1"  # noqa: S608 (our own names)
    same = db.execute(query, (getattr(one, column), one.said())).fetchone()
    return str(same[0]) if same else None


def _likest(db: sqlite3.Connection, one: _Told, old: IO[bytes]) -> str | None:
    """Return the lost incident of the same article that says the same best, or None."""
    if _is_lost(db, "report", one.report):
        return _best(db, one, old, "report", one.report)
    # Where several articles stand at one place, each new incident would be held against each old one of all of them.
    places = (("post", one.post, one.post), ("place", one.place, one.source))
    found = (_best(db, one, old, column, value) for column, value, of in places if value and not _is_shared(db, of))
    return next((was for was in found if was is not None), None)


def _is_lost(db: sqlite3.Connection, column: str, value: str) -> bool:
    return db.execute(f"SELECT 1 FROM lost WHERE {column} = ? LIMIT 1", (value,)).fetchone() is not None  # noqa: S608


def _is_shared(db: sqlite3.Connection, place: str | None) -> bool:
    return db.execute("SELECT 1 FROM shared WHERE place = ?", (place,)).fetchone() is not None


def _best(db: sqlite3.Connection, one: _Told, old: IO[bytes], column: str, value: str) -> str | None:
    best, score = None, 0.0
    query = f"SELECT id, start FROM lost WHERE {column} = ? ORDER BY start"  # noqa: S608 (our own names)
    for identity, start in db.execute(query, (value,)).fetchall():
        likeness = _likeness(one, _read(old, start))
        if likeness > score:
            best, score = identity, likeness
    return best


def _likeness(one: _Told, other: _Told) -> float:
    """Return 0 for another act or other victims; else more for more victims and evidence in common.

    Half the words of the shorter naming must be in the longer: "Kuramshin" is "Vadim Kuramshin", "Vadim Petrov" is not.
    """
    if one.act != other.act:
        return 0.0
    evidence = _overlap(one.evidence, other.evidence)
    if not one.victims or not other.victims:
        return evidence
    shared = len(one.victims & other.victims) / min(len(one.victims), len(other.victims))
    return 1 + _overlap(one.victims, other.victims) + evidence if shared > 0.5 else 0.0


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))
