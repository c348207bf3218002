"""A recogniser trained further on a user's own annotations, beside the corpus it was made with."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.paths import models_dir
from pipeline.recognise.encoder import Encoder
from pipeline.recognise.tokens import make_nlp
from pipeline.train.again import begin, fingerprint
from pipeline.train.annotations import parted, read_annotations
from pipeline.train.fit import Recipe, fit
from pipeline.train.freeze import freeze
from pipeline.train.score import Score, score
from pipeline.train.sentences import HEADS, OURS, annotated
from pipeline.train.silver import label
from pipeline.train.thaw import thaw

OWN = "own"
"""The head of labels that are not Habeas's own: they are found in `doc.spans["own"]`."""
ANEW = "habeas: an earlier training in this folder had other documents or options: it starts anew"


@dataclass(frozen=True, slots=True)
class Trained:
    """What a training run did."""

    folder: Path
    documents: int
    held_out: int
    before: dict[str, Score]
    after: dict[str, Score]


def train_further(data: Path, out: Path, recipe: Recipe, *, base: Path | None = None, rehearse: Path | None) -> Trained:
    """Train the recogniser of `base` on the annotations of `data` and write a new one to `out`.

    Documents split `test`, or where there are none a tenth of 20 and more, are kept back and scored before and after.

    Args:
        data: a folder or file that `read_annotations` reads.
        out: the new recogniser's folder; `out/training` holds the checkpoint that a restart goes on from.
        recipe: how to fit.
        base: the recogniser to start from; None means the product's own.
        rehearse: annotated documents learned again beside the new ones, so that nothing is unlearned.

    Raises:
        AnnotationError: if the annotations cannot be used.
    """
    base = base or models_dir() / "recogniser"
    taught, held = parted(read_annotations(data))
    encoder, nlp = Encoder.load(base), make_nlp()
    again = [row for row in read_annotations(rehearse) if row["split"] != "test"] if rehearse else []
    if begin(out / "training", fingerprint([*taught, *again], base, str(replace(recipe, threads=1)))):
        print(ANEW, file=sys.stderr)
    sentences = list(annotated(taught, nlp, heads_of(taught), "user"))
    sentences += annotated(again, nlp, heads_of(again), "rehearsal")
    label(sentences, encoder)
    state = fit(
        sentences,
        out / "training",
        recipe,
        tokenizer=base / "tokenizer.json",
        words=base / "words.tsv",
        start=thaw(base),
    )
    freeze(state, out, tokenizer=base / "tokenizer.json", words=base / "words.tsv")
    judged = held or taught
    return Trained(out, len(taught), len(held), score(encoder, judged), score(Encoder.load(out), judged))


def heads_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """Return the heads that these documents can teach: those with a label in them, and one for labels of their own.

    A head none of whose labels occurs was not annotated: its absence teaches nothing.
    """
    used = {span["label"] for row in rows for span in row["spans"]}
    known = {head: labels for head, labels in HEADS.items() if head not in OURS}
    heads = {head: labels for head, labels in known.items() if used & set(labels)}
    if rest := used - {name for labels in known.values() for name in labels}:
        heads[OWN] = tuple(sorted(rest))
    return heads
