"""Formats that are known by their first bytes and not read (yet): refused by name, not as garbage text."""

import re
from collections.abc import Iterator

from pipeline.read.format import Format
from pipeline.read.problem import ReadProblem
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or encrypted Office document"),
    (0, b"{\\rtf", "RTF"),
    (0, b"\x78\x9f\x3e\x22", "Outlook TNEF (winmail.dat)"),
    (0, b"Rar!\x1a\x07", "RAR"),
    (0, b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (0, b"\xfd7zXZ\x00", "XZ"),
    (0, b"BZh", "bzip2"),
    (0, b"\x28\xb5\x2f\xfd", "Zstandard"),
    (0, b"\x89PNG", "PNG image"),
    (0, b"\xff\xd8\xff", "JPEG image"),
    (0, b"GIF8", "GIF image"),
    (0, b"II*\x00", "TIFF image"),
    (0, b"MM\x00*", "TIFF image"),
    (0, b"ID3", "MP3 audio"),
    (4, b"ftyp", "MP4 video"),
    (0, b"\x7fELF", "program"),
    (0, b"SQLite format 3", "SQLite database"),
    (0, b"PAR1", "Parquet"),
)
# XML that is no page of HTML, from its declaration, its document type or its root
_XML = re.compile(
    rb"\s{0,99}<\?xml[^>]{0,200}>(?!\s{0,99}(?:<!--(?:(?!-->).){0,2000}-->\s{0,99}){0,5}"
    rb"<(?:!doctype\s{1,9}html|html|head|body|p|div)\b)",
    re.IGNORECASE | re.DOTALL,
)
_NAMES = {
    "xlsx": "Excel workbook", "doc": "Word document", "docx": "Word document",
}  # fmt: skip
_NO_REPORTS = {
    "css": "style sheet", "scss": "style sheet", "js": "script", "mjs": "script", "ini": "settings", "svg": "SVG image",
}  # fmt: skip


def _kind(head: bytes, name: str) -> str | None:
    for offset, magic, kind in _MAGIC:
        if head.startswith(magic, offset):
            return kind
    if _XML.match(head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")):
        return "XML"
    return _NAMES.get(name.rpartition(".")[2])


def _matches(head: bytes, name: str) -> bool:
    return _kind(head, name) is not None


def _read(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    kind = _kind(stream.head(8192), source.lower())
    raise ReadProblem("unsupported_format", f"{kind} files are not read by this version")


def _is_no_report(_head: bytes, name: str) -> bool:
    return _ending(name) in _NO_REPORTS


def _ending(name: str) -> str:
    """What a name ends in: a browser saves the `a.js` of a page as `a.js.download`."""
    return name.removesuffix(".download").rpartition(".")[2]


def _read_no_report(_stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    kind = _NO_REPORTS[_ending(source.lower().removesuffix(".gz"))]
    raise ReadProblem("unsupported_format", f"{kind} files are not read by this version")


FORMAT = Format("unsupported", _matches, _read)
BESIDE_PAGES = Format("unsupported text", _is_no_report, _read_no_report)  # told by the name, as their content is text
