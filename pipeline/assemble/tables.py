"""Tables of prisoners: a line of column heads ("Name | Date of arrest | Charge | Sentence"), then one person a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pipeline.assemble.names import index_names
from pipeline.assemble.view import Name

if TYPE_CHECKING:
    from pipeline.assemble.view import DocView

CUT = re.compile(r"[ \t]*[|\t][ \t]*")
LEAST = 3  # columns of a table
COLUMNS = (
    ("name", re.compile(r"(?:full )?names?|prisoners?|detainees?|defendants?", re.IGNORECASE)),
    ("arrest", re.compile(r"(?:date|day) of (?:arrest|detention)|(?:arrest|detention) date|arrested|detained(?: on)?", re.IGNORECASE)),
    ("term", re.compile(r"sentences?|(?:prison )?terms?|penalt(?:y|ies)|punishment", re.IGNORECASE)),
    ("charge", re.compile(r"charges?|offen[cs]es?|accusations?", re.IGNORECASE)),
)  # fmt: skip
WHOLE_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*)(?: (?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*|al|bin|bint|de|da|van|von|ibn)){1,4}")


class Row(NamedTuple):
    """A line of a table: the span of each cell by its column."""

    start: int
    end: int
    cells: dict[str, tuple[int, int]]


def table_rows(text: str) -> list[Row]:
    """Return the lines of all tables that name a person, and what is told of them in which column."""
    found: list[Row] = []
    columns: list[str] = []
    at = 0
    for line in text.split("\n"):
        spans = cells_of(line, at)
        heads = [column_of(text[a:b]) for a, b in spans]
        if len(spans) >= LEAST and "name" in heads and {"arrest", "term"} & set(heads):
            columns = heads
        elif len(spans) < LEAST and line.strip():
            columns = []
        elif columns and len(spans) <= len(columns):
            cells = {c: s for c, s in zip(columns, spans, strict=False) if c and s[0] < s[1]}
            if "name" in cells and WHOLE_NAME.fullmatch(text[slice(*cells["name"])]):
                found.append(Row(at, at + len(line), cells))
        at += len(line) + 1
    return found


def cells_of(line: str, at: int) -> list[tuple[int, int]]:
    """Return the spans of the cells of a line that begins at a code point of the article."""
    spans: list[tuple[int, int]] = []
    first = len(line) - len(line.lstrip(" |"))
    last = len(line.rstrip(" |"))
    for m in CUT.finditer(line, first, last):
        spans.append((at + first, at + m.start()))
        first = m.end()
    return [*spans, (at + first, at + last)] if spans else []


def column_of(head: str) -> str:
    """Return what a column tells, by its head; nothing where it is none of those that tell acts."""
    return next((kind for kind, pattern in COLUMNS if pattern.fullmatch(head.strip())), "")


def name_rows(view: DocView) -> None:
    """Call a person whom the cell of a table's column of names holds, whatever was read there."""
    rows = table_rows(view.text)
    for row in rows:
        a, b = row.cells["name"]
        first, last = view.token_at(a), view.token_at(b - 1)
        view.names = [n for n in view.names if n.last < first or last < n.first]
        view.names.append(Name(first, last, "PERSON", view.text[a:b]))
    if rows:
        index_names(view)
