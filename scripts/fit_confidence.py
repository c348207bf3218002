"""Fit the confidence of records: `python scripts/fit_confidence.py FILE…` writes models/confidence.toml.

Every factual record on the documents of a gold (`*.gold.json`; tune halves only) is right (it answers an incident that
is asked for) or wrong (it answers none); of verdicts (`*.verdicts.jsonl`) it is what the reader said, where the product
still writes the record that was judged. A logistic regression with a ridge learns the chance. Of our own corpus
(`corpus.jsonl`) the split `train` is read, at a lower weight: its hard reports show what wrong records look like. Our
short tellings (tune halves) show how much less a text of one sentence says of itself.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.assemble.build import Builder
from pipeline.assemble.components import whole
from pipeline.assemble.confidence import features
from pipeline.assemble.events import events_of
from pipeline.assemble.facts import facts_of
from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.view import view_of
from pipeline.assemble.where.country import Where
from pipeline.assemble.who.cast import cast_of
from pipeline.evaluate.corpus_gold import gold_article, load_rows, row_article
from pipeline.evaluate.datasets import dataset_articles
from pipeline.evaluate.incidents import gold_articles, load_gold
from pipeline.evaluate.matching import compare
from pipeline.paths import models_dir
from pipeline.records import Article, Producer

RIDGE = 4.0
# how much a record counts, beside 1 of one that a reader judged on a document unread until then
GOLD_WEIGHT = 0.7  # on a tune half: who wrote the rules had read it, and records look better there than elsewhere
CORPUS_WEIGHT = 0.2  # on our own corpus
TELLINGS_WEIGHT = 0.5  # on our own short texts that tell acts in uncommon ways
HEAD = """# The chance that a record is right: weights of a logistic score over the features of
# pipeline/assemble/confidence.py.
# Fitted by scripts/fit_confidence.py on the tune parts of the real gold, on records that readers judged one by one
# (HRDsAttack dev and newswire) and, at lower weights, on the training split of our own corpus and our short tellings:
# {n} records, {right} of them right.
[weights]
"""


@dataclass(slots=True)
class Samples:
    """Features of records, whether each is right (1 or 0), and how much it counts."""

    rows: list[dict[str, float]] = field(default_factory=list)
    right: list[float] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)

    def put(self, row: dict[str, float], *, right: bool, count: float) -> None:
        """Add a record."""
        self.rows.append(row)
        self.right.append(float(right))
        self.counts.append(count)


def read(article: Article, extractor: Extractor) -> list[tuple[dict[str, float], dict[str, Any]]]:
    """Return the factual records on an article with their features."""
    with extractor.nlp.select_pipes(enable=["habeas_encoder"]):
        doc = extractor.nlp(article.text)
    view = view_of(doc, article)
    cast = cast_of(view)
    facts = facts_of(view)
    where = Where(view, facts)
    events = whole(view, cast, facts, where, events_of(view, cast, facts))
    merged = [e for e in events if e.modality in FACTUAL]
    records = Builder(view, cast, facts, where, Producer(version="0", model="fit")).incidents(merged)
    return [
        (features(event, view, cast, events), record.model_dump(mode="json"))
        for event, record in zip(merged, records, strict=True)
    ]


def from_gold(file: Path, extractor: Extractor, out: Samples) -> None:
    """Add the records on one gold file's documents."""
    if file.suffix == ".jsonl":
        lines, count = load_rows(file, "train"), CORPUS_WEIGHT
        answers, articles = [gold_article(row) for row in lines], [row_article(row, file) for row in lines]
    else:
        gold = load_gold(file)
        answers, count = gold["articles"], GOLD_WEIGHT if gold.get("dataset") else TELLINGS_WEIGHT
        by_id = {str(article.source_id): article for article in gold_articles(file, gold, None)[0]}
        articles = [by_id[str(answer["id"])] for answer in answers]
    for answer, article in zip(answers, articles, strict=True):
        made = read(article, extractor)
        outcome = compare([answer], lambda _, made=made: [record for _, record in made])
        told = {id(v.record): v.outcome for _, v in outcome.verdicts}
        for row, record in made:
            if told[id(record)] != "excused":
                out.put(row, right=told[id(record)] == "right", count=count)


def from_verdicts(file: Path, extractor: Extractor, out: Samples) -> None:
    """Add the records that a reader judged: those of the same act and victims that rest on a sentence he was shown."""
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for name in sorted({line["dataset"] for line in lines}):
        judged = [line for line in lines if line["dataset"] == name]
        articles = dataset_articles(name, [line["id"] for line in judged], file.parent)
        for line, article in zip(judged, articles, strict=True):
            left = list(line["records"])
            for row, record in read(article, extractor):
                victims = sorted(p["name"] for p in record["people"] + record["organisations"] if p["role"] == "victim")
                rests = {e["start"] for e in record["evidence"]}
                same = (
                    j for j in left
                    if (j["act"], j["victims"]) == (record["act"], victims) and rests.intersection(j["evidence"])
                )  # fmt: skip
                if (judgement := next(same, None)) is None:
                    continue
                left.remove(judgement)
                if judgement["verdict"] != "doubtful":
                    out.put(row, right=judgement["verdict"] == "right", count=1.0)


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
    found = Samples()
    for file in files:
        (from_verdicts if file.name.endswith(".verdicts.jsonl") else from_gold)(file, extractor, found)
    names = list(found.rows[0])
    w = fit(np.array([[r[n] for n in names] for r in found.rows]), np.array(found.right), np.array(found.counts))
    lines = [f"{n} = {v:.3f}" for n, v in zip(names, w, strict=True)]
    n, right = len(found.right), int(sum(found.right))
    head = HEAD.format(n=n, right=right)
    (models_dir() / "confidence.toml").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{n} records, {right} right")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="*.gold.json, *.verdicts.jsonl, corpus.jsonl")
    main(parser.parse_args().files)
