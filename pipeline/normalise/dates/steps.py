"""The year nobody said, by the order in which the steps of a case follow on one another.

A history goes on: who was "arrested on 18 August 2017" and "sentenced on 14 March" was sentenced in 2018, though March
2017 is the nearer one.
"""

import re
from functools import cache

from pipeline.normalise.dates.lexicon import Tokens, letters
from pipeline.paths import toml_table

_CLAUSE = 160  # characters of the clause that a date stands in
_NEAR = 60  # characters from what is done to its day
_STOP = re.compile(r"[.!?;](?=[\s”\"])|\n|\d{4}\b|[()]")
_OPENS = re.compile(r"(?:^|[.;!?\n)”\"]\s+|, (?:and )?|\band |\bthen )[Oo]n (?:the )?$")
_OTHER = re.compile(r"\b(?:had|previously|earlier|who|whom|which|that|whose|where|when|after|before|reported|said)\b")
_ON = re.compile(r"\b(?:on|in|until)(?: or about| about)? $")  # not "those held in a [July 2015] crackdown"
_HAD = re.compile(r"\bhad\b")
_WORD = re.compile(r"[a-z]+(?: to\b)?")


def year_by_step(tokens: Tokens, place: tuple[int, int], told: tuple[int, str], month: int, day: int) -> int | None:
    """Return the year of a day told without one, where its step of a case comes after the one before it.

    Args:
        tokens: the text.
        place: first token of the expression, and one past its last.
        told: one past the last token of the date last spoken of, and its value.
        month: the month told.
        day: the day told.
    """
    at, last = told
    if len(last) < len("2018-12") or not 0 < at <= len(tokens.letters):
        return None
    this = _step(tokens, *place)
    before = _step(tokens, _first(tokens, at), at) if this else None
    if this is None or before is None or this <= before:
        return None
    here = f"{month:02d}-{day:02d}"
    return int(last[:4]) + (here[: len(last) - 5] < last[5:])


def _first(tokens: Tokens, end: int) -> int:
    """Return the first token of a date that ends before a token."""
    start = end - 1
    while start and (tokens.word(start - 1).isdigit() or tokens.letters[start - 1] in letters("MONTH COMMA")):
        start -= 1
    return start


def _step(tokens: Tokens, first: int, last: int) -> int | None:
    """Return which step of a case the clause tells that a day opens, or closes with; None where it looks elsewhere."""
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last - 1]
    left = text[max(0, start - _CLAUSE) : start]
    if _OPENS.search(left):
        stop = _STOP.search(text, end)
        clause = text[end : min(end + _CLAUSE, stop.start() if stop else len(text))]
        found = [(m, clause[: m.start()]) for m in _WORD.finditer(clause) if m[0] in _steps()][:1]
    else:
        stops = [m.end() for m in _STOP.finditer(left)]
        clause = left[stops[-1] :] if stops else left
        clause = "" if _HAD.search(clause) else clause
        found = [(m, clause[m.end() :]) for m in _WORD.finditer(clause) if m[0] in _steps()][-1:]
        found = [(m, between) for m, between in found if len(between) < _NEAR and _ON.search(between)]
    return next((_steps()[m[0]] for m, between in found if not _OTHER.search(between)), None)


@cache
def _steps() -> dict[str, int]:
    return {w: n for n, words in enumerate(toml_table("dates.toml")["steps"]["order"]) for w in words}
