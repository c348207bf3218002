"""What changed between two folders, and nothing where nothing did."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from pipeline.commands.review import diff_command
from pipeline.review.diff import compare
from pipeline.run import run_extract
from pipeline.settings import Settings
from tests.json_lines import incidents
from tests.review.conftest import TEXTS


def rewrite(folder: Path, lines: list[dict[str, Any]]) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / "incidents.jsonl").write_text(text, encoding="utf-8")


def test_the_same_is_no_difference(outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(outputs, tmp_path / "b")
    lines = incidents(outputs)
    rewrite(tmp_path / "b", [line | {"confidence": 0.1} for line in lines])
    assert diff_command(outputs, tmp_path / "b", as_json=False) == 0
    assert capsys.readouterr().out == "0 added, 0 removed, 0 changed\n"
    assert diff_command(outputs, tmp_path / "b", as_json=True) == 0
    assert capsys.readouterr().out == ""


def test_added_removed_and_changed_slot_by_slot(
    outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(outputs, tmp_path / "b")
    old = incidents(outputs)
    new = incidents(outputs)
    arrest = next(line for line in new if line["act"] == "arrest")
    arrest["id"] = "inc-0000000000000001"
    arrest["date"] |= {"start": "2020-08-26", "end": "2020-08-27"}
    fine = next(line for line in new if line["act"] == "fine")
    extra = json.loads(json.dumps(fine)) | {"id": "inc-0000000000000002", "act": "trial"}
    attack = next(line for line in new if line["report"]["source"] == "two.txt")
    sentencing = next(line for line in new if line["act"] == "sentencing")
    sentencing["evidence"] = []
    rewrite(tmp_path / "b", [line for line in new if line is not attack] + [extra])
    assert diff_command(outputs, tmp_path / "b", as_json=True) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    by_op = {(one["op"], one["act"]): one for one in told}
    assert set(by_op) == {
        ("changed", "arrest"),
        ("changed", "sentencing"),
        ("removed", attack["act"]),
        ("added", "trial"),
    }
    changed = by_op["changed", "arrest"]
    assert (changed["id"], changed["was"]) == (
        arrest["id"],
        next(line["id"] for line in old if line["act"] == "arrest"),
    )
    assert changed["slots"] == {"start": ["2020-08-27", "2020-08-26"]}
    assert by_op["changed", "sentencing"]["slots"] == {}
    assert by_op["changed", "sentencing"]["other"] is True
    assert by_op["added", "trial"]["slots"]["victims"] == [None, ["Rustam Bekov"]]
    assert by_op["removed", attack["act"]]["id"] is None
    assert diff_command(outputs, tmp_path / "b", as_json=False) == 1
    text = capsys.readouterr().out
    assert f"~ {arrest['id']} arrest · was {changed['was']} · start: 2020-08-27 → 2020-08-26" in text
    assert text.endswith("1 added, 1 removed, 2 changed\n")
    back = {(change.op, change.act) for change in compare(tmp_path / "b", outputs)}
    assert back == {("changed", "arrest"), ("changed", "sentencing"), ("added", attack["act"]), ("removed", "trial")}


def test_an_article_whose_bytes_changed_is_met_by_its_source(outputs: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "in" / f"{name}.txt").write_text(f"{text}\n\nThe desk was told so on Monday.", encoding="utf-8")
    run_extract([str(tmp_path / "in")], tmp_path / "b", Settings(isolate=False))
    changes = list(compare(outputs, tmp_path / "b"))
    assert not [change for change in changes if change.op != "changed"]
    assert not [change for change in changes if change.slots]


def test_a_post_put_on_top_of_a_page_is_all_that_is_added(outputs: Path, tmp_path: Path) -> None:
    """The bytes of the page are other, and each post below stands one further down."""
    shutil.copytree(outputs, tmp_path / "b")
    posts = {line["report"]["id"]: line["report"] for line in incidents(outputs)}
    numbers = {name: number for number, name in enumerate(posts, 1)}

    def page(lines: list[dict[str, Any]], *, down: int) -> list[dict[str, Any]]:
        def ref(of: dict[str, Any]) -> dict[str, Any]:
            at = {"id": f"{of['id']}{down}", "article": numbers[of["id"]] + down, "title": of["source"]}
            return of | at | {"source": "blog.html"}

        return [line | {"id": f"{line['id']}{down}", "report": ref(line["report"])} for line in lines]

    rewrite(outputs, page(incidents(outputs), down=0))
    lines = page(incidents(tmp_path / "b"), down=1)
    fine = next(line for line in lines if line["act"] == "fine")
    first = json.loads(json.dumps(fine)) | {"id": "inc-0000000000000001", "act": "trial"}
    first["report"] |= {"id": "rep-0000000000000001", "article": 1, "title": "New"}
    fine["country"] = None  # edited besides: its title tells which it is
    rewrite(tmp_path / "b", [first, *lines])
    told = [(change.op, change.id, change.slots) for change in compare(outputs, tmp_path / "b")]
    assert told[0] == ("changed", fine["id"], {"country": ("KZ", None)})
    assert [(op, identity) for op, identity, _ in told[1:]] == [("added", first["id"])]


def test_what_is_no_output_is_told(outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff_command(outputs, tmp_path / "none", as_json=False) == 2
    (outputs / "incidents.jsonl").write_text("{}\n", encoding="utf-8")
    assert diff_command(outputs, outputs, as_json=False) == 2
    assert "line 1: not a record" in capsys.readouterr().err
