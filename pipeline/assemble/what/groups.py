"""Lists of terms with those who were given each: "Sentenced on 31 March by the Zenda court: / to 3 years: A B, C D".

Likewise in a line of text: "Six years: A B, Osh; C D, Naryn. Four years: E F, Talas", "Sentences: A B, 5 years; …".
"""

from __future__ import annotations

import re
from typing import Final

from pipeline.assemble.what.forms import form_lines
from pipeline.assemble.what.headed import headed_lines
from pipeline.assemble.what.rows import PRISON, TERM
from pipeline.assemble.what.status_lines import status_lines
from pipeline.assemble.what.tables import WHOLE_NAME, Line, lines_of, table_lines
from pipeline.kept import compiled

HEAD: Final = compiled(
    r"[^\w\n]{0,3}(?:(?:The|These|Those) (?:following|court)[^.\n:]{0,40} )?"
    r"(?:(?:were|was|people|defendants|persons) ){0,2}"
    r"(?:sentenced|jailed|convicted)\b[^.;\n]{0,120}:[ \t]*$",
    re.IGNORECASE,
)
ITEM: Final = compiled(
    rf"[^\w\n]{{0,4}}(?:to )?(?P<term>{TERM.pattern}[^:–—\n]{{0,50}}?)[ \t]*[:–—][ \t]+(?P<names>[^\n]+?)[.;]?[ \t]*$",
    re.IGNORECASE,
)
# "Six years: A B, Osh; C D (Naryn)", "Sentences: A B, 5 years; C D, acquitted", in a line of text
BY_TERM: Final = compiled(
    rf"(?:^|(?<=[.;:] ))(?P<term>{TERM.pattern}(?: in (?:prison|jail)| imprisonment)?): (?P<items>[^.:\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
BY_NAME: Final = compiled(
    r"^(?:The )?(?:(?:prison |jail )?sentences|verdicts|(?:prison|jail) terms|penalties)(?: handed down| imposed)?: "
    r"(?P<items>[^.:\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
BESIDE_NAME: Final = compiled(r"(?:, \d\d)?(?:,? (?:from )?(?P<place>(?-i:[A-Z])[\w’' -]+)| \((?P<in>[^()]+)\))?")
BEHIND_NAME: Final = compiled(
    rf"(?:, \d\d)?(?:,| –| -|:) (?P<term>{TERM.pattern}[^,;]{{0,30}}|acquitted|a fine[^,;]{{0,30}})", re.IGNORECASE
)
# what a list of terms stands behind: "medals for prison staff. Ten years: A B" tells none
JUDGED: Final = compiled(
    r"\b(?:sentence[ds]?|jailed|imprisoned|convict\w+|verdicts?|courts?|judges?|tribunals?|(?:prison|jail) terms?|"
    r"(?:in|to) (?:prison|jail)(?! [a-z])|behind bars)\b",
    re.IGNORECASE,
)
LED_BY: Final = 400  # characters from such a word to the list
SEMICOLON: Final = compiled(r"; (?:and )?")
APART: Final = compiled(r",? and (?=[A-Z])|[,;] (?=[A-Z])")
ASKED: Final = compiled(r"\b(?:to be|could|(?-i:may)|asked|sought|requested|demand\w*|faces?|not)\b", re.IGNORECASE)


def people_lines(text: str) -> list[Line]:
    """Return the rows of tables, the forms and the lines of lists by terms of a text, in its order."""
    found = [*table_lines(text), *form_lines(text), *group_lines(text), *lines_in_text(text)]
    taken = {line.start for line in found}
    found += [line for line in headed_lines(text) if line.start not in taken]
    taken = {line.start for line in found}
    found += [line for line in status_lines(text) if line.start not in taken]
    return sorted(found, key=lambda line: line.start)


def group_lines(text: str) -> list[Line]:
    """Return the lines of such lists, each as the row of a table whose verdict stands in the line above the list."""
    if ":\n" not in text:
        return []
    found: list[Line] = []
    head: tuple[int, int] | None = None
    for a, b in lines_of(text):
        if HEAD.fullmatch(text, a, b) is not None and ASKED.search(text, a, b) is None:
            head = (a, b)
            continue
        item = ITEM.fullmatch(text, a, b) if head is not None else None
        names = _names(text, *item.span("names")) if item is not None else []
        if item is None or not names:
            head = None
        elif head is not None:
            found.append(Line(a, b, {"name": item.span("names"), "term": item.span("term"), "verdict": head},
                              tuple(names), (), ""))  # fmt: skip
    return found


def lines_in_text(text: str) -> list[Line]:
    """Return the items of such lists that a line of text holds, each as a row of a table."""
    if ": " not in text or PRISON.search(text) is None:
        return []
    found = [
        line
        for told in BY_TERM.finditer(text)
        if JUDGED.search(text, max(0, told.start() - LED_BY), told.end("term")) or PRISON.search(told["term"])
        for line in _items(text, told, BESIDE_NAME, told.span("term"))
    ]
    found += [line for told in BY_NAME.finditer(text) for line in _items(text, told, BEHIND_NAME, None)]
    return found if len(found) > 1 else []


def _items(text: str, told: re.Match[str], beside: re.Pattern[str], term: tuple[int, int] | None) -> list[Line]:
    """Return the items of one list, parted by semicolons or, where all are names alone, by commas."""
    found = [] if ";" in told["items"] else _parted(text, told.span("items"), APART, beside, term)
    return found or _parted(text, told.span("items"), SEMICOLON, beside, term)


def _parted(
    text: str, items: tuple[int, int], apart: re.Pattern[str], beside: re.Pattern[str], term: tuple[int, int] | None
) -> list[Line]:
    """Return the items of a list, cut where a pattern parts them; none where one is no name."""
    (begin, end), found = items, list[Line]()
    for stop, after in [*(m.span() for m in apart.finditer(text, begin, end)), (end, end)]:
        name = WHOLE_NAME.match(text, begin, stop)
        rest = beside.fullmatch(text, name.end(), stop) if name is not None else None
        if name is None or rest is None:
            return []
        groups = rest.groupdict()
        cells = {"name": name.span(), "term": rest.span("term") if term is None else term}
        place = next((k for k in ("place", "in") if groups.get(k)), None)
        cells |= {} if place is None else {"place": rest.span(place)}
        found.append(Line(begin, stop, cells, (name.span(),), (), ""))
        begin = after
    return found


def _names(text: str, a: int, b: int) -> list[tuple[int, int]]:
    """Return the names that a list consists of; none where anything else stands in it."""
    found = []
    begin = a
    for end, after in [*(m.span() for m in APART.finditer(text, a, b)), (b, b)]:
        named = WHOLE_NAME.fullmatch(text, begin, end)
        if named is None:
            return []
        found.append(named.span())
        begin = after
    return found
