"""Outputs that somebody packed or copied beside the reports are passed over, as the folder of a run is."""

import gzip
import json

import pytest
from make_documents import tarred, zipped

from pipeline.read.written import of_a_run
from pipeline.records import RawReport, Reject
from pipeline.run import sources_of
from pipeline.write.folder import OutputFolder
from pipeline.write.lines import encode
from tests.export.conftest import hostile

ROWS = b'{"id": "r-17", "title": "Teacher arrested", "text": "Police in Osh arrested Nurlan Asanov on 3 March."}\n'


@pytest.mark.parametrize("pack", [zipped, tarred, lambda *members: gzip.compress(tarred(*members))])
@pytest.mark.parametrize("below", ["", "outputs-2021/", "deep.zip"])
def test_a_packed_folder_of_outputs_is_no_second_lot_of_reports(read, tmp_path, pack, below):
    line, incident = hostile()
    with OutputFolder(tmp_path / "out") as out:
        out.reports.write(encode(line))
        out.incidents.write(encode(incident))
        out.rejects.write(encode(Reject(source="x.txt", reason="empty", detail="the file is empty")))
        out.commit({"schema_version": "1.0"})
    (tmp_path / "out" / "deltas").mkdir()
    delta = {"op": "added", "id": incident.id, "report": line.id}
    (tmp_path / "out" / "deltas" / "000001.jsonl").write_text(json.dumps(delta, separators=(",", ":")) + "\n")
    files = [path for path in sorted((tmp_path / "out").rglob("*")) if path.is_file()]
    folder = "" if below == "deep.zip" else below
    members = [(f"{folder}{path.relative_to(tmp_path / 'out')}", path.read_bytes()) for path in files]
    if below == "deep.zip":
        members = [(below, zipped(*members))]
    found = read(pack(*members, ("rows/reports.jsonl", ROWS)))
    assert [item.source_id for item in found if isinstance(item, RawReport)] == ["r-17"]
    (told,) = [item for item in found if isinstance(item, Reject)]
    assert told.reason == "duplicate"
    assert told.source.endswith("/reports.jsonl")
    assert "name the (unpacked) file itself" in told.detail


def test_a_copy_of_outputs_without_their_folder_is_no_second_lot_of_reports(tmp_path):
    line, incident = hostile()
    folder = tmp_path / "in" / "kept"
    folder.mkdir(parents=True)
    (folder / "reports.jsonl").write_bytes(encode(line) + b"\n")
    (folder / "incidents.jsonl").write_bytes(encode(incident) + b"\n")
    (tmp_path / "in" / "reports.jsonl").write_bytes(ROWS)
    (tmp_path / "in" / "a.txt").write_text("Police in Osh arrested Nurlan Asanov on 3 March.", encoding="utf-8")
    found = sources_of([str(tmp_path / "in")], tmp_path / "out")
    told = {source.name: source.problem and source.problem[0] for source in found}
    assert told == {"a.txt": None, "reports.jsonl": None, "kept/reports.jsonl": "duplicate"}
    (named,) = sources_of([str(folder / "reports.jsonl")], tmp_path / "out")
    assert named.problem is None


@pytest.mark.parametrize(
    ("name", "begin"),
    [
        ("reports.jsonl", b'{"id":"rep-2024-17","source":"our desk","text":"Police'),
        ("rejects.jsonl", b'{"source":"our desk","text":"Police","reason":"too short"}'),
        ("forgotten.jsonl", b'{"when":"2024-03-03","text":"Police'),
        ("deltas/000001.jsonl", b'{"op":"report","text":"Police'),
        ("run.json", b'{\n "schema_version": "2",\n "text": "Police'),
    ],
)
def test_a_file_of_others_by_a_name_of_ours_is_read(name, begin):
    assert of_a_run(name).match(begin) is None


def test_the_log_of_what_was_forgotten_is_no_report():
    line = {"when": "2026-03-03T00:00:00+00:00", "who": None, "how": "masked", "reports": 1}
    assert of_a_run("out/forgotten.jsonl").match(json.dumps(line).encode())
