"""Web archives (WARC): each HTML page or document that a server answered with, read like a file."""

import contextlib
import io
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from typing import Any

from pipeline.read.extras import need
from pipeline.read.format import Format
from pipeline.read.problem import ReadProblem
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject

_READ = (
    "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/rss+xml",
    "application/atom+xml", "message/rfc822",
)  # fmt: skip
_NAMES = (".html", ".htm", ".pdf", ".docx", ".doc", ".txt")
_UNREAD = ("br", "zstd")


def _read(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    need("warcio", "WARC")
    from warcio.archiveiterator import WARCIterator  # noqa: PLC0415 (comes with an extra)

    records = iter(WARCIterator(_Plain(stream.file())))
    passed = None  # the record before, where nobody has read it to its end
    while True:
        try:
            with contextlib.redirect_stderr(io.StringIO()):  # its warnings quote the archive
                record = next(records, None)
        except ReadProblem:
            raise
        except Exception as error:
            raise ReadProblem("malformed", f"the web archive is broken ({type(error).__name__})") from error
        if record is None:
            if passed is not None:
                _see_end(passed.raw_stream, 1)
            return
        if _wanted(record):
            yield from _page(record, stream, source)
        passed = None if _wanted(record) and _packed(record) is None else record


class _Plain:
    """A file with `read` and `readline` alone, so that nobody tries to seek in it."""

    def __init__(self, file: Any) -> None:
        self.read = file.read
        self.readline = file.readline


def _wanted(record: Any) -> bool:
    """Tell whether a record is a page: an answer of the server that worked, of a kind that can hold a report.

    Where no kind is told, what it holds tells, and where none but "bytes" its address.
    """
    headers = record.rec_headers if record.rec_type == "resource" else record.http_headers
    if headers is None or record.rec_type not in {"resource", "response"}:
        return False
    if record.rec_type == "response" and headers.get_statuscode() != "200":
        return False
    kind = str(headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    if kind == "application/octet-stream":
        address = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
        return address.partition("?")[0].lower().endswith(_NAMES)
    return not kind or kind in _READ


def _packed(record: Any) -> str | None:
    """Name the packing of a page that nothing here can undo, or None."""
    told = record.http_headers.get_header("Content-Encoding") if record.http_headers is not None else None
    name = str(told or "").strip().lower()
    return name if name in _UNREAD and not (name == "br" and find_spec("brotli")) else None


def _page(record: Any, stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    url = _url(record.rec_headers.get_header("WARC-Target-URI"))
    identity = str(record.rec_headers.get_header("WARC-Record-ID") or "").strip("<> ") or None
    if packing := _packed(record):
        detail = f"pages that their server packed as {packing} are not read by this version"
        yield Reject(source=source, source_id=identity, reason="unsupported_format", detail=detail)
        return
    for item in stream.inside(_Body(record.content_stream(), record.raw_stream), source):  # type: ignore[arg-type]
        if isinstance(item, Reject):
            yield item.model_copy(update={"source_id": item.source_id or identity})
        else:
            yield replace(item, source_id=item.source_id or identity, url=item.url or url)


def _url(value: object) -> str | None:
    text = str(value or "").strip("<> ")
    return text if text.startswith(("http://", "https://")) and text.isprintable() else None


def _see_end(record: Any, least: int = 0) -> None:
    """Raise `ReadProblem` (`truncated`) if the archive ends before a record does; one of no length wants `least`."""
    while (left := getattr(record, "limit", least)) > 0:
        if not record.read(min(left, 1 << 16)):
            raise ReadProblem("truncated", "the web archive ends in the middle of a record")


class _Body:
    """A record's content, decoded as its server packed it; faults are problems of the document."""

    def __init__(self, content: Any, record: Any) -> None:
        self._content = content
        self._record = record

    def read(self, size: int) -> bytes:
        try:
            data: bytes = self._content.read(size)
            if not data:
                _see_end(self._record)
        except ReadProblem:
            raise
        except Exception as error:
            raise ReadProblem("malformed", f"the page's content is broken ({type(error).__name__})") from error
        return data

    def seekable(self) -> bool:
        return False


FORMAT = Format("WARC", lambda head, _name: head.startswith(b"WARC/"), _read)
