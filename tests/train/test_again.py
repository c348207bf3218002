"""A training that is started again goes on, but never with what learned other documents."""

import stat

from pipeline.train.again import begin, fingerprint

ROWS = [{"id": "1", "text": "Police held Amara Okonjo.", "spans": [{"start": 12, "end": 24, "label": "PERSON"}]}]
HOW = "rate 1e-4"


def test_it_goes_on_with_the_same_documents_and_starts_anew_with_others(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"weights")
    first = fingerprint(ROWS, tmp_path, HOW)
    folder = tmp_path / "out" / "training"
    assert not begin(folder, first)
    assert [stat.S_IMODE(each.stat().st_mode) for each in (folder.parent, folder)] == [0o700, 0o700]
    for name in ("checkpoint.pt", "weights.pt"):
        (folder / name).write_bytes(b"learned")
    assert not begin(folder, fingerprint([{**ROWS[0], "id": "2"}], tmp_path, HOW))
    assert (folder / "checkpoint.pt").is_file()
    assert begin(folder, fingerprint([*ROWS, {**ROWS[0], "spans": []}], tmp_path, HOW))
    assert sorted(each.name for each in folder.iterdir()) == ["of"]
    assert "Amara" not in (folder / "of").read_text(encoding="utf-8")


def test_weights_that_an_earlier_version_left_are_taken_for_others(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"weights")
    (tmp_path / "checkpoint.pt").write_bytes(b"learned")
    assert begin(tmp_path, fingerprint(ROWS, tmp_path, HOW))
    assert not (tmp_path / "checkpoint.pt").exists()
    (tmp_path / "model.onnx").write_bytes(b"others")
    (tmp_path / "checkpoint.pt").write_bytes(b"learned")
    assert begin(tmp_path, fingerprint(ROWS, tmp_path, HOW))


def test_it_starts_anew_where_it_is_to_learn_in_another_way(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"weights")
    folder = tmp_path / "out" / "training"
    begin(folder, fingerprint(ROWS, tmp_path, HOW))
    (folder / "checkpoint.pt").write_bytes(b"learned")
    assert not begin(folder, fingerprint(ROWS, tmp_path, HOW))
    assert begin(folder, fingerprint(ROWS, tmp_path, "rate 1e-3"))
    assert not (folder / "checkpoint.pt").exists()
