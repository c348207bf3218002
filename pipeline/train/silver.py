"""Silver gold: what the recogniser that training starts from says, so that it keeps what new gold does not tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from pipeline.recognise.encoder import Encoder
from pipeline.train.sentences import Sentence


def label(sentences: Sequence[Sentence], encoder: Encoder) -> None:
    """Add tags, governors and relations to each sentence, and the labels of every head it has no gold for."""
    vocab = Vocab()
    for sentence in sentences:
        starts = [True] + [False] * (len(sentence.words) - 1)
        doc = Doc(vocab, words=sentence.words, spaces=sentence.spaces, sent_starts=starts)  # type: ignore[arg-type]
        encoder.annotate([doc])
        sentence.gold["tag"] = [token.tag_ for token in doc]
        sentence.gold["head"] = [token.head.i for token in doc]
        sentence.gold["dep"] = [token.dep_ for token in doc]
        for head in encoder.heads:
            if head not in sentence.gold:
                sentence.gold[head] = _bio(doc, doc.ents if head == "ner" else doc.spans[head])


def _bio(doc: Doc, spans: Iterable[Span]) -> list[str]:
    tags = ["O"] * len(doc)
    for span in spans:
        tags[span.start : span.end] = [f"B-{span.label_}", *[f"I-{span.label_}"] * (len(span) - 1)]
    return tags
