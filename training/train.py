"""Step 3 of training: fit the encoder and its heads; resumable, seeded.

``python -m training.train --sentences FILE --encoder DIR --out DIR`` in the training environment.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

from pipeline.train.fit import Recipe, fit
from pipeline.train.sentences import read


def pairs(values: list[str], kind: Callable[[str], Any]) -> dict[str, Any]:
    """Read ["A=1", "B=2"]."""
    return {name: kind(value) for name, _, value in (v.partition("=") for v in values)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path, nargs="+", required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the MiniLM checkpoint")
    parser.add_argument("--start", type=Path, help="weights of an earlier round to go on from (weights.pt)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--decay", type=float, default=1.0)
    parser.add_argument("--smoothing", type=float, default=0.0)
    parser.add_argument("--room", type=int, default=1400, help="padded pieces in a batch")
    parser.add_argument("--alone", type=float, default=0.4, help="share of windows of one sentence")
    parser.add_argument("--words", type=Path, help="list of known words (words.tsv)")
    parser.add_argument("--names", type=Path, help="folder with names.json and places.json")
    parser.add_argument("--swap", action="append", help="KIND=SHARE of sentences renamed")
    parser.add_argument("--keep", action="append", default=[], help="SOURCE=SHARE of a set's windows used in an epoch")
    parser.add_argument("--repeat", action="append", default=[], help="SOURCE=TIMES: sentences of a set used again")
    parser.add_argument("--share", action="append", default=[], help="HEAD=WEIGHT of its loss")
    parser.add_argument("--only-spans", action="store_true", help="train the trunk and the span heads alone")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    recipe = Recipe(
        epochs=options.epochs,
        rate=options.rate,
        decay=options.decay,
        smoothing=options.smoothing,
        room=options.room,
        alone=options.alone,
        keep=pairs(options.keep, float),
        repeat=pairs(options.repeat, int),
        share=pairs(options.share, float),
        only_spans=options.only_spans,
        seed=options.seed,
        threads=options.threads,
        **({"swap": pairs(options.swap, float)} if options.swap else {}),
    )
    fit(
        [s for path in options.sentences for s in read(path)],
        options.out,
        recipe,
        tokenizer=options.encoder / "tokenizer.json",
        words=options.words,
        names=options.names,
        start=torch.load(options.start, weights_only=True) if options.start else None,
        encoder=options.encoder,
    )


if __name__ == "__main__":
    main()
