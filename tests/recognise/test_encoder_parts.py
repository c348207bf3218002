"""The encoder's parts: trees, spans, votes, classes of words."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.paths import models_dir
from pipeline.recognise.encoder import spans, tree, trim, vote
from pipeline.recognise.encoder.features import CASES, Pieces, case_of, fold
from pipeline.recognise.encoder.spans import Found
from pipeline.recognise.encoder.windows import windows_of
from pipeline.recognise.tokens import make_nlp, sentence_spans

NLP = make_nlp()
PIECES = Pieces(models_dir() / "recogniser" / "tokenizer.json")
KINDS = ["ORGANISATION", "PERSON", "PLACE"]


@st.composite
def forests(draw):
    """Sentences of one to eight words with any governors within the sentence."""
    heads, sentence = [], []
    for number, size in enumerate(draw(st.lists(st.integers(1, 8), min_size=1, max_size=5))):
        base = len(heads)
        heads += [base + draw(st.integers(0, size - 1)) for _ in range(size)]
        sentence += [number] * size
    return (
        np.array(heads),
        np.array(sentence),
        np.array(draw(st.lists(st.booleans(), min_size=len(heads), max_size=len(heads)))),
    )


@given(forests())
def test_repair_makes_every_sentence_one_tree(forest):
    heads, sentence, verbs = forest
    before = heads.copy()
    broken = set(tree.broken(before, sentence).tolist())
    tree.repair(heads, sentence, verbs)
    assert tree.broken(heads, sentence).size == 0
    for number in set(sentence.tolist()) - broken:
        assert (heads[sentence == number] == before[sentence == number]).all()


def test_repair_prefers_a_verb_as_root():
    heads, sentence = np.array([0, 1, 1]), np.zeros(3, np.int64)
    lost = tree.repair(heads, sentence, np.array([False, True, False]))
    assert heads.tolist() == [1, 1, 1]
    assert lost.tolist() == [0]


def test_repair_of_a_cycle():
    heads, sentence = np.array([1, 2, 0, 2]), np.zeros(4, np.int64)
    tree.repair(heads, sentence, np.array([False, False, True, False]))
    assert heads[2] == 2
    assert tree.broken(heads, sentence).size == 0


def scores(*labels, width=7, sure=0.9):
    out = np.full((len(labels), width), (1 - sure) / (width - 1), np.float32)
    out[np.arange(len(labels)), labels] = sure
    return out


def test_decode_reads_spans():
    found = spans.decode(scores(1, 2, 0, 3, 5, 6), [0] * 6)
    assert [(f.start, f.end, f.kind) for f in found] == [(0, 2, 0), (3, 4, 1), (4, 6, 2)]
    assert found[0].probability == pytest.approx(0.9)


def test_no_span_crosses_a_sentence():
    found = spans.decode(scores(3, 4, 4, 4), [0, 0, 1, 1])
    assert [(f.start, f.end) for f in found] == [(0, 2), (2, 4)]


@given(st.lists(st.lists(st.floats(0.01, 1), min_size=7, max_size=7), min_size=1, max_size=12))
def test_decoded_spans_are_in_order_and_apart(rows):
    raw = np.array(rows, np.float32)
    found = spans.decode(raw / raw.sum(1, keepdims=True), [0] * len(rows))
    ends = [0, *(f.end for f in found)]
    assert all(previous <= f.start < f.end <= len(rows) for previous, f in zip(ends, found, strict=False))


def settle(text, found, probabilities):
    return vote.settle([t.orth for t in NLP(text)], found, probabilities, KINDS)


@pytest.mark.parametrize(
    ("text", "span", "kept"),
    [
        ("- Ann Bo", (0, 3), "Ann Bo"),
        ("the Northern Court 's", (0, 4), "Northern Court"),
        ("“ Free Word ”", (0, 4), "Free Word"),
        ("Union ( UFW )", (0, 4), "Union ( UFW )"),
        ("( Lomé", (0, 2), "Lomé"),
        ("Lomé )", (0, 2), "Lomé"),
        ("The Gambia", (0, 2), "The Gambia"),
    ],
)
def test_edges_are_trimmed(text, span, kept):
    doc = NLP(text)
    [found] = trim.trim([Found(*span, 0, 0.9)], [t.orth for t in doc], names=True)
    assert doc[found.start : found.end].text == kept


def test_nothing_but_marks_is_no_name():
    assert trim.trim([Found(0, 2, 0, 0.9)], [t.orth for t in NLP("— “")], names=True) == []


@pytest.mark.parametrize(("text", "kept"), [("a year", "a year"), ("“ a day ”", "a day"), ("• the nine", "the nine")])
def test_articles_stay_where_spans_are_no_names(text, kept):
    doc = NLP(text)
    [found] = trim.trim([Found(0, len(doc), 0, 0.9)], [t.orth for t in doc], names=False)
    assert doc[found.start : found.end].text == kept


def test_peoples_are_no_places():
    peoples = np.array([0.9, 0.9, 0.1], np.float32)
    found = [Found(0, 2, 2, 0.9), Found(2, 3, 2, 0.9), Found(0, 2, 1, 0.9)]
    assert trim.drop_peoples(found, peoples, KINDS) == found[1:]


def test_a_surname_follows_its_full_name():
    probabilities = scores(0, 3, 4, 0, 0, 5, 0)
    probabilities[5] = scores(5, sure=0.5)[0]
    found = [Found(1, 3, 1, 0.9), Found(5, 6, 2, 0.5)]
    settled = settle("Lawyer Amina Karaman spoke . Karaman left", found, probabilities)
    assert [f.kind for f in settled] == [1, 1]


def test_a_missed_repetition_is_added_unless_surely_none():
    found = [Found(0, 1, 2, 0.9), Found(2, 3, 2, 0.9)]
    unsure = scores(5, 0, 5, 0, 0, sure=0.9)
    unsure[4] = scores(0, sure=0.5)[0]
    assert [(f.start, f.end) for f in settle("Lomé and Kpalimé and Lomé", found, unsure)] == [(0, 1), (2, 3), (4, 5)]
    certain = unsure.copy()
    certain[4] = scores(0, sure=0.999)[0]
    assert [(f.start, f.end) for f in settle("Lomé and Kpalimé and Lomé", found, certain)] == [(0, 1), (2, 3)]


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("of", "lower"),
        ("北京", "lower"),
        ("Baku", "capitalised"),
        ("NGO", "upper"),
        ("A", "initial"),
        ("Ö", "initial"),
        ("J.", "initial"),
        ("McDonald", "mixed"),
        ("iPhone", "mixed"),
        ("2020", "digits"),
        ("3rd", "digits"),
        (",", "mark"),
    ],
)
def test_letter_case(word, case):
    assert CASES[case_of(word)] == case


def test_fold():
    assert fold("Kışanak") == "kısanak"
    assert fold("MÉXICO") == "mexico"


def test_apostrophes_of_all_kinds_are_one():
    assert PIECES.of(1, "Nuku'alofa") == PIECES.of(2, "Nuku’alofa")


def test_the_mark_of_an_uzbek_letter_cuts_no_name():
    plain = PIECES.of(11, "Tolqin")
    assert PIECES.of(12, "To‘lqin") == PIECES.of(13, "Toʻlqin") == PIECES.of(14, "To'lqin") == plain
    assert PIECES.of(15, "o'clock") != PIECES.of(16, "oclock")


def test_known_words_are_classed(tmp_path):
    path = tmp_path / "words.tsv"
    path.write_text("1\tamina omar\n6\tbaku\n")
    known = Pieces(models_dir() / "recogniser" / "tokenizer.json", path)
    classes = [known.of(i, word)[1] // len(CASES) for i, word in enumerate(["Baku", "AMINA", "baku", "Ganja"])]
    assert classes == [6, 1, 0, 0]


@given(st.text(alphabet="abc ABC.\n\t'-é你🙂", max_size=300), st.integers(8, 60))
def test_windows_hold_every_word_once(text, limit):
    doc = NLP(text)
    found = list(windows_of(doc, sentence_spans(doc), PIECES, limit))
    assert [i for w in found for i in w.token] == [t.i for t in doc if not t.is_space]
    for window in found:
        assert len(window.ids) == len(window.cases)
        assert len(window.ids) < 256
        assert len(window.first) == len(window.sentence) == len(window.token)
        assert all(0 < place < len(window.ids) for place in window.first)


def test_a_sentence_too_long_is_cut():
    doc = NLP("word " * 900)
    found = list(windows_of(doc, [(0, len(doc))], PIECES, 126))
    assert len(found) > 3
    assert sum(len(w.token) for w in found) == 900


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("the Unit of the Interior Ministry beat him", [(1, 4), (4, 6)], [(1, 6)]),
        ("the Unit of the Interior Ministry beat him", [(1, 3), (4, 6)], [(1, 6)]),
        ("the Office of State Security beat him", [(1, 3), (3, 5)], [(1, 5)]),
        ("the Unit of the old port beat him", [(1, 4)], [(1, 2)]),
        ("the Unit and the Interior Ministry beat him", [(1, 2), (4, 6)], [(1, 2), (4, 6)]),
        ("the Ministry of Defence and the Army beat him", [(1, 4), (6, 7)], [(1, 4), (6, 7)]),
    ],
)
def test_a_body_cut_after_of_is_whole(text: str, found: list[tuple[int, int]], whole: list[tuple[int, int]]) -> None:
    keys = [NLP.vocab.strings.add(word) for word in text.split()]
    body = KINDS.index("ORGANISATION")
    got = trim.whole([Found(a, b, body, 0.9) for a, b in found], keys, body)
    assert [(s.start, s.end) for s in got] == whole
