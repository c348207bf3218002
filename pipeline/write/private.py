"""Files that their owner alone may read, and that are there whole or not at all."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

STAGING, EXPORTING = ".habeas-run-", ".habeas-export-"
"""How the names of folders begin that a killed command may leave behind; the next one beside them removes them."""
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def create(path: Path) -> IO[bytes]:
    """Return a new file (0600), open for writing; it must not exist.

    Raises:
        OSError: if it exists or cannot be created.
    """
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), "wb")


def create_text(path: Path, *, encoding: str = "utf-8", newline: str | None = "\n") -> IO[str]:
    """Return a new text file (0600), open for writing; it must not exist.

    Raises:
        OSError: if it exists or cannot be created.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    return os.fdopen(handle, "w", encoding=encoding, newline=newline)


def make_folder(path: Path) -> None:
    """Make a folder for its owner alone (0700), and those above it that are missing; one that is there stays as it is.

    Raises:
        OSError: if it cannot be made, or what stands there is none.
    """
    for one in reversed([one for one in path.parents if not one.exists()]):
        one.mkdir(mode=0o700, exist_ok=True)
    path.mkdir(mode=0o700, exist_ok=True)


def sync(path: Path) -> None:
    """Bring a closed file, or the names in a folder, to the disk.

    Raises:
        OSError: if the disk is full or failing.
    """
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def staged(parent: Path, prefix: str = STAGING) -> Iterator[Path]:
    """Yield a new folder (0700) in `parent`, which is removed at the end if it is still there.

    Those of commands that were killed are removed first: a command holds a lock on its own, which ends with it.

    Raises:
        OSError: if it cannot be made.
    """
    sweep(parent)
    handle = None
    while handle is None:  # again, if another command's sweep was quicker than our lock
        made = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
        handle = _hold(made)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)
        os.close(handle)


def sweep(parent: Path) -> None:
    """Remove what commands that were killed have left in `parent`."""
    for prefix in (STAGING, EXPORTING):
        for stale in parent.glob(prefix + "*"):
            with suppress(OSError):  # in use, or another user's
                handle = os.open(stale, _FOLDER)
                try:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(stale)
                finally:
                    os.close(handle)


def _hold(made: Path) -> int | None:
    """Lock a folder and return what holds the lock until it is closed; None if it is being swept away."""
    try:
        handle = os.open(made, _FOLDER)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    except OSError:  # a disk without locks: nobody sweeps there
        return handle
    if not made.is_dir():
        os.close(handle)
        return None
    return handle


def look(target: Path) -> None:
    """Refuse to put a file where something stands that is none: a renamed file would take the place of a device.

    Raises:
        OSError: if a device, a pipe or a folder stands at `target`, or what it links to is one.
    """
    if target.exists() and not target.is_file():
        raise FileExistsError(errno.EEXIST, "what stands there is no file", str(target))


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield the path of a file to create, which becomes `target` when the block ends well; else nothing changes.

    Raises:
        OSError: if the disk is full or failing, or `target` cannot be written or is no file.
    """
    look(target)
    with staged(target.parent) as staging:
        made = staging / target.name
        yield made
        sync(made)
        made.replace(target)
        sync(target.parent)


def put_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files that only fit each other into a folder, the last of them last; it is made if it is missing.

    A full disk changes nothing. Whoever is killed as they are moved leaves the folder without the last, never with that
    of before.

    Raises:
        OSError: if the disk is full or failing.
    """
    make_folder(folder)
    with staged(folder) as staging:
        for name, data in files.items():
            with create(staging / name) as file:
                file.write(data)
            sync(staging / name)
        (folder / [*files][-1]).unlink(missing_ok=True)
        sync(folder)
        for name in files:
            (staging / name).replace(folder / name)
        sync(folder)
