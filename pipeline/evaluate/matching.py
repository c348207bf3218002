"""Records against the gold incidents of their articles: which answers which, what is missed, what is too much.

A record answers a gold incident when its act is one of the acceptable ones, its victims agree (F1 of names at
least 0.5) and their dates are compatible. Each gold incident is answered once, the required ones first. What is left
over is an extra unless an optional incident excuses it (each excuses one repeat). Slots are judged on answered
incidents: what the gold has and the record has right, over what the gold has plus the charges and penalties that the
record adds where the gold has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.evaluate.figures import Counts, Record, Share, factual
from pipeline.evaluate.names import text_hit
from pipeline.evaluate.slots import (
    Gold,
    country_right,
    date_right,
    fit,
    imposes_penalty,
    penalty_right,
    places_told,
    told_charges,
)

SLOTS = ("country", "date", "charges", "penalty", "places")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one record: `right`, `extra` or `excused` (an optional incident or its repeat)."""

    record: Record
    outcome: str


@dataclass(slots=True)
class Outcome:
    """The comparison of one or many articles."""

    counts: Counts = field(default_factory=Counts)
    slots: dict[str, Share] = field(default_factory=lambda: {slot: Share() for slot in SLOTS})
    verdicts: list[tuple[Gold, Verdict]] = field(default_factory=list)
    missed: list[tuple[Gold, Gold]] = field(default_factory=list)
    """Pairs of article and incident."""
    answered: list[tuple[Gold, Gold, Record]] = field(default_factory=list)
    """Article, required incident and the record that answers it."""

    @property
    def slot_accuracy(self) -> float:
        """Share of right slots over all of them, 0 to 1."""
        return sum(share.right for share in self.slots.values()) / max(
            1, sum(share.of for share in self.slots.values())
        )

    def figures(self) -> dict[str, float | None]:
        """F1, precision, recall and slot accuracy, 0 to 1, to three decimals."""
        return {
            "f1": round(self.counts.f1, 3),
            "precision": round(self.counts.precision, 3),
            "recall": round(self.counts.recall, 3),
            "slot_accuracy": round(self.slot_accuracy, 3),
        }


def compare(articles: Iterable[Gold], records_of: Callable[[Gold], Sequence[Record]]) -> Outcome:
    """Score records against gold.

    Args:
        articles: gold articles with `incidents`.
        records_of: gives the records of an article; those of other modalities than reported and alleged are left out.
    """
    outcome = Outcome()
    for article in articles:
        _compare_article(article, factual(records_of(article)), outcome)
    return outcome


def _compare_article(article: Gold, records: Sequence[Record], outcome: Outcome) -> None:
    gold: Sequence[Gold] = article["incidents"]
    answer = _assign(gold, records)
    by_record = {record: incident for incident, record in answer.items()}
    repeats = {at for at, incident in enumerate(gold) if incident.get("optional")}
    for at, incident in enumerate(gold):
        if incident.get("optional"):
            continue
        if at not in answer:
            outcome.counts.fn += 1
            outcome.missed.append((article, incident))
            continue
        outcome.counts.tp += 1
        record = records[answer[at]]
        outcome.answered.append((article, incident, record))
        _judge_slots(incident, record, outcome.slots)
    for number, record in enumerate(records):
        if number in by_record:
            optional = gold[by_record[number]].get("optional")
            outcome.verdicts.append((article, Verdict(record, "excused" if optional else "right")))
            continue
        repeat = next((at for at in sorted(repeats) if fit(gold[at], record)), None)
        if repeat is not None:
            repeats.remove(repeat)
            outcome.verdicts.append((article, Verdict(record, "excused")))
            continue
        outcome.counts.fp += 1
        outcome.verdicts.append((article, Verdict(record, "extra")))


def _assign(gold: Sequence[Gold], records: Sequence[Record]) -> dict[int, int]:
    """Return which record answers which incident, best pairs first, required incidents before optional ones."""
    answer: dict[int, int] = {}
    taken: set[int] = set()
    for optional in (False, True):
        pairs: list[tuple[float, int, int]] = []
        for at, incident in enumerate(gold):
            if bool(incident.get("optional")) != optional:
                continue
            for number, record in enumerate(records):
                if agreement := fit(incident, record):
                    pairs.append((_weight(agreement, incident, record), at, number))
        for _, at, number in sorted(pairs, reverse=True):
            if at not in answer and number not in taken:
                answer[at] = number
                taken.add(number)
    return answer


def _weight(agreement: float, incident: Gold, record: Record) -> float:
    # Added in the order of the gold's own scorer, so that ties fall the same way to the last bit.
    weight: float = (
        agreement
        + 0.2 * ("date" in incident and date_right(incident["date"], record))
        + 0.1 * ("country" in incident and country_right(incident["country"], record))
        + 0.1 * (incident["act"][0] == record["act"])
        + 0.2 * ("penalty" in incident and penalty_right(incident["penalty"], record))
    )
    return weight


def _judge_slots(incident: Gold, record: Record, slots: dict[str, Share]) -> None:
    if "country" in incident:
        slots["country"].put(country_right(incident["country"], record))
    if "date" in incident:
        slots["date"].put(date_right(incident["date"], record))
    charges = told_charges(record)
    for wanted in incident.get("charges", []):
        slots["charges"].put(any(text_hit(wanted, charge) for charge in charges))
    if not incident.get("charges") and charges:
        slots["charges"].put(ok=False)
    if "penalty" in incident:
        slots["penalty"].put(penalty_right(incident["penalty"], record))
    elif imposes_penalty(record):
        slots["penalty"].put(ok=False)
    for wanted in incident.get("places", []):
        slots["places"].put(places_told(wanted, record))
