"""A user's annotations in each form, read to one; what is wrong in them is told with its place."""

import json
import stat

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import DocBin, Span

from pipeline.recognise.tokens import make_nlp
from pipeline.train.annotations import AnnotationError, annotations_of, parted, read_annotations
from pipeline.train.sentences import HEADS, Sentence, annotated, read, spans_of, write

NLP = make_nlp()
TEXT = "Police arrested Amara Okonjo-Bell in Lomé on 3 May."
SPANS = [
    {"start": 7, "end": 15, "label": "ACT"},
    {"start": 16, "end": 33, "label": "PERSON"},
    {"start": 37, "end": 41, "label": "PLACE"},
    {"start": 45, "end": 50, "label": "DATE"},
]


def triples(spans):
    return [(s["start"], s["end"], s["label"]) for s in spans]


def test_json_lines_label_studio_and_spacy_read_alike(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT, "spans": SPANS}) + "\n", encoding="utf-8")
    results = [{"value": {"start": s["start"], "end": s["end"], "labels": [s["label"]]}} for s in SPANS]
    task = {"id": 7, "data": {"text": TEXT}, "annotations": [{"result": results}]}
    (tmp_path / "b.json").write_text(json.dumps([task]), encoding="utf-8")
    doc = spacy.blank("en")(TEXT)
    doc.ents = [doc.char_span(s["start"], s["end"], s["label"]) for s in SPANS[1:]]
    doc.spans["act"] = [Span(doc, 1, 2, "ACT")]
    DocBin(docs=[doc], store_user_data=False).to_disk(tmp_path / "c.spacy")
    rows = read_annotations(tmp_path)
    assert [row["text"] for row in rows] == [TEXT] * 3
    assert {frozenset(triples(row["spans"])) for row in rows} == {frozenset(triples(SPANS))}
    assert len({row["id"] for row in rows}) == 3


def test_spans_of_two_labels_may_overlap_and_one_may_be_told_twice(tmp_path):
    spans = [*SPANS, SPANS[1], {"start": SPANS[1]["start"], "end": SPANS[1]["end"] + 3, "label": "ACT"}]
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT, "spans": spans}) + "\n", encoding="utf-8")
    assert len(read_annotations(tmp_path)) == 1


def test_of_two_spans_of_a_label_that_overlap_the_longer_is_learned_and_it_is_told(tmp_path):
    """A reviewer who accepts the machine's own mentions hands such in, and one of them refused the whole file."""
    told = [(0, 3, "A"), (2, 4, "A"), (2, 4, "B"), (0, 3, "A")]
    spans = [{"start": start, "end": end, "label": label} for start, end, label in told]
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "abcd", "spans": spans}) + "\n", encoding="utf-8")
    found = annotations_of(tmp_path)
    assert [triples(row["spans"]) for row in found.rows] == [[(0, 3, "A"), (2, 4, "B")]]
    assert list(found.told())[-1] == "left out: 2 spans told twice, or over a longer one of their label"


def test_what_prodigy_rejected_and_label_studio_cancelled_is_left_out(tmp_path):
    rows = [{"text": TEXT, "spans": SPANS, "answer": answer} for answer in ("accept", "reject", "ignore")]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    task = {"id": 1, "data": {"text": TEXT}, "annotations": [{"was_cancelled": True, "result": []}]}
    (tmp_path / "b.json").write_text(json.dumps([task]), encoding="utf-8")
    assert len(read_annotations(tmp_path)) == 1


def test_an_ending_in_capitals_and_a_byte_order_mark_are_read(tmp_path):
    (tmp_path / "A.JSONL").write_text(json.dumps({"text": TEXT, "spans": SPANS}) + "\n", encoding="utf-8-sig")
    task = {"data": {"text": TEXT}, "annotations": [{"result": []}]}
    (tmp_path / "B.Json").write_text(json.dumps([task]), encoding="utf-8-sig")
    assert [row["id"] for row in read_annotations(tmp_path)] == ["A-1", "B-1"]


AWAY = {"start": 0, "end": 3, "text": "Khost", "labels": ["PLACE"]}


