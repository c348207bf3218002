"""One source to its raw reports: open, unpack, tell the format, read, and turn every problem into a reject."""

import contextlib
import sys
from collections.abc import Iterator
from typing import BinaryIO

from pipeline.failure import failed
from pipeline.read.formats import FORMATS, HEAD
from pipeline.read.limits import Limits
from pipeline.read.problem import ReadProblem
from pipeline.read.sources import Source, open_regular
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject


def read_source(
    source: Source, limits: Limits | None = None, stdin: BinaryIO | None = None
) -> Iterator[RawReport | Reject]:
    """Yield the raw reports of one source, row by row where it has rows, and a reject for each problem.

    The hash of a report is that of its bytes after unpacking, so that packing a file changes no id.
    Never raises for what a source holds; `stdin` stands in for standard input.
    """
    limits = limits or Limits()
    if source.problem is not None:
        yield Reject(source=source.name, reason=source.problem[0], detail=source.problem[1])
        return
    try:
        with _opened(source, stdin) as raw:
            yield from _read(Stream(raw, limits, _read), source.name)
    except ReadProblem as problem:
        yield Reject(source=source.name, line=problem.line, reason=problem.reason, detail=problem.detail)


def _read(stream: Stream, name: str) -> Iterator[RawReport | Reject]:
    """Tell the format of a document and read it; the same for what lies inside another one."""
    try:
        folded = name.lower().removesuffix(".gz")
        head = stream.head(HEAD)
        kind = next(f for f in FORMATS if f.matches(head, folded))
        yield from _at_least_one(kind.read(stream, name))
        if stream.trailing:
            yield Reject(source=name, reason="malformed", detail="what stands behind the compressed data is not read")
    except ReadProblem as problem:
        yield Reject(source=name, line=problem.line, reason=problem.reason, detail=problem.detail)
    except Exception as error:  # noqa: BLE001 (any defect costs this document alone, not what lies beside it)
        yield failed(name, "read", error)


def _at_least_one(items: Iterator[RawReport | Reject]) -> Iterator[RawReport | Reject]:
    some = False
    for item in items:
        some = True
        yield item
    if not some:
        raise ReadProblem("empty", "no row, message, page or file is in it")


@contextlib.contextmanager
def _opened(source: Source, stdin: BinaryIO | None) -> Iterator[BinaryIO]:
    if source.path is None:
        yield stdin or sys.stdin.buffer
        return
    try:
        file = open_regular(source.path)
    except OSError as error:
        raise ReadProblem("unreadable", f"cannot be opened: {error.strerror or 'unknown error'}") from error
    with file:
        yield file
