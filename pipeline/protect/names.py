"""Names as sets of words: which words give someone away, and whether a text holds one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from pipeline.letters import folded
from pipeline.normalise.alike import particles

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")  # with marks, which many scripts write their vowels with
INSIDE = 4  # letters from which a word gives away even inside a longer one ("Sadykovs", "Alkhawaja")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a text without case and accents: "Şükrü" → "sukru"."""
    return folded(text)


def words(text: str) -> list[str]:
    """Return the folded words of a text; hyphens and apostrophes part them."""
    return list(WORD.findall(fold(text)))


def telling(name: str) -> set[str]:
    """Return the words of a name that give its bearer away: all but initials and particles, or all if that is none."""
    parts = words(name)
    return {word for word in parts if len(word) > 1 and word not in particles()} or set(parts)


class Words:
    """A growing set of words, asked whether a text holds one: whole, or inside a longer word from four letters on."""

    def __init__(self) -> None:
        """Begin without any."""
        self._words: set[str] = set()
        self._lengths: set[int] = set()
        self._known: dict[str, bool] = {}

    def __len__(self) -> int:
        return len(self._words)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def add(self, more: Iterable[str]) -> None:
        """Add folded words."""
        new = set(more) - self._words
        if new:
            self._words |= new
            self._lengths |= {len(word) for word in new if len(word) >= INSIDE}
            self._known.clear()

    def discard(self, fewer: Iterable[str]) -> None:
        """Take folded words out."""
        self._words -= set(fewer)
        self._known.clear()

    def has(self, word: str) -> bool:
        """Tell whether a folded word is one of them or holds one."""
        if (known := self._known.get(word)) is None:
            if len(self._known) > 200_000:
                self._known.clear()
            known = self._known[word] = word in self._words or any(
                word[at : at + length] in self._words
                for length in self._lengths
                if length < len(word)
                for at in range(len(word) - length + 1)
            )
        return known

    def inside(self, text: str) -> bool:
        """Tell whether a text holds one of them."""
        return any(self.has(word) for word in words(text))
