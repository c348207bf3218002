"""Tables of people: a line of column heads ("Name | Date of arrest | Charge | Sentence"), then one person a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.tree import Name
from pipeline.assemble.who.names import index_names
from pipeline.columns import LEAST, TELLING, columns_of
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

CUT = compiled(r"[ \t]*[|\t][ \t]*")
_PARTICLE = (
    r"(?:[AaEe][lnds]|[Aa]r|[Aa]th|bin|bint|ben|ibn|ould|ag|de|da|do|du|dos|das|del|della|la|van|von|der|den|ul|y|e|af"
    r"|U|Daw|Ko|Ma)"
)
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž‘’'][\w'’‘.-]*"
_PART = rf"(?:{_PARTICLE}[- ])*{_WORD}"
# a word of another script, with a capital where the script has them; names in Han and Hangul have no blanks
_OTHER = (
    r"(?![\u03b1-\u03ce\u0430-\u045f\u0561-\u0587])[^\x00-\u036f\u2000-\u2bff\u3000-\u303f\ufe30-\ufe4f\uff00-\uff20\s]+"
)
_UNTOLD = "|".join(map(re.escape, toml_table("columns.toml")["untold"]["names"]))
WHOLE_NAME = compiled(
    rf"{_PART}(?: {_PART}){{1,5}}|{_WORD}, {_PART}(?: {_PART}){{0,2}}"
    rf"|(?!(?:{_UNTOLD})\b)(?:{_OTHER}(?:[ -]{_OTHER}){{1,5}}|[\u3400-\u9fff]{{2,5}}|[\uac00-\ud7a3]{{2,5}})"
)
ALONE = compiled(
    r"(?!(?:Total|All|None|Unknown|Anonymous|Unnamed|Others?|Various|Men|Women|Name)\b)[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿ]{2,}"
)
# "X (another spelling)", "X, lorry driver, 41"
BESIDE = compiled(r",? \([^()|]+\)|, (?:an? )?[a-z][\w -]*(?:, \d\d)?|, \d\d")
AND = compiled(r"(?:;|,? and|,? &| /) (?=[A-Z])")
PROSE = 6  # words of a cell that is read as any other text
FREE = frozenset({"notes", "happened", ""})


class Line(NamedTuple):
    """A line of a table: the span of each cell by its column, of each name in it, and the act that its title tells."""

    start: int
    end: int
    cells: dict[str, tuple[int, int]]
    names: tuple[tuple[int, int], ...]
    free: tuple[tuple[int, int], ...]
    titled: str
    form: bool = False  # whether each cell is a line with its label
    rest: tuple[tuple[int, int], ...] = ()  # cells of columns that tell no act
    noted: bool = False  # whether it has a name and its status in one line of text
    bare: bool = False  # whether its title alone tells the act, without a day
    forced: bool = True  # whether what stands for a name is one, whatever it was read as


@cache
def _titles() -> re.Pattern[str]:
    return compiled(toml_table("columns.toml")["titles"]["told"], re.IGNORECASE)


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    """Return where each line of a text that is not blank begins and ends."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


def titled_by(line: str) -> str:
    """Return the participle by which a line over a table or list says what befell all of its people, or nothing."""
    told = _titles().search(line)
    return told["act"].lower() if told is not None else ""


def table_lines(text: str) -> list[Line]:
    """Return the lines of all tables that name a person, and what is told of them in which column."""
    if "|" not in text and "\t" not in text:
        return []
    found: list[Line] = []
    columns: list[str] = []
    titled, above = "", ""
    at = 0
    for line in text.split("\n"):
        spans = cells_of(line, at)
        heads = columns_of([text[a:b] for a, b in spans], below=bool(columns))
        if len(spans) >= LEAST and heads:
            titled = titled_by(above) if "day" in heads else ""
            fallen = "killed" in (*heads, titled) and of_fallen([text[a:b] for a, b in spans], above)
            columns = heads if (TELLING & set(heads) or titled) and not fallen else []
        elif len(spans) < LEAST and line.strip():
            columns, above = [], line
        elif columns and len(spans) <= len(columns) and (row := row_of(text, columns, spans)) is not None:
            cells, names, free = row
            rest = tuple(s for c, s in zip(columns, spans, strict=False) if c in {"", "none"} and s[0] < s[1])
            found.append(Line(at, at + len(line), cells, names, free, titled, rest=rest))
        at += len(line) + 1
    return found


