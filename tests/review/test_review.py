"""Decisions go out and come back in each tool's own form; the machine's value and the reviewer's stay apart."""

import csv
import json
import stat
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

import pipeline
from pipeline.commands.review import review_export, review_import
from pipeline.evaluate import evaluate_command
from pipeline.evaluate.corpus_gold import gold_article, load_rows
from pipeline.export.job import export
from pipeline.protect.forget import forget
from pipeline.protect.key import Key
from pipeline.protect.mask import Protection, Who
from pipeline.records import Incident
from pipeline.review.apply import Reviews
from pipeline.review.store import ReviewError, latest, read_reviews
from pipeline.run import run_extract
from pipeline.settings import Settings
from pipeline.train.annotations import read_annotations
from tests.json_lines import incidents
from tests.protect.leaks import leaks, people
from tests.review.conftest import TEXTS

Rows = list[dict[str, str]]
COURT, MAN = "Oskemen City Court", "Arman Sadykov"


def sheet(outputs: Path, change: Callable[[Rows], object], name: str = "back.csv") -> Path:
    """The sheet as a reviewer hands it back."""
    assert review_export(outputs, "csv", outputs / "sheet.csv") == 0
    with (outputs / "sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    change(rows)
    with (outputs / name).open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return outputs / name


def row(rows: Rows, act: str) -> dict[str, str]:
    return next(one for one in rows if one["act"] == act)


def decide(rows: Rows) -> None:
    row(rows, "arrest").update(decision="ok", reviewer="Ayan")
    row(rows, "sentencing").update(term_days="1096", country="RU", victims="Arman Sadykov | Dana Omarova",
                                   start="2020-10-01", end="2020-10-31", reason="the annex says three")  # fmt: skip
    row(rows, "fine").update(decision="wrong", reason="another case")


def test_a_sheet_comes_back_as_decisions(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    back = sheet(outputs, decide)
    assert review_import(outputs, back, "Saule") == 0
    assert "3 new decisions" in capsys.readouterr().out
    assert stat.S_IMODE((outputs / "reviews.jsonl").stat().st_mode) == 0o600
    told = {review.machine.act: review for review in read_reviews(outputs) if review.machine}
    assert {act: review.decision for act, review in told.items()} == {
        "arrest": "confirmed", "sentencing": "corrected", "fine": "rejected"
    }  # fmt: skip
    sentencing = told["sentencing"]
    assert (sentencing.reviewer, told["arrest"].reviewer) == ("Saule", "Ayan")
    assert sentencing.reason == "the annex says three"
    assert sentencing.reviewed == {
        "victims": ["Arman Sadykov", "Dana Omarova"], "start": "2020-10-01", "end": "2020-10-31", "country": "RU",
        "term_days": 1096,
    }  # fmt: skip
    assert sentencing.machine is not None
    assert (sentencing.machine.term_days, sentencing.machine.country) == (730, "KZ")
    machine = incidents(outputs)
    assert next(line for line in machine if line["act"] == "sentencing")["penalty"]["term"]["days"] == 730
    assert review_import(outputs, back, "Saule") == 0
    assert "0 new decisions" in capsys.readouterr().out
    assert review_import(outputs, sheet(outputs, lambda rows: None), None) == 0
    assert len(read_reviews(outputs)) == 3


def test_reviewed_exports_hold_what_was_decided(outputs: Path) -> None:
    review_import(outputs, sheet(outputs, decide), "Saule")
    machine = incidents(outputs)
    frames = pipeline.load(outputs, reviewed=True)
    assert len(pipeline.load(outputs).incidents) == len(machine)
    assert len(frames.incidents) == len(machine) - 1
    assert "fine" not in set(frames.incidents["act"])
    one = frames.incidents.set_index("act").loc["sentencing"]
    assert (one["review"], one["reviewer"], one["country_name"]) == ("corrected", "Saule", "Russia")
    assert (one["date_precision"], one["date_edtf"], one["term_days"]) == ("month", "2020-10", 1096)
    assert one["victim_names"] == "Arman Sadykov | Dana Omarova"
    arrest = frames.incidents.set_index("act").loc["arrest"]
    assert (arrest["review"], arrest["reviewer"]) == ("confirmed", "Ayan")
    other = frames.incidents[frames.incidents["review"].isna()]
    assert len(other) == len(machine) - 3
    counts = frames.reports.set_index("source")["incidents"]
    assert counts["three.txt"] == pipeline.load(outputs).reports.set_index("source")["incidents"]["three.txt"] - 1
    export(outputs, "csv", outputs / "csv", reviewed=True)
    assert set(pd.read_csv(outputs / "csv" / "incidents.csv")["id"]) == set(frames.incidents["id"])


def test_an_article_whose_incidents_were_all_rejected_has_none(outputs: Path) -> None:
    review_import(outputs, sheet(outputs, lambda rows: [one.update(decision="wrong") for one in rows]), "Saule")
    frames = pipeline.load(outputs, reviewed=True)
    assert len(frames.incidents) == 0
    assert set(frames.reports["incidents"]) == {0}


def test_reviews_survive_another_run_whose_ids_are_others(outputs: Path, tmp_path: Path) -> None:
    review_import(outputs, sheet(outputs, decide), "Saule")
    (tmp_path / "in").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "in" / f"{name}.txt").write_text(f"{text}\n\nThe desk was told so on Monday.", encoding="utf-8")
    before = {line["id"] for line in incidents(outputs)}
    run_extract([str(tmp_path / "in")], outputs, Settings(isolate=False))
    again = incidents(outputs)
    assert not before & {line["id"] for line in again}
    frames = pipeline.load(outputs, reviewed=True)
    said = dict(zip(frames.incidents["act"], frames.incidents["review"], strict=True))
    assert (said["arrest"], said["sentencing"]) == ("confirmed", "corrected")
    assert "fine" not in said
    reviews = Reviews.load(outputs)
    list(reviews.apply(again))
    assert reviews.lost == 0


def test_a_machine_that_learned_is_met_by_its_old_correction(outputs: Path) -> None:
    review_import(outputs, sheet(outputs, lambda rows: row(rows, "fine").update(act="sentencing")), None)
    lines = [line for line in incidents(outputs) if line["act"] == "fine"]
    lines[0] |= {"act": "sentencing", "id": "inc-ffffffffffffffff"}
    reviews = Reviews.load(outputs)
    assert [line["review"] for line in reviews.apply(lines)] == ["corrected"]
    assert reviews.lost == 0


def test_the_last_decision_holds(outputs: Path) -> None:
    for word, when in (("wrong", "2024-05-02"), ("ok", "2024-05-03"), ("unsure", "2024-05-01")):

        def change(rows: Rows, word: str = word, when: str = when) -> None:
            row(rows, "arrest").update(decision=word, decided=when)

        assert review_import(outputs, sheet(outputs, change), None) == 0
    assert len(read_reviews(outputs)) == 3
    assert [review.decision for review in latest(read_reviews(outputs))] == ["confirmed"]


def test_who_goes_back_to_a_decision_is_heard(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sheet tells no time: what its reviewer decided last is what they say now, and only that is there already."""

    def said(word: str, who: str) -> str:
        capsys.readouterr()
        back = sheet(outputs, lambda rows: row(rows, "arrest").update(decision=word))
        assert review_import(outputs, back, who) == 0
        new = "1 new decision" in capsys.readouterr().out
        return latest(read_reviews(outputs))[0].decision if new else "there"

    told = [("ok", "Saule"), ("ok", "Saule"), ("wrong", "Saule"), ("ok", "Saule"), ("ok", "Saule"), ("wrong", "Ayan")]
    told += [("ok", "Saule"), ("wrong", "Saule"), ("ok", "Saule")]
    assert [said(*one) for one in told] == [
        "confirmed", "there", "rejected", "confirmed", "there", "rejected",
        "there", "rejected", "confirmed",
    ]  # fmt: skip
    assert len({review.id for review in read_reviews(outputs)}) == len(read_reviews(outputs)) == 6


@pytest.mark.parametrize(
    ("slots", "roles"),
    [
        ({"perpetrators": COURT}, {(COURT, "authority"), (COURT, "perpetrator"), (MAN, "victim")}),
        ({"perpetrators": COURT, "authorities": ""}, {(COURT, "perpetrator"), (MAN, "victim")}),
        ({"perpetrators": MAN}, {(COURT, "authority"), (MAN, "perpetrator"), (MAN, "victim")}),
        ({"perpetrators": MAN, "victims": COURT, "authorities": ""}, {(COURT, "victim"), (MAN, "perpetrator")}),
        ({"victims": "", "authorities": f"{COURT} | Police"}, {(COURT, "authority"), ("Police", "authority")}),
    ],
)
def test_who_is_given_another_role_keeps_those_that_were_left(
    outputs: Path, tmp_path: Path, slots: dict[str, str], roles: set[tuple[str, str]]
) -> None:
    assert review_import(outputs, sheet(outputs, lambda rows: row(rows, "sentencing").update(slots)), "Saule") == 0
    (made,) = [line for line in Reviews.load(outputs).apply(incidents(outputs)) if line["act"] == "sentencing"]
    told = [(party["name"], party["role"]) for party in made["people"] + made["organisations"]]
    assert sorted(told) == sorted(roles)
    Incident.model_validate({key: value for key, value in made.items() if key not in {"review", "reviewer"}})


def test_a_term_without_a_penalty_is_refused(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Else it would stand nowhere in the record; a term whose penalty was taken out goes with it."""
    assert review_import(outputs, sheet(outputs, lambda rows: row(rows, "arrest").update(term_days="30")), None) == 1
    assert "term_days without a penalty" in capsys.readouterr().err
    assert review_import(outputs, sheet(outputs, lambda rows: row(rows, "sentencing").update(penalty="")), None) == 0


def test_an_incident_that_the_machine_missed(outputs: Path) -> None:
    report = next(line for line in map(json.loads, (outputs / "reports.jsonl").open(encoding="utf-8"))
                  if line["source"] == "four.txt")  # fmt: skip
    assert report["incidents"] == []

    def change(rows: Rows) -> None:
        rows.append(dict.fromkeys(rows[0], "") | {
            "decision": "new", "report": report["id"], "act": "threat", "modality": "alleged",
            "victims": "Dana Omarova", "country": "KZ", "reason": "told on the phone"})  # fmt: skip

    assert review_import(outputs, sheet(outputs, change), "Saule") == 0
    frames = pipeline.load(outputs, reviewed=True)
    made = frames.incidents[frames.incidents["review"] == "added"]
    assert list(made["act"]) == ["threat"]
    assert list(made["report"]) == [report["id"]]
    assert frames.reports.set_index("id")["incidents"][report["id"]] == 1
    for line in Reviews.load(outputs).apply(incidents(outputs)):
        Incident.model_validate({key: value for key, value in line.items() if key not in {"review", "reviewer"}})
    assert review_export(outputs, "gold", outputs / "gold.jsonl") == 0
    (gold,) = load_rows(outputs / "gold.jsonl")
    assert [(one["act"], one["victims"]) for one in gold_article(gold)["incidents"]] == [(["threat"], ["Dana Omarova"])]


def test_bad_rows_are_refused_by_number_without_their_text_and_the_rest_is_in(
    outputs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(rows: Rows) -> None:
        row(rows, "arrest").update(decision="maybe Arman")
        row(rows, "sentencing").update(act="Arman", country="Arman")
        row(rows, "fine").update(decision="ok")
        rows.append(dict(rows[0]) | {"start": "2020-10-09", "end": "2020-10-01", "decision": ""})
        rows.append(dict(rows[0]) | {"country": "ZZ", "decision": ""})
        rows.append(dict(rows[0]) | {"machine": "{"})

    assert review_import(outputs, sheet(outputs, change), None) == 1
    told = capsys.readouterr()
    assert "1 new decision" in told.out
    assert "Arman" not in told.out + told.err
    assert told.err.count("row ") == 5
    assert "act, country cannot have this value" in told.err
    assert "country is no ISO 3166-1 alpha-2 code" in told.err


def test_files_that_are_none_are_told(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in (("x.xlsx", b""), ("x.csv", b"a,b\n1,2\n"), ("x.json", b"{}"), ("y.json", b"["),
                       ("x.jsonl", b"[\n"), ("z.csv", b"decision\xff\n")):  # fmt: skip
        (outputs / name).write_bytes(data)
        assert review_import(outputs, outputs / name, None) == 2
        assert capsys.readouterr().err.startswith(f"habeas: {name}")
    (outputs / "reviews.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    with pytest.raises(ReviewError, match=r"reviews\.jsonl, line 1: no review"):
        read_reviews(outputs)
    assert review_export(outputs, "gold", None) == 2


def test_label_studio_and_back(outputs: Path) -> None:
    assert review_export(outputs, "label-studio", outputs / "ls.json") == 0
    names = {one.get("name") for one in ET.parse(outputs / "ls.xml").iter() if one.get("name")}
    tasks = json.loads((outputs / "ls.json").read_text(encoding="utf-8"))
    assert len(tasks) == len(incidents(outputs))
    for task in tasks:
        text, result = task["data"]["text"], task["predictions"][0]["result"]
        assert {one["from_name"] for one in result} <= names
        for one in result:
            if one["type"] == "labels":
                assert text[one["value"]["start"] : one["value"]["end"]] == one["value"]["text"]
        answers = [*result, {"from_name": "decision", "to_name": "text", "type": "choices",
                             "value": {"choices": ["confirmed"]}}]  # fmt: skip
        if task["data"]["machine"]["act"] == "sentencing":
            answers = [one for one in answers if one["from_name"] != "term_days"]
            answers.append(
                {"from_name": "term_days", "to_name": "text", "type": "textarea", "value": {"text": ["1096"]}}
            )
        if "🙏" in text:  # a browser counts UTF-16 units
            for one in answers:
                if one["type"] == "labels":
                    one["value"] = {key: v + 1 if key in {"start", "end"} else v for key, v in one["value"].items()}
        task["annotations"] = [
            {"result": [], "was_cancelled": True},
            {"result": answers, "completed_by": {"email": "a@example.org"}, "updated_at": "2024-05-03T10:00:00Z"},
        ]
    (outputs / "back.json").write_text(json.dumps(tasks), encoding="utf-8")
    assert review_import(outputs, outputs / "back.json", None) == 0
    reviews = read_reviews(outputs)
    assert len(reviews) == len(tasks)
    assert {review.reviewer for review in reviews} == {"a@example.org"}
    for review in reviews:
        assert review.decision == ("corrected" if review.reviewed else "confirmed")
        assert review.machine is not None
        assert review.reviewed == ({"term_days": 1096} if review.machine.act == "sentencing" else {})
    check_training(outputs)


def test_prodigy_and_back(outputs: Path) -> None:
    assert review_export(outputs, "prodigy", outputs / "p.jsonl") == 0
    tasks = [json.loads(line) for line in (outputs / "p.jsonl").read_text(encoding="utf-8").splitlines()]
    for number, task in enumerate(tasks):
        task |= {"answer": ["accept", "accept", "reject", "ignore"][number % 4], "_annotator_id": "db-saule",
                 "_timestamp": 1714730000 + number}  # fmt: skip
    tasks[0]["reviewed"] = {"charges": ["fraud"]}
    (outputs / "back.jsonl").write_text("".join(json.dumps(task) + "\n" for task in tasks), encoding="utf-8")
    assert review_import(outputs, outputs / "back.jsonl", None) == 0
    reviews = read_reviews(outputs)
    assert [review.decision for review in reviews][:3] == ["corrected", "confirmed", "rejected"]
    assert reviews[0].reviewed == {"charges": ["fraud"]}
    assert {review.reviewer for review in reviews} == {"db-saule"}
    assert reviews[0].decided.startswith("2024-05-03T")
    check_training(outputs)


def check_training(outputs: Path) -> None:
    """The training file is read by `habeas train`, and its spans stand where they say."""
    assert review_export(outputs, "train", outputs / "train.jsonl") == 0
    rows = read_annotations(outputs / "train.jsonl")
    machine = {line["id"]: line for line in map(json.loads, (outputs / "reports.jsonl").open(encoding="utf-8"))}
    assert rows
    for one in rows:
        wanted = {(span["start"], span["end"], span["label"]) for span in machine[one["id"]]["entities"]}
        assert {(span["start"], span["end"], span["label"]) for span in one["spans"]} == wanted
        assert all(one["text"][span["start"] : span["end"]] == span["text"] for span in one["spans"])
        assert one["split"] in {"train", "test"}


def test_what_was_settled_is_gold_that_evaluate_reads(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def change(rows: Rows) -> None:
        for one in rows:
            one["decision"] = "ok"
        row(rows, "fine").update(decision="unsure")
        row(rows, "sentencing").update(country="RU")

    review_import(outputs, sheet(outputs, change), "Saule")
    assert review_export(outputs, "gold", outputs / "gold.jsonl") == 0
    rows = load_rows(outputs / "gold.jsonl")
    assert [one["text"] for one in rows] == [TEXTS["one"], TEXTS["two"]]
    gold = [incident for one in rows for incident in gold_article(one)["incidents"]]
    settled = [line for line in incidents(outputs) if line["act"] != "fine"]
    assert [one["act"] for one in gold] == [[line["act"]] for line in settled]
    assert [one["victims"] for one in gold] == [
        [person["name"] for person in line["people"] if person["role"] == "victim"] for line in settled
    ]
    capsys.readouterr()
    evaluate_command("incidents", outputs / "gold.jsonl")
    figures = json.loads(capsys.readouterr().out.strip().splitlines()[-1])
    assert figures["f1"] == 1.0
    assert figures["slot_accuracy"] < 1.0  # the corrected country


@pytest.mark.parametrize("who", ["victims", "all"])
def test_reviewers_names_and_those_they_gave_are_protected_too(outputs: Path, tmp_path: Path, who: Who) -> None:
    review_import(outputs, sheet(outputs, decide), "Saule")
    key = Key(bytes.fromhex("8f1d3ca07be94426d59a01f7c8623be5dd70129ea4cb0f5836e79d42b81c66fa"))
    export(outputs, "csv", tmp_path / "x", reviewed=True, protection=Protection(who, key))
    assert leaks(tmp_path / "x", "csv", [*people(outputs, who), "Dana Omarova", "Saule", "Ayan"]) == set()
    assert "corrected" in (tmp_path / "x" / "incidents.csv").read_text(encoding="utf-8-sig")


def test_forgetting_reaches_the_reviews(outputs: Path) -> None:
    review_import(outputs, sheet(outputs, decide), "Saule")
    forget(outputs, "Arman Sadykov")
    text = (outputs / "reviews.jsonl").read_text(encoding="utf-8")
    assert "Arman" not in text
    assert "Sadykov" not in text
    known = {line["id"] for line in incidents(outputs)}
    assert {review.incident for review in read_reviews(outputs)} <= known
    assert len(pipeline.load(outputs, reviewed=True).incidents) == len(known) - 1


@pytest.mark.parametrize("to", ["csv", "label-studio", "prodigy", "gold"])
def test_no_task_file_takes_the_place_of_what_a_run_wrote(
    outputs: Path, capsys: pytest.CaptureFixture[str], to: str
) -> None:
    before = (outputs / "reports.jsonl").read_bytes()
    assert review_export(outputs, to, outputs / "reports.jsonl") == 2
    assert "a run wrote it; choose another --out" in capsys.readouterr().err
    assert (outputs / "reports.jsonl").read_bytes() == before


def test_a_sheet_that_somebody_wrote_into_is_not_replaced(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert review_export(outputs, "csv", None) == review_export(outputs, "csv", None) == 0
    file = outputs / "export" / "review.csv"
    rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    rows[0]["decision"] = "wrong"
    with file.open("w", encoding="utf-8-sig", newline="") as sheet:
        writer = csv.DictWriter(sheet, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    before = file.read_bytes()
    capsys.readouterr()
    assert review_export(outputs, "csv", None) == 2
    said = "review.csv holds decisions: take them in (habeas review import), then move it away"
    assert said in capsys.readouterr().err
    assert file.read_bytes() == before


@pytest.mark.parametrize("to", ["csv", "label-studio", "prodigy", "gold", "train"])
def test_a_file_that_is_no_export_of_a_review_is_not_replaced(
    outputs: Path, tmp_path: Path, to: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.json"
    for held in (b"what we were told", b"a,b\n1,2\n", b'[{"id": 1, "data": {}}]', b'{"text": "of mine"}\n', b"\xff"):
        mine.write_bytes(held)
        assert review_export(outputs, to, mine) == 2
        assert "mine.json is in the way: no export of a review" in capsys.readouterr().err
        assert mine.read_bytes() == held
    mine.write_bytes(b"")
    assert review_export(outputs, to, mine) == review_export(outputs, to, mine) == 0
    if to == "label-studio":
        (tmp_path / "mine.xml").write_bytes(b"<mine/>")
        assert review_export(outputs, to, mine) == 2
        assert (tmp_path / "mine.xml").read_bytes() == b"<mine/>"


@pytest.mark.parametrize("to", ["label-studio", "prodigy"])
def test_what_a_tool_wrote_over_its_tasks_is_not_replaced(
    outputs: Path, to: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review_export(outputs, to, None) == 0
    file = outputs / "export" / ("review.label-studio.json" if to == "label-studio" else "review.prodigy.jsonl")
    if to == "label-studio":
        tasks = json.loads(file.read_text(encoding="utf-8"))
        choice = {"from_name": "decision", "to_name": "text", "type": "choices", "value": {"choices": ["rejected"]}}
        tasks = [{"id": 7, "annotations": [{"result": [choice]}], "data": task["data"]} for task in tasks]
        file.write_text(json.dumps(tasks), encoding="utf-8")
    else:
        told = [json.loads(line) | {"answer": "reject"} for line in file.read_text(encoding="utf-8").splitlines()]
        file.write_text("".join(json.dumps(line) + "\n" for line in told), encoding="utf-8")
    before = file.read_bytes()
    assert review_export(outputs, to, None) == 2
    assert "holds decisions" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_tasks_for_label_studio_are_not_lost_to_their_configuration(
    outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review_export(outputs, "label-studio", tmp_path / "tasks.xml") == 2
    assert "let --out end in .json" in capsys.readouterr().err
    assert not (tmp_path / "tasks.xml").exists()
