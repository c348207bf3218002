"""A network that gives what another gives, slimmer or with better names.

``python -m training.slim --weights weights.pt --sentences FILE --encoder DIR --words FILE --out DIR`` in the training
environment. Of every layer the heads of attention and inner channels that add most to what it gives are kept, or all of
them; then the network learns each layer's vectors and each head's probabilities of the whole one, and beside them the
names that sentences tell (column ``ner``: what a larger network reads there, or gold).
"""

import argparse
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from pipeline.recognise.encoder.features import CASES, KNOWN, Pieces
from pipeline.train import augment, batches, fit
from pipeline.train.network import BRANCH, DIRECT, HEAD, LAYERS, WIDTH, Layer, Network
from pipeline.train.sentences import Sentence, read
from training.train import pairs

SAMPLE = 60
"""Batches by which heads and channels are weighed."""
NEAR = 1.0
"""Weight of the vectors' distance."""
SHARES = {"tag": 1.0, "ner": 4.0, "onto": 1.0, "arc": 2.0, "rel": 1.0, "act": 4.0, "told": 3.0, "victim": 2.0}
"""Weights of the heads' divergences, and of `names`, the loss on names told; those not named have 2."""


def layers_of(network: Network) -> Iterator[tuple[str, Layer]]:
    """Yield the name and the layer, of the encoder and of the branch."""
    for part, count in (("layers", LAYERS), ("branch", BRANCH)):
        for i in range(count):
            yield f"{part}.{i}", getattr(network, part)[i]


@torch.no_grad()
def weigh(network: Network, groups: list[batches.Batch]) -> dict[str, tuple[Tensor, Tensor]]:
    """Return, by layer, how much each head of attention and each inner channel adds on the whole."""
    found = {
        name: (torch.zeros(layer.attention), torch.zeros(layer.up.out_features)) for name, layer in layers_of(network)
    }
    valid: list[Tensor] = []

    def heads(name: str, layer: Layer, given: tuple[Tensor, ...]) -> None:
        mixed = given[0][valid[0]].view(-1, layer.attention, layer.head)
        parts = layer.out.weight.view(WIDTH, layer.attention, layer.head)
        for i in range(layer.attention):
            found[name][0][i] += (mixed[:, i] @ parts[:, i].T).norm(dim=-1).sum()

    def channels(name: str, layer: Layer, given: tuple[Tensor, ...]) -> None:
        found[name][1].add_(given[0][valid[0]].abs().sum(0) * layer.down.weight.norm(dim=0))

    hooks = []
    for name, layer in layers_of(network):
        hooks.append(layer.out.register_forward_pre_hook(lambda _, x, n=name, w=layer: heads(n, w, x)))
        hooks.append(layer.down.register_forward_pre_hook(lambda _, x, n=name, w=layer: channels(n, w, x)))
    for batch in groups:
        valid[:] = [batch.valid]
        network.states(batch.ids, batch.cases, batch.valid)
    for hook in hooks:
        hook.remove()
    return found


