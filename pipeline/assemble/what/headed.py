"""Items of a list whose heading says what befell all of them: "Journalists arrested in 2012: / 1. X, 4 March"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.what.crimes import CRIME
from pipeline.assemble.what.tables import WHOLE_NAME, Line, lines_of, of_fallen, titled_by
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event

MARK: Final = r"(?:\(?\d{1,3}[.)]|[•*▪◦·–-])[ \t]+"  # the number or bullet of an item
ITEM: Final = compiled(rf"[ \t]*{MARK}(?=[A-ZÀ-ÖØ-Þ])")
NAME_ALONE: Final = compiled(rf"(?:{WHOLE_NAME.pattern})(?:,? \(?\d{{1,2}}\)?|, [a-z]{{3,20}})?")
FLUSH: Final = compiled(r"\s*")
# without the bullet that the page had: "Ida Obi, teacher, 3 May, Lume"
BARE: Final = compiled(rf"(?=(?:{WHOLE_NAME.pattern})(?:, | \(| [–—] )[^\n]{{4,120}}[^.!?\n]$)")
NEXT: Final = compiled(rf"\s*(?:[ \t]*{MARK})?")
AGED: Final = compiled(r"(?:,| \()(?: aged?)? ?\d{1,2}(?:[,)]|$)")  # whoever's age it is was no place
FALLEN: Final = frozenset({"killed", "injured"})  # in a crash, too
LONGEST_ALONE: Final = 40  # characters of a heading that is a participle alone
ITEM_ENDS: Final = (",", " (", ":", " –", " —", "\n")
LONGEST: Final = 90  # characters of a heading
# where what an item tells of its own begins: a day after it is another's ("released on 20 June")
TELLS: Final = compiled(rf"\b(?:{'|'.join(toml_table('columns.toml')['titles']['tells'])}|was|were|has|had|is)\b")
OVER: Final = compiled(r"^[^\n]{1,90}$", re.MULTILINE)
WHEN: Final = compiled(r"\b(?:1[5-9]|20)\d\d\b")
AS_TITLED: Final = {"killing": {"attack", "attempted_killing"}, "arrest": {"detention"}}


@cache
def _others() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what shows that a heading, and an item, is of others than victims."""
    table = toml_table("columns.toml")["titles"]
    return compiled(table["others"], re.IGNORECASE), compiled(table["speakers"], re.IGNORECASE)


@cache
def _participles() -> re.Pattern[str]:
    """Return what a heading is that is a participle alone ("ARRESTED").

    "Those killed:" is a sentence that the lines go on with.
    """
    words = "|".join(toml_table("columns.toml")["titles"]["acts"])
    return compiled(
        rf"[^\w\n]{{0,4}}(?P<word>(?i:{words}))(?:[ \t]*\(\d{{1,3}}\))?[ \t]*(?P<colon>:?)[^\w\n]{{0,4}}"
    )


def of_others(line: str, titled: str) -> bool:
    """Tell whether a heading is of others than those whom something befell, or of whom the law sought for a crime.

    "Lawyers for the activists detained in May", "Officers arrested for taking bribes", "Most wanted fugitives".
    """
    return _others()[0].search(line) is not None or CRIME.search(line.lower().partition(titled)[2]) is not None


def participle_of(text: str, a: int, b: int) -> str:
    """Return the participle that a line is which heads those named below it, in capitals or with a colon, or nothing.

    "Released" right below a name, without either, is of the one above it.
    """
    head = _participles().fullmatch(text, a, b) if b - a <= LONGEST_ALONE else None
    if head is None or not (head["colon"] or head["word"].isupper()):
        return ""
    below = NEXT.match(text, b)
    named = WHOLE_NAME.match(text, below.end()) if below is not None else None
    ends = named is not None and (named.end() == len(text) or text.startswith(ITEM_ENDS, named.end()))
    opens = not head["colon"] and not text[:a].strip()
    if named is None or not ends or (opens and of_author(text, named)):
        return ""
    return head["word"].lower()


def of_author(text: str, named: re.Match[str]) -> bool:
    """Tell whether the one name right below the first line of a text stands there alone: who wrote "ARRESTED"."""
    end = text.find("\n", named.end())
    marked = text[text.rfind("\n", 0, named.start()) + 1 : named.start()]
    if end < 0 or marked.strip() or text[named.end() : end].strip():
        return False
    return WHOLE_NAME.match(text, end + len(text[end:]) - len(text[end:].lstrip())) is None


def headed_lines(text: str) -> list[Line]:
    """Return the items of such lists that open with a name, each as the row of a table with that title."""
    found: list[Line] = []
    titled = ""
    bare = False
    for a, b in lines_of(text):
        line = text[a:b]
        if alone := participle_of(text, a, b):
            titled, bare = alone, not (alone in FALLEN and of_fallen([], text))
            titled = titled if bare else ""
            found.append(Line(a, b, {}, (), (), ""))  # nobody's: what it tells is told by the items
            continue
        item = ITEM.match(line) or (BARE.match(line) if titled else None)
        if item is None and bare and titled and NAME_ALONE.fullmatch(line.strip()) is not None:
            item = FLUSH.match(line)
        if item is None:
            bare = False
            heads = len(line) <= LONGEST and line.rstrip()[-1:] not in {".", "!", "?"} and not of_fallen([], line)
            titled = titled_by(line) if heads else ""
            titled = "" if titled and of_others(line, titled) else titled
        elif titled and (name := WHOLE_NAME.match(text, a + item.end(), b)) is not None:
            if not text.startswith(ITEM_ENDS[:-1], name.end()) and not (bare and not text[name.end() : b].strip()):
                continue
            if _others()[1].search(text, name.end(), b):
                continue  # "X, spokesman of the group, said …"
            told = TELLS.search(text, name.end(), b)
            cell = (name.end(), told.start() if told is not None else b)
            aged = AGED.match(text, name.end(), b) is not None
            found.append(Line(a, b, {"name": name.span(), "day": cell, "place": cell}, (name.span(),),
                              ((name.end(), b),), titled, forced=aged, bare=bare))  # fmt: skip
    return found


def headed_years(text: str) -> list[tuple[int, int, int]]:
    """Return the start and end of such items, and the one year of their heading or 0 ("Reporters killed in 2012")."""
    found = []
    for line in headed_lines(text):
        above = next((m[0] for m in reversed([*OVER.finditer(text, 0, line.start)]) if titled_by(m[0])), "")
        years = set(WHEN.findall(above))
        found.append((line.start, line.end, int(years.pop()) if len(years) == 1 else 0))
    return found


def as_titled(title: str, mine: list[Event]) -> None:
    """Let what an item tells be what its heading calls it: "Killed: / X, shot by gunmen"."""
    act = toml_table("columns.toml")["titles"]["acts"].get(title)
    for event in mine:
        if event.act in AS_TITLED.get(act or "", ()):
            event.act = act or event.act
