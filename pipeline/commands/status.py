"""`habeas status`: what a run over the same inputs would find done, and what it would do."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from pipeline.batch.fingerprint import fingerprint
from pipeline.batch.status import STATES, Status, status_of
from pipeline.commands import many, say
from pipeline.engine import load_extractor
from pipeline.read import InputError
from pipeline.run import LastRun, last_run, sources_of
from pipeline.settings import SettingsError, load_config, make_settings

_SHOWN = 10  # names of a state


def status_command(inputs: Sequence[str], out: Path, config: Path | None, *, as_json: bool) -> int:
    """Print the status of `out` and return 0, or 2 where it cannot be told.

    Without inputs those of the last run are looked at, and with its settings; with a settings file, with that.
    """
    try:
        last, status = _status(inputs, out, config)
    except (SettingsError, InputError) as error:
        return say(str(error), 2)
    except sqlite3.Error as error:
        return say(f"the state of the runs into {out} cannot be read: {error}", 2)
    except OSError as error:
        return say(f"the state of the runs into {out} cannot be read: {error.strerror or error}", 2)
    if as_json:
        print(json.dumps({"out": str(out), "reports_done": status.reports, **status.sources}, ensure_ascii=False))
    else:
        print("\n".join(_lines(status, out, last.finished)))
    return 0


def _status(inputs: Sequence[str], out: Path, config: Path | None) -> tuple[LastRun, Status]:
    last = last_run(out)
    inputs = inputs or last.inputs
    if not inputs:
        raise InputError(f"no run has written into {out}: name the inputs")
    settings = make_settings(last.settings if config is None and last.settings else load_config(config))
    return last, status_of(out, sources_of(inputs, out), fingerprint(settings, load_extractor), last.token)


def _lines(status: Status, out: Path, finished: str) -> list[str]:
    lines = [f"{out}: {f'outputs of the run that ended {finished}' if finished else 'no run has ended yet'}"]
    for state, meaning in STATES.items():
        names = status.sources[state]
        more = f", {many(status.reports, 'report')}" if state == "done" else ""
        lines.append(f"  {state:<11}{len(names):>8,}  {meaning}{more}")
        if state != "done":
            lines += [f"      {name}" for name in names[:_SHOWN]]
            lines += [f"      and {len(names) - _SHOWN:,} more"] if len(names) > _SHOWN else []
    lines.append("a run would have work to do" if status.pending else "a run would find nothing to do")
    return lines
