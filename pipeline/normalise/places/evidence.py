"""What a document says about where it is, apart from the names being resolved: hits, neighbours, sections."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import exp, log1p

from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.places.gazetteer import gazetteer
from pipeline.normalise.places.options import Option
from pipeline.normalise.places.reading import read
from pipeline.normalise.places.scan import Hit, is_language, scan
from pipeline.paths import toml_table

Span = tuple[int, int]

_ATTRIBUTIVE = frozenset({"U.S.", "US", "U.K.", "UK", "U.N.", "UN", "EU"})

_REACH = 600  # characters within which a country counts as near
_FOLLOWS = compiled(
    rf"(?:,\s*(?:in\s+|of\s+|near\s+)?|\s*\(|(?:\s+(?:{'|'.join(toml_table('where.toml')['houses']['of_towns'])}))?"
    r"\s+in\s+|\s+of\s+)(?:the\s+)?(?:(?:\w+ern|north|south|east|west|central|"
    r"north\w+|south\w+|eastern)\s+)?"
)
_PRECEDES = compiled(
    rf"(?:(?:'s|’s)?\s+(?:(?:{'|'.join(toml_table('where.toml')['quarters']['between'])})\s+)*,?\s*|\s*\(|:\s+"
    r"|\s+-\s+)$"
)
_ABBREVIATION = compiled(r"(?:[A-Z]\.[A-Z]\.|[A-Z]{2}\b|[A-Z][a-z]{1,4}\.|W\. ?Va\.|P\.E\.I\.|NSW\b)")
_OPENS = compiled(
    r"(?:(?:^|\n)[\s•*·–—>-]*|[.!?:;][”\"’']?\s+)(?:(?:In|Across|Meanwhile,? in|Elsewhere,? in)\s+)$|\n[\s•*·–—>-]*$"
)
_ENDED = compiled(r"[.!?][”\"’']?\s+$")  # before "Chad:", which so heads a sentence


@dataclass(frozen=True, slots=True)
class Holder:
    """What the text puts around a mention: another mention, or readings of words that are none."""

    mention: int
    options: tuple[Option, ...]


@dataclass(slots=True)
class Evidence:
    """Country evidence outside the mentions.

    Attributes:
        mass: country → weight of what the text says of it, each way of saying it counted by its logarithm.
        admin1: likewise for first-order subdivisions, by number.
        hits: what was found in the text outside the mentions.
        holders: mention → what the text puts around it ("X, Y", "Y's X", "the Y city of X").
        held: mention → mentions that stand inside it by the text.
        sections: mention → country of the section it stands in.
        near: (position, country, weight, mention or -1), in order: countries named in the text, mentions among them.
    """

    mass: dict[str, float]
    admin1: dict[int, float]
    hits: tuple[Hit, ...] = ()
    holders: dict[int, list[Holder]] = field(default_factory=dict)
    held: dict[int, list[int]] = field(default_factory=dict)
    sections: dict[int, str] = field(default_factory=dict)
    near: list[tuple[int, str, float, int]] = field(default_factory=list)


def gather(
    text: str, title: str, mentions: Sequence[Span], headings: Sequence[Span], weights: dict[str, float]
) -> Evidence:
    """Read a document's evidence around its mentions."""
    order = sorted(range(len(mentions)), key=lambda at: mentions[at])
    spans = [mentions[at] for at in order]
    firsts = [start for start, _ in spans]
    free: list[Hit] = []
    for hit in scan(text):
        if hit.kind == "people" and is_language(text, hit.start, hit.end):
            continue  # "English version below"
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
    for code in _hinted(text):
        mass[code] += weights["hit_hint"]
    found = Evidence(mass, admin1, tuple(free))
    _near(text, mentions, found, weights)
    _holders(text, order, mentions, found)
    _sections(text, mentions, headings, found)
    return found


@cache
def _patterns() -> dict[str, Gated]:
    return {code: Gated(pattern) for code, pattern in gazetteer().known.patterns.items()}


@lru_cache(maxsize=4)
def _hinted(text: str) -> tuple[str, ...]:
    """Return the countries whose ways of writing a text has; a text is asked about several times in a row."""
    return tuple(code for code, pattern in _patterns().items() if pattern.search(text))


def _near(text: str, mentions: Sequence[Span], found: Evidence, weights: dict[str, float]) -> None:
    for hit in found.hits:
        kind = "country" if hit.kind == "territory" else hit.kind
        found.near.append((hit.start, hit.code, weights["hit_" + kind], -1))
    for at, (start, end) in enumerate(mentions):
        options = read(text[start:end]).options
        if options and options[0].country and options[0].kind in {"country", "territory", "adjective"}:
            sure = 1.0 if len(options) == 1 else 0.5
            found.near.append((start, options[0].country, weights["hit_country"] * sure, at))
    found.near.sort()


