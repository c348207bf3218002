"""What a night meets: a locale that lacks letters, a log that is full, a folder or a terminal that is gone."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pipeline.batch.counts import Counts
from pipeline.cli_printing import printing
from pipeline.commands import say
from pipeline.commands.extract import extract_command
from pipeline.commands.progress import Reporter, summary_lines
from pipeline.settings import SettingsError, load_config

ROOT = Path(__file__).parent.parent


def test_inputs_of_the_run_before_are_named_as_the_locale_names_files(tmp_path: Path) -> None:
    (tmp_path / "\u0434\u00f6").mkdir()
    (tmp_path / "run.json").write_text(
        '{"token": "t", "inputs": ["\u0434\u00f6"], "settings": {}, "finished": ""}', encoding="utf-8"
    )
    program = """if True:
        import os, sys
        from pathlib import Path
        from pipeline.run import _typed, last_run, sources_of
        [name] = last_run(Path(".")).inputs
        [typed] = filter(os.path.isdir, os.listdir("."))
        assert sys.getfilesystemencoding() == "ascii", sys.getfilesystemencoding()
        assert sources_of([name], Path("out")) == []
        assert _typed(name) == _typed(typed)
    """
    plain = {"PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=plain, capture_output=True, check=False)
    assert done.stderr == b""


def test_a_log_that_is_full_ends_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8", buffering=1) as full:
        monkeypatch.setattr(sys, "stderr", full)
        with printing(), Reporter() as watch:
            watch(Counts(sources=3))
            assert say("the disk is full", 3) == 3
        assert full.write("what the end of the program still writes\n")


def test_a_log_that_is_to_be_in_colour_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # as services that build and test set it
    with Reporter() as watch:
        watch(Counts(sources=3))
    assert capsys.readouterr().err == "habeas: 3 files to read\n"


def test_a_folder_that_is_gone_is_no_place_to_run_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gone").mkdir()
    (tmp_path / "a.txt").touch()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert extract_command([str(tmp_path / "a.txt")], tmp_path / "out", {}, None) == 2
    told = capsys.readouterr().err
    assert told == "habeas: the folder that this is run in cannot be used (No such file or directory): go to another\n"
    assert not (tmp_path / "out").exists()


def test_settings_that_a_link_does_not_lead_to_are_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_config() == {}
    (tmp_path / "habeas.toml").symlink_to("not-mounted/habeas.toml")
    with pytest.raises(SettingsError, match=r"habeas\.toml: No such file or directory"):
        load_config()


@pytest.mark.parametrize("sign", [signal.SIGHUP, signal.SIGTERM])
@pytest.mark.parametrize("ignored", [False, True])
def test_a_run_that_is_hung_up_tidies_as_one_that_is_stopped_unless_it_is_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sign: signal.Signals, ignored: bool
) -> None:
    out, unheard = tmp_path / "out", threading.Event()
    reading, writing = os.pipe()

    def send() -> None:
        while not list(out.glob(".habeas-run-*")) and not unheard.is_set():
            time.sleep(0.01)
        os.kill(os.getpid(), sign)
        os.close(writing)

    before = signal.signal(sign, signal.SIG_IGN if ignored else lambda *_: unheard.set())
    sender = threading.Thread(target=send)
    try:
        with os.fdopen(reading, encoding="utf-8") as stdin:
            monkeypatch.setattr(sys, "stdin", stdin)
            sender.start()
            code = extract_command(["-"], out, {"isolate": False, "quiet": True}, None)
    finally:
        unheard_ = unheard.is_set()
        unheard.set()
        sender.join()
        signal.signal(sign, before)
    assert not unheard_
    assert code == (1 if ignored else 130)  # 1: nothing but an empty input
    assert not list(out.glob(".habeas-run-*"))


def test_what_a_first_run_after_others_changed_is_told(tmp_path: Path) -> None:
    deltas = {"added": 2, "changed": 0, "removed": 1, "replaced": 0}
    told = "Since the run before: 2 added, 1 removed."
    assert told in summary_lines(Counts(sources=1, reports=1, worked_on=1, deltas=deltas), tmp_path)
    first = summary_lines(Counts(sources=1, reports=1, worked_on=1, deltas={**deltas, "removed": 0}), tmp_path)
    assert not any("Since" in line for line in first)


def make(checkout: Path, *arguments: str) -> list[str]:
    command = ["make", "--no-print-directory", "extract", f"PYTHON={sys.executable}", *arguments]
    # whatever was told to the `make` that these tests were started by
    given = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS")) and k != "ARGS"}
    done = subprocess.run(command, cwd=checkout, env=given, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def recipe(checkout: Path) -> list[str]:
    return make(checkout, "--dry-run")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A checkout as `make` sees it, in which nothing is installed."""
    folder = tmp_path / "here"
    (folder / ".venv" / "bin").mkdir(parents=True)
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, folder)
    return folder


def test_names_of_folders_reach_the_command_as_they_are_typed(here: Path) -> None:
    (here / recipe(here)[-2].removeprefix("touch ")).touch()
    said = here / ".venv" / "bin" / "habeas"
    said.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    said.chmod(0o755)
    for name in ("my reports", "it's «mine»", 'the "others"', "a`b", "*.html", "-x"):
        assert make(here, f"IN={name}", f"OUT=to {name}") == ["extract", name, "--out", f"to {name}"]
    assert make(here, "ARGS=--quiet") == ["extract", "corpus/reports", "--out", "outputs", "--quiet"]


def test_a_checkout_that_was_moved_is_installed_anew(here: Path, tmp_path: Path) -> None:
    there = tmp_path / "it's «there»"
    (here / ".venv" / "bin" / "habeas").write_text(f"#!{here}/.venv/bin/python\n")
    *install, last = recipe(here)
    (here / install[-1].removeprefix("touch ")).touch()
    assert recipe(here) == [last]
    [away] = [line for line in install if "rm -rf .venv" in line]
    subprocess.run(away, shell=True, cwd=here, check=True)
    assert (here / ".venv" / "bin" / "habeas").is_file()
    here.rename(there)
    assert len(recipe(there)) == len(install) + 1
    subprocess.run(away, shell=True, cwd=there, check=True)
    assert not (there / ".venv").exists()
