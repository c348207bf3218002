"""A PDF to its reports: its pages' text as HTML with marks where pages begin; pages that are pictures are told."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pipeline.read.extras import need
from pipeline.read.format import Format
from pipeline.read.limits import Deadline, Limits
from pipeline.read.pdf.attached import attached
from pipeline.read.pdf.columns import gutter_of, in_reading_order
from pipeline.read.pdf.margins import Sheet, without_margins
from pipeline.read.pdf.paragraphs import Paragraph, Run, body_size, paragraphs
from pipeline.read.problem import ReadProblem
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject

_PART = 400_000  # characters after which a book is parted at its next heading
_LONGEST_PART = 600_000  # or at its next paragraph
_FRONT = 4  # pages on which a book tells its day
_LETTERS = 8  # a page with fewer has no text
_TEXT_ACROSS = 300  # nor one whose text stands across the page and has fewer: a stamp, a note at the margin
_GUTTERS = 3  # places of the gutter that other pages may take over; left and right pages differ
_PASSWORD = 4  # FPDF_ERR_PASSWORD


@dataclass(slots=True)
class _Pages:
    """What was read of a document."""

    sheets: list[Sheet] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    broken: int = 0


def _read(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    deadline = stream.limits.deadline()
    data = stream.read_all()
    sha256 = hashlib.sha256(data).hexdigest()
    pdfium = need("pypdfium2", "PDF")
    document = _opened(pdfium, data)
    try:
        count = len(document)
        if count > stream.limits.max_pages:
            raise ReadProblem("too_large", f"{count} pages; {stream.limits.max_pages} are allowed")
        pages = _pages(pdfium, document, stream.limits, deadline)
        some = False
        for report in _reports(pages.sheets, source, sha256, deadline):
            some = True
            yield report
        if pages.pictures:
            detail = f"{len(pages.pictures)} of {count} pages are pictures without text{_how_to_read(stream.limits)}"
            yield Reject(source=source, sha256=sha256, reason="needs_ocr", detail=detail)
        if pages.broken:
            detail = f"{pages.broken} of {count} pages cannot be read"
            yield Reject(source=source, sha256=sha256, reason="malformed", detail=detail)
        if not (some or pages.pictures or pages.broken):
            yield Reject(source=source, sha256=sha256, reason="no_text", detail="the PDF has no text")
        yield from attached(document, len(data), stream, source)
    finally:
        document.close()


def _how_to_read(limits: Limits) -> str:
    return "; tesseract found none" if limits.ocr else "; --ocr reads them if tesseract is installed"


def _opened(pdfium: Any, data: bytes) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise ReadProblem("encrypted", "the PDF needs a password") from error
        raise ReadProblem("malformed", "the PDF is broken") from error


def _pages(pdfium: Any, document: Any, limits: Limits, deadline: Deadline) -> _Pages:
    from pipeline.read.pdf.words import page_views  # noqa: PLC0415 (pdfium comes with an extra)

    pages = _Pages()
    size = 0
    for index in range(len(document)):
        deadline.check()
        try:
            page = _with_what_was_filled_in(pdfium, document, index)
        except pdfium.PdfiumError:
            pages.broken += 1
            continue
        try:
            sheets = [Sheet(index + 1, view.height, view.lines) for view in page_views(page)]
            size += sum(len(line.text) for sheet in sheets for line in sheet.lines)
            if _is_picture(pdfium, page, sheets):
                lines = _recognised(page, deadline) if limits.ocr else []
                if lines:
                    sheets = [Sheet(index + 1, page.get_height(), lines)]
                    size += sum(len(line.text) for line in lines)
                else:
                    pages.pictures.append(index + 1)
        except pdfium.PdfiumError:
            pages.broken += 1
            continue
        finally:
            page.close()
        pages.sheets += sheets
        if size > limits.max_bytes:
            raise ReadProblem("too_large", f"more than {limits.max_bytes} characters of text")
    return pages


def _with_what_was_filled_in(pdfium: Any, document: Any, index: int) -> Any:
    """Open a page; what was typed into its form or set over its text is made a part of it."""
    raw, page = pdfium.raw, document[index]
    written = {raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_WIDGET}
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind in written:
            break
    else:
        return page
    if raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) != raw.FLATTEN_SUCCESS:
        return page
    page.close()
    return document[index]


def _is_picture(pdfium: Any, page: Any, sheets: list[Sheet]) -> bool:
    """Tell whether a page has no text and yet shows something: a scan (whatever its margin says), letters as shapes."""
    upright, *across = (sum(len(line.text) for line in sheet.lines) for sheet in sheets)
    if upright >= _LETTERS or max(across, default=0) >= _TEXT_ACROSS:
        return False
    kinds = {pdfium.raw.FPDF_PAGEOBJ_IMAGE, pdfium.raw.FPDF_PAGEOBJ_PATH, pdfium.raw.FPDF_PAGEOBJ_SHADING}
    return any(item.type in kinds for item in page.get_objects(max_depth=3))


def _recognised(page: Any, deadline: Deadline) -> list[Any]:
    from pipeline.read.pdf.ocr import recognised_lines  # noqa: PLC0415 (pdfium comes with an extra)

    return recognised_lines(page, deadline)


def _reports(sheets: list[Sheet], source: str, sha256: str, deadline: Deadline) -> Iterator[RawReport]:
    """One report, or several of a book that is too long to be one, each with its pages as its own id."""
    body = body_size([line for sheet in sheets for line in sheet.lines])
    without_margins(sheets, body)
    runs: list[Run] = []
    gutters = Counter(gutter for sheet in sheets if (gutter := gutter_of(sheet.lines)))
    usual = tuple(gutter for gutter, _ in gutters.most_common(_GUTTERS))
    for sheet in sheets:
        deadline.check()
        runs.extend(Run(sheet.number, lines) for lines in in_reading_order(sheet.lines, usual) if lines)
    part: list[Paragraph] = []
    parts = [part]
    size = 0
    for paragraph in paragraphs(runs, body):
        deadline.check()
        if size > (_PART if paragraph.level in {1, 2} else _LONGEST_PART):
            part, size = [], 0
            parts.append(part)
        part.append(paragraph)
        size += len(paragraph.markup)
    opening = "\n".join(item.markup for item in parts[0] if item.page <= _FRONT)
    for number, items in enumerate(parts):
        if items:
            after = parts[number + 1][0].page if number + 1 < len(parts) else sheets[-1].number
            identity = f"pages {items[0].page}-{after}" if len(parts) > 1 else None
            content = f'<span data-page="{items[0].page}"></span>' + "\n".join(item.markup for item in items)
            later = opening if number else ""
            yield RawReport(source, content, "html", sha256, source_id=identity, paged=True, opening=later)


def _matches(head: bytes, _name: str) -> bool:
    return b"%PDF-" in head[:1024]


FORMAT = Format("PDF", _matches, _read)
