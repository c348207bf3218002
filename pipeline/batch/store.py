"""What earlier runs have done, in `.habeas/store.sqlite` of the output folder.

The store is memory, not truth: the outputs hold everything that counts, and without the store the next run does all
again. Only the run that holds the folder's lock writes to it. It knows

- pieces: the packed outcome of a report (its digest) under a fingerprint,
- readings: what reading a source gave, report digests and rejects in order,
- rosters: which readings the run with a token wrote, in order. `run.json` names the token of the outputs that stand,
  so a run that is killed between the two leaves both in step.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pipeline.write.folder import KEPT

STORE = Path(KEPT) / "store.sqlite"
SHARDS = Path(KEPT) / "shards"  # what the workers of a cluster leave for the run
_VERSION = 1
AGAIN = "again"  # in place of the limits that a piece failed under: no run takes it for a report that is there
_TABLES = """
CREATE TABLE print(id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, model TEXT);
CREATE TABLE piece(
    report BLOB NOT NULL, print INTEGER NOT NULL, data BLOB NOT NULL, failed TEXT, PRIMARY KEY(report, print)
);
CREATE TABLE reading(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, content BLOB, print INTEGER NOT NULL, whole INTEGER NOT NULL DEFAULT 0,
    failed TEXT
);
CREATE INDEX reading_of ON reading(name, content, print);
CREATE TABLE item(
    reading INTEGER NOT NULL, place INTEGER NOT NULL, report BLOB, reject BLOB, PRIMARY KEY(reading, place)
) WITHOUT ROWID;
CREATE INDEX item_of ON item(report);
CREATE TABLE roster(token TEXT NOT NULL, place INTEGER NOT NULL, reading INTEGER NOT NULL, PRIMARY KEY(token, place))
WITHOUT ROWID;
"""


class StoreError(OSError):
    """The store cannot be written: the disk is full or failing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as it was read: `name`, `content` (digest of its bytes), `print` (fingerprint it was read under)."""

    id: int
    name: str
    content: bytes | None
    print: int


class Store:
    """The store of one output folder, open for a run: `with Store.open(folder, digest, limits) as store: …`.

    Nothing is on the disk before the first `keep` or `enrol`.
    """

    def __init__(self, path: Path, digest: str, limits: str) -> None:
        self._path = path
        self._digest = digest
        self._limits = limits
        self._db = _connect(path) if path.is_file() else _connect(None)
        self._on_disk = path.is_file()
        self.anew = False  # whether what earlier runs kept was there and could not be read
        self.print = self._print()

    @classmethod
    @contextmanager
    def open(cls, folder: Path, digest: str, limits: str = "") -> Iterator[Store]:
        """Open the store of `folder` for records of the fingerprint `digest`; a broken one is made anew.

        Args:
            folder: the output folder, locked by the caller.
            digest: the fingerprint of the run.
            limits: time and memory that a report may take: what failed under others is tried again.

        Raises:
            StoreError: if the disk is full or failing.
        """
        path = folder / STORE
        with _told(folder):
            try:
                store = cls(path, digest, limits)
            except sqlite3.DatabaseError as error:
                if type(error) is not sqlite3.DatabaseError:  # the disk, not the file
                    raise
                forget(folder)  # no store, or one of another version
                store = cls(path, digest, limits)
                store.anew = True
            try:
                yield store
            finally:
                store._db.close()

    # ------------------------------------------------------------------ pieces

    def piece(self, report: bytes, print_: int | None = None) -> bytes | None:
        """Return the packed outcome of a report under a fingerprint, this run's or another, or None."""
        row = self._db.execute(
            "SELECT data FROM piece WHERE report = ? AND print = ?", (report, print_ or self.print)
        ).fetchone()
        return bytes(row[0]) if row else None

    def has(self, report: bytes) -> bool:
        """Say whether the outcome of a report is there under this fingerprint."""
        found = self._db.execute(
            "SELECT 1 FROM piece WHERE report = ? AND print = ? AND (failed IS NULL OR failed = ?)",
            (report, self.print, self._limits),
        )
        return found.fetchone() is not None

    def keep(self, report: bytes, data: bytes, *, failed: bool) -> None:
        """Keep the packed outcome of a report."""
        self._settle_down()
        self._db.execute(
            "INSERT OR REPLACE INTO piece VALUES (?, ?, ?, ?)",
            (report, self.print, data, self._limits if failed else None),
        )

    def drop_failed(self) -> None:
        """Have done again what crashed, hung or needed too much memory; of a source that is gone it stays."""
        self._db.execute("UPDATE reading SET whole = 0 WHERE failed IS NOT NULL AND print = ?", (self.print,))
        self._db.execute("UPDATE piece SET failed = ? WHERE failed IS NOT NULL AND print = ?", (AGAIN, self.print))
        self._db.commit()

    # ------------------------------------------------------------------ readings

    def reading(self, name: str, content: bytes | None) -> Reading | None:
        """Return a reading of this source all of whose pieces are there, or None."""
        row = self._db.execute(
            """SELECT id FROM reading WHERE name = ? AND content = ? AND print = ? AND whole
            AND (failed IS NULL OR failed = ?)""",
            (name, content, self.print, self._limits),
        ).fetchone()
        if row is None:
            return None
        missing = self._db.execute(
            """SELECT 1 FROM item LEFT JOIN piece ON piece.report = item.report AND piece.print = :print
            WHERE reading = :reading AND item.report IS NOT NULL
            AND (piece.report IS NULL OR (piece.failed IS NOT NULL AND piece.failed != :limits)) LIMIT 1""",
            {"print": self.print, "reading": row[0], "limits": self._limits},
        ).fetchone()
        return None if missing else Reading(row[0], name, content, self.print)

    def begin_reading(self, name: str, content: bytes | None) -> Reading:
        """Make an empty reading of a source, in place of one that was not finished."""
        self._forget_readings(
            "SELECT id FROM reading WHERE name = ? AND content = ? AND print = ?", name, content, self.print
        )
        cursor = self._db.execute(
            "INSERT INTO reading(name, content, print) VALUES (?, ?, ?)", (name, content, self.print)
        )
        return Reading(cursor.lastrowid or 0, name, content, self.print)

    def add_item(self, reading: Reading, place: int, report: bytes | None, reject: bytes | None) -> None:
        """Add what comes at `place` of a reading: the digest of a report, or an encoded reject."""
        self._db.execute("INSERT INTO item VALUES (?, ?, ?, ?)", (reading.id, place, report, reject))

    def end_reading(self, reading: Reading, *, failed: bool) -> None:
        """Mark a reading as whole: a later run may take it in place of the source."""
        self._db.execute(
            "UPDATE reading SET whole = 1, failed = ? WHERE id = ?", (self._limits if failed else None, reading.id)
        )

    def items(self, reading: Reading) -> Iterator[tuple[bytes | None, bytes | None]]:
        """Yield report digest and encoded reject of each item of a reading, one of them None, in order."""
        place = -1
        while rows := self._db.execute(
            "SELECT place, report, reject FROM item WHERE reading = ? AND place > ? ORDER BY place LIMIT 1000",
            (reading.id, place),
        ).fetchall():
            for place, report, reject in rows:  # noqa: B007 (the last one tells where to go on)
                yield report, reject

    # ------------------------------------------------------------------ runs

    def roster(self, token: str) -> list[Reading]:
        """Return the readings that a run wrote, in order."""
        rows = self._db.execute(
            """SELECT reading.id, name, content, print FROM roster JOIN reading ON reading.id = roster.reading
            WHERE token = ? ORDER BY place""",
            (token,),
        )
        return [Reading(*row) for row in rows]

    def enrol(self, token: str, readings: Iterator[Reading], model: str | None) -> None:
        """Note which readings the run `token` writes, before its outputs are swapped in."""
        self._settle_down()
        rows = ((token, place, reading.id) for place, reading in enumerate(readings))
        self._db.executemany("INSERT INTO roster VALUES (?, ?, ?)", rows)
        if model:
            self._db.execute("UPDATE print SET model = ? WHERE id = ?", (model, self.print))
        self._db.commit()

    def model(self) -> str:
        """Return the model behind the pieces of this fingerprint, or an empty string."""
        row = self._db.execute("SELECT model FROM print WHERE id = ?", (self.print,)).fetchone()
        return (row and row[0]) or ""

    def settle(self, token: str) -> None:
        """Forget what the outputs of the run `token`, now in place, do not hold."""
        try:
            _settle(self._db, token, self.print)
            self._db.commit()
        except sqlite3.OperationalError:  # a full disk; the outputs are in place all the same
            self._db.rollback()

    def commit(self) -> None:
        """Bring what was kept to the disk."""
        if self._on_disk:
            self._db.commit()

    # ------------------------------------------------------------------ inside

    def _print(self) -> int:
        self._db.execute("INSERT OR IGNORE INTO print(digest) VALUES (?)", (self._digest,))
        row = self._db.execute("SELECT id FROM print WHERE digest = ?", (self._digest,)).fetchone()
        return int(row[0])

    def _forget_readings(self, query: str, *values: object) -> None:
        self._db.execute(f"DELETE FROM item WHERE reading IN ({query})", values)  # noqa: S608 (our own queries)
        self._db.execute(f"DELETE FROM reading WHERE id IN ({query})", values)  # noqa: S608

    def _settle_down(self) -> None:
        if self._on_disk:
            return
        self._db.commit()
        disk = _connect(self._path)
        self._db.backup(disk)
        self._db.close()
        self._db, self._on_disk = disk, True


