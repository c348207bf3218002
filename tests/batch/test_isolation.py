"""Reports that crash, hang, hoard or kill their process: each costs one reject line, whatever the number of workers."""

import contextlib
import os
import resource
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from words import FILES, data, fill, lines, load, report, run

from pipeline.batch.child import Child, _safe_path, seconds_for
from pipeline.batch.plan import Shard, Slot
from pipeline.batch.pool import Pool, RunError
from pipeline.batch.reading import Reader
from pipeline.read import Limits, Source
from pipeline.records import RawReport, Reject
from pipeline.settings import Settings
from pipeline.write.folder import REJECTS

FAULTS = {
    "exit": ("crashed", "its process ended with code 7"),
    "abort": ("crashed", "its process died of SIGSEGV"),
    "raise": ("crashed", "ZeroDivisionError in extract"),
    "hang": ("timeout", "not done after 2 s"),
    "hoard": ("out_of_memory", "MemoryError in extract"),
}


def echo(pipe: Connection) -> None:
    pipe.send(pipe.recv())


def test_an_interruption_as_a_process_starts_is_its_parents_to_answer_and_its_crash_leaves_no_core() -> None:
    cores = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (cores[1], cores[1]))
    child = Child.start(echo)
    resource.setrlimit(resource.RLIMIT_CORE, cores)
    assert child.process.pid is not None
    os.kill(child.process.pid, signal.SIGINT)  # Ctrl-C reaches the whole group, also what is still importing
    child.pipe.send("there")
    assert child.speaks(60)
    assert child.pipe.recv() == "there"
    assert resource.prlimit(child.process.pid, resource.RLIMIT_CORE) == (0, cores[1])
    child.end()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_what_lies_in_the_current_folder_is_no_module_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pickle", "typing", "selectors"):  # of an archive of reports, unpacked here
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    child = Child.start(echo)
    assert "PYTHONSAFEPATH" not in os.environ  # what the caller starts is the caller's
    child.pipe.send("there")
    assert child.speaks(60)
    assert child.pipe.recv() == "there"
    child.end()


def test_threads_that_start_processes_at_once_leave_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    inside, first_is_done = threading.Event(), threading.Event()

    def second() -> None:
        with _safe_path():
            inside.set()
            first_is_done.wait(60)

    thread = threading.Thread(target=second)
    with _safe_path():
        thread.start()
        assert not inside.wait(0.2)
    first_is_done.set()
    thread.join(60)
    assert inside.is_set()
    assert "PYTHONSAFEPATH" not in os.environ


def test_each_costs_itself_alone_with_its_reason_whatever_the_workers(tmp_path: Path) -> None:
    inputs = fill(tmp_path / "in", 150)
    for place, fault in enumerate(FAULTS):
        (inputs / f"0{place}20_{fault}.txt").write_text(report(900 + place, f"FAULT-{fault}"), encoding="utf-8")
    options = {"timeout": 2.0, "memory": 300}
    run(inputs, tmp_path / "one", workers=1, **options)
    run(inputs, tmp_path / "two", workers=2, **options)
    assert data(tmp_path / "one") == data(tmp_path / "two")
    rejects = {
        line["source"].partition("_")[2].removesuffix(".txt"): line for line in lines(tmp_path / "one" / REJECTS)
    }
    assert rejects.keys() == FAULTS.keys()
    for fault, (reason, detail) in FAULTS.items():
        assert rejects[fault]["reason"] == reason
        assert rejects[fault]["detail"].startswith(detail)
        assert len(rejects[fault]["sha256"]) == 64
    for path in inputs.glob("*_*.txt"):
        path.unlink()
    run(inputs, tmp_path / "good")
    assert {n: d for n, d in data(tmp_path / "good").items() if n != REJECTS} == {
        n: d for n, d in data(tmp_path / "one").items() if n != REJECTS
    }


def test_what_failed_is_done_again_only_when_asked_or_under_other_limits(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 3), tmp_path / "out"
    (inputs / "bad.txt").write_text(report(9, "FAULT-exit"), encoding="utf-8")
    options = {"timeout": 5.0, "workers": 1}
    assert run(inputs, out, **options).worked_on == 4
    assert run(inputs, out, **options).worked_on == 0
    assert run(inputs, out, **options, retry_failed=True).worked_on == 1
    assert run(inputs, out, timeout=6.0, workers=1).worked_on == 1
    assert [line["reason"] for line in lines(out / REJECTS)] == ["crashed"]


def shard_of(texts: list[str]) -> Shard:
    reports = [RawReport(f"{n}.txt", text, "text", f"{n:064x}") for n, text in enumerate(texts)]
    return Shard(0, [Slot(bytes(16)) for _ in reports], reports)


@contextlib.contextmanager
def meanwhile(act: Callable[[], None], seconds: float):
    timer = threading.Timer(seconds, act)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


