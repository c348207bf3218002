"""What a user does by mistake: a device for a file, a full disk behind a pipe, a folder for a file, a wrong value.

Each ends in one line that says what to do, with the code of its kind; what was there stays there.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.batch.metrics import write_metrics
from pipeline.settings import SettingsError, load_config, make_settings
from pipeline.write.folder import OutputFolder
from pipeline.write.private import create, replacing
from tests.typed import TEXT, habeas, one_incident


@pytest.fixture
def outputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`outputs` of the current folder, with one incident."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HABEAS_DEBUG", raising=False)
    return one_incident(tmp_path)


def in_shell(command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which `$HABEAS` is the command."""
    root = Path(__file__).parent.parent
    given = {**os.environ, "PYTHONPATH": str(root), "HABEAS": f"{sys.executable} -m pipeline.cli"}
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False, env=given
    )


# --------------------------------------------------------------------------- where something else stands


def _replace(path: Path) -> None:
    with replacing(path) as made, create(made) as file:
        file.write(b"x")


@pytest.mark.parametrize("write", [_replace, lambda path: write_metrics(path, 0, 1.0, {})])
def test_a_pipe_or_device_is_never_replaced_by_a_file(tmp_path: Path, write: Callable[[Path], None]) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "link"):
        with pytest.raises(OSError, match="no file"):
            write(tmp_path / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "pipe"]
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("command", [["export", "--to", "geojson"], ["review", "export"]])
@pytest.mark.parametrize("what", ["pipe", "folder"])
def test_what_is_no_file_is_in_the_way(outputs: Path, command: list[str], what: str) -> None:
    assert outputs.is_dir()
    Path("folder").mkdir()
    os.mkfifo("pipe")
    assert habeas(*command, "--out", what) == (2, f"habeas: {what} is in the way: it is no file\n")
    assert Path("pipe").is_fifo()


@pytest.mark.parametrize("option", ["--log", "--metrics"])
@pytest.mark.parametrize(
    "path", ["outputs/incidents.jsonl", "outputs/rejects.jsonl", "outputs/reviews.jsonl", "reports/a.txt", "notes.txt"]
)
def test_what_tells_of_a_run_is_written_into_no_file_of_something_else(outputs: Path, option: str, path: str) -> None:
    Path("reports").mkdir()
    Path("reports/a.txt").write_text("Police held Ida Bakke on 3 May 2021.\n", encoding="utf-8")
    Path("notes.txt").write_bytes(b"")  # nothing in it, nothing to lose
    Path("outputs/rejects.jsonl").write_bytes(b"")
    before = Path(path).read_bytes() if Path(path).exists() else None
    code, told = habeas("extract", "reports", "--out", "other", "--quiet", "--no-isolate", option, path)
    if path == "notes.txt":
        assert (code, told) == (0, "")
        assert habeas("extract", "reports", "--out", "other", "--quiet", "--no-isolate", option, path) == (0, "")
    else:
        assert code == 2
        assert told.startswith(f"habeas: {option} {path} ")
        assert told.endswith(": choose another file\n")
        assert (Path(path).read_bytes() if Path(path).exists() else None) == before
        assert not Path("other").exists()
    assert outputs.is_dir()


def test_a_log_and_metrics_are_two_files(outputs: Path) -> None:
    code, told = habeas("extract", str(outputs), "--out", "other", "--log", "a.prom", "--metrics", "./a.prom")
    assert (code, told) == (2, "habeas: --log and --metrics a.prom are one file: choose another\n")
    assert not Path("a.prom").exists()


def test_a_failure_names_the_place(outputs: Path) -> None:
    assert outputs.is_dir()
    for call in (["export", "--out", "/proc/x"], ["review", "export", "--out", "/proc/x.csv"]):
        assert habeas(*call) == (3, "habeas: /proc: No such file or directory; nothing was exported\n")


def test_decisions_go_to_a_folder_of_a_run(outputs: Path) -> None:
    assert habeas("review", "export", "--out", "sheet.csv")[0] == 0
    told = (2, "habeas: no incidents.jsonl in nowhere: run habeas extract first\n")
    assert habeas("review", "import", "sheet.csv", "--out", "nowhere") == told
    assert not Path("nowhere").exists()


def test_a_cell_of_machine_that_was_edited_is_told(outputs: Path) -> None:
    assert habeas("review", "export", "--out", "sheet.csv")[0] == 0
    sheet = Path("sheet.csv").read_text(encoding="utf-8-sig")
    Path("sheet.csv").write_text(sheet[: sheet.rindex('"{')] + "x\n", encoding="utf-8")
    code, told = habeas("review", "import", "sheet.csv")
    assert code == 1
    assert "habeas: sheet.csv, row 2: `machine` is not as it was written" in told


