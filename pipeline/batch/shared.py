"""Results of shards in storage that a cluster's workers and the run both see: one file a shard, whole or not there.

A file is its own done-marker. It says which fingerprint it was made under and which reports it holds, so that a later
run takes it in whatever its own shards are. From before a run shares anything until its outputs are in place, the
output folder knows where (`.habeas/shared.json`), for what a run that is cut short leaves there holds whole reports.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import uuid
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fsspec
from fsspec.implementations.local import LocalFileSystem

from pipeline.batch.pack import pack, unpack
from pipeline.work import Result
from pipeline.write.folder import KEPT
from pipeline.write.private import create, replacing

_SUFFIX = ".shard"
_NOTES = Path(KEPT) / "shared.json"


@dataclass(frozen=True, slots=True)
class Made:
    """What a shard file holds: packed outcomes by the digests of their reports, in order."""

    fingerprint: str
    limits: str
    reports: list[bytes]
    outcomes: list[bytes]
    seconds: dict[str, float]
    model: str | None

    def result(self, number: int) -> Result:
        """Return the result of the shard `number`."""
        return Result(number, [unpack(data) for data in self.outcomes], dict(self.seconds), self.model)


def place_of(shared: str, out: Path) -> str:
    """Return the folder in the folder or fsspec URL `shared` that belongs to the runs into `out` alone.

    A path is told in full: a worker is in another folder and would leave reports there.
    """
    return f"{_from_anywhere(shared).rstrip('/')}/habeas-{hashlib.sha256(os.fsencode(out.resolve())).hexdigest()[:16]}"


def noted(out: Path) -> list[str]:
    """Return the folders in which runs into `out` that were cut short may have left reports.

    Raises:
        OSError: if the notes are there and cannot be read.
    """
    try:
        found = json.loads((out / _NOTES).read_bytes())
    except FileNotFoundError:
        return []
    except ValueError:
        raise OSError(f"{_NOTES} is damaged") from None
    return [str(place) for place in found]


def note(out: Path, place: str) -> None:
    """Note that a run into `out` is about to share in the folder `place`.

    Raises:
        OSError: if the disk is full or failing.
    """
    if (place := _from_anywhere(place)) not in (places := noted(out)):
        _write(out, [*places, place])


def unnote(out: Path, place: str) -> None:
    """Note that nothing of the runs into `out` is left in the folder `place`.

    Raises:
        OSError: if the disk is full or failing.
    """
    _write(out, [one for one in noted(out) if one != _from_anywhere(place)])


def _write(out: Path, places: list[str]) -> None:
    if not places:
        (out / _NOTES).unlink(missing_ok=True)
        return
    (out / KEPT).mkdir(mode=0o700, exist_ok=True)
    with replacing(out / _NOTES) as made, create(made) as file:
        file.write(json.dumps(places).encode())


def _from_anywhere(place: str) -> str:
    return place if "://" in place or "::" in place else str(Path(place).absolute())


class SharedFolder:
    """A folder by path or fsspec URL (`/mnt/habeas/mine`, `s3://bucket/habeas`), in which nobody else writes."""

    def __init__(self, url: str, *, make: bool = True) -> None:
        """Open the folder, and make it if it is not there; it is 0700 where there are modes, those above it stay.

        Args:
            url: the folder.
            make: whether to make it.

        Raises:
            FileNotFoundError: if it is not to be made and not there; storage that has no folders has all.
            OSError: if that cannot be done.
        """
        self.url = url
        self._fs: Any
        self._fs, self._root = fsspec.core.url_to_fs(url)
        if not make:
            if isinstance(self._fs, LocalFileSystem) and not self._fs.isdir(self._root):
                raise FileNotFoundError(errno.ENOENT, "it is not there", url)
            return
        self._fs.makedirs(self._root, exist_ok=True)
        with suppress(Exception):  # not every storage has modes
            self._fs.chmod(self._root, 0o700)

    def has(self, name: str) -> bool:
        """Say whether the shard `name` is done."""
        return bool(self._fs.exists(self._path(name)))

    def write(self, name: str, made: Made) -> None:
        """Write a shard's results; the file appears when it is whole."""
        head = {
            "fingerprint": made.fingerprint,
            "limits": made.limits,
            "reports": [report.hex() for report in made.reports],
            "sizes": [len(data) for data in made.outcomes],
            "seconds": made.seconds,
            "model": made.model,
        }
        draft = f"{self._root}/.{uuid.uuid4().hex}"
        self._fs.pipe_file(draft, json.dumps(head).encode() + b"\n" + b"".join(made.outcomes))
        with suppress(Exception):
            self._fs.chmod(draft, 0o600)
        self._fs.mv(draft, self._path(name))

    def read(self, name: str) -> Made:
        """Return what the shard `name` holds.

        Raises:
            FileNotFoundError: if it is not done.
            ValueError: if it is no shard file.
        """
        head, _, rest = self._fs.cat_file(self._path(name)).partition(b"\n")
        values = json.loads(head)
        outcomes, start = list[bytes](), 0
        for size in values["sizes"]:
            outcomes.append(rest[start : start + size])
            start += size
        if start != len(rest):
            raise ValueError("a shard file that is cut short")
        reports = [bytes.fromhex(report) for report in values["reports"]]
        return Made(values["fingerprint"], values["limits"], reports, outcomes, values["seconds"], values["model"])

    def names(self) -> Iterator[str]:
        """Yield the names of the shards that are done."""
        for path in self._fs.ls(self._root, detail=False):
            name = str(path).rpartition("/")[2]
            if name.endswith(_SUFFIX) and not name.startswith("."):
                yield name.removesuffix(_SUFFIX)

    def remove(self, name: str) -> None:
        """Remove a shard whose results are kept elsewhere."""
        self._remove(self._path(name))

    def clear(self) -> int:
        """Remove every file, shards and drafts of workers that were killed, and return how many."""
        try:
            paths = self._fs.ls(self._root, detail=False)
        except FileNotFoundError:  # storage without folders, and nothing there
            return 0
        for path in paths:
            self._remove(str(path))
        return len(paths)

    def _remove(self, path: str) -> None:
        with suppress(FileNotFoundError):
            self._fs.rm_file(path)

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}{_SUFFIX}"


def made_of(result: Result, reports: Sequence[bytes], fingerprint: str, limits: str) -> Made:
    """Return what is to be written of a result."""
    outcomes = [pack(outcome) for outcome in result.outcomes]
    return Made(fingerprint, limits, list(reports), outcomes, result.seconds, result.model)


def name_of(reports: Sequence[bytes], fingerprint: str, limits: str) -> str:
    """Return the name of the shard of these reports, the same in every run."""
    return hashlib.sha256(f"{fingerprint}\0{limits}".encode() + b"".join(reports)).hexdigest()[:32]
