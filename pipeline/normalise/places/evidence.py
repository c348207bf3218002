"""What a document says about where it is, apart from the names being resolved: hits, neighbours, sections."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp, log1p

from pipeline.normalise.places.gazetteer import gazetteer
from pipeline.normalise.places.options import Option, read
from pipeline.normalise.places.scan import Hit, scan

Span = tuple[int, int]

_REACH = 600  # characters within which a country counts as near
_FOLLOWS = re.compile(
    r"(?:,\s*(?:in\s+|of\s+|near\s+)?|\s*\(|\s+in\s+|\s+of\s+)(?:the\s+)?(?:(?:\w+ern|north|south|east|west|central|"
    r"north\w+|south\w+|eastern)\s+)?"
)
_PRECEDES = re.compile(
    r"(?:(?:'s|’s)?\s+(?:(?:\w+ern|north\w*|south\w*|east|west|central|capital|port|border|coastal|rebel-held|main|second|"
    r"largest|city|town|village|province|region|state|district|county|governorate|territory|island|of|the|resort|industrial|"
    r"mountain|oil|autonomous|republic|city,)\s+)*,?\s*|\s*\(|:\s+|\s+-\s+)$"
)
_ABBREVIATION = re.compile(r"(?:[A-Z]\.[A-Z]\.|[A-Z]{2}\b|[A-Z][a-z]{1,4}\.|W\. ?Va\.|P\.E\.I\.|NSW\b)")
_OPENS = re.compile(r"(?:^|\n)[\s•*·\-–—>]*(?:In|Across|Meanwhile,? in|Elsewhere,? in)?\s*$")


@dataclass(slots=True)
class Evidence:
    """Country evidence outside the mentions.

    Attributes:
        mass: country → weight of what the text says of it, each way of saying it counted by its logarithm.
        admin1: likewise for first-order subdivisions, by number.
        containers: mention → readings that the text puts around it ("X, Y", "Y's X").
        contains: mention → mentions that stand inside it by the text.
        sections: mention → country of the section it stands in.
    """

    mass: dict[str, float]
    admin1: dict[int, float]
    containers: dict[int, tuple[Option, ...]] = field(default_factory=dict)
    contains: dict[int, list[int]] = field(default_factory=dict)
    sections: dict[int, str] = field(default_factory=dict)
    hits: tuple[Hit, ...] = ()
    starts: list[int] = field(default_factory=list)


def gather(
    text: str, title: str, mentions: Sequence[Span], headings: Sequence[Span], weights: dict[str, float]
) -> Evidence:
    """Read a document's evidence around its mentions."""
    order = sorted(range(len(mentions)), key=lambda at: mentions[at])
    spans = [mentions[at] for at in order]
    firsts = [start for start, _ in spans]
    free: list[Hit] = []
    for hit in scan(text):
        at = bisect_right(firsts, hit.start) - 1
        covered = at >= 0 and spans[at][1] > hit.start
        follows = at + 1 < len(spans) and spans[at + 1][0] < hit.end
        if not (covered or follows):
            free.append(hit)
    mass: dict[str, float] = defaultdict(float)
    admin1: dict[int, float] = defaultdict(float)
    counts: dict[tuple[str, str, str], int] = defaultdict(int)
    for source, hits in ((text, free), (title, scan(title) if title else ())):
        for hit in hits:
            counts[hit.kind, hit.code, source[hit.start : hit.end]] += 1
    for (kind, code, name), count in counts.items():
        weight = weights["hit_" + ("country" if kind == "territory" else kind)] * (1 + log1p(count - 1))
        mass[code] += weight
        if kind == "state":
            options = read(name).options
            if options:
                admin1[options[0].admin1] += weight
    for code, pattern in _patterns().items():
        if pattern.search(text):
            mass[code] += weights["hit_hint"]
    found = Evidence(mass, admin1, hits=tuple(free), starts=[hit.start for hit in free])
    _containers(text, order, mentions, found)
    _sections(text, mentions, headings, found)
    return found


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(pattern) for code, pattern in gazetteer().known.patterns.items()}


