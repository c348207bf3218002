"""Provisions told by their number alone: "sedition (124-A)", "under 330.1", "179 (lack of respect to the King)"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.recognise.charges.classify import data, known_charge
from pipeline.recognise.charges.mentions import LawMention

_NUMBER: Final = r"\d{2,3}(?:[-–.]\d{1,2})*(?:-?[A-Z]{1,2})?(?:\s?\(\w{1,3}\))*(?:/\d{2,3})?"
_PLAIN: Final = compiled(r"\d+$")
_AGED: Final = 100  # a plain number below may be somebody's age
_MORE: Final = rf"(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*){_NUMBER})*"  # "(494 and 495)"
_EACH: Final = compiled(_NUMBER)
_BRACKETED: Final = compiled(rf"(?<=[a-z”\"’]) \((?P<n>{_NUMBER}{_MORE})\)(?!\s*(?:years?|votes?|people)\b)")
_GLOSSED: Final = compiled(rf"(?<![\w.,$€£-])(?P<n>{_NUMBER})\s+\((?P<words>[a-z][^()]{{5,90}})\)")
_UNDER: Final = compiled(
    r"\b(?:[Uu]nder|[Pp]ursuant to|[Ii]nvoking|[Cc]ontrary to|violat(?:ing|ion of))\s+"
    r"(?P<n>\d{2,3}(?:(?:\.\d{1,2})+|-[A-Z\d]{1,2})(?:\s?\(\w{1,3}\))*)(?![\w%-])(?!\s+(?:per|degrees|million|billion|points))"
)
_LEGEND: Final = compiled(
    rf"(?:(?:^|[;:.]\s+)(?P<n>{_NUMBER})(?:\s+is|,(?:\s+(?:in other words|that is|i\.e\.,?|namely))?)"
    rf"|\s[–—|]\s(?P<row>{_NUMBER}{_MORE}):)\s+"
    rf"(?P<words>[a-z][^;.–—|]{{4,90}})"
)
_LISTED: Final = compiled(
    r"\b(?:articles?|sections?|paragraphs?|provisions?|code|penal|criminal|law|act|years?|months?)\b", re.IGNORECASE
)
_AFTER_QUOTE: Final = compiled(r"(?<=[”\"]),?\s+(?P<n>\d{2,3}(?:\.\d{1,2})+)(?![\w%])")
_CELL: Final = compiled(rf"\|\s*(?P<n>{_NUMBER})\s*(?=\|)")
_COURT: Final = Gated("|".join(data()["court"]["beside_numbers"]), re.IGNORECASE)
_TERM: Final = compiled(r"\b(?:years?|yrs|months?|days?|fined?)\b", re.IGNORECASE)
_BACK: Final = 90  # characters of a charge before the number of its provision
_NEAR: Final = 1.0


def find_bare(text: str, laws: Sequence[LawMention]) -> list[LawMention]:
    """Return the provisions of `text` that are told by a number alone, beside a charge, after "under", in a table."""
    out: list[LawMention] = []
    if "(" in text:
        for match in _BRACKETED.finditer(text):
            numbers = _each(match, "n")
            if any(_PLAIN.match(x.text) and int(x.text) < _AGED for x in numbers) and not (laws or out):
                continue
            if _names(text[max(0, match.start() - _BACK) : match.start()]):
                out += numbers
        glossed = list(_GLOSSED.finditer(text))
        if any(_names(match["words"]) for match in glossed):
            out += [_law(match) for match in glossed]
    if _COURT.search(text):
        out += [_law(match) for match in _UNDER.finditer(text)]
        out += [_law(match) for match in _AFTER_QUOTE.finditer(text)]
    for match in _LEGEND.finditer(text):
        if _names(match["words"]) and (not match["row"] or _LISTED.search(text)):
            out += _each(match, "row" if match["row"] else "n")
    if text.count("|") > 1 and _TERM.search(text):
        out += [_law(match) for match in _CELL.finditer(text)]
    free: list[LawMention] = []
    for law in sorted(out, key=lambda m: m.start):
        if not any(o.start < law.end and law.start < o.end for o in [*laws, *free]):
            free.append(law)
    return free


def _law(match: re.Match[str]) -> LawMention:
    return LawMention(*match.span("n"), match["n"])


def _each(match: re.Match[str], group: str) -> list[LawMention]:
    return [LawMention(*m.span(), m[0]) for m in _EACH.finditer(match.string, *match.span(group))]


def _names(words: str) -> bool:
    known = known_charge(words)
    return known is not None and known[2] >= _NEAR
