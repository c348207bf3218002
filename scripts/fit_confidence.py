"""Fit the confidence of records: `python scripts/fit_confidence.py GOLD.json… CORPUS.jsonl` writes confidence.toml.

Every factual record on the documents of the gold is right (it answers an incident that is asked for) or wrong (it
answers none); a logistic regression with a ridge learns the chance. Give it tune halves only. Of our own corpus the
split `train` is read, at a lower weight: its hard reports show what wrong records look like.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from pipeline.assemble.build import Builder
from pipeline.assemble.components import whole
from pipeline.assemble.confidence import features
from pipeline.assemble.events import events_of
from pipeline.assemble.facts import facts_of
from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.view import view_of
from pipeline.assemble.who.cast import cast_of
from pipeline.evaluate.corpus_gold import gold_article, load_rows, row_article
from pipeline.evaluate.datasets import dataset_articles
from pipeline.evaluate.matching import compare
from pipeline.paths import models_dir
from pipeline.records import Producer

RIDGE = 4.0
CORPUS_WEIGHT = 0.15  # of a record of our own corpus, beside 1 of a real one
HEAD = """# The chance that a record is right: weights of a logistic score over the features of
# pipeline/assemble/confidence.py.
# Fitted by scripts/fit_confidence.py on the tune parts of the real gold and, at a weight of {weight}, the training
# split of our own corpus: {n} records, {right} of them right.
[weights]
"""


def samples(file: Path, extractor: Extractor) -> tuple[list[dict[str, float]], list[float]]:
    """Return features and rightness of every factual record on one gold file's documents."""
    if file.suffix == ".jsonl":
        lines = load_rows(file, "train")
        answers, articles = [gold_article(row) for row in lines], [row_article(row, file) for row in lines]
    else:
        gold = json.loads(file.read_text(encoding="utf-8"))
        answers = gold["articles"]
        articles = dataset_articles(gold["dataset"], [a["id"] for a in answers], file.parent)
    rows: list[dict[str, float]] = []
    right: list[float] = []
    for answer, article in zip(answers, articles, strict=True):
        with extractor.nlp.select_pipes(enable=["habeas_encoder"]):
            doc = extractor.nlp(article.text)
        view = view_of(doc, article)
        cast = cast_of(view)
        facts = facts_of(view)
        merged = [e for e in whole(view, facts, events_of(view, cast, facts)) if e.modality in FACTUAL]
        producer = Producer(version="0", model="fit")
        records = [r.model_dump(mode="json") for r in Builder(view, cast, facts, producer).incidents(merged)]
        outcome = compare([answer], lambda _, records=records: records)
        told = {id(v.record): v.outcome for _, v in outcome.verdicts}
        for event, record in zip(merged, records, strict=True):
            if told[id(record)] != "excused":
                rows.append(features(event, view, cast))
                right.append(float(told[id(record)] == "right"))
    return rows, right


def fit(x: np.ndarray, y: np.ndarray, counts: np.ndarray, steps: int = 4000, rate: float = 0.3) -> np.ndarray:
    """Return the weights of a logistic regression with a ridge on all but the first, by gradient descent.

    Args:
        x: features of each record.
        y: 1 where it is right, else 0.
        counts: how much each record counts.
        steps: steps of descent.
        rate: length of a step.
    """
    w = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], RIDGE)
    penalty[0] = 0.0
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ w))
        w -= rate * (x.T @ (counts * (p - y)) + penalty * w) / counts.sum()
    return w


def main(files: list[Path]) -> None:
    """Fit and write the weights."""
    extractor = Extractor.load()
    rows: list[dict[str, float]] = []
    right: list[float] = []
    counts: list[float] = []
    for file in files:
        more, is_right = samples(file, extractor)
        rows += more
        right += is_right
        counts += [CORPUS_WEIGHT if file.suffix == ".jsonl" else 1.0] * len(more)
    names = list(rows[0])
    w = fit(np.array([[r[n] for n in names] for r in rows]), np.array(right), np.array(counts))
    lines = [f"{n} = {v:.3f}" for n, v in zip(names, w, strict=True)]
    head = HEAD.format(n=len(right), right=int(sum(right)), weight=CORPUS_WEIGHT)
    (models_dir() / "confidence.toml").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(right)} records, {int(sum(right))} right")


if __name__ == "__main__":
    main([Path(a) for a in sys.argv[1:]])
