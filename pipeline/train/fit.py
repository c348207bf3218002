"""Fitting the network: epochs over varied sentences, with a checkpoint after each; seeded and resumable."""

from __future__ import annotations

import math
import pickle
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional as F
from tqdm import tqdm

from pipeline.recognise.encoder.features import CASES, KNOWN, Pieces
from pipeline.train import augment, batches
from pipeline.train.network import BRANCH, DIRECT, HEAD, LAYERS, Network
from pipeline.train.sentences import Sentence
from pipeline.write.private import make_folder, sync

SYNTAX = ("tag", "dep")
VOCABULARY = 30522
DAMAGED = "habeas: the checkpoint of an earlier training is damaged: it starts anew"
State = dict[str, Any]
"""`network`: tensors by name; `labels`: label lists by head."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to fit; the defaults are those of the later rounds."""

    epochs: int = 2
    rate: float = 1.6e-4
    decay: float = 1.0
    """Factor of the learning rate from each layer to the one below."""
    smoothing: float = 0.0
    """Label smoothing of names."""
    room: int = 1400
    """Padded word pieces in a batch."""
    alone: float = 0.4
    """Share of windows of one sentence."""
    swap: Mapping[str, float] = field(
        default_factory=lambda: {"PERSON": 0.25, "ORGANISATION": 0.15, "PLACE": 0.12, "TITLE": 0.06}
    )
    """Shares of sentences whose people, bodies or places get other names; needs lists of names."""
    keep: Mapping[str, float] = field(default_factory=dict)
    """Share of a set's windows used in an epoch, by source."""
    repeat: Mapping[str, int] = field(default_factory=dict)
    """How often a set's windows are used in an epoch, by source."""
    share: Mapping[str, float] = field(default_factory=dict)
    """Weight of a head's loss."""
    only_spans: bool = False
    """Leave all as it is but the branch, the trunk and the span heads."""
    seed: int = 13
    threads: int = 1


def labels_of(sentences: Sequence[Sentence], before: Mapping[str, Sequence[str]]) -> dict[str, dict[str, int]]:
    """Return label sets by head in a fixed order, "O" first in BIO heads; heads of `before` keep their labels."""
    seen: dict[str, set[str]] = {}
    for sentence in sentences:
        for head, values in sentence.gold.items():
            if head != "head":
                seen.setdefault(head, set()).update(values)
    known: dict[str, dict[str, int]] = {}
    for head, used in seen.items():
        if head not in SYNTAX:
            types = sorted({v[2:] for v in used if v[1:2] == "-"})
            ordered = ["O", *(f"{mark}-{t}" for t in types for mark in "BI")]
        else:
            ordered = sorted(used)
        known[head] = {v: i for i, v in enumerate(ordered)}
    for head, old in before.items():
        if set(known.get(head, ())) <= set(old):
            known[head] = {v: i for i, v in enumerate(old)}
    return dict(sorted(known.items()))


def loss_of(
    network: Network, batch: batches.Batch, smoothing: float, shares: dict[str, float], *, whole: bool = True
) -> tuple[torch.Tensor, dict[str, float]]:
    """Return the weighted loss of a batch over the heads it has gold for, and each head's own.

    Without `whole` only the span heads count.
    """
    x, own = network.encode(batch.ids, batch.cases, batch.first, batch.valid, whole=whole)
    near = network.trunk(own, batch.sentence)
    losses: dict[str, torch.Tensor] = {}
    for name, head in network.heads.items():
        gold = batch.gold[name]
        read = x if name in DIRECT else near
        if read is not None and (gold != batches.IGNORE).any():
            each = F.cross_entropy(
                head(read).float().flatten(0, 1),
                gold.flatten(),
                label_smoothing=smoothing if name == "ner" else 0.0,
                reduction="none",
                ignore_index=batches.IGNORE,
            )
            known = (gold != batches.IGNORE).flatten() * batch.weight.flatten()
            losses[name] = (each * batch.weight.flatten()).sum() / known.sum().clamp(min=1)
    gold = batch.gold["head"]
    if x is not None and (gold != batches.IGNORE).any():
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
            else int(name.split(".")[1]) + 1 + LAYERS - BRANCH
            if name.startswith("branch.")
            else 0
            if name.startswith(("positions", "cases", "norm."))
            else 7
        )
        scale = 1.0 if name.startswith("cases") else decay ** (7 - depth)
        plain = parameter.ndim == 1 or name.startswith(("positions", "cases"))
        groups.append({"params": [parameter], "base": rate * scale, "weight_decay": 0.0 if plain else 0.01})
    return groups


