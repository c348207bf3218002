"""Tables of people in plain text, by commas, tabs or columns: their rows with `|` between the cells."""

from __future__ import annotations

import csv

from pipeline.columns import LEAST, TOLD, bars, columns_of
from pipeline.kept import compiled

_CELL = compiled(r"\S(?:\S| (?! ))*")
_PARTED = compiled(r"[\t,;]|\S  ")
_PROSE = compiled(r"\d|[.!?] ")  # no heads have these
_SENTENCE = compiled(r"(?:\w+ ){2}\w+\.\s*$")
_LONGEST = 400  # characters of a line of heads
_NEAR = 2  # columns of a line by which a cell may miss that of its head


def with_bars(lines: list[str]) -> list[str]:
    """Return the lines of a text, each row of a table of people with bars between its cells."""
    out: list[str] = []
    at = 0
    while at < len(lines):
        apart = len(lines[at]) <= _LONGEST and _PARTED.search(lines[at]) and not _PROSE.search(lines[at])
        rows, after = _rows(lines, at) if apart else ([], at)
        if rows:
            out += rows
            at = after
        else:
            out.append(lines[at])
            at += 1
    return out


def _rows(lines: list[str], at: int) -> tuple[list[str], int]:
    """Return the rows of the table whose heads a line holds, and the number of the line after it."""
    head = lines[at].strip()
    for sign in "\t;,":
        heads = _cut(head, sign) if sign in head else []
        if not TOLD.isdisjoint(columns_of(heads)) and not (sign == "," and any(h.count(" ") >= LEAST for h in heads)):
            return _parted(lines, at, sign, len(heads))
    starts = [m.start() for m in _CELL.finditer(lines[at])]
    heads = [m[0] for m in _CELL.finditer(lines[at])]
    return _aligned(lines, at, starts) if not TOLD.isdisjoint(columns_of(heads)) else ([], at)


def _cut(line: str, sign: str) -> list[str]:
    if sign == "\t":
        return [c.strip() for c in line.split(sign)]
    try:
        return [c.strip() for c in next(csv.reader([line], delimiter=sign, skipinitialspace=True), [])]
    except csv.Error:  # a field too long for one
        return []


def _parted(lines: list[str], at: int, sign: str, width: int) -> tuple[list[str], int]:
    """Return the rows whose cells a sign parts, each with as many as the heads, or, by tabs, some fewer."""
    rows = [bars(_cut(lines[at].strip(), sign))]
    end = at + 1
    while end < len(lines) and lines[end].strip():
        cells = _cut(lines[end].strip("\r\n "), sign)
        if len(cells) != width and not (sign == "\t" and LEAST <= len(cells) < width):
            break
        if sign != "\t" and _SENTENCE.search(lines[end]):
            break  # "police arrested Ida, her brother, and a friend."
        rows.append(bars(cells))
        end += 1
    return (rows, end) if len(rows) > 1 else ([], at)


def _aligned(lines: list[str], at: int, starts: list[int]) -> tuple[list[str], int]:
    """Return the rows whose cells stand under their heads; a line without a first cell goes on with those above it."""
    rows = [[lines[at][a:b].strip() for a, b in zip(starts, [*starts[1:], len(lines[at])], strict=True)]]
    end = at + 1
    while end < len(lines) and lines[end].strip():
        cells = _under(lines[end], starts)
        if cells is None:
            if not set(lines[end].strip()) <= set("-=+ "):
                break
        elif cells[0] or len(rows) == 1:
            rows.append(cells)
        else:
            rows[-1] = [f"{above} {cell}".strip() for above, cell in zip(rows[-1], cells, strict=True)]
        end += 1
    return ([bars(r) for r in rows], end) if len(rows) > 1 else ([], at)


def _under(line: str, starts: list[int]) -> list[str] | None:
    """Return the cells of a line by the heads that they stand under; None where one stands under none."""
    cells = [""] * len(starts)
    for m in _CELL.finditer(line):
        column = min(range(len(starts)), key=lambda k: abs(starts[k] - m.start()))
        if abs(starts[column] - m.start()) > _NEAR or cells[column]:
            return None
        cells[column] = m[0]
    return cells
