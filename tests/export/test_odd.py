"""An odd record or a full disk never ends an export in a traceback: what does not fit is left out or told."""

import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

import pipeline
from pipeline.commands.export import export_command
from pipeline.export.job import FORMS, export
from pipeline.export.read import ExportError

Line = dict[str, Any]


@pytest.fixture
def changed(outputs: Path, tmp_path: Path) -> Callable[[Callable[[Line], object]], Path]:
    """What makes a copy of the outputs whose last incident is another."""

    def make(change: Callable[[Line], object]) -> Path:
        folder = Path(shutil.copytree(outputs, tmp_path / "changed"))
        lines = (folder / "incidents.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
        last = json.loads(lines[-1])
        change(last)
        lines[-1] = json.dumps(last)
        (folder / "incidents.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        return folder

    return make


@pytest.mark.parametrize("number", [10**19, 10**30, -(10**19)])
def test_a_number_that_no_table_holds_is_left_out_of_it(
    changed: Callable[[Callable[[Line], object]], Path], tmp_path: Path, number: int
) -> None:
    folder = changed(lambda line: line.update(group={"text": "people", "min": 7, "max": number}))
    for to in FORMS:
        export(folder, to, tmp_path / to)
    frame = pipeline.load(folder).incidents
    assert list(frame["group_min"].dropna())[-1] == 7
    assert pd.isna(list(frame["group_max"])[-1])
    with duckdb.connect(tmp_path / "duckdb", read_only=True) as base:
        told = base.execute("SELECT group_min, group_max FROM incidents WHERE id = 'inc-hostile'").fetchone()
    assert told == (7, None)


ODD: dict[str, Callable[[Line], object]] = {
    "text for a number": lambda line: line["people"][0].update(age="Sadykov"),
    "an object for a name": lambda line: line["people"][0].update(name={"Sadykov": 1}),
    "a number for aliases": lambda line: line["people"][0].update(aliases=7),
}


@pytest.mark.parametrize("to", FORMS)
@pytest.mark.parametrize("odd", ODD)
def test_an_odd_record_is_told_in_one_line_without_its_words_or_exported(
    changed: Callable[[Callable[[Line], object]], Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    to: str,
    odd: str,
) -> None:
    folder = changed(ODD[odd])
    code = export_command(folder, to, tmp_path / to)
    said = capsys.readouterr()
    assert code in {0, 2}
    assert (tmp_path / to).exists() == (code == 0)
    assert said.err.count("\n") == (code == 2)
    assert "Sadykov" not in said.err


@pytest.mark.parametrize("name", ["incidents.jsonl", "reports.jsonl"])
def test_an_id_that_stands_twice_is_counted_by_no_form(
    outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """As where the outputs of two teams that read the same report are put together."""
    folder = Path(shutil.copytree(outputs, tmp_path / "both"))
    first, *_, last = (folder / name).read_bytes().splitlines(keepends=True)
    with (folder / name).open("ab") as file:
        file.write(first)
    for to in FORMS:
        assert export_command(folder, to, tmp_path / to) == 2
        assert "its id stands twice; of outputs put together keep each report" in capsys.readouterr().err
        assert not (tmp_path / to).exists()
    with pytest.raises(ExportError, match="its id stands twice"):
        pipeline.load(folder)
    (folder / name).write_bytes((folder / name).read_bytes().removesuffix(last + first) + last)
    assert len(pipeline.load(folder).reports) == len(pipeline.load(outputs).reports)


def test_an_odd_record_is_told_by_load(changed: Callable[[Callable[[Line], object]], Path]) -> None:
    with pytest.raises(ExportError) as told:
        pipeline.load(changed(ODD["text for a number"]))
    assert "Sadykov" not in str(told.value)


@pytest.mark.parametrize("to", FORMS)
@pytest.mark.parametrize("size", [0, 20_000])
def test_a_full_disk_is_told_in_one_line_and_leaves_nothing(
    outputs: Path, tmp_path: Path, to: str, size: int
) -> None:
    code = (
        "from pathlib import Path; from pipeline.commands.export import export_command\n"
        f"raise SystemExit(export_command(Path({str(outputs)!r}), {to!r}, Path({str(tmp_path / 'x')!r})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )
    assert done.returncode == 3, done.stderr
    assert done.stderr.startswith("habeas: ")
    assert done.stderr.endswith("; nothing was exported\n")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
