"""Decisions of a sheet beside the articles as they stand in the outputs by then."""

import json
from pathlib import Path

import pytest

import pipeline
from pipeline.commands.review import review_import
from pipeline.protect.forget import forget
from pipeline.review.store import read_reviews
from tests.review.test_review import COURT, MAN, Rows, row, sheet


def all_ok(rows: Rows) -> None:
    for one in rows:
        one["decision"] = "ok"
    rows.append(dict.fromkeys(rows[0], "") | {"decision": "new", "report": row(rows, "arrest")["report"],
                                              "act": "release", "modality": "reported", "victims": MAN})  # fmt: skip


def named(folder: Path, name: str) -> list[str]:
    return [path.name for path in folder.rglob("*.jsonl") if name in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("gone", [False, True])
def test_a_sheet_of_before_brings_nobody_back_who_was_forgotten(
    outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], gone: bool
) -> None:
    back = sheet(outputs, all_ok).rename(tmp_path / "back.csv")
    forget(outputs, MAN)
    if gone:  # the report was edited and read anew, under another id
        for path in outputs.glob("*.jsonl"):
            path.write_text(path.read_text(encoding="utf-8").replace('"rep-', '"rep-0'), encoding="utf-8")
    assert review_import(outputs, back, "Saule") == 1
    said = capsys.readouterr()
    assert said.err.count("(habeas forget)") == 3
    assert "Sadykov" not in said.err
    assert named(outputs, "Sadykov") == []
    assert {review.machine.act for review in read_reviews(outputs) if review.machine} >= {"fine"}
    assert "release" not in set(pipeline.load(outputs, reviewed=True).incidents["act"])


def test_a_sheet_of_after_is_taken_in_whole(outputs: Path) -> None:
    forget(outputs, MAN)
    assert review_import(outputs, sheet(outputs, lambda rows: all_ok(rows[:-1])), "Saule") == 0


def test_where_an_article_stands_is_told_by_the_outputs_and_not_by_a_spreadsheet(outputs: Path) -> None:
    back = sheet(outputs, lambda rows: row(rows, "fine").update(decision="ok", source_id="7", article="1.0"))
    assert review_import(outputs, back, "Saule") == 0
    [review] = read_reviews(outputs)
    assert (review.source, review.source_id, review.article) == ("three.txt", None, 1)


def test_who_decides_otherwise_than_somebody_else_is_told(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    no = sheet(outputs, lambda rows: [row(rows, act).update(decision="wrong") for act in ("fine", "arrest")], "no.csv")
    ok = sheet(outputs, lambda rows: row(rows, "fine").update(decision="ok"), "ok.csv")
    word = "1 incident of these somebody else decided otherwise"
    for back, reviewer, told in ((no, "Saule", False), (ok, "Ayan", True), (no, "Saule", False), (no, "Ayan", False)):
        assert review_import(outputs, back, reviewer) == 0
        assert (word in capsys.readouterr().out) == told, (back.name, reviewer)


def test_decisions_about_articles_of_another_folder_are_told(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    back = sheet(outputs, lambda rows: row(rows, "fine").update(decision="ok", report="rep-0"))
    assert review_import(outputs, back, "Saule") == 0
    assert "1 decision about articles that" in capsys.readouterr().out
    ours = sheet(outputs, lambda rows: row(rows, "fine").update(decision="ok"))
    assert review_import(outputs, ours, "Saule") == 0
    assert "about articles that" not in capsys.readouterr().out


def test_a_name_that_stands_so_in_no_text_but_in_an_incident_of_now_is_taken_in(outputs: Path) -> None:
    forget(outputs, MAN)
    incidents = outputs / "incidents.jsonl"
    made = incidents.read_text(encoding="utf-8").replace(f'"name":"{COURT}"', '"name":"Oskemen (Ust) City Court"')
    assert "(Ust)" in made
    incidents.write_text(made, encoding="utf-8")
    assert review_import(outputs, sheet(outputs, lambda rows: all_ok(rows[:-1])), "Saule") == 0


def test_a_file_that_was_called_by_somebody_forgotten_comes_back_with_no_sheet(outputs: Path) -> None:
    def nobody(rows: Rows) -> None:
        for one in rows:
            one.update(victims="", perpetrators="", authorities="", report="rep-0", source="free-arman-sadykov.txt")
            machine = json.loads(one["machine"])
            one["machine"] = json.dumps(machine | {key: [] for key in ("victims", "perpetrators", "authorities")})
            one["decision"] = "ok"

    back = sheet(outputs, nobody)
    forget(outputs, MAN)
    review_import(outputs, back, "Saule")
    assert named(outputs, "sadykov") == []
