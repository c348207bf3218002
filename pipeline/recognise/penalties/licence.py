"""What makes a length of time a penalty: the words before and after it that say so."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.penalties.fragments import fragment
from pipeline.recognise.penalties.knowledge import Knowledge, data
from pipeline.recognise.penalties.mention import PenaltyMention, Status
from pipeline.records import PenaltyKind

_BEFORE_NO: Final = compiled(
    r"\b(?:aged?|age of|past|last|next|within|every|each|first|only after|under the age of|for the (?:past|last)"
    r"|after|than|nearly|"
    r"until|since|in (?:the )?(?:last|past)|days?|over|took|lasted|more than|for more than|for over|for nearly"
    r"|for about|per)\s+$",
    re.IGNORECASE,
)
_SENT_TO: Final = compiled(
    rf"\b(?:{'|'.join(data()['terms']['sending'])})\b[^;.]{{0,80}}\b(?:to"
    r"|on)\s+(?:[\w-]+\s+){0,4}(?:for\s+)?[^.;]{0,20}$|\b(?:sentence|term|imprisonment"
    r"|detention|arrest|custody and education[”\"’]?)\s+for\s+[^.;]{0,20}$",
    re.IGNORECASE,
)
_HELD: Final = compiled(r"pre-?trial|remand|custody|\bheld\b", re.IGNORECASE)
_TO_DO: Final = compiled(
    r"[’'`´]?\s+(?:leave|off\b|to\s+[a-z]|"
    r"of\s+(?!prison|jail|imprison|hard|forced|labou?r)[a-z]+|notice)"
)
# "a two-year scholarship", "terms of six years": of office, of a contract, where nothing speaks of punishment
_ATTRIBUTIVE: Final = compiled(r"-(?:year|month|week|day)$", re.IGNORECASE)
_OF_WHAT: Final = compiled(r"\s+(?P<what>[a-z][a-z-]*(?:\s+[a-z][a-z-]*)?)")
_PUNISHING: Final = compiled("|".join(data()["beside"]["punishing"]), re.IGNORECASE)
_TERM_OF: Final = compiled(r"terms?\b", re.IGNORECASE)
_SERVICE: Final = compiled(
    r"[’'`´]?s?\s+(?:in|with|as|on)\s+(?:(?:the|his|her|their|an?)\s+)?(?:(?!prison|jail|death)[\w’'-]+\s+){0,2}?"
    rf"(?:{'|'.join(data()['beside']['offices'])})\b"
    rf"(?! (?:[\w’'-]+ )?(?:{'|'.join(data()['beside']['offices_locked'])}))",
    re.IGNORECASE,
)
_TO: Final = compiled(r"\bto\s*(?:(?:serve|spend|spending)\s*)?$", re.IGNORECASE)
PENAL: Final = compiled("|".join(data()["terms"]["punitive_detention"]), re.IGNORECASE)
_GIVEN: Final = compiled(r"(?:g[aeio]|hand|receiv)", re.IGNORECASE)
_LAWFUL: Final = compiled("|".join(data()["beside"]["lawful"]), re.IGNORECASE)
_ASKED_GAP: Final = compiled(
    r"^\s*(?:(?:for|up|to|a|an|of|at|least|him|her|them|between|from|as|much|the|maximum|that|he|she|they|be|get|given"
    r"|court|judges?|bench|tribunal|magistrates?|panel|impose|hand|down|give"
    r"|imposition|term|terms|sentence|sentences)\s+)*$",
    re.IGNORECASE,
)
_UNNAMED: Final = compiled(r"(?:sought|request|demand|recomm|seek|called)", re.IGNORECASE)  # by whom is not told
_ALLOWED: Final = compiled(
    rf"^(?:{'|'.join(data()['beside']['allowed'])}|(?:could|may|might|can|would|will)\b)", re.IGNORECASE
)
_ALLOWED_GAP: Final = compiled(
    r"^(?:\s*(?:(?:under|for|by|of|in|with)\s+)?(?:the\s+|this\s+|that\s+|a\s+)?(?:\w+\s+)?(?:articles?|law|charges?"
    r"|offen[cs]es?|counts?|crimes?|code|act|section)(?:\s+\d[\w().-]*)?)?"
    r"(?:\s*,?\s*(?:is|are|was|were|be|being|sentences?|terms?|penalt(?:y|ies)|of|up|to|for|from|between|with|by|as|much"
    r"|many|long|a|an|the|maximum|minimum|at|least|no|not|less|more|than|anything|behind|bars|get|him|her|them|each)\b)*\s*$",
    re.IGNORECASE,
)
_NAMED_ITEM: Final = compiled(
    r"(?:(?:^|[:;,(]|\band\b)\s*(?:and\s+)?(?-i:[A-Z])[^:;]{0,90}?|\beach)[,:–-]\s+$", re.IGNORECASE
)
_ITEM_AFTER: Final = compiled(r"\s*(?:each\b|[;.,)(]|and\b|$)", re.IGNORECASE)
_JOINED_AFTER: Final = compiled(
    r"[’'`´]?\s*(?:[;.,:)(]|and\b|or\b|for\b|on\s+(?:charges|suspicion)|in\s+(?:absentia|19|20)|respectively|each"
    r"|if\b|under\b|suspended|$)",
    re.IGNORECASE,
)
_LABEL: Final = compiled(
    rf"\b(?:{'|'.join(data()['terms']['labels'])})\s*[:–—-]\s+(?:(?:from|of|between|up to)\s+)?"
    r"(?:[^:]{1,30};\s+)?$",
    re.IGNORECASE,
)
_ROW_BEFORE: Final = compiled(r"(?:[–—|;]|\w:|,)\s+$")
_ROW_AFTER: Final = compiled(
    r"\s*(?:,\s*)?(?:for\s+(?:[\"“]|having\b)|in absentia\b|,?\s+same article\b)", re.IGNORECASE
)
_CHANGED_GAP: Final = compiled(r"^\s*(?:(?:from|to|by|an?)\s+)*$", re.IGNORECASE)
_TO_PRISON: Final = compiled(
    r"\bsentenc\w+\b[^;]{0,160}\bto\s+(?:\w+\s+){0,2}(?:imprisonment|prison|terms|jail|RTL|\d)", re.IGNORECASE
)
JOIN: Final = compiled(
    r"\s*(?:,|and|or|plus|,\s*and|,\s*or|followed by|with|,\s*followed by|as well as|,\s*plus|to be followed by"
    r"|and/or|and to|,\s*and to|or to)\s*$",
    re.IGNORECASE,
)
_SERVED_AFTER: Final = compiled(
    r"[’'`´]?s?\s+(?:of (?:his|her|their|a|an|the|that)\b|in\b|behind\b|there\b|inside\b)", re.IGNORECASE
)
# "still in prison four years after his arrest": how long since, no term
_STILL_IN: Final = compiled(
    rf"\b(?:in|behind|inside) (?:[\w-]+ )?(?:{'|'.join(data()['terms']['still_in'])}),? "
    r"(?:(?:more than|less than|nearly|almost|over|about|some|just|only|exactly) )?$",
    re.IGNORECASE,
)
_SINCE_THEN: Final = compiled(r"[’'`´]? (?:after|since|later|ago|earlier|on)\b", re.IGNORECASE)
PRETRIAL: Final = compiled(r"pre-?trial|remand|custody|preventive|provisional", re.IGNORECASE)
_PUNITIVE: Final = compiled("|".join(data()["terms"]["punitive"]), re.IGNORECASE)
_LIFE_NOUN: Final = compiled(
    r"imprisonment|imprisoned|jail|prison|behind|sentence|term|custody|parole|incarceration", re.IGNORECASE
)


def _lawful(text: str, start: int, end: int) -> bool:
    """Whether a term "given" or "received" can be a court's: years and months, or words of the law beside it."""
    return re.search(r"year|month|life", text[start:end], re.IGNORECASE) is not None or bool(_LAWFUL.search(text))


