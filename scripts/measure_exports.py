"""Seconds and peak memory of every form of export, each in a process of its own.

python scripts/synthetic_outputs.py /tmp/synthetic --incidents 100000
python scripts/measure_exports.py /tmp/synthetic
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pipeline.export.job import FORMS


def measure(arguments: list[str]) -> tuple[float, float]:
    """Run `habeas` and return seconds and peak megabytes.

    Raises:
        RuntimeError: if it fails.
    """
    started = time.perf_counter()
    command = [sys.executable, "-m", "pipeline.cli", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 (ours)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"habeas {arguments[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - started, used.ru_maxrss / 1000


def main() -> None:
    """Print a row a form."""
    parser = argparse.ArgumentParser(description="Measure every form of export.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("rest", nargs="*", help="further options of habeas export, after --")
    options = parser.parse_args()
    print("| form | seconds | peak MB |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as base:
        for to in FORMS:
            place = ["--out", str(Path(base) / to)]
            spent, memory = measure(["export", str(options.folder), "--to", to, *place, *options.rest])
            print(f"| {to} | {spent:.1f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
