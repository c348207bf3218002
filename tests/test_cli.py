"""The command itself: help, version, exit codes, messages.

Most tests run the program as a process; those that extract call the command in this one, so that models load once.
"""

import contextlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.commands.extract import Call, extract_command
from pipeline.doctor import Check, examine

REPORT = (
    "Police arrested the journalist Arman Sadykov in Oskemen on 27 August 2020 after he had published an article "
    "about the governor. A court sentenced him to two years in prison on 3 September 2020.\n"
)


def habeas(*arguments: str | Path, cwd: Path | None = None, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline.cli", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "COLUMNS": "120", "OMP_NUM_THREADS": "1"},
    )


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a good and an empty report."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    return tmp_path


def test_help_imports_nothing_heavy() -> None:
    done = habeas("--help")
    assert done.returncode == 0
    assert all(command in done.stdout for command in ("extract", "evaluate", "schema", "doctor", "Exit codes"))
    code = "import sys, pipeline.cli; print([m for m in ('spacy', 'pandas', 'numpy', 'pydantic') if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"


def test_version() -> None:
    assert habeas("--version").stdout == "habeas 0.1.0\n"


@pytest.mark.parametrize("kind", ["incident", "report", "reject"])
def test_schema(kind: str) -> None:
    done = habeas("schema", kind)
    assert json.loads(done.stdout)["$id"] == f"urn:habeas:schema:{kind}:1.0"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["schema", "person"], "no schema 'person'"),
        (["extract", "none.txt"], "no such file or folder: none.txt"),
        (["extract", "none*.txt"], "nothing matches"),
        (["extract", "a.txt", "--act", "arest"], "act: no act 'arest'"),
        (["extract", "a.txt", "--min-confidence", "2"], "min_confidence"),
        (["extract", "a.txt", "--published", "2021-02-30"], "day is out of range"),
        (["extract", "a.txt", "--config", "none.toml"], "none.toml"),
        (["extract", "a.txt", "--out", "a.txt"], "not a folder"),
        (["extract", "a.txt", "--out", ""], "habeas: --out names no folder"),
        (["extract"], "Missing argument"),
        (["extract", "a.txt", "--colour"], "No such option"),
        (["evaluate", "beauty", "a.txt"], "beauty"),
    ],
)
def test_bad_usage_ends_2_with_one_line_and_writes_nothing(here: Path, arguments: list[str], message: str) -> None:
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in here.iterdir()) == ["a.txt", "b.txt"]


def extract(*inputs: str, config: Path | None = None, **flags: Any) -> int:
    return extract_command(inputs, Path("outputs"), {"isolate": False, **flags}, config)


@pytest.mark.usefixtures("here")
def test_a_run_says_what_it_did_and_quiet_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert extract("a.txt", "b.txt") == 0
    out, err = capsys.readouterr()
    assert err.startswith("habeas: 2 files to read\n")
    assert "Read 1 report from 2 files: 1 article" in out
    assert "  sentencing" in out
    assert "1 rejected\n  empty" in out
    assert "outputs/incidents.jsonl" in out
    assert extract("a.txt", "b.txt", quiet=True) == 0
    assert capsys.readouterr() == ("", "")


def test_a_run_on_an_empty_folder_says_that_nothing_was_read(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "none").mkdir()
    assert extract("none") == 0
    assert capsys.readouterr().out.startswith("No file lies in what was named, so nothing was read. --expect")
    assert extract_command(["none"], Path("outputs"), {"isolate": False}, None, Call(expect=["sources>=1"])) == 4


@pytest.mark.usefixtures("here")
def test_rejects_end_1_under_strict_or_when_there_is_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert extract("a.txt", strict=True) == 0
    assert extract("a.txt", "b.txt", strict=True) == 1
    assert extract("b.txt") == 1
    capsys.readouterr()
    assert extract("b.txt", quiet=True) == 1
    assert capsys.readouterr() == ("", "habeas: 1 rejected, nothing else read; outputs/rejects.jsonl says why\n")
    assert extract("a.txt", "b.txt", quiet=True, strict=True) == 1
    assert capsys.readouterr() == ("", "habeas: 1 rejected; outputs/rejects.jsonl says why\n")


