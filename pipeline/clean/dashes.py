"""Hyphens between spaces that stand for a dash: one of the same width is put there, before offsets begin.

Only in sentences: keys of forms ("Place - Osh"), titles before a site's name, parties and roads stay, and all of a text
that has words with spaces about their hyphen ("Osh - based", "al - Masri").
"""

import re
from itertools import pairwise
from typing import Final

from pipeline.kept import compiled
from pipeline.paths import toml_table

_SIGN: Final = " - "
_ASIDE: Final = 200  # characters between two dashes at most
_LINE: Final = 400  # characters to the end of a sentence, which a key of a form has not
_BACK: Final = 80  # characters of a dateline, and of what leads to a name
_SHORT: Final = 12  # characters of a prefix and what stands before it
_WORDS: Final = 3  # words before a name; a key of a form has less
_ENDED: Final = compiled(r"[^\W_][)”\"’']?[.!?][”\"’']?(?=\s|$)")
_BROKEN: Final = compiled(r"\n| – |[.!?][”\"’']? [A-ZÀ-Þ“\"]")
_OPENS: Final = compiled(rf"(?:{'|'.join(toml_table('boilerplate.toml')['hyphens']['opening'])})\b")
_TAIL: Final = compiled(rf"(?:{'|'.join(toml_table('boilerplate.toml')['hyphens']['tails'])})\b|[a-z]{{1,3}} - [a-z]")
_PREFIX: Final = compiled(
    rf"(?<![\w’'-])(?:{'|'.join(toml_table('boilerplate.toml')['hyphens']['prefixes'])})$", re.IGNORECASE
)
_LEFT: Final = compiled(r"[\w)”\"’'%,]$")
_NOUN: Final = compiled(r"(?<![\w’'-])[a-zß-ÿ’'-]{3,},?$")
_NAME: Final = compiled(r"[A-ZÀ-Þ][\w’'.-]+|[“\"]")
_DATELINE: Final = compiled(r"(?:^|\n)[A-ZÀ-Þ]{3}[\w’'.-]*(?:[ ,]+[A-ZÀ-Þ(\d][\w’'.-]*\)?)*,?$")
_BEGUN: Final = compiled(r"[A-ZÀ-Þ][a-zß-ÿ’']+ [\w“\"]|A \w")
_GOES_ON: Final = compiled(r"[a-zß-ÿ]")
_SINGLE: Final = compiled(r"[A-ZÀ-Þ]\S*$")


def with_dashes(text: str) -> str:
    """Return text with a dash for each hyphen between spaces that parts an aside or a dateline from a sentence."""
    spots = [m.start() for m in re.finditer(_SIGN, text)]
    if any(_joins(text, k) for k in spots):
        return text
    taken = {k for k in spots if _parts(text, k) and _in_sentence(text, k)}
    for one, other in pairwise(spots):
        if other - one <= _ASIDE and _around(text, one, other) and _in_sentence(text, other):
            taken |= {one, other}
    pieces, done = list[str](), 0
    for k in sorted(taken):
        pieces += [text[done:k], " – "]
        done = k + len(_SIGN)
    return "".join([*pieces, text[done:]]) if taken else text


def _joins(text: str, k: int) -> bool:
    # "10 - year - old", "pro - government", "brother - in - law"
    return bool(_TAIL.match(text, k + len(_SIGN)) or _PREFIX.search(text[max(0, k - _SHORT) : k]))


def _in_sentence(text: str, k: int) -> bool:
    begin = k + len(_SIGN)
    line = text[begin : begin + _LINE].split("\n", 1)[0]
    return _LEFT.search(text[max(0, k - 1) : k]) is not None and _ENDED.search(line) is not None


def _parts(text: str, k: int) -> bool:
    """Tell whether one sign alone is a dash: before a clause, between a noun and a name, behind a dateline."""
    if _OPENS.match(text, k + len(_SIGN)):
        return True
    before = text[max(0, k - _BACK) : k]
    line = before.rsplit("\n", 1)[-1]
    if _NOUN.search(line) and len(line.split()) >= _WORDS and _NAME.match(text, k + len(_SIGN)):
        return True
    whole = k <= _BACK or "\n" in before
    return whole and _BEGUN.match(text, k + len(_SIGN)) is not None and _DATELINE.search(before) is not None


def _around(text: str, one: int, other: int) -> bool:
    """Tell whether two signs stand round an aside ("two bakers - brothers - were held")."""
    aside = text[one + len(_SIGN) : other]
    if _BROKEN.search(aside) or not _LEFT.search(text[max(0, one - 1) : one]) or not aside[:1].isalnum():
        return False
    single = " " not in aside and _SINGLE.match(aside)  # "the Karo - Osh - Tula road"
    return not single and _GOES_ON.match(text, other + len(_SIGN)) is not None
