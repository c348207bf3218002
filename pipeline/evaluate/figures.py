"""What every benchmark hands back: counts, figures, tables and errors."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

type Record = Mapping[str, Any]
"""One incident as a line of `incidents.jsonl` holds it: scorers read what is written, ours or another program's."""

FACTUAL = frozenset({None, "", "reported", "alleged"})


class EvaluationError(ValueError):
    """A gold file or an option that cannot be scored; the message is one line for the user."""


@dataclass(slots=True)
class Counts:
    """True positives, false positives and false negatives of one kind of thing."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def add(self, other: Counts) -> None:
        """Add another document's counts."""
        self.tp += other.tp
        self.fp += other.fp
        self.fn += other.fn

    @property
    def precision(self) -> float:
        """Share of what was found that is right, 0 to 1; 0 where nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found, 0 to 1; 0 where nothing is there."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.tp / (2 * self.tp + self.fp + self.fn) if self.tp else 0.0

    def cells(self) -> list[str]:
        """Precision, recall and F1 in percent, then how many gold items there are."""
        return [percent_text(self.precision), percent_text(self.recall), percent_text(self.f1), str(self.tp + self.fn)]


@dataclass(slots=True)
class Share:
    """How many of how many are right."""

    right: int = 0
    of: int = 0

    def put(self, ok: bool) -> None:
        """Count one case."""
        self.of += 1
        self.right += ok

    @property
    def percent(self) -> float | None:
        """0 to 100 to one decimal; None where there is nothing to judge."""
        return percent(self.right / self.of) if self.of else None

    def cells(self) -> list[str]:
        """The percentage and how many cases there are."""
        return ["–" if self.percent is None else f"{self.percent:.1f}", str(self.of)]


@dataclass(frozen=True, slots=True)
class Table:
    """A table for a person: a header and rows of equal length."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Fault:
    """One miss or one extra, with its cause and the sentence it stands in."""

    kind: str
    """`miss`, `extra` or `wrong`."""
    cause: str
    document: str
    what: str
    sentence: str = ""


@dataclass(slots=True)
class Evaluation:
    """The outcome of one benchmark.

    Attributes:
        kind: name of the benchmark.
        figures: the JSON line: percent 0 to 100, 0 to 1 for `incidents`; None where nothing could be judged.
        tables: for a person.
        notes: what was left out and why.
        faults: misses and extras, in the order of the documents.
    """

    kind: str
    figures: dict[str, float | None]
    tables: list[Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def percent(share: float) -> float:
    """Return a share as percent to one decimal."""
    return round(100 * share, 1)


def percent_text(share: float) -> str:
    """Return a share as percent for a table."""
    return f"{100 * share:.1f}"


def interval(
    documents: Sequence[Counts], measure: Callable[[Counts], float], rounds: int = 1000
) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of a measure, documents drawn with replacement (fixed seed)."""
    if not documents:
        return 0.0, 0.0
    draw = random.Random(1948)  # noqa: S311 (a statistic)
    values: list[float] = []
    for _ in range(rounds):
        total = Counts()
        for counts in draw.choices(documents, k=len(documents)):
            total.add(counts)
        values.append(measure(total))
    values.sort()
    return values[int(0.025 * rounds)], values[int(0.975 * rounds) - 1]


def factual(records: Sequence[Record]) -> list[Record]:
    """Return the records that count as incidents: reported or alleged."""
    return [record for record in records if record.get("modality") in FACTUAL]


def parties(
    record: Record, role: str, keys: Sequence[str] = ("people", "organisations")
) -> Iterator[Mapping[str, Any]]:
    """Yield the people and organisations of a record that have this role."""
    for key in keys:
        for party in record.get(key) or []:
            if party.get("role") == role:
                yield party


def party_name(party: Mapping[str, Any]) -> str:
    """Return what a person or an organisation is called."""
    return party.get("name") or party.get("text") or ""
