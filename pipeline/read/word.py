"""Word documents (DOCX) to simple HTML: headings, paragraphs, list items, quotes, captions, tables, notes, in order."""

import hashlib
import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from pipeline.read.extras import need
from pipeline.read.limits import Deadline
from pipeline.read.problem import ReadProblem
from pipeline.read.raised import raised
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # says the same a second time
_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_STORY = 19  # blanks: a paragraph with as many is running text
_NOTES = {f"{_W}footnoteReference": "footnote", f"{_W}endnoteReference": "endnote"}
_SIGNS = {f"{_W}tab": " ", f"{_W}ptab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_UNSAID = ("vanish", "strike", "dstrike")
_OFF = frozenset({"0", "false", "off"})
_CHUNK = 1 << 20

type _Marks = dict[str, bool]  # of what hides words or strikes them through: whether it does


def read_word(archive: zipfile.ZipFile, file: BinaryIO, stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    """Yield the report of a document whose package `archive` is, of the bytes `file`.

    Raises:
        ReadProblem: `too_large`, `malformed`, `encrypted`, `timeout`, or `unsupported_format` without the extra.
    """
    deadline = stream.limits.deadline()
    size = file.seek(0, io.SEEK_END)
    unpacked = sum(info.file_size for info in archive.infolist())
    if max(size, unpacked) > stream.limits.max_bytes:
        raise ReadProblem("too_large", f"unpacks to more than {stream.limits.max_bytes} bytes")
    if unpacked > max(stream.limits.ratio_from, stream.limits.max_ratio * size):
        raise ReadProblem("too_large", f"unpacks to more than {stream.limits.max_ratio} times its size")
    if stream.budget is not None:
        stream.budget.spend(unpacked, stream.limits)
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise ReadProblem("encrypted", "the Word document is encrypted")
    docx = need("docx", "Word")
    file.seek(0)
    try:
        document = docx.Document(file)
        names = {style.style_id: style.name or "" for style in document.styles}
        marks = _marks_of_styles({style.style_id: style.element for style in document.styles})
        children = list(document.element.body)
        notes = _notes(docx, document)
    except (MemoryError, ReadProblem):
        raise
    except Exception as error:
        raise ReadProblem("malformed", f"the Word document is broken ({type(error).__name__})") from error
    body = _Body(names, deadline, notes, marks)
    content = "\n".join(body.read(children))
    if content:
        yield RawReport(source, content, "html", _digest(file))
    carried = [link.target_part for link in document.part.rels.values() if not link.is_external and _carries(link)]
    if not content and not body.inserted and not carried:
        raise ReadProblem("no_text", "the Word document has no text")
    for number, key in enumerate(body.inserted, start=1):
        part = document.part.rels.get(key)
        name = f"{source}!/part-{number}"
        if part is None or part.is_external:
            yield Reject(source=name, reason="unreadable", detail="an inserted document is not in the Word document")
        else:
            yield from stream.inside(io.BytesIO(part.target_part.blob), name)
    for number, part in enumerate(carried, start=len(body.inserted) + 1):
        yield from stream.inside(io.BytesIO(part.blob), f"{source}!/part-{number}")


def _carries(link: Any) -> bool:
    """Tell whether a link leads to a document of its own that somebody put into the page as an object."""
    return bool(link.reltype.endswith("/package"))


def _notes(docx: Any, document: Any) -> dict[tuple[str, str], Any]:
    """The notes at the feet of pages and at the end of a document, by kind and number."""
    notes = {}
    for link in document.part.rels.values():
        kind = link.reltype.rpartition("/")[2].removesuffix("s")
        if kind in _NOTES.values() and not link.is_external:
            for note in docx.oxml.parse_xml(link.target_part.blob).iter(f"{_W}{kind}"):
                notes[kind, note.get(f"{_W}id", "")] = note
    return notes


def _digest(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    file.seek(0)
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


class _Body:
    """Walks a body in document order, without recursion; text boxes and notes come after what they hang on."""

    def __init__(
        self, names: dict[str, str], deadline: Deadline, notes: dict[tuple[str, str], Any], marks: dict[str, _Marks]
    ) -> None:
        self.inserted: list[str] = []
        """Links to whole documents that stand in the body and are merged into it when Word opens it."""
        self._names = names
        self._deadline = deadline
        self._notes = notes
        self._marks = marks

    def read(self, body: Iterable[Any]) -> Iterator[str]:
        """Yield one line of HTML a paragraph or table row."""
        stack = [iter(body)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif element.tag == f"{_W}p":
                self._deadline.check()
                aside: list[Any] = []
                yield from self._paragraph(element, aside)
                stack.extend(iter(self._told(item)) for item in reversed(aside))
            elif element.tag == f"{_W}tr":
                self._deadline.check()
                aside = []
                yield from self._row(element, aside)
                stack.extend(iter(self._told(item)) for item in reversed(aside) if item.tag in _NOTES)
            elif element.tag == f"{_W}altChunk":
                self.inserted.append(element.get(f"{_R}id", ""))
            elif element.tag not in {f"{_W}sectPr", f"{_W}tblPr", f"{_W}tblGrid", f"{_W}sdtPr", _FALLBACK}:
                stack.append(iter(element))

    def _told(self, aside: Any) -> Any:
        """What is put aside: a text box, or the note that a mark leads to, which is told once."""
        kind = _NOTES.get(aside.tag)
        return aside if kind is None else self._notes.pop((kind, aside.get(f"{_W}id", "")), ())

    def _paragraph(self, element: Any, aside: list[Any]) -> Iterator[str]:
        text = _text(element, aside, self._marks)
        if not text.strip():
            return
        tag = self._tag(element)
        yield f"<{tag}>{html.escape(text, quote=False).replace(chr(10), '<br>')}</{tag}>"

    def _row(self, row: Any, aside: list[Any]) -> Iterator[str]:
        cells = []
        if row.find(f"{_W}trPr/{_W}del") is not None:
            return  # taken out by tracked changes
        for cell in row.iter(f"{_W}tc"):
            if any(parent.tag == f"{_W}tc" for parent in cell.iterancestors() if parent is not row):
                continue  # of a table in the cell, whose text stands in the outer cell
            texts = [text for p in _paragraphs(cell) if (text := " ".join(_text(p, aside, self._marks).split()))]
            told = any(text.count(" ") >= _STORY for text in texts)  # a layout's cell, no field of a table
            if texts:
                cells.append(f"<td>{('<br>' if told else ' ').join(html.escape(t, quote=False) for t in texts)}</td>")
        if cells:
            yield f"<table><tr>{''.join(cells)}</tr></table>"

    def _tag(self, element: Any) -> str:
        properties = element.find(f"{_W}pPr")
        if properties is None:
            return "p"
        style = properties.find(f"{_W}pStyle")
        name = self._names.get(style.get(f"{_W}val"), "").lower() if style is not None else ""
        if heading := _HEADING.match(name):
            return f"h{heading[1]}"
        if name == "title":
            return "h1"
        if "quote" in name:
            return "blockquote"
        if name == "caption":
            return "figcaption"
        return "li" if "list" in name or properties.find(f"{_W}numPr") is not None else "p"


def _paragraphs(cell: Any) -> Iterator[Any]:
    """The paragraphs of a cell in document order, those of tables and text boxes in it too."""
    stack = [iter(cell)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag != _FALLBACK:
            if element.tag == f"{_W}p":
                yield element
            stack.append(iter(element))


def _text(paragraph: Any, aside: list[Any], styles: dict[str, _Marks]) -> str:
    """The words of a paragraph, not those hidden or taken out by tracked changes; text boxes, marks of notes aside."""
    parts: list[str] = []
    stack = [iter(paragraph)]
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    marks = styles.get(style.get(f"{_W}val"), {}) if style is not None else {}
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        tag = element.tag
        if tag == f"{_W}t":
            words = element.text or ""
            parts.append(raised(words) if words[:1].isdecimal() and _is_raised(element.getparent()) else words)
        elif tag in _SIGNS:
            parts.append(_SIGNS[tag])
        elif tag == f"{_W}txbxContent" or tag in _NOTES:
            aside.append(element)
        elif tag == f"{_W}r" and _is_hidden(element, styles, marks):
            continue
        elif tag not in {f"{_W}pPr", f"{_W}rPr", f"{_W}del", f"{_W}moveFrom", _FALLBACK}:
            stack.append(iter(element))
    return "".join(parts)


def _is_hidden(run: Any, styles: dict[str, _Marks], paragraph: _Marks) -> bool:
    """Tell whether Word does not show a run, or shows it struck through: what it says was taken back.

    Of each mark, its own word counts before that of its style, and this before that of its paragraph's.
    """
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return any(paragraph.values())
    style = properties.find(f"{_W}rStyle")
    named = styles.get(style.get(f"{_W}val"), {}) if style is not None else {}
    return any((paragraph | named | _marks(properties)).values())


def _marks(properties: Any) -> _Marks:
    """Return which marks a run or style has or takes away."""
    marks = ((name, properties.find(f"{_W}{name}")) for name in _UNSAID)
    return {name: mark.get(f"{_W}val", "true") not in _OFF for name, mark in marks if mark is not None}


def _marks_of_styles(styles: dict[str, Any]) -> dict[str, _Marks]:
    """Return the marks of each style, with those of what it is based on."""
    found: dict[str, _Marks] = {}
    for name in styles:
        line: dict[str, None] = {}  # a style, what it is based on, and so on
        at = name
        while at in styles and at not in line and at not in found:
            line[at] = None
            base = styles[at].find(f"{_W}basedOn")
            at = base.get(f"{_W}val", "") if base is not None else ""
        marks = found.get(at, {})
        for one in reversed(line):
            properties = styles[one].find(f"{_W}rPr")
            found[one] = marks = marks if properties is None else marks | _marks(properties)
    return found


def _is_raised(run: Any) -> bool:
    align = run.find(f"{_W}rPr/{_W}vertAlign")
    return align is not None and align.get(f"{_W}val") == "superscript"
