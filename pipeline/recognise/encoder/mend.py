"""Spans of names mended: hyphens, dashes, nicknames, particles, offices, bracketed short forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.strings import StringStore

from pipeline.paths import toml_table
from pipeline.recognise.encoder.features import CASES, Pieces
from pipeline.recognise.encoder.spans import Floats, Found

_HYPHENS, _DASHES = frozenset("-‑"), frozenset("-–—")
_OPENING, _CLOSING = frozenset({'"', "“", "‘", "'", "``", "«", "„"}), frozenset({'"', "”", "’", "'", "''", "»", "“"})
# classes of words from that of small places on; a big place's and no person's (training/names.py)
_PLACES, _BIG_PLACE = 4, 6
_BULLETS, _ENDS = frozenset("-–—•▪*●·"), frozenset(".:-–—|(")
_LONGEST_NICKNAME = 4
_SHORT_HEAD = 3  # words of a place at the head of a line
_AFTER_SHORT = frozenset({")", ";", ","})
_SMALL = 7  # letters of the longest word that a short form leaves out ("against")
# How much it tells, in mentions, that a word is known as a big place, that a telling noun stands before a name, and
# that it is a known body's.
_KNOWN_PLACE, _TOLD_BODY, _KNOWN_BODY = 0.6, 0.6, 2.0


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`models/names.toml`."""

    apart: frozenset[str]
    within: frozenset[str]
    countries: frozenset[str]
    unions: frozenset[str]
    whole: frozenset[str]
    between: frozenset[str]
    and_words: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    nickname: frozenset[str]
    before: frozenset[str]
    offices: frozenset[str]
    not_one: frozenset[str]
    known: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the words of `models/names.toml`, read once."""
    table = {
        name: {key: frozenset(words) for key, words in part.items()} for name, part in toml_table("names.toml").items()
    }
    bodies = table["bodies"]
    return Lexicon(
        apart=table["hyphen"]["apart"],
        within=table["hyphen"]["within"],
        countries=table["hyphen"]["countries"],
        unions=table["hyphen"]["bodies"],
        whole=table["hyphen"]["whole"],
        between=table["people"]["between"],
        and_words=table["people"]["and"],
        first=table["people"]["first"] | table["people"]["given"],
        last=table["people"]["last"],
        nickname=table["people"]["nickname"],
        before=bodies["before"],
        offices=bodies["offices"],
        not_one=bodies["not_one"],
        known=frozenset(name.lower() for name in bodies["known"]),
    )


class Words(list[str]):
    """The words of a document as mending sees them, a list of their texts.

    Args:
        keys: hash of each word's text.
        sentence: each word's sentence number.
        spaced: whether white space follows each word.
        strings: where the texts lie.
        pieces: what the words are known as.
    """

    def __init__(
        self, keys: Sequence[int], sentence: Sequence[int], spaced: Sequence[bool], strings: StringStore, pieces: Pieces
    ) -> None:
        super().__init__([strings[key] for key in keys])
        self.keys = keys
        self.sentence = sentence
        self.spaced = spaced
        self._count = len(keys)
        self._pieces = pieces

    def text(self, start: int, end: int) -> str:
        """Return the text of some words, one blank for white space."""
        return "".join(self[i] + (" " if self.spaced[i] else "") for i in range(start, end)).rstrip()

    def near(self, first: int, last: int) -> bool:
        """Say whether both places hold words of one sentence."""
        return first >= 0 and last < self._count and self.sentence[first] == self.sentence[last]

    def capitalised(self, at: int) -> bool:
        """Say whether a word begins with a capital letter."""
        return self[at][:1].isupper()

    def known(self, at: int) -> int:
        """Return what a word is known as, `KNOWN` classes."""
        return self._pieces.of(self.keys[at], self[at])[1] // len(CASES)

    def big_place(self, at: int) -> bool:
        """Say whether a word is known as a big place and not as a person's name."""
        return self.known(at) == _BIG_PLACE

    def heads(self, start: int, end: int) -> bool:
        """Say whether words stand alone at the head of a sentence, a list's item or a dateline ("▪ Osh. Two men …")."""
        begins = not self.near(start - 1, start) or (self[start - 1] in _BULLETS and not self.near(start - 2, start))
        return begins and (not self.near(start, end) or self[end] in _ENDS)

    def joint(self, at: int) -> bool:
        """Say whether a word is a hyphen without blanks."""
        return self[at] in _HYPHENS and self.near(at - 1, at + 1) and not (self.spaced[at - 1] or self.spaced[at])


def mend(words: Words, found: Sequence[Found], scores: Floats, kinds: Sequence[str]) -> list[Found]:
    """Mend the spans of a document; neither order nor disjointness changes.

    Args:
        words: the scored words.
        found: spans over them.
        scores: probabilities (words, labels) of O, B-0, I-0, …
        kinds: names of the types.
    """
    if not found:
        return []
    person, body = kinds.index("PERSON"), kinds.index("ORGANISATION")
    spans = [span for span in found if not _no_name(words, span, body)]
    spans = _joined(words, spans)
    spans = [part for span in spans for part in _parted(words, span, scores, kinds)]
    spans = _nicknames(words, spans, person)
    spans = _particles(words, spans, person)
    return _short_forms(words, spans, body)


