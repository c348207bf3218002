"""Lines to paragraphs, headings and list items as HTML, over column and page ends; broken words are whole again."""

import html
import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.read.broken import HALF, LAST, WORD, keeps_hyphen
from pipeline.read.pdf.line import Line
from pipeline.read.pdf.tables import tables_of

_BULLET = re.compile("[•‣◦▪▫●○■□◆◇►▶➢➤➔✓✔·∙*–-]|[\ue000-\uf8ff]")
_GLUED = re.compile("[•‣▪●■►➢\uf0b7\uf0a7]")
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[a-zA-Z]|[ivxlc]{1,6})[.)]?")
_ENDED = re.compile(r"[.!?:;…][”’\"')\]]{0,2}\d{0,3}$")
_ROOM = 3  # sizes of type: a line that leaves more for a word with a capital ends there
_TEXT = 4  # lines that begin at one edge tell how wide their column is
_LEVELS = 3  # sizes of type that rank headings


@dataclass(slots=True)
class Run:
    """Lines of one column of one page."""

    page: int
    lines: list[Line]
    left: float = field(init=False)
    right: float = field(init=False)

    def __post_init__(self) -> None:
        self.left = min(line.left for line in self.lines)
        (edge, _), *_ = Counter(round(line.left) for line in self.lines).most_common(1)
        text = [line for line in self.lines if abs(line.left - edge) <= 1]
        usual = len(text) >= _TEXT and 2 * len(text) >= len(self.lines)
        self.right = max(line.right for line in (text if usual else self.lines))  # a title may stand out


@dataclass(slots=True)
class Paragraph:
    """One paragraph: the page that it begins on, and its HTML, with a page's mark where a page begins in it."""

    page: int
    markup: str
    level: int = 0


@dataclass(slots=True)
class _Open:
    """A paragraph that lines are still added to."""

    lines: list[tuple[int, Line]]
    bullet: bool


def body_size(lines: list[Line]) -> float:
    """Return the size of type that most letters have."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size * 2) / 2] += len(line.text)
    return max(weights, key=lambda size: weights[size]) if weights else 10.0


def paragraphs(runs: list[Run], body: float) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document's runs in order; notes under a page's text after the paragraph they cut."""
    maker = _Maker(runs, body)
    current: _Open | None = None
    notes: list[_Open] = []
    for run in runs:
        tables = tables_of(run.lines)
        text, note_lines = _notes_apart(run, body, max((table.end for table in tables.values()), default=0))
        before: Line | None = None
        end = 0
        for at, line in enumerate(text):
            if (table := tables.get(at)) is not None:
                if current is not None:
                    yield maker.closed(current)
                yield from map(maker.closed, notes)
                yield from (maker.row(run.page, row) for row in table.rows)
                notes.clear()
                current, end = None, table.end
            if at < end:
                continue
            if current is not None and maker.goes_on(current, before, line, run):
                current.lines.append((run.page, line))
            else:
                if current is not None:
                    yield maker.closed(current)
                    yield from map(maker.closed, notes)
                    notes.clear()
                current = _Open([(run.page, line)], _is_bullet(line))
            before = line
        note: _Open | None = None
        for line in note_lines:
            if note is None or re.match(r"\W?\d", line.text) or line.text.startswith(("*", "†")):
                note = _Open([], bullet=False)
                notes.append(note)
            note.lines.append((run.page, line))
    if current is not None:
        yield maker.closed(current)
    yield from map(maker.closed, notes)


def _notes_apart(run: Run, body: float, least: int) -> tuple[list[Line], list[Line]]:
    """Part the small lines at a column's foot from the text over them, of which are the `least` first lines."""
    end = len(run.lines)
    while end > least and run.lines[end - 1].size < 0.9 * body:
        end -= 1
    return (run.lines[:end], run.lines[end:]) if end else (run.lines, [])


