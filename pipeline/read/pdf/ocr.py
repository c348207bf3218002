"""Pages that are pictures, read by the program `tesseract`: picture in, words out through pipes, no file written."""

import os
import shutil
import statistics
import subprocess
from typing import Any

import pypdfium2

from pipeline.read.limits import Deadline
from pipeline.read.pdf.line import Line, Word

_DOTS = 300  # an inch
_PIXELS = 25_000_000  # no page gets more
_SURE = 30  # percent; less sure are specks
_COLUMNS = 12  # of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, conf, text


def recognised_lines(page: Any, deadline: Deadline) -> list[Line]:
    """Return the lines that tesseract finds on a page; none if it is not installed, fails or runs out of time.

    Args:
        page: a `pypdfium2.PdfPage`.
        deadline: the document's time.
    """
    program = shutil.which("tesseract")
    if program is None:
        return []
    width, height = page.get_size()
    scale = min(_DOTS / 72, (_PIXELS / max(1.0, width * height)) ** 0.5)
    try:
        done = subprocess.run(  # noqa: S603 (a fixed command; the picture goes through a pipe)
            [program, "stdin", "stdout", "-l", "eng", "--dpi", str(max(70, round(scale * 72))), "tsv"],
            input=_picture(page, scale),
            capture_output=True,
            timeout=deadline.left,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (subprocess.SubprocessError, OSError, pypdfium2.PdfiumError):
        return []
    return _lines(done.stdout.decode("utf-8", "replace"), height, scale)


def _picture(page: Any, scale: float) -> bytes:
    """The page in grey as PGM."""
    bitmap = page.render(scale=scale, grayscale=True)
    rows = memoryview(bitmap.buffer).cast("B")
    pixels = b"".join(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + pixels


def _lines(table: str, height: float, scale: float) -> list[Line]:
    grouped: dict[tuple[str, ...], list[Word]] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != _COLUMNS or not cells[11].strip() or float(cells[10]) < _SURE:
            continue
        left, top, width, tall = (int(cell) / scale for cell in cells[6:10])
        word = Word(cells[11].strip(), left, left + width, height - top - tall, height - top, tall)
        grouped.setdefault(tuple(cells[1:5]), []).append(word)
    if not grouped:
        return []
    sizes = {key: max(word.size for word in words) for key, words in grouped.items()}
    usual = statistics.median(sizes.values())
    for key, words in grouped.items():  # heights of letters vary with the word; only a much larger line is a heading
        for word in words:
            word.size = sizes[key] if sizes[key] > 1.5 * usual else usual
    return [Line(words) for words in grouped.values()]
