"""The output folder: one run at a time, and either all files of a run or none.

A run writes into a hidden folder beside the outputs. When every file is whole and on the disk, that folder is
renamed to the journal `.habeas-commit`; then each file moves to its place. Whoever is killed in between leaves the
journal, and the next command that writes finishes the move before anything else, so the outputs of two runs never stay
mixed. `habeas forget` does the same with a journal of its own, `.habeas-forget`.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from pipeline.write.lines import LineFile
from pipeline.write.private import create_text, make_folder, staged, sync

INCIDENTS, REPORTS, REJECTS, RUN = "incidents.jsonl", "reports.jsonl", "rejects.jsonl", "run.json"
NAMES = (INCIDENTS, REPORTS, REJECTS, RUN)
DELTAS = "deltas"  # a folder: what each run changed
EXPORTS = "export"  # a folder: the outputs in other forms
KEPT = ".habeas"  # a folder: what runs keep to go faster
REVIEWS, FORGOTTEN = "reviews.jsonl", "forgotten.jsonl"  # what people decided about the outputs
COMMIT, FORGET = ".habeas-commit", ".habeas-forget"  # journals
_LOCK = ".habeas.lock"
_THROWN = "thrown-away"  # in the journal of `forget`: what it could not write anew is gone, what stands there is new


class OutputError(OSError):
    """The output folder cannot be used: not a folder, not writable, or in use by another run."""


class OutputFolder:
    """A folder opened for one run: `with OutputFolder(path) as out: out.incidents.write(…); out.commit({…})`.

    Without `commit` nothing changes. The folder is made (0700) if it does not exist; files are 0600.
    """

    incidents: LineFile
    reports: LineFile
    rejects: LineFile

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = -1
        self._staging: Path | None = None
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        try:
            make_folder(self.path)
            if not is_of_runs(self.path):
                for name in (*NAMES, REVIEWS, FORGOTTEN):
                    if (self.path / name).exists():
                        raise OutputError(f"{self.path} holds {name}, which no run wrote: choose another --out")
            self._lock = _lock(self.path)
            roll_forward(self.path)
            self._staging = self._stack.enter_context(staged(self.path))
            self.incidents = LineFile(self._staging / INCIDENTS)
            self.reports = LineFile(self._staging / REPORTS)
            self.rejects = LineFile(self._staging / REJECTS)
        except OSError as error:
            self._release()
            if isinstance(error, OutputError):
                raise
            raise OutputError(f"cannot write to {self.path}: {error.strerror or error}") from error
        return self

    @property
    def staging(self) -> Path:
        """The folder that is swapped in by `commit`, for files beside the four."""
        if self._staging is None:
            raise RuntimeError("outside the with block, or after commit")
        return self._staging

    def finish(self) -> dict[str, dict[str, int | str]]:
        """Bring the three files to the disk and return `lines`, `bytes` and `sha256` of each.

        Raises:
            OSError: if the disk is full or failing.
        """
        return {file.name: file.finish() for file in (self.incidents, self.reports, self.rejects)}

    def commit(self, manifest: Mapping[str, Any]) -> None:
        """Finish the three files, write `run.json` from `manifest` plus their `outputs`, and swap everything in.

        Raises:
            OSError: if the disk is full or failing; the files of the run before then stand untouched.
        """
        run = self.staging / RUN
        outputs = self.finish()
        with create_text(run) as file:
            json.dump({**manifest, "outputs": outputs}, file, ensure_ascii=False, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        for folder in (self.staging / DELTAS, self.staging):
            if folder.is_dir():
                sync(folder)
        self.staging.rename(self.path / COMMIT)
        self._staging = None
        sync(self.path)
        roll_forward(self.path)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        try:
            for file in (self.incidents, self.reports, self.rejects):
                with suppress(OSError):  # a full disk again; what was not committed is thrown away
                    file.close()
        finally:
            self._release()

    def _release(self) -> None:
        self._staging = None
        self._stack.close()
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


def current(folder: Path, name: str) -> Path:
    """Return where the file `name` of the last whole command lies: in a journal if its move was cut short."""
    pending = (folder / journal / name for journal in (COMMIT, FORGET))
    return next((path for path in pending if path.is_file()), folder / name)


@contextmanager
def together(folder: Path, *names: str) -> Iterator[dict[str, IO[bytes]]]:
    """Open those of the files `names` that are there, all of one run even where another one commits meanwhile.

    Raises:
        OSError: if one cannot be read.
    """
    while True:
        with ExitStack() as stack:
            files: dict[str, IO[bytes]] = {}
            for name in names:
                with suppress(FileNotFoundError):
                    files[name] = stack.enter_context(current(folder, name).open("rb"))
            # A run takes the place of the one before at one moment: what still stands now stood together.
            if all(_stands(folder, name, files.get(name)) for name in names):
                yield files
                return


def _stands(folder: Path, name: str, file: IO[bytes] | None) -> bool:
    try:
        state = current(folder, name).stat()
    except FileNotFoundError:
        return file is None
    return file is not None and os.path.samestat(state, os.fstat(file.fileno()))


def is_of_runs(folder: Path) -> bool:
    """Say whether a run wrote into `folder`: its lock is there, or its `run.json`, which a copy of the outputs has."""
    if (folder / _LOCK).exists():
        return True
    try:
        return "outputs" in json.loads((folder / RUN).read_bytes())
    except (OSError, ValueError, TypeError, RecursionError):
        return False


def is_output(path: Path, folder: Path) -> bool:
    """Say whether `path` is something that a run wrote into `folder`, so that it is not read as input."""
    try:
        parts = path.resolve().relative_to(folder.resolve()).parts
    except ValueError:
        return False
    if not parts:
        return False
    ours = {(name,) for name in (*NAMES, REVIEWS, FORGOTTEN)}
    return parts[0].startswith(".habeas") or parts[0] == EXPORTS or parts in ours or _is_delta(parts)


def of_a_run(path: Path) -> bool:
    """Say whether `path` is what a run wrote into any folder, exports apart, so that nothing else may replace it."""
    for folder in path.absolute().parents:
        if is_of_runs(folder) and is_output(path, folder):
            return path.resolve().relative_to(folder.resolve()).parts[0] != EXPORTS
    return False


def among_exports(path: Path) -> bool:
    """Say whether `path` lies in `export/` of an output folder, where all is ours to replace."""
    return any(is_of_runs(above.parent) for above in path.absolute().parents if above.name == EXPORTS)


def _is_delta(parts: tuple[str, ...]) -> bool:
    return len(parts) == 2 and parts[0] == DELTAS and re.fullmatch(r"\d{6,}\.jsonl", parts[1]) is not None


def last_delta(folder: Path) -> int:
    """Return the highest number that a file of deltas ever had, or 0; of those that were deleted `run.json` tells."""
    numbers = [int(path.stem) for path in (folder / DELTAS).glob("*.jsonl") if path.stem.isdecimal()]
    with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):  # no run, or one of an older version
        numbers.append(int(json.loads(current(folder, RUN).read_bytes())["last_delta"]))
    return max(numbers, default=0)


def delta_name(number: int) -> str:
    """Return the name of a file of deltas: six digits or more."""
    return f"{number:06d}.jsonl"


def _lock(folder: Path) -> int:
    handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise OutputError(f"another run is writing to {folder}; wait for it or choose another --out") from None
    except OSError:
        os.close(handle)
        raise
    return handle


def roll_forward(folder: Path) -> None:
    """Finish the move of a command that was cut short, if there is one. The caller holds the folder.

    Raises:
        OSError: if the disk is failing.
    """
    for name in (COMMIT, FORGET):
        journal = folder / name
        if not journal.is_dir():
            continue
        if name == FORGET:
            _throw_away(folder, journal)
        for made in sorted(path for path in journal.rglob("*") if path.is_file() and path.name != _THROWN):
            target = folder / made.relative_to(journal)
            make_folder(target.parent)
            made.replace(target)
        for changed in (folder / DELTAS, folder):
            if changed.is_dir():
                sync(changed)
        shutil.rmtree(journal)
        sync(folder)


def _throw_away(folder: Path, journal: Path) -> None:
    """Remove what `forget` could not write anew, and put what runs keep in place as one folder."""
    if not (journal / _THROWN).exists():
        if (folder / EXPORTS).is_dir():
            shutil.rmtree(folder / EXPORTS)
            sync(folder)
        (journal / _THROWN).touch(0o600)
        sync(journal)
    if (journal / KEPT).is_dir():
        if (folder / KEPT).is_dir():
            shutil.rmtree(folder / KEPT)
        (journal / KEPT).rename(folder / KEPT)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold an output folder so that no run writes to it; what was cut short is finished first.

    Raises:
        OutputError: if a run is writing to it.
    """
    handle = _lock(folder)
    try:
        roll_forward(folder)
        yield
    finally:
        os.close(handle)
