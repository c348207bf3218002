"""Running heads and feet and page numbers, found by what comes back at the same place page after page."""

import re
from collections import defaultdict
from dataclasses import dataclass

from pipeline.read.pdf.columns import by_height
from pipeline.read.pdf.line import Line

_ZONE = 0.14  # of the page's height, at its head and foot
_DEPTH = 4  # rows that a margin may have
_NEAR = 8.0  # points: as far may a running line wander
_WITH_NUMBER = re.compile(r"(?:.{0,80}\W)?page (\d{1,4})(?: (?:of|/) \d{1,4})?(?:\W.{0,80})?", re.IGNORECASE)
_NUMBER = re.compile(
    r"\W{0,3}(?:(?:page|p\.|pg\.?) ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|/) ?\d{1,4})?\W{0,3}", re.IGNORECASE
)
# what browsers print at the edges: "13/12/2026, 15:31 Title", "https://zenda.example/a 1/3", "1 of 3 12/13/26, 3:31 PM"
_STAMP = r"\d{1,2}[/.]\d{1,2}[/.](?:\d\d){1,2},? \d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?"
_PRINTED = re.compile(
    rf"(?:\d{{1,4}} of \d{{1,4}} )?{_STAMP}(?: \S.{{0,300}})?|(?:https?|file)://\S+(?: \d{{1,4}}/\d{{1,4}})?"
)
_SMALL = 0.9  # of the text's size of type, at most: theirs


@dataclass(slots=True)
class Sheet:
    """One page: its number from 1, its height, its lines as the file gives them."""

    number: int
    height: float
    lines: list[Line]


@dataclass(slots=True)
class _Row:
    page: int
    text: str
    key: str
    numbers: list[int]
    place: float
    lines: list[Line]

    def runs_on(self, other: "_Row") -> bool:
        """Tell whether each number is the same on another page, or higher by the pages between the two."""
        steps = {0, self.page - other.page}
        return all(here - there in steps for here, there in zip(self.numbers, other.numbers, strict=True))


def without_margins(sheets: list[Sheet], body: float) -> None:
    """Take running lines and page numbers out of `sheets`.

    A line runs if it comes back at the same height on three pages (two of a document of at most five), in type no
    larger than `body`, with nothing but such lines between it and the edge. Its numbers come back too, or count pages:
    another day or sum under the same label is text.
    """
    heads = [_rows(sheet, body, top=True) for sheet in sheets]
    feet = [_rows(sheet, body, top=False) for sheet in sheets]
    for margins in (heads, feet):
        alike: dict[str, list[_Row]] = defaultdict(list)
        for rows in margins:
            for row in rows:
                alike[row.key].append(row)
        least = 2 if len(sheets) <= 5 else 3
        for sheet, rows in zip(sheets, margins, strict=True):
            gone: list[Line] = []
            for row in rows:
                near = sum(
                    abs(other.place - row.place) <= _NEAR and row.runs_on(other) for other in alike[row.key][:1000]
                )
                printed = _PRINTED.fullmatch(row.text) and max(line.size for line in row.lines) < _SMALL * body
                if near < least and not printed and not _is_number(row.text, sheet.number):
                    break
                gone.extend(row.lines)
            if gone:
                ids = {id(line) for line in gone}
                sheet.lines = [line for line in sheet.lines if id(line) not in ids]


def _is_number(text: str, page: int) -> bool:
    """Tell whether a row is a page number, or holds the page's own number as such."""
    if _NUMBER.fullmatch(text):
        return True
    own = _WITH_NUMBER.fullmatch(text)
    return own is not None and int(own[1]) == page


def _rows(sheet: Sheet, body: float, *, top: bool) -> list[_Row]:
    """The rows of a margin from the edge inwards."""
    edge = sheet.height * (1 - _ZONE if top else _ZONE)
    inside = [line for line in sheet.lines if (line.bottom > edge if top else line.top < edge)]
    rows = by_height(inside)
    if not top:
        rows.reverse()
    found = []
    for lines in rows[:_DEPTH]:
        if max(line.size for line in lines) > 1.15 * body:
            break
        text = " ".join(line.text for line in lines)
        place = lines[0].bottom - (sheet.height if top else 0)
        numbers = [int(figures[:9]) for figures in re.findall(r"\d+", text)]
        found.append(_Row(sheet.number, text, re.sub(r"\d+", "#", text.casefold()), numbers, place, lines))
    return found
