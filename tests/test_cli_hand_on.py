"""`habeas export`, `review`, `diff` and `forget` as they are typed: options reach what they name, codes come back."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.records import Incident, Person, Producer, ReportLine, ReportRef, TextSpan
from pipeline.write.folder import OutputFolder
from pipeline.write.lines import encode

KEY = "8f1d3ca07be94426d59a01f7c8623be5dd70129ea4cb0f5836e79d42b81c66fa"
TEXT = "Police arrested Arman Sadykov."


@pytest.fixture
def outputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`outputs` of the current folder, with one incident."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HABEAS_KEY", raising=False)
    ref = ReportRef(id="rep-1", source="a.txt", article=1, published="2020-08-29", sha256="0" * 64)
    mention = TextSpan(start=16, end=29, text="Arman Sadykov")
    made = Incident(
        id="inc-1", report=ref, case="case-1", act="arrest", modality="reported", summary=TEXT,
        people=[Person(name="Arman Sadykov", role="victim", mentions=[mention])],
        evidence=[TextSpan(start=0, end=len(TEXT), text=TEXT)], confidence=0.9,
        producer=Producer(version="0.1.0", model="m"),
    )  # fmt: skip
    with OutputFolder(tmp_path / "outputs") as out:
        out.reports.write(encode(ReportLine(**ref.model_dump(), text=TEXT, incidents=["inc-1"])))
        out.incidents.write(encode(made))
        out.commit({})
    return tmp_path / "outputs"


def habeas(*arguments: str, stdin: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(app, list(arguments), input=stdin)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_export(outputs: Path) -> None:
    assert habeas("export", "--to", "geojson") == (0, "1 incidents of 1 articles: outputs/export/habeas.geojson\n")
    told = json.loads((outputs / "export" / "habeas.geojson").read_text(encoding="utf-8"))
    assert told["features"][0]["properties"]["victim_names"] == "Arman Sadykov"
    assert habeas("export", "--to", "xml") == (
        2, "habeas: no form 'xml'; there are csv, parquet, sqlite, duckdb, ftm, datapackage, geojson\n"
    )  # fmt: skip


def test_protected_export(outputs: Path) -> None:
    Path("key").write_text(KEY, encoding="utf-8")
    options = ["--protect", "all", "--key-file", "key", "--coarsen-dates", "year", "--coarsen-places", "country"]
    code, told = habeas("export", "outputs", "--to", "csv", "--out", "shared", *options)
    assert (code, told) == (0, "1 incidents of 1 articles: shared\n")
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
    assert "1 new decisions in outputs/reviews.jsonl" in told
    assert habeas("export", "--reviewed")[0] == 0
    incidents = (outputs / "export" / "csv" / "incidents.csv").read_text(encoding="utf-8-sig")
    assert "abduction" in incidents
    assert incidents.strip().endswith("corrected,Saule")
    assert habeas("review", "export", "--to", "gold", "--out", "gold.jsonl") == (0, "1 articles: gold.jsonl\n")


def test_diff(outputs: Path) -> None:
    shutil.copytree(outputs, "other")
    assert habeas("diff", "outputs", "other") == (0, "0 added, 0 removed, 0 changed\n")
    Path("other/incidents.jsonl").write_text("", encoding="utf-8")
    code, told = habeas("diff", "outputs", "other", "--json")
    assert code == 1
    assert json.loads(told)["op"] == "removed"
    assert habeas("diff", "outputs", "nowhere")[0] == 2


def test_forget(outputs: Path) -> None:
    code, told = habeas("forget", "-", stdin="Arman Sadykov\n")
    assert code == 0
    assert "Sadykov" not in told
    assert b"Sadykov" not in b"".join(path.read_bytes() for path in outputs.glob("*.json*"))
    assert habeas("forget", "Arman Sadykov") == (1, "Nobody of that name was found.\n")
