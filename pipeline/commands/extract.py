"""`habeas extract`: settings from file and flags, a run under the eyes of a reporter, a closing summary."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from pipeline import __version__
from pipeline.batch.expect import Expectation, ExpectationError, expectation
from pipeline.batch.logs import Log, open_log
from pipeline.batch.metrics import METRICS, write_metrics
from pipeline.batch.store import StoreError
from pipeline.commands import failure, say
from pipeline.commands.progress import Reporter, print_summary
from pipeline.engine import RunError
from pipeline.failure import whereabouts
from pipeline.paths import KnowledgeError
from pipeline.read import InputError, printable
from pipeline.read.sources import open_regular
from pipeline.run import Counts, Options, run_extract
from pipeline.settings import Settings, SettingsError, load_config, make_settings
from pipeline.write.folder import REJECTS, OutputError, of_a_run

_FORGOTTEN = "what earlier runs kept is missing or damaged and is made anew: records of files deleted since are gone"
_ADDRESS = re.compile(r"\w+://.+:\d+")
_LOGGED = b'{"habeas": '  # how a log begins that runs write


@dataclass(frozen=True, slots=True)
class Call:
    """What the command is told beside inputs, output folder and settings; see `habeas extract --help`."""

    fresh: bool = False
    prune: bool = False
    retry_failed: bool = False
    expect: Sequence[str] = ()
    log: str | None = None
    metrics: Path | None = None
    engine: str = "local"
    scheduler: str | None = None
    shared: str | None = None


def _cluster_problem(call: Call) -> str | None:
    """Return what is wrong with what the command is told about a cluster, or None."""
    if call.engine not in {"local", "dask"}:
        return f"no engine {call.engine!r}; there are local and dask"
    if call.engine == "local":
        return "--scheduler and --shared need --engine dask" if call.scheduler or call.shared else None
    if call.scheduler is None:
        return "--engine dask needs --scheduler tcp://HOST:8786"
    if not _ADDRESS.fullmatch(call.scheduler):
        return f"--scheduler is an address such as tcp://HOST:8786, not {call.scheduler!r}"
    if find_spec("distributed") is None:
        return "--engine dask needs the extra cluster: pip install 'habeas[cluster]'"
    return None


def _place_problem() -> str | None:
    """Return what is wrong with the folder that the command is run in, or None."""
    try:
        os.chdir(os.getcwd())  # noqa: PTH109 (what each process of a run does first)
    except OSError as error:
        return f"the folder that this is run in cannot be used ({error.strerror}): go to another"
    return None


def _target_problem(call: Call, inputs: Sequence[str]) -> str | None:
    """Return which file of somebody's the log or the metrics would be written into or over, or None."""
    log = None if call.log in {None, "-"} else Path(str(call.log))
    if log is not None and call.metrics is not None and log.resolve() == call.metrics.resolve():
        return f"--log and --metrics {log} are one file: choose another"
    for option, path in (("--log", log), ("--metrics", call.metrics)):
        if path is not None and of_a_run(path):  # or would write, as reviews; rejects may be empty
            return f"{option} {path} is what a run wrote: choose another file"
        if path is None or not _begins(path, b""):
            continue
        if option == "--metrics" and not _begins(path, METRICS):
            return f"{option} {path} holds something else and would be lost: choose another file"
        if option == "--log" and _is_an_input(path, inputs) and not _begins(path, _LOGGED):
            return f"{option} {path} is an input: choose another file"
    return None


def _begins(path: Path, what: bytes) -> bool:
    """Tell whether a file is there, holds something and begins with it."""
    try:
        with open_regular(path) as file:
            head = file.read(max(1, len(what)))
    except OSError:  # which is told where it is written
        return False
    return head.startswith(what) and head != b""


def _is_an_input(path: Path, inputs: Sequence[str]) -> bool:
    place = path.resolve()
    return any(named in {place, *place.parents} for named in (Path(name).resolve() for name in inputs if name != "-"))


