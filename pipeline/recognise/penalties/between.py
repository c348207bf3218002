"""Terms between which those of several people lie: "terms ranging from two years in prison to five years in prison"."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.penalties.mention import PenaltyMention

# what opens a range, before its lower end
_OPENS: Final = compiled(
    r"\b(?:(?:rang(?:ing|ed|es|e)|var(?:ying|ied|ies)|anything|anywhere) from|between)\s+(?:an?\s+)?$", re.IGNORECASE
)
_SUSPENDED: Final = r"(?:\s*\([^()]{0,30}\bsuspended\b[^()]{0,40}\))?"
# between the two ends, where each has words of its own: "1 year (suspended for 2 years) to 3 years"
_LINK: Final = compiled(rf"[’'`´]?{_SUSPENDED},?\s+(?:to|and|up to|through)\s+(?:an?\s+)?", re.IGNORECASE)
_TAIL: Final = compiled(_SUSPENDED, re.IGNORECASE)
_OPEN: Final = frozenset({"maximum", "requested"})  # whose upper end is worth telling


def spanning(text: str, told: list[PenaltyMention]) -> list[PenaltyMention]:
    """Return `told` with the two ends of a range as one penalty, which is the term of nobody in particular."""
    out = list(told)
    for low, high in pairwise(sorted(told, key=lambda m: m.start)):
        if low.term_days is None or high.term_days is None or not low.term_days < high.term_days:
            continue
        if low.kind != high.kind or not (
            _OPENS.search(text, 0, low.start) and _LINK.fullmatch(text, low.end, high.start)
        ):
            continue
        tail = _TAIL.match(text, high.end)
        end = tail.end() if tail else high.end
        whole = replace(high, start=low.start, end=end, text=text[low.start : end])
        if high.status not in _OPEN:
            whole = replace(whole, term_iso=None, term_days=None)
        out = [m for m in out if m not in (low, high)] + [whole]
    return out
