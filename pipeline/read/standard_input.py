"""What comes on standard input, waited for so that a stop is heeded."""

from __future__ import annotations

import select
import shutil
from typing import IO, BinaryIO

__all__ = ["copy_input"]

_WAIT = 1.0
_CHUNK = 1 << 16


def copy_input(stdin: BinaryIO, file: IO[bytes]) -> None:
    """Copy `stdin` to its end into `file`, and look up every second while nothing comes.

    A signal that arrives just before a read blocks, or that another thread takes, does not break the read off, and
    Python would run its handler only when something comes.

    Raises:
        OSError: if it cannot be read or written.
    """
    try:
        descriptor = stdin.fileno()
    except (OSError, ValueError):  # a stream in memory
        shutil.copyfileobj(stdin, file)
        return
    while True:
        if select.select([descriptor], [], [], _WAIT)[0]:
            chunk = _some(stdin)
            if not chunk:
                return
            file.write(chunk)


def _some(stdin: BinaryIO) -> bytes:
    """What is there: a buffered read would wait for a whole chunk."""
    read = getattr(stdin, "read1", stdin.read)
    some: bytes = read(_CHUNK)
    return some
