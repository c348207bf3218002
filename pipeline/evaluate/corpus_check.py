"""What is wrong with an annotated document: errors that bar it from the corpus, warnings for a second look."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from pipeline.evaluate.corpus_marks import Document, GoldIncident, Span, is_country, read_source, unmark
from pipeline.evaluate.figures import EvaluationError

FACTUAL = ("reported", "alleged")
_TITLE = re.compile(r"(?:Dr|Mr|Mrs|Ms|Prof|Professor|President|Judge|Sheikh|Rev|Father|Me|Adv)\b\.? ")
_PREPOSITION = re.compile(r"(?:on|in|at|since|until|till|by|from|during|for) ", re.IGNORECASE)


def read_document(root: Path, identity: str) -> Document:
    """Read a text with its marks and incidents and list all that is wrong with them in `errors` and `warnings`.

    Raises:
        EvaluationError: if there is no such text or its header is broken.
    """
    source = root / "texts" / f"{identity}.txt"
    if not source.is_file():
        raise EvaluationError(f"no text {identity}")
    document = read_source(source)
    document.errors += [f"unknown country {code}" for code in document.countries if not is_country(code)]
    marked, told = root / "marked" / f"{identity}.txt", root / "incidents" / f"{identity}.json"
    if marked.is_file():
        bare, document.spans, faults = unmark(marked.read_text(encoding="utf-8").rstrip("\n"))
        document.errors += faults
        if bare != document.text:
            pairs = zip(bare, document.text, strict=False)
            at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(bare), len(document.text)))
            document.errors.append(f"differs from the text at {at}: {bare[at:][:40]!r} for {document.text[at:][:40]!r}")
    if told.is_file():
        document.incidents = []
        try:
            rows = json.loads(told.read_text(encoding="utf-8"))
            document.incidents = [GoldIncident.model_validate(row) for row in rows]
        except ValidationError as error:
            first = error.errors()[0]
            document.errors.append(f"incident: {'.'.join(map(str, first['loc']))}: {first['msg']}")
        except (ValueError, TypeError) as error:
            document.errors.append(f"incidents are no JSON list: {error}")
    if (document.spans is None) != (document.incidents is None):
        document.errors.append("marks without incidents, or incidents without marks")
    if document.spans is not None and document.incidents is not None:
        document.errors += _errors(document.spans, document.incidents)
        document.warnings += _warnings(document, document.spans, document.incidents)
    return document


def _errors(spans: Sequence[Span], incidents: Sequence[GoldIncident]) -> Iterator[str]:
    by_key: dict[str, Span] = {}
    for span in spans:
        first = by_key.setdefault(span.key, span) if span.key else span
        if span.label == "ACT" and first is not span:
            yield f"act key {span.key} twice"
        if (first.type, first.status, first.value) != (span.type, span.status, span.value):
            yield f"{span.key} has two sets of attributes"
    end: dict[str, int] = {}
    for span in spans:
        if span.start < end.get(span.label, 0):
            yield f"{span.label} inside {span.label}: {span.text!r}"
        end[span.label] = span.end
    for number, incident in enumerate(incidents, 1):
        where = f"incident {number} ({incident.act})"
        for letters, key in incident.pointers():
            if key not in by_key:
                yield f"{where}: no mark {key}"
            elif key[0] not in letters:
                yield f"{where}: {key} cannot stand there"
        acts = {by_key[key].type for key in incident.told if key[0] == "a" and key in by_key}
        if acts and incident.act not in acts and all(key[0] == "a" for key in incident.told):
            yield f"{where}: told by {', '.join(sorted(map(str, acts)))} only"
        if not incident.victims and not incident.group:
            yield f"{where}: nobody it was done to"
        if incident.country and not is_country(incident.country):
            yield f"{where}: unknown country {incident.country}"
        for day in (incident.date.start, incident.date.end) if incident.date else ():
            if day and not _is_day(day):
                yield f"{where}: no such day {day}"
        if incident.date and incident.date.start and incident.date.end and incident.date.start > incident.date.end:
            yield f"{where}: ends before it starts"


def _is_day(day: str) -> bool:
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _warnings(document: Document, spans: Sequence[Span], incidents: Sequence[GoldIncident]) -> Iterator[str]:
    told = {key for incident in incidents for key in incident.told}
    for span in spans:
        if span.label == "ACT" and span.key not in told:
            yield f"act {span.key} ({span.text!r}) is told by no incident"
        if span.label == "DATE" and _PREPOSITION.match(span.text):
            yield f"date begins with a preposition: {span.text!r}"
        if span.label == "PERSON" and (_TITLE.match(span.text) or re.search(r"['’]s$", span.text)):
            yield f"title or possessive in a name: {span.text!r}"
    named = [span for span in spans if span.label in {"PERSON", "ORGANISATION", "PLACE"}]
    for name in sorted({span.text for span in named}):
        for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", document.text):
            if not any(span.start <= hit.start() and hit.end() <= span.end for span in spans):
                yield f"unmarked mention of {name!r} at {hit.start()}"
    for incident in incidents:
        for words in incident.quoted():
            if words.casefold() not in document.text.casefold():
                yield f"{incident.act}: {words!r} is not in the text"
    factual = any(incident.modality in FACTUAL for incident in incidents)
    if factual == document.no_incident:
        yield f"header says no_incident: {str(document.no_incident).lower()}"
