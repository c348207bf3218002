"""What `habeas train` learns again beside a user's documents, and that it says so where there is nothing."""

import importlib.util
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.commands.train import rehearsal
from pipeline.paths import models_dir


def test_a_checkout_has_its_corpus_to_learn_again(capsys: pytest.CaptureFixture[str]) -> None:
    corpus = rehearsal(None, models_dir())
    assert corpus is not None
    assert corpus.is_file()
    assert capsys.readouterr().err == ""


def test_an_install_without_a_corpus_says_that_nothing_is_learned_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rehearsal(None, tmp_path / "pipeline" / "_models") is None
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "--rehearse" in told.err


def test_what_the_user_names_goes_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rehearsal(tmp_path / "mine.jsonl", models_dir()) == tmp_path / "mine.jsonl"
    assert rehearsal(tmp_path / "mine.jsonl", tmp_path) == tmp_path / "mine.jsonl"
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(importlib.util.find_spec("torch") is not None, reason="of an environment without torch")
def test_without_torch_the_annotations_are_checked_all_the_same(tmp_path: Path) -> None:
    data, out = tmp_path / "mine.jsonl", tmp_path / "out"
    row = {"text": "Officers held Amara.", "spans": [{"start": 14, "end": 19, "label": "PERSN"}]}
    data.write_text(json.dumps(row), encoding="utf-8")
    told = CliRunner().invoke(app, ["train", "--data", str(data), "--out", str(out)])
    assert told.exit_code == 2
    assert "labels of your own: PERSN 1\n" in told.stdout
    assert told.stderr.startswith("habeas: training needs torch")
    data.write_text(json.dumps(row | {"text": "Officers"}), encoding="utf-8")
    told = CliRunner().invoke(app, ["train", "--data", str(data), "--out", str(out)])
    assert told.stderr == "habeas: mine.jsonl, line 1: a span from 14 to 19 in 8 characters\n"
    assert not out.exists()


@pytest.mark.parametrize("name", ["", "deep/mine"])
def test_a_recogniser_among_the_annotations_would_be_read_as_some(tmp_path: Path, name: str) -> None:
    (tmp_path / "mine.jsonl").write_text('{"text": "Officers", "spans": []}', encoding="utf-8")
    told = CliRunner().invoke(app, ["train", "--data", str(tmp_path), "--out", str(tmp_path / name)])
    assert told.exit_code == 2
    assert told.stderr == f"habeas: --out {tmp_path / name} lies in --data {tmp_path}: choose a folder outside\n"


def test_a_recogniser_needs_a_folder(tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["train", "--data", str(tmp_path), "--out", ""])
    assert (told.exit_code, told.stderr) == (2, "habeas: --out names no folder\n")


def test_a_loss_that_is_no_number_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def diverging(*_: object, **__: object) -> int:
        raise FloatingPointError("the loss is not finite at step 3 of epoch 1")

    monkeypatch.setattr("pipeline.commands.train.train_command", diverging)
    told = CliRunner().invoke(app, ["train", "--data", str(tmp_path), "--out", str(tmp_path / "out"), "--rate", "0.1"])
    assert told.exit_code == 3
    assert told.stderr.startswith("habeas: the loss is not finite at step 3 of epoch 1; no recogniser was written")
    assert told.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("option", "value"), [("--rate", "1e9"), ("--rate", "0"), ("--rate", "-1"), ("--seed", f"{10**18}")]
)
def test_a_rate_or_seed_that_nothing_learns_from_is_bad_usage(tmp_path: Path, option: str, value: str) -> None:
    told = CliRunner().invoke(app, ["train", "--data", str(tmp_path), "--out", str(tmp_path / "out"), option, value])
    assert told.exit_code == 2
    assert f"Invalid value for '{option}'" in told.output