def evidence(words: Words, span: Found, kinds: Sequence[str]) -> tuple[int, float] | None:
    """Return a type that something beside the network speaks for, and its weight in mentions."""
    lex = lexicon()
    if words.text(span.start, span.end).lower().replace("’", "'") in lex.known:
        return kinds.index("ORGANISATION"), _KNOWN_BODY
    if words.near(span.start - 1, span.start) and words[span.start - 1] in lex.before:
        return kinds.index("ORGANISATION"), _TOLD_BODY
    place, inside = kinds.index("PLACE"), range(span.start, span.end)
    if span.kind == place:
        return None
    headed = span.kind == kinds.index("PERSON") and len(inside) <= _SHORT_HEAD and words.heads(span.start, span.end)
    if all(words.big_place(i) or (headed and words.known(i) >= _PLACES) or words.joint(i) for i in inside):
        return place, _KNOWN_PLACE
    return None


def _no_name(words: Words, span: Found, body: int) -> bool:
    """Say whether a span is a hashtag, one word without a capital among capitals, or what an office is for."""
    start = span.start
    first = words[start]
    before = words[start - 1] if words.near(start - 1, start) else ""
    if first[:1] == "#" or (before == "#" and not words.spaced[start - 1]):
        return True
    if span.end - start == 1 and first.islower():
        begin = end = start
        while words.near(begin - 1, start):
            begin -= 1
        while words.near(start, end + 1):
            end += 1
        return any(words.capitalised(i) for i in range(begin, end + 1))
    return (
        span.kind == body
        and before in ("of", "for")
        and words.near(start - 2, start)
        and words[start - 2].lower() in lexicon().offices
    )


def _alone(words: Words, at: int) -> bool:
    """Say whether a word beside a hyphen stands for itself."""
    lex, text = lexicon(), words[at]
    if any(words.text(max(0, k - 2), k + 1) in lex.whole for k in (at, at + 2) if k < len(words)):
        return False  # "Guinea-Bissau"
    return text in lex.countries or text in lex.unions or words.big_place(at)


def _joined(words: Words, found: Sequence[Found]) -> list[Found]:
    """Lengthen names across hyphens without blanks."""
    lex = lexicon()
    spans = list(found)
    out: list[Found] = []
    at = 0
    while at < len(spans):
        span = spans[at]
        at += 1
        floor = out[-1].end if out else 0
        start = span.start
        while (
            start - 2 >= floor
            and words.joint(start - 1)
            and words.capitalised(start - 2)
            and len(words[start - 2]) > 1
            and words[start - 2].lower() not in lex.apart
            and not _alone(words, start)
        ):
            start -= 2
        span = span._replace(start=start)
        while words.near(span.end - 1, span.end + 1) and words.joint(span.end):
            follower = span.end + 1
            nxt = spans[at] if at < len(spans) else None
            if nxt is not None and nxt.start <= follower:
                if nxt.start < follower or (_alone(words, span.end - 1) and _alone(words, follower)):
                    break
                kind = span.kind if span.probability >= nxt.probability else nxt.kind
                span = span._replace(end=nxt.end, kind=kind)
                at += 1
                continue
            end = follower + 1
            if words[follower] in lex.within and words.near(follower, follower + 2) and words.joint(follower + 1):
                end = follower + 3
            if (
                (nxt is not None and nxt.start < end)
                or not words.capitalised(end - 1)
                or words[end - 1].lower() in lex.apart
                or _alone(words, span.end - 1)
            ):
                break
            span = span._replace(end=end)
        out.append(span)
    return out


def _parted(words: Words, span: Found, scores: Floats, kinds: Sequence[str]) -> list[Found]:
    """Part a span at a dash with a blank, two countries at the hyphen, two people at another language's "and"."""
    parts: list[tuple[int, int]] = []
    begin = span.start
    if span.kind == kinds.index("PERSON"):
        for i in range(span.start + 2, span.end - 2):
            joins = words[i] in lexicon().and_words and (words[i] != "e" or words[i + 1].startswith(("I", "Í", "Hi")))
            if joins and words.capitalised(i - 1) and words.capitalised(i + 1):
                return [span._replace(end=i), span._replace(start=i + 1)]
    for i in range(span.start + 1, span.end - 1):
        if words[i] not in _DASHES:
            continue
        blank = words.spaced[i - 1] or words.spaced[i]
        if blank or (_alone(words, i - 1) and _alone(words, i + 1) and span.end - span.start == 3):
            parts.append((begin, i))
            begin = i + 1
    if not parts:
        return [span]
    parts.append((begin, span.end))
    lex = lexicon()
    out = []
    for start, end in parts:
        if start >= end or (
            start > span.start and end - start == 1 and words.spaced[start - 1] and not _alone(words, start)
        ):
            continue
        if end - start == 1 and words[start] in lex.unions:
            kind = kinds.index("ORGANISATION")
        elif all(_alone(words, i) for i in range(start, end)):
            kind = kinds.index("PLACE")
        else:
            kind = int((scores[start:end, 1::2] + scores[start:end, 2::2]).sum(0).argmax())
        out.append(span._replace(start=start, end=end, kind=kind))
    return out


