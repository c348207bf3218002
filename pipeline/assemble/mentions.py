"""Where the recogniser's heads and the rules both find mentions: the borders are the head's, the value the rule's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.borders import tidy
from pipeline.kept import compiled
from pipeline.normalise.terms import parse_term
from pipeline.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEEPS_RULES = frozenset({"ACT"})
"""Labels of which what only the rules find stays: measured on the corpus's dev split."""


_WITH_FACTS = frozenset({"CHARGE", "LAW", "PENALTY", "COUNT"})
"""Labels whose learned spans stand among the facts already (`heard.py`)."""
_LENDS = frozenset({"CHARGE", "PENALTY", "COUNT"})
"""Of these the labels whose one learned span lends its borders to the one fact in it: measured there, too."""
_WHERE = compiled(r"\s+(?:at|near|in|to|against|with|from|outside|inside)\b")
"""What only tells where a charged deed was done, or to whom: not part of it where the recogniser ends before."""
_GROUND = compiled(r"\s+(?:for\s+[a-z]|(?:to|on)\s+[A-Z]|at\s+an?\s)")
_LENGTH = compiled(r"\d|\b(?:year|month|week|day|life|hour)")
"""What a penalty is for or whose it is, told after it with no length of time: no part of it."""
_SHARING = compiled(r"[a-z]+ing,? (?:and|or) ")
"""A deed that has its object with the next one: "organising and | leading riots" is one charge."""
_ONE_VALUE = frozenset({"DURATION", "NATIONALITY"})
"""Labels of which several learned spans within one of the rules' are one mention."""
_NUMBER_OF_ANOTHER = compiled(
    r"(?:(?:\d[\d.,]*|(?:[a-z]+-)*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|[a-z]+teen"
    r"|[a-z]+ty)) (?:and|or|to) (?:the )?|[\d.]+ ?[-–] ?)$",
    re.IGNORECASE,
)
"""Before a length the number of another, whose unit it shares ("five and | 15 years")."""
_UNIT = compiled(r"\b(?:years?|months?) and $")
_HALF_MORE = compiled(r" and a half")
_WHOLE = compiled(r"(?P<count>P[1-9]\d*)(?P<unit>[YMWD])")
_PARTS = "YMWDHTS"
_NEEDS_VALUE = frozenset({"DATE", "DURATION", "NATIONALITY"})
"""Labels that the contract gives a normal form, always: what has none is no mention."""


def settle(
    ruled: Sequence[Entity], learned: dict[str, list[tuple[int, int]]], text: str, ends: Sequence[Entity] = ()
) -> list[Entity]:
    """Return the mentions of an article, one entry a span and label, in text order.

    Args:
        ruled: what the rules found, with values; labels that no head learned stay as they are.
        learned: character spans by label of the heads.
        text: the article.
        ends: the two ends of each stretch of days among `ruled`, with the values of their own.
    """
    out: list[Entity] = []
    used: set[int] = set()
    for label, spans in learned.items():
        if label in _WITH_FACTS:
            continue
        own = [(i, e) for i, e in enumerate(ruled) if e.label == label]
        for start, end in spans:
            near = [(min(end, e.end) - max(start, e.start), -i, e) for i, e in own if e.start < end and start < e.end]
            used.update(-i for _, i, _ in near)
            value = max(near)[2] if near else None
            length = value if label in _ONE_VALUE else None
            if length is not None and sum(length.start < b and a < length.end for a, b in spans) > 1:
                out.append(length)  # "around | 25 years", "ten months | and | seven weeks": one length; "Sri | Lankan"
                continue
            if length is not None and (told := in_pieces(label, start, end, [e for *_, e in near], text)):
                out += told
                continue
            if len(told := [e for e in ends if e.label == label and e.start < end and start < e.end]) == 1:
                value = told[0]  # "from | March | to May"
            known = {"start": start, "end": end, "text": text[start:end]}
            if value is None and label in _NEEDS_VALUE:
                continue
            out.append(value.model_copy(update=known) if value else Entity(label=label, **known))  # type: ignore[arg-type]
    touching = {label: Touching([e for e in ruled if e.label == label]) for label in _LENDS & learned.keys()}
    for i, e in enumerate(ruled):
        if e.label not in learned or e.label in _WITH_FACTS or (e.label in _KEEPS_RULES and i not in used):
            out.append(_lent(e, touching[e.label], learned[e.label], text) if e.label in touching else e)
    unique = {(e.start, e.end, e.label): e for e in reversed(out)}
    return [unique[k] for k in sorted(unique)]