def make_network(labels: Mapping[str, Mapping[str, int]], start: State | None, encoder: Path | None) -> Network:
    """Return a network for these labels, from an earlier round's weights and of their size, or from a BERT checkpoint.

    Raises:
        ValueError: if neither is given.
    """
    sizes = {head: len(values) for head, values in labels.items() if head != "dep"}
    slim: dict[str, int] = {}
    if start is not None:
        slim["inner"] = len(start["network"]["layers.0.up.weight"])
        slim["attention"] = len(start["network"]["layers.0.qkv.weight"]) // (3 * HEAD)
    network = Network(VOCABULARY, len(CASES), KNOWN, sizes, len(labels["dep"]), **slim)
    if start is not None:
        own = network.state_dict()
        fitting = {k: v for k, v in start["network"].items() if k in own and own[k].shape == v.shape}
        network.load_state_dict(fitting, strict=False)
        if "branch.0.qkv.weight" not in fitting:
            network.branch_off()
    elif encoder is not None:
        network.load_encoder(encoder)
    else:
        raise ValueError("a network starts from weights or from a checkpoint")
    return network


def fit(
    sentences: Sequence[Sentence],
    out: Path,
    recipe: Recipe,
    *,
    tokenizer: Path,
    words: Path | None,
    names: Path | None = None,
    start: State | None = None,
    encoder: Path | None = None,
) -> State:
    """Train and return the weights; started again with the same `out`, it goes on after the last whole epoch.

    Args:
        sentences: gold by head; a head without gold on a sentence costs it nothing there.
        out: folder of `checkpoint.pt` and `weights.pt`.
        recipe: how to fit.
        tokenizer: `tokenizer.json` of the encoder.
        words: list of known words.
        names: folder of `names.json` and `places.json` for renaming.
        start: an earlier round to go on from.
        encoder: folder of a BERT checkpoint (`model.safetensors`) to begin from.

    Raises:
        FloatingPointError: if the loss stops being a number.
        ValueError: if there is neither `start` nor `encoder`, or no sentence.
    """
    if not sentences:
        raise ValueError("no sentences to train on")
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(recipe.threads)
    make_folder(out)
    labels = labels_of(sentences, start["labels"] if start else {})
    pieces = Pieces(tokenizer, words, remember=10**9)
    varied = augment.Names(names) if names else None
    shares = {"tag": 0.5, "arc": 0.5, "rel": 0.3, "onto": 0.3} | dict(recipe.share)
    network = make_network(labels, start, encoder)
    if recipe.only_spans:
        for name, parameter in network.named_parameters():
            parameter.requires_grad_(_is_spans(name))
    optimiser = torch.optim.AdamW(
        groups_of(network, recipe.rate, recipe.decay), lr=recipe.rate, betas=(0.9, 0.98), eps=1e-6
    )
    whole = not recipe.only_spans
    learn(
        network,
        optimiser,
        out,
        recipe,
        lambda rng: batches_of_epoch(sentences, recipe, pieces, varied, rng),
        lambda group, rng: loss_of(
            network, batches.make(group, pieces, labels, rng), recipe.smoothing, shares, whole=whole
        ),
    )
    result = {"network": dict(network.state_dict()), "labels": {h: list(v) for h, v in labels.items()}}
    save(result, out / "weights.pt")
    return result