def _nicknames(words: Words, found: Sequence[Found], person: int) -> list[Found]:
    """Join a person's name with the nickname in quotation marks inside it and what follows."""
    begins = {span.start: span for span in found}
    out: list[Found] = []
    for span in found:
        if out and span.start < out[-1].end:
            continue
        follower = begins.get(_after_nickname(words, span)) if span.kind == person else None
        out.append(span if follower is None else span._replace(end=follower.end))
    return out


def _after_nickname(words: Words, span: Found) -> int:
    """Return the place after a nickname that begins in or straight after a name, or -1."""
    inner = [i for i in range(span.start + 1, span.end) if words[i] in _OPENING and not words.spaced[i]]
    if inner:
        mark = inner[-1]
    elif words.near(span.start, span.end) and words[span.end] in _OPENING and not words.spaced[span.end]:
        mark = span.end
    else:
        return -1
    if not words.spaced[mark - 1]:
        return -1
    small = lexicon().nickname
    for close in range(mark + 2, mark + 3 + _LONGEST_NICKNAME):
        if not words.near(mark, close + 1):
            return -1
        if words[close] in _CLOSING:
            named = all(
                words.capitalised(i) or words[i] in small or words[i] in _HYPHENS for i in range(mark + 1, close)
            )
            whole = words.spaced[close] and not words.spaced[close - 1] and words.capitalised(close + 1)
            return close + 1 if named and whole and close >= span.end else -1
    return -1


def _particles(words: Words, found: Sequence[Found], person: int) -> list[Found]:
    """Join two parts of a person's name over particles, and add what heads or closes it."""
    lex = lexicon()
    begins = {span.start for span in found}
    out: list[Found] = []
    for span in found:
        if span.kind == person:
            floor = out[-1].end if out else 0
            if out and floor - 1 > out[-1].start and words[floor] == "/":
                floor -= 1  # "Karim s | / o Yusuf": no part of the first name
            gap = [words[i] for i in range(floor, span.start)] if span.start - floor <= 3 else []
            if out and out[-1].kind == person and words.near(out[-1].start, span.start) and _between(gap):
                out[-1] = out[-1]._replace(end=span.end)
                continue
            start, end = span.start, span.end
            if start > floor and words.near(start - 1, start) and words[start - 1] in lex.first:
                start -= 1
            if words.near(start, end) and words[end] in lex.last and end not in begins:
                end += 1
            out.append(span._replace(start=start, end=end))
        else:
            out.append(span)
    return out


def _between(gap: Sequence[str]) -> bool:
    """Say whether words are particles that stand between two parts of a person's name."""
    between = lexicon().between
    return "".join(gap).lower() in between or (not between.isdisjoint(gap) and between.union("-/").issuperset(gap))


def _short_forms(words: Words, found: Sequence[Found], body: int) -> list[Found]:
    """Give a bracketed acronym the type of the words it stands for, and drop it where these are no name."""
    bodies: set[str] = set()
    others: set[str] = set()
    for span in found:
        at = span.start
        if (
            span.end - at != 1
            or not words.near(at - 2, at + 1)
            or words[at - 1] != "("
            or words[at + 1] not in _AFTER_SHORT
        ):
            continue
        short = words[at]
        first = _expansion(words, at) if len(short) >= 2 and short.isalpha() and short.isupper() else None
        if first is None:
            continue
        long = [s for s in found if s.start < at - 1 and first < s.end]
        if any(s.kind == body and s.end == at - 1 for s in long):
            bodies.add(short)
        elif not long and (words[at - 2].islower() or any(words[i] in lexicon().not_one for i in range(first, at - 1))):
            others.add(short)
    if not bodies and not others:
        return list(found)
    out = []
    for span in found:
        text = words[span.start] if span.end - span.start == 1 else ""
        if text in others:
            continue
        out.append(span._replace(kind=body) if text in bodies else span)
    return out


def _expansion(words: Words, at: int) -> int | None:
    """Return the first of the words before a bracket whose initials the acronym at `at` has."""
    left = words[at]
    i = at - 2
    first = None
    while left and words.near(i, at):
        text = words[i]
        if text[:1].upper() == left[-1]:
            left, first = left[:-1], i
        elif words.joint(i - 1):  # the second half of "re-education"
            pass
        elif (text.isalpha() and text[0].isupper()) or len(text) > _SMALL:
            return None
        i -= 1
    return None if left else first


def spaces_of(spaces: npt.NDArray[Any], index: npt.NDArray[np.int64]) -> list[bool]:
    """Return whether white space follows each word, of every token's own blank and the words' places among them."""
    apart = np.ones(len(index), np.bool_)
    apart[:-1] = (index[1:] - index[:-1] > 1) | (spaces[index[:-1]] > 0)
    return apart.tolist()
