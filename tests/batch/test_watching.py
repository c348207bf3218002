"""What schedulers, monitors and loaders see of a run: logs, metrics, expectations, exit codes."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from words import data, fill, report, run

from pipeline.batch.expect import ExpectationError, expectation
from pipeline.batch.logs import open_log
from pipeline.batch.metrics import write_metrics
from pipeline.commands.extract import Call, extract_command
from pipeline.settings import SettingsError
from pipeline.write.folder import RUN

REPORT = "Police arrested the journalist Arman Sadykov in Oskemen on 27 August 2020. He is in prison in the city now.\n"


def test_logs_tell_ids_and_counts_and_no_names(tmp_path: Path) -> None:
    inputs = fill(tmp_path / "in", 3)
    (inputs / "arman-sadykov.txt").write_text(report(7, "FAULT-raise"), encoding="utf-8")
    with open_log(str(tmp_path / "log.jsonl"), habeas="0") as log:
        run(inputs, tmp_path / "out", log=log)
    text = (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    events = [json.loads(line) for line in text.splitlines()]
    assert [event["event"] for event in events] == ["run.start", "report.rejected", "shard.done", "run.end"]
    assert all(event["timestamp"] and event["habeas"] == "0" for event in events)
    assert (events[1]["reason"], len(events[1]["source"]), len(events[1]["sha256"])) == ("crashed", 32, 64)
    assert (events[3]["incidents"], events[3]["rejects_crashed"]) == (3, 1)
    assert events[3]["run"] == json.loads((tmp_path / "out" / RUN).read_text(encoding="utf-8"))["token"]
    assert not any(word in text for word in ("sadykov", "Teacher", "village", "0001.txt"))
    assert stat.S_IMODE((tmp_path / "log.jsonl").stat().st_mode) == 0o600


def samples(path: Path) -> dict[str, float]:
    lines = [line for line in path.read_text(encoding="ascii").splitlines() if not line.startswith("#")]
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines}


def test_metrics_of_a_failed_run_keep_what_the_last_good_one_said(tmp_path: Path) -> None:
    counts, path = run(fill(tmp_path / "in", 4), tmp_path / "out"), tmp_path / "habeas.prom"
    write_metrics(path, 0, 1000.5, counts.figures())
    good = samples(path)
    assert good['habeas_incidents{act="arrest"}'] == good['habeas_figure{name="incidents"}'] == 4
    assert good['habeas_stage_seconds{stage="total"}'] > 0
    assert good["habeas_last_success_timestamp_seconds"] == 1000.5
    write_metrics(path, 3, 2000.5, None)
    bad = samples(path)
    assert (bad["habeas_last_run_exit_code"], bad["habeas_last_run_timestamp_seconds"]) == (3, 2000.5)
    last_run = {name for name in good if "last_run" in name}
    assert {n: v for n, v in bad.items() if n not in last_run} == {n: v for n, v in good.items() if n not in last_run}
    assert stat.S_IMODE(path.stat().st_mode) == 0o644  # for the collector, which is another user
    text = path.read_text(encoding="ascii").splitlines()
    families = [line.split()[2] for line in text if line.startswith("# TYPE")]
    assert len(families) == len(set(families)) == 6
    assert [path.name for path in tmp_path.glob("*.prom*")] == ["habeas.prom"]


@pytest.mark.parametrize(
    ("text", "figures", "holds"),
    [
        ("incidents>=100", {"incidents": 100}, True),
        ("incidents >= 100", {"incidents": 99}, False),
        ("incidents.arrest>0", {}, False),
        ("rejects.crashed==0", {}, True),
        ("removed<50", {"removed": 50}, False),
        ("words!=0", {"words": 1}, True),
        ("rejects<=2.5", {"rejects": 2}, True),
    ],
)
def test_expectations(text: str, figures: dict[str, float], holds: bool) -> None:
    assert expectation(text).holds(figures) is holds


@pytest.mark.parametrize(
    "text", ["incidents", "incidents>=many", "victims>=1", "incidents.arest>0", "rejects.arrest>0", "words.x>0", ""]
)
def test_what_is_no_expectation_is_told(text: str) -> None:
    with pytest.raises(SettingsError, match="expect: "):
        expectation(text)


def test_a_run_that_is_not_as_expected_leaves_the_outputs_and_its_work(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 3), tmp_path / "out"
    run(inputs, out)
    before = data(out)
    fill(inputs, 3, first=50)
    with pytest.raises(ExpectationError, match=r"incidents>=7 \(found 6\)"):
        run(inputs, out, expect=[expectation("incidents>=7"), expectation("added>=3")])
    assert data(out) == before
    assert run(inputs, out, expect=[expectation("incidents>=6")]).worked_on == 0
    assert data(out) != before


def test_the_command_logs_measures_and_ends_with_its_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")

    def extract(**options: Any) -> int:
        call = Call(log="log.jsonl", metrics=tmp_path / "habeas.prom", **options)
        return extract_command(["a.txt"], Path("outputs"), {"isolate": False, "quiet": True}, None, call)

    assert extract(expect=["incidents>=100"]) == 4
    assert "not as expected: incidents>=100 (found " in capsys.readouterr().err
    assert not (tmp_path / "outputs" / "incidents.jsonl").exists()
    assert samples(tmp_path / "habeas.prom")["habeas_last_run_exit_code"] == 4
    assert extract(expect=["incidents>=1"]) == 0
    assert extract(expect=["nonsense"]) == 2
    assert "is no NAME>=NUMBER" in capsys.readouterr().err
    events = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [event["event"] for event in events if event["event"].startswith("run.")] == [
        "run.start", "run.failed", "run.start", "run.end",
    ]  # fmt: skip
    seconds = json.loads((tmp_path / "outputs" / RUN).read_text(encoding="utf-8"))["seconds"]
    assert "total" in seconds
    assert "Arman" not in (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    unwritable = Call(metrics=tmp_path / "none" / "habeas.prom")
    assert extract_command(["a.txt"], Path("outputs"), {"isolate": False, "quiet": True}, None, unwritable) == 0
    told = f"habeas: cannot write the metrics {unwritable.metrics}: No such file or directory\n"
    assert capsys.readouterr().err == told
    unwritable = Call(log=str(tmp_path / "none" / "log.jsonl"))
    assert extract_command(["b.txt"], Path("outputs"), {}, None, unwritable) == 3  # before anything was done


@pytest.mark.parametrize("out", ["pipe", "/dev/full"])
def test_a_summary_that_nobody_reads_changes_no_exit_code(tmp_path: Path, out: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    if out == "pipe":
        reading, stdout = os.pipe()
        os.close(reading)
    else:
        stdout = os.open(out, os.O_WRONLY)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline.cli", "extract", "a.txt", "--out", "out"],
            cwd=tmp_path, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )  # fmt: skip
    finally:
        os.close(stdout)
    assert done.returncode == 1  # nothing but a reject
    assert done.stderr.splitlines()[-1].startswith("habeas: cannot write the summary: ")
    assert (tmp_path / "out" / RUN).is_file()


def test_a_log_that_ends_before_the_run_does_not_undo_it(tmp_path: Path) -> None:
    told = []

    def log(event: str, **_: Any) -> None:
        told.append(event)
        if event == "run.end":
            raise OSError(28, "No space left on device")

    assert run(fill(tmp_path / "in", 2), tmp_path / "out", log=log).articles == 2
    assert told[-1] == "run.end"