def learn(
    network: torch.nn.Module,
    optimiser: torch.optim.Optimizer,
    out: Path,
    recipe: Recipe,
    groups_of_epoch: Callable[[random.Random], list[list[batches.Window]]],
    loss_of_group: Callable[[list[batches.Window], random.Random], tuple[torch.Tensor, dict[str, float]]],
) -> None:
    """Run the epochs of a recipe that `out` has no checkpoint of, in bfloat16 where the processor has it.

    Raises:
        FloatingPointError: if the loss stops being a number.
    """
    able: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()  # newer than the oldest torch that serves
    fast = bool(able.get("avx512_bf16") or able.get("amx_bf16"))  # elsewhere twenty times slower than whole floats
    for number in range(resume(out / "checkpoint.pt", network, optimiser), recipe.epochs):
        rng = random.Random(recipe.seed * 1000 + number)
        torch.manual_seed(recipe.seed * 1000 + number)
        groups = groups_of_epoch(rng)
        network.train()
        bar = tqdm(groups, desc=f"epoch {number + 1}/{recipe.epochs}", mininterval=20, ncols=110)
        for step, group in enumerate(bar):
            done = number * len(groups) + step + 0.5  # its middle: a training of one step would learn nothing
            schedule(optimiser, done / (len(groups) * recipe.epochs))
            with torch.autocast("cpu", torch.bfloat16, enabled=fast):
                loss, parts = loss_of_group(group, rng)
            if not math.isfinite(float(loss.detach())):
                raise FloatingPointError(f"the loss is not finite at step {step} of epoch {number + 1}")
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            if step % 20 == 0:
                bar.set_postfix_str(" ".join(f"{n}={v:.2f}" for n, v in sorted(parts.items())), refresh=False)
        state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "epoch": number + 1}
        save(state, out / "checkpoint.pt")


def _is_spans(name: str) -> bool:
    """Say whether a parameter belongs to the branch, the trunk or a span head."""
    return name.startswith(("branch", "trunk")) or (name.startswith("heads.") and name.split(".")[1] not in DIRECT)


def batches_of_epoch(
    sentences: Sequence[Sentence], recipe: Recipe, pieces: Pieces, names: augment.Names | None, rng: random.Random
) -> list[list[batches.Window]]:
    """Return the batches of one epoch."""
    chosen = batches.windows(list(sentences), pieces, rng, limit=126, alone=recipe.alone)
    chosen = [w for w in chosen if rng.random() < recipe.keep.get(w[0].source, 1.0)]
    chosen += [w for w in chosen for _ in range(recipe.repeat.get(w[0].source, 1) - 1)]
    return batches.epoch(
        chosen,
        lambda window: [augment.vary(s, rng, names, dict(recipe.swap)) for s in window],
        pieces,
        rng,
        room=recipe.room,
    )


def schedule(optimiser: torch.optim.Optimizer, done: float, warm: float = 0.06) -> None:
    """Set the rates for a share of the way: up over the first `warm`, then down to nothing."""
    factor = done / warm if done < warm else (1 - done) / (1 - warm)
    for group in optimiser.param_groups:
        group["lr"] = group["base"] * factor


def resume(checkpoint: Path, network: torch.nn.Module, optimiser: torch.optim.Optimizer) -> int:
    """Take up a checkpoint where there is one that can be read; return the number of whole epochs done."""
    if not checkpoint.exists():
        return 0
    try:
        state = torch.load(checkpoint, weights_only=True)
    except (RuntimeError, EOFError, pickle.UnpicklingError):
        print(DAMAGED, file=sys.stderr)
        return 0
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    return int(state["epoch"])


def save(state: Any, path: Path) -> None:
    """Write a state whole or not at all."""
    temporary = path.with_suffix(".tmp")
    torch.save(state, temporary)
    sync(temporary)
    temporary.replace(path)
