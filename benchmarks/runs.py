"""What is measured: each function runs programs on files in a scratch folder and returns figures."""

from __future__ import annotations

import json
import shutil
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bare_md import model
from benchmarks.measure import Cost, habeas, python, run
from benchmarks.text import Row, made_rows, write_rows
from pipeline.evaluate.baseline import baseline_script

MEGABYTE = 1_000_000
SYSTEMS = ("habeas extract", "bare spaCy md", "afternoon.py")


@dataclass(frozen=True, slots=True)
class Compared:
    """One program on one set of texts: its start (one short report), and the whole; `skipped` says why it is not."""

    system: str
    words: int
    reports: int
    start: Cost | None = None
    whole: Cost | None = None
    skipped: str = ""

    @property
    def speed(self) -> float | None:
        """Words per processor second beyond the start."""
        if self.start is None or self.whole is None:
            return None
        return self.words / max(self.whole.cpu - self.start.cpu, 0.01)


@dataclass(frozen=True, slots=True)
class Sized:
    """One run over made input of so many megabytes."""

    megabytes: float
    words: int
    cost: Cost


def extract(rows: Path, scratch: Path, workers: int = 1, *, rarely: bool = False) -> Cost:
    """Run `habeas extract` into an empty folder; `rarely` as in `run`."""
    out = scratch / "out"
    shutil.rmtree(out, ignore_errors=True)
    cost = run(habeas("extract", rows, "--out", out, "--quiet", "--workers", str(workers)), rarely=rarely)
    if not (out / "run.json").is_file():
        raise FileNotFoundError("habeas extract wrote no run.json")
    return cost


def compare(rows: list[Row], scratch: Path, rounds: int) -> list[Compared]:
    """Run each program on the same rows, turn by turn, and keep each one's cheapest run."""
    file, one = scratch / "rows.jsonl", scratch / "one.jsonl"
    words = write_rows(rows, file)
    write_rows([{"id": "one", "published": "2021-06-01", "text": "Police arrested Arman Sadykov in Oskemen."}], one)
    programs: dict[str, Callable[[Path], Cost]] = {SYSTEMS[0]: lambda rows: extract(rows, scratch)}
    skipped = {}
    if model() is None:
        skipped[SYSTEMS[1]] = "en_core_web_md is not installed (extra md)"
    else:
        programs[SYSTEMS[1]] = lambda rows: run(python("benchmarks.bare_md", rows))
    script = baseline_script()
    if script is None:
        skipped[SYSTEMS[2]] = "afternoon.py or en_core_web_md is not at hand"
    else:
        programs[SYSTEMS[2]] = lambda rows: run([sys.executable, script, rows, scratch / "afternoon"])
    starts: dict[str, list[Cost]] = {name: [] for name in programs}
    wholes: dict[str, list[Cost]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            starts[name].append(program(one))
            wholes[name].append(program(file))
    return [
        Compared(name, words, len(rows), skipped=skipped[name])
        if name in skipped
        else Compared(name, words, len(rows), cheapest(starts[name]), cheapest(wholes[name]))
        for name in SYSTEMS
    ]


def cheapest(costs: list[Cost]) -> Cost:
    """Return the run that took the fewest processor seconds."""
    return min(costs, key=lambda cost: cost.cpu)


def help_cost() -> Cost:
    """Return the cost of `habeas --help`, of five runs the middle one."""
    costs = sorted((run(habeas("--help")) for _ in range(5)), key=lambda cost: cost.cpu)
    return costs[len(costs) // 2]


def stage_speeds(rows: list[Row], scratch: Path, rounds: int) -> tuple[int, dict[str, float]]:
    """Return the words and the processor seconds of each stage, of several rounds the median."""
    file = scratch / "stages.jsonl"
    write_rows(rows, file)
    found = [json.loads(run(python("benchmarks.stages", file)).out) for _ in range(rounds)]
    words = int(found[0].pop("words"))
    return words, {stage: statistics.median(one[stage] for one in found) for stage in found[0] if stage != "words"}


def by_size(sizes: list[float], scratch: Path, command: Callable[[Path], Cost]) -> list[Sized]:
    """Run a command over made input of each size in megabytes."""
    out = []
    for megabytes in sizes:
        file = scratch / "made.jsonl"
        words = write_rows(made_rows(round(megabytes * MEGABYTE)), file)
        out.append(Sized(megabytes, words, command(file)))
        file.unlink()
    return out


def cleaning(rows: Path) -> Cost:
    """Run reading and cleaning alone."""
    return run(python("benchmarks.cleaning", rows))


def workers(megabytes: float, scratch: Path) -> list[tuple[int, Cost]]:
    """Run the same made input on one and on two workers."""
    file = scratch / "made.jsonl"
    write_rows(made_rows(round(megabytes * MEGABYTE)), file)
    return [(number, extract(file, scratch, number, rarely=True)) for number in (1, 2)]


def traps() -> dict[str, tuple[float, float]]:
    """Return the processor seconds of a small and of a large hard text, by what is hard in it."""
    return {trap: (small, large) for trap, (small, large) in json.loads(run(python("benchmarks.traps")).out).items()}
