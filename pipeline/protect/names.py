"""Names as sets of words: which words give someone away, and whether a text holds one."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import regex

from pipeline.letters import folded, spelt
from pipeline.normalise.alike import particles
from pipeline.paths import toml_table

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")  # with marks, which many scripts write their vowels with
INSIDE = 4  # letters from which a word gives away even inside a longer one ("Sadykovs", "Alkhawaja")
APART = (2, 3)  # words that may be one, written apart
_UNSPACED = regex.compile(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]{2}")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a text without case and accents: "Şükrü" → "sukru"."""
    return folded(text)


def words(text: str) -> list[str]:
    """Return the folded words of a text; hyphens and apostrophes part them."""
    return list(WORD.findall(fold(text)))


def inside(word: str) -> bool:
    """Tell whether a word gives away inside a longer one: it is long, or of a script that parts no words."""
    return len(word) >= INSIDE or _UNSPACED.match(word) is not None


def telling(name: str) -> set[str]:
    """Return the words of a name that give its bearer away: all but initials and particles, or all if that is none."""
    parts = words(name)
    return {word for word in parts if len(word) > 1 and word not in particles()} or set(parts)


def spellings(name: str) -> set[str]:
    """Return the telling words of a name, also with umlauts in two letters: "Müller" → {"muller", "mueller"}."""
    return telling(name) | telling(spelt(name))


def apart(text: str, told: Sequence[str], wanted: Container[str]) -> Iterator[range]:
    """Yield the places of words of a text that are one of those wanted together, which has four letters or more.

    Short words in small letters that a blank alone parts are words of the sentence: "has an" is no Hasan.

    Args:
        text: the text as written.
        told: its folded words.
        wanted: folded words.
    """
    going_on: list[bool] | None = None
    for width in APART:
        for at in range(len(told) - width + 1):
            joined = "".join(told[at : at + width])
            if len(joined) < INSIDE or joined not in wanted:
                continue
            going_on = _going_on(text, len(told)) if going_on is None else going_on
            if not going_on[at + width - 1] or max(map(len, told[at : at + width])) > INSIDE:
                yield range(at, at + width)


def _going_on(text: str, count: int) -> list[bool]:
    """Say of each of `count` words whether it is in small letters after a blank; of none where folding made others."""
    spans = [match.span() for match in WORD.finditer(text)]
    if len(spans) != count:
        return [False] * count
    pairs = pairwise([(0, 0), *spans])
    return [text[start].islower() and text[before:start].isspace() for (_, before), (start, _) in pairs]


def kindred(parts: Iterable[str]) -> set[str]:
    """Return what the surnames of women and men of one family share: "yerlanova" → "yerlanov"."""
    found = {part.removesuffix(end) + stem for part in parts for end, stem in _stems() if part.endswith(end)}
    return {stem for stem in found if len(stem) > INSIDE}


@cache
def _stems() -> list[list[str]]:
    stems: list[list[str]] = toml_table("people.toml")["surnames"]["stems"]
    return stems


class Words:
    """A growing set of words, asked whether a text holds one: whole, or inside a longer word from four letters on."""

    def __init__(self) -> None:
        """Begin without any."""
        self._words: set[str] = set()
        self._inside: set[str] = set()
        self._lengths: set[int] = set()
        self._known: dict[str, bool] = {}

    def __len__(self) -> int:
        return len(self._words)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def add(self, more: Iterable[str], *, whole: bool = False) -> None:
        """Add folded words; with `whole` those that give nobody away inside longer ones."""
        new = set(more)
        within = set() if whole else set(filter(inside, new))
        if not (new <= self._words and within <= self._inside):
            self._words |= new
            self._inside |= within
            self._lengths.update(map(len, within))  # of all of them anew: quadratic over the names of an export
            self._known.clear()

    def discard(self, fewer: Iterable[str]) -> None:
        """Take folded words out."""
        self._words -= set(fewer)
        self._inside -= set(fewer)
        self._known.clear()

    def has(self, word: str) -> bool:
        """Tell whether a folded word is one of them or holds one."""
        if (known := self._known.get(word)) is None:
            if len(self._known) > 200_000:
                self._known.clear()
            known = self._known[word] = word in self._words or any(
                word[at : at + length] in self._inside
                for length in self._lengths
                if length < len(word)
                for at in range(len(word) - length + 1)
            )
        return known

    def inside(self, text: str) -> bool:
        """Tell whether a text holds one of them, also one that it writes apart: "Al-Khawaja", "Abdul Rahman"."""
        return any(
            any(map(self.has, told := words(read))) or any(True for _ in self.apart(read, told))
            for read in dict.fromkeys((text, spelt(text)))
        )

    def apart(self, text: str, told: Sequence[str]) -> Iterator[range]:
        """Yield the places of those that a text, whose folded words are `told`, writes apart."""
        return apart(text, told, self._words)
