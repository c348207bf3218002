"""A forgotten person is in nothing that runs keep, and the records of sources that are gone outlive it."""

import json
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from words import data, fill, lines, report, run

from pipeline.batch.expect import ExpectationError, expectation
from pipeline.batch.pack import unpack
from pipeline.batch.pool import RunError
from pipeline.batch.shared import Made, SharedFolder, note, noted, place_of
from pipeline.batch.store import STORE
from pipeline.protect.forget import forget
from pipeline.work import Written
from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS, OutputError

BLACK = "█" * len("Teacher5")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Outputs of eight reports of which two are gone, one with the person; and rejects named like the person."""
    inputs = fill(tmp_path / "in", 8)
    (inputs / "0009.txt").write_text(report(5) + " Teacher6 was with her.", encoding="utf-8")
    (inputs / "teacher5.txt").write_bytes(b"")
    (inputs / "gone-teacher5.txt").write_bytes(b" ")
    run(inputs, tmp_path / "out")
    for name in ("0005.txt", "0006.txt", "gone-teacher5.txt"):
        (inputs / name).unlink()
    assert run(inputs, tmp_path / "out").kept == 3
    return tmp_path / "out"


def kept(out: Path) -> str:
    """All that the store holds, unpacked, and its bytes as they are."""
    with closing(sqlite3.connect(out / STORE)) as db:
        pieces = [item for (packed,) in db.execute("SELECT data FROM piece") for item in unpack(packed)]
    texts = [(out / STORE).read_bytes().decode(errors="replace"), *map(repr, pieces)]
    texts += [one.decode() for item in pieces if isinstance(item, Written) for one in (item.report,)]
    return "\n".join(texts).lower()


@pytest.mark.parametrize("remove", [False, True])
def test_records_of_deleted_files_stay_masked(out: Path, tmp_path: Path, remove: bool) -> None:
    inputs = tmp_path / "in"
    assert "teacher5" in kept(out)
    forget(out, "Teacher5", remove=remove)
    before = data(out)
    assert "teacher5" not in kept(out)
    assert stat.S_IMODE((out / STORE).stat().st_mode) == 0o600
    assert "teacher5" not in b"".join(before.values()).decode().lower()
    (inputs / "0009.txt").write_text(report(9), encoding="utf-8")  # the person taken out of the reports, as told
    (inputs / "teacher5.txt").rename(inputs / "empty.txt")
    counts = run(inputs, out)
    assert counts.kept == 3
    assert counts.worked_on == 1
    assert "teacher5" not in (kept(out) + b"".join(data(out).values()).decode()).lower()
    reports = {line["source"]: line for line in lines(out / REPORTS)}
    assert set(reports) == {*(f"000{n}.txt" for n in range(8)), "0009.txt"}
    assert BLACK in reports["0005.txt"]["text"]
    old = {line["id"]: line for line in map(json.loads, before[INCIDENTS].splitlines())}
    for line in lines(out / INCIDENTS):
        if line["report"]["source"] != "0009.txt":
            assert line == old[line["id"]]
    assert {line["source"] for line in lines(out / REJECTS)} == {"empty.txt", f"gone-{BLACK}.txt"}
    assert run(inputs, out).worked_on == 0


def test_what_is_still_in_the_reports_comes_back_with_the_next_run(out: Path, tmp_path: Path) -> None:
    """As it is told: what comes out of a source that is there never depends on what was done before."""
    forget(out, "Teacher5")
    run(tmp_path / "in", out)
    texts = {line["source"]: line["text"] for line in lines(out / REPORTS)}
    assert "Teacher5" in texts["0009.txt"]
    assert "Teacher5" not in texts["0005.txt"]


def test_numbers_of_deltas_go_on_when_the_read_ones_were_deleted(out: Path, tmp_path: Path) -> None:
    def numbers() -> list[int]:
        found = [int(path.stem) for path in (out / "deltas").iterdir()]
        for path in (out / "deltas").iterdir():
            path.unlink()
        return found

    assert numbers() == [1]
    fill(tmp_path / "in", 1, first=40)
    run(tmp_path / "in", out)
    assert numbers() == [2]
    run(tmp_path / "in", out)
    forget(out, "Teacher5")
    assert numbers() == [3]
    forget(out, "Teacher40")
    assert numbers() == [4]
    fill(tmp_path / "in", 1, first=41)
    run(tmp_path / "in", out, fresh=True)
    assert numbers() == [5]


@pytest.fixture
def shared(tmp_path: Path) -> str:
    """A folder elsewhere in which a run on a cluster into `out`, cut short, has left a shard."""
    place = place_of(str(tmp_path / "elsewhere"), tmp_path / "out")
    SharedFolder(place).write("a", Made("f", "l", [b"1"], [b"Teacher5"], {}, None))
    (tmp_path / "elsewhere" / "theirs").write_bytes(b"Teacher5")
    return place


def test_what_a_cluster_run_left_elsewhere_goes(out: Path, tmp_path: Path, shared: str) -> None:
    note(out, shared)
    Path(shared).rename(tmp_path / "away")
    with pytest.raises(OutputError, match="cannot be reached"):
        forget(out, "Teacher5")
    assert "teacher5" in kept(out)  # nothing was changed
    (tmp_path / "away").rename(shared)
    assert forget(out, "Teacher5").shared == 1
    assert not any(Path(shared).iterdir())
    assert (tmp_path / "elsewhere" / "theirs").exists()
    assert noted(out) == []
    assert forget(out, "Teacher5").shared == 0


@pytest.mark.parametrize("name", ["Teacher5", "Nobody Whatever"])
def test_a_shared_folder_can_be_named(out: Path, tmp_path: Path, shared: str, name: str) -> None:
    note(out, str(tmp_path / "of yesterday's mount"))
    with pytest.raises(OutputError, match="cannot be reached"):
        forget(out, name, shared=[str(tmp_path / "wrong")])
    assert forget(out, name, shared=[str(tmp_path / "elsewhere")]).shared == 1
    assert not any(Path(shared).iterdir())
    assert noted(out) == []


def test_a_run_that_is_cut_short_is_noted_and_one_that_ends_is_not(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.batch.cluster._COMING", 1)
    with pytest.raises(RunError):
        run(tmp_path / "in", out, scheduler="tcp://127.0.0.1:9", shared=str(tmp_path / "elsewhere"))
    assert noted(out) == [place_of(str(tmp_path / "elsewhere"), out)]


def test_what_unfinished_runs_keep_goes_too(out: Path, tmp_path: Path) -> None:
    before = data(out)
    (tmp_path / "in" / "0020.txt").write_text(report(20), encoding="utf-8")
    for expected in ("incidents>=100", "incidents>=1"):
        try:
            run(tmp_path / "in", out, expect=[expectation(expected)])
        except ExpectationError:
            assert "teacher20" in kept(out)
            (out / ".habeas-run-killed").mkdir()
            (out / ".habeas-run-killed" / INCIDENTS).write_text("Teacher20")
            done = forget(out, "Teacher20")
            assert done.unfinished
            assert "teacher20" not in kept(out)
            assert data(out) == before
            assert not (out / ".habeas-run-killed").exists()
            assert not forget(out, "Teacher20").unfinished
    assert b"Teacher20" in data(out)[INCIDENTS]  # it is in the reports still


def test_of_a_first_run_that_was_cut_short_nothing_stays(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 3), tmp_path / "out"
    with pytest.raises(ExpectationError):
        run(inputs, out, expect=[expectation("incidents>=100")])
    assert "teacher2" in kept(out)
    assert not forget(out, "Teacher5").unfinished
    assert "teacher2" in kept(out)
    assert forget(out, "Teacher2").unfinished
    assert not (out / STORE).exists()
