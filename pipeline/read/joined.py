"""Rows that a quotation mark joined, closed by that of a later row alone (`1,"Ida is held.⏎2,"Otto is free."`)."""

import csv
import re

_FIGURES = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")


def row_within(lines: list[str], width: int, delimiter: str) -> int | None:
    """Return which of the lines of one record begins another row of as many cells; None where they are one row.

    They are one where only a delimiter or the end follows the quotation mark that closes a cell, as it should. Prose
    with commas and marks of its own is no row: that begins as the record does, or a quotation mark opens a cell.
    """
    if len(lines) < 2 or width < 2 or _is_whole(lines, delimiter):
        return None
    opens = re.compile(rf'{re.escape(delimiter)}"[^"{re.escape(delimiter)}\s]')
    first = _shape(lines[0].partition(delimiter)[0])
    for at, line in enumerate(lines[1:], start=1):
        begun = _shape(line.partition(delimiter)[0]) == first != ""
        if (begun or opens.search(line)) and len(next(csv.reader([line], delimiter=delimiter), [])) == width:
            return at
    return None


def _is_whole(lines: list[str], delimiter: str) -> bool:
    try:
        next(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True


def _shape(cell: str) -> str:
    """Return what an id or a day has in common with others ("a-17": "a-0"); empty for words."""
    cell = cell.strip().strip('"')
    if not any(map(str.isdecimal, cell)) or " " in cell:
        return ""
    return _LETTERS.sub("a", _FIGURES.sub("0", cell))
