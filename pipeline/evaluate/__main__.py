"""`python -m pipeline.evaluate all` writes outputs/evaluation.md; `pin` raises the floors of the gate."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Run every benchmark, or pin the floors to what is measured; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.evaluate")
    commands = parser.add_subparsers(dest="command", required=True)
    whole = commands.add_parser("all", help="run every benchmark that is here and write the report")
    whole.add_argument("--out", type=Path, default=Path("outputs/evaluation.md"))
    whole.add_argument("--limit", type=_positive, default=None, help="only the first N documents of each")
    whole.add_argument("--no-baseline", action="store_true", help="leave afternoon.py out")
    pin = commands.add_parser("pin", help="measure and write models/evaluation_floors.toml")
    pin.add_argument("names", nargs="*", help="runs to pin (default: all)")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks letters costs no hour of work
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if options.command == "pin":
        return _pin(options.names)
    if options.out.is_dir():  # before the hour that it takes
        parser.error(f"{options.out} is a folder: --out names the file of the report")
    from pipeline.evaluate.report import evaluate_all  # noqa: PLC0415 (heavy)

    evaluate_all(
        options.out, lambda line: print(line, flush=True), limit=options.limit, baseline=not options.no_baseline
    )
    return 0


def _positive(told: str) -> int:
    if not told.isdecimal() or not int(told):
        raise argparse.ArgumentTypeError(f"{told!r} is no number from 1")
    return int(told)


def _pin(names: list[str]) -> int:
    from pipeline.evaluate.datasets import benchmarks_dir  # noqa: PLC0415
    from pipeline.evaluate.floors import LOWER_FLAG, dump, floors_file, load_floors, pinned  # noqa: PLC0415
    from pipeline.evaluate.kinds import KINDS, Options  # noqa: PLC0415

    runs, _ = load_floors()
    folder = benchmarks_dir()
    lower = os.environ.get(LOWER_FLAG) == "1"
    if unknown := sorted(set(names) - {run.name for run in runs}):
        print(f"no run {unknown[0]!r}", file=sys.stderr)
        return 2
    for at, run in enumerate(runs):
        if names and run.name not in names:
            continue
        if folder is None or not (folder / run.file).is_file():
            print(f"SKIPPED {run.name}: {run.file} is not here")
            continue
        figures = KINDS[run.kind](folder / run.file, Options(limit=run.limit, beside=False)).figures
        for line in run.broken(figures):
            print(line + ("" if lower else f" (kept; {LOWER_FLAG}=1 lowers it)"))
        runs[at] = pinned(run, figures, lower=lower)
        print(f"{run.name}: floors {dict(runs[at].floors)} ceilings {dict(runs[at].ceilings)}", flush=True)
    floors_file().write_text(dump(runs), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
