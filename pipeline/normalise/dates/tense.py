"""Does the sentence look back or ahead? Cues nearest to the expression decide."""

from functools import cache

from pipeline.normalise.dates.lexicon import Tokens, lexicon

REACH = 24
"""Tokens looked at on the left; a third of that on the right."""


@cache
def _cues() -> tuple[frozenset[str], frozenset[str]]:
    cues = lexicon().raw["cues"]
    return frozenset(cues["future"]), frozenset(cues["past"])


@cache
def _ends() -> tuple[frozenset[str], frozenset[str]]:
    letters = lexicon().letters
    return (frozenset(letters[name] for name in ("DOT", "STOP", "PARA")),
            frozenset((letters["MONTH"], letters["CAPWORD"], letters["AMPM"])))


def tense(tokens: Tokens, first: int, last: int) -> str:
    """Return "future", "past" or "" for the expression of tokens ``first`` to ``last``."""
    future, past = _cues()
    ends, short = _ends()
    letters = tokens.letters
    for place in range(first - 1, max(-1, first - REACH), -1):
        letter = letters[place]
        if letter in ends:
            if place and letters[place - 1] in short and len(tokens.word(place - 1)) <= 4:
                continue
            break
        word = tokens.word(place)
        if word in future and not word[0].isupper():
            return "future"
        if word in past or (len(word) > 4 and word.endswith("ed") and word[0].islower()):
            return "past"
    for place in range(last, min(len(letters), last + REACH // 3)):
        if letters[place] in ends:
            break
        word = tokens.word(place)
        if word in future:
            return "future"
        if word in past or (len(word) > 4 and word.endswith("ed")):
            return "past"
    return ""
