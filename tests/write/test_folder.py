"""The output folder: whole runs or none, one run at a time, private files."""

import json
import os
import resource
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.write import folder as module
from pipeline.write.folder import (
    DELTAS,
    INCIDENTS,
    NAMES,
    RUN,
    OutputError,
    OutputFolder,
    current,
    delta_name,
    is_output,
    last_delta,
    locked,
    together,
)


def write_run(path: Path, word: str) -> None:
    with OutputFolder(path) as out:
        for file in (out.incidents, out.reports, out.rejects):
            file.write(json.dumps({"run": word}).encode())
        out.commit({"run": word})


def words(path: Path) -> set[str]:
    """The run that each file of the folder belongs to."""
    return {json.loads(current(path, name).read_text(encoding="utf-8"))["run"] for name in NAMES}


def test_a_run_leaves_four_private_files_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    write_run(out, "first")
    assert sorted(path.name for path in out.iterdir()) == [".habeas.lock", *sorted(NAMES)]
    assert stat.S_IMODE(out.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in out.iterdir()} == {0o600}
    manifest = json.loads((out / RUN).read_text(encoding="utf-8"))
    assert manifest["outputs"][INCIDENTS]["lines"] == 1
    assert manifest["outputs"][INCIDENTS]["bytes"] == (out / INCIDENTS).stat().st_size


def test_an_existing_folder_keeps_its_mode_and_its_other_files(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    write_run(tmp_path, "first")
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_run_that_fails_changes_nothing(tmp_path: Path) -> None:
    write_run(tmp_path, "first")
    before = {name: (tmp_path / name).read_bytes() for name in NAMES}
    with pytest.raises(ZeroDivisionError), OutputFolder(tmp_path) as out:
        out.incidents.write(b"{}")
        raise ZeroDivisionError
    assert {name: (tmp_path / name).read_bytes() for name in NAMES} == before
    assert not list(tmp_path.glob(".habeas-run-*"))


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_run(tmp_path, "first")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"), OutputFolder(tmp_path) as out:
        monkeypatch.setattr(os, "fsync", full)
        out.commit({"run": "second"})
    monkeypatch.undo()
    assert words(tmp_path) == {"first"}


def test_a_full_disk_that_fails_again_on_closing_leaves_no_lock_and_no_half_files(tmp_path: Path) -> None:
    write_run(tmp_path, "first")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5000, before[1]))
    try:
        with pytest.raises(OSError, match="too large"), OutputFolder(tmp_path) as out:
            for file in (out.incidents, out.reports):
                file.write(b"x" * 6000)  # stands in a buffer until it is closed
            for _ in range(10):
                out.rejects.write(b"x" * 6000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.glob(".habeas-run-*"))
    assert words(tmp_path) == {"first"}
    write_run(tmp_path, "next")
    assert words(tmp_path) == {"next"}


def test_numbers_of_deltas_only_rise(tmp_path: Path) -> None:
    assert last_delta(tmp_path) == 0
    (tmp_path / DELTAS).mkdir()
    (tmp_path / DELTAS / delta_name(7)).write_text("{}\n", encoding="utf-8")
    assert last_delta(tmp_path) == 7
    (tmp_path / RUN).write_text('{"last_delta": 9}', encoding="utf-8")
    assert last_delta(tmp_path) == 9
    (tmp_path / RUN).write_text('{"deltas": {}}', encoding="utf-8")  # of an older version
    assert last_delta(tmp_path) == 7


@pytest.mark.parametrize("kind", [".habeas-commit", ".habeas-forget"])
@pytest.mark.parametrize("moved", range(5))
def test_a_move_cut_short_is_finished_by_the_next_run_and_never_seen_mixed(
    tmp_path: Path, moved: int, kind: str
) -> None:
    write_run(tmp_path, "first")
    write_run(tmp_path / "other", "second")
    journal = tmp_path / kind
    journal.mkdir()
    for name in NAMES:
        (tmp_path / "other" / name).rename(journal / name)
    for name in NAMES[:moved]:
        (journal / name).replace(tmp_path / name)
    assert words(tmp_path) == {"second"}
    with OutputFolder(tmp_path):
        assert {json.loads((tmp_path / name).read_text(encoding="utf-8"))["run"] for name in NAMES} == {"second"}
        assert not journal.exists()


@pytest.mark.parametrize("kept", [False, True])
def test_what_runs_keep_is_put_in_place_whole_whenever_a_move_was_cut_short(tmp_path: Path, kept: bool) -> None:
    """Once it is there, a second finish must not take it for what is to be thrown away."""
    (tmp_path / ".habeas").mkdir()
    (tmp_path / ".habeas" / "old").write_text("old", encoding="utf-8")
    (tmp_path / ".habeas-forget" / ".habeas").mkdir(parents=True)
    if kept:
        (tmp_path / ".habeas-forget" / ".habeas" / "new").write_text("new", encoding="utf-8")
    for _ in range(2):
        with locked(tmp_path):
            assert [path.name for path in (tmp_path / ".habeas").iterdir()] == ["new"] * kept
        (tmp_path / ".habeas-forget").mkdir()  # as if it had been killed before it removed the journal


