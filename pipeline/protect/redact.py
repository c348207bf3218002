"""One person found and blacked out in lines of JSON, in any spelling of case and accents.

A blacked-out word keeps its length (one block a code point), so that every offset of the outputs stays right.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any
from unicodedata import combining, is_normalized
from urllib.parse import unquote

from pipeline.letters import spelt
from pipeline.protect.names import APART, WORD, Words, apart, fold, inside, spellings, telling, words

BLOCK = "█"
_HEX, _NEXT = "[0-9A-Fa-f]", "%[89ABab][0-9A-Fa-f]"
_UNIT = re.compile(
    rf"%[2-7]{_HEX}|%[CDcd]{_HEX}{_NEXT}|%[Ee]{_HEX}(?:{_NEXT}){{2}}|%[Ff][0-4](?:{_NEXT}){{3}}|.[\u0300-\u036f]*",
    re.DOTALL,
)
_NEAR = 2  # words of others that may stand between the words of a name ("Arman B. Sadykov")

# Keys whose values are Habeas' own words, dates and hashes, never a report's.
OURS = frozenset(
    {
        "schema_version", "id", "was", "op", "sha256", "case", "act", "modality", "role", "occupation", "gender",
        "actor_type", "category", "iccs", "kind", "status", "iso", "currency", "precision", "edtf", "start", "end",
        "published", "language", "alpha_2", "alpha_3", "basis", "label", "span_start", "span_end",
        "version", "model", "decision", "decided",
    }
)  # fmt: skip


class _Spelling:
    """The words of a name as it is spelt in one way."""

    def __init__(self, name: str) -> None:
        self.words = sorted(telling(name))
        if not self.words or max(map(len, self.words)) < 2:
            raise ValueError("a name of at least one word of two letters is needed")
        told = words(name)
        runs = [told[at : at + width] for width in APART for at in range(len(told) - width + 1)]
        whole = set(self.words)  # of "Li Na" no Lina is meant
        self.joined = {"".join(run): whole & set(run) for run in runs if whole & set(run) and whole - set(run)}
        self._longest = max(self.words, key=len)
        self._may_hold = re.compile(r"[\W_]*".join(map(re.escape, self._longest)))

    def inside(self, plain: str) -> bool:
        """Tell whether a text holds the whole name: its words near each other, in any order, joined or apart."""
        told = words(plain) if self._may_hold.search(fold(plain)) else []
        covers = [self._covers(word) for word in told]
        for at in apart(plain, told, self.words):
            covers[at.start].add("".join(told[at.start : at.stop]))
        near = len(self.words) + _NEAR
        return any(
            len(set().union(*covers[max(0, at - near + 1) : at + near])) == len(self.words)
            for at, covered in enumerate(covers)
            if self._longest in covered
        )

    def _covers(self, word: str) -> set[str]:
        """Return the words of the name that a word of a text is or holds."""
        held = {wanted for wanted in self.words if wanted == word or (inside(wanted) and wanted in word)}
        return held | self.joined.get(word, set())


class Target:
    """The person to be found: `Target("Arman Sadykov").inside("Sadykov, Arman")` is true."""

    def __init__(self, name: str) -> None:
        """Take a name of at least one word.

        Raises:
            ValueError: if it has none, or holds bytes that are no text in this locale, which would be found nowhere.
        """
        if any("\ud800" <= letter <= "\udfff" for letter in name):
            raise ValueError("the name holds bytes that are no text in this locale (LANG, LC_ALL)")
        self._name, self._spelt = _Spelling(name), _Spelling(spelt(name))
        self.words = self._name.words
        self.marks = Words()
        """What to black out of the name itself, joined words among it ("Jongun" of Kim Jong-un)."""
        self._mark(self.marks)

    def inside(self, text: str) -> bool:
        """Tell whether a text holds the whole name, as it is or with umlauts in two letters ("Oeztuerk")."""
        plain = _plain(text)
        read = spelt(plain)
        twice = read != plain or self._spelt.words != self.words
        return self._name.inside(plain) or (twice and self._spelt.inside(read))

    def alone(self, text: str) -> bool:
        """Tell whether a text holds a word of the name of four letters or more, whole."""
        plain = _plain(text)
        told = {*words(plain), *words(spelt(plain))} & {*self._name.words, *self._spelt.words}
        return any(len(word) > 3 for word in told)

    def mark(self, line: Any, marked: Words) -> None:
        """Add the words to black out in what a line tells about the person: every name it goes by there."""
        self._mark(marked)
        for one in _objects(line):
            name, aliases = one.get("name"), one.get("aliases") or []
            if isinstance(name, str) and any(self.inside(told) for told in (name, *aliases)):
                mentions = [mention["text"] for mention in one.get("mentions") or ()]
                texts = [name, *aliases, *mentions, *([one["text"]] if one.get("label") == "PERSON" else [])]
                for told in texts:
                    marked.add(spellings(told))

    def _mark(self, marked: Words) -> None:
        for one in (self._name, self._spelt):
            marked.add(one.words)
            marked.add(one.joined, whole=True)  # of "Li Na Wang" no Carolina is meant


def strings(value: Any, key: str = "") -> Iterator[str]:
    """Yield every string of a JSON value that a report may have given."""
    if isinstance(value, str):
        if key not in OURS:
            yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from strings(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one, key)


def blacken(text: str, marked: Words) -> str:
    """Return a text with each marked word blacked out, as long as before."""
    while (black := _blackened(_blackened(text, marked), marked, spelt)) != text:
        text = black  # again, for a sign that stands for two words is gone with one
    return text


def _blackened(text: str, marked: Words, read: Callable[[str], str] = str) -> str:
    """Black out the marked words of the folded text where they stand in the text itself, and the marks on them."""
    units = _units(text)
    folds = [fold(read(_decoded(unit))) for unit in units] if not text.isascii() or "%" in text else text.lower()
    ends = list(accumulate(map(len, folds)))  # of each unit, in the folded text
    black = list(units)
    found = list(WORD.finditer("".join(folds)))
    told = [match[0] for match in found]
    hits = {at for at, word in enumerate(told) if marked.has(word)}.union(*marked.apart(read(_plain(text)), told))
    for match in (found[at] for at in sorted(hits)):
        first, last = bisect_right(ends, match.start()), bisect_left(ends, match.end())
        while last + 1 < len(units) and not folds[last + 1] and combining(_decoded(units[last + 1])):
            last += 1
        black[first : last + 1] = [BLOCK * len(unit) for unit in units[first : last + 1]]
    return "".join(black)


def _units(text: str) -> Sequence[str]:
    """Return the characters of a text, accents with them, those whole that an address writes in bytes ("%C3%A9")."""
    return _UNIT.findall(text) if "%" in text or not is_normalized("NFC", text) else text


def _decoded(unit: str) -> str:
    told = unquote(unit) if len(unit) > 1 else unit
    return told if len(told) == 1 else unit


def _plain(text: str) -> str:
    return "".join(map(_decoded, _units(text))) if "%" in text else text


def redacted(value: Any, marked: Words, text: str | None = None) -> Any:
    """Return a JSON value with the marked words blacked out.

    Args:
        value: the value.
        marked: the words.
        text: the blacked-out text that `start` and `end` in it count into, if there is one.
    """
    return _mapped(value, lambda told: blacken(told, marked), text)


def renamed(value: Any, ids: dict[str, str]) -> Any:
    """Return a JSON value with other ids for those that `ids` has."""
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, list):
        return [renamed(one, ids) for one in value]
    if isinstance(value, dict):
        return {name: renamed(one, ids) for name, one in value.items()}
    return value


def _mapped(value: Any, change: Callable[[str], str], text: str | None, key: str = "") -> Any:
    if isinstance(value, str):
        return value if key in OURS else change(value)
    if isinstance(value, list):
        return [_mapped(one, change, text, key) for one in value]
    if isinstance(value, dict):
        made = {name: _mapped(one, change, text, name) for name, one in value.items()}
        start, end = value.get("start"), value.get("end")
        if text is not None and isinstance(start, int) and isinstance(end, int) and "text" in value:
            made["text"] = text[start:end]
        return made
    return value


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from _objects(one)
    elif isinstance(value, list):
        for one in value:
            yield from _objects(one)
