"""Passages with short marks, and what they teach each head."""

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.corpus import runs
from pipeline.evaluate.corpus_gold import load_rows
from pipeline.recognise.tokens import make_nlp
from pipeline.records import Act
from pipeline.train.sentences import annotated
from training.passages import SHORT, heads_for, read_passages, typed, with_told

FILES = sorted(Path("corpus/annotated/passages").glob("*.txt"))
PLAIN = st.text(st.characters(categories=["L", "N", "Zs"], include_characters=".,"), min_size=1, max_size=12).filter(
    str.strip
)


@given(st.lists(st.tuples(PLAIN, PLAIN, st.sampled_from(["C", "L", "P", "N", "V", "D", "A arrest", "A- trial"]))))
def test_a_mark_is_found_where_its_words_stand(tmp_path_factory, parts):
    file = tmp_path_factory.mktemp("passages") / "p.txt"
    file.write_text("x" + "".join(f"{before}[[{mark}|{words}]]" for before, words, mark in parts), encoding="utf-8")
    [row] = read_passages(file)
    marks = [s for s in row["spans"] if s["label"] not in {"arrest", "UNTOLD"}]
    assert [row["text"][s["start"] : s["end"]] for s in marks] == [words for _, words, _ in parts]
    assert "[[" not in row["text"]


def test_passages_stand_apart_by_a_blank_line_and_keep_their_paragraphs(tmp_path: Path):
    file = tmp_path / "p.txt"
    file.write_text("HEAD ¶ [[V|Ana]] was [[A arrest|held]].\n\nNobody.\n", encoding="utf-8")
    first, second = read_passages(file)
    assert (first["id"], second["id"], second["spans"]) == ("p-1", "p-2", [])
    assert first["text"] == "HEAD\n\n Ana was held."
    assert {first["text"][s["start"] : s["end"]] for s in first["spans"]} == {"Ana", "held"}


def test_an_unknown_mark_is_refused(tmp_path: Path):
    file = tmp_path / "p.txt"
    file.write_text("[[X|Ana]]", encoding="utf-8")
    with pytest.raises(ValueError, match="unknown label 'X'"):
        list(read_passages(file))


def test_an_act_teaches_its_type_where_it_happened():
    act = {"start": 4, "end": 8, "label": "ACT", "type": "arrest"}
    row = {"id": "r", "text": "Ana held.", "spans": [act | {"key": "a1"}]}
    told = typed(row | {"spans": [act | {"told": False}]})
    assert [s["label"] for s in told["spans"]] == ["ACT", "UNTOLD"]
    for incidents, label in (
        ([{"modality": "reported", "told": ["a1"]}], "arrest"),
        ([{"modality": "demanded", "told": ["a1"]}], "UNTOLD"),
        ([], "?"),
    ):
        taught = with_told(row | {"incidents": incidents})
        assert [s["label"] for s in taught["spans"]] == ["ACT", label]


def test_what_no_incident_tells_teaches_the_types_nothing():
    row = {"id": "r", "text": "Ana held.", "incidents": [], "spans": [
        {"start": 4, "end": 8, "label": "ACT", "type": "arrest", "key": "a1"}]}  # fmt: skip
    [sentence] = annotated([with_told(row)], make_nlp(), heads_for("corpus"), "corpus")
    assert sentence.gold["told"] == ["O", "?", "O"]
    assert sentence.gold["act"] == ["O", "B-ACT", "O"]
    assert "victim" not in sentence.gold


def test_our_passages_share_neither_names_nor_eight_words_with_what_is_tested():
    rows = [row for file in FILES for row in read_passages(file)]
    assert len(rows) > 6500
    assert {s["label"] for row in rows for s in row["spans"]} - {*get_args(Act), "UNTOLD", "ACT"} == set(SHORT.values())
    tested = [row for split in ("dev", "test") for row in load_rows(Path("corpus/annotated"), split)]
    words = set[str]().union(*(runs(row["text"]) for row in tested))
    people = [s["text"] for row in tested for s in row["spans"] if s["label"] == "PERSON"]
    names = {name.casefold() for name in people if " " in name}
    for row in rows:
        assert not runs(row["text"]) & words, row["id"]
        for span in row["spans"]:
            assert span["label"] != "VICTIM" or row["text"][span["start"] : span["end"]].casefold() not in names