def of_fallen(heads: list[str], above: str) -> bool:
    """Tell whether a table of dead is of soldiers or of a mishap, by its heads and the line above it."""
    table = toml_table("columns.toml")["titles"]
    mishap = re.search(table["mishaps"], above, re.IGNORECASE)
    return mishap is not None or not {*table["ranks"]}.isdisjoint(h.lower() for h in heads)


def row_of(
    text: str, columns: list[str], spans: list[tuple[int, int]]
) -> tuple[dict[str, tuple[int, int]], tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]] | None:
    """Return the cells of a row by their columns, the names in it and its running text; None where it names nobody."""
    cells: dict[str, tuple[int, int]] = {}
    free = []
    for column, (a, b) in zip(columns, spans, strict=False):
        if a < b and column and column not in cells:
            cells[column] = (a, b)
        if column in FREE and (column or text.count(" ", a, b) >= PROSE - 1):
            free.append((a, b))
    names = names_in(text, *cells["name"]) if "name" in cells else []
    return (cells, tuple(names), tuple(free)) if names else None


def names_in(text: str, a: int, b: int) -> list[tuple[int, int]]:
    """Return the names that a cell holds and nothing else but what describes them."""
    found = []
    begin = a
    for end, after in [*((m.start(), m.end()) for m in AND.finditer(text, a, b)), (b, b)]:
        named = WHOLE_NAME.match(text, begin, end)
        named = ALONE.match(text, begin, end) if named is None and (begin, end) == (a, b) else named
        if named is None or not (named.end() == end or BESIDE.fullmatch(text, named.end(), end)):
            return []
        found.append(named.span())
        begin = after
    return found


def cells_of(line: str, at: int) -> list[tuple[int, int]]:
    """Return the spans of the cells of a line that begins at a code point of the article."""
    spans: list[tuple[int, int]] = []
    bare = line.strip()
    framed = bare[:1] == "|" and bare[-1:] == "|" and len(bare) > 1  # "| a | b |"
    first = len(line) - len(line.lstrip()) + (framed and 1)
    last = len(line.rstrip()) - (framed and 1)
    while framed and first < last and line[first] in " \t":
        first += 1
    for m in CUT.finditer(line, first, last):
        spans.append((at + first, at + m.start()))
        first = m.end()
    return [*spans, (at + first, at + first + len(line[first:last].rstrip()))] if spans else []


def name_rows(view: DocView, lines: list[Line]) -> None:
    """Call a person whom the cell of a table's column of names holds, or a form's field, whatever was read there."""
    found = [
        Name(view.token_at(a), view.token_at(b - 1), "PERSON", view.text[a:b])
        for line in lines if line.forced for a, b in line.names
    ]  # fmt: skip
    if not found:
        return
    taken = {t for n in found for t in range(n.first, n.last + 1)}
    view.names = [n for n in view.names if taken.isdisjoint(range(n.first, n.last + 1))] + found
    index_names(view)


def by_last_sentence(view: DocView, lines: list[Line]) -> dict[int, list[Line]]:
    """Return the rows by the sentence that each ends in."""
    found: dict[int, list[Line]] = {}
    for line in lines:
        found.setdefault(view.sentence_at[view.token_at(line.end - 1)], []).append(line)
    return found


def outside_cells(view: DocView, events: list[Event], lines: list[Line]) -> list[Event]:
    """Leave out what is read across the cells of a row as if it were a sentence.

    Running text in a cell stays, and what a cell with a verb tells of others than those whose row it is.
    """
    out = []
    for event in events:
        at = view.start[event.token]
        k = bisect_right(lines, at, key=lambda x: x.start) - 1
        line = lines[k] if k >= 0 and at < lines[k].end else None
        if line is None or any(a <= at < b for a, b in line.free) or of_others(view, event, line):
            out.append(event)
    return out


def of_others(view: DocView, event: Event, line: Line) -> bool:
    """Tell whether a cell with a finite verb tells an act of others ("Arrested: 5 May with Ana Kor, who was freed")."""
    cell = next(((a, b) for a, b in line.cells.values() if a <= view.start[event.token] < b), None)
    if cell is None or not event.victims.people:
        return False
    owners = {view.names[i].cluster for a, _ in line.names if (i := view.name_at[view.token_at(a)]) >= 0}
    verbs = (view.tag[t] in FINITE for t in range(view.token_at(cell[0]), view.token_at(cell[1] - 1) + 1))
    return owners.isdisjoint(event.victims.people) and any(verbs)
