"""Training itself, where torch is installed: `pip install habeas[train]` in an environment of its own."""

import json
from pathlib import Path

import pytest

from pipeline.paths import models_dir

pytestmark = pytest.mark.slow
torch = pytest.importorskip("torch", reason="torch is not here: training has an environment of its own")

BASE = models_dir() / "recogniser"


def test_what_is_thawed_freezes_to_the_same_graph(tmp_path: Path):
    import numpy as np
    import onnx
    from onnx import numpy_helper

    from pipeline.train.freeze import freeze
    from pipeline.train.thaw import thaw

    freeze(thaw(BASE), tmp_path, tokenizer=BASE / "tokenizer.json", words=BASE / "words.tsv")
    old, new = (
        {i.name: numpy_helper.to_array(i) for i in onnx.load(folder / "model.onnx").graph.initializer}
        for folder in (BASE, tmp_path)
    )
    assert set(old) == set(new)
    for name, value in old.items():
        np.testing.assert_allclose(value.astype(float), new[name].astype(float), atol=1e-5)


def test_a_recogniser_learns_a_label_of_the_users_own_and_goes_on_where_it_stopped(tmp_path: Path):
    from pipeline.recognise.encoder import Encoder
    from pipeline.recognise.tokens import make_nlp
    from pipeline.train.fit import Recipe
    from pipeline.train.run import train_further

    texts = [f"The village of {n} lost its well and its school in the flood." for n in ("Orbeth", "Kalin", "Dussa")]
    rows = [
        {"text": t, "spans": [{"start": t.index("well"), "end": t.index("well") + 4, "label": "DAMAGE"}]} for t in texts
    ]
    data = tmp_path / "data.jsonl"
    data.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    recipe = Recipe(epochs=4, rate=4e-4, repeat={"user": 60}, room=300)
    done = train_further(data, tmp_path / "out", recipe, rehearse=None)
    assert done.after["DAMAGE"].f1 == 100
    doc = make_nlp()("The village of Merrow lost its well in the flood. Police arrested Amara Okonjo in Accra.")
    Encoder.load(tmp_path / "out").annotate([doc])
    assert [s.text for s in doc.spans["own"]] == ["well"]
    assert "Amara Okonjo" in [e.text for e in doc.ents]
    for folder in (tmp_path / "out", tmp_path / "out" / "training"):  # what learned from reports is its owner's alone
        assert folder.stat().st_mode & 0o777 == 0o700
    weights = (tmp_path / "out" / "training" / "weights.pt").stat().st_mtime_ns
    train_further(data, tmp_path / "out", recipe, rehearse=None)  # nothing is left to do but writing
    assert (tmp_path / "out" / "training" / "weights.pt").stat().st_mtime_ns > weights


def test_the_first_step_of_a_training_learns_and_a_damaged_checkpoint_is_no_end_of_it(tmp_path: Path, capsys):
    from pipeline.train.fit import DAMAGED, Recipe, learn

    network = torch.nn.Linear(1, 1)
    before = float(network.weight.detach())
    (tmp_path / "checkpoint.pt").write_bytes(b"")

    def train() -> None:
        optimiser = torch.optim.AdamW([{"params": network.parameters(), "base": 0.1, "weight_decay": 0.0}])
        learn(network, optimiser, tmp_path, Recipe(epochs=1), lambda _: [[]], lambda *_: (network.weight.sum(), {}))

    train()
    once = float(network.weight.detach())
    assert once < before
    assert DAMAGED in capsys.readouterr().err
    train()  # nothing is left to do
    assert float(network.weight.detach()) == once
    whole = (tmp_path / "checkpoint.pt").read_bytes()
    (tmp_path / "checkpoint.pt").write_bytes(whole[: len(whole) // 2])
    train()
    assert float(network.weight.detach()) < once
    assert DAMAGED in capsys.readouterr().err


def test_labels_of_a_user_never_teach_the_heads_that_are_ours_alone():
    from pipeline.train.run import OWN, heads_of

    rows = [{"spans": [{"label": label} for label in ("attack", "VICTIM", "CHARGE")]}]
    assert heads_of(rows) == {"charge": ("CHARGE",), OWN: ("VICTIM", "attack")}
