"""The evaluation gate: pinned floors, which only `python -m pipeline.evaluate pin` moves, and down only with a flag.

Needs the benchmarks (`../shared/benchmarks`); each run whose data is not here is skipped and says so. The runs over
whole benchmarks are slow: `pytest -m slow tests/evaluate/test_gate.py`.
"""

import os
import subprocess
from pathlib import Path

import pytest

from pipeline.evaluate.datasets import benchmarks_dir
from pipeline.evaluate.floors import LOWER_FLAG, Run, digest, dump, floors_file, load_floors, pinned
from pipeline.evaluate.kinds import KINDS, Options

ROOT = Path(__file__).resolve().parents[2]
RUNS, RECORDED = load_floors()
LOWERING = os.environ.get(LOWER_FLAG) == "1"


@pytest.mark.parametrize(
    "run", [pytest.param(run, id=run.name, marks=[pytest.mark.slow] if run.slow else []) for run in RUNS]
)
def test_figures_reach_their_floors(run: Run):
    folder = benchmarks_dir()
    if folder is None or not (folder / run.file).is_file():
        pytest.skip(f"{run.file} is not here (../shared/benchmarks)")
    figures = KINDS[run.kind](folder / run.file, Options(limit=run.limit, beside=False)).figures
    assert run.broken(figures) == []


def test_floors_are_as_they_were_pinned():
    assert digest(RUNS) == RECORDED, "floors were edited by hand: run `python -m pipeline.evaluate pin`"


def test_floors_are_not_below_the_committed_ones(tmp_path: Path):
    name = floors_file().resolve().relative_to(ROOT).as_posix()
    command = ["git", "-C", str(ROOT), "show", f"HEAD:{name}"]
    shown = subprocess.run(command, capture_output=True, check=False)
    if shown.returncode:
        pytest.skip("no committed floors to compare with")
    (tmp_path / "head.toml").write_bytes(shown.stdout)
    assert LOWERING or lowered(load_floors(tmp_path / "head.toml")[0], RUNS) == [], (
        f"set {LOWER_FLAG}=1 to lower floors"
    )


def lowered(before: list[Run], after: list[Run]) -> list[str]:
    """Name every floor that is lower, every ceiling that is higher, and every one that is gone."""
    now = {(run.kind, run.file, run.limit): run for run in after}
    found = []
    for old in before:
        new = now.get((old.kind, old.file, old.limit))
        floors, ceilings = (new.floors, new.ceilings) if new else ({}, {})
        found += [f"{old.name} {key}" for key, floor in old.floors.items() if floors.get(key, -1) < floor]
        found += [f"{old.name} {key}" for key, top in old.ceilings.items() if ceilings.get(key, top + 1) > top]
    return found


def made(**floors: float) -> Run:
    return Run("made", "dates", "dates/made.jsonl", 0.5, False, 10, floors, {"false_term": 2.0}, {})


def test_a_figure_below_its_floor_is_told():
    run = made(value_f1=80.0)
    assert run.broken({"value_f1": 80.0, "false_term": 2.0}) == []
    assert run.broken({"value_f1": 79.9, "false_term": 2.1}) == [
        "made: value_f1 79.9 is below its floor 80.0",
        "made: false_term 2.1 is above its ceiling 2.0",
    ]
    assert len(run.broken({})) == 2  # a figure that is not there reaches nothing


def test_pinning_raises_and_lowers_only_when_told_to():
    run = made(value_f1=80.0)
    better = {"value_f1": 90.0, "false_term": 0.5}
    assert pinned(run, better).floors == {"value_f1": 89.5}
    assert pinned(run, better).ceilings == {"false_term": 1.0}
    worse = {"value_f1": 70.0, "false_term": 9.0}
    assert pinned(run, worse).floors == {"value_f1": 80.0}
    assert pinned(run, worse).ceilings == {"false_term": 2.0}
    assert pinned(run, worse, lower=True).floors == {"value_f1": 69.5}
    assert pinned(run, worse, lower=True).ceilings == {"false_term": 9.5}


def test_a_lowered_or_missing_floor_is_found():
    assert lowered([made(value_f1=80.0)], [made(value_f1=80.0)]) == []
    assert lowered([made(value_f1=80.0)], [made(value_f1=79.9)]) == ["made value_f1"]
    assert lowered([made(value_f1=80.0)], [made()]) == ["made value_f1"]
    assert lowered([made(value_f1=80.0)], []) == ["made value_f1", "made false_term"]


def test_the_file_survives_a_round_and_a_hand_changes_its_digest(tmp_path: Path):
    file = tmp_path / "floors.toml"
    file.write_text(dump(RUNS), encoding="utf-8")
    runs, recorded = load_floors(file)
    assert runs == RUNS
    assert recorded == digest(runs)
    file.write_text(dump([made(value_f1=80.0)]).replace("80.0", "70.0"), encoding="utf-8")
    runs, recorded = load_floors(file)
    assert recorded != digest(runs)
