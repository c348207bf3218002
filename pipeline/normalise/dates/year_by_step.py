"""The year nobody said, by the order in which the steps of a case follow on one another.

A history goes on: who was "arrested on 18 August 2017" and "sentenced on 14 March" was sentenced in 2018, though March
2017 is the nearer one.
"""

import re
from functools import cache

from pipeline.kept import compiled
from pipeline.normalise.dates.lexicon import Tokens, letters
from pipeline.paths import toml_table

_CLAUSE = 160  # characters of the clause that a date stands in
_NEAR = 60  # characters from what is done to its day
_STOP = compiled(r"[.!?;](?=[\s”\"])|\n|\d{4}\b|[()]")
_OPENS = compiled(r"(?:^|[.;!?\n)”\"]\s+|, (?:and )?|\band |\bthen )[Oo]n (?:the )?$")
_OTHER = compiled(r"\b(?:had|previously|earlier|who|whom|which|that|whose|where|when|after|before|reported|said)\b")
_ON = compiled(r"\b(?:on|in|until|at)(?: or about| about)? $")  # not "those held in a [July 2015] crackdown"
_AFTER = compiled(r"\b(?:after|since|following) (?:\S+ ){0,4}$")  # "arrested on 14 June, weeks after she was [freed]"
_HAD = compiled(r"\bhad\b")
_WHO = compiled(r"\bwho(?:m|se)?\b")  # "at the trial of X, who was charged on 3 May"
_PERSONAL = compiled(r"\b(?i:he|she|they|him|her|them)\b")
_END = compiled(r"[.!?;](?=[\s”\"])|\n")
_NAME = r"(?:[^\W\da-z_][\w’'-]+ )*(?!(?:He|She|They|It|This|That|Both|All)\b)(?P<{}>[^\W\da-z_][\w’'-]+)"
_CAPITAL = compiled(r"\b[^\W\da-z_][\w’'-]+")
_WORD = compiled(r"[a-z]+(?: to\b)?")


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
    if this is None or before is None or this <= before or _of_others(tokens, place, at):
        return None
    here = f"{month:02d}-{day:02d}"
    return int(last[:4]) + (here[: len(last) - 5] < last[5:])


def _of_others(tokens: Tokens, place: tuple[int, int], at: int) -> bool:
    """Tell whether the step of a day is told of somebody else than that of the last day, which it need not follow."""
    text, since, start = tokens.text, tokens.ends[at - 1], tokens.starts[place[0]]
    ends = [m.end() for m in _END.finditer(text, max(0, since - _CLAUSE), start)]
    begins = max((e for e in ends if e <= since), default=max(0, since - _CLAUSE))
    opens = max((e for e in ends if e > since), default=since)
    stop = _END.search(text, tokens.ends[place[1] - 1])
    here = text[opens : min(start + _CLAUSE, stop.start() if stop else len(text))]
    if _others().search(here) is not None:
        return True
    named = {m["subject"] or m["object"] for m in _named().finditer(here)}
    known = set(_CAPITAL.findall(text[begins:since]))
    told = text[begins:since]
    of_them = _PERSONAL.search(told) is not None and _named().search(told) is None  # "he was arrested on 3 May 2017"
    return bool(named) and named.isdisjoint(known) and not of_them


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
        clause = "" if _HAD.search(clause) or _WHO.search(clause) else clause
        found = [(m, clause[m.end() :]) for m in _WORD.finditer(clause) if m[0] in _steps()][-1:]
        found = [(m, between) for m, between in found if len(between) < _NEAR and _ON.search(between)]
        found = [(m, between) for m, between in found if not _AFTER.search(clause[: m.start()])]
    return next((_steps()[m[0]] for m, between in found if not _OTHER.search(between)), None)


@cache
def _steps() -> dict[str, int]:
    return {w: n for n, words in enumerate(toml_table("dates.toml")["steps"]["order"]) for w in words}


@cache
def _others() -> re.Pattern[str]:
    """Return what tells of people who are not those told of before."""
    table = toml_table("dates.toml")["steps"]
    own, small, steps = "|".join(table["own"]), "|".join(table["small"]), "|".join(_steps())
    return compiled(
        rf"\b(?i:his|her|their) (?!(?:{own})\b)(?:[\w-]+ ){{1,3}}(?:was|were)\b"
        rf"|\b(?:{steps}) (?:his|her|their) (?!(?:{own}|{small})\b)[a-z]"
        rf"|\b(?i:{'|'.join(table['others'])}) (?:[\w-]+ ){{0,4}}(?:was|were)\b"
    )


@cache
def _named() -> re.Pattern[str]:
    """Return what names whom a step befell."""
    steps = "|".join(w for w in _steps() if w.endswith("ed"))
    return compiled(
        rf"{_NAME.format('subject')}(?: was\b| were\b|, (?=(?:{steps})\b))|\b(?:{steps}) {_NAME.format('object')}"
    )
