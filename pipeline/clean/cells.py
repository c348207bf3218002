"""Tables of people in HTML: each row one line with bars between its cells, those that span rows or columns too."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Final

from pipeline.clean.characters import clean_characters, one_line
from pipeline.clean.weight import is_struck
from pipeline.columns import LEAST, bars, columns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST: Final = 250  # elements of a row
_WIDEST: Final = 40  # cells of a row
_DIGITS: Final = 4  # of the number of rows or columns that a cell spans
_LONGEST: Final = 800  # characters of a cell
_CELLS: Final = frozenset({"td", "th"})
_APART: Final = frozenset({"br", "p", "div", "li", "ul", "ol"})
_HEADINGS: Final = ("h1", "h2", "h3", "h4")  # in a cell: one that lays out a page
_SKIPPED: Final = frozenset({"script", "style", "noscript", "template"})


class Rows:
    """Turns the rows of a table of people into lines, from the one that holds its heads on. One use, one page."""

    def __init__(self, note: Callable[[Any, str], str | None]) -> None:
        self._note = note
        self._width = 0
        self._spanning: dict[int, tuple[int, str]] = {}  # by column: of how many rows more, and what

    def end(self) -> None:
        """Forget the table: what follows stands outside it."""
        self._width = 0
        self._spanning.clear()

    def line(self, row: Any) -> str | None:
        """Return the line of a row, or None if it is of no table of people."""
        cells = [c for c in row if c.tag in _CELLS]
        if not 2 <= len(cells) <= _WIDEST or (not self._width and len(cells) < LEAST):
            return None
        if sum(1 for _ in itertools.islice(row.iter(), _MOST)) == _MOST or next(row.iter("table"), None) is not None:
            return None
        texts = [one_line(clean_characters("".join(self._words(c)), entities=True)) for c in cells]
        if columns_of(texts, below=self._width > 0):
            self.end()
            placed = self._placed(cells, texts)
            self._width = len(placed)
            return bars(placed)
        if not self._width or any(len(t) > _LONGEST for t in texts) or next(row.iter(*_HEADINGS), None) is not None:
            return None
        placed = self._placed(cells, texts)
        return bars(placed) if len(placed) <= self._width else None

    def _placed(self, cells: list[Any], texts: list[str]) -> list[str]:
        """Return the cells of a row by their columns, with what spans it from the rows above."""
        out: list[str] = []
        for cell, text in zip(cells, texts, strict=True):
            self._fill(out)
            for _ in range(_span(cell, "colspan")):
                rows = _span(cell, "rowspan") - 1
                if rows:
                    self._spanning[len(out)] = (rows, text)
                out.append(text)
        self._fill(out)
        return out

    def _fill(self, out: list[str]) -> None:
        while len(out) in self._spanning:
            rows, text = self._spanning.pop(len(out))
            if rows > 1:
                self._spanning[len(out)] = (rows - 1, text)
            out.append(text)
            if rows > 1 and len(out) > _WIDEST:
                break

    def _words(self, element: Any) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            tag = child.tag
            told = isinstance(tag, str) and tag not in _SKIPPED and not is_struck(child)
            if told and not (tag in {"sup", "a"} and self._note(child, tag) is not None):
                yield "; " if tag == "br" else " " if tag in _APART else ""
                yield from self._words(child)
                yield " " if tag in _APART else ""
            yield child.tail or ""


def _span(cell: Any, name: str) -> int:
    told = cell.get(name, "1")
    return max(1, min(int(told), _WIDEST)) if told.isdecimal() and len(told) <= _DIGITS else 1
