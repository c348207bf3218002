"""Step 2 of training: fit the encoder and its heads; resumable, seeded.

``python -m training.train --sentences FILE --encoder DIR --out DIR`` in the training environment.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional as F
from tqdm import tqdm

from pipeline.recognise.encoder.features import CASES, KNOWN, Pieces
from training import augment, batches, data
from training.network import Network

SYNTAX = ("tag", "dep")


def labels_of(sentences: list[data.Sentence]) -> dict[str, dict[str, int]]:
    """Label sets by head, in a fixed order: "O" first in BIO heads."""
    seen: dict[str, set[str]] = {}
    for sentence in sentences:
        for head, values in sentence.gold.items():
            if head != "head":
                seen.setdefault(head, set()).update(values)
    known = {}
    for head in sorted(seen):
        values = seen[head]
        if head not in SYNTAX:
            types = sorted({v[2:] for v in values if v[1:2] == "-"})
            ordered = ["O", *(f"{mark}-{t}" for t in types for mark in "BI")]
        else:
            ordered = sorted(values)
        known[head] = {v: i for i, v in enumerate(ordered)}
    return known


def loss_of(
    network: Network, batch: batches.Batch, smoothing: float, shares: dict[str, float]
) -> tuple[torch.Tensor, dict[str, float]]:
    x = network.encode(batch.ids, batch.cases, batch.first, batch.valid)
    losses: dict[str, torch.Tensor] = {}
    for name, head in network.heads.items():
        gold = batch.gold[name]
        if (gold != batches.IGNORE).any():
            each = F.cross_entropy(
                head(x).float().flatten(0, 1),
                gold.flatten(),
                label_smoothing=smoothing if name == "ner" else 0.0,
                reduction="none",
                ignore_index=batches.IGNORE,
            )
            known = (gold != batches.IGNORE).flatten() * batch.weight.flatten()
            losses[name] = (each * batch.weight.flatten()).sum() / known.sum().clamp(min=1)
    gold = batch.gold["head"]
    if (gold != batches.IGNORE).any():
        losses["arc"] = F.cross_entropy(
            network.arcs(x, batch.sentence).flatten(0, 1), gold.flatten(), ignore_index=batches.IGNORE
        )
        scores = network.relations(x, gold.clamp(min=0)).float()
        losses["rel"] = F.cross_entropy(scores.flatten(0, 1), batch.gold["dep"].flatten(), ignore_index=batches.IGNORE)
    total = sum((shares.get(n, 1.0) * v for n, v in losses.items()), torch.zeros(()))
    return total, {n: float(v.detach()) for n, v in losses.items()}


def groups_of(network: Network, rate: float, decay: float) -> list[dict[str, Any]]:
    """Parameters with a learning rate by depth: heads at the full rate, lower layers at less."""
    groups = []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        depth = (
            int(name.split(".")[1]) + 1
            if name.startswith("layers.")
            else 0
            if name.startswith(("positions", "cases", "norm."))
            else 7
        )
        scale = 1.0 if name.startswith("cases") else decay ** (7 - depth)
        plain = parameter.ndim == 1 or name.startswith(("positions", "cases"))
        groups.append({"params": [parameter], "base": rate * scale, "weight_decay": 0.0 if plain else 0.01})
    return groups


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
    parser.add_argument(
        "--swap", default="PERSON=0.25,ORGANISATION=0.15,PLACE=0.12,TITLE=0.06", help="shares of sentences renamed"
    )
    parser.add_argument("--keep", action="append", default=[], help="SOURCE=SHARE of a set's windows used in an epoch")
    parser.add_argument("--repeat", action="append", default=[], help="SOURCE=TIMES: sentences of a set used again")
    parser.add_argument("--share", action="append", default=[], help="HEAD=WEIGHT of its loss")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)

    sentences = [s for path in options.sentences for s in data.read(path)]
    repeats = {k: int(v) for k, v in (r.split("=") for r in options.repeat)}
    keeps = {k: float(v) for k, v in (r.split("=") for r in options.keep)}
    labels = labels_of(sentences)
    pieces = Pieces(options.encoder / "tokenizer.json", options.words, remember=10**9)
    names = augment.Names(options.names) if options.names else None
    swaps = {k: float(v) for k, v in (s.split("=") for s in options.swap.split(","))}
    shares = {"tag": 0.5, "arc": 0.5, "rel": 0.3, "onto": 0.3} | {
        k: float(v) for k, v in (s.split("=") for s in options.share)
    }

    network = Network(
        30522, len(CASES), KNOWN, {h: len(v) for h, v in labels.items() if h != "dep"}, len(labels["dep"])
    )
    network.load_encoder(options.encoder)
    if options.start:
        old = torch.load(options.start, weights_only=True)["network"]
        own = network.state_dict()
        network.load_state_dict({k: v for k, v in old.items() if k in own and own[k].shape == v.shape}, strict=False)
    optimiser = torch.optim.AdamW(
        groups_of(network, options.rate, options.decay), lr=options.rate, betas=(0.9, 0.98), eps=1e-6
    )
    (options.out / "labels.json").write_text(json.dumps({h: list(v) for h, v in labels.items()}, indent=1))

    checkpoint = options.out / "checkpoint.pt"
    begin = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        begin = state["epoch"]
    plan = 0.0
    for number in range(begin, options.epochs):
        rng = random.Random(options.seed * 1000 + number)
        torch.manual_seed(options.seed * 1000 + number)
        chosen = batches.windows(sentences, pieces, rng, limit=126, alone=options.alone)
        chosen = [w for w in chosen if rng.random() < keeps.get(w[0].source, 1.0)]
        chosen += [w for w in chosen for _ in range(repeats.get(w[0].source, 1) - 1)]
        groups = batches.epoch(
            chosen,
            lambda w, r=rng: [augment.vary(s, r, names, swaps) for s in w],
            pieces,
            rng,
            room=options.room,
        )
        plan = len(groups) * options.epochs
        network.train()
        means: dict[str, float] = {}
        bar = tqdm(groups, desc=f"epoch {number + 1}/{options.epochs}", mininterval=20, ncols=110)
        for step, group in enumerate(bar):
            done = (number * len(groups) + step) / plan
            factor = min(1.0, done / 0.06) * max(0.0, 1 - done) if done < 0.06 else (1 - done) / 0.94
            for g in optimiser.param_groups:
                g["lr"] = g["base"] * factor
            batch = batches.make(group, pieces, labels, rng)
            with torch.autocast("cpu", torch.bfloat16):
                loss, parts = loss_of(network, batch, options.smoothing, shares)
            if not math.isfinite(float(loss.detach())):
                raise FloatingPointError(f"loss is not finite at step {step} of epoch {number}")
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            for n, v in parts.items():
                means[n] = 0.98 * means.get(n, v) + 0.02 * v
            if step % 20 == 0:
                bar.set_postfix_str(" ".join(f"{n}={v:.3f}" for n, v in sorted(means.items())), refresh=False)
        temporary = checkpoint.with_suffix(".tmp")
        torch.save(
            {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "epoch": number + 1}, temporary
        )
        temporary.replace(checkpoint)
    weights = dict(network.state_dict())
    torch.save({"network": weights, "labels": {h: list(v) for h, v in labels.items()}}, options.out / "weights.pt")
    print(f"done {time.strftime('%H:%M:%S')}: {options.out / 'weights.pt'}")


if __name__ == "__main__":
    main()
