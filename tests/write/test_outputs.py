"""Lines of outputs that are no records, also deep inside, are told in one line by all who read them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.records import (
    Entity,
    Incident,
    Person,
    Place,
    Producer,
    Reject,
    ReportLine,
    ReportRef,
    TextSpan,
    When,
)
from pipeline.write.outputs import is_record

REF = ReportRef(id="rep-0000000000000001", source="a.txt", article=1, sha256="0" * 64)
SPAN = TextSpan(start=0, end=4, text="Anna")
INCIDENT = Incident(
    id="inc-0000000000000001", report=REF, case="case-0000000000000001", act="arrest", modality="reported",
    summary="Anna was held.", people=[Person(name="Anna Kern", role="victim", mentions=[SPAN])],
    date=When(text="3 May", start="2021-05-03", end="2021-05-03", precision="day", edtf="2021-05-03"),
    places=[Place(text="Zenda", name="Zenda", kind="city")], evidence=[SPAN], confidence=0.5,
    producer=Producer(version="0.1.0", model="m"),
)  # fmt: skip
REPORT = ReportLine(
    **REF.model_dump(), text="Anna Kern was held.", entities=[Entity(label="PERSON", start=0, end=9, text="Anna Kern")],
    incidents=[INCIDENT.id],
)  # fmt: skip


def breaking(*path: str | int, to: Any = None) -> Callable[[dict[str, Any]], None]:
    def change(line: dict[str, Any]) -> None:
        inner: Any = line
        for step in path[:-1]:
            inner = inner[step]
        if to is None:
            del inner[path[-1]]
        else:
            inner[path[-1]] = to

    return change


BROKEN = {
    "a person without a name": breaking("people", 0, "name"),
    "a person that is a word": breaking("people", 0, to="Anna"),
    "people that are none": breaking("people", to={}),
    "no people": breaking("people"),
    "a mention without its end": breaking("people", 0, "mentions", 0, "end"),
    "a date without its days": breaking("date", "start"),
    "a place that is a number": breaking("places", to=[7]),
    "no report": breaking("report", to=[]),
    "evidence without its text": breaking("evidence", 0, "text"),
}


def test_what_is_written_is_a_record_and_a_line_without_later_keys_too() -> None:
    report = REPORT.model_dump()
    del report["pages"]
    reject = Reject(source="a", reason="empty", detail="d").model_dump()
    for name, line in (("incidents", INCIDENT.model_dump()), ("reports", report), ("rejects", reject)):
        assert is_record(f"{name}.jsonl", line)
    assert not is_record("incidents.jsonl", INCIDENT.model_dump() | {"report": None})
    assert not is_record("reports.jsonl", report | {"entities": [{"label": "PERSON"}]})
    assert is_record("another.jsonl", {})
    assert not is_record("another.jsonl", [])


@pytest.mark.parametrize("defect", BROKEN)
def test_a_broken_record_is_one_line_of_error_whoever_reads_it(defect: str, tmp_path: Path) -> None:
    line = json.loads(INCIDENT.model_dump_json())
    BROKEN[defect](line)
    out = tmp_path / "outputs"
    out.mkdir()
    (out / "incidents.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (out / "reports.jsonl").write_text(REPORT.model_dump_json() + "\n", encoding="utf-8")
    (out / "rejects.jsonl").touch()
    (tmp_path / "key").write_text("8f1d3ca07be94426d59a01f7c8623be5dd70129ea4cb0f5836e79d42b81c66fa", encoding="ascii")
    key = ["--key-file", str(tmp_path / "key")]
    for command in (
        ["export", str(out), "--to", "csv"],
        ["export", str(out), "--to", "csv", "--protect", "victims", *key],
        ["forget", "Anna Kern", "--out", str(out)],
        ["review", "export", str(out), "--to", "csv"],
    ):
        done = CliRunner().invoke(app, command)
        assert (done.exit_code, done.exception and type(done.exception)) in {(2, SystemExit), (3, SystemExit)}, command
        assert "incidents.jsonl, line 1: not a record" in done.output
        assert len(done.output.strip().splitlines()) == 1
