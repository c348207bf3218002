"""`python -m benchmarks`: measure and write `bench.md` with its figure. `make bench` calls it."""

from __future__ import annotations

import argparse
import math
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import runs
from benchmarks.page import Figures, page
from benchmarks.plot import plot
from benchmarks.text import ROOT, real_rows, sentence_rows

SIZES, CLEANING = "0.1,0.3,1", "1,10"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and return the exit code."""
    options = _options(arguments)
    if sys.platform != "linux":
        print("bench: memory is read from /proc: Linux alone", file=sys.stderr)
        return 2
    os.chdir(ROOT)  # the programs that are measured are found from here
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="habeas-bench-") as folder:
        figures = measure(options, Path(folder))
    picture = options.out.with_suffix(".svg")
    sized = {"everything": figures.sized, "reading and cleaning": figures.cleaned}
    plot(picture, sized, figures.compared)
    options.out.write_text(page(figures, picture.name), encoding="utf-8")
    print(f"bench: {options.out}, {picture}")
    return 0


def measure(options: argparse.Namespace, scratch: Path) -> Figures:
    """Measure everything that `bench.md` tells."""
    before = os.getloadavg()[0]
    source, rows = real_rows(options.words)
    _say(f"programs beside each other on {source}")
    compared = {f"Whole texts of {source}": runs.compare(rows, scratch, options.rounds)}
    compared["Reports of one sentence"] = runs.compare(sentence_rows(rows), scratch, options.rounds)
    _say("stages, start, workers")
    words, stages = runs.stage_speeds(rows, scratch, options.rounds)
    start = runs.help_cost()
    megabytes = min(max(options.sizes), 1.0)
    workers = runs.workers(megabytes, scratch)
    _say("sizes through everything")
    sized = runs.by_size(options.sizes, scratch, lambda file: runs.extract(file, scratch))
    _say("sizes through reading and cleaning")
    cleaned = runs.by_size(options.cleaning, scratch, runs.cleaning)
    _say("hard texts")
    traps = runs.traps()
    return Figures(
        source, compared, words, stages, start, workers, megabytes, sized, cleaned, traps, (before, os.getloadavg()[0])
    )


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description="Measure what Habeas costs.")
    parser.add_argument("--sizes", type=_sizes, default=_sizes(SIZES), help=f"MB through everything ({SIZES})")
    parser.add_argument("--cleaning", type=_sizes, default=_sizes(CLEANING), help=f"MB cleaned alone ({CLEANING})")
    parser.add_argument("--words", type=_count, default=50_000, help="words to compare programs on (50,000)")
    parser.add_argument("--rounds", type=_count, default=1, help="times that programs run on them (1)")
    parser.add_argument("--out", type=Path, default=Path("outputs/bench.md"), help="the page (outputs/bench.md)")
    options = parser.parse_args(arguments)
    options.out = options.out.resolve()
    if options.out.is_dir():  # before all is measured
        parser.error(f"{options.out} is a folder: --out names the page")
    return options


def _sizes(text: str) -> list[float]:
    sizes = sorted({float(part) for part in text.split(",")})
    if not all(0 < size < math.inf for size in sizes):
        raise ValueError("a size is more than nothing")
    return sizes


def _count(text: str) -> int:
    if (count := int(text)) < 1:
        raise ValueError("a number from 1")
    return count


def _say(what: str) -> None:
    print(f"bench: {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
