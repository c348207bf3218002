"""Terms told by another: what a penalty was before it was changed, and the items of a list that share a unit."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.penalties.knowledge import data
from pipeline.recognise.penalties.mention import PenaltyMention, Status
from pipeline.recognise.penalties.numbers import NUMBER, parse_number
from pipeline.recognise.penalties.terms import HALF, build_term, parse_term

# not "X, one of the ten, six years", of whom one was sentenced
LIST: Final = compiled(
    rf"(?<![\d$£€¥₦₹.,])(?<!\bof the )(?<!\bone of )"
    rf"(?:(?:{NUMBER}){HALF}?(?:\s*,(?!\d{{3}}\b)\s*(?:and\s+)?|\s+and\s+|\s*,\s*or\s+))+$",
    re.IGNORECASE,
)
ITEM: Final = compiled(rf"(?<![\w.])(?P<n>{NUMBER})(?P<half>{HALF})?", re.IGNORECASE)
_YEAR: Final = 1000  # such a number is a year, no item of the list
UNIT: Final = compiled(r"year|month|week|day|hour", re.IGNORECASE)
_CHANGED: Final = compiled("|".join(data()["beside"]["changed"]))
_IMPOSED: Final = compiled(rf"\b(?:{'|'.join(data()['beside']['imposed_before'])})\b", re.IGNORECASE)


def changed(text: str, start: int, low: str | None, status: Status | None, found: list[PenaltyMention]) -> str | None:
    """Return what the penalty was before it was changed, and take that one out of `found`."""
    if status is None or not _CHANGED.match(status.cue):
        return None
    if low is not None:
        return _iso(low, text, start)
    if found and re.match(
        r"(?:(?!\bwhile\b|\band (?:then|was|a|the)\b)[^;.]){0,90}\bto\b[^;.]{0,30}$",
        text[found[-1].end : start],
        re.IGNORECASE,
    ):
        was = found[-1]
        if was.start > status.end or not _IMPOSED.search(text[: was.start]):
            found.pop()
        return was.term_iso or was.kind
    return None


def _iso(low: str, text: str, start: int) -> str | None:
    term = parse_term(low)
    if term is None:  # "from 8 to 6 years": the unit stands at the upper end
        number, unit = parse_number(low), UNIT.search(text, start)
        if number is None or unit is None:
            return None
        term = build_term(**{unit.group().lower() + "s": number})
    return term.iso if term else None


def item_value(item: re.Match[str]) -> float | None:
    """Return the number of an item of a list ("five and a half")."""
    number = parse_number(item["n"])
    return number + 0.5 if number and item["half"] else number


def listed_terms(text: str, start: int, mention: PenaltyMention) -> list[PenaltyMention]:
    """Return the terms that lend their unit from the last of a list: "3, 5 and 7 years"."""
    listed = LIST.search(text, max(0, start - 80), start)
    unit = UNIT.search(text, start, mention.end)
    if listed is None or unit is None or mention.kind in {"life", "fine"}:
        return []
    out: list[PenaltyMention] = []
    for item in ITEM.finditer(text, listed.start(), listed.end()):
        number = item_value(item)
        term = build_term(**{unit.group().lower() + "s": number}) if number and number < _YEAR else None
        if term is not None:
            out.append(
                PenaltyMention(
                    item.start(),
                    item.end(),
                    item.group(),
                    mention.kind,
                    mention.status,
                    term.iso,
                    term.days,
                    None,
                    None,
                    mention.cue,
                )
            )
    return out