def test_what_was_put_back_is_not_thrown_away_by_whoever_finishes_a_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """JSON Lines among the exports, in which reviewers may have decided, are written anew; all else there goes."""
    journal = tmp_path / ".habeas-forget"
    for folder, name in ((tmp_path, "tasks.jsonl"), (tmp_path, "sheet.csv"), (journal, "tasks.jsonl")):
        (folder / "export").mkdir(parents=True, exist_ok=True)
        (folder / "export" / name).write_text(str(folder == journal), encoding="utf-8")
    (journal / "incidents.jsonl").touch()
    move = Path.replace

    def killed(made: Path, target: Path) -> Path:
        if made.name == "incidents.jsonl":
            raise OSError(5, "Input/output error")
        return move(made, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        with pytest.raises(OSError, match="Input"), locked(tmp_path):
            pass
    for _ in range(2):
        with locked(tmp_path):
            assert [path.read_text(encoding="utf-8") for path in (tmp_path / "export").iterdir()] == ["True"]
            assert {path.name for path in tmp_path.iterdir()} == {"export", "incidents.jsonl", ".habeas.lock"}


def test_a_second_run_at_the_same_time_is_refused(tmp_path: Path) -> None:
    with OutputFolder(tmp_path), pytest.raises(OutputError, match="another run is writing"):
        OutputFolder(tmp_path).__enter__()
    write_run(tmp_path, "later")
    assert words(tmp_path) == {"later"}


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from pipeline.write.folder import OutputFolder\n"
        "with OutputFolder(Path(sys.argv[1])) as out:\n"
        "    out.incidents.write(b'{}'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert list(tmp_path.glob(".habeas-run-*"))
    write_run(tmp_path, "next")
    assert words(tmp_path) == {"next"}
    assert not list(tmp_path.glob(".habeas-run-*"))


def test_a_folder_that_cannot_be_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot write to"):
        OutputFolder(tmp_path / "file" / "out").__enter__()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told_in_one_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="cannot write to"):
        OutputFolder(tmp_path).__enter__()


def test_outputs_are_told_from_inputs(tmp_path: Path) -> None:
    assert all(is_output(tmp_path / name, tmp_path) for name in NAMES)
    assert is_output(tmp_path / ".habeas-run-x" / INCIDENTS, tmp_path)
    assert is_output(tmp_path / "export" / "csv" / "incidents.csv", tmp_path)
    assert is_output(tmp_path / "reviews.jsonl", tmp_path)
    assert not is_output(tmp_path / "reports" / "reports.jsonl", tmp_path)
    assert not is_output(tmp_path / "a.txt", tmp_path)
    assert not is_output(tmp_path.parent / INCIDENTS, tmp_path)
    assert module.NAMES == ("incidents.jsonl", "reports.jsonl", "rejects.jsonl", "run.json")


@pytest.mark.parametrize("after", range(8))
def test_files_opened_together_are_of_one_run_whenever_another_commits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    write_run(tmp_path, "first")
    looked = 0

    def looking(folder: Path, name: str) -> Path:
        nonlocal looked
        path = current(folder, name)
        looked += 1
        if looked == after:
            write_run(tmp_path, "second")
        return path

    monkeypatch.setattr(module, "current", looking)
    with together(tmp_path, *NAMES[:3], "none.jsonl") as files:
        runs = [json.loads(file.readline())["run"] for file in files.values()]
        assert list(files) == list(NAMES[:3])
    assert runs in (["first"] * 3, ["second"] * 3)
    assert all(file.closed for file in files.values())


@pytest.mark.parametrize("name", ["reports.jsonl", "reviews.jsonl", "run.json"])
def test_a_file_of_somebody_elses_with_the_name_of_an_output_is_not_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"id": "r1"}\n', encoding="utf-8")  # of a database, say
    with pytest.raises(OutputError, match=f"holds {name}, which no run wrote: choose another --out"):
        write_run(tmp_path, "first")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(name, '{"id": "r1"}\n')]


def test_a_copy_of_outputs_without_what_is_hidden_takes_the_next_run(tmp_path: Path) -> None:
    write_run(tmp_path / "a", "first")
    (tmp_path / "b").mkdir()
    for name in NAMES:
        (tmp_path / "b" / name).write_bytes((tmp_path / "a" / name).read_bytes())
    write_run(tmp_path / "b", "second")
    assert words(tmp_path / "b") == {"second"}
