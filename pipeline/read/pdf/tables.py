"""Tables of a page, known by the white that parts their columns: rows of cells, where lines would run together."""

import itertools
from dataclasses import dataclass

from pipeline.read.pdf.columns import pieces_of
from pipeline.read.pdf.line import Line

_COLUMNS = 3  # at least; two are a label and its value, or two columns of text
_ROWS = 3  # at least so many lines have a cell in so many columns
_WHITE = 0.5  # of the size of type: the least between two columns
_APART = 3.5  # sizes of type: lines further apart are no rows of one table
_WRAPPED = 1.25  # times the least step: a larger one parts rows

type Span = tuple[float, float]


@dataclass(slots=True)
class Table:
    """A stretch of a column's lines, `begin` to `end`: rows of cells, each cell its lines."""

    begin: int
    end: int
    rows: list[list[list[Line]]]


def tables_of(lines: list[Line]) -> dict[int, Table]:
    """Return the tables in lines that go down a column, by the index of their first line."""
    found: dict[int, Table] = {}
    at = 0
    while at < len(lines):
        table = _table(lines, at)
        if table is not None:
            found[at] = table
        at = table.end if table is not None else at + 1
    return found


def _table(lines: list[Line], begin: int) -> Table | None:
    cells = [pieces_of(lines[begin])]
    spans = _merged([], cells[0])
    if len(spans) < _COLUMNS:
        return None
    for before, line in zip(lines[begin:], lines[begin + 1 :], strict=False):
        pieces = pieces_of(line)
        wider = _merged(spans, pieces)
        if len(wider) < max(_COLUMNS, len(spans)) or abs(line.size - before.size) > 0.12 * before.size:
            break
        if not 0 < before.bottom - line.bottom < _APART * line.size:
            break
        spans = wider
        cells.append(pieces)
    while len(cells) > 1 and len(cells[-1]) == 1 and cells[-1][0].left < spans[0][1]:
        cells.pop()  # a line of text under the table
    if sum(len(row) >= _COLUMNS for row in cells) < _ROWS:
        return None
    rows: list[list[list[Line]]] = []
    steps = [a[0].bottom - b[0].bottom for a, b in itertools.pairwise(cells)]
    parted = max(steps) > _WRAPPED * min(steps)
    for pieces, step in zip(cells, [0.0, *steps], strict=True):
        wrapped = step <= _WRAPPED * min(steps) if parted else pieces[0].left > spans[0][1]
        if not rows or not wrapped:
            rows.append([[] for _ in spans])
        for piece in pieces:
            column = next(n for n, (_, right) in enumerate(spans) if piece.left < right)
            rows[-1][column].append(piece)
    return Table(begin, begin + len(cells), rows)


def _merged(spans: list[Span], pieces: list[Line]) -> list[Span]:
    """What columns take up from left to right, those that a piece touches made one."""
    merged: list[Span] = []
    for left, right in sorted([*spans, *((piece.left, piece.right) for piece in pieces)]):
        if merged and left - merged[-1][1] < _WHITE * pieces[0].size:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged
