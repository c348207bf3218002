"""Files that their owner alone may read, and that are there whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

STAGING = ".habeas-run-"
"""How the names of folders begin that a killed command may leave behind; the next run removes them."""


def create(path: Path) -> IO[bytes]:
    """Create a file (0600), which must not exist, and open it for writing.

    Raises:
        OSError: if it exists or cannot be created.
    """
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), "wb")


def create_text(path: Path, *, encoding: str = "utf-8", newline: str | None = "\n") -> IO[str]:
    """Create a text file (0600), which must not exist, and open it for writing.

    Raises:
        OSError: if it exists or cannot be created.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    return os.fdopen(handle, "w", encoding=encoding, newline=newline)


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
def replacing(target: Path) -> Iterator[Path]:
    """Yield the path of a file to create, which becomes `target` when the block ends well; else nothing changes.

    Raises:
        OSError: if the disk is full or failing, or `target` cannot be written.
    """
    staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=target.parent))
    try:
        made = staging / target.name
        yield made
        sync(made)
        made.replace(target)
        sync(target.parent)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