@pytest.mark.parametrize("units", [0, 2])
def test_a_region_behind_signs_of_two_units_stands_where_its_text_does(tmp_path, units):
    """Browsers count two for a sign beyond the first plane of Unicode."""
    text = "🙏🙏 The Ninth Company burned the market of Wau."
    at = text.index("Ninth") + units
    value = {"start": at, "end": at + 13, "text": "Ninth Company", "labels": ["UNIT"]}
    task = {"data": {"text": text}, "annotations": [{"result": [{"value": value}]}]}
    (tmp_path / "a.json").write_text(json.dumps([task, {"data": {"text": text}, "annotations": None}]))
    (row,) = read_annotations(tmp_path)
    assert [text[span["start"] : span["end"]] for span in row["spans"]] == ["Ninth Company"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.jsonl", '{"text": "abc", "spans": [{"start": 1, "end": 9, "label": "ACT"}]}', "from 1 to 9"),
        ("a.jsonl", '{"text": "abc", "spans": [{"start": 0, "end": 3}]}', "without a label"),
        ("a.jsonl", '{"spans": []}', "needs `text`"),
        ("a.jsonl", "{", "a.jsonl, line 1: no JSON"),
        ("a.jsonl", '{"text": "abc", "spans": []}', "without a single span"),
        ("a.json", "{}", "not a Label Studio export"),
        (
            "a.json",
            json.dumps([{"data": {"text": "Wau"}, "annotations": [{"result": [{"value": AWAY}]}]}]),
            "a region does not stand where it says",
        ),
        ("a.spacy", "no documents", "not a file of spaCy documents"),
        ("a.txt", "text", "no annotations here"),
        ("a.jsonl", '{"text": "abc", "spans": ["b"]}', "line 1: a span that is no object"),
        ("a.jsonl", '{"text": "abc", "spans": [{"start": true, "end": 3, "label": "A"}]}', "from True to 3"),
        ("a.jsonl", '{"text": "abc", "spans": [{"start": 0, "end": 2, "label": "A", "text": "bc"}]}', "another `text`"),
        ("a.jsonl", '{"text": "abc", "spans": [], "split": "Test"}', "`split` is none of train, dev, test"),
        ("a.jsonl", '{"text": "\\ud83d", "spans": []}', "half a character"),
        ("a.jsonl", '{"text": "a", "spans": [], "answer": "reject"}\n\n{"text": "b"}', "a.jsonl, line 3: needs"),
        ("a.jsonl", '{"text": "a", "spans": []}\n{', "a.jsonl, line 2: no JSON"),
        ("a.jsonl", "[" * 100_000, "line 1: nested too deeply"),
        ("a.json", "[5]", "task 1: no `annotations`"),
        ("a.json", '[{"id": 1, "text": "abc", "label": []}]', "as JSON, not as JSON-MIN"),
        ("a.json", '[{"annotations": [5]}]', "task 1: not a task"),
        ("a.json", '[{"data": "abc", "annotations": [{"result": []}]}]', "task 1: its `data` has no `text`"),
        ("a.json", '[{"data": {}, "annotations": null}]', "left out: 1 tasks that nobody annotated"),
        ("a.json", '[{"data": {"text": "a"}, "annotations": [{"result": [{"value": null}]}]}]', "1 documents without"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(tmp_path, name, content, told):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(AnnotationError, match=told) as caught:
        read_annotations(tmp_path)
    assert "\n" not in str(caught.value)


def label_studio(path, text, *annotations):
    made = [{"was_cancelled": False} | one for one in annotations]
    path.write_text(json.dumps([{"id": 1, "data": {"text": text}, "annotations": made}]), encoding="utf-8")


def region(start, end, text, *labels, kind="labels"):
    return {"type": kind, "value": {"start": start, "end": end, "text": text, kind: list(labels)}}


def test_a_browser_counts_pairs_twice_and_writes_ends_of_lines_as_letters(tmp_path):
    text = "\N{FACE WITH TEARS OF JOY} Amara Okonjo was\nheld in Lomé."
    result = [region(3, 8, "Amara", "PERSON"), region(16, 24, "was\\nheld", "ACT")]
    label_studio(tmp_path / "a.json", text, {"result": result})
    (row,) = read_annotations(tmp_path)
    assert [text[s["start"] : s["end"]] for s in row["spans"]] == ["Amara", "was\nheld"]


def test_a_region_on_another_text_or_of_a_page_is_told(tmp_path):
    label_studio(tmp_path / "a.json", TEXT, {"result": [region(16, 21, "Kwame", "PERSON")]})
    with pytest.raises(AnnotationError, match=r"task 1: region from 16 to 21: a region does not stand where") as caught:
        read_annotations(tmp_path)
    assert "Kwame" not in str(caught.value)
    label_studio(tmp_path / "a.json", TEXT, {"result": [region(16, 21, "Amara", "PERSON", kind="hypertextlabels")]})
    with pytest.raises(AnnotationError, match="regions of `hypertextlabels` are not read"):
        read_annotations(tmp_path)


def test_a_region_of_two_labels_is_two_spans_and_what_has_no_offsets_none(tmp_path):
    relation = {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right"}
    choice = {"type": "choices", "value": {"choices": ["yes"]}}
    label_studio(tmp_path / "a.json", TEXT, {"result": [relation, choice, region(16, 21, "Amara", "PERSON", "CHIEF")]})
    (row,) = read_annotations(tmp_path)
    assert triples(row["spans"]) == [(16, 21, "PERSON"), (16, 21, "CHIEF")]


def test_what_is_read_and_what_is_left_out_is_told(tmp_path):
    (tmp_path / "notes.txt").write_text("of mine", encoding="utf-8")
    rows = [{"text": TEXT, "spans": SPANS[:2]}, {"text": TEXT, "spans": SPANS, "answer": "ignore"}]
    lines = "\N{ZERO WIDTH NO-BREAK SPACE}" + "".join(json.dumps(row) + "\r\n" for row in rows)
    (tmp_path / "A.JSONL").write_text(lines, encoding="utf-8", newline="")
    found = [region(16, 21, "Amara", "UNIT")], [region(16, 21, "Amara", "PLACE")]
    label_studio(tmp_path / "b.json", TEXT, {"result": found[1]}, {"result": found[0], "ground_truth": True})
    read_of = annotations_of(tmp_path)
    assert [triples(row["spans"])[-1] for row in read_of.rows] == [(16, 33, "PERSON"), (16, 21, "UNIT")]
    assert list(read_of.told()) == [
        "read 2 documents with 3 spans",
        "labels that Habeas knows: PERSON 1, ACT 1",
        "labels of your own: UNIT 1",
        "texts that stand twice with other spans: 1 (what one leaves out is learned as nothing)",
        "left out: 1 documents that were not accepted (`answer`)",
        "left out: 1 files of other forms (.jsonl, .json, .spacy are read)",
        "left out: 1 further annotations of one task (the ground truth is learned, else the first)",
    ]


def rows_of(count, split="train"):
    return [{"id": str(n), "text": f"{split} {n}", "spans": [SPANS[0]], "split": split} for n in range(count)]


def test_what_is_split_test_is_kept_back_and_all_else_learned():
    again = rows_of(1, "test")[0] | {"split": "train"}  # annotated in another file too
    taught, held = parted([*rows_of(30), again, *rows_of(2, "test"), *rows_of(3, "dev")])
    assert taught == [*rows_of(30), *rows_of(3, "dev")]
    assert held == rows_of(2, "test")


def test_where_nothing_is_split_test_a_tenth_of_many_is_kept_back():
    assert parted(rows_of(19)) == (rows_of(19), [])
    taught, held = parted(rows_of(300))
    assert 10 < len(held) < 60
    assert sorted([*taught, *held], key=lambda row: int(row["id"])) == rows_of(300)
    assert parted(rows_of(300)) == (taught, held)


@pytest.mark.parametrize("taught", [[], [{"id": "1", "text": "Nobody.", "spans": [], "split": "train"}]])
def test_nothing_left_to_learn_is_told(taught):
    with pytest.raises(AnnotationError, match="nothing to learn"):
        parted([*taught, *rows_of(3, "test")])


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(["Amara", "Bell", "arrested", "3", "May", "-", ".", "\n\n", "Lomé"]), min_size=1),
    st.data(),
)
def test_gold_of_sentences_is_the_gold_of_the_text(words, data):
    """What comes back from the tags of the sentences is the span that was marked, whatever the text."""
    text = " ".join(words)
    doc = NLP(text)
    tokens = [t for t in doc if not t.is_space]
    if not tokens:
        return
    token = data.draw(st.sampled_from(tokens))
    span = {"start": token.idx, "end": token.idx + len(token), "label": "PERSON"}
    sentences = list(annotated([{"id": "x", "text": text, "spans": [span]}], NLP, {"ner": HEADS["ner"]}, "user"))
    found = [s.words[a:b] for s in sentences for a, b, _ in spans_of(s.gold["ner"])]
    assert found == [[token.text]]


def test_sentences_are_written_whole_and_for_their_owner_alone(tmp_path):
    path = tmp_path / "sentences.jsonl"
    one = Sentence("1", "a", ["Police", "arrested", "her"], [True, True, False], {"ner": ["O", "O", "O"]})
    write(path, [one])
    assert (read(path), stat.S_IMODE(path.stat().st_mode)) == ([one], 0o600)

    def failing():
        yield one
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        write(path, failing())
    assert read(path) == [one]
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
