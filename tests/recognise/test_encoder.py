"""The encoder on whole documents: what it writes, and that it writes the same in any company."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.paths import KnowledgeError, models_dir
from pipeline.recognise.encoder import Encoder
from pipeline.recognise.tokens import make_nlp

NLP = make_nlp()
TEXT = (
    "Police in Ganja arrested the journalist Rashid Mehdiyev on 3 May. He was taken to a station in Baku.\n\n"
    "Front Line Defenders condemned the arrest. Mehdiyev denies the charges."
)


@pytest.fixture(scope="module")
def encoder():
    return Encoder.load()


def read(encoder, text):
    doc = NLP(text)
    encoder.annotate([doc])
    return doc


def entities(doc):
    return [(e.text, e.label_) for e in doc.ents]


def values(doc):
    return [(t.text, t.tag_, t.pos_, t.dep_, t.head.i, t.is_sent_start, t.ent_iob_, t.ent_type_) for t in doc]


def test_names(encoder):
    found = entities(read(encoder, TEXT))
    assert ("Rashid Mehdiyev", "PERSON") in found
    assert ("Mehdiyev", "PERSON") in found
    assert ("Ganja", "PLACE") in found
    assert ("Baku", "PLACE") in found
    assert ("Front Line Defenders", "ORGANISATION") in found


def test_names_alone_are_the_same_names_and_nothing_else(encoder):
    alone, whole = read(Encoder.load(names_only=True), TEXT), read(encoder, TEXT)
    assert values(alone) == values(whole)
    assert alone.user_data["ner_prob"] == whole.user_data["ner_prob"]
    assert not alone.spans
    assert whole.spans["act"]


def test_names_of_many_cultures(encoder):
    names = [
        "Aigerim Tashbek kyzy",
        "Lobsang Rinchen",
        "Yusuf ibn Harith al-Masri",
        "Wu Jianhong",
        "Rashid Elman oglu",
        "Chidi Okafor",
    ]
    found = entities(read(encoder, "\n".join(f"- {name} was sentenced to five years." for name in names)))
    assert [(name, "PERSON") for name in names] == [pair for pair in found if pair[1] == "PERSON"]


def test_peoples_are_no_places(encoder):
    found = entities(read(encoder, "West African leaders and Kazakh police met Uzbek and Tajik officials."))
    assert not [text for text, kind in found if kind == "PLACE"]


def test_syntax(encoder):
    doc = read(encoder, TEXT)
    arrested = next(t for t in doc if t.text == "arrested")
    assert arrested.dep_ == "ROOT"
    assert arrested.tag_ == "VBD"
    assert arrested.pos_ == "VERB"
    assert next(t for t in doc if t.text == "Police").head == arrested
    taken = next(t for t in doc if t.text == "taken")
    assert {c.dep_ for c in taken.children} >= {"nsubjpass", "auxpass"}
    assert next(t for t in doc if t.text == "was").pos_ == "AUX"


def test_sentences(encoder):
    assert [s.text.strip().split()[0] for s in read(encoder, TEXT).sents] == ["Police", "He", "Front", "Mehdiyev"]


def test_probabilities_stand_beside_entities(encoder):
    doc = read(encoder, TEXT)
    assert len(doc.user_data["ner_prob"]) == len(doc.ents) > 0
    assert all(0 < p <= 1 for p in doc.user_data["ner_prob"])


def test_the_same_alone_and_in_company(encoder):
    alone = values(read(encoder, TEXT))
    docs = [NLP("Another text about Nairobi."), NLP(TEXT), NLP("A third one. " * 40)]
    encoder.annotate(docs)
    assert values(docs[1]) == alone


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\n \nWord", "?", "«…»", "x" * 5000, "a " * 2000, "Ünïcödé 你好 мир 🙂", "A\n\n\n  \n B"]
)
def test_hostile_texts(encoder, text):
    doc = read(encoder, text)
    assert doc.text == text
    assert len(doc.user_data["ner_prob"]) == len(doc.ents)
    assert sum(len(s) for s in doc.sents) == len(doc)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="abc ABC.,!?\n\"'’-()1 \té你", max_size=200))
def test_every_sentence_is_one_tree(encoder, text):
    doc = read(encoder, text)
    for sentence in doc.sents:
        assert [t for t in sentence if t.head == t] == [sentence.root]
        for token in sentence:
            assert token.dep_
            assert token.tag_
            seen, at = set(), token
            while at.head != at:
                assert at.i not in seen
                seen.add(at.i)
                at = at.head


def test_sentence_starts_that_are_set_are_kept(encoder):
    doc = Doc(NLP.vocab, words=["He", "left", "She", "stayed"], sent_starts=[True, False, True, False])
    encoder.annotate([doc])
    assert [t.i for t in doc if t.is_sent_start] == [0, 2]


def test_capitals_do_not_hide_names(encoder):
    found = entities(read(encoder, TEXT.upper()))
    assert ("RASHID MEHDIYEV", "PERSON") in found
    assert ("BAKU", "PLACE") in found


def test_component_in_a_pipeline(encoder):
    nlp = spacy.blank("en")
    nlp.add_pipe("habeas_encoder")
    docs = list(nlp.pipe([TEXT, "", TEXT]))
    assert entities(docs[0]) == entities(docs[2]) != []
    assert nlp.to_bytes()


def test_a_folder_without_weights_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no model\.onnx"):
        Encoder.load(tmp_path)


@pytest.mark.parametrize("name", ["config.json", "model.onnx", "tokenizer.json", "words.tsv"])
def test_a_broken_or_missing_file_of_a_recogniser_is_named(tmp_path, name):
    folder = tmp_path / "mine"
    folder.mkdir()
    for path in (models_dir() / "recogniser").iterdir():
        (folder / path.name).symlink_to(path)
    (folder / name).unlink()
    (folder / name).write_text("{", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=f"^mine/{name} is broken"):
        Encoder.load(folder)
    (folder / name).unlink()
    with pytest.raises((OSError, KnowledgeError), match=name.replace(".", r"\.")):
        Encoder.load(folder)
