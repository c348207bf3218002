"""What rows of tables and forms say of whom they name: a trade, an age, a sex ("Age: 33", "Gender: f", "| poet |")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from pipeline.assemble.text.words import people
from pipeline.assemble.what.forms import form_lines
from pipeline.columns import PERSONAL
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.tables import Line
    from pipeline.assemble.who.cast import PersonEntry

YEARS: Final = compiled(r"(?:aged? )?(\d{1,3})(?: years?(?: old)?)?\W*")
SEXES: Final[dict[str, Literal["male", "female"]]] = {
    "m": "male", "male": "male", "man": "male", "f": "female", "female": "female", "woman": "female",
}  # fmt: skip
YOUNGEST, OLDEST = 5, 110
LONGEST: Final = 4  # words of a trade


def by_rows(view: DocView, lines: list[Line], entries: list[PersonEntry]) -> None:
    """Give who alone is named in a row or form the age, sex and trade that it tells, where nothing else told them."""
    forms = form_lines(view.text, PERSONAL) if ": " in view.text else []
    for line in (*lines, *forms):
        if len(line.names) != 1 or PERSONAL.isdisjoint(line.cells):
            continue
        i = view.name_at[view.token_at(line.names[0][0])]
        if not view.is_person(i) or view.names[i].cluster < 0:
            continue
        entry = entries[view.names[i].cluster]
        whom = line.cells["by"][0] if "by" in line.cells else -1
        at = line.names[0][0]
        told = {
            kind: view.text[a:b].strip()
            for kind, (a, b) in line.cells.items()
            if kind in PERSONAL and not (line.form and (at < whom < a or 0 <= whom < a < at))
        }  # not "Perpetrator: … / Occupation: policeman"
        if entry.age is None and (years := YEARS.fullmatch(told.get("age", ""))) is not None:
            entry.age = n if YOUNGEST <= (n := int(years[1])) <= OLDEST else None
        entry.gender = entry.gender or SEXES.get(told.get("sex", "").lower().rstrip("."))
        if "trade" in told:
            take_trade(told["trade"], entry)


def take_trade(told: str, entry: PersonEntry) -> None:
    """Take the known trade that the first words of a cell end in ("poet", "former judge, editor of The Torch")."""
    table = people()
    words = re.split(r"[,;:(/]| (?:of|at|for|in|with|and|from) ", told.lower())[0].split()
    for begin in range(max(0, len(words) - LONGEST), len(words)):
        run = " ".join(words[begin:])
        if run in table.occupation:
            if run not in entry.descriptors:
                entry.descriptors.append(run)
            if entry.occupation in {None, "other"}:
                entry.occupation = table.occupation[run]
            return
