"""Lines of one person each with a status behind a colon or dash: "Ida Obi: freed on 12 May", "– still in custody"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pipeline.assemble.what.headed import MARK
from pipeline.assemble.what.tables import WHOLE_NAME, Line, lines_of
from pipeline.kept import compiled
from pipeline.paths import toml_table

OPENS: Final = compiled(rf"[ \t]*(?:{MARK})?(?=[A-ZÀ-ÖØ-Þ])")
# between the name and its status: "(m, 22) –", ", a lawyer:"
PARTED: Final = compiled(r"(?:[ \t]*\([^()\n]{1,40}\)|,[ \t][^,:;.\n–—]{1,40})?(?:[ \t]*[:–—]|[ \t]+-)[ \t]+")


@cache
def _statuses() -> re.Pattern[str]:
    table = toml_table("columns.toml")["lines"]
    return compiled(rf"(?:{'|'.join(table['done'])}){table['after']}|(?:{'|'.join(table['custody'])})", re.IGNORECASE)


def status_lines(text: str) -> list[Line]:
    """Return such lines, each as a row with a name and a status, whose words are read as any other text, too."""
    found: list[Line] = []
    for a, b in lines_of(text):
        opened = OPENS.match(text[a:b])
        name = WHOLE_NAME.match(text, a + opened.end(), b) if opened is not None else None
        parted = PARTED.match(text, name.end(), b) if name is not None else None
        if name is None or parted is None or _statuses().match(text, parted.end(), b) is None:
            continue
        cell = (parted.end(), b)
        found.append(Line(a, b, {"name": name.span(), "status": cell}, (name.span(),), (cell,), "",
                          forced=False, noted=True))  # fmt: skip
    return found
