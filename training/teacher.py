"""A larger network that learns the span heads and teaches them to the small one; it is never shipped.

``python -m training.teacher --sentences FILE --encoder DIR --teacher DIR --words FILE --out DIR`` in the training
environment. DIR of the teacher holds the all-mpnet-base-v2 checkpoint (`model.safetensors`, `vocab.txt`).
"""

import argparse
import math
import random
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from pipeline.recognise.encoder.features import CASES, KNOWN, Pieces
from pipeline.train import augment, batches, fit
from pipeline.train.network import ATTENTION_HEADS, DIRECT, REACH, Layer, channels, copy_weights
from pipeline.train.sentences import Sentence, read
from training.train import pairs

WIDTH, LAYERS, INNER = 768, 12, 3072
STILL = 6
"""Lowest layers that stay as they are; letter case and known words come in above them."""
TRUNK = 384
BUCKETS, FARTHEST = 32, 128
START = 2
"""Number of the first position."""
_SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>"}


class Teacher(nn.Module):
    """Encoder, trunk and span heads, with the methods of the small network that `loss_of` asks for."""

    def __init__(self, heads: dict[str, int], pieces: int = 30527, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.positions = nn.Embedding(514, WIDTH)
        self.cases = nn.Embedding(len(CASES), WIDTH)
        self.known = nn.Embedding(KNOWN, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.places = nn.Embedding(BUCKETS, ATTENTION_HEADS)
        self.layers = nn.ModuleList(
            Layer(dropout, WIDTH, INNER, head=WIDTH // ATTENTION_HEADS, eps=1e-5) for _ in range(LAYERS)
        )
        self.trunk_in = nn.Linear(WIDTH, TRUNK)
        self.trunk_out = nn.Linear((2 * REACH + 1) * TRUNK, TRUNK)
        self.heads = nn.ModuleDict({name: nn.Linear(TRUNK, size) for name, size in heads.items()})
        self.dropout = dropout
        self.register_buffer("numbers", torch.zeros(fit.VOCABULARY, dtype=torch.long))
        nn.init.zeros_(self.cases.weight)
        nn.init.zeros_(self.known.weight)

    def load_encoder(self, folder: Path, tokenizer: Tokenizer) -> None:
        """Start from an MPNet checkpoint; pieces of `tokenizer` (BERT's) are looked up by their text."""
        w = load_file(folder / "model.safetensors")
        w = {k.removeprefix("mpnet."): v.float() for k, v in w.items()}
        numbers = {piece: i for i, piece in enumerate((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())}
        with torch.no_grad():
            for piece, number in tokenizer.get_vocab().items():
                self.numbers[number] = numbers[_SPECIAL.get(piece, piece)]
            self.words.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(w["embeddings.position_embeddings.weight"])
            self.places.weight.copy_(w["encoder.relative_attention_bias.weight"])
            copy_weights(self.norm, w, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    getattr(layer.qkv, kind).copy_(torch.cat([w[f"{p}attention.attn.{x}.{kind}"] for x in "qkv"]))
                copy_weights(layer.out, w, p + "attention.attn.o")
                copy_weights(layer.norm1, w, p + "attention.LayerNorm")
                copy_weights(layer.up, w, p + "intermediate.dense")
                copy_weights(layer.down, w, p + "output.dense")
                copy_weights(layer.norm2, w, p + "output.LayerNorm")

    def hold(self) -> None:
        """Leave what lies below the taught layers as it is."""
        for part in (self.words, self.positions, self.norm, self.places, *self.layers[:STILL]):
            part.requires_grad_(False)

    def encode(
        self,
        ids: Tensor,
        cases: Tensor,
        first: Tensor,
        valid: Tensor,
        *,
        whole: bool = False,  # noqa: ARG002
    ) -> tuple[None, Tensor]:
        """Vectors of words, (batch, words, width); there is no second reading to leave out."""
        n = ids.shape[1]
        with torch.no_grad():
            x = self.norm(self.words(self.numbers[ids]) + self.positions(torch.arange(START, START + n)))
            bias = self.places(_buckets(n)).permute(2, 0, 1)[None]
            mask = valid[:, None, None, :]
            for layer in self.layers[:STILL]:
                x = layer(x, mask, bias)
        x = x + self.cases(cases % len(CASES)) + self.known(cases // len(CASES))
        for layer in self.layers[STILL:]:
            x = layer(x, mask, bias)
        return None, x.gather(1, first[..., None].expand(-1, -1, WIDTH))

    def trunk(self, x: Tensor, sentence: Tensor) -> Tensor:
        """Vectors for the heads, (batch, words, trunk): each word with its neighbours."""
        inner = F.gelu(self.trunk_in(x)) * (sentence >= 0)[..., None]
        inner = channels(inner, self.dropout if self.training else 0.0)
        padded = F.pad(inner, (0, 0, REACH, REACH))
        near = torch.cat([padded[:, i : i + x.shape[1]] for i in range(2 * REACH + 1)], -1)
        return inner + F.gelu(self.trunk_out(near))


def _buckets(n: int) -> Tensor:
    """MPNet's classes of distance, (pieces, pieces): near ones one by one, far ones by logarithm."""
    places = torch.arange(n)
    distance = places[:, None] - places[None, :]
    half = BUCKETS // 2
    exact = half // 2
    size = distance.abs()
    far = exact + (size.clamp(min=1).float() / exact).log() / math.log(FARTHEST / exact) * (half - exact)
    return (distance < 0) * half + torch.where(size < exact, size, far.long().clamp(max=half - 1))


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path, nargs="+", required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the MiniLM checkpoint (its tokenizer)")
    parser.add_argument("--teacher", type=Path, required=True, help="folder of the MPNet checkpoint")
    parser.add_argument("--words", type=Path, required=True, help="list of known words (words.tsv)")
    parser.add_argument("--names", type=Path, help="folder with names.json and places.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--decay", type=float, default=0.85, help="factor of the rate from each layer to the one below")
    parser.add_argument("--room", type=int, default=1400, help="padded pieces in a batch")
    parser.add_argument("--repeat", action="append", default=[], help="SOURCE=TIMES: sentences of a set used again")
    parser.add_argument("--share", action="append", default=[], help="HEAD=WEIGHT of its loss")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main() -> None:
    o = options()
    sentences = [s for path in o.sentences for s in read(path) if _renamed(s).gold]
    labels = fit.labels_of([_renamed(s) for s in sentences], {})
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    pieces = Pieces(o.encoder / "tokenizer.json", o.words, remember=10**9)
    network = Teacher({head: len(values) for head, values in labels.items()})
    network.load_encoder(o.teacher, Tokenizer.from_file(str(o.encoder / "tokenizer.json")))
    network.hold()
    recipe = fit.Recipe(epochs=o.epochs, rate=o.rate, room=o.room, alone=0.25, repeat=pairs(o.repeat, int), seed=o.seed)
    optimiser = torch.optim.AdamW(_groups(network, o.rate, o.decay), lr=o.rate, betas=(0.9, 0.98), eps=1e-6)
    shares = pairs(o.share, float)
    varied = augment.Names(o.names) if o.names else None
    o.out.mkdir(parents=True, exist_ok=True)

    def loss(group: list[batches.Window], rng: random.Random) -> tuple[Tensor, dict[str, float]]:
        batch = batches.make([[_renamed(s) for s in window] for window in group], pieces, labels, rng)
        return fit.loss_of(network, batch, 0.0, shares, whole=False)

    epochs = partial(fit.batches_of_epoch, sentences, recipe, pieces, varied)
    fit.learn(network, optimiser, o.out, recipe, epochs, loss)
    result = {"network": network.state_dict(), "labels": {h: list(v) for h, v in labels.items()}}
    fit.save(result, o.out / "weights.pt")


def _groups(network: nn.Module, rate: float, decay: float) -> list[dict[str, Any]]:
    """Parameters with a learning rate by depth: layers at the rate and less, what is new at ten times the rate."""
    groups: list[dict[str, Any]] = []
    for name, p in network.named_parameters():
        if p.requires_grad:
            depth = int(name.split(".")[1]) + 1 if name.startswith("layers.") else None
            scale = 10.0 if depth is None else decay ** (LAYERS - depth)
            groups.append({"params": [p], "base": rate * scale, "weight_decay": 0.01 if p.ndim > 1 else 0.0})
    return groups


def _renamed(sentence: Sentence) -> Sentence:
    """Names of the open sets become a head of their own, `open`: to `loss_of` all heads here read the trunk."""
    gold = {h: values for h, values in sentence.gold.items() if h not in DIRECT | {"head", "dep"}}
    return replace(sentence, gold=gold | {"open": sentence.gold["ner"]} if "ner" in sentence.gold else gold)


if __name__ == "__main__":
    main()
