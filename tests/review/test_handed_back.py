"""Whatever comes back is taken in or refused in one line that quotes nothing of it."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.commands.review import review_import
from pipeline.review.slots import Review
from pipeline.review.store import add_reviews, latest, read_reviews

HEAD = {
    "incident": "inc-1", "report": "rep-1", "source": "a", "source_id": None, "article": 1,
    "machine": {"act": "arrest", "victims": ["Dana Omarova"]},
}  # fmt: skip
CHOICE = {"type": "textarea", "from_name": "victims"}


def sheet(folder: Path, **cells: str) -> Path:
    row = HEAD | {"machine": json.dumps(HEAD["machine"]), "decision": "ok", "act": "arrest", "victims": "Dana Omarova"}
    with (folder / "back.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row | cells)
        writer.writeheader()
        writer.writerow(row | cells)
    return folder / "back.csv"


def label_studio(folder: Path, data: Any, **annotation: Any) -> Path:
    (folder / "back.json").write_text(json.dumps([{"data": data, "annotations": [annotation]}]), encoding="utf-8")
    return folder / "back.json"


def prodigy(folder: Path, **keys: Any) -> Path:
    line = {**HEAD, "text": "x", "answer": "accept", "_timestamp": 1714730000} | keys
    (folder / "back.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    return folder / "back.jsonl"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"term_days": "Sadykov"}, "term_days cannot have this value"),
        ({"term_days": "inf"}, "term_days cannot have this value"),
        ({"article": "Sadykov"}, "article cannot have this value"),
        ({"decided": "Sadykov"}, "decided cannot have this value"),
        ({"machine": "[" * 100_000}, "RecursionError in what was handed back"),
    ],
)
def test_a_cell_that_is_none_is_told_by_its_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], cells: dict[str, str], said: str
) -> None:
    assert review_import(tmp_path, sheet(tmp_path, **cells), None) == 1
    assert capsys.readouterr().err == f"habeas: back.csv, row 2: {said}\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_sheet_is_read_with_the_delimiter_that_a_spreadsheet_saved_it_with(tmp_path: Path, delimiter: str) -> None:
    back = sheet(tmp_path, reason="the desk said: held, not arrested; a \t in it")
    with back.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with back.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    assert review_import(tmp_path, back, "Saule") == 0
    [review] = read_reviews(tmp_path)
    assert (review.decision, review.reason) == ("confirmed", "the desk said: held, not arrested; a \t in it")


def test_the_ending_of_a_name_is_read_in_any_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert review_import(tmp_path, sheet(tmp_path).rename(tmp_path / "BACK.CSV"), "Saule") == 0
    assert capsys.readouterr().out.startswith("1 new decision in ")


def test_a_cell_without_end_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = csv.field_size_limit(131_072)  # as Python has it where no library raised it
    try:
        assert review_import(tmp_path, sheet(tmp_path, reason="Sadykov " * 20_000), None) == 2
    finally:
        csv.field_size_limit(before)
    said = capsys.readouterr().err
    assert said.startswith("habeas: back.csv: ")
    assert "Sadykov" not in said


@pytest.mark.parametrize(
    "annotation",
    [
        {"result": [{"type": "labels", "from_name": "label", "value": {"start": 0, "end": 1, "labels": []}}]},
        {"result": [CHOICE | {"value": {"text": [7]}}]},
        {"result": [CHOICE | {"from_name": "term_days", "value": {"text": ["Sadykov"]}}]},
    ],
)
def test_an_odd_annotation_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], annotation: dict[str, Any]
) -> None:
    assert review_import(tmp_path, label_studio(tmp_path, {**HEAD, "text": "x"}, **annotation), None) == 1
    said = capsys.readouterr().err
    assert said.startswith("habeas: back.json, task 1: ")
    assert "Sadykov" not in said
    assert review_import(tmp_path, label_studio(tmp_path, [], result=[]), None) == 1


def test_an_odd_stamp_is_refused(tmp_path: Path) -> None:
    assert review_import(tmp_path, prodigy(tmp_path, _timestamp=1e30), None) == 1
    assert review_import(tmp_path, prodigy(tmp_path), None) == 0


def test_the_later_instant_holds_wherever_its_clock_stood(tmp_path: Path) -> None:
    said = [("2024-05-03T08:00+00:00", "confirmed"), ("2024-05-03T10:00+06:00", "rejected"), ("2024-05-02", "unsure")]
    add_reviews(tmp_path, [
        Review.model_validate({**HEAD, "id": f"rev-{at}", "decision": word, "reviewer": None, "decided": when})
        for at, (when, word) in enumerate(said)
    ])  # fmt: skip
    assert [review.decision for review in latest(read_reviews(tmp_path))] == ["confirmed"]
