"""What training reads beside our own texts: rows of open sets by number, and plain sentences for the teacher."""

import json
import random
from hashlib import sha256
from pathlib import Path

import pytest

from pipeline.recognise.tokens import make_nlp
from pipeline.train.sentences import Sentence, annotated
from training.convert import rows_of, text_of
from training.data import open_text
from training.passages import NAMES, heads_for
from training.plain import SILVER, near_tellings, summaries

ROWS = ["Nobody came .", "Lina Osei was arrested .", "It rained (hard) .", "She sang ."]


@pytest.fixture
def benchmarks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "benchmarks"
    (folder / "ner").mkdir(parents=True)
    (folder / "hrdsattack").mkdir()
    (folder / "wikievents").mkdir()
    rows = [{"doc": "d", "tokens": text.split(), "tags": ["O"] * len(text.split())} for text in ROWS]
    (folder / "ner" / "train_small.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    events = {"doc_id": "e1", "text": "A bomb went off.\nNo one was hurt."}
    (folder / "wikievents" / "dev.jsonl").write_text(json.dumps(events) + "\n", encoding="utf-8")
    return folder


def test_neighbouring_rows_are_one_paragraph_and_others_one_each(benchmarks: Path):
    assert open_text(benchmarks, "small", [0, 1], "x") == "Nobody came. Lina Osei was arrested."
    assert open_text(benchmarks, "small", [0, 3], "x") == "Nobody came.\n\nShe sang."
    assert open_text(benchmarks, "wikievents", [], "e1") == "A bomb went off.\nNo one was hurt."


def test_marks_on_another_text_than_was_marked_are_refused(benchmarks: Path):
    row = {"dataset": "small", "id": "0_2", "rows": [0, 1], "read_to": 99}
    right = row | {"sha256": sha256(b"Nobody came. Lina Osei was arrested.").hexdigest()}
    near = benchmarks / "open.told.jsonl"
    assert text_of(right, near) == "Nobody came. Lina Osei was arrested."
    with pytest.raises(ValueError, match="small 0_2: another text"):
        text_of(right | {"rows": [1, 2]}, near)


def test_a_row_with_names_teaches_names_and_one_without_does_not(benchmarks: Path):
    text = "Lina Osei was arrested."
    told = {"dataset": "small", "id": "1_2", "split": "train", "rows": [1], "read_to": len(text),
            "sha256": sha256(text.encode()).hexdigest(), "spans": [
                {"start": 0, "end": 9, "label": "VICTIM"}, {"start": 0, "end": 9, "label": "PERSON"},
                {"start": 14, "end": 22, "label": "ACT", "type": "arrest", "told": True}]}  # fmt: skip
    file = benchmarks / "open.told.jsonl"
    file.write_text(json.dumps(told) + "\n", encoding="utf-8")
    kind, rows = rows_of(file, ["train"])
    [named] = annotated(rows, make_nlp(), heads_for(kind) | NAMES, "real")
    [plain] = annotated(rows, make_nlp(), heads_for(kind), "real")
    assert kind == "told"
    assert named.gold["names"] == ["B-PERSON", "I-PERSON", "O", "O", "O"]
    assert named.gold["told"] == ["O", "O", "O", "B-arrest", "O"]
    assert "names" not in plain.gold
    assert plain.gold["victim"] == ["B-VICTIM", "I-VICTIM", "O", "O", "O"]


def test_the_teacher_reads_what_tells_of_justice_and_its_neighbours():
    told = ["Rain fell", "He sang", "They were jailed", "It was late", "Birds flew"]
    words = [text.split() for text in told]
    sentences = [Sentence("d", "set", w, [True] * len(w), {"ner": ["O"] * len(w)}) for w in words]
    silent = Sentence("p", "news", ["He", "was", "killed"], [True] * 3, {})
    chosen = near_tellings([*sentences, silent])
    assert [" ".join(s.words) for s in chosen] == ["He sang", "They were jailed", "It was late"]
    assert {s.source for s in chosen} == {SILVER}
    assert not any(s.gold for s in chosen)


def test_measured_and_marked_case_summaries_are_not_read(tmp_path: Path):
    rows = [{"id": f"2001-{i}", "text": f"Prisoner number {i} was held."} for i in range(40)]
    rows.append({"id": "2001-100", "text": "Prisoner number 7 was held."})  # the text of a measured row
    file = tmp_path / "dev.jsonl"
    file.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    found = summaries(file, {"2001-10"}, random.Random(1))
    numbers = {int(s.words[2]) for s in found}
    assert numbers
    assert not {n for n in numbers if n % 10 in {7, 8, 9}} | (numbers & {10})
