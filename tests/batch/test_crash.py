"""Runs that are killed, run out of disk or meet another: the outputs are whole, and the next run completes them."""

import contextlib
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from words import FILES, data, fill, lines, run

from pipeline.batch.store import STORE
from pipeline.write.folder import DELTAS, INCIDENTS, NAMES, OutputError, current

HERE = Path(__file__).parent


def start(inputs: Path, out: Path, workers: int = 1, delay: float = 0.0, size: int | None = None) -> subprocess.Popen:
    """Start a run in a process of its own, in a session of its own; `size` bounds its files, as a full disk would."""

    def limit() -> None:
        if size is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    paths = os.pathsep.join([str(HERE), str(HERE.parent.parent)])
    return subprocess.Popen(
        [sys.executable, str(HERE / "words.py"), str(inputs), str(out), str(workers)],
        env={**os.environ, "PYTHONPATH": paths, "HABEAS_TEST_DELAY": str(delay)},
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=limit,  # noqa: PLW1509 (no threads here)
    )


def kill(process: subprocess.Popen) -> None:
    """Kill a run and nothing else: its workers must notice by themselves."""
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def whole(out: Path) -> bool:
    """Whether a whole run stands in `out`, and every line of it parses."""
    if not current(out, NAMES[0]).is_file():
        return False
    manifest = json.loads(current(out, "run.json").read_bytes())
    for name in FILES:
        found = current(out, name).read_bytes()
        assert len(found) == manifest["outputs"][name]["bytes"]
        assert len(list(map(json.loads, found.splitlines()))) == manifest["outputs"][name]["lines"]
    return True


def disturb(tmp_path: Path, kills: int, workers: int, seed: int) -> None:
    chance = random.Random(seed)
    inputs, out = fill(tmp_path / "in", 300), tmp_path / "out"
    (inputs / "bad.txt").write_bytes(b"")
    run(inputs, tmp_path / "calm")
    began = time.monotonic()
    start(inputs, tmp_path / "clock", workers, 0.003).communicate()
    span = time.monotonic() - began
    finished = 0
    for turn in range(kills):
        if finished:  # something new to do, so that also the second half of a run is hit
            fill(inputs, 60, first=300 + 60 * turn)
        process = start(inputs, out, workers, 0.003)
        time.sleep(chance.uniform(0, span))
        kill(process)
        finished += whole(out)
    run(inputs, out)
    run(inputs, tmp_path / "undisturbed")
    assert data(out) == data(tmp_path / "undisturbed")
    changes = [line for path in sorted((out / DELTAS).glob("*.jsonl")) for line in lines(path)]
    assert sorted(line["id"] for line in changes) == sorted(line["id"] for line in lines(out / INCIDENTS))
    left = {path.name for path in out.iterdir()}
    assert left == {".habeas", ".habeas.lock", DELTAS, *NAMES}
    assert {path.name for path in (out / STORE).parent.iterdir()} == {STORE.name}


def test_kill_9_at_random_moments_leaves_whole_files_and_the_same_end(tmp_path: Path) -> None:
    disturb(tmp_path, 4, workers=2, seed=2)


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_fifty_kills(tmp_path: Path, workers: int) -> None:
    disturb(tmp_path, 50, workers, seed=10 + workers)


def pieces(out: Path) -> int:
    """How many reports the store has on the disk."""
    try:
        with contextlib.closing(sqlite3.connect(f"file:{out / STORE}?mode=ro", uri=True)) as db:
            return db.execute("SELECT count(*) FROM piece").fetchone()[0]
    except sqlite3.OperationalError:  # not there yet, or just being made
        return 0


def test_a_killed_run_is_gone_on_with(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 400), tmp_path / "out"
    process = start(inputs, out, delay=0.01)
    while not pieces(out):
        time.sleep(0.01)
        assert process.poll() is None
    kill(process)
    assert not (out / INCIDENTS).exists()
    counts = run(inputs, out)
    assert 0 < counts.worked_on <= 400 - 64  # a shard at least was done
    run(inputs, tmp_path / "calm")
    assert data(out) == data(tmp_path / "calm")


@pytest.mark.parametrize("size", [20_000, 60_000, 150_000])
def test_a_full_disk_leaves_the_run_before_and_the_next_one_completes(tmp_path: Path, size: int) -> None:
    inputs, out = fill(tmp_path / "in", 20), tmp_path / "out"
    run(inputs, out)
    before = data(out)
    fill(inputs, 300, first=100)
    process = start(inputs, out, size=size)
    _, error = process.communicate()
    assert process.returncode != 0
    assert b"OSError" in error or b"StoreError" in error
    assert data(out) == before
    run(inputs, out)
    run(inputs, tmp_path / "calm")
    assert data(out) == data(tmp_path / "calm")


def test_two_runs_at_once_are_told_apart(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 200), tmp_path / "out"
    process = start(inputs, out, delay=0.02)
    while not (out / ".habeas.lock").exists():
        time.sleep(0.01)
    with pytest.raises(OutputError, match="another run is writing"):
        run(inputs, out)
    assert process.wait() == 0
    process.communicate()
    run(inputs, tmp_path / "calm")
    assert data(out) == data(tmp_path / "calm")


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_children_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 300), tmp_path / "out"
    (inputs / "0100.txt").write_text("FAULT-hang " * 20, encoding="utf-8")
    process = start(inputs, out, workers=2)
    while not pieces(out):
        time.sleep(0.01)
    children = [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]
    assert len(children) >= 3  # a reader, two workers
    kill(process)
    for _ in range(500):
        if not any(map(alive, children)):
            break
        time.sleep(0.01)
    assert not any(map(alive, children))