class Mending(Protocol):
    """How what was taken from reports is changed: packed outcomes, encoded rejects, and names of sources."""

    def piece(self, data: bytes) -> bytes:
        """Return a packed outcome anew."""

    def reject(self, data: bytes) -> bytes:
        """Return an encoded reject anew."""

    def name(self, name: str, pieces: Iterable[bytes]) -> str:
        """Return the name of a source anew, which gave these packed outcomes."""


def held(folder: Path) -> Iterator[tuple[bytes | None, bytes | None, str | None]]:
    """Yield all that the store of `folder` holds of reports: packed outcomes, encoded rejects and names of sources.

    What runs that were cut short have kept is among it. A store that cannot be read yields nothing.

    Raises:
        StoreError: if the disk is failing.
    """
    if not (folder / STORE).is_file():
        return
    try:
        with closing(_connect(folder / STORE)) as db:
            yield from db.execute("SELECT NULL, NULL, name FROM reading")
            yield from db.execute("SELECT NULL, reject, NULL FROM item WHERE reject IS NOT NULL")
            yield from db.execute("SELECT data, NULL, NULL FROM piece")
    except sqlite3.Error as error:
        if type(error) is not sqlite3.DatabaseError:
            raise StoreError(f"the state of the runs cannot be read: {error}") from error


