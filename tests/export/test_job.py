"""Exports land whole and private, or not at all, and what is wrong is told in one line."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.commands.export import export_command
from pipeline.export.job import FORMS, export
from pipeline.export.read import ExportError


def files(path: Path) -> list[Path]:
    return sorted(path.rglob("*")) if path.is_dir() else [path]


@pytest.mark.parametrize("to", FORMS)
def test_exports_are_private_and_leave_nothing_beside_them(outputs: Path, tmp_path: Path, to: str) -> None:
    before = os.umask(0)
    try:
        target = tmp_path / "made" / to
        export(outputs, to, target)
    finally:
        os.umask(before)
    assert [path.name for path in target.parent.iterdir()] == [to]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files(target)} == {0o600}
    if FORMS[to].folder:
        assert stat.S_IMODE(target.stat().st_mode) == 0o700


def test_what_a_killed_export_left_is_swept_by_the_next(outputs: Path, tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from pipeline.export.place import placed\n"
        "with placed(Path(sys.argv[1]), folder=False) as work:\n"
        "    work.write_text('a name'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "x.sqlite")], check=False)
    assert [path.name[:15] for path in tmp_path.iterdir()] == [".habeas-export-"]
    export(outputs, "sqlite", tmp_path / "x.sqlite")
    assert [path.name for path in tmp_path.iterdir()] == ["x.sqlite"]


@pytest.mark.parametrize("to", FORMS)
def test_a_second_export_replaces_the_first_and_a_failed_one_changes_nothing(
    outputs: Path, tmp_path: Path, to: str
) -> None:
    target = tmp_path / to
    export(outputs, to, target)
    export(outputs, to, target)
    whole = {path.name: path.read_bytes() for path in files(target)}
    broken = tmp_path / "broken"
    shutil.copytree(outputs, broken)
    with (broken / "incidents.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "inc-1"}\n')
    with pytest.raises(ExportError, match=r"incidents\.jsonl, line 302: not a record"):
        export(broken, to, target)
    assert {path.name: path.read_bytes() for path in files(target)} == whole
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["broken", to])


@pytest.mark.parametrize("to", ["csv", "datapackage", "geojson", "ftm"])
def test_the_same_in_the_same_out(outputs: Path, tmp_path: Path, to: str) -> None:
    export(outputs, to, tmp_path / "a")
    export(outputs, to, tmp_path / "b")
    assert [p.read_bytes() for p in files(tmp_path / "a")] == [p.read_bytes() for p in files(tmp_path / "b")]


def test_what_is_not_ours_is_never_replaced(outputs: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "thesis.odt").write_text("x", encoding="utf-8")
    with pytest.raises(ExportError, match="1 files that are no export"):
        export(outputs, "csv", folder)
    with pytest.raises(ExportError, match="in the way"):
        export(outputs, "sqlite", folder)
    assert (folder / "thesis.odt").read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("form", ["sqlite", "duckdb", "ftm", "geojson"])
def test_a_file_that_is_no_export_is_never_replaced(outputs: Path, tmp_path: Path, form: str) -> None:
    notes, out = tmp_path / "notes", shutil.copytree(outputs, tmp_path / "out")
    for held in (b"what we were told\n", b"SQLite format 3\0", b'{"type": "FeatureCollection", "features": []}\n'):
        notes.write_bytes(held)
        with pytest.raises(ExportError, match="in the way: it is no export of this form"):
            export(outputs, form, notes)
        assert notes.read_bytes() == held
    base = tmp_path / "base"
    with closing(sqlite3.connect(base)) as mine:
        mine.execute("CREATE TABLE incidents (mine)")
    with pytest.raises(ExportError, match="in the way"):
        export(outputs, form, base)
    notes.write_bytes(b"")
    for _ in range(2):
        export(outputs, form, notes)
    (out / "run.json").write_text('{"outputs": {}}', encoding="utf-8")
    (out / "export").mkdir()
    (out / "export" / "any").write_bytes(b"cut short by a broken disk")
    export(out, form, out / "export" / "any")
    assert (out / "export" / "any").read_bytes()[:3] != b"cut"


def test_no_export_takes_the_place_of_what_a_run_wrote(outputs: Path, tmp_path: Path) -> None:
    shutil.copytree(outputs, tmp_path / "out")
    (tmp_path / "out" / "deltas").mkdir(exist_ok=True)
    (tmp_path / "out" / "deltas" / "000001.jsonl").write_bytes(b"{}\n")
    for name in ("incidents.jsonl", "reports.jsonl", "run.json", "deltas/000001.jsonl"):
        before = (tmp_path / "out" / name).read_bytes()
        with pytest.raises(ExportError, match="a run wrote it; choose another --out"):
            export(outputs, "geojson", tmp_path / "out" / name)
        assert (tmp_path / "out" / name).read_bytes() == before
    export(outputs, "geojson", tmp_path / "out" / "export" / "incidents.jsonl")


def test_the_command_says_in_one_line_what_is_wrong(
    outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export_command(tmp_path / "none", "csv", None) == 2
    assert "run habeas extract first" in capsys.readouterr().err
    assert export_command(outputs, "xlsx", tmp_path / "x") == 2
    assert capsys.readouterr().err.startswith("habeas: no form 'xlsx'; there are csv, parquet")
    (tmp_path / "incidents.jsonl").write_text('{"id":\n', encoding="utf-8")
    assert export_command(tmp_path, "csv", tmp_path / "x") == 2
    assert capsys.readouterr().err == f"habeas: no reports.jsonl in {tmp_path}: run habeas extract first\n"
    for name in ("reports.jsonl", "rejects.jsonl"):
        (tmp_path / name).touch()
    assert export_command(tmp_path, "csv", tmp_path / "x") == 2
    assert capsys.readouterr().err == "habeas: incidents.jsonl, line 1: not a record\n"
    assert export_command(outputs, "geojson", tmp_path / "map") == 0
    assert (
        capsys.readouterr().out
        == f"301 incidents of {sum(1 for _ in (outputs / 'reports.jsonl').open())} articles: {tmp_path / 'map'}\n"
    )


@pytest.mark.parametrize(("to", "library"), [("parquet", "pyarrow"), ("duckdb", "duckdb"), ("ftm", "followthemoney")])
def test_a_missing_library_is_told_with_its_extra(outputs: Path, tmp_path: Path, to: str, library: str) -> None:
    code = (
        f"import sys; sys.modules[{library!r}] = None\n"
        "from pathlib import Path; from pipeline.commands.export import export_command\n"
        f"raise SystemExit(export_command(Path({str(outputs)!r}), {to!r}, Path({str(tmp_path / 'x')!r})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        f"habeas: {library} is not installed; it comes with the extra: pip install 'habeas[export]'\n"
    )
    assert not (tmp_path / "x").exists()
