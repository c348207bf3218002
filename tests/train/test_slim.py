"""The slim network beside the whole one, where torch is installed."""

from pathlib import Path

import pytest

from pipeline.paths import models_dir

pytestmark = pytest.mark.slow
torch = pytest.importorskip("torch", reason="torch is not here: training has an environment of its own")

BASE = models_dir() / "recogniser"
TEXT = "Police arrested Amara Okonjo in Accra on 3 May. A court sentenced her to two years in prison for sedition."


@pytest.fixture(scope="module")
def whole():
    from pipeline.train.fit import make_network
    from pipeline.train.thaw import thaw

    state = thaw(BASE)
    labels = {head: {value: i for i, value in enumerate(values)} for head, values in state["labels"].items()}
    return state, make_network(labels, state, None).eval().requires_grad_(False)


@pytest.fixture(scope="module")
def batch():
    from pipeline.recognise.encoder.features import Pieces
    from pipeline.recognise.tokens import make_nlp
    from pipeline.train import batches
    from pipeline.train.sentences import split
    from training.teach import _Never

    window = list(split(make_nlp()(TEXT), {}, "a", "a"))
    return batches.make([window], Pieces(BASE / "tokenizer.json", BASE / "words.tsv"), {"ner": {}}, _Never(0))


def slimmed(whole, batch, inner: int, attention: int):
    from pipeline.recognise.encoder.features import CASES, KNOWN
    from pipeline.train import fit
    from pipeline.train.network import Network
    from training.slim import cut, weigh

    state, network = whole
    sizes = {head: len(values) for head, values in state["labels"].items() if head != "dep"}
    small = Network(fit.VOCABULARY, len(CASES), KNOWN, sizes, len(state["labels"]["dep"]), 0.0, inner, attention)
    cut(network, small, weigh(network, [batch]))
    return small


def test_a_network_cut_to_its_own_size_gives_the_same(whole, batch):
    from training.slim import loss_of

    layer = whole[1].layers[0]
    small = slimmed(whole, batch, layer.up.out_features, layer.attention)
    _, parts = loss_of(whole[1], small, batch, {})
    assert max(parts.values()) < 1e-6


def test_what_adds_most_is_kept(whole, batch):
    from training.slim import loss_of

    layer = whole[1].layers[0]
    inner, attention = layer.up.out_features, layer.attention
    near = {}
    for part in (8, 2):
        small = slimmed(whole, batch, inner * (part - 1) // part, attention)
        _, parts = loss_of(whole[1], small, batch, {})
        near[part] = parts["near"]
    assert 0 < near[8] < near[2]


def test_a_slim_network_learns_towards_the_whole_one_freezes_and_reads(whole, batch, tmp_path: Path):
    from pipeline.recognise.encoder import Encoder
    from pipeline.recognise.tokens import make_nlp
    from pipeline.train.freeze import freeze
    from training.slim import SHARES, loss_of

    layer = whole[1].layers[0]
    small = slimmed(whole, batch, layer.up.out_features * 3 // 4, layer.attention - 1)
    optimiser = torch.optim.AdamW([p for p in small.parameters() if p.requires_grad], lr=3e-5)
    losses = []
    for _ in range(40):
        loss, _ = loss_of(whole[1], small, batch, SHARES)
        losses.append(float(loss.detach()))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert losses[-1] < losses[0] / 2
    freeze({"network": small.state_dict(), "labels": whole[0]["labels"]}, tmp_path,
           tokenizer=BASE / "tokenizer.json", words=BASE / "words.tsv")  # fmt: skip
    doc = make_nlp()(TEXT)
    Encoder.load(tmp_path).annotate([doc])
    assert [e.text for e in doc.ents] == ["Amara Okonjo", "Accra"]


def test_names_that_are_told_are_learned_and_the_rest_stays(whole, batch):
    from dataclasses import replace

    from training.slim import SHARES, loss_of

    state, network = whole
    layer = network.layers[0]
    small = slimmed(whole, batch, layer.up.out_features, layer.attention)
    told = torch.full_like(batch.first, -100)
    told[0, 2:4] = torch.tensor([state["labels"]["ner"].index(f"{mark}-PLACE") for mark in "BI"])
    named = replace(batch, gold={"ner": told})
    optimiser = torch.optim.AdamW([p for p in small.parameters() if p.requires_grad], lr=3e-5)
    seen = []
    for _ in range(40):
        loss, parts = loss_of(network, small, named, SHARES | {"ner": 0.0, "names": 6.0})
        seen.append(parts)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert "names" not in loss_of(network, small, batch, SHARES)[1]
    assert seen[-1]["names"] < seen[0]["names"] / 2
    assert seen[-1]["arc"] < 0.05
