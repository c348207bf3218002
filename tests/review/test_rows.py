"""Rows without an id share the place of their file: what people decided about one says nothing about another."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate.corpus_gold import gold_article
from pipeline.review import match
from pipeline.review.apply import Reviews
from pipeline.review.diff import compare
from pipeline.review.gold import gold_rows
from pipeline.review.match import matched
from pipeline.review.slots import Review, Slots, slots_of
from pipeline.review.store import add_reviews
from pipeline.run import run_extract
from pipeline.settings import Settings
from tests.json_lines import incidents
from tests.steps import steps

STORY = "Police arrested Arman Sadykov, a reporter, in Oskemen on 27 August 2020."
TEXTS = [f"{STORY} {more}" for more in ("It rained.", "The desk was told so on Monday.", "His editor wrote it down.")]
Line = dict[str, Any]


def extract(folder: Path, name: str, rows: list[Line]) -> Path:
    """The outputs of one JSONL file."""
    (folder / name).mkdir()
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / name / "rows.jsonl").write_text(text, encoding="utf-8")
    run_extract([str(folder / name)], folder / f"{name}-out", Settings(isolate=False))
    return folder / f"{name}-out"


def decide(folder: Path, line: Line, decision: str = "rejected") -> None:
    ref = line["report"]
    add_reviews(folder, [Review.model_validate({
        "id": f"rev-{line['id']}", "incident": line["id"], "report": ref["id"], "source": ref["source"],
        "source_id": ref["source_id"], "article": ref["article"], "decision": decision,
        "machine": slots_of(line).model_dump(), "reviewer": None, "decided": "2024-05-03",
    })])  # fmt: skip


def test_a_decision_about_one_row_leaves_the_others(tmp_path: Path) -> None:
    out = extract(tmp_path, "in", [{"text": text} for text in TEXTS])
    lines = incidents(out)
    assert [line["act"] for line in lines] == ["arrest"] * 3
    decide(out, lines[1])
    reviews = Reviews.load(out)
    assert [line["id"] for line in reviews.apply(lines)] == [lines[0]["id"], lines[2]["id"]]
    assert reviews.lost == 0
    assert [row["id"] for row in gold_rows(out)] == [lines[1]["report"]["id"]]


def test_a_law_that_is_all_a_charge_tells_is_gold(tmp_path: Path) -> None:
    out = extract(tmp_path, "in", [{"text": "Rustam Bekov was convicted under Article 518 (c) of the Penal Code."}])
    (line,) = incidents(out)
    decide(out, line, "confirmed")
    (row,) = gold_rows(out)
    assert gold_article(row)["incidents"][0]["charges"] == [line["charges"][0]["law"]]
    assert {"LAW"} == {span["label"] for span in row["spans"] if span["key"] in row["incidents"][0]["charges"]}


def test_a_decision_about_a_row_that_is_gone_is_lost_where_its_place_names_several(tmp_path: Path) -> None:
    before = extract(tmp_path, "before", [{"text": text} for text in TEXTS])
    out = extract(tmp_path, "after", [{"text": text, "desk": "2"} for text in TEXTS])
    decide(out, incidents(before)[1])
    reviews = Reviews.load(out)
    assert len(list(reviews.apply(incidents(out)))) == 3
    assert reviews.lost == 1
    assert not list(gold_rows(out))


@pytest.mark.parametrize("ids", [["a", "b", "c"], [None]])
def test_a_decision_about_a_row_whose_place_is_its_own_is_found_again(tmp_path: Path, ids: list[str | None]) -> None:
    rows = [{"text": text} | ({"id": name} if name else {}) for name, text in zip(ids, TEXTS, strict=False)]
    before = extract(tmp_path, "before", rows)
    out = extract(tmp_path, "after", [row | {"desk": "2"} for row in rows])
    decide(out, incidents(before)[0])
    reviews = Reviews.load(out)
    assert [line["id"] for line in reviews.apply(incidents(out))] == [line["id"] for line in incidents(out)[1:]]
    assert reviews.lost == 0


def test_rows_that_tell_the_same_are_no_difference_and_an_edited_one_is_met(tmp_path: Path) -> None:
    before = extract(tmp_path, "before", [{"text": text} for text in TEXTS])
    after = extract(tmp_path, "after", [{"text": text, "desk": "2"} for text in TEXTS])
    assert list(compare(before, after)) == []
    edited = [TEXTS[0], TEXTS[1].replace("Oskemen", "Almaty"), TEXTS[2]]
    one = extract(tmp_path, "one", [{"text": text} for text in edited])
    told = [(change.op, change.slots) for change in compare(before, one)]
    assert told == [("changed", {"places": (["Ust-Kamenogorsk"], ["Almaty"])})]
    both = extract(tmp_path, "both", [{"text": text, "desk": "2"} for text in edited])
    assert [(change.op, change.slots) for change in compare(before, both)] == told
    fewer = extract(tmp_path, "fewer", [{"text": TEXTS[0], "desk": "2"}])
    assert [change.op for change in compare(before, fewer)] == ["removed", "removed"]
    assert [change.op for change in compare(fewer, before)] == ["added", "added"]


@pytest.mark.parametrize(
    ("was", "now", "same"),
    [
        ("Arman Sadykov", "Sadykov", True), ("Vadim Kuramshin", "Kuramshin, Vadim", True), ("Li Na", "Na Li", True),
        ("Arman Sadykov", "Daniyar Sadykov", False), ("Vadim Kuramshin", "Vadim Petrov", False),
        ("Li Na", "Xu Bo", False), ("Li Na", None, False), ("█████ ███████", None, False),
        ("█████ ███████", "██ ████", False), (None, None, True),
    ],
)  # fmt: skip
def test_another_persons_incident_is_not_the_same(was: str | None, now: str | None, same: bool) -> None:
    """A decision that went to a brother, a namesake or nobody in particular would be applied without a word."""
    old, new = (Slots(act="arrest", victims=[name] if name else [], start="2020-08-27") for name in (was, now))
    assert (matched({"a": old}, {"b": new}) == {"b": "a"}) == same


def test_matching_takes_steps_in_proportion() -> None:
    def pair(many: int) -> int:
        old = {f"a{number}": Slots(act="arrest", victims=[f"Person{number}"]) for number in range(many)}
        new = {f"b{number}": Slots(act="arrest", victims=[f"Person{number}"]) for number in range(many)}

        def run() -> None:
            assert matched(old, new) == {f"b{number}": f"a{number}" for number in range(many)}

        return steps(match, run)

    assert pair(40) < 3 * pair(20)
