"""Outputs that somebody packed beside the reports: an archive passes over what runs write, as a folder does."""

import gzip
import json

import pytest
from make_documents import tarred, zipped

from pipeline.records import RawReport, Reject
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
    assert "unpack it and name the file" in told.detail
    assert "Ana" not in told.detail
