"""What the teacher reads in sentences, as silver gold for the small network's span heads.

``python -m training.teach --weights weights.pt --sentences FILE --encoder DIR --words FILE --out FILE`` in the training
environment. A head for which a sentence has gold already keeps it; a word of which the teacher is less sure
than ``--sure`` gets the label "?", which gives no loss. ``--heads ner`` adds what its two heads for names give.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from tqdm import tqdm

from pipeline.recognise.encoder.features import Pieces
from pipeline.train import batches
from pipeline.train.sentences import UNKNOWN, Sentence, read, write
from training.teacher import Teacher

WINDOW, ROOM = 126, 3000
"""Pieces of a window, and padded ones of a batch."""
NAMES = ("names", "open")
"""Heads for names, as our guidelines have them and as the open sets do; ``ner`` is the mean of both."""


def load(weights: Path) -> tuple[Teacher, dict[str, list[str]]]:
    """Return the teacher and its label lists."""
    state = torch.load(weights, weights_only=True)
    labels: dict[str, list[str]] = state["labels"]
    network = Teacher({head: len(values) for head, values in labels.items()})
    network.load_state_dict(state["network"])
    return network.eval(), labels


class _Never(random.Random):
    """Chance that hides nothing of what is known of words."""

    def random(self) -> float:
        return 1.0


@torch.inference_mode()
def label(
    sentences: Sequence[Sentence], network: Teacher, labels: dict[str, list[str]], heads: Sequence[str],
    pieces: Pieces, sure: float,
) -> None:  # fmt: skip
    """Add to each sentence's gold what the teacher reads for `heads`; words past a window's end stay unknown."""
    rng = random.Random(0)
    windows = batches.windows(list(sentences), pieces, rng, limit=WINDOW, alone=0.0)
    groups = batches.epoch(windows, lambda window: window, pieces, rng, room=ROOM)
    for group in tqdm(groups, mininterval=20, ncols=110):
        batch = batches.make(group, pieces, {}, _Never(0))
        with torch.autocast("cpu", torch.bfloat16):
            _, words = network.encode(batch.ids, batch.cases, batch.first, batch.valid)
            near = network.trunk(words, batch.sentence)
            scores = {head: _chances(network, near, head).max(-1) for head in heads}
        for row, window in enumerate(group):
            at = 0
            for number, item in enumerate(window):
                kept = int((batch.sentence[row] == number).sum())
                for head in heads:
                    chance, best = (v[row, at : at + kept].tolist() for v in scores[head])
                    own = labels[NAMES[0] if head == "ner" else head]
                    read_ = [own[k] if p >= sure else UNKNOWN for p, k in zip(chance, best, strict=True)]
                    item.gold.setdefault(head, read_ + [UNKNOWN] * (len(item.words) - kept))
                at += kept


def _chances(network: Teacher, near: Tensor, head: str) -> Tensor:
    """Probabilities of a head's labels, (windows, words, labels)."""
    heads = NAMES if head == "ner" else (head,)
    return torch.stack([network.heads[h](near).float().softmax(-1) for h in heads]).mean(0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="the teacher's (weights.pt)")
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the MiniLM checkpoint (its tokenizer)")
    parser.add_argument("--words", type=Path, required=True, help="list of known words (words.tsv)")
    parser.add_argument("--heads", nargs="+", help="those to add; all of the teacher's where none is named")
    parser.add_argument("--sure", type=float, default=0.6)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, required=True)
    o = parser.parse_args()
    torch.set_num_threads(o.threads)
    network, labels = load(o.weights)
    sentences = read(o.sentences)
    pieces: Any = Pieces(o.encoder / "tokenizer.json", o.words, remember=10**9)
    label(sentences, network, labels, o.heads or sorted(labels), pieces, o.sure)
    write(o.out, sentences)
    print(f"{len(sentences)} sentences")


if __name__ == "__main__":
    main()