def test_a_worker_killed_midway_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HABEAS_TEST_DELAY", "0.05")
    texts = [report(n) for n in range(40)]
    with Pool.open(Settings(), load, 1) as pool:
        killed = []

        def kill() -> None:
            for _ in range(3000):  # a slow machine starts it late
                if pool._workers:
                    break
                time.sleep(0.01)
            killed.append(pool._workers[0].child.process.pid)
            os.kill(killed[0], signal.SIGKILL)

        pool.warm()
        with meanwhile(kill, 1.0):
            [(_, result)] = pool.work([shard_of(texts)])
    assert killed
    assert result is not None
    assert [outcome[0].words for outcome in result.outcomes] == [len(text.split()) for text in texts]


def test_where_workers_come_from_may_be_lost_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HABEAS_TEST_DELAY", "0.05")
    texts = [report(n) for n in range(40)]
    with Pool.open(Settings(), load, 2) as pool:
        killed = []

        def kill() -> None:
            assert pool._nursery is not None
            killed.append(pool._nursery._child.process.pid)
            os.kill(killed[0], signal.SIGKILL)

        pool.warm()
        with meanwhile(kill, 0.5):
            results = [result for _, result in pool.work([shard_of(texts[:20]), shard_of(texts[20:])])]
        assert killed
        assert pool._nursery is not None
        assert pool._nursery._child.process.pid not in killed
    words = [outcome[0].words for result in results for outcome in result.outcomes]
    assert words == [len(text.split()) for text in texts]


@pytest.mark.parametrize(
    ("characters", "timeout", "seconds"),
    [(10, 120, 120), (250_000, 120, 300), (100_000_000, 120, 3600), (100_000_000, 7200, 7200)],
)
def test_time_grows_with_a_report_to_an_hour(characters: int, timeout: float, seconds: float) -> None:
    assert seconds_for(characters, timeout) == seconds


def test_workers_end_with_the_pool() -> None:
    with Pool.open(Settings(), load, 2) as pool:
        list(pool.work([shard_of([report(n)]) for n in range(8)]))
        workers = [worker.child.process.pid for worker in pool._workers]
        assert all(Path(f"/proc/{pid}").exists() for pid in workers)
    until = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in workers) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)


def test_the_last_reports_are_shared_out_among_the_workers() -> None:
    texts = [report(n) for n in range(21)]
    with Pool.open(Settings(), load, 2) as pool:
        results = [result for _, result in pool.work([shard_of(texts[:1]), shard_of(texts[1:])])]
    words = [outcome[0].words for result in results for outcome in result.outcomes]
    assert words == [len(text.split()) for text in texts]


def test_an_innocent_report_does_not_pay_for_the_memory_of_others() -> None:
    texts = [report(1), report(2, "FAULT-hoard"), report(3)]
    with Pool.open(Settings(memory=300), load, 1) as pool:
        [(_, result)] = pool.work([shard_of(texts)])
    assert result is not None
    assert [isinstance(outcome[0], Reject) for outcome in result.outcomes] == [False, True, False]


def missing(_settings: Settings):
    raise FileNotFoundError("no model.onnx")


def deadly(_settings: Settings):
    os._exit(3)


def test_workers_that_cannot_start_end_the_run(tmp_path: Path) -> None:
    inputs = fill(tmp_path / "in", 2)
    with pytest.raises(FileNotFoundError, match=r"no model\.onnx"):
        run(inputs, tmp_path / "out", loader=missing, workers=1)
    with pytest.raises(RunError, match="a worker could not start: its process ended with code 3"):
        run(inputs, tmp_path / "out", loader=deadly, workers=1)
    assert not any((tmp_path / "out" / name).exists() for name in FILES)


class Deadly(Limits):
    """Limits that end the process which is given them, as a program that is half upgraded would."""

    def __reduce__(self):
        return os._exit, (3,)


def test_a_reader_that_cannot_start_is_no_documents_fault(rows: Source) -> None:
    with (
        Reader.open(Settings(), Deadly()) as read,
        pytest.raises(RunError, match="a reader could not start: its process ended with code 3"),
    ):
        list(read(rows))


@pytest.fixture
def rows(tmp_path: Path) -> Source:
    path = tmp_path / "rows.jsonl"
    row = '{"text": "' + report(1).strip() * 20 + '"}\n'
    path.write_text(row * 3000, encoding="utf-8")
    return Source(path, "rows.jsonl")


@pytest.mark.parametrize(
    ("sign", "reason"), [(signal.SIGKILL, "out_of_memory"), (signal.SIGSEGV, "crashed"), (signal.SIGSTOP, "timeout")]
)
def test_a_reader_that_falls_costs_the_rest_of_its_document(rows: Source, sign: signal.Signals, reason: str) -> None:
    with Reader.open(Settings(timeout=0.5), Limits(max_seconds=0.5)) as read:
        items = read(rows)
        got = [next(items)]
        assert read._child is not None
        os.kill(read._child.process.pid, sign)
        got += items
        assert len(got) < 3000
        assert isinstance(got[-1], Reject)
        assert got[-1].reason == reason
        assert all(isinstance(item, RawReport) for item in got[:-1])
        assert len(list(read(rows))) == 3000  # the next document finds a reader again
