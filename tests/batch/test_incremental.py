"""A run over what an earlier run has seen: the outputs of a whole run, without its work."""

import ast
import io
import json
import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from words import data, fill, lines, load, load_next_version, report, run

from pipeline.batch import fingerprint as fingerprints
from pipeline.batch.fingerprint import digest_of_file, fingerprint
from pipeline.batch.status import status_of
from pipeline.batch.store import STORE, Store
from pipeline.commands.progress import summary_lines
from pipeline.read import find_sources
from pipeline.run import Counts, last_run, run_extract
from pipeline.settings import Settings
from pipeline.write.folder import INCIDENTS, KEPT, REJECTS, REPORTS, RUN


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = fill(tmp_path / "in", 8)
    (folder / "rows.jsonl").write_text(
        "".join(json.dumps({"id": n, "text": report(500 + n)}) + "\n" for n in range(200)), encoding="utf-8"
    )
    (folder / "empty.txt").write_bytes(b"")
    return folder


def whole(inputs: Path, tmp_path: Path, **options: object) -> dict[str, bytes]:
    """What a run into an empty folder writes."""
    shutil.rmtree(tmp_path / "whole", ignore_errors=True)
    run(inputs, tmp_path / "whole", **options)
    return data(tmp_path / "whole")


def test_a_second_run_works_on_nothing_and_writes_the_same(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    first = run(inputs, out)
    before = data(out)
    monkeypatch.setenv("HABEAS_TEST_DONE", "1")  # an extractor that were loaded would say so
    second = run(inputs, out)
    assert data(out) == before
    assert (first.worked_on, second.worked_on) == (208, 0)
    for name in ("reports", "articles", "words", "incidents", "rejects", "sources", "model"):
        assert getattr(first, name) == getattr(second, name), name
    assert stat.S_IMODE((out / STORE).stat().st_mode) == 0o600
    assert stat.S_IMODE((out / STORE).parent.stat().st_mode) == 0o700


def test_what_is_new_or_changed_is_worked_on_alone(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(inputs, out)
    (inputs / "0003.txt").write_text(report(3, "He was freed."), encoding="utf-8")
    fill(inputs, 2, first=300)
    with (inputs / "rows.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "new", "text": report(999)}) + "\n")
    assert run(inputs, out).worked_on == 4  # one changed, two new, and one row of two hundred and one
    assert data(out) == whole(inputs, tmp_path)


def test_settings_that_change_a_line_do_all_again_and_others_nothing(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(inputs, out)
    assert run(inputs, out, quiet=True, strict=True).worked_on == 0
    assert run(inputs, out, published="2020-01-02").worked_on == 208
    assert data(out) == whole(inputs, tmp_path, published="2020-01-02")
    assert run(inputs, out, published="2020-01-02", limits={"max_rows": 5}).worked_on == 13
    assert data(out) == whole(inputs, tmp_path, published="2020-01-02", limits={"max_rows": 5})


def test_fresh_does_everything(inputs: Path, tmp_path: Path) -> None:
    run(inputs, tmp_path / "out")
    assert run(inputs, tmp_path / "out", fresh=True).worked_on == 208


def test_records_of_deleted_reports_stay_until_they_are_pruned(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(inputs, out)
    before = data(out)
    for name in ("0000.txt", "0004.txt", "0005.txt", "empty.txt"):
        (inputs / name).unlink()
    for _ in range(2):
        counts = run(inputs, out)
        assert (counts.kept, counts.worked_on) == (4, 0)
        assert data(out) == before
    assert run(inputs, out, prune=True).worked_on == 0
    assert data(out) == whole(inputs, tmp_path)
    assert run(inputs, out).kept == 0


@pytest.mark.parametrize("typed", ["{}/", "{}/.", "{0}/../{1}"])
def test_the_same_inputs_typed_otherwise_are_the_same(inputs: Path, tmp_path: Path, typed: str) -> None:
    run(inputs, tmp_path / "out")
    before = data(tmp_path / "out")
    (inputs / "0004.txt").unlink()
    assert run(typed.format(inputs, inputs.name), tmp_path / "out").kept == 1
    assert data(tmp_path / "out") == before


def test_a_deleted_page_keeps_its_records_when_what_failed_is_done_again(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 2), tmp_path / "out"
    page = "".join(f"<article><h2>No. {n}</h2><p>{report(70 + n)}</p></article>" for n in range(3))
    page = page.replace(report(71), report(71, "FAULT-raise"))
    (inputs / "page.html").write_text(f"<html><body><main>{page}</main></body></html>", encoding="utf-8")
    run(inputs, out)
    before = data(out)
    assert [line["reason"] for line in lines(out / REJECTS)] == ["crashed"]
    assert {line["report"]["source"] for line in lines(out / INCIDENTS)} == {"0000.txt", "0001.txt", "page.html"}
    assert run(inputs, out, retry_failed=True).worked_on == 1
    (inputs / "page.html").unlink()
    for retry in (True, False, True):
        counts = run(inputs, out, retry_failed=retry)
        assert (counts.kept, counts.worked_on) == (1, 0)
        assert data(out) == before


def test_an_input_whose_name_is_no_utf_8_is_told_as_its_source_is(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text(report(1), encoding="utf-8")
    assert run(path, tmp_path / "out").articles == 1
    manifest = json.loads((tmp_path / "out" / RUN).read_text(encoding="utf-8"))
    assert [Path(name).name for name in manifest["inputs"]] == ["caf\ufffd.txt"]
    assert lines(tmp_path / "out" / REPORTS)[0]["source"] == "caf\ufffd.txt"
    assert summary_lines(Counts(), path)[-1].encode().decode().endswith("caf\ufffd.txt/run.json")


def test_another_version_or_other_settings_code_makes_lines_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    hashed = []

    def noted(path: Path) -> bytes:
        hashed.append(path.name)
        return digest_of_file(path)

    monkeypatch.setattr(fingerprints, "digest_of_file", noted)
    fingerprints._program.cache_clear()
    now = fingerprints.fingerprint(Settings(), load)
    assert "settings.py" in hashed  # `wants` decides what is written
    monkeypatch.setattr(fingerprints, "__version__", "99.0")  # records tell it
    fingerprints._program.cache_clear()
    assert fingerprints.fingerprint(Settings(), load) != now
    fingerprints._program.cache_clear()


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Every statement below one; what is no statement holds none."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.stmt, ast.excepthandler, ast.match_case)):
            yield child
            yield from statements(child)


def test_what_makes_lines_uses_no_module_that_does_not_count() -> None:
    counted, root = set(fingerprints.code()), Path(fingerprints.__file__).parents[2]
    used = set[Path]()
    for path in counted:
        for node in statements(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("pipeline"):
                names = [node.module, *(f"{node.module}.{name.name}" for name in node.names)]
                used.update(root / f"{name.replace('.', '/')}.py" for name in names)
    others = {path.relative_to(root).as_posix() for path in used - counted if path.is_file()}
    assert others == {"pipeline/write/private.py", "pipeline/edits.py"}  # which make no lines: files, errors


def test_pruning_keeps_the_records_of_what_lies_in_a_folder_that_cannot_be_opened(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(inputs / "sub", 2, first=400)
    run(inputs, tmp_path / "out")
    (inputs / "0000.txt").unlink()
    scandir = os.scandir

    def refusing(path: str | int = ".") -> object:
        if path == str(inputs / "sub"):  # root may open what others may not
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert run(inputs, tmp_path / "out", prune=True).kept == 2
    told = {one["source"] for one in lines(tmp_path / "out" / REPORTS)}
    assert {"sub/0400.txt", "sub/0401.txt"} < told
    assert "0000.txt" not in told
    assert [(one["source"], one["reason"]) for one in lines(tmp_path / "out" / REJECTS)][-1] == ("sub", "unreadable")


@pytest.mark.parametrize("prune", [False, True])
def test_a_file_that_cannot_be_read_today_keeps_its_records(inputs: Path, tmp_path: Path, prune: bool) -> None:
    out = tmp_path / "out"
    run(inputs, out)
    before = data(out)
    (inputs / "0003.txt").rename(tmp_path / "away")
    (inputs / "0003.txt").symlink_to("0003.txt")  # a link to itself: root cannot open it either
    for _ in range(2):
        run(inputs, out, prune=prune)
        now = data(out)
        assert (now[REPORTS], now[INCIDENTS]) == (before[REPORTS], before[INCIDENTS])
        assert ("0003.txt", "unreadable") in [(one["source"], one["reason"]) for one in lines(out / REJECTS)]
    (inputs / "0003.txt").unlink()
    (tmp_path / "away").rename(inputs / "0003.txt")
    assert run(inputs, out, prune=prune).worked_on == 0
    assert data(out) == before


def test_a_kept_record_outlives_a_new_model(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(inputs, out)
    (inputs / "0004.txt").unlink()
    run(inputs, out, loader=load_next_version)
    versions = {one["report"]["source"]: one["producer"]["version"] for one in lines(out / INCIDENTS)}
    assert versions.pop("0004.txt") == "1"
    assert set(versions.values()) == {"2"}


def test_a_renamed_file_is_no_deleted_one(inputs: Path, tmp_path: Path) -> None:
    run(inputs, tmp_path / "out")
    (inputs / "0002.txt").rename(inputs / "renamed.txt")
    assert run(inputs, tmp_path / "out").kept == 0
    assert data(tmp_path / "out") == whole(inputs, tmp_path)


def test_other_inputs_replace_the_outputs(inputs: Path, tmp_path: Path) -> None:
    run(inputs, tmp_path / "out")
    run(fill(tmp_path / "other", 2, first=70), tmp_path / "out")
    assert {line["source"] for line in lines(tmp_path / "out" / REPORTS)} == {"0070.txt", "0071.txt"}


def test_a_copy_takes_the_place_of_an_original_that_goes(inputs: Path, tmp_path: Path) -> None:
    shutil.copy(inputs / "0001.txt", inputs / "copy.txt")
    run(inputs, tmp_path / "out")
    assert [line["reason"] for line in lines(tmp_path / "out" / REJECTS)] == ["duplicate", "empty"]
    (inputs / "0001.txt").unlink()
    run(inputs, tmp_path / "out")
    assert data(tmp_path / "out") == whole(inputs, tmp_path)


def test_without_its_memory_a_run_does_all_again(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(inputs, out)
    before = data(out)
    (out / STORE).write_bytes(b"no database at all, " * 100)
    assert run(inputs, out).worked_on == 208
    with sqlite3.connect(out / STORE) as db:
        db.execute("PRAGMA user_version = 99")
    assert run(inputs, out).worked_on == 208
    (out / STORE).unlink()
    assert run(inputs, out).worked_on == 208
    assert data(out) == before


def test_the_store_forgets_what_the_outputs_do_not_hold(inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(inputs, out)
    run(inputs, out, published="2020-01-02")
    (inputs / "rows.jsonl").unlink()
    run(inputs, out, published="2020-01-02", prune=True)
    with sqlite3.connect(out / STORE) as db:
        counts = [db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("piece", "reading", "print")]
    assert counts == [8, 9, 1]


def test_status_tells_what_a_run_would_do(inputs: Path, tmp_path: Path) -> None:
    out, print_ = tmp_path / "out", fingerprint(Settings(), load)

    def states(digest: str = print_) -> dict[str, list[str]]:
        status = status_of(out, find_sources([str(inputs)]), digest, last_run(out).token)
        return {state: names for state, names in status.sources.items() if names}

    everything = sorted(path.name for path in inputs.iterdir())
    assert states() == {"new": everything}
    run(inputs, out)
    assert states() == {"done": everything}
    assert states("another") == {"stale": everything}
    (inputs / "0001.txt").write_text(report(1, "FAULT-raise"), encoding="utf-8")
    (inputs / "0002.txt").unlink()
    fill(inputs, 1, first=20)
    changed = states()
    assert (changed["changed"], changed["new"], changed["gone"]) == (["0001.txt"], ["0020.txt"], ["0002.txt"])
    run(inputs, out)
    assert states()["failed"] == ["0001.txt"]
    with Store.open(out, print_, "120 s, 4096 MB") as store:  # a --retry-failed that was cut short
        store.drop_failed()
    assert states()["unfinished"] == ["0001.txt"]


def test_what_no_run_reads_leaves_nothing_to_do(inputs: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text(report(9), encoding="utf-8")
    (inputs / "link.txt").symlink_to(tmp_path / "outside.txt")
    out, print_ = tmp_path / "out", fingerprint(Settings(), load)
    assert "link.txt" in status_of(out, find_sources([str(inputs)]), print_, "").sources["new"]
    run(inputs, out)
    status = status_of(out, find_sources([str(inputs)]), print_, last_run(out).token)
    assert "link.txt" in status.sources["done"]
    assert not status.pending


def test_status_of_standard_input_is_that_of_what_it_held(tmp_path: Path) -> None:
    out, print_ = tmp_path / "out", fingerprint(Settings(), load)
    run_extract(["-"], out, Settings(isolate=False), stdin=io.BytesIO(report(1).encode()), load=load)
    sources = find_sources(["-"])
    assert status_of(out, sources, print_, last_run(out).token).sources["done"] == ["stdin"]
    assert status_of(out, sources, "another", last_run(out).token).sources["stale"] == ["stdin"]


def test_the_manifest_tells_what_was_done_before(inputs: Path, tmp_path: Path) -> None:
    run(inputs, tmp_path / "out")
    fill(inputs, 1, first=50)
    run(inputs, tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / RUN).read_text(encoding="utf-8"))
    assert manifest["work"]["reports_worked_on"] == 1
    assert manifest["work"]["reports_from_earlier_runs"] == 208
    assert manifest["deltas"] == {"added": 1, "changed": 0, "removed": 0, "replaced": 0}
    assert manifest["model"] == "words"


def test_what_the_last_run_was_is_not_taken_for_nothing_where_it_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from pipeline.commands.status import status_command

    inputs, out = fill(tmp_path / "in", 2), tmp_path / "out"
    run(inputs, out)
    (inputs / "0001.txt").unlink()
    (out / "run.json").rename(out / "kept")
    (out / "run.json").mkdir()
    assert status_command([], out, None, as_json=False) == 2
    assert capsys.readouterr().err == f"habeas: the state of the runs into {out} cannot be read: Is a directory\n"
    with pytest.raises(OSError, match="Is a directory"):
        run(inputs, out)
    (out / "run.json").rmdir()
    (out / "kept").rename(out / "run.json")
    assert run(inputs, out).kept == 1  # the record of the deleted file has not gone with it


@pytest.mark.parametrize("damaged", [STORE, Path("run.json")])
def test_a_memory_that_was_damaged_is_told(tmp_path: Path, damaged: Path) -> None:
    inputs, out = fill(tmp_path / "in", 2), tmp_path / "out"
    assert not run(inputs, out).memory_lost
    assert not run(inputs, out, fresh=True).memory_lost
    (inputs / "0001.txt").unlink()
    (out / damaged).write_bytes(b"{ no memory")
    counts = run(inputs, out)
    assert counts.memory_lost
    assert counts.kept == 0
    assert not run(inputs, out).memory_lost


def test_a_memory_that_is_away_is_told(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 2), tmp_path / "out"
    run(inputs, out)
    (inputs / "0001.txt").unlink()
    shutil.copy(out / RUN, tmp_path)  # of the run before, as a backup may put it back
    run(inputs, out)
    shutil.copy(tmp_path / RUN, out)
    counts = run(inputs, out)
    assert (counts.memory_lost, counts.kept) == (True, 0)
    shutil.rmtree(out / KEPT)
    counts = run(inputs, out)
    assert counts.memory_lost
    assert not run(inputs, out).memory_lost


def test_nothing_to_remember_is_no_loss(tmp_path: Path) -> None:
    inputs, out = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    run(inputs, out)
    fill(inputs, 1)
    assert not run(inputs, out).memory_lost


def test_a_store_that_a_full_disk_left_empty_knows_nothing(tmp_path: Path) -> None:
    inputs, out = fill(tmp_path / "in", 2), tmp_path / "out"
    run(inputs, out)
    (out / STORE).write_bytes(b"")
    assert status_of(out, find_sources([str(inputs)]), "", "").sources["new"] == ["0000.txt", "0001.txt"]


def test_an_output_folder_that_cannot_be_looked_at_is_told_as_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from pipeline.commands.extract import extract_command

    assert extract_command([str(fill(tmp_path / "in", 1))], tmp_path / ("o" * 300), {"quiet": True}, None) == 3
    assert "cannot write to" in capsys.readouterr().err


def test_the_status_command_takes_inputs_and_settings_of_the_last_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from pipeline.commands.status import status_command
    from pipeline.engine import load_extractor

    inputs, out = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    (inputs / "empty.txt").write_bytes(b"")
    assert status_command([], out, None, as_json=False) == 2
    assert "name the inputs" in capsys.readouterr().err
    run(inputs, out, loader=load_extractor, published="2020-01-02")  # no report, so no model is loaded
    fill(inputs, 12)
    assert status_command([], out, None, as_json=True) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["done"] == ["empty.txt"]
    assert len(told["new"]) == 12
    assert status_command([], out, None, as_json=False) == 0
    text = capsys.readouterr().out
    assert "and 2 more" in text
    assert text.endswith("a run would have work to do\n")
