"""When two names are one: the rules by which scorers compare people, places and words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from pipeline.letters import bare

_MARKS = re.compile(r"[’'`ʼ\-‐–.,]")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")
_BRACKETED = re.compile(r"\s*[\[(]([^\])]*)[\])]")
_QUOTES = str.maketrans("’‘ʼʻ`“”", "'''''\"\"")
_STOP = frozenset({"of", "the", "a", "an", "to", "and", "in", "for", "on", "his", "her", "their", "or", "with"})


def fold_plain(text: str | None) -> str:
    """Return `text` without case, accents, kinds of quotation mark and repeated space."""
    return _SPACE.sub(" ", bare((text or "").translate(_QUOTES)).casefold()).strip()


def fold(text: str | None) -> str:
    """Return `text` without case, accents, apostrophes, hyphens, dots and commas."""
    return _SPACE.sub(" ", _MARKS.sub(" ", bare(text or "").casefold())).strip()


def like(a: str, b: str) -> bool:
    """Say whether two folded words are one, a letter or so of transliteration apart."""
    return a == b or (min(len(a), len(b)) >= 4 and SequenceMatcher(None, a, b).ratio() >= 0.8)


def same_name(gold: str, found: str) -> bool:
    """Say whether each part of the shorter name answers a part of the longer one.

    A lone part must answer the last part of the other, or any part where it is the gold.
    """
    g, f = fold(gold).split(), fold(found).split()
    if not g or not f:
        return False
    short, long = sorted((g, f), key=len)
    if len(short) == 1:
        if like(short[0], long[-1]):
            return True
        return len(g) == 1 and any(like(short[0], part) for part in long)
    left = list(long)
    for part in short:
        hit = next((other for other in left if like(part, other)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def name_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    """Return the F1 of two lists of names, 0 to 1; two empty lists agree wholly."""
    if not gold or not found:
        return 1.0 if not gold and not found else 0.0
    left, hits = list(found), 0
    for name in gold:
        match = next((other for other in left if same_name(name, other)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return 2 * hits / (len(gold) + len(found))


def words(text: str) -> set[str]:
    """Return the folded content words of a phrase."""
    return {word for word in _WORD.findall(fold(text)) if word not in _STOP}


def text_hit(gold: str, found: str) -> bool:
    """Say whether two phrases share at least half of their words, stems and transliterations forgiven."""
    g, f = words(gold), words(found)
    hits = sum(any(like(a, b) or (min(len(a), len(b)) >= 5 and a[:5] == b[:5]) for b in f) for a in g)
    return bool(g and f) and 2 * hits / (len(g) + len(f)) >= 0.5


def without_contained(names: Sequence[str]) -> list[str]:
    """Return the distinct folded names, less those contained in a longer one, in their order."""
    distinct = list(dict.fromkeys(name for name in map(fold_plain, names) if name))
    return [name for name in distinct if not any(name != other and name in other for other in distinct)]


def row_name_matches(gold: str, found: str) -> bool:
    """Say whether a found victim is the person of a register's row.

    Exact folded parts, because names written in pinyin differ by a letter. The found name may say more than the row
    (a title, a second name); it may say less only where at least two parts agree. "Lasa [Lhasa]" and "(Khenpo)" in
    the row are other spellings or titles: the row matches with or without them.
    """
    parts = set(fold(found).replace("(", " ").replace(")", " ").split())
    return any(_answers(set(variant), parts) for variant in _variants(gold) if variant)


def _variants(gold: str) -> list[list[str]]:
    bare = [part for part in fold(_BRACKETED.sub("", gold)).split() if part not in {"?", "jr", "sr"}]
    inner = [fold(match).split() for match in _BRACKETED.findall(gold)]
    return [bare, *(variant for variant in inner if len(variant) > 1)]


def _answers(gold: set[str], found: set[str]) -> bool:
    return gold <= found or (len(found) >= 2 and found <= gold)
