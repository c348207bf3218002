"""What `habeas train` learns again beside a user's documents, and that it says so where there is nothing."""

from pathlib import Path

import pytest

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
