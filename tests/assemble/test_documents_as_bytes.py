"""What spaCy does with documents and pipelines: packs, pickles and hands them to other processes, records and all."""

import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from pipeline.assemble.packing import unpack
from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text

TEXT = "Police arrested Arman Sadykov in Oskemen on 27 August. On 6 October a court sentenced him to two years."


@pytest.fixture(scope="module")
def nlp(extractor: Extractor) -> Language:
    return extractor.nlp


def test_a_document_keeps_its_records_as_bytes(extractor: Extractor, nlp: Language) -> None:
    article = article_from_text(TEXT, title="A reporter is jailed", published="2020-10-09")
    doc = nlp(extractor.document(article))
    assert len(doc._.incidents) == 2
    packed = DocBin(docs=[doc], store_user_data=True).to_bytes()
    for again in (Doc(nlp.vocab).from_bytes(doc.to_bytes()), *DocBin().from_bytes(packed).get_docs(nlp.vocab)):
        assert (again._.article, again._.report) == (article, doc._.report)
        assert list(again._.incidents) == doc._.incidents


def test_other_processes_read_as_this_one(nlp: Language) -> None:
    texts = [TEXT, "", TEXT.replace("Arman", "Daniyar")]
    told = [[i.model_dump() for i in doc._.incidents] for doc in nlp.pipe(texts)]
    assert [len(incidents) for incidents in told] == [2, 0, 2]
    shared = nlp.pipe(texts, n_process=2, batch_size=1)
    assert [[i.model_dump() for i in doc._.incidents] for doc in shared] == told


def test_a_pipeline_is_pickled_and_saved(nlp: Language, tmp_path: Path) -> None:
    told = nlp(TEXT)._.incidents
    assert pickle.loads(pickle.dumps(nlp))(TEXT)._.incidents == told
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(TEXT)._.incidents == told


def test_a_document_that_nothing_recognised_or_of_another_article_is_an_error(extractor: Extractor) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("habeas_incidents", name="mine")
    assert nlp("")._.incidents == []
    with pytest.raises(ValueError, match=r"mine needs a recogniser before it: add_pipe\('habeas_encoder'"):
        nlp(TEXT)
    doc = extractor.document(article_from_text(TEXT))
    doc._.article = article_from_text(f"He said: {TEXT}")
    with pytest.raises(ValueError, match="of another text"):
        extractor.nlp(doc)
    assert [extractor.nlp(blank)._.incidents for blank in (" ", "\n\n", "\u200b")] == [[], [], []]


def test_what_is_no_record_is_never_taken_for_one() -> None:
    assert unpack({"habeas": "Nothing", "json": b"{}"}) == {"habeas": "Nothing", "json": b"{}"}
    with pytest.raises(ValueError, match="Incident"):
        unpack({"habeas": "Incident", "json": b"{}"})
