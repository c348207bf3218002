"""Rows of a table that stand as lines of text, each with a day: "3 May 2021 | Ida Obi | arrested", no date lines.

One such line may be what stands over an article; two or more of one shape, one under the other, are not. Nor is a line
of a form: "Victim: Ida Obi / Violation: arrest / Date: 3 May 2021".
"""

from itertools import groupby

from pipeline.clean.datefields import OF_PEOPLE, fields_of
from pipeline.columns import BAR, TELLING, column_of, columns_of
from pipeline.kept import compiled

_LONGEST = 160  # characters of a row
_LEAST = 2  # rows, one under the other
_LABELLED = compiled(r"\W{0,4}(?P<label>[A-Z][^:|.;!?]{1,69}?)[ \t]*:[ \t]+\S")
_SPACE = compiled(r"\s+")


def rows_among(texts: list[str]) -> set[int]:
    """Return the positions of the rows among the lines of a page, in their order."""
    found: set[int] = set()
    at = 0
    for shape, run in groupby(texts, _shape):
        lines = list(run)
        if shape and len(lines) >= _LEAST and len(set(lines)) == len(lines):
            found.update(range(at, at + len(lines)))
        at += len(lines)
    return found


def rows_below_heads(texts: list[str]) -> set[int]:
    """Return the positions of the rows that stand under the heads of a table of people, and of the heads."""
    found: set[int] = set()
    width = 0
    for at, text in enumerate(texts):
        cells = [c.strip(" |") for c in text.split("|")]
        if BAR not in text and "|" not in text:
            width = 0
        elif columns_of(cells, below=width > 0):
            width = len(cells)
            found.add(at)
        elif width:
            found.add(at)
    return found


def forms_among(texts: list[str]) -> set[int]:
    """Return the positions of the lines of forms that name somebody and tell what befell them."""
    found: set[int] = set()
    at = 0
    labels = [told["label"] if (told := _LABELLED.match(text)) is not None else "" for text in texts]
    for labelled, run in groupby(labels, bool):
        here = list(run)
        kinds = {column_of(label, longest=70) for label in here} if labelled and len(here) >= _LEAST else set()
        if "name" in kinds and TELLING & kinds:
            found.update(range(at, at + len(here)))
        at += len(here)
    return found


def _shape(text: str) -> str:
    """Return where a line has its day and its other parts, and what stands between; empty where it is no row."""
    parts = fields_of(text) if len(text) <= _LONGEST and any(c.isdigit() for c in text) else []
    own = ["w" if told and (not small or field.casefold() in OF_PEOPLE) else "" for field, told, small in parts]
    if "w" not in own:
        return ""
    return "".join(w or _SPACE.sub("", field) for w, (field, _, _) in zip(own, parts, strict=True))
