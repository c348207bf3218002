"""A page's words as pdfium sees them: text, box, size of type, in lines; measures in points, y from the foot up."""

import ctypes
import re
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.read.pdf.line import Line, Word
from pipeline.read.raised import raised

_HYPHENS = {0x2, 0xAD, 0xFFFE}  # what pdfium makes of a hyphen that breaks a word, and the soft hyphen
_BREAKS = {0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029}
_MARKED = re.compile(r"(.*[^\W\d].*?|.*[.,;:!?)\]”’\"'])(\d{1,3})([.,;:!?)\]”’\"']{0,3})", re.DOTALL)
_NOTE = re.compile(r"(\d{1,3})([^\W\d_].*)", re.DOTALL)
_FIGURES = re.compile(r"\W{0,3}\d(?:[\d.,]*\d)(?=\W{0,3}$)")
_RAISED = 0.2  # of the size of type
_BOLD = 600
_UPRIGHT = 0.3  # radians of slope; watermarks and margin notes stand across


def page_lines(page: Any) -> list[Line]:
    """Return the lines of a page in the order that the file gives them, those that stand across left out.

    Args:
        page: a `pypdfium2.PdfPage`.
    """
    text = page.get_textpage()
    try:
        return _Reader(text.raw).lines()
    finally:
        text.close()


class _Reader:
    def __init__(self, raw: Any) -> None:
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
                self._letters.append(chr(code))
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
        if abs(_slope(pdfium.FPDFText_GetCharAngle(self._raw, first))) > _UPRIGHT:
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
        box = self._place(other)
        return float(bottom.value - y.value) > _RAISED * (box[3] - box[1])

    def _place(self, index: int) -> tuple[float, float, float, float]:
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, ctypes.byref(box))
        return box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top)

    def _end_line(self, *, hyphen: bool = False) -> None:
        if self._words:
            bold = _is_bold(self._raw, self._start) and _is_bold(self._raw, self._end)
            self._lines.append(Line(self._words, bold, hyphen))
            self._words = []


def _slope(angle: float) -> float:
    return (angle + 3.141592653589793) % 6.283185307179586 - 3.141592653589793 if angle >= 0 else 0.0


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