def test_settings_come_from_the_file_and_flags_win(here: Path) -> None:
    (here / "habeas.toml").write_text('[extract]\nact = "sentencing"\nquiet = true\n', encoding="utf-8")

    def acts(**flags: Any) -> set[str]:
        assert extract("a.txt", **flags) == 0
        lines = (here / "outputs" / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
        return {json.loads(line)["act"] for line in lines}

    assert acts() == {"sentencing"}
    assert acts(acts=["arrest"]) == {"arrest"}


def test_standard_input_a_default_date_and_every_flag(tmp_path: Path) -> None:
    flags = ["--act", "arrest", "--act", "trial", "--min-confidence", "0.1", "--all-modalities", "--explain", "-q"]
    done = habeas("extract", "-", "--published", "2021-05-06", *flags, cwd=tmp_path, stdin=REPORT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    report = json.loads((tmp_path / "outputs" / "reports.jsonl").read_text(encoding="utf-8"))
    assert (report["source"], report["published"]) == ("stdin", "2021-05-06")
    run = json.loads((tmp_path / "outputs" / "run.json").read_text(encoding="utf-8"))
    assert run["settings"]["acts"] == ["arrest", "trial"]
    assert run["settings"]["explain"] is run["settings"]["all_modalities"] is True


def test_a_defect_ends_3_and_shows_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    code = (
        "import sys, pipeline.commands.extract as command\n"
        "def broken(*_, **__): raise KeyError('Arman Sadykov')\n"
        "command.run_extract = broken\n"
        "from pipeline.cli import main; sys.argv = ['habeas', 'extract', 'a.txt']; main()"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 3
    assert done.stderr.startswith("habeas: KeyError in the program at ")
    assert "Arman" not in done.stderr


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_leaves_the_outputs_of_the_run_before(
    tmp_path: Path, how: signal.Signals, request: pytest.FixtureRequest
) -> None:
    out = tmp_path / "outputs"
    out.mkdir()
    (out / "incidents.jsonl").write_text("{}\n", encoding="utf-8")
    (out / ".habeas.lock").touch()
    command = [sys.executable, "-m", "pipeline.cli", "extract", "-", "--out", str(out)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # tests in the background: what they start would ignore it
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as run:
        assert run.stderr is not None
        assert b"1 file to read" in run.stderr.readline()  # now it waits for its input
        run.send_signal(how)
        assert run.wait(60) == 130
        assert b"interrupted" in run.stderr.read()
    assert sorted(path.name for path in out.iterdir()) == [".habeas.lock", "incidents.jsonl"]
    assert (out / "incidents.jsonl").read_text(encoding="utf-8") == "{}\n"


def test_a_stop_is_heeded_that_does_not_break_off_the_wait_for_input(tmp_path: Path) -> None:
    code = (
        "import signal, sys, threading\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()\n"  # it takes the signal
        "signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])\n"
        "from pipeline.cli import main; sys.argv = ['habeas', 'extract', '-']; main()"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as run:
        assert run.stderr is not None
        try:
            assert b"1 file to read" in run.stderr.readline()
            time.sleep(0.5)  # it waits by now
            run.send_signal(signal.SIGTERM)
            assert run.wait(30) == 130
        finally:
            run.kill()


@pytest.fixture(scope="module")
def doctor(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder, and what the doctor says of this installation and of a folder `new` below it."""
    folder = tmp_path_factory.mktemp("doctor")
    return folder, habeas("doctor", "--out", folder / "new").stdout


def test_doctor_tells_what_is_there(doctor: tuple[Path, str], tmp_path: Path) -> None:
    folder, told = doctor
    assert f"will be made in {folder}" in told
    assert "editable TOML" in told
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = CliRunner().invoke(app, ["doctor", "--out", str(tmp_path / "file")])
    assert done.exit_code == 1
    assert "not writable" in done.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root enters every folder")
def test_doctor_tells_of_a_folder_that_may_not_be_entered(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    (*_, last) = examine(tmp_path / "shut" / "new")
    assert (last.found, last.verdict) == ("not writable", "wrong")


def test_doctor_tells_whether_the_program_of_ocr_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [check for check in examine(tmp_path) if check.name.startswith("tesseract")] == [
        Check("extras", "tesseract [ocr]", "not installed", "optional")
    ]
    (tmp_path / "tesseract").write_text("#!/bin/sh\n", encoding="utf-8")
    (tmp_path / "tesseract").chmod(0o700)
    assert Check("extras", "tesseract [ocr]", "installed", "ok") in examine(tmp_path)


def copy_of_habeas(root: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command of the copy of the package that lies in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "pipeline.cli", *command],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with what is compiled of it; its models are links to ours."""
    root, copy = Path(__file__).parent.parent, tmp_path_factory.mktemp("copy")
    being_written = shutil.ignore_patterns("*.pyc.*", "*.patterns.*")
    shutil.copytree(root / "pipeline", copy / "pipeline", ignore=being_written)
    shutil.copytree(root / "models", copy / "models", copy_function=os.symlink)
    (copy / "a.txt").write_text(REPORT, encoding="utf-8")
    assert copy_of_habeas(copy, ["extract", "a.txt", "--out", "first"]).returncode == 0
    return copy


@contextlib.contextmanager
def instead(path: Path, text: str) -> Iterator[None]:
    """Put a file where a link stands, and the link back."""
    meant = path.readlink()
    path.unlink()
    path.write_text(text, encoding="utf-8")
    yield
    path.unlink()
    path.symlink_to(meant)


EXTRACT, DOCTOR = (["extract", "a.txt"], 3), (["doctor"], 1)
BROKEN = {  # by what reads it: a process of its own, this one, the doctor
    "acts.toml": [EXTRACT, DOCTOR, (["extract", "a.txt", "--no-isolate"], 3)], "boilerplate.toml": [EXTRACT, DOCTOR],
    "abbreviations.toml": [EXTRACT], "territories.toml": [EXTRACT], "senses.toml": [DOCTOR],
    "people.toml": [(["forget", "Nobody Atall", "--out", "first"], 3)],
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_edit_is_named(package: Path, name: str) -> None:
    with instead(package / "models" / name, 'lines = ["one"\n'):
        for command, code in BROKEN[name]:
            done = copy_of_habeas(package, command)
            assert done.returncode == code, done.stderr
            assert f"{name}: Unclosed array" in done.stdout + done.stderr
            assert "Traceback" not in done.stderr
    assert not (package / "outputs/incidents.jsonl").exists()


def test_doctor_loads_the_models_and_names_a_broken_one(package: Path) -> None:
    with instead(package / "models/recogniser/tokenizer.json", "{"):
        for command, code in (["doctor"], 1), (["extract", "a.txt"], 3):
            done = copy_of_habeas(package, command)
            assert done.returncode == code, done.stderr
            assert "recogniser/tokenizer.json is broken (Exception): restore it" in done.stdout + done.stderr
            assert "Traceback" not in done.stderr


def test_doctor_names_every_extra_of_a_package(doctor: tuple[Path, str]) -> None:
    lines = [line.split()[1:] for line in doctor[1].splitlines() if "[" in line]
    told = {words[0]: " ".join(words[1:]).partition("[")[2].partition("]")[0].split(", ") for words in lines}
    assert told["pypdfium2"] == told["warcio"] == ["documents", "ocr"]
    assert told["duckdb"] == ["dashboard", "export"]
    with (Path(__file__).parent.parent / "pyproject.toml").open("rb") as file:
        extras = tomllib.load(file)["project"]["optional-dependencies"]
    assert {extra for named in told.values() for extra in named} == set(extras)


@pytest.mark.skipif(importlib.util.find_spec("torch") is not None, reason="torch is here: training can run")
def test_training_without_its_extra_says_what_to_install(tmp_path):
    data = tmp_path / "a.jsonl"
    data.write_text('{"text": "abc", "spans": [{"start": 0, "end": 3, "label": "ACT"}]}\n')
    done = habeas("train", "--data", data, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "extra `train`" in done.stderr
    assert done.stderr.count("\n") == 1
