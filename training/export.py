"""Step 4 of training: a round's weights as the folder that the product runs.

``python -m training.export --weights weights.pt --encoder DIR --words FILE --out models/recogniser``
"""

import argparse
from pathlib import Path

import torch

from pipeline.train.freeze import freeze


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder with tokenizer.json")
    parser.add_argument("--words", type=Path, required=True, help="list of known words it was trained with (words.tsv)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--drop", nargs="*", default=[], help="heads that only helped in training")
    options = parser.parse_args()
    state = torch.load(options.weights, weights_only=True)
    freeze(state, options.out, tokenizer=options.encoder / "tokenizer.json", words=options.words, drop=options.drop)


if __name__ == "__main__":
    main()
