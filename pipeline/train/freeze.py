"""The network as one ONNX graph with dynamic int8 matrix products.

The graph is built node by node, so that it needs no tracing and says what runs: one window (batch of one, no
padding), the last layer computed only at each word's first piece, all heads read from one product.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from pipeline.recognise.encoder.features import CASES, MAX_PIECES
from pipeline.train.network import ARC, BRANCH, DIRECT, FAR, HEAD, LAYERS, REACH, REL, WIDTH
from pipeline.write.private import put_together

Array = np.ndarray[Any, Any]
MS = "com.microsoft"
POSITIONS_KEPT = 256
# The head that learned en_core_web_md's own entity types, and its share in the names.
TEACHER, TEACHER_SHARE = "onto", 0.2
DEFAULT_PRIOR: Mapping[str, float] = {"ORGANISATION": 2.0}


class Graph:
    """Nodes and constants of a graph under construction; methods return the name of what they compute."""

    def __init__(self, weights: dict[str, Array], *, bits: int) -> None:
        self.weights = weights
        self.bits = bits
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}
        self.count = 0

    def op(self, kind: str, *inputs: str, domain: str = "", outputs: int = 1, **attributes: Any) -> str:
        """Add a node of one output."""
        return self.ops(kind, *inputs, domain=domain, outputs=outputs, **attributes)[0]

    def ops(self, kind: str, *inputs: str, domain: str = "", outputs: int = 1, **attributes: Any) -> list[str]:
        """Add a node of several outputs."""
        self.count += 1
        names = [f"{kind}_{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names

    def constant(self, name: str, value: Array) -> str:
        """Add a constant."""
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def linear(self, x: str, name: str, weight: Array, bias: Array) -> str:
        """X @ weight.T + bias with the weight in int8, a scale per column."""
        top = float(2 ** (self.bits - 1) - 1)
        w = weight.T.astype(np.float32)
        scale = np.maximum(np.abs(w).max(0), 1e-8) / top
        quantised = np.clip(np.rint(w / scale), -top, top).astype(np.int8)
        return self.op(
            "DynamicQuantizeMatMul",
            x,
            self.constant(name + ".q", quantised),
            self.constant(name + ".s", scale.astype(np.float32)),
            "",
            self.constant(name + ".b", bias.astype(np.float32)),
            domain=MS,
        )

    def dense(self, x: str, name: str) -> str:
        """Apply a layer of the network by its name."""
        return self.linear(x, name, self.weights[name + ".weight"], self.weights[name + ".bias"])

    def add_norm(self, x: str, skip: str, name: str) -> str:
        """Layer normalisation of a sum, from plain operators: a third of the fused operator's time on processors."""
        gamma = self.constant(name + ".gamma", self.weights[name + ".weight"])
        beta = self.constant(name + ".beta", self.weights[name + ".bias"])
        total = self.op("Add", x, skip)
        centred = self.op("Sub", total, self.op("ReduceMean", total, axes=[-1]))
        spread = self.op("Sqrt", self.op("ReduceMean", self.op("Mul", centred, centred), axes=[-1]))
        unit = self.op("Div", centred, spread)
        return self.op("Add", self.op("Mul", unit, gamma), beta)


def build(weights: dict[str, Array], labels: dict[str, list[str]], *, bits: int = 8) -> onnx.ModelProto:
    """Return the graph of float weights by name, with `bits` of precision in its matrices."""
    g = Graph(weights, bits=bits)
    x = _embed(g)
    for i in range(LAYERS - BRANCH):
        x = _layer(g, x, f"layers.{i}.", last=False)
    axis = g.constant("zero_axis", np.array([0], np.int64))
    own = x
    for i in range(LAYERS - BRANCH, LAYERS):
        x = _layer(g, x, f"layers.{i}.", last=i == LAYERS - 1)
    words = g.op("Squeeze", x, axis)
    if any(head != "dep" and head not in DIRECT for head in labels):
        for i in range(BRANCH):
            own = _layer(g, own, f"branch.{i}.", last=i == BRANCH - 1)
        own = g.op("Squeeze", own, axis)
    outputs = _heads(g, words, own, labels)
    inputs = [
        helper.make_tensor_value_info(n, TensorProto.INT32, [d])
        for n, d in (("ids", "pieces"), ("cases", "pieces"), ("first", "words"), ("sentence", "words"))
    ]
    graph = helper.make_graph(g.nodes, "recogniser", inputs, outputs, list(g.constants.values()))
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)], producer_name="habeas"
    )
    model.ir_version = 8
    return model