def extract_command(
    inputs: Sequence[str], out: Path, flags: dict[str, Any], config: Path | None, call: Call | None = None
) -> int:
    """Run and return the exit code.

    0 done, 1 rejects under strict or nothing but rejects, 2 usage, 3 failed, 4 not as expected, 130 interrupted. What
    tells of a run (its log, metrics and summary) is warned of where it cannot be written, and changes no code.
    """
    call, code = call or Call(), None
    try:
        if os.path.exists(out) and not os.path.isdir(out):  # noqa: PTH110, PTH112 (the run says what cannot be looked at)
            return say(f"--out {out} is not a folder", 2)
        if problem := _cluster_problem(call) or _place_problem() or _target_problem(call, inputs):
            return say(problem, 2)
        values = {"isolate": not os.environ.get("HABEAS_DEBUG"), **load_config(config), **flags}
        settings = make_settings(values)
        expect = [expectation(text) for text in call.expect]
        with open_log(call.log, habeas=__version__) as log:
            code, counts = _watched(inputs, out, settings, call, expect, log)
    except SettingsError as error:
        return say(str(error), 2)
    except OSError as error:  # of the log: as it opens, before anything is done, or as it closes
        say(f"cannot write the log {call.log}: {error.strerror or error}", 3)
        if code is None:
            return 3
    if call.metrics is not None:
        try:
            write_metrics(call.metrics, code, time.time(), counts.figures() if counts else None)
        except OSError as error:
            say(f"cannot write the metrics {call.metrics}: {error.strerror or error}", code)
    return code


def _watched(
    inputs: Sequence[str], out: Path, settings: Settings, call: Call, expect: Sequence[Expectation], log: Log
) -> tuple[int, Counts | None]:
    """Run, and return the exit code with the counts of a run that wrote its outputs."""
    code, message, counts = 3, "", None
    try:
        counts = _run(inputs, out, settings, call, expect, log)
        code = int(counts.nothing_but_rejects or (settings.strict and counts.rejects.total() > 0))
    except (SettingsError, InputError) as error:
        code, message = 2, str(error)
    except ExpectationError as error:
        code, message = 4, f"{error}; the outputs of the run before, if any, stand untouched"
    except (RunError, OutputError, StoreError, KnowledgeError) as error:
        message = str(error)
    except OSError as error:
        message = f"{failure(error)}; the outputs of the run before, if any, stand untouched"
    except KeyboardInterrupt:
        code, message = 130, "interrupted; the outputs stand as they were, and the next run goes on from here"
    except Exception as error:
        if os.environ.get("HABEAS_DEBUG"):
            raise
        message = f"{whereabouts(error, 'the program')}; HABEAS_DEBUG=1 shows the whole traceback"
    try:
        if message:
            say(message, code)
            log("run.failed", exit_code=code)  # not the message: it may name a file
        elif counts is not None and counts.memory_lost:
            say(_FORGOTTEN, code)
        if counts is not None and not settings.quiet:
            print_summary(counts, out)
        elif counts is not None and code:
            rest = ", nothing else read" if counts.nothing_but_rejects else ""
            say(f"{counts.rejects.total():,} rejected{rest}; {printable(str(out / REJECTS))} says why", code)
    except OSError as error:
        say(f"cannot write the {'log' if message else 'summary'}: {error.strerror or error}", code)
    return code, counts


def _run(
    inputs: Sequence[str], out: Path, settings: Settings, call: Call, expect: Sequence[Expectation], log: Log
) -> Counts:
    # so that a scheduler's stop, or the end of a terminal, cleans up like Ctrl-C; what `nohup` ignores stays ignored
    stops = [one for one in (signal.SIGTERM, signal.SIGHUP) if signal.getsignal(one) != signal.SIG_IGN]
    before = [signal.signal(one, _terminate) for one in stops]
    try:
        with Reporter(quiet=settings.quiet or call.log == "-") as reporter:
            options = Options(
                fresh=call.fresh,
                prune=call.prune,
                retry_failed=call.retry_failed,
                expect=expect,
                watch=reporter,
                log=log,
                scheduler=call.scheduler,
                shared=call.shared,
            )
            return run_extract(inputs, out, settings, stdin=sys.stdin.buffer, options=options)
    finally:
        for one, handler in zip(stops, before, strict=True):
            signal.signal(one, handler)


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
