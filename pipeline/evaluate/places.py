"""`places`: the country of each mention, its span given."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.evaluate.causes import around
from pipeline.evaluate.datasets import read_json_lines
from pipeline.evaluate.figures import Evaluation, Fault, Share, Table
from pipeline.evaluate.shapes import PLACED_TEXT, misplaced
from pipeline.evaluate.system import PlaceSystem

_NAMES_A_COUNTRY = frozenset({"country", "adjective"})
_SHOWN = 10


@dataclass(slots=True)
class Tally:
    """The counts of one run."""

    all: Share = field(default_factory=Share)
    countries: Share = field(default_factory=Share)
    without_us: Share = field(default_factory=Share)
    kinds: dict[str, Share] = field(default_factory=dict)
    confused: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """Words, the gold's code and ours."""


def score_document(row: Mapping[str, Any], codes: Sequence[str | None], tally: Tally) -> list[Fault]:
    """Add one document to the counts and return its faults; no answer is a wrong one."""
    faults: list[Fault] = []
    for mention, code in zip(row["mentions"], codes, strict=True):
        gold, kind = mention["country"], str(mention.get("kind") or "other")
        ok = code is not None and code == gold
        tally.all.put(ok)
        tally.kinds.setdefault(kind, Share()).put(ok)
        if kind in _NAMES_A_COUNTRY:
            tally.countries.put(ok)
        if gold != "US":
            tally.without_us.put(ok)
        if not ok:
            tally.confused[mention["text"], str(gold), code or "–"] += 1
            start = mention["start"]
            where = around(row["text"], start, start + len(mention["text"]))
            faults.append(
                Fault(
                    "wrong",
                    f"{kind}: {'none' if code is None else 'another'}",
                    str(row["doc"]),
                    f"{gold} ≠ {code or '–'}",
                    where,
                )
            )
    return faults


def load(file: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """Read the rows.

    Raises:
        EvaluationError: if the file holds something else.
    """
    return read_json_lines(file, limit, ("doc", "text", "mentions"), PLACED_TEXT)


def evaluate(file: Path, system: PlaceSystem, *, limit: int | None = None) -> Evaluation:
    """Run a resolver on each document of a file, all its mentions together, and score it."""
    rows = load(file, limit)
    spans = [[(m["start"], m["start"] + len(m["text"])) for m in row["mentions"]] for row in rows]
    system(rows[0]["text"], spans[0])  # first use loads the gazetteer
    began = time.process_time()
    found = [system(row["text"], spans_of) for row, spans_of in zip(rows, spans, strict=True)]
    spent = time.process_time() - began
    tally, faults = Tally(), []
    for row, codes in zip(rows, found, strict=True):
        faults += score_document(row, codes, tally)
    figures = {
        "accuracy": tally.all.percent,
        "country_accuracy": tally.countries.percent,
        "accuracy_without_us": tally.without_us.percent,
        "ms": round(1000 * spent / max(1, tally.all.of), 3),
    }
    told = ((row["text"], m["start"], m["start"] + len(m["text"]), m["text"]) for row in rows for m in row["mentions"])
    return Evaluation("places", figures, tables(tally), misplaced(told), faults)


def tables(tally: Tally) -> list[Table]:
    """Return the tables of a run: accuracy by kind, and what is most often taken for what."""
    shares = [
        ("all", tally.all),
        ("names and adjectives of countries", tally.countries),
        ("without US mentions", tally.without_us),
    ]
    shares += [(f"  {kind}", share) for kind, share in sorted(tally.kinds.items())]
    confused = [[text, gold, code, str(n)] for (text, gold, code), n in tally.confused.most_common(_SHOWN)]
    return [
        Table("country of each mention", ["", "right %", "n"], [[name, *share.cells()] for name, share in shares]),
        *([Table("most frequent confusions", ["mention", "gold", "ours", "times"], confused)] if confused else []),
    ]