def _embed(g: Graph) -> str:
    table = g.weights["words.weight"]
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    rows = g.op("Gather", g.constant("words.q", np.rint(table / scale).astype(np.int8)), "ids")
    word = g.op(
        "Mul",
        g.op("Cast", rows, to=TensorProto.FLOAT),
        g.op("Gather", g.constant("words.s", scale.astype(np.float32)), "ids"),
    )
    length = g.op("Shape", "ids")
    places = g.op(
        "Slice",
        g.constant("positions", g.weights["positions.weight"][:POSITIONS_KEPT]),
        g.constant("zero", np.array([0], np.int64)),
        length,
    )
    classes = (g.weights["known.weight"][:, None] + g.weights["cases.weight"][None]).reshape(-1, WIDTH)
    total = g.op("Add", word, g.op("Gather", g.constant("cases.table", classes), "cases"))
    batch = g.constant("batch_axis", np.array([0], np.int64))
    total, places = g.op("Unsqueeze", total, batch), g.op("Unsqueeze", places, batch)
    return g.add_norm(total, places, "norm")


def _layer(g: Graph, x: str, p: str, *, last: bool) -> str:
    w, b = g.weights[p + "qkv.weight"], g.weights[p + "qkv.bias"]
    size = len(b) // 3
    if last:
        at_words = g.op("Gather", x, "first", axis=1)
        q = g.linear(at_words, p + "q", w[:size], b[:size])
        k, v = g.ops("Split", g.linear(x, p + "kv", w[size:], b[size:]), outputs=2, axis=2)
        x = at_words
    else:
        q, k, v = g.ops("Split", g.dense(x, p + "qkv"), outputs=3, axis=2)
    mixed = g.op("MultiHeadAttention", q, k, v, domain=MS, num_heads=size // HEAD)
    x = g.add_norm(g.dense(mixed, p + "out"), x, p + "norm1")
    inner = g.op("Gelu", g.dense(x, p + "up"), domain=MS)
    return g.add_norm(g.dense(inner, p + "down"), x, p + "norm2")


def _heads(g: Graph, words: str, own: str, labels: dict[str, list[str]]) -> list[onnx.ValueInfoProto]:
    """Scores of every head from one product; then the governor, and the relation to it."""
    w = g.weights
    names = [h for h in labels if h == "dep" or h in DIRECT]
    names.remove("dep")
    parts = [f"heads.{h}" for h in names] + ["arc_word", "arc_governor", "rel_word", "rel_governor", "arc_root"]
    sizes = [len(labels[h]) for h in names] + [ARC, ARC, REL, REL, 1]
    product = g.linear(
        words,
        "heads",
        np.concatenate([w[p + ".weight"] for p in parts]),
        np.concatenate([w[p + ".bias"] for p in parts]),
    )
    g.constant("sizes", np.array(sizes, np.int64))
    *scores, arc_word, arc_governor, rel_word, rel_governor, root = g.ops(
        "Split", product, "sizes", outputs=len(sizes), axis=1
    )
    outputs = []
    if spans := [h for h in labels if h != "dep" and h not in DIRECT]:
        names = [*names, *spans]
        scores = [*scores, *_span_scores(g, own, {h: len(labels[h]) for h in spans})]
    for head, score in zip(names, scores, strict=True):
        if head == "tag":
            g.nodes.append(helper.make_node("ArgMax", [score], ["tag"], axis=1, keepdims=0))
            outputs.append(helper.make_tensor_value_info("tag", TensorProto.INT64, ["words"]))
        elif head == TEACHER:
            outputs.append(helper.make_tensor_value_info("peoples", TensorProto.FLOAT, ["words"]))
        else:
            if head == "ner" and TEACHER in labels:
                _mix(g, score, scores[names.index(TEACHER)], labels)
            else:
                g.nodes.append(helper.make_node("Softmax", [score], [head], axis=1))
            outputs.append(helper.make_tensor_value_info(head, TensorProto.FLOAT, ["words", len(labels[head])]))

    left = g.op("Gelu", arc_word, domain=MS)
    right = g.op("Transpose", g.op("Gelu", arc_governor, domain=MS), perm=[1, 0])
    left = g.op(
        "Gemm",
        left,
        g.constant("arc.w", (w["arc_weight.weight"].T / ARC**0.5).astype(np.float32)),
        g.constant("arc.b", (w["arc_weight.bias"] / ARC**0.5).astype(np.float32)),
    )
    arcs = g.op("MatMul", left, right)
    places = g.op(
        "Range",
        g.constant("range_start", np.array(0, np.int64)),
        g.op("Squeeze", g.op("Shape", "first")),
        g.constant("range_step", np.array(1, np.int64)),
    )
    column, row = g.constant("column_axis", np.array([1], np.int64)), g.constant("row_axis", np.array([0], np.int64))
    own = g.op("Equal", g.op("Unsqueeze", places, column), g.op("Unsqueeze", places, row))
    together = g.op("Equal", g.op("Unsqueeze", "sentence", column), g.op("Unsqueeze", "sentence", row))
    arcs = g.op("Where", together, g.op("Where", own, root, arcs), g.constant("far", np.array(FAR, np.float32)))
    g.nodes.append(helper.make_node("ArgMax", [arcs], ["head"], axis=1, keepdims=0))
    joined = g.op("Gelu", g.op("Add", rel_word, g.op("Gather", rel_governor, "head")), domain=MS)
    relation = g.op(
        "Gemm",
        joined,
        g.constant("rel.w", w["rel_label.weight"].T.astype(np.float32)),
        g.constant("rel.b", w["rel_label.bias"]),
    )
    g.nodes.append(helper.make_node("ArgMax", [relation], ["dep"], axis=1, keepdims=0))
    outputs.extend(helper.make_tensor_value_info(name, TensorProto.INT64, ["words"]) for name in ("head", "dep"))
    return outputs


def _span_scores(g: Graph, words: str, sizes: Mapping[str, int]) -> list[str]:
    """Scores of the span heads, which read each word with its neighbours."""
    inner = g.op("Gelu", g.dense(words, "trunk_in"), domain=MS)
    sides = g.constant("trunk.sides", np.array([REACH, 0, REACH, 0], np.int64))
    padded = g.op("Pad", inner, sides)
    count = g.op("Slice", g.op("Shape", inner), g.constant("rows_start", np.array([0], np.int64)),
                 g.constant("rows_end", np.array([1], np.int64)))  # fmt: skip
    near = []
    for shift in range(2 * REACH + 1):
        begin = g.constant(f"trunk.begin.{shift}", np.array([shift], np.int64))
        end = g.op("Add", count, begin)
        near.append(g.op("Slice", padded, begin, end, g.constant("rows_axis", np.array([0], np.int64))))
    outer = g.op("Gelu", g.dense(g.op("Concat", *near, axis=1), "trunk_out"), domain=MS)
    weight, bias = (np.concatenate([g.weights[f"heads.{h}.{kind}"] for h in sizes]) for kind in ("weight", "bias"))
    product = g.linear(g.op("Add", inner, outer), "span_heads", weight, bias)
    if len(sizes) == 1:
        return [product]
    g.constant("span_sizes", np.array(list(sizes.values()), np.int64))
    return g.ops("Split", product, "span_sizes", outputs=len(sizes), axis=1)


def _mix(g: Graph, own: str, teacher: str, labels: dict[str, list[str]]) -> None:
    """Names from our head and, for a share, from the head that learned the teacher's types; and its peoples."""
    kinds = {"PERSON": "PERSON", "ORG": "ORGANISATION", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
    table = np.zeros((len(labels[TEACHER]), len(labels["ner"])), np.float32)
    for row, label in enumerate(labels[TEACHER]):
        kind = kinds.get(label[2:])
        table[row, labels["ner"].index(label[:2] + kind if kind else "O")] = TEACHER_SHARE
    found = g.op("Softmax", teacher, axis=1)
    scaled = g.op("Mul", g.op("Softmax", own, axis=1), g.constant("own.share", np.array(1 - TEACHER_SHARE, np.float32)))
    mixed = g.op("MatMul", found, g.constant("teacher.table", table))
    g.nodes.append(helper.make_node("Add", [scaled, mixed], ["ner"]))
    peoples = np.array([label[2:] == "NORP" for label in labels[TEACHER]], np.float32)
    g.nodes.append(helper.make_node("MatMul", [found, g.constant("teacher.peoples", peoples)], ["peoples"]))


def prior_shift(labels: Sequence[str], prior: Mapping[str, float]) -> Array:
    """Return what the prior of each type adds to the scores of its labels."""
    return np.array([np.log(prior.get(label[2:], 1.0)) for label in labels], np.float32)


def freeze(
    state: Mapping[str, Any],
    out: Path,
    *,
    tokenizer: Path,
    words: Path,
    drop: Sequence[str] = (),
    prior: Mapping[str, float] = DEFAULT_PRIOR,
    bits: int = 7,
) -> None:
    """Write a recogniser's folder, whole or without weights, for its owner alone: weights, labels, pieces, known words.

    Args:
        state: `network` and `labels`, as `pipeline.train.fit` returns them.
        out: the folder; made if missing.
        tokenizer: the word pieces the network was trained with.
        words: the list of known words it was trained with.
        drop: heads that only helped in training.
        prior: how much likelier a type of name is in news than in the training sets.
        bits: of the matrices; 7 gives the same sums on processors without VNNI.
    """
    labels = {head: values for head, values in state["labels"].items() if head not in drop}
    weights = {name: value.float().numpy() for name, value in state["network"].items()}
    weights["heads.ner.bias"] = weights["heads.ner.bias"] + prior_shift(labels["ner"], prior)
    model = build(weights, labels, bits=bits)
    config = {
        "cases": list(CASES),
        "max_pieces": MAX_PIECES,
        "window_pieces": 126,
        "words": True,
        "prior": dict(prior),
        "teacher": labels.get(TEACHER),
        "order": list(labels),
        "labels": {head: values for head, values in labels.items() if head != TEACHER},
    }
    files = {
        "config.json": (json.dumps(config, indent=1, ensure_ascii=False) + "\n").encode(),
        "tokenizer.json": tokenizer.read_bytes(),
        "words.tsv": words.read_bytes(),
        "model.onnx": model.SerializeToString(),  # last: a folder with weights is whole
    }
    put_together(out, files)
