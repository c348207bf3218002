"""HTML pages and fragments, one report a file; the markup is left to cleaning."""

import hashlib
import re
from collections.abc import Iterator

from pipeline.read.encoding import XML_DECLARED, decode
from pipeline.read.format import Format
from pipeline.read.problem import ReadProblem
from pipeline.read.stream import Stream
from pipeline.read.text import is_binary
from pipeline.records import RawReport, Reject

_START = re.compile(
    rb"\s{0,999}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--(?:(?!-->).){0,2000}-->\s{0,99}){0,5}"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|p|div|article|section|main|h[1-6]|ul|ol|table|span|blockquote"
    rb"|header|br)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)


def _matches(head: bytes, name: str) -> bool:
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")  # UTF-16 tags read as ASCII
    return _START.match(plain) is not None or name.endswith((".html", ".htm", ".xhtml"))


def _read(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    data = stream.read_all()
    if not data.strip():
        raise ReadProblem("empty", "the file is empty")
    if is_binary(data):
        raise ReadProblem("binary", "the file is binary, not text")
    declared = XML_DECLARED.match(data[:1000]) or _CHARSET.search(data[:20_000])
    text = decode(data, declared[1].decode("ascii", "replace") if declared else None)
    yield RawReport(source, text, "html", hashlib.sha256(data).hexdigest())


FORMAT = Format("HTML", _matches, _read)
