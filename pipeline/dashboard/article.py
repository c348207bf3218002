"""An article as HTML with its mentions labelled and the evidence of one incident marked.

Mentions may overlap one another and the evidence, which displaCy's entity view does not draw, so the text is cut at
every edge and each piece carries the innermost mention over it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.dashboard.words import safe

LABELS = (
    "PERSON", "ORGANISATION", "PLACE", "NATIONALITY", "DATE", "DURATION", "CHARGE", "LAW", "PENALTY", "ACT", "COUNT",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the text that is a mention, `[start, end)` in code points, with what is said about it."""

    start: int
    end: int
    label: str
    note: str = ""
    """Its normal form, shown where the pointer rests and read out."""


def render(text: str, mentions: Sequence[Marked], evidence: Sequence[tuple[int, int]]) -> str:
    """Return HTML that shows exactly `text`, with `<mark>` around evidence and a labelled `<span>` around mentions.

    Each run of evidence has an id, `evidence-1` and so on. Spans that end before they begin or lie outside the text
    are left out. What only a screen reader says stands in elements of the class `aloud`, and labels in `label`.
    """
    size = len(text)
    found = sorted(
        (one for one in mentions if 0 <= one.start < one.end <= size), key=lambda one: (one.start, -one.end)
    )
    proof = _joined([(start, end) for start, end in evidence if 0 <= start < end <= size])
    mentioned = (at for one in found for at in (one.start, one.end))
    edges = sorted({0, size, *mentioned, *(at for run in proof for at in run)})
    starts = [one.start for one in found]
    html: list[str] = []
    marked = {start: number for number, (start, _) in enumerate(proof, 1)}
    ends = {end for _, end in proof}
    longest = max((one.end - one.start for one in found), default=0)
    for start, end in pairwise(edges):
        if start in marked:
            html.append(f'<mark id="evidence-{marked[start]}"><span class="aloud">Evidence begins. </span>')
        html.append(_piece(text, start, end, _innermost(found, starts, start, end, longest)))
        if end in ends:
            html.append('<span class="aloud"> Evidence ends.</span></mark>')
    return "".join(html)


def _piece(text: str, start: int, end: int, mention: Marked | None) -> str:
    inside = safe(text[start:end])
    if mention is None:
        return inside
    kind = mention.label.lower() if mention.label in LABELS else "other"
    note = f' title="{safe(mention.note)}"' if mention.note else ""
    label = f'<span class="label">\N{NO-BREAK SPACE}{safe(mention.label.lower())}</span>' if end == mention.end else ""
    return f'<span class="mention {kind}"{note}>{inside}{label}</span>'


def _innermost(
    found: Sequence[Marked], starts: Sequence[int], start: int, end: int, longest: int
) -> Marked | None:
    """Return the shortest mention over a piece; those that begin too far before it cannot reach it."""
    best: Marked | None = None
    at = bisect_right(starts, start) - 1
    while at >= 0 and starts[at] >= end - longest:
        one = found[at]
        if one.end >= end and (best is None or one.end - one.start < best.end - best.start):
            best = one
        at -= 1
    return best


def _joined(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
