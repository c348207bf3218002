"""The real command, serving in a process of its own that notes every connection it tries to make."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Self

WATCH = """
import os, sys

def note(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        where = str(args[0] if event == "socket.getaddrinfo" else args[1])
        if not any(own in where for own in ("127.0.0.1", "localhost", "::1", "None", ".sock")):
            with open(os.environ["HABEAS_WATCH"], "a") as file:
                file.write(f"{event} {where}\\n")

sys.addaudithook(note)
"""


OTHERS = """
[server]
baseUrlPath = "elsewhere"
[theme]
base = "http://192.0.2.1/theme.toml"
font = "Far:http://192.0.2.1/fonts.css"
"""


class Served:
    """`with Served(folder, work) as served:` the dashboard answers at `served.url`."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.port = self.free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.watched = work / "connections"
        (work / "watch").mkdir()
        (work / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
        (work / ".streamlit").mkdir()  # of another page, which this one takes nothing of
        (work / ".streamlit" / "config.toml").write_text(OTHERS, encoding="utf-8")
        self._log = (work / "log").open("w+", encoding="utf-8")
        paths = [str(work / "watch"), *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pipeline.cli", "dashboard", str(folder), "--port", str(self.port)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "HABEAS_WATCH": str(self.watched)},
            cwd=work,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )

    @staticmethod
    def free_port() -> int:
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            return int(one.getsockname()[1])

    def __enter__(self) -> Self:
        last = time.monotonic() + 120
        while time.monotonic() < last and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=5):
                    return self
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(f"no dashboard: {self.log()}")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._process.send_signal(signal.SIGINT)
        self._process.wait(timeout=60)
        self._log.close()

    def log(self) -> str:
        """What it printed so far."""
        self._log.flush()
        return Path(self._log.name).read_text(encoding="utf-8")

    def connections(self) -> list[str]:
        """What it tried to reach outside this machine so far."""
        return self.watched.read_text(encoding="utf-8").splitlines() if self.watched.exists() else []

    def upgrade(self, *, host: str, origin: str) -> int:
        """Ask for the web socket over which pages get their content; return the status."""
        asked = (
            f"GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c3VjaCBhIGZpbmUga2V5IQ==\r\n"
            "Sec-WebSocket-Protocol: streamlit\r\n\r\n"
        )
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as one:
            one.sendall(asked.encode())
            return int(one.recv(100).split()[1])
