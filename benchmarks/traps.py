"""How the cost of hard texts grows with their size: `python -m benchmarks.traps` prints it, growth by trap, as JSON."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Literal

from pipeline.clean import split_articles
from pipeline.normalise.places import resolve_places
from pipeline.records import RawReport

SMALL, LARGE = 60_000, 240_000
"""Characters: four times the text should cost four times as much; sixteen times would be quadratic."""
MARKUPS: tuple[Literal["text", "html", "markdown"], ...] = ("text", "html", "markdown")
TRAPS = {
    **{f"char {c!r}": c for c in "aA9 .,-(“<&[*_|#>\té"},
    "words": "the police detained two men ",
    "lines": "the police detained two men\n",
    "short lines": "ab\n",
    "dates": "3 March 2021\n\n",
    "titles": "Police held two men\n\n3 March 2021\n\nPolice held two men in Zenda on Monday.\n\n",
    "undivided titles": "WAяюяюяюяюяюяюяюяюяюяюяюяюяюRecord: <1>\nDate: 3 March 2021\n\nPolice held two men.\n\n",
    "brackets": "((a) ",
    "pipes": "share | ",
    "capitals": "Al-Jazirah Bin ",
    "hyphens": f"{'S-' * 80}\n\nPolice held two men.\n\n",
    "buttons": f"{'Share ' * 30}\n\n{'Post ' * 40}\n\nPolice held two men.\n\n",
    "quotes": "“a” ",
    "mojibake": "don\u00e2\u20ac\u2122t ",
    "entities": "&amp;#8217; ",
    "links": "https://a.b/c ",
    "stars": "*a ",
    "images": "![a](",
    "divs": "<div class=share>",
    "paragraphs": "<p>the police said</p>",
}
"""What a text is made of that repeats one thing over and over, by a name for it."""
PLACES = ("Jordan ", "Paris, ", "In Chad, ", "Kurdistan ")


def filled(piece: str, size: int) -> str:
    """Return a text of about so many characters that repeats a piece."""
    return piece * (size // len(piece))


def places_in(piece: str, text: str) -> list[tuple[int, int]]:
    """Return the offsets of the name in each repetition of one of `PLACES`."""
    name = piece.strip(" ,").removeprefix("In ")
    first = piece.index(name)
    return [(start + first, start + first + len(name)) for start in range(0, len(text), len(piece))]


def growth() -> dict[str, tuple[float, float]]:
    """Return the processor seconds of the small and of the large text of each trap."""
    spent = {}
    for markup in MARKUPS:
        for trap, piece in TRAPS.items():
            spent[f"{trap}, {markup}"] = (_clean(piece, markup, SMALL), _clean(piece, markup, LARGE))
    for piece in PLACES:
        spent[f"{piece.strip()!r}, places"] = (_place(piece, SMALL // 6), _place(piece, LARGE // 6))
    return spent


def _clean(piece: str, markup: Literal["text", "markdown", "html"], size: int) -> float:
    report = RawReport("a", filled(piece, size), markup, "0")
    return _seconds(lambda: list(split_articles(report, language="any")))


def _place(piece: str, size: int) -> float:
    text = filled(piece, size)
    spans = places_in(piece, text)
    return _seconds(lambda: resolve_places(text, spans))


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    print(json.dumps(growth()))
