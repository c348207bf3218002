"""`habeas extract`: settings from file and flags, a run under the eyes of a reporter, a closing summary."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn, TypedDict

from pipeline.commands.progress import Reporter, print_summary
from pipeline.engine import RunError
from pipeline.read import InputError
from pipeline.run import Counts, run_extract
from pipeline.settings import Settings, SettingsError, load_config, make_settings
from pipeline.work import whereabouts
from pipeline.write.folder import OutputError


def extract_command(
    inputs: Sequence[str],
    out: Path,
    flags: dict[str, Any],
    config: Path | None,
    *,
    fresh: bool = False,
    prune: bool = False,
    retry_failed: bool = False,
) -> int:
    """Run and return the exit code: 0 done, 1 rejects under strict or nothing but rejects, 2 usage, 3 failed."""
    try:
        if out.exists() and not out.is_dir():
            return _say(f"--out {out} is not a folder", 2)
        settings = make_settings(load_config(config) | flags)
        counts = _run(inputs, out, settings, Again(fresh=fresh, prune=prune, retry_failed=retry_failed))
    except (SettingsError, InputError) as error:
        return _say(str(error), 2)
    except (RunError, OutputError) as error:
        return _say(str(error), 3)
    except OSError as error:
        return _say(f"{error.strerror or error}; the outputs of the run before, if any, stand untouched", 3)
    except KeyboardInterrupt:
        return _say("interrupted; the outputs stand as they were, and the next run goes on from here", 130)
    except Exception as error:
        if os.environ.get("HABEAS_DEBUG"):
            raise
        return _say(f"{whereabouts(error, 'the program')}; HABEAS_DEBUG=1 shows the whole traceback", 3)
    if not settings.quiet:
        print_summary(counts, out)
    return int(counts.nothing_but_rejects or (settings.strict and counts.rejects.total() > 0))


class Again(TypedDict):
    """What becomes of earlier runs, as `run_extract` takes it."""

    fresh: bool
    prune: bool
    retry_failed: bool


def _run(inputs: Sequence[str], out: Path, settings: Settings, again: Again) -> Counts:
    before = signal.signal(signal.SIGTERM, _terminate)  # so that a scheduler's stop cleans up like Ctrl-C
    try:
        with Reporter(quiet=settings.quiet) as reporter:
            return run_extract(inputs, out, settings, stdin=sys.stdin.buffer, watch=reporter, **again)
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _say(message: str, code: int) -> int:
    print(f"habeas: {message}", file=sys.stderr)
    return code
