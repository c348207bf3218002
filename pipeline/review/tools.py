"""Review in Label Studio or Prodigy: tasks out, decisions back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args
from xml.sax.saxutils import quoteattr

import jsonlines

from pipeline.records import Act, Label, Modality, PenaltyKind
from pipeline.review.decide import Decided, RefusedError
from pipeline.review.slots import LISTS, Slots
from pipeline.review.tasks import Task

_DECISIONS = ("confirmed", "rejected", "unsure")
_CHOICES = {"act": get_args(Act), "modality": get_args(Modality), "penalty": get_args(PenaltyKind)}
_HEAD = ("incident", "report", "source", "source_id", "article", "machine")
_EVIDENCE = "EVIDENCE"


# --------------------------------------------------------------------------- Label Studio


def label_studio_task(task: Task, number: int) -> dict[str, Any]:
    """Return a task with everything the machine said as its prediction."""
    text, head = task.report["text"], task.head()
    result = [_span(one, text) for one in task.spans()]
    result += [_span({**one, "label": _EVIDENCE}, text) for one in task.incident["evidence"]]
    for slot, value in head["machine"].items():
        if slot in _CHOICES and value:
            result.append(_said(slot, "choices", {"choices": [value]}))
        elif slot not in _CHOICES and value not in (None, []):
            told = value if isinstance(value, list) else [str(value)]
            result.append(_said(slot, "textarea", {"text": told}))
    data = {**head, "text": text, "title": task.report["title"], "url": task.report["url"]}
    prediction = {"model_version": task.incident["producer"]["model"], "score": task.incident["confidence"]}
    return {"id": number, "data": data, "predictions": [prediction | {"result": result}]}


def label_studio_config() -> str:
    """Return the labelling interface that the tasks are made for."""
    lines = ["<View>", '  <Header value="$title"/>', '  <Labels name="label" toName="text">']
    lines += [f"    <Label value={quoteattr(label)}/>" for label in (*get_args(Label), _EVIDENCE)]
    lines += ["  </Labels>", '  <Text name="text" value="$text" granularity="word"/>']
    lines += [*_choices("decision", _DECISIONS)]
    for slot in Slots.model_fields:
        if slot in _CHOICES:
            lines += _choices(slot, _CHOICES[slot])
        else:
            lines += [f'  <Header value={quoteattr(slot)} size="5"/>', _area(slot)]
    return "\n".join([*lines, '  <Header value="reason" size="5"/>', _area("reason"), "</View>", ""])


def read_label_studio(path: Path) -> Iterator[Decided]:
    """Yield the decisions of an export in Label Studio's JSON.

    Raises:
        ValueError: if it is none.
    """
    try:
        tasks = json.loads(path.read_text(encoding="utf-8"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(tasks, list):
        raise ValueError("not a Label Studio export (a list of tasks)")  # noqa: TRY004 (of the file)
    for number, task in enumerate(tasks, 1):
        given = task.get("annotations") or () if isinstance(task, dict) else None
        if not isinstance(given, list | tuple) or not all(isinstance(one, dict) for one in given):
            raise ValueError(f"task {number}: not a task of Label Studio")
        for annotation in given:
            if not annotation.get("was_cancelled"):
                yield Decided(f"task {number}", lambda t=task, a=annotation: _annotated(t, a))  # type: ignore[misc]


def _annotated(task: dict[str, Any], annotation: dict[str, Any]) -> dict[str, Any]:
    said: dict[str, list[str]] = {}
    spans = []
    for one in annotation["result"]:
        value = one["value"]
        if one["type"] == "labels":
            if value["labels"][0] != _EVIDENCE:
                start, end = points(task["data"]["text"], value)
                spans.append({"start": start, "end": end, "label": value["labels"][0]})
        else:
            told = value["choices"] if one["type"] == "choices" else value["text"]
            said.setdefault(one["from_name"], []).extend([told] if isinstance(told, str) else told)
    decision = next(iter(said.pop("decision", [])), None)
    reason = " ".join(said.pop("reason", [])) or None
    slots: dict[str, Any] = {}
    for slot in Slots.model_fields if said.keys() & Slots.model_fields.keys() else ():
        told = [text.strip() for text in said.get(slot, []) if text.strip()]
        first = told[0] if told else None
        slots[slot] = told if slot in LISTS else int(first) if slot == "term_days" and first else first
    who = annotation.get("completed_by")
    who = who.get("email") or who.get("id") if isinstance(who, dict) else who
    return {
        **{name: task["data"].get(name) for name in _HEAD},
        "slots": slots,
        "spans": sorted(spans, key=lambda span: (span["start"], span["end"], span["label"])),
        "decision": decision,
        "reason": reason,
        "reviewer": None if who is None else str(who),
        "decided": annotation.get("updated_at") or annotation.get("created_at"),
    }


def points(text: str, value: dict[str, Any]) -> tuple[int, int]:
    """Return a region's offsets in code points; browsers count UTF-16 units, which the region's own text tells.

    Raises:
        RefusedError: if its text stands in neither place.
    """
    start, end = int(value["start"]), int(value["end"])
    told = _printed(str(value.get("text") or ""))
    if not told or _printed(text[start:end]) == told:
        return start, end
    units = text.encode("utf-16-le", "surrogatepass")
    first = len(units[: 2 * start].decode("utf-16-le", "ignore"))
    last = len(units[: 2 * end].decode("utf-16-le", "ignore"))
    if _printed(text[first:last]) != told:
        raise RefusedError("a region does not stand where it says")
    return first, last


def _printed(text: str) -> str:
    r"""Return a region's letters alone: a browser tells its lines' ends as "\n" and joins its spaces."""
    return "".join(text.replace("\\n", " ").split())


def _span(one: dict[str, Any], text: str) -> dict[str, Any]:
    value = {"start": one["start"], "end": one["end"], "text": text[one["start"] : one["end"]]}
    return _said("label", "labels", value | {"labels": [one["label"]]})


def _said(name: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"from_name": name, "to_name": "text", "type": kind, "value": value}


def _choices(name: str, values: tuple[str, ...]) -> list[str]:
    told = [f"    <Choice value={quoteattr(value)}/>" for value in values]
    head = f'  <Choices name="{name}" toName="text" choice="single-radio" showInline="true">'
    return [f'  <Header value={quoteattr(name)} size="5"/>', head, *told, "  </Choices>"]


def _area(name: str) -> str:
    return f'  <TextArea name="{name}" toName="text" editable="true" maxSubmissions="20"/>'


# --------------------------------------------------------------------------- Prodigy


def prodigy_task(task: Task) -> dict[str, Any]:
    """Return a task: accept, reject or ignore the incident; spans are the article's mentions.

    Corrected slots may be put under `reviewed`, why under `reason`.
    """
    head = task.head()
    shown = {slot: value for slot, value in head["machine"].items() if value not in (None, [])}
    return {**head, "text": task.report["text"], "spans": task.spans(), "meta": shown}


def read_prodigy(path: Path) -> Iterator[Decided]:
    """Yield the decisions of a file that `prodigy db-out` wrote.

    Raises:
        ValueError: if a line is no object.
    """
    try:
        with jsonlines.open(path) as lines:
            for number, line in enumerate(lines.iter(type=dict), 1):
                yield Decided(f"line {number}", lambda line=line: _answered(line))  # type: ignore[misc]
    except jsonlines.InvalidLineError as error:
        raise ValueError(f"line {error.lineno}: not an object") from error


def _answered(line: dict[str, Any]) -> dict[str, Any]:
    decisions = {"accept": "confirmed", "reject": "rejected", "ignore": "unsure", None: None}
    stamp = line.get("_timestamp")
    spans = [{key: span[key] for key in ("start", "end", "label")} for span in line.get("spans") or ()]
    accepted = line.get("answer") == "accept"
    return {
        **{name: line.get(name) for name in _HEAD},
        "slots": line.get("reviewed") or {},
        "spans": sorted(spans, key=lambda s: (s["start"], s["end"], s["label"])) if accepted else None,
        "decision": decisions[line.get("answer")],
        "reason": line.get("reason"),
        "reviewer": line.get("_annotator_id"),
        "decided": datetime.fromtimestamp(stamp, UTC).isoformat() if stamp else None,
    }
