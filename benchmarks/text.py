"""What the benchmark reads: real texts where they are at hand, and any amount of text made from our own corpus."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.evaluate.datasets import benchmarks_dir

ROOT = Path(__file__).parents[1]
Row = dict[str, Any]

_CONSONANTS, _VOWELS = "bdfgklmnrstvyz", "aeiou"
_FULL_NAME = re.compile(
    r"(?<=[a-z,] )([A-Z][a-z]{3,}) ([A-Z][a-z]{3,})(?= (?:was|is|has|and|were|said|in|on|to|for)\b)"
)


def real_rows(words: int) -> tuple[str, list[Row]]:
    """Return where the texts to compare on come from, and rows of them up to so many words; no text comes twice."""
    folder = benchmarks_dir()
    file = folder / "cecc" / "dev.jsonl" if folder else None
    if file is not None and file.is_file():
        name, found = "real case summaries", _case_texts(file)
    else:
        name, found = "our annotated corpus", iter(_texts())
    rows: list[Row] = []
    seen: set[str] = set()
    for text in found:
        if words <= 0:
            break
        if text not in seen:
            seen.add(text)
            rows.append({"id": f"text-{len(rows)}", "published": "2021-06-01", "text": text})
            words -= len(text.split())
    return name, rows


def sentence_rows(rows: list[Row]) -> list[Row]:
    """Cut rows into reports of one sentence, for what a report costs beside its words."""
    cut = re.compile(r"(?<=[a-z]{2}\.)\s+(?=[A-Z])")
    sentences = dict.fromkeys(s for row in rows for s in cut.split(row["text"]) if 8 <= len(s.split()) <= 50)
    return [{"id": f"sentence-{n}", "published": "2021-06-01", "text": s} for n, s in enumerate(sentences)]


def made_rows(size: int, seed: int = 0) -> Iterator[Row]:
    """Yield reports until their lines hold `size` bytes: paragraphs of our corpus, mixed, about ever other people.

    The same size and seed give the same reports; no two have the same text.
    """
    dice = random.Random(seed)  # noqa: S311 (ordinary random numbers)
    texts = [text.split("\n\n") for text in _texts()]
    number = 0
    while size > 0:
        first, second = dice.sample(texts, 2)
        parts = [*first, *dice.sample(second, min(2, len(second)))]
        text = "\n\n".join(_others(part, dice) for part in parts)
        row = {"id": f"made-{number}", "title": f"Report {number} of {_name(dice)}", "published": "2021-06-01"}
        row["text"] = f"{text}\n\nThis report was filed by {_name(dice)} {_name(dice)} under number {number}."
        size -= len(as_line(row))
        number += 1
        yield row


def as_line(row: Row) -> bytes:
    """Return a row as a line of JSONL."""
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def write_rows(rows: Iterator[Row] | list[Row], file: Path) -> int:
    """Write rows as JSONL and return how many words their texts hold."""
    words = 0
    with file.open("wb") as lines:
        for row in rows:
            lines.write(as_line(row))
            words += len(row["text"].split())
    return words


def _others(text: str, dice: random.Random) -> str:
    """Give the people of a paragraph other names, each the same throughout it."""
    for first, last in dict.fromkeys(_FULL_NAME.findall(text)):
        text = text.replace(f"{first} {last}", f"{_name(dice)} {_name(dice)}")
    return text


def _name(dice: random.Random) -> str:
    return "".join(
        dice.choice(_CONSONANTS) + dice.choice(_VOWELS) for _ in range(dice.randint(2, 4))
    ).capitalize()


def _case_texts(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


@cache
def _texts() -> list[str]:
    """Return the texts of the annotated corpus and of the plain sample reports, without their headers."""
    annotated = sorted((ROOT / "corpus" / "annotated" / "texts").glob("*.txt"))
    plain = sorted((ROOT / "corpus" / "reports").glob("*/*.txt"))
    plain = [file for file in plain if file.parent.name in {"statements", "urgent-actions", "wire"}]
    texts = [file.read_text(encoding="utf-8").partition("\n\n")[2].strip() for file in annotated]
    return [text for text in [*texts, *(file.read_text(encoding="utf-8").strip() for file in plain)] if text]
