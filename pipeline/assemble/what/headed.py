"""Items of a list whose heading says what befell all of them: "Journalists arrested in 2012: / 1. X, 4 March"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.what.tables import WHOLE_NAME, Line, of_fallen, titled_by
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event

ITEM: Final = re.compile(r"[ \t]*(?:\(?\d{1,3}[.)]|[•*▪◦·–-])[ \t]+(?=[A-ZÀ-ÖØ-Þ])")
# without the bullet that the page had: "Ida Obi, teacher, 3 May, Lume"
BARE: Final = re.compile(rf"(?=(?:{WHOLE_NAME.pattern})(?:, | \(| [–—] )[^\n]{{4,120}}[^.!?\n]$)")
LONGEST: Final = 90  # characters of a heading
# where what an item tells of its own begins: a day after it is another's ("released on 20 June")
TELLS: Final = re.compile(
    r"\b(?:released|freed|shot|stabbed|killed|murdered|held|sentenced|jailed|charged|detained|arrested|died|beaten|acquitted|"
    r"convicted|deported|abducted|tortured|still|fined|remains?|found|was|were|has|had|is)\b"
)
AS_TITLED: Final = {"killing": {"attack", "attempted_killing"}, "arrest": {"detention"}}


def headed_lines(text: str) -> list[Line]:
    """Return the items of such lists that open with a name, each as the row of a table with that title."""
    found: list[Line] = []
    titled = ""
    at = 0
    for line in text.split("\n"):
        a, b = at, at + len(line)
        at = b + 1
        if not line.strip():
            continue
        item = ITEM.match(line) or (BARE.match(line) if titled else None)
        if item is None:
            heads = len(line) <= LONGEST and line.rstrip()[-1:] not in {".", "!", "?"} and not of_fallen([], line)
            titled = titled_by(line) if heads else ""
        elif titled and (name := WHOLE_NAME.match(text, a + item.end(), b)) is not None:
            if not text.startswith((",", " (", ":", " –", " —"), name.end()):
                continue
            told = TELLS.search(text, name.end(), b)
            cell = (name.end(), told.start() if told is not None else b)
            found.append(Line(a, b, {"name": name.span(), "day": cell, "place": cell}, (name.span(),),
                              ((name.end(), b),), titled, forced=False))  # fmt: skip
    return found


def as_titled(title: str, mine: list[Event]) -> None:
    """Let what an item tells be what its heading calls it: "Killed: / X, shot by gunmen"."""
    act = toml_table("columns.toml")["titles"]["acts"].get(title)
    for event in mine:
        if event.act in AS_TITLED.get(act or "", ()):
            event.act = act or event.act
