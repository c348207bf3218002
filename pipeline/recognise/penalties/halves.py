"""What is suspended of a term by half or whole: "five years, half of it suspended", "a two-year term, all of it …"."""

import re
from dataclasses import replace
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.penalties.mention import PARTLY, PenaltyMention
from pipeline.recognise.penalties.terms import Term, build_term

_HALF: Final = compiled(
    r"(?:,|\(|\band|\bwith|\bincluding|\bof which)\s+"
    r"(?P<part>(?P<how>half|all|the whole)(?:\s+of\s+(?:it|them|which|that))?"
    r"\s+(?:(?:is|are|was|were|to be|being)\s+)?suspended)\b"
    r"(?!\s+(?:his|her|their|its|the|an?|[a-z]+\s+(?:was|were))\b)",  # not "and half suspended their strike"
    re.IGNORECASE,
)
_ISO: Final = compiled(r"P(?:(?P<y>\d+)Y)?(?:(?P<m>\d+)M)?(?:(?P<w>\d+)W)?(?:(?P<d>\d+)D)?")
_KINDS: Final = frozenset({"imprisonment", "detention", "labour"})
_REACH: Final = 40  # characters from the term to what is told of its half


def halved(text: str, told: list[PenaltyMention]) -> list[PenaltyMention]:
    """Return `told` with the half of a term that is suspended, and as suspended a term of which all is."""
    out = list(told)
    for match in _HALF.finditer(text):
        start, end = match.span("part")
        before = [m for m in out if m.end <= match.start() + 1 and m.term_iso and m.status == "imposed"]
        whole = max(before, key=lambda m: m.start, default=None)
        near = whole is not None and match.start() - whole.end <= _REACH and whole.kind in _KINDS
        if whole is None or not near or any(m.start < end and start < m.end for m in out):
            continue
        if match["how"].lower() != "half":
            out[out.index(whole)] = replace(whole, status="suspended")
        elif (half := _half(whole.term_iso or "")) is not None:
            out.append(PenaltyMention(start, end, text[start:end], whole.kind, "suspended", half.iso, half.days, None,
                                      None, PARTLY))  # fmt: skip
    return out


def _half(iso: str) -> Term | None:
    """Return half of a length of time; None where it is none in years, months, weeks or days."""
    read = _ISO.fullmatch(iso)
    if read is None:
        return None
    years, months, weeks, days = (int(n or 0) for n in read.groups())
    whole = 12 * years + months
    return build_term(years=whole // 24, months=(whole // 2) % 12, days=15 * (whole % 2) + (7 * weeks + days) // 2)
