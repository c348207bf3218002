"""Regular expressions that are asked only where a text holds one of the words that any match of theirs must hold.

Most patterns of the house may begin at any word and disregard case, which the engine reads slowly; to look for their
words first takes a fraction of that. The words are read off the pattern itself, so that whoever changes it, or a table
of `models/`, need not think of them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from pipeline.kept import answer, made_by
from pipeline.late import Late
from pipeline.recognise.hints import has_any

try:
    from re import _parser  # type: ignore[attr-defined]  # the standard library's own reading of a pattern

    _PARSER: Any = _parser
except ImportError:  # no public part of it: without it every pattern is asked
    _PARSER = None
_WORDS = f"words {made_by(__file__)}"
_WIDEST = 64  # strings of one stretch that are told apart
_DEAREST = 700  # cost of looking for words, from which on the pattern itself is as fast
_ASCII = 128
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
#: What else than its own capital an ASCII letter matches without regard to case, as a lowered text has it (the third
#: is what İ leaves behind its i).
_ODD = ("ſ", "ı", "\u0307")

Strings = frozenset[str]
_NOTHING: Strings = frozenset({""})


def cost(words: Strings) -> float:
    """Return what it costs to look for words: each takes a look, and a short one often stands there for nothing."""
    return sum(1 + 600 * 8.0 ** -len(word) for word in words)


def cheaper(a: Strings | None, b: Strings | None) -> Strings | None:
    """Return the set of words that it costs less to look for; an empty word tells nothing."""
    known = [x for x in (a, b) if x is not None and "" not in x]
    return min(known, key=cost) if known else None


def follow(items: Iterable[tuple[Any, Any]], now: Strings) -> tuple[Strings, Strings | None]:
    """Read a sequence of a parsed pattern, begun where a match so far ends with one of the strings `now`.

    Returns:
        Strings of which one ends what is matched then, and strings of which one stands in all that is matched, where
        any are known.
    """
    need: Strings | None = None
    for op, value in items:
        kind, then, found = str(op), _NOTHING, None
        if kind in _ZERO_WIDTH:
            continue
        if kind == "LITERAL" and value < _ASCII:
            then = frozenset(x + chr(value).lower() for x in now)
        elif kind == "IN" and all(str(o) == "LITERAL" and v < _ASCII for o, v in value):
            then = frozenset(x + chr(v).lower() for x in now for _, v in value)
        elif kind == "SUBPATTERN":
            then, found = follow(value[-1], now)
        elif kind == "BRANCH":
            ways = [follow(way, now) for way in value[1]]
            then = frozenset(x for ends, _ in ways for x in ends)
            each = [cheaper(*way) for way in ways]
            found = frozenset(x for words in each for x in words or _NOTHING)
        elif kind in _REPEATS:
            least, most, what = value
            ends, inside = follow(what, now)
            found = cheaper(ends, inside) if least else None
            then = _NOTHING if most > 1 else ends if least else now | ends
        need = cheaper(need, cheaper(now, found))
        now = then if len(then) <= _WIDEST else _NOTHING
    return now, cheaper(need, now)


def needed(source: str, flags: int = 0) -> tuple[str, ...] | None:
    """Return words, in small letters, of which any match of a pattern holds one; None where it is not worth a look."""
    found: tuple[str, ...] | None = answer(_WORDS, source, flags, lambda: _needed(source, flags))
    return found


def _needed(source: str, flags: int) -> tuple[str, ...] | None:
    if _PARSER is None:
        return None
    parsed = _PARSER.parse(source, flags)
    words = cheaper(*follow(parsed, _NOTHING))
    if words is None or (parsed and str(parsed[0][1]) == "AT_BEGINNING"):  # a match there fails at once
        return None
    least = frozenset(w for w in words if not any(v in w for v in words if len(v) < len(w)))
    return tuple(sorted(least)) if cost(least) < _DEAREST else None


def openings(source: str) -> Strings | None:
    """Return the small letters of which one begins any match of a pattern; None where other signs may begin one."""
    if _PARSER is None:
        return None
    found, empty = _openings(_PARSER.parse(source, re.IGNORECASE))
    return None if empty or found is None or any(not x.isascii() or not x.isalpha() for x in found) else found


def _openings(items: Iterable[tuple[Any, Any]]) -> tuple[Strings | None, bool]:
    """Return what may begin a match of a sequence, and whether it may match nothing."""
    first: Strings = frozenset()
    for op, value in items:
        kind = str(op)
        if kind in _ZERO_WIDTH:
            continue
        if kind == "LITERAL":
            return first | {chr(value).lower()}, False
        if kind == "IN" and all(str(o) == "LITERAL" for o, _ in value):
            return first | {chr(v).lower() for _, v in value}, False
        if kind == "SUBPATTERN":
            ways = [_openings(value[-1])]
        elif kind == "BRANCH":
            ways = [_openings(way) for way in value[1]]
        elif kind in _REPEATS:
            begun, empty = _openings(value[2])
            ways = [(begun, empty or not value[0])]
        else:
            return None, False
        for begun, _ in ways:
            if begun is None:
                return None, False
            first |= begun
        if not any(empty for _, empty in ways):
            return first, False
    return first, True


@lru_cache(maxsize=64)
def lowered(text: str) -> str | None:
    """Return a text in small letters, for `Gated.among`; None where a letter of it may pass for another.

    The last texts are remembered: most are asked about again and again.
    """
    low = text.lower()
    return low if low.isascii() or not has_any(low, _ODD) else None


class Gated(Late):
    """A pattern behind its words, both read when it is first asked. It lasts as long as the program."""

    __slots__ = ("_read", "_words")

    def __init__(self, source: str, flags: int = 0) -> None:
        super().__init__(source, flags)
        self._words: tuple[str, ...] | None = None
        self._read = False

    def among(self, low: str | None) -> bool:
        """Tell whether a text holds what a match needs, by `lowered`: for whoever asks many patterns about one text."""
        if not self._read:
            self._words, self._read = needed(self.source, self._flags), True
        if low is None or self._words is None:
            return True
        for word in self._words:  # noqa: SIM110 (as `has_any`)
            if word in low:
                return True
        return False

    def may(self, text: str) -> bool:
        """Tell whether a text holds what a match needs."""
        return (self._read and self._words is None) or self.among(lowered(text))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match, as `re.Pattern.search` does."""
        return (self._pattern or self()).search(text, start, end) if self.may(text[start:end]) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches, as `re.Pattern.finditer` does."""
        return self().finditer(text, start, end) if self.may(text[start:end]) else iter(())

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return a text with its matches replaced, as `re.Pattern.sub` does."""
        return self().sub(put, text) if self.may(text) else text
