"""Forms of one person each: "Name: Ida Obi / Date of arrest: 28 May 2022 / Charge: theft", or below her name alone.

Read as rows of tables are, by their labels. The lines of a form without a name are nobody's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from pipeline.assemble.what.rows import TERM
from pipeline.assemble.what.tables import ALONE, FREE, PROSE, WHOLE_NAME, Line, names_in
from pipeline.columns import PERSONAL, TELLING, column_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELLED: Final = compiled(
    r"[^\w\n]{0,4}(?:\(?(?:\d{1,2}|[a-z])[.)][ \t]+)?(?P<label>[A-Z][^:\n|.;!?]{1,69}?)[ \t]*:[ \t]+"
    r"(?P<value>\S[^\n]*?)[ \t]*$"
)
# "Sentence – 7 years": where the label is a known one
DASHED: Final = compiled(
    r"[^\w\n]{0,4}(?P<label>[A-Z][^:\n|.;!?–—]{1,39}?)[ \t]+(?:[–—]|--?)[ \t]+(?P<value>\S[^\n]*?)[ \t]*$"
)
HEADING: Final = compiled(
    r"[^\w\n]{0,4}(?:\(?\d{1,3}[.)][ \t]+|(?:Case|Prisoner|No\.?) (?:No\.? ?)?\d{1,4}[.:]?[ \t]+)?"
    r"(?P<name>[^\n(,–—:]{4,60}?)"
    r"(?:[ \t]*(?:\([^()\n]{1,60}\)|[,–—] ?[^\n]{1,60}))?[ \t]*:?$"
)
KNOWN: Final = 2  # labels of a form that are known
BETWEEN: Final = 12  # words of a line without a label between those of one form
APART: Final = compiled(r"[ \t]+\|[ \t]+(?=[A-Z][^:|\n]{1,40}:)")
# "Name: Ida Obi Arrested: 5 May 2020"
BEGINS: Final = compiled(r"(?<=[^\s:|.;,])[ \t]+(?:\|[ \t]+)?(?=(?P<label>[A-Z][a-z]+(?: [a-z]+){0,4})(?:\(s\))?: )")
TITLES: Final = compiled(r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?|Pastor|Imam|Father|Sister) ")
MARKED: Final = compiled(r" \([mf]\)$|, (?:aged? )?\d\d$")


class _Label(NamedTuple):
    kind: str
    start: int
    end: int


def form_lines(text: str, telling: frozenset[str] = TELLING) -> list[Line]:
    """Return the forms of a text that name a person, each as the row of a table.

    Args:
        text: an article's.
        telling: of which kinds of fields one at least must be there.
    """
    if ": " not in text and " – " not in text and " - " not in text:
        return []
    found: list[Line] = []
    run: list[_Label] = []
    heading: tuple[int, int] | None = None
    above: tuple[int, int] | None = None
    loose = 0
    for a, b in _pieces(text):
        told = labelled(text, a, b)
        if told is None:
            loose += 1
            named = _heading(text, a, b)
            if run and (loose > 1 or named is not None or text.count(" ", a, b) >= BETWEEN):
                found += _form(text, run, heading, telling)
                run = []
            above = named
            continue
        kind = column_of(told["label"], longest=70)
        if kind == "counsel":
            named = heading if run else above
            kind = "none" if named is not None or any(x.kind == "name" for x in run) else "name"
        label = _Label(kind, *told.span("value"))
        loose = 0
        if run and _renewed(run, label.kind):
            found += _form(text, run, heading, telling)
            run, above = [], None
        if not run:
            heading, above = above, None
        run.append(label)
    return found + _form(text, run, heading, telling)


def labelled(text: str, a: int, b: int) -> re.Match[str] | None:
    """Return the label of a line and its value, if it has one."""
    told = LABELLED.match(text, a, b)
    if told is None and (dashed := DASHED.match(text, a, b)) is not None and column_of(dashed["label"]):
        return dashed
    return told


def _renewed(run: list[_Label], kind: str) -> bool:
    """Tell whether a label that comes again begins another form: a name, its first, any where none has a name."""
    kinds = [x.kind for x in run]
    again = kind in kinds and kind not in {"", "none", "notes"} | PERSONAL
    return again and (kind in {"name", kinds[0]} or "name" not in kinds)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines of a text that are not blank, those parted where they hold several labels."""
    at = 0
    for line in text.split("\n"):
        begin = at
        apart = [m for m in BEGINS.finditer(line) if column_of(m["label"])] if line.count(": ") > 1 else []
        for m in apart or APART.finditer(line):
            yield begin, at + m.start()
            begin = at + m.end()
        if line.strip():
            yield begin, at + len(line)
        at += len(line) + 1


def _heading(text: str, a: int, b: int) -> tuple[int, int] | None:
    """Return the name that a line consists of, but for what describes its bearer."""
    found = HEADING.fullmatch(text, a, b)
    if found is None:
        return None
    start, end = found.span("name")
    if (title := TITLES.match(text, start, end)) is not None:
        start = title.end()
    named = WHOLE_NAME.fullmatch(text, start, end)
    return named.span() if named is not None else None


def _form(text: str, run: list[_Label], heading: tuple[int, int] | None, telling: frozenset[str]) -> list[Line]:
    """Return the form that labels make, if they make one and it is somebody's."""
    run = [x._replace(kind="notes") if _is_prose(text, x) else x for x in run]
    kinds = [x.kind for x in run]
    if len({*kinds} - {"", "none"} - (PERSONAL - telling)) < KNOWN or not telling & {*kinds}:
        return []
    cells: dict[str, tuple[int, int]] = {}
    for x in run:
        if x.kind and (x.kind not in cells or (x.kind == "term" and _says_more(text, cells["term"], x))):
            cells[x.kind] = (x.start, x.end)
    if "name" in cells:
        names = _named(text, *cells["name"])
    elif "family" in cells:
        alone = ALONE.match(text, *cells["family"]) or WHOLE_NAME.match(text, *cells["family"])
        names = [alone.span()] if alone is not None else []
    else:
        names = [heading] if heading is not None else []
    if not names:
        return []
    free = tuple(
        (x.start, x.end) for x in run if x.kind in FREE and (x.kind or text.count(" ", x.start, x.end) >= PROSE - 1)
    )
    forced = "name" in cells or "family" in cells
    return [Line(run[0].start, run[-1].end, cells, tuple(names), free, "", forced=forced, form=True)]


def _says_more(text: str, first: tuple[int, int], told: _Label) -> bool:
    """Tell whether a field has a term where the one before it has none: "Verdict: guilty / Sentence: 5 years"."""
    return TERM.match(text, told.start, told.end) is not None and TERM.match(text, *first) is None


def _is_prose(text: str, told: _Label) -> bool:
    """Tell whether what stands after a label is a sentence or more, to be read as any other."""
    return text.count(" ", told.start, told.end) >= BETWEEN and text[told.end - 1] in ".!?”"


def _named(text: str, a: int, b: int) -> list[tuple[int, int]]:
    if (marked := MARKED.search(text, a, b)) is not None and marked.end() == b:
        b = marked.start()
    if (title := TITLES.match(text, a, b)) is not None:
        a = title.end()
    if len(several := names_in(text, a, b)) > 1:
        return several
    named = WHOLE_NAME.match(text, a, b)
    if named is not None and (named.end() == b or text.startswith((",", " (", ";", " –"), named.end())):
        return [named.span()]
    return names_in(text, a, b)
