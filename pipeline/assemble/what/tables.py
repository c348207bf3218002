"""Tables of prisoners: a line of column heads ("Name | Date of arrest | Charge | Sentence"), then one person a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from pipeline.assemble.facts import within
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.tree import Name
from pipeline.assemble.what.rows import Row
from pipeline.assemble.who.names import index_names
from pipeline.assemble.who.terms_beside import beside
from pipeline.normalise.terms import parse_term
from pipeline.recognise.charges import ChargeMention, classify_charge

if TYPE_CHECKING:
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

CUT = re.compile(r"[ \t]*[|\t][ \t]*")
LEAST = 3  # columns of a table
COLUMNS = (
    ("name", re.compile(r"(?:full )?names?|prisoners?|detainees?|defendants?", re.IGNORECASE)),
    ("arrest", re.compile(
        r"(?:date|day) of (?:arrest|detention)|(?:arrest|detention) date|(?:arrested|detained)(?: on)?", re.IGNORECASE
    )),
    ("term", re.compile(r"sentences?|(?:prison )?terms?|penalt(?:y|ies)|punishment", re.IGNORECASE)),
    ("charge", re.compile(r"charges?|offen[cs]es?|accusations?", re.IGNORECASE)),
)  # fmt: skip
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*"
WHOLE_NAME = re.compile(rf"{_WORD}(?: (?:{_WORD}|al|bin|bint|de|da|van|von|ibn)){{1,4}}")


class Line(NamedTuple):
    """A line of a table: the span of each cell by its column."""

    start: int
    end: int
    cells: dict[str, tuple[int, int]]


def table_lines(text: str) -> list[Line]:
    """Return the lines of all tables that name a person, and what is told of them in which column."""
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
            if "name" in cells and WHOLE_NAME.fullmatch(text[slice(*cells["name"])]):
                found.append(Line(at, at + len(line), cells))
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
    """Return the arrest and the sentence that the line in which a sentence begins tells."""
    a, _ = view.sentence_span(sentence)
    k = bisect_right(lines, a, key=lambda x: x.start) - 1
    line = lines[k] if k >= 0 else None
    if line is None or a >= line.end or view.token_at(line.cells["name"][0]) < view.sentences[sentence][0]:
        return []
    head = view.token_at(line.cells["name"][0])
    name = view.names[view.name_at[head]]
    charges = charges_of(facts, line, view.text)
    found: list[Row] = []
    if "arrest" in line.cells:
        days = [d for d in within(facts.dates, *line.cells["arrest"]) if d.kind == "DATE" and d.span is not None]
        found += [Row("arrest", view.token_at(d.start), owner(name), day=d, charges=charges) for d in days[:1]]
    if "term" in line.cells and (term := parse_term(view.text[slice(*line.cells["term"])])) is not None:
        start = line.cells["term"][0]
        penalty = beside(start, view.text[slice(*line.cells["term"])], term)
        found.append(Row("sentencing", view.token_at(start), owner(name), penalty, charges=charges))
    return found


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
