"""Average the weights of two rounds, the later of which went on from the earlier.

The mean keeps what the later round learned from its own data and loses less of what the earlier one knew.
``python -m training.average --weights A/weights.pt B/weights.pt --share 0.5 --out C/weights.pt``: ``share`` is B's.
"""

import argparse
from pathlib import Path

import torch

from pipeline.train import fit


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, nargs=2, required=True)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    earlier, later = (torch.load(path, weights_only=True) for path in options.weights)
    for name, value in later["network"].items():
        old = earlier["network"].get(name)
        if old is not None and old.shape == value.shape:
            value.mul_(options.share).add_(old, alpha=1 - options.share)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    fit.save(later, options.out)


if __name__ == "__main__":
    main()
