"""A page's words as pdfium sees them: text, box, size of type, in lines; measures in points, y from the foot up."""

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.read.pdf.line import Line, Word
from pipeline.read.raised import raised

_HYPHENS = {0x2, 0xAD, 0xFFFE}  # what pdfium makes of a hyphen that breaks a word, and the soft hyphen
_SIGNS_OF_HYPHENS = {0x2010, 0x2011}  # as some typesetters write them
_BREAKS = {0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029}
_MARKED = re.compile(r"(.*[^\W\d].*?|.*[.,;:!?)\]”’\"'])(\d{1,3})([.,;:!?)\]”’\"']{0,3})", re.DOTALL)
_NOTE = re.compile(r"(\d{1,3})([^\W\d_].*)", re.DOTALL)
_FIGURES = re.compile(r"\W{0,3}\d(?:[\d.,]*\d)(?=\W{0,3}$)")
_RAISED = 0.2  # of the size of type
_BOLD = 600
_UPRIGHT = 0.3  # radians of slope, from the page's direction or that of a quarter turn
_TEXT_ACROSS = 300  # letters; what stands across and is shorter is a watermark or a note at the margin

type Box = tuple[float, float, float, float]


@dataclass(slots=True)
class View:
    """What stands on a page in one direction, upright: its height and its lines as the file gives them."""

    height: float
    lines: list[Line]

    @property
    def letters(self) -> int:
        """How much text it is."""
        return sum(len(line.text) for line in self.lines)


def page_views(page: Any) -> list[View]:
    """Return what stands upright on a page, then what stands across if that is text: a wide table, a turned page.

    Args:
        page: a `pypdfium2.PdfPage`.
    """
    width, height = page.get_size()
    if page.get_rotation() in {90, 270}:
        width, height = height, width
    text = page.get_textpage()
    try:
        reader = _Reader(text.raw)
        views = [View(height, reader.lines())]
        least = min(_TEXT_ACROSS, views[0].letters + 1)
        turns = sorted(turn for turn, letters in reader.across.items() if letters >= least)
        return views + [
            View(width if turn % 2 else height, _Reader(text.raw, turn, (width, height)).lines()) for turn in turns
        ]
    finally:
        text.close()


class _Reader:
    """Reads the words of one direction, `turn` quarters to the right, in a frame in which they are upright."""

    def __init__(self, raw: Any, turn: int = 0, size: tuple[float, float] = (0, 0)) -> None:
        self.across: Counter[int] = Counter()
        self._turn = turn
        self._width, self._height = size
        self._raw = raw
        self._box = pdfium.FS_RECTF()
        self._lines: list[Line] = []
        self._words: list[Word] = []
        self._letters: list[str] = []
        self._first = self._last = -1  # of the word
        self._start = self._end = -1  # of the line

    def lines(self) -> list[Line]:
        """Read all characters of the page once."""
        raw, code_of = self._raw, pdfium.FPDFText_GetUnicode
        for index in range(max(0, pdfium.FPDFText_CountChars(raw))):
            code = code_of(raw, index)
            if code > 32 and code not in _HYPHENS and not 0x7F <= code <= 0xA0 and code not in {0x2028, 0x2029}:
                if self._first < 0:
                    self._first = index
                self._last = index
                self._letters.append("-" if code in _SIGNS_OF_HYPHENS else chr(code))
            elif code in _HYPHENS:
                if self._letters:
                    self._end_word()
                    self._end_line(hyphen=True)
            else:
                self._end_word()
                if code in _BREAKS:
                    self._end_line()
        self._end_word()
        self._end_line()
        return self._lines

    def _end_word(self) -> None:
        if not self._letters:
            return
        first, last, text = self._first, self._last, _valid("".join(self._letters))
        self._letters, self._first = [], -1
        turn = _quarters(pdfium.FPDFText_GetCharAngle(self._raw, first))
        if turn != self._turn:
            if turn is not None:
                self.across[turn] += len(text)
            return
        size = pdfium.FPDFText_GetFontSize(self._raw, first)
        plain = last - first + 1 == len(text)
        if plain and (figures := _FIGURES.match(text)) and (count := self._raised_at_end(figures[0], first)):
            at = slice(figures.end() - count, figures.end())
            text = text[: at.start] + raised(text[at]) + text[at.stop :]
        elif plain and (marked := _MARKED.fullmatch(text)):
            if self._raised(last - len(marked[3]), first):
                text = marked[1] + marked[3]  # without the number of a footnote
        elif (note := _NOTE.fullmatch(text)) and self._raised(first, last):
            text = f"{note[1]} {note[2]}"
        begin, end = self._place(first), self._place(last)
        left, right = min(begin[0], end[0]), max(begin[2], end[2])
        height = begin[3] - begin[1]
        size = height if height > 0 else size
        word = Word(text, left, right, begin[1], begin[3], max(size, 0.1))
        if self._words and _apart(self._words[-1], word):
            self._end_line()
        if not self._words:
            self._start = first
        self._words.append(word)
        self._end = last

    def _raised_at_end(self, figures: str, first: int) -> int:
        """Count the figures at the end of a number that stand over its line, up to three."""
        count = 0
        while count < min(3, len(figures) - 1) and figures[-1 - count].isdecimal():
            if not self._raised(first + len(figures) - 1 - count, first):
                break
            count += 1
        return count

    def _raised(self, index: int, other: int) -> bool:
        """Tell whether a character stands over the foot of the line that another one stands on."""
        left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
        pdfium.FPDFText_GetCharBox(self._raw, index, left, right, bottom, top)
        pdfium.FPDFText_GetCharOrigin(self._raw, other, x, y)
        foot = self._turned(left.value, bottom.value, right.value, top.value)[1]
        line = self._turned(x.value, y.value, x.value, y.value)[1]
        box = self._place(other)
        return foot - line > _RAISED * (box[3] - box[1])

    def _place(self, index: int) -> Box:
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, ctypes.byref(box))
        return self._turned(box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top))

    def _turned(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box in the frame in which the words are upright."""
        if self._turn == 0:
            return left, bottom, right, top
        if self._turn == 2:
            return self._width - right, self._height - top, self._width - left, self._height - bottom
        if self._turn == 3:
            return bottom, self._width - right, top, self._width - left
        return self._height - top, left, self._height - bottom, right

    def _end_line(self, *, hyphen: bool = False) -> None:
        if self._words:
            bold = _is_bold(self._raw, self._start) and _is_bold(self._raw, self._end)
            self._lines.append(Line(self._words, bold, hyphen))
            self._words = []


def _quarters(angle: float) -> int | None:
    """Tell how often text is turned by a quarter, to the right; None for what stands aslant."""
    if angle < 0:
        return 0
    turns = round(angle / (math.pi / 2))
    return turns % 4 if abs(angle - turns * math.pi / 2) <= _UPRIGHT else None


def _apart(before: Word, word: Word) -> bool:
    """Tell whether two words that pdfium puts on one line stand on two, or back to the left."""
    middle = (word.bottom + word.top) / 2
    return not before.bottom <= middle <= before.top or word.left < before.left


def _is_bold(raw: Any, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(raw, index) >= _BOLD:
        return True
    buffer = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(raw, index, buffer, 128, None)
    return any(mark in buffer.value.lower() for mark in (b"bold", b"black", b"heavy"))


def _valid(text: str) -> str:
    """Join surrogate pairs (pdfium may give halves) and replace what is left of them."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if not text.isascii() else text
