"""Whether a term or sum is that of several together, and so nobody's own: "five were given a total of 30 years"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.recognise.penalties import PenaltyMention

REACH: Final = 60  # characters before a term and its own
BEFORE: Final = compiled(
    r"\b(?:totall?ing|(?:total|combined|collective|cumulative|aggregate)"
    r"(?: (?:prison|jail|of|terms?|sentences?|fines?))*)"
    r"(?: (?:of|more than|at least|over|almost|nearly|about|some))* ?$",
    re.IGNORECASE,
)
FIGURE: Final = compiled(
    r"\d|\b(?:[a-z]+-)?(?:years?|months?|days?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fifteen|twenty|thirty|forty|fifty|sixty)\b",
    re.IGNORECASE,
)
EACH: Final = compiled(r"\b(?:each|apiece)\b", re.IGNORECASE)


def without_totals(event: Event, told: list[PenaltyMention], text: str) -> list[PenaltyMention]:
    """Return the penalties of an act, those without their term or sum that several people were given together."""
    group = event.victims.group
    if len(event.victims.people) + (0 if group is None else group.min or 0) <= 1:
        return told
    return [replace(m, term_iso=None, term_days=None, fine=None) if in_all(m, text) else m for m in told]


def in_all(m: PenaltyMention, text: str) -> bool:
    """Tell whether a penalty's figure is told as that of several together, and not of each."""
    figure = FIGURE.search(text, m.start, m.end)
    at = m.start if figure is None else figure.start()
    line = text.rfind(". ", 0, m.start) + 1
    joint = BEFORE.search(text, max(0, at - REACH), at) is not None
    return joint and EACH.search(text, line, m.end + REACH // 4) is None