def _containers(text: str, order: list[int], mentions: Sequence[Span], found: Evidence) -> None:
    by_start = {mentions[at][0]: at for at in order}
    by_end = {mentions[at][1]: at for at in order}
    hit_from = {hit.start: hit for hit in found.hits if hit.kind != "hint"}
    hit_to = {hit.end: hit for hit in found.hits if hit.kind != "hint"}
    for at in order:
        start, end = mentions[at]
        around: list[Option] = []
        follows = _FOLLOWS.match(text, end)
        if follows:
            place = follows.end()
            if place in by_start and by_start[place] != at:
                other = by_start[place]
                around += _holders(text[mentions[other][0] : mentions[other][1]])
                found.contains.setdefault(other, []).append(at)
            elif place in hit_from:
                hit = hit_from[place]
                around += _holders(text[hit.start : hit.end])
            else:
                short = _ABBREVIATION.match(text, place)
                if short and short.group().replace(".", "").replace(" ", "").lower() in gazetteer().known.states:
                    around += _holders(short.group())
        for place in range(max(0, start - 1), max(0, start - 40), -1):
            if place in by_end or place in hit_to:
                if _PRECEDES.fullmatch(text, place, start):
                    if place in by_end:
                        other = by_end[place]
                        name = text[mentions[other][0] : mentions[other][1]]
                        linked = text[place : place + 2] in {"'s", "’s"} or " of " in text[place:start]
                        holders = [o for o in _holders(name) if linked or o.kind == "adjective"]
                        if holders and linked:
                            found.contains.setdefault(other, []).append(at)
                        around += holders
                    else:
                        hit = hit_to[place]
                        linked = hit.kind in {"people", "peoples"} or text[place : place + 2] in {"'s", "’s"}
                        around += _holders(text[hit.start : hit.end]) if linked else []
                break
        inside = read(text[start:end]).container
        if inside:
            around += _holders(inside)
        if around:
            found.containers[at] = tuple(around)


def _holders(name: str) -> tuple[Option, ...]:
    """Return the readings of a name that can hold another place."""
    options = read(name).options
    return tuple(option for option in options if option.kind not in {"feature"})[:24]


def holds(outer: Option, inner: Option) -> float:
    """Return how far one reading lies in another: 1 in the country or subdivision, 0.4 in the same subdivision."""
    if outer.number >= 0 and outer.number == inner.number:
        return 0.0
    if inner.basis == "context":
        return 0.0 if outer.country != inner.country else 1.0 if outer.number < 0 else 0.5
    if outer.kind in {"country", "territory", "adjective"} or outer.number < 0:
        return 1.0 if outer.country == inner.country and inner.kind != "country" else 0.0
    if outer.kind == "region":
        return 1.0 if outer.number in {inner.admin1, inner.admin2} else 0.0
    if outer.country == inner.country and outer.admin1 == inner.admin1 and outer.admin1 >= 0:
        return 0.4
    return 0.0


def _sections(text: str, mentions: Sequence[Span], headings: Sequence[Span], found: Evidence) -> None:
    marks: list[tuple[int, int, str | None]] = []  # start, end of its reach, country
    for number, (start, end) in enumerate(sorted(headings)):
        hit = next((hit for hit in scan(text) if start <= hit.start < end and hit.kind in {"country", "territory"}), None)
        reach = sorted(headings)[number + 1][0] if number + 1 < len(headings) else len(text)
        marks.append((start, reach, hit.code if hit else None))
    for hit in scan(text):
        if hit.kind in {"country", "territory"} and text[hit.end : hit.end + 1] in {",", ":"}:
            line = text.rfind("\n", 0, hit.start) + 1
            if hit.start - line <= 24 and _OPENS.search(text, max(0, line - 1), hit.start):
                reach = text.find("\n", hit.end)
                marks.append((line, reach if reach >= 0 else len(text), hit.code))
    if not marks:
        return
    marks.sort()
    firsts = [mark[0] for mark in marks]
    for at, (start, _) in enumerate(mentions):
        for number in range(bisect_right(firsts, start) - 1, -1, -1):
            if marks[number][1] > start:
                code = marks[number][2]
                if code:
                    found.sections[at] = code
                break


def local_mass(found: Evidence, start: int, weights: dict[str, float], into: dict[str, float]) -> None:
    """Add what the text says of countries close to a position, the nearer the more."""
    at = bisect_left(found.starts, start - _REACH)
    while at < len(found.hits) and found.starts[at] < start + _REACH // 2:
        hit = found.hits[at]
        distance = abs(hit.start - start)
        kind = "country" if hit.kind == "territory" else hit.kind
        into[hit.code] = into.get(hit.code, 0.0) + weights["hit_" + kind] * exp(-distance / 200)
        at += 1
