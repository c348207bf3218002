"""What makes a length of time a penalty: the words before and after it that say so."""

import re
from typing import Final

from pipeline.recognise.penalties.knowledge import Knowledge
from pipeline.recognise.penalties.mention import PenaltyMention, Status
from pipeline.records import PenaltyKind

_BEFORE_NO: Final = re.compile(
    r"\b(?:aged?|age of|past|last|next|within|every|each|first|only after|under the age of|for the (?:past|last)"
    r"|after|than|nearly|"
    r"until|since|in (?:the )?(?:last|past)|days?|over|took|lasted|more than|for more than|for over|for nearly"
    r"|for about|per)\s+$",
    re.IGNORECASE,
)
_SENT_TO: Final = re.compile(
    r"\b(?:sentenc\w+|sent|condemn\w+|order\w+|given"
    r"|committed)\b[^;.]{0,80}\bto\s+(?:[\w-]+\s+){0,4}(?:for\s+)?[^.;]{0,20}$|\b(?:sentence|term|imprisonment"
    r"|detention|arrest)\s+for\s+[^.;]{0,20}$",
    re.IGNORECASE,
)
_HELD: Final = re.compile(r"pre-?trial|remand|custody|\bheld\b", re.IGNORECASE)
_TO_DO: Final = re.compile(r"\s+(?:to\s+[a-z]|of\s+(?!prison|jail|imprison|hard|forced|labou?r)[a-z]+|notice)")
_TO: Final = re.compile(r"\bto\s*(?:(?:serve|spend|spending)\s*)?$")
PENAL: Final = re.compile(r"administrative|punitive|disciplinary", re.IGNORECASE)
_NAMED_ITEM: Final = re.compile(
    r"(?:(?:^|[:;,(]|\band\b)\s*(?:and\s+)?(?-i:[A-Z])[^:;]{0,90}?|\beach)[,:–-]\s+$", re.IGNORECASE
)
_ITEM_AFTER: Final = re.compile(r"\s*(?:each\b|[;.,)(]|and\b|$)", re.IGNORECASE)
_JOINED_AFTER: Final = re.compile(
    r"[’'`´]?\s*(?:[;.,:)(]|and\b|or\b|for\b|on\s+(?:charges|suspicion)|in\s+(?:absentia|19|20)|respectively|each"
    r"|if\b|under\b|suspended|$)",
    re.IGNORECASE,
)
_TO_PRISON: Final = re.compile(
    r"\bsentenc\w+\b[^;]{0,160}\bto\s+(?:\w+\s+){0,2}(?:imprisonment|prison|terms|jail|RTL|\d)", re.IGNORECASE
)
JOIN: Final = re.compile(
    r"\s*(?:,|and|or|plus|,\s*and|,\s*or|followed by|with|,\s*followed by|as well as|,\s*plus|to be followed by"
    r"|and/or|and to|,\s*and to|or to)\s*$",
    re.IGNORECASE,
)
_SERVED_AFTER: Final = re.compile(
    r"[’'`´]?s?\s+(?:of (?:his|her|their|a|an|the|that)\b|in\b|behind\b|there\b|inside\b)", re.IGNORECASE
)
PRETRIAL: Final = re.compile(r"pre-?trial|remand|custody", re.IGNORECASE)
_PUNITIVE: Final = re.compile(r"sentenc|prison|jail|imprison|penal|labou?r|RTL", re.IGNORECASE)
_LIFE_NOUN: Final = re.compile(
    r"imprisonment|imprisoned|jail|prison|behind|sentence|term|custody|parole|incarceration", re.IGNORECASE
)


def licence(
    known: Knowledge, text: str, start: int, end: int, life: bool, noun: str, kind: PenaltyKind | None,
    left_kind: PenaltyKind | None, left_custody: bool, status: Status | None, found: list[PenaltyMention],
    before: str, link: str,
) -> str | None:  # fmt: skip
    """Return the cue by which the term at `start` is a penalty, None where nothing says that it is."""
    ordered = status is not None and status.sentencing
    if kind == "detention" and not PENAL.search(noun):
        if not ordered or (PRETRIAL.search(noun) and not re.search(r"sentenc", status.cue if status else "")):
            return None
        return f"noun:{noun.lower()}"
    if kind is not None and kind != "death":
        return f"noun:{noun.lower()}"
    if noun:
        word = noun.lower()
        if "sentence" in word or ((status is not None or life) and _PUNITIVE.search(text)):
            return f"noun:{word}"
    held = left_custody and _HELD.search(before) and not (status and status.cue.startswith("sentenc"))
    licensed = left_kind is not None and (not left_custody or ordered) and not held
    if licensed and (link != "for" or _SENT_TO.search(before)):
        return f"noun:{left_kind}"
    if life and _LIFE_NOUN.search(text[start:end]):
        return "life"
    direct = known.direct.search(before)
    if direct and not (direct.group().lower().startswith("g") and _TO_DO.match(text, end)):
        return direct.group().strip().lower()
    if status is not None and status.status == "served" and _SERVED_AFTER.match(text, end) and _PUNITIVE.search(text):
        return status.cue
    bare = next(reversed(list(known.bare_to.finditer(text, 0, start))), None)
    stem = re.sub(known.lead, "", text[max(0, start - 60) : start])
    if (
        bare is not None
        and not bare.group().lower().startswith(("sent", "cond", "jail", "impr", "rese"))
        and not _PUNITIVE.search(text)
    ):
        bare = None
    if (bare is not None and _TO.search(stem) and ";" not in text[bare.end() : start]) or (
        bare is not None and _TO.search(stem) and found
    ):
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
    return None
