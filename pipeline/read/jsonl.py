"""JSON Lines, streamed row by row; and a JSON file that is one array of rows or one object."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from pipeline.read.encoding import bom_of, decode, utf16_guess
from pipeline.read.format import Format
from pipeline.read.problem import ReadProblem
from pipeline.read.rows import brief_columns, canonical, read_row, text_columns, unread
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject

_OBJECT = re.compile(rb'\s{0,999}\{\s{0,99}"')
_OVER_LINES = re.compile(rb"\s{0,999}\{\s{0,99}\n")  # an object set in several lines
_ARRAY = re.compile(rb'\s{0,999}\[\s{0,99}\{\s{0,99}"')
_LOOK = 1 << 16  # bytes looked at for the end of the first line, and behind it
_BLANKS = re.compile(r"\s*")
_LEVELS = 4  # of objects in each other that rows are looked for in
_BOM = b"\xef\xbb\xbf"


def _unmarked(head: bytes) -> bytes:
    return head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")


def _named_lines(name: str) -> bool:
    return name.endswith((".jsonl", ".ndjson", ".jl"))


def _is_lines(head: bytes, name: str) -> bool:
    return _named_lines(name) or _OBJECT.match(_unmarked(head)) is not None


def _is_array(head: bytes, name: str) -> bool:
    bare = _unmarked(head)
    over_lines = _OVER_LINES.match(bare) is not None and _OBJECT.match(bare) is not None and not _named_lines(name)
    return over_lines or _ARRAY.match(bare) is not None or name.endswith(".json")


def _read_lines(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    head = stream.head(4096)
    if not head.strip():
        raise ReadProblem("empty", "the file is empty")
    wide = ((mark := bom_of(head)) and mark[1] != "utf-8") or utf16_guess(head)
    lines = _recoded(stream) if wide else stream.lines()
    done = 0
    for number, line in lines:
        if line is None:
            yield _reject(source, "too_large", f"the row is larger than {stream.limits.max_bytes} bytes", number)
            continue
        row = line.removeprefix(_BOM).strip()
        if not row:
            continue
        if stream.limits.max_rows is not None and done == stream.limits.max_rows:
            raise ReadProblem("too_large", f"more than {stream.limits.max_rows} rows", number)
        done += 1
        yield from _row(row, source, number)


def _recoded(stream: Stream) -> Iterator[tuple[int, bytes | None]]:
    """Lines of a file in UTF-16 or UTF-32, in UTF-8; such a file is read as a whole."""
    text = decode(stream.read_all())
    for number, line in enumerate(text.split("\n"), start=1):
        yield number, line.encode("utf-8", "replace")


def _row(data: bytes, source: str, number: int) -> Iterator[RawReport | Reject]:
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        row = _loads(data)
    except ReadProblem as problem:
        yield _reject(source, problem.reason, problem.detail, number, sha256)
        return
    yield from _report(row, source, number, sha256)


def _report(row: Any, source: str, number: int | None, sha256: str) -> Iterator[RawReport | Reject]:
    if not isinstance(row, dict):
        yield _reject(source, "bad_row", "the row is no JSON object", number, sha256)
        return
    yield (item := read_row(row, source, sha256, number))
    yield from unread(item, row, number)


def _loads(data: bytes) -> Any:
    try:
        return json.loads(decode(data))  # the last of two equal keys wins
    except json.JSONDecodeError as error:
        said = error.msg.removesuffix(" at")
        raise ReadProblem("bad_row", f"not valid JSON: {said} at character {error.pos + 1}") from error
    except RecursionError as error:
        raise ReadProblem("too_deep", "the JSON is nested too deeply") from error
    except ValueError as error:  # a number with thousands of digits
        raise ReadProblem("bad_row", "not valid JSON: a number is too long") from error


def _read_whole(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    data = stream.read_all().removeprefix(_BOM)
    if not data.strip():
        raise ReadProblem("empty", "the file is empty")
    try:
        rows = _loads(data)
    except ReadProblem as problem:
        if problem.reason != "bad_row":
            raise
        rows = _behind_each_other(data)
        if rows is None:
            raise ReadProblem("malformed", problem.detail) from problem
    if isinstance(rows, dict) and (inner := _rows_within(rows)) is not None:
        rows = inner
    if isinstance(rows, dict):
        yield from _report(rows, source, None, hashlib.sha256(data.strip()).hexdigest())
        return
    if not isinstance(rows, list):
        raise ReadProblem("malformed", "the JSON is neither an array of rows nor an object")
    for number, row in enumerate(rows, start=1):
        if stream.limits.max_rows is not None and number > stream.limits.max_rows:
            raise ReadProblem("too_large", f"more than {stream.limits.max_rows} rows")
        sha256 = hashlib.sha256(canonical(row)).hexdigest()
        yield from _report(row, source, number, sha256)


def _behind_each_other(data: bytes) -> list[Any] | None:
    """Return the objects of a file in which each is set in several lines, as `jq` writes them; None if it is none."""
    text, decoder = decode(data).strip(), json.JSONDecoder()
    rows: list[Any] = []
    at = 0
    try:
        while at < len(text):
            row, at = decoder.raw_decode(text, at)
            if not isinstance(row, dict):
                return None
            rows.append(row)
            at = _BLANKS.match(text, at).end()  # type: ignore[union-attr]
    except (ValueError, RecursionError):
        return None
    return rows


def _rows_within(whole: dict[str, Any]) -> list[Any] | None:
    """Return the rows of the lists that an object without a text of its own holds (`items` of a JSON feed), or None.

    Where no list of its own has any, those of the objects in it count (`chats` of a messenger), and what sums up the
    object itself is a row besides: it may be a report and they what others said of it.
    """
    if text_columns(list(whole)):
        return None
    level: list[Any] = [whole]
    for depth in range(_LEVELS):
        values = [v for one in level if isinstance(one, dict) for v in one.values()]
        lists = [value for value in values if isinstance(value, list)]
        for named in (text_columns, brief_columns):
            told = [rows for rows in lists if any(isinstance(row, dict) and named([*row]) for row in rows)]
            if told:
                own = [whole] if depth and brief_columns([*whole]) else []
                return own + [row for rows in told for row in rows]
        level = [value for value in values if isinstance(value, dict)] + [row for rows in lists for row in rows]
    return None


def _read_json(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    """A `.json` file: an array or one object, unless its first line is whole by itself (JSON Lines by another name)."""
    size, head = 0, stream.head(_LOOK)
    if _OBJECT.match(_unmarked(head)):
        while b"\n" not in head.lstrip() and size < len(head) <= stream.limits.max_bytes:
            size, head = len(head), stream.head(2 * len(head))
        head = stream.head(len(head) + _LOOK)
        first, feed, rest = head.removeprefix(_BOM).strip().partition(b"\n")
        try:
            json.loads(first)
        except (ValueError, RecursionError):
            pass
        else:
            if feed and rest.strip():
                return _read_lines(stream, source)
    return _read_whole(stream, source)


def _reject(source: str, reason: Any, detail: str, line: int | None, sha256: str | None = None) -> Reject:
    return Reject(source=source, line=line, sha256=sha256, reason=reason, detail=detail)


ARRAY = Format("JSON", _is_array, _read_json)
LINES = Format("JSON Lines", _is_lines, _read_lines)
