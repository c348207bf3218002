"""`cecc`: slots of the liberty and law acts against a prisoner register, where the summary states them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.evaluate.causes import one_line, sentence_about
from pipeline.evaluate.datasets import cecc_article, read_json_lines
from pipeline.evaluate.figures import (
    Evaluation,
    Fault,
    Record,
    Share,
    Table,
    factual,
    parties,
    party_name,
)
from pipeline.evaluate.names import fold, row_name_matches, words
from pipeline.evaluate.shapes import REGISTER_ROW
from pipeline.evaluate.system import IncidentSystem

_HELD = frozenset({"arrest", "detention", "abduction", "enforced_disappearance", "house_arrest"})
_SENTENCED = frozenset({"sentencing", "conviction"})
_TELLS_TERM = re.compile(r"sentence|term|imprisonment|RTL|years", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\s\[\](),]+")
SLOTS = ("name", "term", "detention_date", "sentence_date", "court")


@dataclass(slots=True)
class Tally:
    """The counts of one run; dates of a register row that name a month alone are counted apart."""

    slots: dict[str, Share] = field(default_factory=lambda: {slot: Share() for slot in SLOTS})
    months: dict[str, Share] = field(default_factory=lambda: {"detention_date": Share(), "sentence_date": Share()})
    false_term: Share = field(default_factory=Share)

    def figures(self) -> dict[str, float | None]:
        """Return the JSON line, percent."""
        return {**{slot: share.percent for slot, share in self.slots.items()}, "false_term": self.false_term.percent}


def records_of(name: str, records: Iterable[Record]) -> list[Record]:
    """Return the records whose victim is the person of a row, under any name that the record gives them."""
    return [
        record
        for record in factual(list(records))
        if any(
            row_name_matches(name, spelling)
            for party in parties(record, "victim")
            for spelling in (party_name(party), *(party.get("aliases") or []))
        )
    ]


def term_iso(sentence: Mapping[str, str]) -> str:
    """Return a register's term as an ISO 8601 duration: `{"years": "1", "months": "6"}` is `P1Y6M`."""
    return "P" + "".join(
        f"{sentence[unit]}{unit[0].upper()}" for unit in ("years", "months", "days") if sentence.get(unit)
    )


def terms(records: Iterable[Record]) -> list[str]:
    """Return the terms of all penalties of records, second ones included."""
    penalties = [record.get("penalty") or {} for record in records]
    parts = [part for penalty in penalties for part in (penalty, *(penalty.get("also") or []))]
    return [iso for part in parts if (iso := (part.get("term") or {}).get("iso"))]


def starts(records: Iterable[Record], acts: frozenset[str]) -> list[str]:
    """Return the first days of records of these acts."""
    return [
        str(record["date"]["start"])[:10]
        for record in records
        if record.get("act") in acts and (record.get("date") or {}).get("start")
    ]


def courts(records: Iterable[Record]) -> list[str]:
    """Return the names of the authorities of records."""
    return [
        fold(name)
        for record in records
        for party in parties(record, "authority")
        for name in (party_name(party), *(party.get("aliases") or []))
    ]


def score(rows: Sequence[Mapping[str, Any]], predictions: Mapping[str, Sequence[Record]]) -> tuple[Tally, list[Fault]]:
    """Score register rows against the records of their texts.

    Args:
        rows: the data set's own objects.
        predictions: records by `text`; a text without an entry has none.

    Returns:
        The counts, and every wrong slot.
    """
    tally, faults = Tally(), []
    for row in rows:
        faults += _score_row(row, predictions.get(row["text"], ()), tally)
    return tally, faults


def _score_row(row: Mapping[str, Any], records: Sequence[Record], tally: Tally) -> list[Fault]:
    gold, stated, text = row["gold"], row["stated_in_text"], row["text"]
    own = records_of(gold["name"], records)
    faults: list[Fault] = []

    def judge(slot: str, wanted: str, found: Sequence[str], ok: bool) -> None:
        tally.slots[slot].put(ok)
        if not ok:
            cause = "no record of this person" if not own else "none" if not found else "another"
            sentence = _summaries(own) or sentence_about(text, words(gold["name"]))
            faults.append(
                Fault(
                    "wrong", f"{slot}: {cause}", str(row["id"]), f"{wanted} ≠ {', '.join(found[:4]) or '–'}", sentence
                )
            )

    if stated.get("name"):
        named = [party_name(party) for record in factual(records) for party in parties(record, "victim")]
        judge("name", gold["name"], list(dict.fromkeys(named)), bool(own))
    for slot, key, acts in (
        ("detention_date", "date_of_detention", _HELD),
        ("sentence_date", "sentence_date", _SENTENCED),
    ):
        if stated.get(key) and gold.get(key):
            wanted, found = gold[key].replace("/", "-"), starts(own, acts)
            if wanted.endswith("dd"):  # the register knows the month alone
                tally.months[slot].put(any(day[:7] == wanted[:7] for day in found))
            else:
                judge(slot, wanted, found, wanted in found)
    if stated.get("sentence") and gold.get("sentence"):
        judge("term", term_iso(gold["sentence"]), terms(own), term_iso(gold["sentence"]) in terms(own))
    if stated.get("sentence_court") and (first := _FIRST_WORD.search(gold.get("sentence_court") or "")):
        found = courts(own)
        judge("court", gold["sentence_court"], found, any(fold(first[0]) in court for court in found))
    if not gold.get("sentence") and not _TELLS_TERM.search(text):
        false = terms(own)
        tally.false_term.put(bool(false))
        if false:
            faults.append(
                Fault("extra", "term where the text tells none", str(row["id"]), ", ".join(false), _summaries(own))
            )
    return faults


def _summaries(records: Sequence[Record]) -> str:
    return one_line(" / ".join(f"[{record.get('act')}] {record.get('summary') or ''}" for record in records[:3]), 400)


def load(file: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """Read the rows.

    Raises:
        EvaluationError: if the file holds something else.
    """
    return read_json_lines(file, limit, ("id", "text", "gold", "stated_in_text"), REGISTER_ROW)


def evaluate(file: Path, system: IncidentSystem, *, limit: int | None = None) -> Evaluation:
    """Run a system on each distinct text of a file once and score its rows."""
    rows = load(file, limit)
    distinct = {row["text"]: row for row in rows}
    articles = [cecc_article(row) for row in distinct.values()]
    predictions = dict(zip(distinct, system(articles), strict=True))
    tally, faults = score(rows, predictions)
    evaluation = Evaluation("cecc", tally.figures(), tables(tally), faults=faults)
    evaluation.notes.append(f"{len(rows)} rows, {len(distinct)} texts, each read once")
    return evaluation


def tables(tally: Tally) -> list[Table]:
    """Return the table of a run."""
    rows = [[slot, *share.cells()] for slot, share in tally.slots.items()]
    rows += [[f"{slot}, register knows the month alone", *share.cells()] for slot, share in tally.months.items()]
    rows.append(["false_term (share that is wrong)", *tally.false_term.cells()])
    return [Table("register rows, where the text states the slot", ["slot", "right %", "n"], rows)]
