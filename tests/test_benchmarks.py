"""The benchmark: what it reads, how it measures, and that its page is whole."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.bare_md import main as bare_main
from benchmarks.cleaning import main as cleaning_main
from benchmarks.fit import line_through
from benchmarks.measure import BenchError, run
from benchmarks.readings import main as readings_main
from benchmarks.readings import readings, record_of
from benchmarks.runs import SYSTEMS
from benchmarks.stages import STAGES
from benchmarks.stages import main as stages_main
from benchmarks.text import as_line, made_rows


@pytest.mark.parametrize("measured", [bare_main, cleaning_main, stages_main])
@pytest.mark.parametrize(("given", "told"), [([], "required: rows"), (["none.jsonl"], "no file none.jsonl")])
def test_rows_that_are_not_there_are_one_line(
    measured: Callable[[list[str]], None], given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        measured(given)
    assert capsys.readouterr().err.rstrip().endswith(told)


def test_made_reports_fill_the_size_are_the_same_again_and_all_differ() -> None:
    rows = list(made_rows(300_000))
    assert 300_000 <= sum(len(as_line(row)) for row in rows) < 330_000
    assert len({row["text"] for row in rows}) == len({row["id"] for row in rows}) == len(rows)
    assert list(made_rows(300_000)) == rows
    assert list(made_rows(300_000, seed=1)) != rows


def test_the_work_of_children_and_the_memory_of_all_is_counted() -> None:
    burn = "import time; held = bytearray(60_000_000)\nwhile time.process_time() < 0.4: pass"
    child = f"import subprocess, sys; held = bytearray(60_000_000); subprocess.run([sys.executable, '-c', {burn!r}])"
    cost = run([sys.executable, "-c", child])
    assert cost.cpu >= 0.4
    assert cost.memory > 110_000_000


def test_a_program_that_fails_is_no_figure() -> None:
    with pytest.raises(BenchError, match="ended with 3"):
        run([sys.executable, "-c", "raise SystemExit(3)"])


def test_the_line_is_found_and_says_how_far_a_point_lies() -> None:
    line = line_through([1, 10, 100], [5.0, 23.0, 203.0])
    assert line is not None
    assert (line.start, line.slope, line.off) == pytest.approx((3.0, 2.0, 0.0), abs=1e-9)
    bent = line_through([1, 10, 100], [5.0, 23.0, 2030.0])
    assert bent is not None
    assert bent.off > 0.2
    assert line_through([1, 1], [2.0, 2.0]) is None


@pytest.mark.parametrize("wrong", ["--sizes=nan", "--cleaning=0", "--words=-1", "--rounds=0", "--out=."])
def test_a_wrong_option_is_told_before_anything_is_measured(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([wrong])
    assert ended.value.code == 2
    assert wrong.partition("=")[0] in capsys.readouterr().err


@pytest.mark.slow
def test_the_page_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "bench.md"
    assert main(["--sizes", "0.01,0.02", "--cleaning", "0.05,0.1", "--words", "300", "--out", str(out)]) == 0
    page = out.read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("|")]
    assert [row[0] for row in rows if row[0] in SYSTEMS] == [*SYSTEMS, *SYSTEMS]
    assert [row[0] for row in rows if row[0] in STAGES] == list(STAGES)
    assert {"1", "2", "0.01", "0.02", "0.05", "0.1", "`habeas --help`"} <= {row[0] for row in rows}
    assert all(all(cell.strip() for cell in row) for row in rows if row[0] in {*STAGES, "1", "2", "0.02", "0.1"})
    assert page.count("Line: ") == 2
    assert sum(row[0].endswith((", text", ", html", ", markdown", ", places")) for row in rows) >= 5
    assert out.with_suffix(".svg").read_text(encoding="utf-8").count("<path") > 20


def test_readings_are_scored_like_records() -> None:
    incident = {"act": ["arrest", "detention"], "victims": ["Ama Quaye"], "country": ["GH", "TG"], "places": ["Ho"]}
    record = record_of({**incident, "date": ["2021-03-01", "2021-03-31"], "optional": True})
    assert (record["act"], record["people"]) == ("arrest", [{"name": "Ama Quaye", "role": "victim"}])
    assert record["date"] == {"start": "2021-03-01", "end": "2021-03-31", "precision": "month"}
    assert record["country"] == {"alpha_2": "GH"}
    assert record_of(incident)["date"] is None
    assert len(readings()) == 317


@pytest.mark.parametrize("measure", [readings_main, stages_main])
@pytest.mark.parametrize("given", [[], ["--colour"], ["nowhere"]])
def test_what_is_missing_is_told_in_one_line(
    measure: Callable[[list[str]], None], given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        measure(given)
    assert ended.value.code == 2
    assert "usage: python -m benchmarks." in capsys.readouterr().err
