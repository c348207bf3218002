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
    for span in found:  # a bracket whose partner is not within belongs to none either
        start, end = span.start, span.end
        while start < end and (
            keys[start] in left or (keys[start] in _OPEN_KEYS and _CLOSE_KEYS.isdisjoint(keys[start:end]))
        ):
            start += 1
        while start < end and (
            keys[end - 1] in _RIGHT_KEYS or (keys[end - 1] in _CLOSE_KEYS and _OPEN_KEYS.isdisjoint(keys[start:end]))
        ):
            end -= 1
        if names and not _CLOSE_KEYS.isdisjoint(keys[start:end]):
            end = _before_half(keys, start, end)
        if start < end:
            out.append(span if end - start == span.end - span.start else span._replace(start=start, end=end))
    return out


_OF, _THE = _keys(["of"]), _keys(["the"])


def whole(found: Sequence[Found], keys: Sequence[int], body: int) -> list[Found]:
    """Join a body cut after "of" to the one that it goes on with ("Unit of the" + "Interior Ministry").

    Where none follows, the loose "of the" is cut off.

    Args:
        found: names over words, in order.
        keys: hash of each word's text.
        body: index of the type of bodies.
    """
    out: list[Found] = []
    for span in found:
        last = out[-1] if out else None
        if last is not None and last.kind == body and keys[_core(last, keys)] in _OF:
            between = keys[last.end : span.start]
            if span.kind == body and (not between or (len(between) == 1 and between[0] in _THE)):
                out[-1] = last._replace(end=span.end, probability=min(last.probability, span.probability))
                continue
        out.append(span)
    cut = (s._replace(end=_core(s, keys)) if s.kind == body and keys[_core(s, keys)] in _OF else s for s in out)
    return [s for s in cut if s.start < s.end]


def _core(span: Found, keys: Sequence[int]) -> int:
    """Return the last word of a span that is no "the" at its end."""
    return span.end - 2 if keys[span.end - 1] in _THE and span.end - span.start > 1 else span.end - 1


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
    chances: list[float] = peoples.tolist()
    return [s for s in found if s.kind == person or sum(chances[s.start : s.end]) <= _PEOPLE * (s.end - s.start)]


def _before_half(keys: Sequence[int], start: int, end: int) -> int:
    """Return where a bracket within a name closes what opened before it ("Osh ( | Osz ) Region"), or the end of it."""
    closing = next(k for k in range(start, end) if keys[k] in _CLOSE_KEYS)
    return closing if _OPEN_KEYS.isdisjoint(keys[start:closing]) else end