def _served_otherwise(text: str, start: int, end: int) -> bool:
    """Whether a term without a penal noun is one of office, of service or of something else that lasts so long."""
    if _SERVICE.match(text, end):
        return True
    if _ATTRIBUTIVE.search(text, start, end):
        what = _OF_WHAT.match(text, end)
        return what is not None and _PUNISHING.search(what["what"]) is None
    return False


def _bare_status(status: Status, text: str, start: int) -> bool:
    """Whether a term is one asked for or allowed: "the prosecutor wanted [two years]", "can bring [five years]"."""
    gap = text[status.end : start]
    if status.status == "requested":
        return _ASKED_GAP.match(gap) is not None and not _UNNAMED.match(status.cue)
    if status.status != "maximum" or not _ALLOWED.match(status.cue):
        return False
    return _ALLOWED_GAP.match(gap) is not None and _LAWFUL.search(text) is not None


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time with what stands around it, where it may be a penalty.

    Attributes:
        start: where it begins; `end`: where it ends.
        life: it is life.
        noun: the penal noun behind it ("years in [prison]"), "" where there is none; `kind`: what that makes of it.
        left_kind: what the penal noun before it makes of it ("[prison] for two years"); `left_custody`: that noun may
            be of mere custody; `link`: the word between.
        status: what the words before say of it: imposed, asked for, allowed.
        before: the words before it.
        court: the sentence or those before it speak of a court: then it may stand there alone.
    """

    start: int
    end: int
    life: bool
    noun: str
    kind: PenaltyKind | None
    left_kind: PenaltyKind | None
    left_custody: bool
    link: str
    status: Status | None
    before: str
    court: bool


def licence(known: Knowledge, text: str, length: Length, found: list[PenaltyMention]) -> str | None:
    """Return the cue by which a length of time is a penalty, None where nothing says that it is.

    `found` are the penalties told before it.
    """
    end, life, noun, status, before = length.end, length.life, length.noun, length.status, length.before
    ordered = status is not None and status.sentencing
    if not noun and _SINCE_THEN.match(text, end) and _STILL_IN.search(before):
        return None
    if not noun and _served_otherwise(text, length.start, end):
        return None
    if length.kind == "detention" and not PENAL.search(noun):
        if not ordered or (PRETRIAL.search(noun) and not re.search(r"sentenc", status.cue if status else "")):
            return None
        return f"noun:{noun.lower()}"
    if length.kind is not None and length.kind != "death":
        return f"noun:{noun.lower()}"
    if noun:
        word = noun.lower()
        if "sentence" in word or ((status is not None or life) and _PUNITIVE.search(text)):
            return f"noun:{word}"
    held = length.left_custody and _HELD.search(before) and not (status and status.cue.startswith("sentenc"))
    licensed = length.left_kind is not None and (not length.left_custody or ordered) and not held
    if licensed and (length.link != "for" or _SENT_TO.search(before)):
        return f"noun:{length.left_kind}"
    if life and _LIFE_NOUN.search(text[length.start : end]):
        return "life"
    cue = _by_verb(known, text, length)
    return _by_place(known, text, length, found) if cue is None else cue


def _by_verb(known: Knowledge, text: str, length: Length) -> str | None:
    """Return the cue by which a verb or participle before a length makes it a penalty ("was given [two years]")."""
    start, end, status, before = length.start, length.end, length.status, length.before
    direct = known.direct.search(before) or (known.loose.search(before) if length.court else None)
    if direct and _TERM_OF.match(direct.group()) and not (length.court or _PUNITIVE.search(text, 0, direct.start())):
        direct = None  # a term of office
    if direct and not (_GIVEN.match(direct.group()) and (_TO_DO.match(text, end) or not _lawful(text, start, end))):
        return direct.group().strip().lower()
    if status is None:
        return None
    punitive = _PUNITIVE.search(text) is not None
    served = status.status == "served" and _SERVED_AFTER.match(text, end) and punitive
    reduced = status.status == "reduced" and _CHANGED_GAP.match(text[status.end : start]) and punitive
    return status.cue if served or reduced or _bare_status(status, text, start) else None


def _by_place(known: Knowledge, text: str, length: Length, found: list[PenaltyMention]) -> str | None:
    """Return the cue by which a length is a penalty where it stands: in a row, brackets or a list of sentences."""
    start, end, before = length.start, length.end, length.before
    if _LABEL.search(before) and not _HELD.search(before):
        return "sentence:"
    if _ROW_BEFORE.search(before) and _ROW_AFTER.match(text, end):
        return "row"
    bare = next(reversed(list(known.bare_to.finditer(text, 0, start))), None)
    surely = ("sent", "cond", "jail", "impr", "rese")
    if bare is not None and (bare.group().lower().startswith(surely) or _PUNITIVE.search(text)):
        stem = re.sub(known.lead, "", text[max(0, start - 60) : start])
        if _TO.search(stem) and (found or ";" not in text[bare.end() : start]):
            return bare.group().lower()
    if (
        text[start - 1 : start] in {"(", "["}
        and re.search(r"sentenc", text[:start], re.IGNORECASE)
        and re.match(r"\s*[),;\]]|\s*,", text[end : end + 3])
    ):
        return "sentenced"
    if _NAMED_ITEM.search(text[:start][-100:]) and _ITEM_AFTER.match(text, end) and _TO_PRISON.search(text[:start]):
        return "sentenced"
    if (
        found
        and found[-1].kind != "fine"
        and JOIN.search(text[found[-1].end : start] if len(text[found[-1].end : start]) < 25 else "x")
        and not _BEFORE_NO.search(before)
        and _JOINED_AFTER.match(text, end)
    ):
        return found[-1].cue
    return fragment(text, start, end) if length.court and not _BEFORE_NO.search(before) else None
