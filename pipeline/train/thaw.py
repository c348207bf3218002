"""From the graph that the product runs back to weights that training can go on from.

The graph holds its matrices in int8 with a scale a column, so what comes back differs from what was frozen by less
than half a step; a few hundred steps of training heal that. Undoes `pipeline.train.freeze`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from pipeline.recognise.encoder.features import CASES, KNOWN
from pipeline.train.freeze import DEFAULT_PRIOR, POSITIONS_KEPT, TEACHER, prior_shift
from pipeline.train.network import ARC, BRANCH, DIRECT, LAYERS, POSITIONS, REL, WIDTH

Array = np.ndarray[Any, Any]
# The entity types of en_core_web_md, in the order of the head that learned them; older graphs do not name them.
_TEACHER_TYPES = (
    "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG", "PERCENT",
    "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART",
)  # fmt: skip


def thaw(folder: Path) -> dict[str, Any]:
    """Return `network` (tensors by name) and `labels` (label lists by head) of a recogniser's folder.

    Raises:
        FileNotFoundError: if the folder has no `model.onnx` or `config.json`.
        ValueError: if the graph is not one that `freeze` wrote.
    """
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    graph = onnx.load(folder / "model.onnx").graph
    held = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    labels: dict[str, list[str]] = dict(config["labels"])
    if any(output.name == "peoples" for output in graph.output):
        types = ["O", *(f"{mark}-{kind}" for kind in _TEACHER_TYPES for mark in "BI")]
        labels[TEACHER] = config.get("teacher") or types
    labels = {head: labels[head] for head in config.get("order", sorted(labels))}
    try:
        weights = _encoder(held) | _heads(held, labels)
    except KeyError as error:
        raise ValueError(f"{folder / 'model.onnx'}: no weights named {error}") from error
    prior = config.get("prior", DEFAULT_PRIOR)
    weights["heads.ner.bias"] = weights["heads.ner.bias"] - prior_shift(labels["ner"], prior)
    tensors = {name: torch.from_numpy(np.array(value, np.float32)) for name, value in weights.items()}
    return {"network": tensors, "labels": labels}


def _matrix(held: dict[str, Array], name: str) -> tuple[Array, Array]:
    return (held[name + ".q"].astype(np.float32) * held[name + ".s"]).T, held[name + ".b"]


def _encoder(held: dict[str, Array]) -> dict[str, Array]:
    positions = np.zeros((POSITIONS, WIDTH), np.float32)
    positions[:POSITIONS_KEPT] = held["positions"]
    classes = held["cases.table"].reshape(KNOWN, len(CASES), WIDTH)
    weights = {
        "words.weight": held["words.q"].astype(np.float32) * held["words.s"],
        "positions.weight": positions,
        "cases.weight": classes[0],
        "known.weight": (classes - classes[:1]).mean(1),
    }
    weights |= _norm(held, "norm")
    for i in range(LAYERS):
        weights |= _layer(held, f"layers.{i}.", last=i == LAYERS - 1)
    if "branch.0.out.q" in held:
        for i in range(BRANCH):
            weights |= _layer(held, f"branch.{i}.", last=i == BRANCH - 1)
    return weights


def _layer(held: dict[str, Array], p: str, *, last: bool) -> dict[str, Array]:
    weights = {}
    if last:
        (q, q_bias), (kv, kv_bias) = _matrix(held, p + "q"), _matrix(held, p + "kv")
        weights[p + "qkv.weight"] = np.concatenate([q, kv])
        weights[p + "qkv.bias"] = np.concatenate([q_bias, kv_bias])
    else:
        weights[p + "qkv.weight"], weights[p + "qkv.bias"] = _matrix(held, p + "qkv")
    for part in ("out", "up", "down"):
        weights[p + part + ".weight"], weights[p + part + ".bias"] = _matrix(held, p + part)
    return weights | _norm(held, p + "norm1") | _norm(held, p + "norm2")


def _norm(held: dict[str, Array], name: str) -> dict[str, Array]:
    return {name + ".weight": held[name + ".gamma"], name + ".bias": held[name + ".beta"]}


def _heads(held: dict[str, Array], labels: dict[str, list[str]]) -> dict[str, Array]:
    matrix, bias = _matrix(held, "heads")
    names = [head for head in labels if head in DIRECT]
    parts = [f"heads.{head}" for head in names] + ["arc_word", "arc_governor", "rel_word", "rel_governor", "arc_root"]
    sizes = [len(labels[head]) for head in names] + [ARC, ARC, REL, REL, 1]
    if sum(sizes) != len(bias):
        raise ValueError(f"the heads have {len(bias)} rows where their labels ask for {sum(sizes)}")
    ends = np.cumsum(sizes)
    weights: dict[str, Array] = {}
    for part, size, end in zip(parts, sizes, ends, strict=True):
        weights[part + ".weight"], weights[part + ".bias"] = matrix[end - size : end], bias[end - size : end]
    if spans := [head for head in labels if head != "dep" and head not in DIRECT]:
        for part in ("trunk_in", "trunk_out"):
            weights[part + ".weight"], weights[part + ".bias"] = _matrix(held, part)
        matrix, bias = _matrix(held, "span_heads")
        borders = np.cumsum([len(labels[head]) for head in spans])[:-1]
        for head, rows, row_bias in zip(spans, np.split(matrix, borders), np.split(bias, borders), strict=True):
            weights[f"heads.{head}.weight"], weights[f"heads.{head}.bias"] = rows, row_bias
    weights["arc_weight.weight"] = held["arc.w"].T * ARC**0.5
    weights["arc_weight.bias"] = held["arc.b"] * ARC**0.5
    weights["rel_label.weight"], weights["rel_label.bias"] = held["rel.w"].T, held["rel.b"]
    return weights