def test_an_export_of_reviews_that_nobody_made_says_so(outputs: Path) -> None:
    code, told = habeas("export", "--to", "geojson", "--reviewed")
    assert code == 0
    assert told.endswith("No reviews in outputs yet: the incidents are as they were read.\n")
    (outputs / "reviews.jsonl").touch()
    assert "No reviews" in habeas("export", "--to", "geojson", "--reviewed")[1]
    assert "No reviews" not in habeas("export", "--to", "geojson")[1]


# --------------------------------------------------------------------------- where what is printed goes


@pytest.mark.parametrize("command", ["schema", "status a.txt --out outputs", "doctor", "--help", "diff outputs other"])
def test_a_full_disk_behind_the_output_is_one_line(outputs: Path, command: str) -> None:
    with OutputFolder(outputs.parent / "other") as other:
        other.commit({})
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    done = in_shell(f"$HABEAS {command} > /dev/full")
    assert done.stderr == "habeas: cannot write the output: No space left on device\n"
    assert done.returncode == 3


def test_a_full_disk_behind_output_and_log_is_the_same_code() -> None:
    assert in_shell("$HABEAS schema > /dev/full 2> /dev/full").returncode == 3


@pytest.mark.parametrize("command", ["schema", "diff outputs other --json", "diff outputs other"])
def test_a_reader_that_has_enough_is_no_failure_to_tell(outputs: Path, command: str) -> None:
    with OutputFolder(outputs.parent / "other") as other:
        other.commit({})
    assert in_shell(f"$HABEAS {command} | true").stderr == ""


# --------------------------------------------------------------------------- values


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("arest", "act: no act 'arest'; did you mean 'arrest'? All of them: arrest, detention, house_arrest, "),
        ("torturing", "act: no act 'torturing'; did you mean 'torture'? "),
        ("zzz", "act: no act 'zzz'; all of them: arrest, detention, "),
    ],
)
def test_an_act_that_is_none_is_told_with_the_nearest(act: str, told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        make_settings({"acts": ["trial", act]})
    assert str(raised.value).startswith(told)


@pytest.mark.parametrize("day", ["2021-03-06", '"2021-03-06"'])
def test_a_day_of_toml_is_a_day(tmp_path: Path, day: str) -> None:
    (tmp_path / "habeas.toml").write_text(f"[extract]\npublished = {day}\n", encoding="utf-8")
    assert make_settings(load_config(tmp_path / "habeas.toml")).published == "2021-03-06"


@pytest.mark.parametrize("day", ["2021-03-06T10:00:00", "10:00:00", "20210306"])
def test_what_is_no_day_of_toml_is_none(tmp_path: Path, day: str) -> None:
    (tmp_path / "habeas.toml").write_text(f"[extract]\npublished = {day}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"^published: .* should be a day, YYYY-MM-DD$"):
        make_settings(load_config(tmp_path / "habeas.toml"))


@pytest.mark.parametrize("address", ["foo", "127.0.0.1", "tcp://127.0.0.1", "localhost:8786"])
def test_an_address_without_its_parts_is_told_before_anything_waits_for_it(outputs: Path, address: str) -> None:
    code, told = habeas("extract", str(outputs), "--engine", "dask", "--scheduler", address, "--out", "x")
    assert (code, told) == (2, f"habeas: --scheduler is an address such as tcp://HOST:8786, not {address!r}\n")
    assert not Path("x").exists()


@pytest.mark.parametrize("kind", ["incidents", "dates", "ner"])
def test_gold_that_holds_nothing_is_told(outputs: Path, kind: str) -> None:
    assert outputs.is_dir()
    Path("gold.jsonl").touch()
    assert habeas("evaluate", kind, "gold.jsonl") == (2, "habeas: gold.jsonl: the file is empty\n")


# ------------------------------------------------------------------------------ where a standard stream is closed


@pytest.mark.parametrize(
    ("closed", "told"), [("<&-", "1 incident"), (">&-", ""), ("2>&-", "1 incident"), ("<&- >&- 2>&-", "")]
)
def test_a_run_without_a_standard_stream_is_a_run(outputs: Path, closed: str, told: str) -> None:
    (outputs / "r.txt").write_text(TEXT)
    done = in_shell(f"$HABEAS extract {outputs / 'r.txt'} --out new --no-isolate {closed}")
    assert done.returncode == 0
    assert told in done.stdout
    assert "Traceback" not in done.stderr
    lines = Path("new/incidents.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1
    assert in_shell(f"$HABEAS status --out new {closed}").returncode == 0


def test_a_closed_standard_input_is_an_empty_one(outputs: Path) -> None:
    done = in_shell("$HABEAS extract - --out new --quiet --no-isolate <&-")
    assert (done.returncode, done.stdout) == (1, "")
    assert "1 rejected, nothing else read" in done.stderr
