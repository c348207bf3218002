"""Byte streams with limits: whole documents, lines of any length, what is packed with gzip, and what lies inside."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from pipeline.failure import failed
from pipeline.read.limits import Limits
from pipeline.read.problem import ReadProblem
from pipeline.records import RawReport, Reject

_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b\x08"
_NO_GZIP = "Not a gzipped file"  # how `gzip` says that what comes next is no further member


ReadInside = Callable[["Stream", str], Iterator[RawReport | Reject]]


@dataclass(slots=True)
class Budget:
    """What all members of an archive, and of archives in it, may unpack to together: `made` of `size` packed bytes."""

    size: int
    made: int = 0

    def spend(self, count: int, limits: Limits) -> None:
        """Count unpacked bytes; `too_large` once they are out of all proportion."""
        self.made += count
        if self.made > limits.ratio_from and self.made > limits.max_ratio * self.size:
            raise ReadProblem("too_large", f"the archive unpacks to more than {limits.max_ratio} times its size")


class Stream:
    """The bytes of one document, unpacked if they were packed with gzip, read once from first to last.

    Every method raises `ReadProblem`: `truncated` or `malformed` where packed data ends early or is broken,
    `too_large` where it unpacks to too much, `unreadable` where the device fails. What came before the fault
    is always handed out first.
    """

    def __init__(
        self,
        raw: BinaryIO,
        limits: Limits,
        read_inside: ReadInside | None = None,
        *,
        depth: int = 0,
        budget: Budget | None = None,
    ) -> None:
        self.limits = limits
        self.depth = depth
        self.budget = budget
        self._read_inside = read_inside
        self._source = raw
        self._packed: gzip.GzipFile | None = None
        self._read = 0
        self._made = 0
        self._held: list[bytes] = []
        self._fault: ReadProblem | None = None
        self.trailing = False
        """Whether bytes that are no gzip data were found behind what was unpacked, as gzip itself leaves them be."""
        head = self.head(len(_GZIP))
        if head.startswith(_GZIP):
            whole = _Chained(b"".join(self._held), raw)
            self._held, self._made = [], 0
            self._counter = whole
            self._packed = gzip.GzipFile(fileobj=io.BufferedReader(whole, _CHUNK), mode="rb")

    def head(self, size: int) -> bytes:
        """Return the first `size` bytes (fewer if there are no more) without taking them."""
        have = sum(map(len, self._held))
        while have < size and self._fault is None:
            try:
                chunk = self._next()
            except ReadProblem as fault:
                self._fault = fault
                break
            if not chunk:
                break
            self._held.append(chunk)
            have += len(chunk)
        return b"".join(self._held)[:size]

    def chunks(self) -> Iterator[bytes]:
        """Yield everything in pieces of up to 64 KiB."""
        while self._held:
            yield self._held.pop(0)
        if self._fault is not None:
            raise self._fault
        while chunk := self._next():
            yield chunk

    def read_all(self) -> bytes:
        """Return everything; `too_large` beyond `limits.max_bytes`."""
        parts: list[bytes] = []
        size = 0
        for chunk in self.chunks():
            size += len(chunk)
            if size > self.limits.max_bytes:
                raise ReadProblem("too_large", f"larger than {self.limits.max_bytes} bytes")
            parts.append(chunk)
        return b"".join(parts)

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """Yield each line with its number from 1, without its line feed; None for one over `limits.max_bytes`.

        Time is linear in the stream's length; memory is that of one line.
        """
        limit = self.limits.max_bytes
        number, parts, size = 1, list[bytes](), 0
        for chunk in self.chunks():
            pieces = chunk.split(b"\n")
            for piece in pieces[:-1]:
                size += len(piece)
                yield number, (b"".join([*parts, piece]) if size <= limit else None)
                number, parts, size = number + 1, [], 0
            size += len(pieces[-1])
            if size <= limit:
                parts.append(pieces[-1])
            else:
                parts.clear()
        if size:
            yield number, (b"".join(parts) if size <= limit else None)

    def file(self) -> BinaryIO:
        """Return everything as a file to read once, forwards; its reads may be short, and raise like the rest."""
        return _Forwards(_Chunks(self.chunks()), _CHUNK)

    def seekable(self) -> BinaryIO:
        """Return everything as a file to seek in: the source itself where it can, else in memory up to `max_bytes`."""
        if self._packed is None and self._source.seekable():
            self._source.seek(0)
            return self._source
        return io.BytesIO(self.read_all())

    def inside(self, raw: BinaryIO, name: str) -> Iterator[RawReport | Reject]:
        """Yield the reports of a document that lies in this one, whatever its format; never raises for what it holds.

        Args:
            raw: its bytes.
            name: its source name, `OUTER!/INNER`.
        """
        if self.depth >= self.limits.max_depth or self._read_inside is None:
            detail = f"documents lie in each other deeper than {self.limits.max_depth}"
            yield Reject(source=name, reason="too_deep", detail=detail)
            return
        try:
            stream = Stream(raw, self.limits, self._read_inside, depth=self.depth + 1, budget=self.budget)
        except Exception as error:  # noqa: BLE001 (any defect costs this document alone)
            yield failed(name, "read", error)
            return
        yield from self._read_inside(stream, name)

    def _next(self) -> bytes:
        chunk = self._chunk()
        if self.budget is not None:
            self.budget.spend(len(chunk), self.limits)
        return chunk

    def _chunk(self) -> bytes:
        try:
            if self._packed is None:
                return _some(self._source)
            chunk = self._packed.read1(_CHUNK)
        except EOFError as error:
            raise ReadProblem("truncated", "the compressed file ends early") from error
        except gzip.BadGzipFile as error:
            if not self._made or not str(error).startswith(_NO_GZIP):
                raise ReadProblem("malformed", "the compressed data is broken") from error
            self.trailing = True
            return b""
        except zlib.error as error:
            raise ReadProblem("malformed", "the compressed data is broken") from error
        except OSError as error:
            raise ReadProblem("unreadable", f"cannot be read: {error.strerror or 'unknown error'}") from error
        self._made += len(chunk)
        if self._made > self.limits.ratio_from and self._made > self.limits.max_ratio * self._counter.count:
            raise ReadProblem("too_large", f"unpacks to more than {self.limits.max_ratio} times its size")
        return chunk


class _Chained(io.RawIOBase):
    """Bytes already taken from a stream, then the rest of it, counted."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first = first
        self._rest = rest
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._first[: len(buffer)] or self._rest.read(len(buffer))
        self._first = self._first[len(data) :]
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Chunks(io.RawIOBase):
    """Chunks as a file."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._left = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        if not self._left:
            self._left = memoryview(next(self._chunks, b""))
        size = min(len(buffer), len(self._left))
        buffer[:size] = self._left[:size]
        self._left = self._left[size:]
        return size


class _Forwards(io.BufferedReader):
    """A file that hands out what it has before it asks for more: to fill a read up would lose that at a fault."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(size) if size is None or size < 0 else self.read1(size)


def _some(raw: BinaryIO) -> bytes:
    read1 = getattr(raw, "read1", raw.read)
    data: bytes = read1(_CHUNK)
    return data
