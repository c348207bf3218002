"""Why an incident was missed or is too much: one cause each, with the sentence to look at."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.evaluate.figures import FACTUAL, Fault, Record, factual
from pipeline.evaluate.matching import Outcome
from pipeline.evaluate.names import name_f1, words
from pipeline.evaluate.slots import Gold, dates_meet, fit, victims

_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+|\n+")


def incident_faults(
    outcome: Outcome, key: str, records: Mapping[str, Sequence[Record]], texts: Mapping[str, str]
) -> list[Fault]:
    """Return the misses, then the extras, of a comparison.

    Args:
        outcome: the comparison.
        key: what names an article in the gold.
        records: all records of each article, of every modality.
        texts: the text of each article, for the sentence of a miss.
    """
    faults: list[Fault] = []
    answered = {id(record) for _, _, record in outcome.answered}
    for article, incident in outcome.missed:
        name = str(article[key])
        faults.append(
            Fault(
                kind="miss",
                cause=_why_missed(incident, records.get(name, ()), answered),
                document=name,
                what=_told(incident["act"][0], incident["victims"], incident.get("date")),
                sentence=_likely_sentence(incident, texts.get(name, "")),
            )
        )
    for article, verdict in outcome.verdicts:
        if verdict.outcome == "extra":
            faults.append(_extra(str(article[key]), article["incidents"], verdict.record, key))
    return faults


def _extra(name: str, gold: Sequence[Gold], record: Record, key: str) -> Fault:
    when = record.get("date") or {}
    report = record.get("report") or {}
    own = str((report.get("source_id") if key == "id" else report.get("published")) or "")
    return Fault(
        kind="extra",
        cause=_why_extra(record, gold) if name else "an article the gold does not have",
        document=name or own,
        what=_told(
            str(record.get("act")), victims(record), [when["start"], when["end"]] if when.get("start") else None
        ),
        sentence=_evidence(record),
    )


def _why_missed(incident: Gold, records: Sequence[Record], answered: set[int]) -> str:
    """Return what the nearest record lacks."""
    acts, names = incident["act"], incident["victims"]
    if any(fit(incident, record) and record.get("modality") not in FACTUAL for record in records):
        return "modality filtered"
    told = factual(records)
    if any(fit(incident, record) for record in told):
        return "merged with another incident"
    on_time = [r for r in told if "date" not in incident or dates_meet(incident["date"], r, 45)]
    free = [r for r in on_time if id(r) not in answered]
    if any(r.get("act") in acts and _same_victims(names, r) for r in told):
        return "wrong date"
    if any(r.get("act") in acts for r in free):
        return "wrong victims"
    if any(r.get("act") not in acts and names and _same_victims(names, r) for r in free):
        return "wrong act"
    if any(names and _same_victims(names, r) for r in told):
        return "no trigger found, victims known from another act"
    return "no trigger found"


def _why_extra(record: Record, gold: Sequence[Gold]) -> str:
    named = victims(record)
    if any(fit(incident, record) for incident in gold):
        return "told twice"
    acted = [incident for incident in gold if record.get("act") in incident["act"]]
    if any(_same_victims(incident["victims"], record) for incident in acted):
        return "wrong date"
    near = [incident for incident in gold if "date" not in incident or dates_meet(incident["date"], record, 45)]
    if any(incident in near for incident in acted):
        return "wrong victims"
    if named and any(_same_victims(incident["victims"], record) for incident in near):
        return "wrong act"
    return "no such incident" if named else "no such incident, no one named"


def _same_victims(names: Sequence[str], record: Record) -> bool:
    return name_f1(names, victims(record)) >= 0.5


def _told(act: str, names: Sequence[str], when: Any) -> str:
    days = f" {when[0]}…{when[1]}" if when else ""
    return f"{act}: {', '.join(names[:3]) or '(no one named)'}{' …' if len(names) > 3 else ''}{days}"


def _evidence(record: Record) -> str:
    evidence = record.get("evidence") or []
    return one_line(evidence[0]["text"] if evidence else str(record.get("summary") or ""))


def _likely_sentence(incident: Gold, text: str) -> str:
    """Return the sentence that shares most words with what the gold tells: gold has no offsets."""
    told: list[str] = [*incident["victims"], *incident.get("charges", []), *incident.get("places", [])]
    told += [str(incident.get("penalty") or ""), *(str(day)[:4] for day in incident.get("date", []))]
    return sentence_about(text, words(" ".join(told)) | {act[:5] for act in incident["act"]})


def sentence_about(text: str, looked_for: set[str]) -> str:
    """Return the sentence that has most of some folded words or five-letter stems; empty where none has one."""
    best, most = "", 0
    for sentence in _SENTENCE.split(text):
        own = words(sentence)
        shared = len(looked_for & (own | {word[:5] for word in own}))
        if shared > most:
            best, most = sentence, shared
    return one_line(best)


def one_line(text: str, width: int = 300) -> str:
    """Return text on one line, shortened."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def around(text: str, start: int, end: int, width: int = 80) -> str:
    """Return a span with what stands around it, the span between [[ and ]]."""
    left, right = text[max(0, start - width) : start], text[end : end + width]
    return one_line(f"{left}[[{text[start:end]}]]{right}")


def grouped(faults: Sequence[Fault]) -> list[tuple[str, str, list[Fault]]]:
    """Return the faults by kind and cause, the largest group of each kind first."""
    groups: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in faults:
        groups[fault.kind, fault.cause].append(fault)
    order = {"miss": 0, "extra": 1, "wrong": 2}
    ranked = sorted(groups.items(), key=lambda item: (order.get(item[0][0], 3), -len(item[1]), item[0][1]))
    return [(kind, cause, members) for (kind, cause), members in ranked]
