"""Edges of spans: bullets, quotes and possessives belong to none, articles to no name (but "a year" is a span)."""

from collections.abc import Sequence

from spacy.strings import StringStore

from pipeline.recognise.encoder.spans import Floats, Found

_ARTICLES = ["the", "a", "an"]
_LEFT = ["-", "–", "—", "*", "•", "·", "▪", "●", ",", ".", ":", ";", "/", ")", "]"]
_RIGHT = ["'s", "’s", "'", "’", "-", "–", "—", "*", "•", ",", ":", ";", "/", "(", "[", "and"]
_QUOTES = ['"', "“", "”", "‘", "«", "»", "„", "``", "''"]


def _keys(words: Sequence[str]) -> frozenset[int]:
    store = StringStore()
    return frozenset(store.add(word) for word in words)


_LEFT_KEYS, _RIGHT_KEYS = _keys([*_LEFT, *_QUOTES]), _keys([*_RIGHT, *_QUOTES])
_NAME_LEFT_KEYS = _LEFT_KEYS | _keys(_ARTICLES)
_OPEN_KEYS, _CLOSE_KEYS = _keys(["(", "["]), _keys([")", "]"])


def trim(found: Sequence[Found], keys: Sequence[int], *, names: bool) -> list[Found]:
    """Cut what is no part of a span off both ends; a span of nothing else is dropped.

    Args:
        found: spans over words.
        keys: hash of each word's text.
        names: whether the spans are names, which begin with no article.
    """
    out: list[Found] = []
    left = _NAME_LEFT_KEYS if names else _LEFT_KEYS
    for span in found:
        start, end = span.start, span.end
        while start < end and (keys[start] in left or _lone(keys, start, end, first=True)):
            start += 1
        while start < end and (keys[end - 1] in _RIGHT_KEYS or _lone(keys, start, end, first=False)):
            end -= 1
        if start < end:
            out.append(span if end - start == span.end - span.start else span._replace(start=start, end=end))
    return out


# Mean probability of being a people's name ("West African", "Saudis") at which a place or body is given up.
_PEOPLE = 0.5


def drop_peoples(found: Sequence[Found], peoples: Floats, kinds: Sequence[str]) -> list[Found]:
    """Leave out demonyms and adjectives of countries taken for places or organisations.

    Args:
        found: spans over words.
        peoples: probability of each word of being a people's name.
        kinds: names of the types.
    """
    person = kinds.index("PERSON")
    return [s for s in found if s.kind == person or float(peoples[s.start : s.end].mean()) <= _PEOPLE]


def _lone(keys: Sequence[int], start: int, end: int, *, first: bool) -> bool:
    """Whether the bracket at an end has no partner within."""
    here, partners = (start, _CLOSE_KEYS) if first else (end - 1, _OPEN_KEYS)
    brackets = _OPEN_KEYS if first else _CLOSE_KEYS
    return keys[here] in brackets and partners.isdisjoint(keys[start:end])
