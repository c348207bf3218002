"""A Dask cluster of separate processes over TCP: the bytes of one process, whoever dies on the way."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from words import data, lines, load, load_next_version, report, run

from pipeline.batch.cluster import Task, take_in
from pipeline.batch.fingerprint import digest_of, fingerprint
from pipeline.batch.plan import Shard
from pipeline.batch.pool import Pool, RunError
from pipeline.batch.shared import SharedFolder, made_of, noted, place_of
from pipeline.batch.store import SHARDS, Store
from pipeline.records import RawReport
from pipeline.run import Counts
from pipeline.settings import Settings
from pipeline.write.folder import REJECTS

HERE = Path(__file__).parent
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parent.parent)]),
    "DASK_DISTRIBUTED__DASHBOARD__LINK": "",
    "HABEAS_TEST_DELAY": "0.2",
}


def dask(*arguments: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "dask", *arguments]
    return subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def worker(address: str) -> subprocess.Popen:
    return dask("worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", "/tmp")


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[subprocess.Popen]]]:
    """Address of a scheduler, and the workers that were started for it."""
    told = tmp_path_factory.mktemp("scheduler") / "scheduler.json"
    process = dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
    workers: list[subprocess.Popen] = []
    try:
        while not told.is_file() or not told.read_text(encoding="utf-8").rstrip().endswith("}"):
            assert process.poll() is None
            time.sleep(0.05)
        yield json.loads(told.read_text(encoding="utf-8"))["address"], workers
    finally:
        for started in (*workers, process):
            started.kill()
            started.wait()


@pytest.fixture
def cluster(scheduler: tuple[str, list[subprocess.Popen]]) -> tuple[str, list[subprocess.Popen]]:
    """Address of the scheduler, and two workers of it that live."""
    address, workers = scheduler
    workers[:] = [one for one in workers if one.poll() is None]
    workers.extend(worker(address) for _ in range(2 - len(workers)))
    return address, workers


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """Twenty reports, each long enough for a shard of its own; one of them kills its process."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(20):
        more = " ".join(f"Sentence {n} of report {number} says that nothing else was heard." for n in range(1200))
        fault = "FAULT-exit " if number == 7 else ""
        (folder / f"{number:02d}.txt").write_text(report(number, fault + more), encoding="utf-8")
    return folder


def test_twenty_shards_one_deadly_and_a_worker_killed_midway(
    cluster: tuple[str, list[subprocess.Popen]], inputs: Path, tmp_path: Path
) -> None:
    address, workers = cluster

    def kill(counts: Counts) -> None:
        if counts.shards == 4:
            with contextlib.suppress(ProcessLookupError):
                os.kill(workers[0].pid, signal.SIGKILL)

    counts = run(inputs, tmp_path / "cluster", scheduler=address, watch=kill)
    assert workers[0].poll() is not None
    assert (counts.shards, counts.articles, counts.rejects) == (20, 19, {"crashed": 1})
    assert [line["source"] for line in lines(tmp_path / "cluster" / REJECTS)] == ["07.txt"]
    run(inputs, tmp_path / "one", workers=1)
    run(inputs, tmp_path / "two", workers=2)
    assert data(tmp_path / "cluster") == data(tmp_path / "one") == data(tmp_path / "two")
    assert not any((tmp_path / "cluster" / SHARDS).iterdir())
    assert run(inputs, tmp_path / "cluster", scheduler=address).worked_on == 0


def test_a_worker_of_another_version_is_refused(
    cluster: tuple[str, list[subprocess.Popen]], inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(_settings: Settings, _load: object) -> str:
        return "0" * 32

    monkeypatch.setattr("pipeline.run.fingerprint", other)  # as if this machine had other code
    with pytest.raises(RunError, match="other code, models or libraries"):
        run(inputs, tmp_path / "out", scheduler=cluster[0])


def test_a_scheduler_that_is_not_there_is_told(inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.batch.cluster._COMING", 1)
    with pytest.raises(RunError, match="does not answer"):
        run(inputs, tmp_path / "out", scheduler="tcp://127.0.0.1:9")


@pytest.mark.parametrize("scheme", ["", "file://"])
def test_what_a_run_cut_short_left_in_shared_storage_is_taken_in(tmp_path: Path, scheme: str) -> None:
    settings, url = Settings(), f"{scheme}{tmp_path / 'shared'}"
    reports = [RawReport(f"{n}.txt", report(n), "text", f"{n:064x}") for n in range(3)]
    with Pool.open(settings, load, 1) as pool:
        [(_, result)] = pool.work([Shard(0, reports=reports)])
    assert result is not None
    digests = [digest_of(one) for one in reports]
    shared = SharedFolder(url)
    mine, other = fingerprint(settings, load), fingerprint(settings, load_next_version)
    shared.write("mine", made_of(result, digests, mine, "limits"))
    shared.write("other", made_of(result, digests, other, "limits"))
    shared.write("slower", made_of(result, [b"another"] * 3, mine, "other limits"))
    (tmp_path / "shared" / "broken.shard").write_bytes(b'{"sizes": [5]}\nabc')
    (tmp_path / "shared" / ".draft").write_bytes(b'{"sizes": [5]}\nab')
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "shared").glob("[mo]*.shard")} == {0o600}
    with Store.open(tmp_path, mine, "limits") as store:
        take_in(store, Task(settings, load, url, mine, "limits"))
        assert all(store.has(digest) for digest in (*digests, b"another"))
    assert not list((tmp_path / "shared").iterdir())


def test_a_shared_folder_keeps_its_mode_and_what_others_have_in_it(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    (shared / "theirs.shard").write_bytes(b"no shard of ours")
    places = [place_of(f"{shared}{slash}", tmp_path / out) for out, slash in (("a", ""), ("a", "/"), ("b", ""))]
    assert places[0] == places[1] != places[2]
    assert place_of("shared", tmp_path).startswith(f"{Path.cwd()}/shared/")
    with Store.open(tmp_path, "0" * 32) as store:
        take_in(store, Task(Settings(), load, places[0], "0" * 32, "limits"))
    assert (shared / "theirs.shard").read_bytes() == b"no shard of ours"
    assert shared.stat().st_mode & 0o777 == 0o777
    assert Path(places[0]).stat().st_mode & 0o777 == 0o700


def test_a_run_shares_in_a_folder_of_its_own(
    cluster: tuple[str, list[subprocess.Popen]], inputs: Path, tmp_path: Path
) -> None:
    (tmp_path / "shared").mkdir(mode=0o755)
    (tmp_path / "shared" / "theirs.shard").write_bytes(b"{}")
    for path in sorted(inputs.iterdir())[4:]:
        path.unlink()
    run(inputs, tmp_path / "cluster", scheduler=cluster[0], shared=str(tmp_path / "shared"))
    run(inputs, tmp_path / "one", workers=1)
    assert data(tmp_path / "cluster") == data(tmp_path / "one")
    assert noted(tmp_path / "cluster") == []
    mine = Path(place_of(str(tmp_path / "shared"), tmp_path / "cluster"))
    assert sorted(path.name for path in (tmp_path / "shared").rglob("*")) == sorted([mine.name, "theirs.shard"])
