"""What reads like a penalty and was given to nobody: "in place of the year that was sought", "suffered two strokes"."""

import re
from dataclasses import replace
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.penalties.knowledge import data
from pipeline.recognise.penalties.mention import BEFORE, PenaltyMention

_REACH: Final = 60  # characters before a penalty that say so
_PAYER: Final = 160  # characters before a sum in which who pays stands
# "two months, | not the year imposed before"
_BEFORE: Final = compiled(
    r"(?:(?:in (?:the )?(?:place|lieu)|instead) of|rather than|(?<=,) not|(?<=—) not|(?<=–) not) (?:an? |the |to )?$",
    re.IGNORECASE,
)
# "… | imposed in May": somebody was given it all the same
_PASSED: Final = compiled(
    r"(?:\s+(?:in|behind)\s+(?:prison|jail|bars))?\s+(?:(?:that|which)\s+(?:was|were|had\s+been"
    r"|(?:an?|the|another)\s+(?:[\w-]+\s+){0,3}?(?:court|judge|tribunal|bench)(?:\s+had)?)\s+)?(?:imposed|handed\s+down|passed)\b",
    re.IGNORECASE,
)
# "paid a fine to avoid | a month in jail"; "eight years, | two years less than the prosecutors asked for"
_AVOIDED: Final = compiled(
    r"\b(?:to|and so|thus|thereby) (?:avoid|escape|evade)(?:ed|d|ing)? (?:serving |spending )?(?:an? |the |another )?$",
    re.IGNORECASE,
)
_COMPARED: Final = compiled(
    r"\s+(?:less|fewer|more|shorter|longer)\s+than\s+(?:the\b|what\b|his|her|their|prosecut|in\b)"
)
# "a fine that equals | 300 dollars": the same sum told again
_EQUALS: Final = compiled(
    r"\bfines?\b[^.;]{0,30}?(?<!that)(?<!which) (?:equals|equal(?:led|ed)|(?:is|was|are|were) (?:equal|equivalent)"
    r"|correspond(?:s|ed))(?: to)? (?:about |around |some |roughly |nearly |almost )?$",
    re.IGNORECASE,
)
# "ordered the ministry to pay | 300 dollars in damages": what the state owes whom it harmed; not "ordered the critic of
# the ministry", "the police reporter" or "the former minister X to pay"
_STATE: Final = "|".join(data()["fines"]["of_state"])
_STATE_PAYS: Final = compiled(
    rf"\b(?:{'|'.join(data()['fines']['ordering'])})\w* (?:(?!\b(?:by|who|whom|that|which|of|and|against|former|ex)\b)"
    rf"[^.;,]){{0,60}}?(?<!community )\b(?:{_STATE})"
    rf"(?: (?:security|agency|bureau|board|forces?|office|council|{_STATE})){{0,3}}"
    r"(?: (?:of|for|in|at|and) [^.;,]{0,50})? to pay [^.;,]{0,20}$",
    re.IGNORECASE,
)
_OWED: Final = compiled(rf"[^.;,]{{0,40}}\b(?:{'|'.join(data()['fines']['owed_within'])})\b", re.IGNORECASE)
_ILL: Final = compiled(
    r"\b(?:suffer(?:ed|ing|s)?|ha[ds]|have|having|after) (?:an? |at least |about )?$", re.IGNORECASE
)
_STROKES: Final = compiled(r"strokes$", re.IGNORECASE)
_CALLED: Final = compiled(r"[A-Z][\w’'-]* $")
# "the abolition of | the death penalty", "criticised | the death penalty": what a law holds ready, and nobody was given
_DEBATED: Final = compiled(rf"\b(?:{'|'.join(data()['deaths']['debated'])})\b[^;.]{{0,30}}$", re.IGNORECASE)
_INSTITUTION: Final = compiled(r"(?:the )?(?:death penalty|capital punishment)\b", re.IGNORECASE)
_BEFORE_IT: Final = (
    r"(?:\s+(?:the|its|their|all|any|use|of|using|imposing|applying|mandatory|public|practice|judicial)\b){0,4}"
    r"(?:(?:,?\s+(?!to\b)[\w’'-]+){1,3},?\s+(?:and|or)(?:\s+the)?)?\s+$"
)
_ENDED: Final = compiled(rf"\b(?:{'|'.join(data()['deaths']['ended'])}){_BEFORE_IT}", re.IGNORECASE)
_SPOKEN_OF: Final = compiled(rf"\b(?:{'|'.join(data()['deaths']['spoken_of'])}){_BEFORE_IT}", re.IGNORECASE)
_HANDED: Final = compiled(
    r"\s+(?:(?:that|which)\s+)?(?:(?:was|were|has been|had been|being)\s+)?(?:handed|imposed|given|passed|meted"
    r"|pronounced|issued|upheld|confirmed|against|on)\b|\s+for\s+(?:him|her|them|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_OPENS: Final = '“"‘'
_SHUTS: Final = {"“": "”", '"': '"', "‘": "’"}


def given(text: str, told: list[PenaltyMention]) -> list[PenaltyMention]:
    """Return the penalties of a sentence without those that nobody was given, each with the quotation mark it opens."""
    kept = [replace(m, cue=BEFORE) if _passed_before(text, m) else m for m in told if not _no_penalty(text, m)]
    return [closed(text, m) for m in kept]


def _passed_before(text: str, m: PenaltyMention) -> bool:
    """Tell whether a penalty was given before another that came in its place ("not [the year] imposed in May")."""
    told = _BEFORE.search(text, max(0, m.start - _REACH), m.start) and m.status == "imposed"
    return bool(told) and m.term_iso is not None and _PASSED.match(text, m.end) is not None


def _no_penalty(text: str, m: PenaltyMention) -> bool:
    begin = max(0, m.start - _REACH)
    if _BEFORE.search(text, begin, m.start) and m.status != "suspended":
        return not _passed_before(text, m)
    if _AVOIDED.search(text, begin, m.start) or _COMPARED.match(text, m.end):
        return True
    if m.fine is not None and _EQUALS.search(text, begin, m.start):
        return True
    owed = m.fine is not None and (_OWED.match(text, m.end) or _OWED.match(m.text))
    if owed and _STATE_PAYS.search(text, max(0, m.start - _PAYER), m.start):
        return True
    if _of_nobody(text, m):
        return True
    if m.cue == "corporal" and _STROKES.search(m.text):
        return _ILL.search(text, begin, m.start) is not None
    named = m.text[:1].isupper() and m.text in {"Prison", "Jail"}
    return named and _CALLED.search(text, begin, m.start) is not None  # "held at Bor | Prison"


def _of_nobody(text: str, m: PenaltyMention) -> bool:
    """Tell whether death or blows are spoken of as such ("to abolish | the death penalty"), and given to nobody."""
    if m.kind != "death" and (m.cue != "corporal" or any(c.isdigit() for c in m.text)):
        return False
    begin = max(0, m.start - _REACH)
    if m.kind == "death" and not _INSTITUTION.match(m.text):
        return "sentence" in m.text and _DEBATED.search(text, begin, m.start) is not None
    if _ENDED.search(text, begin, m.start):
        return True
    said = _SPOKEN_OF.search(text, begin, m.start) or (m.kind == "death" and _DEBATED.search(text, begin, m.start))
    return bool(said) and _HANDED.match(text, m.end) is None


def closed(text: str, m: PenaltyMention) -> PenaltyMention:
    """Return a penalty with the quotation mark that ends what it opens ("a year of “corrective labour | ”")."""
    opened = next((c for c in reversed(m.text) if c in _OPENS or c in _SHUTS.values()), "")
    odd = m.text.count('"') % 2 == 1 if opened == '"' else opened in _SHUTS
    if not odd or text[m.end : m.end + 1] != _SHUTS.get(opened):
        return m
    return replace(m, end=m.end + 1, text=text[m.start : m.end + 1])
