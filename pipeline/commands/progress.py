"""What a person sees of a run: a bar on a terminal, plain lines in a log, a summary at the end."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from pipeline.commands import many
from pipeline.read import printable
from pipeline.run import Counts
from pipeline.write.folder import NAMES

_EVERY = 10.0  # seconds between two lines of a log


class Reporter:
    """Shows the counts of a run as it goes, on standard error: `with Reporter() as watch: run_extract(…)`."""

    def __init__(self, *, quiet: bool = False) -> None:
        console = Console(stderr=True)
        self._quiet = quiet
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._last = time.monotonic()
        self._said = False
        if not quiet and sys.stderr.isatty() and console.is_interactive:  # FORCE_COLOR makes no terminal of a log
            columns = (SpinnerColumn(), BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
            self._bar = Progress(*columns, console=console, transient=True)

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
            self._task = self._bar.add_task("loading", total=None)
        return self

    def __call__(self, counts: Counts) -> None:
        """Show `counts`, unless nobody is there to see them any more, which is no reason to end a run."""
        with suppress(OSError):
            self._show(counts)

    def _show(self, counts: Counts) -> None:
        if self._bar and self._task is not None:
            total = counts.sources if counts.sources > 1 else None  # one file: how far in it is not known
            self._bar.update(self._task, total=total, completed=counts.sources_done, description=progress_line(counts))
        elif not self._quiet and (not self._said or time.monotonic() - self._last >= _EVERY):
            print(f"habeas: {progress_line(counts)}", file=sys.stderr, flush=True)
            self._last, self._said = time.monotonic(), True

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        if self._bar:
            with suppress(OSError):
                self._bar.stop()


NOTHING = "No file lies in what was named, so nothing was read. --expect 'sources>=1' ends such a run with code 4."


def progress_line(counts: Counts) -> str:
    """Return the counts so far on one line, with the rate once there is one."""
    if not counts.elapsed:
        return f"{many(counts.sources, 'file')} to read"
    return (
        f"{counts.sources_done:,}/{counts.sources:,} files · {many(counts.reports, 'report')} · "
        f"{many(counts.incidents.total(), 'incident')} · {counts.rejects.total():,} rejected · "
        f"{counts.reports / counts.elapsed:,.1f} reports/s"
    )


def summary_lines(counts: Counts, out: Path) -> list[str]:
    """Return the closing summary."""
    done = counts.reports - counts.worked_on
    rate = f", {counts.words / counts.elapsed:,.0f} words/s" if counts.elapsed and not done else ""
    read = f"{many(counts.reports, 'report')} from {many(counts.sources, 'file')}"
    held = f"{many(counts.articles, 'article')}, {many(counts.words, 'word')}"
    lines = [f"Read {read}: {held}, in {counts.elapsed:.1f} s{rate}."] if counts.sources else [NOTHING]
    if done:
        lines.append(f"{many(done, 'report')} of them done by earlier runs.")
    if counts.kept:
        gone = f"{many(counts.kept, 'file')} no longer there or not to be opened"
        lines.append(f"{gone}; --prune removes the records of what was deleted.")
    if counts.days_unread:
        lines.append(f"{many(counts.days_unread, 'article')} with an unclear day of publication: taken for none.")
    changes = [f"{count:,} {op}" for op, count in counts.deltas.items() if count]
    if changes and (done or sum(counts.deltas.values()) > counts.deltas.get("added", 0)):  # no first run
        lines.append("Since the run before: " + ", ".join(changes) + ".")
    lines.append("")
    lines += [many(counts.incidents.total(), "incident"), *_table(counts.incidents)]
    if counts.withheld:
        lines += ["", f"{counts.withheld.total():,} more not written", *_table(counts.withheld)]
    lines += ["", f"{counts.rejects.total():,} rejected", *_table(counts.rejects), ""]
    lines += [printable(str(out / name)) for name in NAMES]
    return lines


def print_summary(counts: Counts, out: Path) -> None:
    """Print the closing summary to standard output.

    Raises:
        OSError: if nobody reads it, or the disk behind it is full; nothing more is then written there.
    """
    try:
        print("\n".join(summary_lines(counts, out)), flush=True)
    except OSError:
        with suppress(OSError):  # else Python tries again when it ends, and ends with a code of its own
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise


def _table(counts: Counter[str]) -> list[str]:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [f"  {name:<24}{count:>9,}" for name, count in ordered]
