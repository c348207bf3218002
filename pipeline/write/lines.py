"""Records to lines: one JSON object a line, UTF-8, LF, keys in the order of the model."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from types import TracebackType
from typing import Self

import jsonlines

from pipeline.records import Record
from pipeline.write.private import create

# JSON lets these stand raw in a string, but many line readers (str.splitlines) break a line at them.
_LINE_BREAKS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def encode(record: Record) -> bytes:
    """Return the record as one line of JSON without its line feed."""
    return escaped(record.model_dump_json()).encode("utf-8")


def escaped(line: str) -> str:
    """Return a line of JSON in which no line reader breaks."""
    for char, escape in _LINE_BREAKS.items():
        if char in line:
            line = line.replace(char, escape)
    return line


class LineFile:
    """A JSON Lines file of encoded records, readable by its owner alone, that counts and hashes what it holds."""

    def __init__(self, path: Path) -> None:
        """Create `path`, which must not exist.

        Raises:
            OSError: if it cannot be created.
        """
        self.name = path.name
        self.lines = 0
        self.bytes = 0
        self._hash = hashlib.sha256()
        self._file = create(path)
        self._writer = jsonlines.Writer(self._file, dumps=bytes)

    def write(self, line: bytes) -> None:
        """Append one encoded record.

        Raises:
            OSError: if the disk is full or failing.
        """
        self.bytes += self._writer.write(line)
        self.lines += 1
        self._hash.update(line)
        self._hash.update(b"\n")

    def finish(self) -> dict[str, int | str]:
        """Bring the file to the disk, close it and return its `lines`, `bytes` and `sha256`; again is no error."""
        if not self._file.closed:
            self._file.flush()
            os.fsync(self._file.fileno())
            self.close()
        return {"lines": self.lines, "bytes": self.bytes, "sha256": self._hash.hexdigest()}

    def close(self) -> None:
        """Close without promising anything about the disk."""
        self._writer.close()
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()
