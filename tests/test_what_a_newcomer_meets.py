"""What somebody meets who tries Habeas for the first time: odd settings, folders and calls, told in one plain line."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline import extract
from pipeline.cli import app
from pipeline.commands.train import MISSING
from pipeline.read.sources import find_sources
from pipeline.settings import SettingsError, make_settings

SENTENCE = "Police arrested the journalist Ana Bor in Osh on 3 May."


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"min_confidence": True}, "min_confidence: True should be a number"),
        ({"workers": True}, "workers: True should be a number"),
        ({"timeout": False}, "timeout: False should be a number"),
        ({"memory": True}, "memory: True should be a number"),
        ({"limits": {"max_pages": True}}, "limits: {'max_pages': True} should be a number"),
    ],
)
def test_yes_is_no_number(values: dict[str, object], told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        make_settings(values)
    assert str(raised.value) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("workrs", "no setting 'workrs'; did you mean 'workers'? All of them: published, acts, min_confidence, "),
        ("acts_only", "no setting 'acts_only'; "),
        ("folder", "no setting 'folder'; all of them: published, acts, min_confidence, "),
    ],
)
def test_a_setting_that_is_none_is_told_with_those_that_are(name: str, told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        make_settings({name: 1})
    assert str(raised.value).startswith(told)
    assert "limits" not in str(raised.value)  # a table of its own


def test_a_day_of_python_is_a_day() -> None:
    assert extract(SENTENCE, published=date(2021, 5, 5)) == extract(SENTENCE, published="2021-05-05")


@pytest.mark.parametrize("pattern", ["in", "in/**", "in/**/*.txt", "in/*"])
def test_what_an_unpacked_archive_hides_is_passed_over(
    pattern: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("in/a.txt", "in/__MACOSX/a.txt", "in/sub/__MACOSX/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(SENTENCE, encoding="utf-8")
    assert [source.name for source in find_sources([pattern])] == ["a.txt"]
    assert len(find_sources(["in/__MACOSX/*"])) == len(find_sources(["in/__MACOSX"])) == 1  # named by the user


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_nobody_may_write_to_is_not_missing(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0o500)
    told = CliRunner().invoke(app, ["doctor", "--out", str(tmp_path / "shut")])
    assert told.exit_code == 1
    assert told.stdout.endswith(f"Not ready: {tmp_path / 'shut'}\n")


def test_what_is_not_as_it_should_be_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    told = CliRunner().invoke(app, ["doctor", "--out", str(tmp_path / "file")])
    assert told.exit_code == 1
    assert f"  WRONG    {tmp_path / 'file'} " in told.stdout
    assert told.stdout.endswith(f"Not ready: {tmp_path / 'file'}\n")


def test_outputs_that_cannot_be_read_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    assert CliRunner().invoke(app, ["extract", "a.txt", "--no-isolate", "-q"]).exit_code == 0
    (tmp_path / "outputs/incidents.jsonl").unlink()
    (tmp_path / "outputs/incidents.jsonl").mkdir()
    told = CliRunner().invoke(app, ["extract", "a.txt", "--no-isolate", "-q"])
    assert told.exit_code == 3
    assert "outputs/incidents.jsonl: " in told.stderr


def test_a_terminal_that_lacks_letters_shows_their_codes() -> None:
    code = "from pipeline.cli_printing import printing\nwith printing():\n    print('Ğulnara · 3')"
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"\\u011eulnara \\xb7 3\n", b"")


def test_who_lacks_torch_is_sent_to_the_page_for_own_labels() -> None:
    assert Path(__file__).parent.parent.joinpath(re.search(r"docs/\S+\.md", MISSING)[0]).is_file()  # type: ignore[index]


def test_what_another_run_wrote_is_no_report_unless_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")

    def run(*arguments: str) -> list[str]:
        assert CliRunner().invoke(app, ["extract", *arguments, "--no-isolate", "-q"]).exit_code == 0
        out = tmp_path / arguments[-1]
        assert (out / "rejects.jsonl").read_bytes() == b""
        return [json.loads(line)["source"] for line in (out / "reports.jsonl").open()]

    assert run("a.txt", "--out", "first") == ["a.txt"]
    assert CliRunner().invoke(app, ["export", "first"]).exit_code == 0
    assert run(".", "--out", "second") == ["a.txt"]
    told = CliRunner().invoke(app, ["status", ".", "--out", "second"])
    assert told.stdout.endswith("a run would find nothing to do\n")
    (tmp_path / "first/b.txt").write_text(SENTENCE.replace("Ana", "Zoe"), encoding="utf-8")
    assert run("first", "--out", "third") == ["b.txt"]
    assert run("first/reports.jsonl", "--out", "fourth") == ["reports.jsonl"]
    assert run(".", "--out", "second") == ["a.txt", "first/b.txt"]