class _Maker:
    def __init__(self, runs: list[Run], body: float) -> None:
        self._body = body
        self._page = 0
        steps = [
            (a.bottom - b.bottom) / a.size
            for run in runs
            for a, b in zip(run.lines, run.lines[1:], strict=False)
            if abs(a.size - b.size) < 0.1 * a.size and 0 < a.bottom - b.bottom < 3 * a.size
        ]
        self._pitch = statistics.median(steps) if steps else 1.2  # from line to line, in sizes of type
        larger = Counter(
            round(line.size) for run in runs for line in run.lines if line.size > 1.12 * body and len(line.text) < 300
        )
        self._sizes = sorted(larger, reverse=True)[:_LEVELS]
        self._words: Counter[str] = Counter()
        for run in runs:
            for line in run.lines:
                self._words.update(WORD.findall(" ".join(word.text for word in line.words[:-1]).casefold()))

    def goes_on(self, current: _Open, before: Line | None, line: Line, run: Run) -> bool:
        """Tell whether a line belongs to the open paragraph; `before` is the line over it in its column, if any."""
        _, last = current.lines[-1]
        if _is_bullet(line) or abs(line.size - last.size) > 0.12 * max(line.size, last.size):
            return False
        ended = _ENDED.search(last.text) is not None
        if ended and _is_numbered(line) and _is_numbered(current.lines[0][1]):
            return False
        if before is None:
            if last.hyphen or last.text.endswith("-"):
                return True
            return not ended and line.bold == last.bold and (line.text[:1].islower() or len(current.lines) > 1)
        step = (last.bottom - line.bottom) / line.size
        broken = last.hyphen or HALF.search(last.text) is not None
        open_end = broken or (not ended and line.text[:1].islower())  # a raised figure makes a line higher
        if step > (1.6 if open_end else 1.3) * self._pitch or step < 0:
            return False
        if line.size > 1.12 * self._body and line.bold == last.bold and not ended and _centred(last, line, run):
            return True
        if broken:
            return True
        shift = 0.0 if _hangs(current, line) else (line.left - last.left) / line.size
        if shift > 0.7 and not (current.bullet and len(current.lines) == 1):
            return False
        if shift < -0.7 and (len(current.lines) > 1 or current.bullet):
            return False
        room = (run.right - last.right - (line.words[0].right - line.words[0].left)) / line.size
        if line.bold != last.bold and room > 0.5:
            return False
        if last.right - last.left < 0.6 * (run.right - run.left) and not last.hyphen:
            return False
        return not (ended and room > 1.2) and not (room > _ROOM and line.text[:1].isupper())

    def closed(self, paragraph: _Open) -> Paragraph:
        """Return a paragraph as HTML."""
        lines = [line for _, line in paragraph.lines]
        pieces: list[str] = []
        first = self._page
        for index, (page, line) in enumerate(paragraph.lines):
            if page != self._page:
                pieces.append(f'<span data-page="{page}"></span>')
                first = page if index == 0 else first
                self._page = page
            words = [word.text for word in line.words]
            if index == 0 and paragraph.bullet:
                words = _without_bullet(words)
            text = html.escape(" ".join(words), quote=False)
            if index + 1 < len(lines):
                text = self._joined(text, line, html.escape(lines[index + 1].words[0].text, quote=False))
            pieces.append(text)
        tag, level = self._tag(paragraph, lines)
        return Paragraph(first, f"<{tag}>{''.join(pieces)}</{tag}>", level)

    def row(self, page: int, cells: list[list[Line]]) -> Paragraph:
        """Return a row of a table as HTML."""
        mark = "" if page == self._page else f'<span data-page="{page}"></span>'
        self._page = page
        texts = []
        for lines in cells:
            text = ""
            for index, line in enumerate(lines):
                text += html.escape(line.text, quote=False)
                if index + 1 < len(lines):
                    text = self._joined(text, line, html.escape(lines[index + 1].words[0].text, quote=False))
            texts.append(f"<td>{text}</td>")
        return Paragraph(page, f"{mark}<table><tr>{''.join(texts)}</tr></table>")

    def _joined(self, text: str, line: Line, following: str) -> str:
        """A line's text with what stands between it and the next line: a blank, or nothing in a broken word."""
        half = HALF.search(text)
        if line.hyphen and not half:  # pdfium takes the hyphen out, the word's own too
            own = (last := LAST.search(text)) and keeps_hyphen(last[0], following, self._words, breaks=True)
            return f"{text}-" if own else text
        if half is None or not following[:1].isalpha():
            return f"{text} "
        return text if keeps_hyphen(half[1], following, self._words) else text[:-1]

    def _tag(self, paragraph: _Open, lines: list[Line]) -> tuple[str, int]:
        if paragraph.bullet:
            return "li", 0
        text = " ".join(line.text for line in lines)
        size = round(lines[0].size)
        if lines[0].size > 1.12 * self._body and len(text) < 300:
            level = self._sizes.index(size) + 1 if size in self._sizes else _LEVELS
            return f"h{level}", level
        if all(line.bold for line in lines) and len(text) <= 160 and not text.endswith((".", ",", ";")):
            return f"h{_LEVELS + 1}", _LEVELS + 1
        return "p", 0


def _is_numbered(line: Line) -> bool:
    first = line.words[0].text
    return len(line.words) > 1 and first[-1] in ".)" and _NUMBER.fullmatch(first) is not None


def _hangs(current: _Open, line: Line) -> bool:
    """Tell whether a line stands under the words behind the number of a paragraph that has but one line."""
    first = current.lines[0][1].words
    if len(current.lines) > 1 or len(first) < 2 or not _NUMBER.fullmatch(first[0].text):
        return False
    return first[0].right < line.left < first[1].left + 0.3 * line.size


def _centred(last: Line, line: Line, run: Run) -> bool:
    """Tell whether a line stands under the midst of one over it, in which its first word had no room."""
    word = line.words[0]
    if run.right - run.left - (last.right - last.left) > word.right - word.left + word.size:
        return False
    return abs(line.left + line.right - last.left - last.right) < line.size


def _is_bullet(line: Line) -> bool:
    first = line.words[0].text
    return (len(line.words) > 1 and _BULLET.fullmatch(first) is not None) or (
        len(first) > 1 and _GLUED.match(first) is not None
    )


def _without_bullet(words: list[str]) -> list[str]:
    return words[1:] if _BULLET.fullmatch(words[0]) else [words[0][1:], *words[1:]]
