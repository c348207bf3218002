"""CSV and TSV with a header line: a report a row, streamed, or, of a table of people, one for all its rows."""

import csv
import hashlib
import io
import re
import sys
from collections.abc import Iterator
from itertools import islice

from pipeline.columns import TOLD, bars, columns_of
from pipeline.read.encoding import bom_of, decode, utf16_guess
from pipeline.read.format import Format
from pipeline.read.joined import row_within
from pipeline.read.problem import ReadProblem
from pipeline.read.rows import brief_columns, canonical, doubled, fold, identity, read_row, text_columns, unread
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject

_DELIMITERS = ",;\t|"
_UNCLOSED = "a quotation mark opens and nothing closes it"
_JOINED = "a quotation mark opens and that of another row closes it"
_TELLS_SIGN = re.compile(r"\ufeff?\"?sep=.\"?[,;\t|]*\s*", re.IGNORECASE)  # for spreadsheet programs, over the header
_PART = 100_000  # characters of rows after which a table of people is parted: in time and size a report like others
_LAW = 60  # characters of the articles of a law in a cell
csv.field_size_limit(sys.maxsize)  # a field may be a whole report; Limits.max_bytes bounds it


def _header(line: str) -> tuple[list[str], str] | None:
    """Return column names and delimiter if the line is a header with a column of text."""
    for delimiter in _DELIMITERS:
        if delimiter in line:
            cells = next(csv.reader([line], delimiter=delimiter), [])
            short = len(cells) > 1 and all(len(c) <= 60 and c.count(" ") < 4 for c in cells)
            if short and (text_columns(cells) or brief_columns(cells)):
                return cells, delimiter
    return ([line.strip().strip('"')], ",") if text_columns([line.strip('"')]) else None


def _first_line(head: bytes) -> str:
    lines = decode(head).lstrip("\ufeff\r\n").splitlines()
    return next((line for line in lines[:2] if not _TELLS_SIGN.fullmatch(line)), "")


def _of_people(head: bytes) -> tuple[list[str], str] | None:
    """Return column names and delimiter if a file is a table of people, no column of which holds a report.

    A column "article" may hold either the articles of a law or reports: what stands in the first row tells.
    """
    line = _first_line(head)
    for delimiter in _DELIMITERS:
        cells = [c.strip() for c in next(csv.reader([line], delimiter=delimiter), [])] if delimiter in line else []
        if TOLD.isdisjoint(columns_of(cells)) or text_columns([c for c in cells if fold(c) != "article"]):
            continue
        first = next(islice(csv.reader(io.StringIO(decode(head), newline=""), delimiter=delimiter), 1, None), [])
        if any(fold(c) == "article" and len(told) > _LAW for c, told in zip(cells, first, strict=False)):
            continue
        return cells, delimiter
    return None


def _matches(head: bytes, name: str) -> bool:
    if name.endswith((".csv", ".tsv", ".tab")):
        return True
    found = _header(_first_line(head))
    return found is not None and len(found[0]) > 1


