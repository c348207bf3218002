"""The dashboard is for this machine: who else asks is refused, and what cannot be served is told in one line."""

import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from pipeline.commands.dashboard import dashboard_command
from pipeline.dashboard.serve import flags, loopback
from tests.dashboard.served import Served


def test_telemetry_and_every_other_way_out_is_off() -> None:
    options = flags("127.0.0.1", 8501)
    assert options["browser_gatherUsageStats"] is False
    assert options["client_allowedOrigins"] == []
    assert options["client_showErrorDetails"] == "none"
    assert options["server_fileWatcherType"] == "none"


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("192.0.2.1", False), ("a.b", False)],
)
def test_loopback_is_told_from_the_rest(host: str, own: bool) -> None:
    assert loopback(host) is own


def test_a_folder_without_a_run_ends_2_with_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dashboard_command(tmp_path, "127.0.0.1", Served.free_port()) == 2
    assert capsys.readouterr().err == f"habeas: no incidents.jsonl in {tmp_path}: run habeas extract first\n"


def test_a_port_that_is_taken_ends_2_with_one_line(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert dashboard_command(outputs, "127.0.0.1", port) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "choose another --port" in told


def test_serving_to_others_is_said_aloud(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dashboard_command(tmp_path, "0.0.0.0", Served.free_port()) == 2
    assert "can read every name" in capsys.readouterr().err


def test_the_command_stays_light_until_it_serves() -> None:
    heavy = {"streamlit", "altair", "duckdb", "spacy"}
    code = f"import sys, pipeline.commands.dashboard; print({heavy} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"


def test_only_this_machine_by_its_own_name_is_answered(served: Served) -> None:
    assert served.upgrade(host=f"127.0.0.1:{served.port}", origin=served.url) == 101
    assert served.upgrade(host=f"127.0.0.1:{served.port}", origin="https://outside.example") != 101
    assert served.upgrade(host=f"127.0.0.1:{served.port}", origin="https://share.streamlit.io") != 101
    assert served.upgrade(host="outside.example", origin="http://outside.example") != 101
    with urllib.request.urlopen(f"{served.url}/_stcore/health") as answer:
        assert answer.status == 200
    assert served.connections() == []  # not even to ask which addresses are its own


def test_it_listens_on_loopback_alone(served: Served) -> None:
    others = {str(at[4][0]) for at in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for other in others - {one for one in others if one.startswith("127.")}:
        with socket.socket() as one:
            one.settimeout(2)
            assert one.connect_ex((other, served.port)) != 0
    listening = Path("/proc/net/tcp").read_text(encoding="ascii")
    where = {line.split()[1] for line in listening.splitlines()[1:] if line.split()[3] == "0A"}
    assert {at for at in where if at.endswith(f":{served.port:04X}")} == {f"0100007F:{served.port:04X}"}