@torch.no_grad()
def cut(network: Network, small: Network, worth: dict[str, tuple[Tensor, Tensor]]) -> None:
    """Give `small` the weights of the heads and channels worth most, and all else as it is."""
    state = dict(network.state_dict())
    for name, layer in layers_of(small):
        heads = worth[name][0].topk(layer.attention).indices.sort().values
        inner = worth[name][1].topk(layer.up.out_features).indices.sort().values
        rows = (heads[:, None] * HEAD + torch.arange(HEAD)).flatten()
        all_rows = torch.cat([rows + part * (len(state[f"{name}.qkv.bias"]) // 3) for part in range(3)])
        for kind in ("weight", "bias"):
            state[f"{name}.qkv.{kind}"] = state[f"{name}.qkv.{kind}"][all_rows]
            state[f"{name}.up.{kind}"] = state[f"{name}.up.{kind}"][inner]
        state[f"{name}.out.weight"] = state[f"{name}.out.weight"][:, rows]
        state[f"{name}.down.weight"] = state[f"{name}.down.weight"][:, inner]
    small.load_state_dict(state)


def scores(network: Network, x: Tensor, own: Tensor, sentence: Tensor) -> dict[str, Tensor]:
    """Scores of every head but the relations, (batch, words, labels or governors)."""
    near = network.trunk(own, sentence)
    found = {name: head(x if name in DIRECT else near).float() for name, head in network.heads.items()}
    return found | {"arc": network.arcs(x, sentence)}


def loss_of(
    network: Network, small: Network, batch: batches.Batch, shares: dict[str, float]
) -> tuple[Tensor, dict[str, float]]:
    """Return how far the slim network's vectors and probabilities are from the whole one's, and the parts of it."""
    given = batch.ids, batch.cases, batch.valid
    with torch.no_grad():
        states, branch = network.states(*given)
        x, own = network.at(states[-1], batch.first), network.at(branch[-1], batch.first)
        wanted = scores(network, x, own, batch.sentence)
        governor = wanted["arc"].argmax(-1)
        wanted["rel"] = network.relations(x, governor).float()
    found, own_found = small.states(*given)
    far = [
        (a.float() - b.float())[batch.valid].pow(2).mean() / b.float()[batch.valid].pow(2).mean()
        for a, b in zip([*found, *own_found], [*states, *branch], strict=True)
    ]
    parts = {"near": torch.stack(far).mean()}
    x, own = small.at(found[-1], batch.first), small.at(own_found[-1], batch.first)
    got = scores(small, x, own, batch.sentence)
    got["rel"] = small.relations(x, governor).float()
    words = batch.sentence >= 0
    for name, score in got.items():
        parts[name] = F.kl_div(
            score[words].log_softmax(-1), wanted[name][words].log_softmax(-1), log_target=True, reduction="batchmean"
        )
    told = batch.gold["ner"]
    if (told != batches.IGNORE).any():
        parts["names"] = F.cross_entropy(got["ner"].flatten(0, 1), told.flatten(), ignore_index=batches.IGNORE)
    total = sum((shares.get(n, NEAR if n == "near" else 2.0) * v for n, v in parts.items()), torch.zeros(()))
    return total, {n: float(v.detach()) for n, v in parts.items()}


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="the whole network's (weights.pt)")
    parser.add_argument("--start", type=Path, help="an earlier round of the same size to go on from (weights.pt)")
    parser.add_argument("--sentences", type=Path, nargs="+", required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the MiniLM checkpoint (its tokenizer)")
    parser.add_argument("--words", type=Path, required=True, help="list of known words (words.tsv)")
    parser.add_argument("--names", type=Path, help="folder with names.json and places.json")
    parser.add_argument("--inner", type=int, default=768, help="inner channels of each layer")
    parser.add_argument("--attention", type=int, default=6, help="heads of attention of each layer")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--room", type=int, default=1400, help="padded pieces in a batch")
    parser.add_argument("--repeat", action="append", default=[], help="SOURCE=TIMES: sentences of a set used again")
    parser.add_argument("--keep", action="append", default=[], help="SOURCE=SHARE of a set's windows used in an epoch")
    parser.add_argument("--share", action="append", default=[], help="HEAD=WEIGHT of its divergence")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main() -> None:
    o = options()
    sentences: list[Sentence] = [s for path in o.sentences for s in read(path)]
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    pieces = Pieces(o.encoder / "tokenizer.json", o.words, remember=10**9)
    state: fit.State = torch.load(o.weights, weights_only=True)
    labels = {head: {value: i for i, value in enumerate(values)} for head, values in state["labels"].items()}
    network = fit.make_network(labels, state, None).eval().requires_grad_(False)
    sizes = {head: len(values) for head, values in labels.items() if head != "dep"}
    small = Network(fit.VOCABULARY, len(CASES), KNOWN, sizes, len(labels["dep"]), 0.0, o.inner, o.attention)
    recipe = fit.Recipe(
        epochs=o.epochs, rate=o.rate, room=o.room, alone=0.25, repeat=pairs(o.repeat, int), keep=pairs(o.keep, float),
        seed=o.seed,
    )  # fmt: skip
    varied = augment.Names(o.names) if o.names else None
    epochs = partial(fit.batches_of_epoch, sentences, recipe, pieces, varied)
    told = {"ner": labels["ner"]}
    rng = random.Random(o.seed)
    if o.start:
        small.load_state_dict(torch.load(o.start, weights_only=True)["network"])
    else:
        cut(network, small, weigh(network, [batches.make(g, pieces, told, rng) for g in epochs(rng)[:SAMPLE]]))
    groups = [
        {"params": [p], "base": o.rate, "weight_decay": 0.0 if p.ndim == 1 else 0.01}
        for p in small.parameters() if p.requires_grad
    ]  # fmt: skip
    optimiser = torch.optim.AdamW(groups, lr=o.rate, betas=(0.9, 0.98), eps=1e-6)
    o.out.mkdir(parents=True, exist_ok=True)
    shares = SHARES | pairs(o.share, float)
    fit.learn(
        small, optimiser, o.out, recipe, epochs,
        lambda group, rng: loss_of(network, small, batches.make(group, pieces, told, rng), shares),
    )  # fmt: skip
    fit.save({"network": dict(small.state_dict()), "labels": state["labels"]}, o.out / "weights.pt")


if __name__ == "__main__":
    main()
