"""Penalties that are neither term, sum nor ban: a caution, lost citizenship, things confiscated, work by the hour."""

import re
from functools import cache
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.hints import has_any
from pipeline.recognise.penalties.knowledge import Knowledge, data
from pipeline.recognise.penalties.mention import PenaltyMention, status_at
from pipeline.records import PenaltyKind, PenaltyStatus

_NO_COUNT: Final = frozenset(
    ("the", "his", "her", "their", "of", "public", "few", "those", "broad", "by")
)  # "the lashes"
_HOURS: Final = compiled(r"(\d{1,4})\s+hours?", re.IGNORECASE)


@cache
def _sanctions() -> list[tuple[PenaltyKind, tuple[str, ...], re.Pattern[str]]]:
    return [(s["kind"], tuple(s["words"]), compiled(s["pattern"], re.IGNORECASE)) for s in data()["sanction"]]


def find_sanctions(known: Knowledge, text: str, low: str) -> list[PenaltyMention]:
    """Return what `[[sanction]]` of `penalties.toml` names in `text`; `low` is `text` in small letters.

    The group `it` (`it2` …) of a pattern is the penalty; the rest of the pattern is what makes it one.
    """
    out: list[PenaltyMention] = []
    for kind, words, pattern in _sanctions():
        if not has_any(low, words):
            continue
        for match in pattern.finditer(text):
            key = next(k for k in ("it", "it2", "it3", "it4", "it5") if match.groupdict().get(k))
            start, end = match.span(key)
            if match[key].split()[0].lower() in _NO_COUNT:
                continue
            status = status_at(known, text, start)
            name: PenaltyStatus = status.status if status and status.status in {"maximum", "requested"} else "imposed"
            if match[key].lower().startswith("time "):
                name = "served"
            hours = _HOURS.match(match[key])
            iso = f"PT{hours[1]}H" if hours else None
            days = max(1, round(int(hours[1]) / 24)) if hours else None
            out.append(PenaltyMention(start, end, match[key], kind, name, iso, days, None, None, "sanction"))
    return out
