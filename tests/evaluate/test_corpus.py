"""The reader, checker and splitter of the annotated corpus, on documents made by hand and on the corpus itself."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.corpus import assign_splits, filled, lines, load, main, runs, stats
from pipeline.evaluate.corpus_agreement import agreement
from pipeline.evaluate.corpus_check import read_document
from pipeline.evaluate.corpus_marks import read_source, unmark
from pipeline.evaluate.datasets import benchmarks_dir, dataset_articles
from pipeline.evaluate.figures import EvaluationError

CORPUS = Path(__file__).parents[2] / "corpus" / "annotated"
BODY = "Yesterday Ana Ñañez was given 2 years in Lima."
MARKED = (
    "[[PERSON p1|Ñañez]] jailed\n\n[[DATE d1|Yesterday]] [[PERSON p1|Ana Ñañez]] was [[ACT a1 sentencing|given]] "
    "[[PENALTY n1 imprisonment imposed P2Y|[[DURATION|2 years]]]] in [[PLACE l1|Lima]]."
)
INCIDENT = {
    "act": "sentencing", "modality": "reported", "told": ["a1"], "victims": ["p1"], "authorities": [],
    "date": {"mark": "d1", "start": "2020-01-01", "end": "2020-01-01"}, "places": ["l1"], "country": "PE",
    "penalty": "n1", "case": 1,
}  # fmt: skip


def write(root: Path, identity: str = "t1", marked: str | None = MARKED, told: object = (INCIDENT,), body: str = BODY):
    for folder in ("texts", "marked", "incidents"):
        (root / folder).mkdir(exist_ok=True)
    head = f"id: {identity}\nformat: news_wire\ncountry: PE\npublished: 2020-01-02\ntitle: Ñañez jailed\nhard: a, b\n"
    (root / "texts" / f"{identity}.txt").write_text(f"{head}no_incident: false\n\n{body}\n", encoding="utf-8")
    if marked is not None:
        (root / "marked" / f"{identity}.txt").write_text(marked + "\n", encoding="utf-8")
        (root / "incidents" / f"{identity}.json").write_text(json.dumps(told), encoding="utf-8")


def test_a_document_is_read_with_code_point_offsets(tmp_path):
    write(tmp_path)
    document = read_document(tmp_path, "t1")
    assert (document.errors, document.warnings) == ([], [])
    assert document.text == f"Ñañez jailed\n\n{BODY}"
    assert all(document.text[span.start : span.end] == span.text for span in document.spans)
    assert [(s.label, s.text) for s in document.spans][-3:] == [
        ("PENALTY", "2 years"), ("DURATION", "2 years"), ("PLACE", "Lima"),
    ]  # fmt: skip
    penalty = document.spans[-3]
    assert (penalty.key, penalty.type, penalty.status, penalty.value) == ("n1", "imprisonment", "imposed", "P2Y")
    assert document.incidents[0].date.start == "2020-01-01"


@pytest.mark.parametrize(
    ("was", "now", "fault"),
    [
        ("in [[PLACE", "at [[PLACE", "differs from the text"),
        ("PLACE l1|", "PLACES l1|", "unknown label"),
        ("PLACE l1|", "PLACE|", "needs a key"),
        ("PLACE l1|", "PLACE p1|", "needs a key"),
        ("a1 sentencing", "a1 sentence", "unknown act type"),
        ("a1 sentencing", "a1", "takes 1 attributes"),
        ("imposed P2Y", "given P2Y", "bad status"),
        ("imposed P2Y", "imposed 2Y", "neither an ISO"),
        ("imposed P2Y", "imposed 200ZZZ", "neither an ISO"),
        ("[[PLACE l1|Lima]]", "[[PLACE l1|Lima", "never closed"),
        ("[[PLACE l1|Lima]]", "Lima]]", "stray"),
        ("[[PLACE l1|Lima]]", "[[PLACE l1|Lima.]]", "differs"),
        ("in [[PLACE l1|Lima]]", "in[[PLACE l1| Lima]]", "begins and ends on a word"),
        ("[[PLACE l1|Lima]]", "[[PLACE l1|[[PLACE l2|Lima]]]]", "PLACE inside PLACE"),
        ("[[PLACE l1|Lima]]", "[[NATIONALITY XX|Lima]]", "unknown country"),
        ("[[PLACE l1|Lima]]", "[[COUNT g1 two -|Lima]]", "bad min"),
        ("[[PLACE l1|Lima]]", "Lima", "no mark l1"),
        ("in [[PLACE l1|Lima]]", "[[ACT a1 trial|in]] [[PLACE l1|Lima]]", "act key a1 twice"),
    ],
)
def test_a_fault_in_the_marks_is_named(tmp_path, was, now, fault):
    assert was in MARKED
    write(tmp_path, marked=MARKED.replace(was, now))
    assert any(fault in error for error in read_document(tmp_path, "t1").errors)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"act": "sentence"}, "act"),
        ({"act": "trial"}, "told by sentencing only"),
        ({"modality": "certain"}, "modality"),
        ({"told": []}, "told"),
        ({"victims": []}, "nobody it was done to"),
        ({"victims": ["l1"]}, "l1 cannot stand there"),
        ({"penalty": "n9"}, "no mark n9"),
        ({"country": "QQ"}, "unknown country"),
        ({"actor_type": "police"}, "actor_type"),
        ({"extra": 1}, "extra"),
        ({"date": {"mark": None, "start": "2020-02-30", "end": None}}, "no such day"),
        ({"date": {"mark": None, "start": "2020-02-03", "end": "2020-02-01"}}, "ends before"),
    ],
)
def test_a_fault_in_an_incident_is_named(tmp_path, change, fault):
    write(tmp_path, told=[INCIDENT | change])
    assert any(fault in error for error in read_document(tmp_path, "t1").errors)


def test_what_looks_forgotten_is_a_warning(tmp_path):
    marked = MARKED.replace("[[PERSON p1|Ñañez]] jailed", "Ñañez [[ACT a2 imprisonment|jailed]]")
    marked = marked.replace("[[PERSON p1|Ana Ñañez]]", "Ana [[PERSON p1|Ñañez]]")
    write(tmp_path, marked=marked, told=[INCIDENT | {"authorities": ["a jury"]}])
    document = read_document(tmp_path, "t1")
    assert document.errors == []
    assert len(document.warnings) == 3
    assert "told by no incident" in document.warnings[0]
    assert "unmarked mention" in document.warnings[1]
    assert "'a jury' is not in the text" in document.warnings[2]


def test_a_text_without_marks_is_not_yet_annotated(tmp_path, capsys):
    write(tmp_path, marked=None)
    assert main(["check", "--root", str(tmp_path)]) == 0
    assert "1 documents, 0 annotated, 0 with errors" in capsys.readouterr().out
    assert main(["check", "t9", "--root", str(tmp_path)]) == 1
    (tmp_path / "marked" / "t1.txt").write_text(MARKED, encoding="utf-8")
    assert main(["check", "--root", str(tmp_path)]) == 1


def test_a_header_must_name_its_text(tmp_path):
    write(tmp_path)
    (tmp_path / "texts" / "t1.txt").rename(tmp_path / "texts" / "t2.txt")
    with pytest.raises(EvaluationError):
        read_source(tmp_path / "texts" / "t2.txt")


def test_names_and_runs_of_words_tie_documents_to_one_split(tmp_path):
    identities = [f"{'c' if number in {21, 30, 31} else 't'}{number:02}" for number in range(40)]
    for number, identity in enumerate(identities):
        name = "Ana Ñañez" if number in {0, 7, 13} else f"Name{number} Sur{number}"
        shared = "the very same eight words stand in both" if number in {13, 21} else f"other {number}"
        first = f"[[PERSON p1|{name}]] was [[ACT a1 arrest|held]]."
        marked = f"Ñañez jailed\n\n{first} {shared}".replace("Ñañez jailed", "Title")
        write(tmp_path, identity, marked, [{"act": "arrest", "modality": "reported", "told": ["a1"],
              "victims": ["p1"]}], unmark(marked)[0].partition("\n\n")[2])  # fmt: skip
        file = tmp_path / "texts" / f"{identity}.txt"
        file.write_text(file.read_text(encoding="utf-8").replace("Ñañez jailed", "Title"), encoding="utf-8")
    documents = load(tmp_path)
    assert not any(document.errors for document in documents)
    splits = assign_splits(documents)
    tied = {identities[number] for number in (0, 7, 13, 21)}
    assert {identity for identity, split in splits.items() if split == "test"} == {*tied, "c30", "c31"}
    assert set(splits.values()) == {"train", "dev", "test"}
    fewer = assign_splits([document for document in documents if document.id != "t05"])
    assert fewer == {identity: split for identity, split in splits.items() if identity != "t05"}


def test_the_end_of_the_series_d_is_dev():
    compiled = Path("corpus/annotated/corpus.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in compiled.splitlines()]
    late = {row["split"] for row in rows if "d041" <= row["id"] < "e"}
    assert late == {"dev"}
    assert "train" in {row["split"] for row in rows if "d" <= row["id"] < "d041"}


def test_compile_writes_what_lines_say(tmp_path, capsys):
    write(tmp_path)
    assert main(["compile", "--root", str(tmp_path)]) == 0
    written = [json.loads(line) for line in (tmp_path / "corpus.jsonl").read_text(encoding="utf-8").splitlines()]
    assert written == list(lines(load(tmp_path)))
    assert [span["text"] for span in written[0]["spans"] if span.get("type") == "sentencing"] == ["given"]
    assert main(["stats", "--root", str(tmp_path)]) == 0
    assert "| PENALTY | " in capsys.readouterr().out


def test_a_corpus_is_never_compiled_from_a_part_of_it_or_from_nothing(tmp_path, capsys):
    for identity in ("t1", "t2"):
        write(tmp_path, identity)
    assert main(["compile", "--root", str(tmp_path)]) == 0
    before = (tmp_path / "corpus.jsonl").read_bytes()
    with pytest.raises(SystemExit):
        main(["compile", "t1", "--root", str(tmp_path)])
    assert "compile takes no ids" in capsys.readouterr().err
    for file in (tmp_path / "texts").iterdir():
        file.unlink()
    assert main(["compile", "--root", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'texts'}: no texts there\n"
    assert (tmp_path / "corpus.jsonl").read_bytes() == before


def test_a_second_reading_that_is_not_there_is_told(tmp_path, capsys):
    write(tmp_path)
    assert main(["agree", "--root", str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


MARKS = st.sampled_from(["", "PERSON p1", "DATE d1", "DURATION"])


def test_the_datasheet_is_filled_between_its_marks(tmp_path):
    write(tmp_path)
    sheet = "# Sheet\n\n<!-- numbers -->\nold\n<!-- /numbers -->\nend\n"
    (tmp_path / "DATASHEET.md").write_text(sheet, encoding="utf-8")
    assert main(["compile", "--root", str(tmp_path)]) == 0
    new = (tmp_path / "DATASHEET.md").read_text(encoding="utf-8")
    assert "| PENALTY | " in new
    assert "old" not in new
    assert filled(new, stats(load(tmp_path))) == new
    assert new.endswith("<!-- /numbers -->\nend\n")
    assert filled("# Sheet\n", "1") == "# Sheet\n"


@given(st.lists(st.tuples(MARKS, st.text("añ1 |\U0001f600", max_size=9))))
def test_unmarking_gives_back_the_text(parts):
    marked = "".join(f"[[{mark}|x{text}x]]" if mark else text for mark, text in parts)
    bare, spans, faults = unmark(marked)
    assert bare == "".join(f"x{text}x" if mark else text for mark, text in parts)
    assert faults == []
    assert all(bare[span.start : span.end] == span.text for span in spans)


needs_corpus = pytest.mark.skipif(not any((CORPUS / "marked").glob("*.txt")), reason="no annotated corpus")


@needs_corpus
def test_the_corpus_has_no_fault_and_no_leak():
    documents = [document for document in load(CORPUS) if document.spans is not None]
    assert documents
    assert {document.id: document.errors for document in documents if document.errors} == {}
    splits = assign_splits(documents)
    train, test = ([d for d in documents if splits[d.id] == split] for split in ("train", "test"))
    assert not set().union(*(d.people() for d in train)) & set().union(*(d.people() for d in test))
    assert not set().union(*(runs(d.text) for d in train)) & set().union(*(runs(d.text) for d in test))
    assert "| PERSON |" in stats(documents)


def test_agreement_counts_the_same_spans_of_both_readings(tmp_path, capsys):
    write(tmp_path)
    [document] = load(tmp_path)
    spans = [span.model_dump(exclude_none=True) for span in document.spans]
    moved = [spans[0] | {"end": spans[0]["end"] + 1}, *spans[1:]]
    (tmp_path / "second.jsonl").write_text(json.dumps({"id": "t1", "spans": moved}) + "\n", encoding="utf-8")
    assert main(["agree", "--root", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    count, same = len(spans), len(spans) - 1
    assert f"| all | {count} | {count} | {same} | {100 * same / count:.1f} |" in out
    assert "Documents: 1." in out


def test_the_datasheet_and_the_card_tell_the_agreement_that_is_measured():
    rows = [row.strip("| ").split(" | ") for row in agreement(load(CORPUS), CORPUS / "second.jsonl").splitlines()]
    told = {row[0]: float(row[-1]) for row in rows if row[-1][:1].isdigit()}
    sheet = " ".join((CORPUS / "DATASHEET.md").read_text(encoding="utf-8").split())
    marks = sheet.partition("F1 over all marks; by mark ")[2].partition(";")[0].split(", ")
    assert dict(mark.split() for mark in marks) == {
        label: f"{f1:.0f}" for label, f1 in told.items() if label not in {"all", "NATIONALITY"}
    }
    assert f"same label: {told['all']} F1" in sheet
    card = (CORPUS.parents[1] / "models" / "MODEL_CARD.md").read_text(encoding="utf-8").splitlines()
    cells = [line.strip("| ").split(" | ") for line in card if line.startswith("| ")]
    held = {row[0]: row[5].rstrip(" |") for row in cells if row[0] in told and len(row) > 5}
    assert held == {label: f"{f1:.0f}" for label, f1 in told.items() if label != "all"}


@pytest.mark.parametrize("name", ["hrdsattack", "cecc"])
def test_marks_of_real_documents_stand_in_the_text_that_cleaning_gives(name: str):
    folder = benchmarks_dir(CORPUS)
    if folder is None or not (folder / name).is_dir():
        pytest.skip(f"{name} is not here (../shared/benchmarks)")
    rows = [json.loads(line) for line in (CORPUS / "real" / f"{name}.spans.jsonl").read_text("utf-8").splitlines()]
    articles = dataset_articles(name, [row["id"] for row in rows], folder)
    other = [
        row["id"]
        for row, article in zip(rows, articles, strict=True)
        if hashlib.sha256(article.text.encode()).hexdigest() != row["sha256"]
    ]
    assert other == []