def _read(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    head = stream.head(8192)
    if not head.strip():
        raise ReadProblem("empty", "the file is empty")
    if (people := _of_people(head)) is not None:
        yield from _read_people(stream, source, *people)
        return
    found = _header(_first_line(head))
    if found is None:
        raise ReadProblem("malformed", "no header line with a column named text, body, content or html")
    columns, delimiter = found
    if twice := doubled(columns):  # which of them is meant nobody knows
        raise ReadProblem("malformed", f"two columns are named {twice}")
    lines = _Lines(stream)
    records = csv.reader(lines, delimiter=delimiter)
    header_seen = False
    done = 0
    while True:
        start = lines.number + 1
        lines.begin()
        try:
            cells = next(records)
        except StopIteration:
            return
        except csv.Error as error:
            raise ReadProblem("malformed", "the quoting is broken", start) from error
        if lines.over:  # read to the end in search of the other quotation mark: other rows may be part of it
            raise ReadProblem("truncated", _UNCLOSED, start)
        if not any(cell.strip() for cell in cells):
            continue
        if not header_seen:
            header_seen = not _TELLS_SIGN.fullmatch(lines.held[0])
            continue
        if cells == columns:  # files that were put behind each other
            continue
        done += 1
        if (other := row_within(lines.held, len(columns), delimiter)) is not None:
            lines.give_back(other)
            yield Reject(source=source, line=start, reason="bad_row", detail=_JOINED)
            continue
        if stream.limits.max_rows is not None and done > stream.limits.max_rows:
            raise ReadProblem("too_large", f"more than {stream.limits.max_rows} rows", start)
        row = dict(zip(columns, cells, strict=False))
        sha256 = hashlib.sha256(canonical(row)).hexdigest()
        if any(cell.strip() for cell in cells[len(columns) :]):  # a comma without quotes: the text is cut at it
            detail = f"the row has {len(cells)} cells; the header names {len(columns)}"
            source_id = identity(row)
            yield Reject(source=source, source_id=source_id, line=start, sha256=sha256, reason="bad_row", detail=detail)
            continue
        item = read_row(row, source, sha256, start)
        if len(cells) < len(columns) and isinstance(item, RawReport) and not item.content.strip():
            detail = f"the row has {len(cells)} cells; the header names {len(columns)}"  # torn off by a line feed
            item = Reject(source=source, line=start, sha256=sha256, reason="bad_row", detail=detail)
        yield item
        yield from unread(item, row, start)


def _read_people(stream: Stream, source: str, columns: list[str], delimiter: str) -> Iterator[RawReport | Reject]:
    """Read a table of people as one report, a line a row; a row of more cells than there are columns is a reject.

    One that is too long for a report becomes several, each under the head, with the lines of the file as its own id.
    """
    data = stream.read_all()
    sha256 = hashlib.sha256(data).hexdigest()
    asked = _Asked(io.StringIO(decode(data).lstrip("\ufeff"), newline=""))
    rows = csv.reader(asked, delimiter=delimiter)
    head: str | None = None
    lines: list[str] = []
    first = last = size = done = 0
    parted = False
    try:
        for row in rows:
            if asked.over:
                yield Reject(source=source, line=last + 1, reason="truncated", detail=_UNCLOSED)
                break
            before, last = last, rows.line_num
            if head is None and _TELLS_SIGN.fullmatch(delimiter.join(row)):
                continue
            cells = row if head is not None else [cell.replace("_", " ") for cell in row]  # "date_of_arrest"
            if not any(cell.strip() for cell in cells):
                continue
            done += 1
            if stream.limits.max_rows is not None and done > stream.limits.max_rows + 1:
                yield Reject(source=source, line=before + 1, reason="too_large",
                             detail=f"more than {stream.limits.max_rows} rows")  # fmt: skip
                break
            if any(cell.strip() for cell in cells[len(columns) :]):
                detail = f"the row has {len(cells)} cells; the header names {len(columns)}"
                digest = hashlib.sha256(delimiter.join(cells).encode(errors="replace")).hexdigest()
                yield Reject(source=source, source_id=None, line=last, sha256=digest, reason="bad_row", detail=detail)
                continue
            line = bars([*cells, *[""] * (len(columns) - len(cells))][: len(columns)])
            if head is None:
                head = line
                continue
            if row == columns:  # files that were put behind each other
                continue
            if size > _PART:
                yield _part(source, [head, *lines], sha256, f"lines {first}-{before}")
                parted, lines, size = True, [], 0
            first = first if lines else before + 1
            lines.append(line)
            size += len(line)
    except csv.Error as error:
        raise ReadProblem("malformed", "the quoting is broken", rows.line_num) from error
    yield _part(source, [head or "", *lines], sha256, f"lines {first}-{last}" if parted else None)


def _part(source: str, lines: list[str], sha256: str, identity: str | None) -> RawReport:
    return RawReport(source, "\n".join(lines), "text", sha256, source_id=identity)


class _Asked:
    """Lines, and whether one was asked for after the last: in search of a closing quotation mark."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.over = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines, None)
        if line is None:
            self.over = True
            raise StopIteration
        return line


class _Lines:
    """The decoded lines of the file, counted; an unclosed quote cannot swallow more than the limit."""

    def __init__(self, stream: Stream) -> None:
        head = stream.head(4096)
        self._wide = bool((mark := bom_of(head)) and mark[1] != "utf-8") or utf16_guess(head) is not None
        self._limit = stream.limits.max_bytes
        bare = b"\r" in head and b"\n" not in head  # lines of an old Mac, which a spreadsheet program may still write
        self._lines = self._recoded(stream, "\r" if bare else "\n") if self._wide or bare else self._decoded(stream)
        self.number = 0
        self.over = False  # whether a line was asked for after the last
        self.size = 0
        self.held: list[str] = []  # the lines of the record that is read
        self._again: list[str] = []  # lines that are to be read once more, the last first

    def begin(self) -> None:
        """Begin another record."""
        self.size = 0
        self.held = []

    def give_back(self, at: int) -> None:
        """Have the lines of the record read again, from the one at a position on."""
        self._again.extend(reversed(self.held[at:]))
        self.number -= len(self.held) - at

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = self._again.pop() if self._again else next(self._lines)
        except StopIteration:
            self.over = True
            raise
        self.number += 1
        self.size += len(line)
        self.held.append(line)
        if self.size > self._limit:
            raise ReadProblem("too_large", f"the row is larger than {self._limit} bytes", self.number)
        return line

    def _decoded(self, stream: Stream) -> Iterator[str]:
        for number, line in stream.lines():
            if line is None:
                raise ReadProblem("too_large", f"the row is larger than {self._limit} bytes", number)
            text = decode(line) if number == 1 or not line.isascii() else line.decode("ascii")
            yield text + "\n"

    @staticmethod
    def _recoded(stream: Stream, end: str) -> Iterator[str]:
        for line in decode(stream.read_all()).split(end):
            yield line + "\n"


FORMAT = Format("CSV", _matches, _read)
