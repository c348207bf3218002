"""`habeas dashboard`: an output folder in a browser on this machine."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from pipeline.commands import say


def dashboard_command(folder: Path, host: str, port: int) -> int:
    """Serve until interrupted and return the exit code: 0 ended, 2 usage."""
    missing = next((name for name in ("streamlit", "altair", "duckdb") if find_spec(name) is None), None)
    if missing:
        return say(f"{missing} is not installed; it comes with the extra: pip install 'habeas[dashboard]'", 2)
    from pipeline.dashboard.serve import ServeError, loopback, serve  # noqa: PLC0415
    from pipeline.dashboard.store import StoreError  # noqa: PLC0415

    if not loopback(host):
        print(f"habeas: whoever reaches {host} can read every name in {folder}; there is no password", file=sys.stderr)
    try:
        serve(folder, host, port)
    except (ServeError, StoreError) as error:
        return say(str(error), 2)
    return 0
