"""What the files of a forgotten person's articles are called, where other lines name them too: "sadykov.pdf"."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from pipeline.protect.names import Words
from pipeline.protect.redact import blacken

Line = dict[str, Any]


class Called:
    """Words to black out of the names of files that articles about a person came from, and of the ids of their rows."""

    def __init__(self) -> None:
        """Begin without any."""
        self._files: dict[str, Words] = {}
        self._rows: dict[tuple[str, str], Words] = {}
        self._names: dict[str, Words] = {}  # by the name of a file, in whatever folder

    def note(self, source: str, row: str | None, marked: Iterable[str]) -> None:
        """Take note of where an article came from, and of the words that are blacked out in it."""
        words, file = list(marked), _file(source)
        self._files.setdefault(file, Words()).add(words)
        self._names.setdefault(PurePath(file).name, Words()).add(words)
        if row is not None:
            self._rows.setdefault((file, row), Words()).add(words)

    def reject(self, line: Line) -> Line:
        """Return a reject that calls its file and row as the articles beside it do: nothing in it need name anybody."""
        file, row = _file(line["source"]), line["source_id"]
        if file not in self._files:
            return line
        of_row = self._rows.get((file, row))
        called = {"source": blacken(line["source"], self._files[file])}
        return line | called | ({"source_id": blacken(row, of_row)} if of_row else {})

    def typed(self, name: str) -> str:
        """Return an input as typed, without the words that its file is called by."""
        words = self._names.get(PurePath(name).name)
        return blacken(name, words) if words else name


def _file(source: str) -> str:
    """Return the file that a source stands in: "a.zip" of "a.zip!/b.pdf"."""
    return source.partition("!/")[0]
