"""Documents with marks as training rows: spans of every head, of what is known about them.

Passages (`corpus/annotated/passages/*.txt`) hold short marks, `[[A arrest|detained]]`: an act and its type (`A-` where
it is not told as having happened), `C` charge, `L` law, `P` penalty, `N` count, `V` victim, `D` doer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.evaluate.figures import FACTUAL
from pipeline.train.sentences import HEADS, UNKNOWN

Row = dict[str, Any]
SHORT = {"C": "CHARGE", "L": "LAW", "P": "PENALTY", "N": "COUNT", "V": "VICTIM", "D": "DOER"}
WITHOUT = {"corpus": ("victim", "doer"), "spans": ("victim", "doer", "told"), "told": ("time", "names")}
"""Heads that rows of a kind know nothing about."""
NAMES: dict[str, Sequence[str]] = {"names": HEADS["ner"]}
"""Names as our guidelines mark them; `ner` knows them as the open sets do. Rows with `names` tell them too."""
PARAGRAPH = " ¶ "
"""Stands between the paragraphs of a passage."""
_MARK = re.compile(r"\[\[([^\s|]+)(?: (\w+))?\|([^\[\]]+)\]\]")


def heads_for(kind: str) -> dict[str, Sequence[str]]:
    """Return the heads that rows of a kind (`corpus`, `spans`, `told`) can teach."""
    return {head: labels for head, labels in (HEADS | NAMES).items() if head not in {"ner", *WITHOUT[kind]}}


def read_passages(path: Path) -> Iterator[Row]:
    """Read the passages of a file, a row each: `id`, `text`, `spans`.

    Raises:
        ValueError: if a mark has an unknown label.
    """
    for number, passage in enumerate(re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()), 1):
        text, spans, at = "", [], 0
        for mark in _MARK.finditer(passage):
            text += passage[at : mark.start()]
            start, at = len(text), mark.end()
            text += mark[3]
            spans += _spans(mark[1], mark[2], start, len(text))
        text = (text + passage[at:]).replace(PARAGRAPH, "\n\n ")  # as long as it was
        yield {"id": f"{path.stem}-{number}", "text": text, "spans": spans}


def _spans(label: str, act: str | None, start: int, end: int) -> list[dict[str, Any]]:
    where = {"start": start, "end": end}
    if label in {"A", "A-"}:
        return [where | {"label": "ACT"}, where | {"label": act if label == "A" else "UNTOLD"}]
    if label not in SHORT:
        raise ValueError(f"unknown label {label!r}")
    return [where | {"label": SHORT[label]}]


def typed(row: Mapping[str, Any]) -> Row:
    """Add to a row whose acts have a type, and say whether they are told, what the head `told` learns of them."""
    acts = [s for s in row["spans"] if s["label"] == "ACT"]
    more = [{"start": s["start"], "end": s["end"], "label": s["type"] if s["told"] else "UNTOLD"} for s in acts]
    return dict(row) | {"spans": [*row["spans"], *more]}


def with_told(row: Mapping[str, Any]) -> Row:
    """Add to a row of the corpus what its acts are told as, by the incidents that they tell."""
    factual = {key: i["modality"] in FACTUAL for i in row["incidents"] for key in i["told"]}
    spans = list(row["spans"])
    for span in row["spans"]:
        if span["label"] == "ACT":
            known = factual.get(span["key"])
            label = UNKNOWN if known is None else span["type"] if known else "UNTOLD"
            spans.append({"start": span["start"], "end": span["end"], "label": label})
    return dict(row) | {"spans": spans}
