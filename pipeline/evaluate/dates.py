"""`dates`: expressions of time against TIMEX3 gold: found, same span, same value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from pipeline.evaluate.causes import around
from pipeline.evaluate.datasets import read_json_lines
from pipeline.evaluate.figures import Counts, Evaluation, Fault, Table, percent
from pipeline.evaluate.shapes import DATED_TEXT, misplaced
from pipeline.evaluate.system import DateSystem, TimexLike

_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")


@dataclass(slots=True)
class Tally:
    """The counts of one run."""

    strict: Counts = field(default_factory=Counts)
    relaxed: Counts = field(default_factory=Counts)
    value: Counts = field(default_factory=Counts)

    def figures(self) -> dict[str, float | None]:
        """Return the JSON line, percent."""
        return {
            "strict_f1": percent(self.strict.f1),
            "relaxed_f1": percent(self.relaxed.f1),
            "value_f1": percent(self.value.f1),
        }


def has_value(gold: Mapping[str, Any]) -> bool:
    """Say whether a gold timex has a value that can be asked for: none, or one with X in it, is left out."""
    value = str(gold.get("value") or "").upper()
    return bool(value) and value not in {"NULL", "NONE"} and "X" not in value


def align(gold: Sequence[Mapping[str, Any]], found: Sequence[TimexLike]) -> dict[int, int]:
    """Match gold and found timexes that overlap, one to one: same spans first, then the longest overlaps."""
    pairs: list[tuple[bool, int, int, int]] = []
    for g, timex in enumerate(gold):
        for f, other in enumerate(found):
            overlap = min(timex["end"], other.end) - max(timex["start"], other.start)
            if overlap > 0:
                pairs.append(((timex["start"], timex["end"]) != (other.start, other.end), -overlap, g, f))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, g, f in sorted(pairs):
        if g not in matched and f not in taken:
            matched[g] = f
            taken.add(f)
    return matched


def score_document(row: Mapping[str, Any], found: Sequence[TimexLike], tally: Tally) -> list[Fault]:
    """Add one document to the counts and return its faults."""
    gold, text, name = row["timexes"], row["text"], str(row["id"])
    matched = align(gold, found)
    faults: list[Fault] = []
    strict = right = asked = left_out = 0
    for g, timex in enumerate(gold):
        hit = found[matched[g]] if g in matched else None
        where, kind, value = around(text, timex["start"], timex["end"]), timex.get("type"), timex.get("value")
        if hit is None:
            faults.append(Fault("miss", f"{kind}: not found", name, str(value), where))
        elif (hit.start, hit.end) == (timex["start"], timex["end"]):
            strict += 1
        else:
            faults.append(Fault("wrong", f"{kind}: span", name, text[hit.start : hit.end], where))
        if not has_value(timex):
            left_out += hit is not None
            continue
        asked += 1
        if hit is not None and hit.timex_value.upper() == str(value).upper():
            right += 1
        elif hit is not None:
            faults.append(Fault("wrong", f"{kind}: value", name, f"{value} ≠ {hit.timex_value}", where))
    taken = set(matched.values())
    for f, other in enumerate(found):
        if f not in taken:
            faults.append(
                Fault("extra", "no expression of time", name, other.timex_value, around(text, other.start, other.end))
            )
    tally.relaxed.add(_counts(len(matched), len(found), len(gold)))
    tally.strict.add(_counts(strict, len(found), len(gold)))
    tally.value.add(_counts(right, len(found) - left_out, asked))
    return faults


def _counts(right: int, found: int, gold: int) -> Counts:
    return Counts(right, found - right, gold - right)


def is_history(text: str, created: date) -> bool:
    """Say whether a text tells of times before it was made, so that its day anchors nothing.

    A report leaves out the year it speaks from; a history spells out many, most of them gone by. HeidelTime leaves
    this choice to its user, as "news" or "narrative".
    """
    years = [int(year) for year in _YEAR.findall(text)]
    return len(years) >= 20 and median(years) < created.year


def load(file: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """Read the rows.

    Raises:
        EvaluationError: if the file holds something else.
    """
    return read_json_lines(file, limit, ("id", "dct", "text", "timexes"), DATED_TEXT)


def evaluate(file: Path, system: DateSystem, *, limit: int | None = None) -> Evaluation:
    """Run a date tagger on each document of a file, with its day of creation, and score it."""
    rows = load(file, limit)
    tally, faults, histories = Tally(), [], 0
    for row in rows:
        created = date.fromisoformat(row["dct"][:10])
        history = is_history(row["text"], created)
        histories += history
        faults += score_document(row, system(row["text"], None if history else created), tally)
    evaluation = Evaluation("dates", tally.figures(), [table(tally)], faults=faults)
    evaluation.notes.append(f"{len(rows)} documents, {histories} of them histories, read without a day of creation")
    evaluation.notes += misplaced(
        (row["text"], t["start"], t["end"], t.get("text")) for row in rows for t in row["timexes"]
    )
    return evaluation


def table(tally: Tally) -> Table:
    """Return the table of a run."""
    rows = [["same span", tally.strict], ["overlapping span", tally.relaxed], ["value", tally.value]]
    return Table(
        "expressions of time",
        ["", "P", "R", "F1", "gold"],
        [[str(name), *counts.cells()] for name, counts in rows if isinstance(counts, Counts)],
    )
