"""Running a program and seeing what it takes: processor seconds of it and all its children, peak memory, wall seconds.

Linux alone: memory is read from `/proc`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took.

    Attributes:
        cpu: processor seconds, user and system, of the program and all its children.
        wall: seconds from start to end; on a shared machine they say more about the others.
        memory: bytes that the program and its children held at once at the most, shared pages counted once
            (proportional set size, looked at every 0.05 s at first, every 0.5 s later).
        out: what it printed.
    """

    cpu: float
    wall: float
    memory: int
    out: str


class BenchError(RuntimeError):
    """A program that is measured failed."""


def run(command: Sequence[str | Path], folder: Path | None = None, *, rarely: bool = False) -> Cost:
    """Run a command to its end on one thread a process.

    Args:
        command: the program with its arguments.
        folder: where it runs.
        rarely: look at its memory every 5 s alone, where all processors are at work: a look takes one some 10 ms.

    Raises:
        BenchError: if it fails.
    """
    one = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    started = time.perf_counter()
    child = subprocess.Popen(  # noqa: S603 (what the benchmark itself names)
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, text=True,
        env={**os.environ, **one},
    )  # fmt: skip
    peak, look = 0, 0.0
    # what is measured prints a line or two, which fit into the pipes
    while not (done := os.wait4(child.pid, os.WNOHANG))[0]:
        spent = time.perf_counter() - started
        if spent >= look:
            peak, look = max(peak, _memory(child.pid)), spent + (5 if rarely else min(0.5, 0.05 + spent / 50))
        time.sleep(0.05)
    wall = time.perf_counter() - started
    _, status, usage = done
    child.returncode = os.waitstatus_to_exitcode(status)
    out, errors = child.communicate()
    if child.returncode:
        raise BenchError(f"{' '.join(map(str, command))} ended with {child.returncode}: {errors[-500:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, peak or usage.ru_maxrss * 1024, out)


def python(module: str, *arguments: str | Path) -> list[str | Path]:
    """Return the command that runs a module with this Python."""
    return [sys.executable, "-m", module, *arguments]


def habeas(*arguments: str | Path) -> list[str | Path]:
    """Return the command `habeas` of this environment."""
    return [sys.executable, "-c", "import sys; from pipeline.cli import main; sys.exit(main())", *arguments]


def _memory(root: int) -> int:
    """Return the proportional set size of a process and all below it, in bytes."""
    total, found = 0, [root]
    for process in found:
        with suppress(OSError, StopIteration):  # it ended while we looked
            lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
            total += int(next(line for line in lines if line.startswith("Pss:")).split()[1]) * 1024
        with suppress(OSError):
            for thread in Path(f"/proc/{process}/task").iterdir():
                found.extend(map(int, (thread / "children").read_text(encoding="ascii").split()))
    return total
