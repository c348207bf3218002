"""Does the sentence look back or ahead? Cues nearest to the expression decide."""

from functools import cache

from pipeline.normalise.dates.lexicon import Tokens, lexicon
from pipeline.paths import toml_table

REACH = 24
"""Tokens looked at on the left; a third of that on the right, but all after what opens a sentence."""
_OPENS = 3  # tokens of a sentence up to an expression that opens it ("In early June")


@cache
def _cues() -> dict[str, str]:
    cues = lexicon().raw["cues"]
    return {word: name for name in ("maybe", "past", "due", "future") for word in cues[name]}


@cache
def _ends() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    letters = lexicon().letters
    return (
        frozenset(letters[name] for name in ("DOT", "STOP", "PARA")),
        frozenset((letters["MONTH"], letters["CAPWORD"], letters["AMPM"])),
        frozenset(letters[name] for name in ("COMMA", "SEMI", "AND", "DASH", "QUOTE")),
    )


_LASTING = frozenset(toml_table("dates.toml")["custody"]["prolonging"])  # custody: it may have months to run
_PLACED = frozenset(toml_table("dates.toml")["custody"]["placing"])  # in custody
_RESUMING = frozenset(toml_table("dates.toml")["cues"]["resuming"])
_CUSTODY = frozenset(toml_table("dates.toml")["custody"]["nouns"])
_WHOSE = frozenset({"my", "your", "his", "her", "its", "our", "their", "own", "free", "the", "a", "good", "ill"})
_BE = frozenset({"be", "being", "get", "been"})


def tense(tokens: Tokens, first: int, last: int) -> str:
    """Say how the sentence looks at the expression of tokens ``first`` to ``last``.

    Returns:
        "future" ("will meet on"), "due" ("until", "expires"), "maybe" ("to meet on", "may"),
        "hint" ("agreed to meet on"), "until" ("extended to"), "past" or "".
    """
    cues = _cues()
    ends, short, clause = _ends()
    letters = tokens.letters
    weak = near = maybe = lasting = custody = False
    place = first
    for place in range(first - 1, max(-1, first - REACH), -1):
        letter = letters[place]
        if letter in ends:
            if place and letters[place - 1] in short and len(tokens.word(place - 1)) <= 3:
                continue
            break
        if letter in clause and weak:
            break
        word = tokens.word(place)
        cue = cues.get(word)
        if word in _RESUMING and place == first - 2 and tokens.word(first - 1) == "on":
            return "due"  # "her trial resumes on 9 July"
        custody = custody or (near and word in _CUSTODY)
        lasting = lasting or (custody and word in _PLACED)
        if cue is None:
            if len(word) > 4 and word.endswith("ed") and word[0].islower():
                lasting = lasting or (near and word in _LASTING)
                weak = weak or tokens.word(place - 1) not in _BE
        elif word == "will" and tokens.word(place - 1) in _WHOSE:
            continue  # "held against their will on Tuesday"
        elif cue == "future" or (word == "set" and tokens.word(place + 1) in {"for", "to"}):
            return "future"
        elif cue == "past":
            if tokens.word(place - 1) not in _BE:
                return "due" if lasting else "hint" if maybe else "past"
        elif cue == "due" and word not in _NEAR:
            return "due"
        elif cue == "due" and first - place <= 2:
            near = True
        elif not weak and (_verb_follows(tokens, place) if word == "to" else cue == "maybe"):
            maybe = maybe or first - place <= 7 or word != "to"
    if near:
        return "until" if weak and not lasting else "due"
    if weak:
        return "hint" if maybe else "past"
    if maybe:
        return "maybe"
    opens = first - place < _OPENS
    for place in range(last, min(len(letters), last + (REACH if opens else REACH // 3))):
        if letters[place] in ends:
            break
        word = tokens.word(place)
        cue = cues.get(word)
        if cue in {"future", "past"}:
            return cue
        if len(word) > 4 and word.endswith("ed"):
            return "past"
    return ""


_NEAR = frozenset({"until", "by", "to", "through", "till", "for", "before"})


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lexicon().raw["cues"]["nouns_after_to"])


def _verb_follows(tokens: Tokens, place: int) -> bool:
    """Is the "to" at ``place`` that of a verb?"""
    return tokens.letters[place + 1] in _plain() and tokens.word(place + 1) not in _nouns()


@cache
def _plain() -> frozenset[str]:
    return frozenset(lexicon().letters[name] for name in ("WORD", "START", "CLOSE"))
