"""A log for machines: one JSON object a line, with ids and counts, never a name or a word of a report.

The names of files can be names of people, so a source is told by the first half of the SHA-256 of its name.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

Log = Callable[..., None]
"""`log("shard.done", number=3, …)` writes one event."""


@contextmanager
def open_log(target: str | None, **always: Any) -> Iterator[Log]:
    """Give a log that appends to the file `target` (0600), to standard error for `-`, or nowhere for None.

    Args:
        target: where to.
        **always: what every line says.

    Raises:
        OSError: if the file cannot be opened.
    """
    if target is None:
        yield _silent
    elif target == "-":
        yield _writing(sys.stderr, always)
    else:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        with os.fdopen(handle, "a", encoding="utf-8") as file:
            yield _writing(file, always)


def token_of(name: str) -> str:
    """Return what stands for the name of a source in a log."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _silent(_event: str, **_values: Any) -> None:
    """Write nothing."""


def _writing(file: TextIO, always: dict[str, Any]) -> Log:
    import structlog  # noqa: PLC0415 (only who asks for a log pays for it)

    logger = structlog.wrap_logger(
        structlog.WriteLogger(file),
        processors=[structlog.processors.TimeStamper(fmt="iso", utc=True), structlog.processors.JSONRenderer()],
        **always,
    )

    def write(event: str, **values: Any) -> None:
        logger.msg(event, **values)

    return write