def mend(folder: Path, made: Path, token: str, mending: Mending) -> None:
    """Write the store of `folder` anew to `made`, which must not exist: what the run `token` wrote, mended.

    What that changes stays for sources that are gone; a source that is there is worked on again by the next run. A
    store that cannot be read is not written.

    Raises:
        StoreError: if the disk is full or failing.
    """
    try:
        with closing(_connect(folder / STORE)) as db:
            os.close(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
            db.execute("VACUUM INTO ?", (str(made),))  # without what was deleted from it before
        with closing(sqlite3.connect(made)) as db:
            db.execute("PRAGMA journal_mode = OFF")
            db.execute("PRAGMA secure_delete = ON")
            _settle(db, token, 0)
            _mend(db, mending)
            db.commit()
    except (sqlite3.Error, ValueError) as error:
        if isinstance(error, sqlite3.Error) and type(error) is not sqlite3.DatabaseError:
            raise StoreError(f"the state of the runs cannot be kept: {error}") from error
        made.unlink(missing_ok=True)


def _mend(db: sqlite3.Connection, mending: Mending) -> None:
    pieces = "SELECT data FROM item JOIN piece ON piece.report = item.report AND piece.print = ? WHERE reading = ?"
    for identity, name, print_ in db.execute("SELECT id, name, print FROM reading").fetchall():
        called = mending.name(name, (row[0] for row in db.execute(pieces, (print_, identity))))
        if called != name:
            db.execute("UPDATE reading SET name = ?, whole = 0 WHERE id = ?", (called, identity))
        rejects = "SELECT place, reject FROM item WHERE reading = ? AND reject IS NOT NULL"
        for place, reject in db.execute(rejects, (identity,)).fetchall():
            told = mending.reject(reject)
            if told != reject:
                db.execute("UPDATE item SET reject = ? WHERE reading = ? AND place = ?", (told, identity, place))
                db.execute("UPDATE reading SET whole = 0 WHERE id = ?", (identity,))
    for (row,) in db.execute("SELECT rowid FROM piece").fetchall():
        (data,) = db.execute("SELECT data FROM piece WHERE rowid = ?", (row,)).fetchone()
        new = mending.piece(data)
        if new != data:
            db.execute("UPDATE piece SET data = ?, failed = ? WHERE rowid = ?", (new, AGAIN, row))


def _settle(db: sqlite3.Connection, token: str, print_: int) -> None:
    """Delete what the run `token` did not write, but for the fingerprint `print_` itself."""
    db.execute("DELETE FROM roster WHERE token != ?", (token,))
    db.execute("DELETE FROM item WHERE reading NOT IN (SELECT reading FROM roster)")
    db.execute("DELETE FROM reading WHERE id NOT IN (SELECT reading FROM roster)")
    db.execute(
        """DELETE FROM piece WHERE NOT EXISTS (
            SELECT 1 FROM item JOIN reading ON reading.id = item.reading
            WHERE item.report = piece.report AND reading.print = piece.print)"""
    )
    db.execute("DELETE FROM print WHERE id NOT IN (SELECT print FROM reading) AND id != ?", (print_,))


def forget(folder: Path) -> None:
    """Remove the store of an output folder."""
    for path in (folder / STORE).parent.glob(STORE.name + "*"):
        path.unlink(missing_ok=True)


def _connect(path: Path | None) -> sqlite3.Connection:
    if path is not None:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    db = sqlite3.connect(path or ":memory:")
    try:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if not version:
            db.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {_VERSION}; COMMIT;")
        elif version != _VERSION:
            raise sqlite3.DatabaseError("a store of another version")  # noqa: TRY301 (like a broken one)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if type(error) is sqlite3.DatabaseError:
            forget(folder)
            raise StoreError("the memory of earlier runs was damaged and is removed; run again") from error
        raise StoreError(f"the state of the run cannot be kept: {error}") from error


class Seen:
    """The ids of what was met so far, in a file without a name: memory stays flat however many there are."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("CREATE TABLE seen(id INTEGER PRIMARY KEY)")

    def add(self, identity: str) -> bool:
        """Add an id and say whether it was new."""
        key = int.from_bytes(hashlib.sha256(identity.encode("utf-8", "surrogatepass")).digest()[:8], signed=True)
        return self._db.execute("INSERT OR IGNORE INTO seen VALUES (?)", (key,)).rowcount == 1

    def close(self) -> None:
        """Forget all."""
        self._db.close()