def in_pieces(label: str, start: int, end: int, near: list[Entity], text: str) -> list[Entity]:
    """Return the mentions of a learned span that is not the one that the rules read in it; else none."""
    if label == "DURATION":
        return lengths(start, end, near, text)
    return [e for e in near if e.start <= start and end <= e.end and e.end - e.start > end - start]  # "South | Korean"


def lengths(start: int, end: int, near: list[Entity], text: str) -> list[Entity]:
    """Return what lengths of time a learned span tells where it is not the one that the rules read in it; else none.

    "five and | 15 years" (another's number before it), "two to | sixteen years", "three years to | 14 months" (two),
    "a year and a half", "three years, one month and | fifteen days" (one of all its parts).
    """
    near = sorted((e for e in near if e.timex3 is not None), key=lambda e: e.start)
    if len(near) == 1:
        (one,) = near
        value = one.timex3.value if one.timex3 is not None else ""
        if one.start < start or _NUMBER_OF_ANOTHER.search(text[start : one.start]):
            return [one] if "X" in value or one.start > start else []
        if _UNIT.search(text, start, one.start) and (term := parse_term(text[start:end])) is not None and term.iso:
            return [stretched(one, start, end, text, term.iso)]  # "two years and | six months"
        if value == "PT1H" and text[start : one.start].endswith("quarter of "):
            return [stretched(one, start, end, text, "PT15M")]
        whole = _WHOLE.fullmatch(value) if _HALF_MORE.fullmatch(text, one.end, end) else None
        if whole is None:
            return []
        half = f"{value}6M" if whole["unit"] == "Y" else f"{whole['count']}.5{whole['unit']}"  # as "1.5 weeks" is read
        return [stretched(one, start, end, text, half)]
    values = [e.timex3.value for e in near if e.timex3 is not None]
    units = [v[-1] for v in values]
    between = [text[a.end : b.start] for a, b in pairwise(near)]
    falling = all(_PARTS.find(a) < _PARTS.find(b) for a, b in pairwise(units)) and not any("T" in v for v in values)
    if falling and all(joint in {", ", " and ", ", and "} for joint in between):
        return [stretched(near[0], start, end, text, values[0] + "".join(v[1:] for v in values[1:]))]
    return near


def stretched(e: Entity, start: int, end: int, text: str, value: str) -> Entity:
    """Return a length of time with other edges and another value."""
    timex3 = e.timex3.model_copy(update={"value": value}) if e.timex3 is not None else None
    return e.model_copy(update={"start": start, "end": end, "text": text[start:end], "timex3": timex3})


class Touching:
    """Mentions of one label, asked which of them a span touches without looking at them all."""

    def __init__(self, mentions: Sequence[Entity]) -> None:
        self._sorted = sorted(mentions, key=lambda e: e.start)
        self._starts = [e.start for e in self._sorted]
        self._longest = max((e.end - e.start for e in mentions), default=0)

    def count(self, start: int, end: int) -> int:
        """Return how many mentions share a character with `[start, end)`."""
        near = self._sorted[bisect_right(self._starts, start - self._longest) : bisect_left(self._starts, end)]
        return sum(start < e.end for e in near)


def _lent(fact: Entity, others: Touching, spans: Sequence[tuple[int, int]], text: str) -> Entity:
    """Return a fact that reaches as far as the one span that it overlaps, where that span overlaps no other fact.

    Of two ends the later is right, but for where a charged deed was done and with whom; of two beginnings the earlier,
    but for a charge's span within ("for | failing to pay"); a count begins by its rule.
    """
    near = [(a, b) for a, b in spans if a < fact.end and fact.start < b]
    start, end = fact.start, fact.end
    if len(near) == 1 and others.count(*near[0]) == 1:
        start, end = near[0]
        if fact.label != "CHARGE":
            start = min(start, fact.start) if fact.label == "PENALTY" else fact.start
        elif start > fact.start and _SHARING.fullmatch(text, fact.start, start):
            start = fact.start
        if not (fact.label == "CHARGE" and _WHERE.match(text, end)):
            end = max(end, fact.end)
        if fact.label == "PENALTY" and _GROUND.match(text, fact.end) and not _LENGTH.search(text, fact.end, end):
            end = fact.end
    start, end = tidy(text, start, end)
    return fact.model_copy(update={"start": start, "end": end, "text": text[start:end]})
