"""`bench.md`: the figures as tables, with the conditions they were measured under."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fit import line_through
from benchmarks.measure import Cost
from benchmarks.runs import Compared, Sized
from pipeline import __version__

_BESIDE = (
    "Each program starts once, reads a file of rows and writes or counts what it finds; its start, a run over one "
    "short report, is taken off. Bare spaCy is the whole default pipeline of en_core_web_md and gives names, tags "
    "and parses; afternoon.py and Habeas give incidents."
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that was measured."""

    source: str
    compared: Mapping[str, Sequence[Compared]]
    """By kind of texts: whole ones, single sentences."""
    words: int
    stages: Mapping[str, float]
    help: Cost
    workers: Sequence[tuple[int, Cost]]
    workers_megabytes: float
    sized: Sequence[Sized]
    cleaned: Sequence[Sized]
    traps: Mapping[str, tuple[float, float]]
    """Processor seconds of a small hard text and of one four times as large, by the trap in it."""
    load: tuple[float, float]
    """Processes that wanted a processor, a minute's mean, before and after."""


def page(figures: Figures, picture: str) -> str:
    """Return `bench.md`."""
    parts = [
        "# What Habeas costs",
        _conditions(figures),
        "## Beside others, on the same text",
        _BESIDE,
        *(_compared(kind, runs) for kind, runs in figures.compared.items()),
        f"![Cost by size; words per processor second]({picture})",
        "## By stage",
        f"{figures.words:,} words of {figures.source}, models loaded, one process.",
        _stages(figures),
        "## Start",
        table(
            ["", "processor s", "wall s", "memory MB"],
            [
                ["`habeas --help`", *_cost(figures.help)],
                *(
                    [f"{one.system}: start, load, first report", *_cost(one.start)]
                    for one in next(iter(figures.compared.values()))
                    if one.start
                ),
            ],
        ),
        "## One worker and two",
        f"{figures.workers_megabytes:g} MB of made reports, start included.",
        _workers(figures.workers),
        "## By size",
        "Reports made from our corpus, JSONL, everything from start to written outputs.",
        _sizes(figures.sized),
        "Reading and cleaning alone:",
        _sizes(figures.cleaned),
        "## Hard texts",
        "Texts that repeat one thing; the worst of each list. Four times the text should cost four times as much.",
        _traps(figures.traps),
    ]
    return "\n\n".join(parts) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; the first column is text, the others are numbers."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _conditions(figures: Figures) -> str:
    before, after = figures.load
    return (
        f"Habeas {__version__}, Python {platform.python_version()}, {_processor()}, {os.cpu_count()} processors, "
        "one thread a process. "
        "Processor seconds are those of all processes and threads, user and system. Memory is the most that all "
        "processes held at once, shared pages counted once.\n\n"
        f"Load of the machine {before:.1f} before, {after:.1f} after (this benchmark by itself makes 1 to 2). Where "
        "others use the machine, wall seconds and the gain of a second worker say nothing, and processor seconds of "
        "all programs grow by the same tenths."
    )


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")


def _compared(kind: str, runs: Sequence[Compared]) -> str:
    rows = []
    for one in runs:
        if one.whole is None or one.start is None:
            rows.append([one.system, f"skipped: {one.skipped}", "", "", "", ""])
        else:
            net = one.whole.cpu - one.start.cpu
            rows.append(
                [one.system, f"{one.speed:,.0f}", f"{net:.1f}", f"{one.start.cpu:.1f}", *_cost(one.whole)[1:]]
            )
    heads = ["", "words per processor s", "processor s", "start, processor s", "wall s", "memory MB"]
    return f"{kind}: {runs[0].reports:,} reports, {runs[0].words:,} words.\n\n{table(heads, rows)}"


def _stages(figures: Figures) -> str:
    total = sum(figures.stages.values())
    rows = [
        [stage, f"{seconds:.2f}", f"{100 * seconds / total:.1f}", f"{figures.words / max(seconds, 1e-6):,.0f}"]
        for stage, seconds in [*figures.stages.items(), ("together", total)]
    ]
    return table(["stage", "processor s", "%", "words per processor s"], rows)


def _workers(runs: Sequence[tuple[int, Cost]]) -> str:
    first = runs[0][1]
    rows = [
        [str(number), f"{cost.wall:.1f}", f"{first.wall / cost.wall:.2f}", f"{cost.cpu:.1f}",
         f"{cost.cpu / cost.wall:.2f}", f"{cost.memory / 1e6:,.0f}"]
        for number, cost in runs
    ]  # fmt: skip
    return table(["workers", "wall s", "gain", "processor s", "processors got", "memory MB"], rows)


def _traps(spent: Mapping[str, tuple[float, float]]) -> str:
    dearest = sorted(spent.items(), key=lambda item: -item[1][1])[:5]
    steepest = sorted(spent.items(), key=lambda item: -item[1][1] / max(item[1][0], 0.02))[:5]
    rows = [
        [trap, f"{small:.2f}", f"{large:.2f}", f"{large / max(small, 0.02):.1f}"]
        for trap, (small, large) in dict([*dearest, *steepest]).items()
    ]
    return table(["trap", "processor s", "four times as large", "growth"], rows)


def _sizes(runs: Sequence[Sized]) -> str:
    rows = []
    for n, one in enumerate(runs):
        before = runs[n - 1] if n else None
        slope = (one.cost.cpu - before.cost.cpu) / (one.megabytes - before.megabytes) if before else None
        rows.append([f"{one.megabytes:g}", f"{one.words:,}", f"{one.cost.cpu:,.1f}", f"{slope:.2f}" if slope else "",
                     f"{one.cost.wall:,.1f}", f"{one.cost.memory / 1e6:,.0f}"])  # fmt: skip
    heads = ["MB", "words", "processor s", "for each further MB", "wall s", "memory MB"]
    said = [table(heads, rows)]
    if line := line_through([one.megabytes for one in runs], [one.cost.cpu for one in runs]):
        said.append(
            f"Line: {line.start:.1f} s + {line.slope:.2f} s a MB; the farthest point lies {100 * line.off:.0f} % off. "
            f"Memory at {runs[-1].megabytes:g} MB is {runs[-1].cost.memory / runs[0].cost.memory:.2f} times that at "
            f"{runs[0].megabytes:g} MB."
        )
    return "\n\n".join(said)


def _cost(cost: Cost) -> list[str]:
    return [f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.memory / 1e6:,.0f}"]
