"""Files that a PDF carries: each is read like one of its own."""

import ctypes
import io
from collections.abc import Iterator
from typing import Any

from pipeline.read.archive import Names, printable
from pipeline.read.stream import Budget, Stream
from pipeline.records import RawReport, Reject


def attached(document: Any, size: int, stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    """Yield the reports of the files attached to a document.

    Args:
        document: a `pypdfium2.PdfDocument`.
        size: its bytes.
        stream: what it was read from.
        source: its name.
    """
    names = Names(source, stream.limits.max_members)
    for number in range(document.count_attachments()):
        if stream.budget is None:
            stream.budget = Budget(size)
        name, content = _taken_out(document, number, stream.limits.max_bytes)
        inner = names.of(printable(name.replace("\\", "/").rpartition("/")[2]) or f"part-{number + 1}")
        if content is None:
            detail = "the attached file is empty, too large or cannot be taken out"
            yield Reject(source=inner, reason="malformed", detail=detail)
        else:
            yield from stream.inside(io.BytesIO(content), inner)


def _taken_out(document: Any, number: int, most: int) -> tuple[str, bytes | None]:
    import pypdfium2  # noqa: PLC0415 (pdfium comes with an extra)

    name = ""
    try:
        file = document.get_attachment(number)
        name = file.get_name()
        size = ctypes.c_ulong()
        pypdfium2.raw.FPDFAttachment_GetFile(file, None, 0, size)
        return name, bytes(file.get_data()) if 0 < size.value <= most else None
    except (pypdfium2.PdfiumError, UnicodeError):
        return name, None
