"""`habeas export`, `review`, `diff` and `forget` as they are typed: options reach what they name, codes come back."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from pipeline.write.folder import OutputFolder
from tests.typed import habeas, one_incident

KEY = "8f1d3ca07be94426d59a01f7c8623be5dd70129ea4cb0f5836e79d42b81c66fa"


@pytest.fixture
def outputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`outputs` of the current folder, with one incident."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HABEAS_KEY", raising=False)
    return one_incident(tmp_path)


def test_export(outputs: Path) -> None:
    assert habeas("export", "--to", "geojson") == (0, "1 incident of 1 article: outputs/export/habeas.geojson\n")
    told = json.loads((outputs / "export" / "habeas.geojson").read_text(encoding="utf-8"))
    assert told["features"][0]["properties"]["victim_names"] == "Arman Sadykov"
    assert habeas("export", "--to", "xml") == (
        2, "habeas: no form 'xml'; there are csv, parquet, sqlite, duckdb, ftm, datapackage, geojson\n"
    )  # fmt: skip


def test_protected_export(outputs: Path) -> None:
    Path("key").write_text(KEY, encoding="utf-8")
    options = ["--protect", "all", "--key-file", "key", "--coarsen-dates", "year", "--coarsen-places", "country"]
    code, told = habeas("export", "outputs", "--to", "csv", "--out", "shared", *options)
    assert (code, told) == (0, "1 incident of 1 article: shared\n")
    assert not any(b"Sadykov" in path.read_bytes() for path in Path("shared").iterdir())
    code, told = habeas("export", "--protect", "all")
    assert code == 2
    assert "no key" in told


def test_review_and_back(outputs: Path) -> None:
    assert habeas("review", "export", "--out", "sheet.csv")[0] == 0
    with Path("sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0]["act"] = "abduction"
    with Path("sheet.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    code, told = habeas("review", "import", "sheet.csv", "--reviewer", "Saule")
    assert code == 0
    assert "1 new decision in outputs/reviews.jsonl" in told
    assert habeas("export", "--reviewed")[0] == 0
    incidents = (outputs / "export" / "csv" / "incidents.csv").read_text(encoding="utf-8-sig")
    assert "abduction" in incidents
    assert incidents.strip().endswith('"corrected","Saule"')
    assert habeas("review", "export", "--to", "gold", "--out", "gold.jsonl") == (0, "1 article: gold.jsonl\n")


def test_diff(outputs: Path) -> None:
    shutil.copytree(outputs, "other")
    assert habeas("diff", "outputs", "other") == (0, "0 added, 0 removed, 0 changed\n")
    Path("other/incidents.jsonl").write_text("", encoding="utf-8")
    code, told = habeas("diff", "outputs", "other", "--json")
    assert code == 1
    assert json.loads(told)["op"] == "removed"
    assert habeas("diff", "outputs", "nowhere")[0] == 2


def test_forget(outputs: Path) -> None:
    code, told = habeas("forget", "-", stdin="Arman Sadykov\nSadykoff, Arman\n")
    assert (code, told) == (2, "habeas: 2 lines on standard input: one name at a time\n")
    code, told = habeas("forget", "-", stdin="Arman Sadykov\n")
    assert code == 0
    assert "Sadykov" not in told
    assert b"Sadykov" not in b"".join(path.read_bytes() for path in outputs.glob("*.json*"))
    assert habeas("forget", "Arman Sadykov") == (1, "Nobody of that name was found.\n")


BROKEN = {
    "half a line": b'{"id": "inc-2",\n',
    "no UTF-8": b"\xff\xfe\n",
    "no object": b"[1]\n",
    "keys missing": b'{"id": "inc-2", "report": {}}\n',
}


@pytest.mark.parametrize("name", ["incidents.jsonl", "reports.jsonl"])
@pytest.mark.parametrize("line", BROKEN.values(), ids=BROKEN)
def test_a_broken_line_is_one_line_of_error(outputs: Path, name: str, line: bytes) -> None:
    Path("key").write_text(KEY, encoding="utf-8")
    (outputs / "reviews.jsonl").touch()
    (outputs / name).write_bytes(line + (outputs / name).read_bytes())
    before = {path: path.read_bytes() for path in outputs.iterdir() if path.is_file()}
    calls = [
        ["export", "--to", "csv"],
        ["export", "--to", "sqlite", "--reviewed"],
        ["export", "--protect", "all", "--key-file", "key"],
        ["review", "export"],
        ["review", "export", "--to", "gold"],
        ["forget", "Arman Sadykov"],
        *([["diff", "outputs", "outputs"]] if name == "incidents.jsonl" else []),
    ]
    for call in calls:
        code, told = habeas(*call)
        assert code in {2, 3}, call
        assert told.startswith(f"habeas: {name}, line 1: not a record"), (call, told)
        assert told.count("\n") == 1
    assert before == {path: path.read_bytes() for path in outputs.iterdir() if path.is_file()}


def test_a_folder_without_outputs_is_left_alone(outputs: Path) -> None:
    Path("file").touch()
    for folder in ("nowhere", "file"):
        for call in (["export"], ["review", "export"], ["review", "export", "--to", "gold"], ["diff", "outputs"]):
            told = f"habeas: no incidents.jsonl in {folder}: run habeas extract first\n"
            assert habeas(*call, folder) == (2, told)
        assert habeas("forget", "Arman Sadykov", "--out", folder) == (2, told)
    assert not Path("nowhere").exists()
    (outputs / "reports.jsonl").unlink()
    assert habeas("review", "export")[1] == "habeas: no reports.jsonl in outputs: run habeas extract first\n"


def test_a_place_that_cannot_be_written_is_a_failure_not_a_usage(outputs: Path) -> None:
    assert outputs.is_dir()
    for call in (["export", "--out", "/proc/x"], ["review", "export", "--out", "/proc/x.csv"]):
        assert habeas(*call) == (3, "habeas: /proc: No such file or directory; nothing was exported\n")


@pytest.mark.parametrize("given", ["[1, 2]", '[{"annotations": 5}]', '[{"annotations": [5]}]', "[" * 100_000])
def test_no_export_of_label_studio(outputs: Path, given: str) -> None:
    Path("decisions.json").write_text(given, encoding="utf-8")
    code, told = habeas("review", "import", "decisions.json", "--out", str(outputs))
    assert code == 2
    assert told.startswith("habeas: decisions.json: ")
    assert not (outputs / "reviews.jsonl").exists()


def test_what_a_killed_review_leaves_behind_stops_no_run(outputs: Path) -> None:
    draft = outputs / ".habeas-run-killed" / "reviews.jsonl"
    draft.parent.mkdir()
    draft.touch()
    with OutputFolder(outputs) as out:
        out.commit({})
    assert not draft.parent.exists()
