"""Terms that leave their unit out: "sentenced X to three years and Y to [five]", "cut from seven years to [two]"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.recognise.penalties.mention import PenaltyMention
from pipeline.recognise.penalties.numbers import NUMBER, parse_number
from pipeline.recognise.penalties.terms import build_term

_SHORT: Final = re.compile(
    rf"\bto\s+(?P<n>{NUMBER})(?=\s*(?:[.,;)](?!\d)|$)|\s+(?:for|on|each|in absentia|by)\b)"
    rf"|(?<=\w )\((?P<in>\d{{1,2}})\)",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"\(\d{1,2}(?: years?| months?)?\)[^()]{1,40}$")
_UNIT: Final = re.compile(r"\b(year|month|week|day)s?\b", re.IGNORECASE)
_REACH: Final = 130
_MOST: Final = 60
_TERMS: Final = frozenset({"imprisonment", "detention", "labour", "house_arrest", "probation"})


def shortened(text: str, told: Sequence[PenaltyMention]) -> list[PenaltyMention]:
    """Return `told` with the terms of `text` that take their unit from one of them.

    What was reduced "from seven years to two" is the first term of the second, no penalty any more.
    """
    out = list(told)
    for match in _SHORT.finditer(text):
        start, end = match.span("in" if match["in"] else "n")
        if match["in"] and not _IN_BRACKETS.search(text, 0, match.start()):
            continue  # "(8 years), Zhu (5)"
        before = [m for m in told if m.end <= match.start() <= m.end + _REACH and m.kind in _TERMS]
        value = parse_number(match["in"] or match["n"])
        if not before or not value or value > _MOST or any(m.start < end and start < m.end for m in told):
            continue
        last = max(before, key=lambda m: m.start)
        unit = _UNIT.search(last.text)
        if unit is None or re.search(r"[;?!]|\.\s", text[last.end : start]):
            continue
        term = build_term(**{unit[1].lower() + "s": value})
        if term is not None:
            was = last.term_iso if last.status == "reduced" and not text[last.end : match.start()].strip() else None
            if was is not None:
                out.remove(last)
            out.append(replace(last, start=start, end=end, text=text[start:end], term_iso=term.iso, term_days=term.days,
                               from_term=was))  # fmt: skip
    return out