def _modifies(text: str, start: int, end: int) -> bool:
    """Tell whether a name qualifies the next word instead of holding the last: "in Russia, U.S. officials said"."""
    if end < 0:
        return False
    options = read(text[start:end]).options
    if not options:
        return False
    return options[0].kind == "adjective" or (text[start:end] in _ATTRIBUTIVE and text[end : end + 2].strip().islower())


def _holders(text: str, order: list[int], mentions: Sequence[Span], found: Evidence) -> None:
    """Find what the text puts around each mention, after it and before it."""
    by_start = {mentions[at][0]: at for at in order}
    by_end = {mentions[at][1]: at for at in order}
    hit_from = {hit.start: hit for hit in found.hits if hit.kind != "hint"}
    hit_to = {hit.end: hit for hit in found.hits if hit.kind != "hint"}
    for at in order:
        start, end = mentions[at]
        around: list[Holder] = []
        follows = _FOLLOWS.match(text, end)
        if follows:
            place = follows.end()
            other = by_start.get(place, -1)
            if _modifies(
                text, place, mentions[other][1] if other >= 0 else hit_from[place].end if place in hit_from else -1
            ):
                pass
            elif other >= 0 and other != at:
                around.append(Holder(other, ()))
                found.held.setdefault(other, []).append(at)
            elif place in hit_from:
                hit = hit_from[place]
                around.append(Holder(-1, read(text[hit.start : hit.end]).options))
            else:
                short = _ABBREVIATION.match(text, place)
                if short and short.group().replace(".", "").replace(" ", "").lower() in gazetteer().known.states:
                    around.append(Holder(-1, read(short.group()).options))
        for place in range(start - 1, max(0, start - 40), -1):
            if place not in by_end and place not in hit_to:
                continue
            if _PRECEDES.fullmatch(text, place, start):
                owned = text[place : place + 2] in {"'s", "’s"}
                if place in by_end:
                    other = by_end[place]
                    options = read(text[mentions[other][0] : mentions[other][1]]).options
                    if owned or (options and options[0].kind == "adjective"):
                        around.append(Holder(other, ()))
                        found.held.setdefault(other, []).append(at)
                elif owned or hit_to[place].kind in {"people", "peoples"}:
                    around.append(Holder(-1, read(text[hit_to[place].start : place]).options))
            break
        container = read(text[start:end]).container
        if container:
            around.append(Holder(-1, read(container).options))
        if around:
            found.holders[at] = around


def holds(outer: Option, inner: Option) -> float:
    """Return how far one reading lies in another: 1 in the country or subdivision, less in the country of a town."""
    if outer.country != inner.country or (outer.number >= 0 and outer.number == inner.number):
        return 0.0
    if outer.kind in {"country", "territory", "adjective"}:
        return 1.0 if inner.kind not in {"country", "territory"} else 0.0
    if inner.kind in {"country", "territory"}:
        return 0.0
    if outer.number < 0 or inner.number < 0:
        return 0.6
    if outer.kind == "region":
        return 1.0 if outer.number in {inner.admin1, inner.admin2} else 0.0
    return 0.5 if outer.admin1 == inner.admin1 and outer.admin1 >= 0 else 0.2


def _sections(text: str, mentions: Sequence[Span], headings: Sequence[Span], found: Evidence) -> None:
    marks: list[tuple[int, int, str | None]] = []  # start, end of its reach, country
    for number, (start, end) in enumerate(sorted(headings)):
        hit = next(
            (hit for hit in scan(text) if start <= hit.start < end and hit.kind in {"country", "territory"}), None
        )
        reach = sorted(headings)[number + 1][0] if number + 1 < len(headings) else len(text)
        marks.append((start, reach, hit.code if hit else None))
    for hit in scan(text):
        if hit.kind in {"country", "territory"} and text[hit.end : hit.end + 1] in {",", ":"}:
            before = text[max(0, hit.start - 28) : hit.start]
            opens = _OPENS.search(before) or (text[hit.end] == ":" and _ENDED.search(before))
            if opens and (hit.start <= 28 or opens.start() > 0):
                reach = text.find("\n", hit.end)  # a paragraph, or until another sentence opens so
                marks.append((hit.start, reach if reach >= 0 else len(text), hit.code))
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


def local_mass(found: Evidence, at: int, start: int, into: dict[str, float]) -> None:
    """Add what the text says of countries close to a mention: the nearer the more, most what stands before."""
    near = found.near
    for number in range(bisect_left(near, (start - _REACH,)), len(near)):
        position, code, weight, mention = near[number]
        if position > start + _REACH // 2:
            break
        if mention != at:
            distance = start - position if position <= start else 2 * (position - start)
            into[code] = into.get(code, 0.0) + weight * exp(-distance / 200)
