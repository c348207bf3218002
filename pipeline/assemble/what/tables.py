"""Tables of prisoners: a line of column heads ("Name | Date of arrest | Charge | Sentence"), then one person a line."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from pipeline.assemble.facts import within
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.tree import Name
from pipeline.assemble.what.rows import IMPOSED, TERM, Row
from pipeline.assemble.who.names import index_names
from pipeline.assemble.who.terms_beside import beside
from pipeline.normalise.terms import parse_term
from pipeline.recognise.charges import ChargeMention, classify_charge

if TYPE_CHECKING:
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.penalties import PenaltyMention

CUT = re.compile(r"[ \t]*[|\t][ \t]*")
CELL = "a cell of a table"
LEAST = 3  # columns of a table
COLUMNS = (
    ("name", re.compile(r"(?:full )?names?|who|prisoners?|detainees?|defendants?", re.IGNORECASE)),
    ("arrest", re.compile(
        r"(?:date|day) of (?:arrest|detention)|(?:arrest|detention) date|(?:arrested|detained|taken)(?: on)?",
        re.IGNORECASE,
    )),
    ("term", re.compile(r"sentences?|(?:prison )?terms?|penalt(?:y|ies)|punishment|outcome|verdict", re.IGNORECASE)),
    ("charge", re.compile(r"charges?|offen[cs]es?|accusations?", re.IGNORECASE)),
    ("day", re.compile(r"(?:date|day)(?: of (?:the )?(?:sentence|sentencing|verdict|judge?ment))?", re.IGNORECASE)),
)  # fmt: skip
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*"
WHOLE_NAME = re.compile(rf"{_WORD}(?: (?:{_WORD}|al|bin|bint|de|da|van|von|ibn)){{1,4}}")
# "X (another spelling)", "X, lorry driver, 41"
BESIDE = re.compile(r",? \([^()|]+\)|, (?:an? )?[a-z][\w -]*(?:, \d\d)?")


class Line(NamedTuple):
    """A line of a table: the span of each cell by its column."""

    start: int
    end: int
    cells: dict[str, tuple[int, int]]


def table_lines(text: str) -> list[Line]:
    """Return the lines of all tables that name a person, and what is told of them in which column."""
    if "|" not in text and "\t" not in text:
        return []
    found: list[Line] = []
    columns: list[str] = []
    at = 0
    for line in text.split("\n"):
        spans = cells_of(line, at)
        heads = [column_of(text[a:b]) for a, b in spans]
        if len(spans) >= LEAST and "name" in heads and {"arrest", "term"} & set(heads):
            columns = heads
        elif len(spans) < LEAST and line.strip():
            columns = []
        elif columns and len(spans) <= len(columns):
            cells = {c: s for c, s in zip(columns, spans, strict=False) if c and s[0] < s[1]}
            named = WHOLE_NAME.match(text, *cells["name"]) if "name" in cells else None
            end = cells["name"][1] if "name" in cells else 0
            if named is not None and (named.end() == end or BESIDE.fullmatch(text, named.end(), end)):
                found.append(Line(at, at + len(line), cells | {"name": named.span()}))
        at += len(line) + 1
    return found


def cells_of(line: str, at: int) -> list[tuple[int, int]]:
    """Return the spans of the cells of a line that begins at a code point of the article."""
    spans: list[tuple[int, int]] = []
    first = len(line) - len(line.lstrip(" |"))
    last = len(line.rstrip(" |"))
    for m in CUT.finditer(line, first, last):
        spans.append((at + first, at + m.start()))
        first = m.end()
    return [*spans, (at + first, at + last)] if spans else []


def column_of(head: str) -> str:
    """Return what a column tells, by its head; nothing where it is none of those that tell acts."""
    return next((kind for kind, pattern in COLUMNS if pattern.fullmatch(head.strip())), "")


def name_rows(view: DocView) -> None:
    """Call a person whom the cell of a table's column of names holds, whatever was read there."""
    lines = table_lines(view.text)
    if not lines:
        return
    found: list[Name] = []
    for line in lines:
        a, b = line.cells["name"]
        found.append(Name(view.token_at(a), view.token_at(b - 1), "PERSON", view.text[a:b]))
    taken = {t for n in found for t in range(n.first, n.last + 1)}
    view.names = [n for n in view.names if taken.isdisjoint(range(n.first, n.last + 1))] + found
    index_names(view)


def told_in_line(view: DocView, facts: Facts, sentence: int, lines: list[Line]) -> list[Row]:
    """Return the arrests and the sentences that the lines tell whose person a sentence names."""
    span = view.sentence_span(sentence)
    first, last = (bisect_left(lines, at, key=lambda x: x.cells["name"][0]) for at in span)
    return [row for line in lines[first:last] for row in told_of(view, facts, line)]


def told_of(view: DocView, facts: Facts, line: Line) -> list[Row]:
    """Return the arrest and the sentence that a line tells."""
    name = view.names[view.name_at[view.token_at(line.cells["name"][0])]]
    charges = charges_of(facts, line, view.text)
    found: list[Row] = []
    if "arrest" in line.cells:
        days = [d for d in within(facts.dates, *line.cells["arrest"]) if d.kind == "DATE" and d.span is not None]
        found += [Row("arrest", view.token_at(d.start), owner(name), day=d, charges=charges) for d in days[:1]]
    if "term" in line.cells and (penalty := penalty_of(view, facts, line.cells["term"])) is not None:
        days = within(facts.dates, *line.cells["day"]) if "day" in line.cells and "arrest" not in line.cells else []
        day = next((d for d in days if d.kind == "DATE" and d.span is not None), None)
        act = "fine" if penalty.kind == "fine" else "sentencing"
        found.append(Row(act, view.token_at(penalty.start), owner(name), penalty, day, charges=charges))
    return found


def penalty_of(view: DocView, facts: Facts, cell: tuple[int, int]) -> PenaltyMention | None:
    """Return what a cell of the column of sentences holds: the term that opens it, or a fine."""
    term = TERM.match(view.text, *cell)
    if term is not None and (told := parse_term(term[0])) is not None:
        return beside(term.start(), view.text[slice(*cell)], told)
    if (whole := parse_term(view.text[slice(*cell)])) is not None:
        return beside(cell[0], view.text[slice(*cell)], whole)
    return next((p for p in within(facts.penalties, *cell) if p.kind == "fine" and p.status in IMPOSED), None)


def owner(name: Name) -> Party:
    """Return the person whose line it is."""
    return Party(people=[name.cluster], how=["name of the row"], head=name.last, trust=0.8)


def charges_of(facts: Facts, line: Line, text: str) -> tuple[ChargeMention, ...]:
    """Return what the cell of a column of charges holds, as it stands where no charge was read in it."""
    if "charge" not in line.cells:
        return ()
    a, b = line.cells["charge"]
    if known := tuple(within(facts.charges, a, b)):
        return known
    category, iccs, sure = classify_charge(text[a:b])
    return (ChargeMention(a, b, text[a:b], category, iccs, None, max(sure, 0.6), "column of a table"),)
