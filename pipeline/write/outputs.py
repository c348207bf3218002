"""What a run wrote, read again: the lines of its files, each looked at before anybody relies on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import jsonlines

from pipeline.records import Incident, Record, Reject, ReportLine, ReportRef
from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS, current

type Line = dict[str, Any]

_MODELS: dict[str, type[Record]] = {INCIDENTS: Incident, REPORTS: ReportLine, REJECTS: Reject}


def _needed(model: type[Record]) -> frozenset[str]:
    """Return the keys without a default, which every version of the contract has."""
    return frozenset(name for name, field in model.model_fields.items() if field.is_required())


_KEYS = {name: _needed(model) for name, model in _MODELS.items()}
_REF = _needed(ReportRef)


class NoOutputsError(FileNotFoundError):
    """No run wrote into the folder; the message is one line for the user."""


class LineError(ValueError):
    """A line that is no record; the message names the file and the line and quotes nothing."""


def need_outputs(folder: Path, *names: str) -> None:
    """Make sure that the files `names` of a run stand in `folder`; none named means `incidents.jsonl`.

    Raises:
        NoOutputsError: if one does not, or `folder` is none.
    """
    for name in names or (INCIDENTS,):
        if not current(folder, name).is_file():
            raise NoOutputsError(f"no {name} in {folder}: run habeas extract first")


def is_record(name: str, line: object) -> bool:
    """Say whether a value of JSON has the keys that no line of the file `name` lacks; of other files, is an object."""
    if not isinstance(line, dict) or not line.keys() >= _KEYS.get(name, frozenset()):
        return False
    return name != INCIDENTS or (isinstance(line["report"], dict) and line["report"].keys() >= _REF)


def read_lines(file: IO[bytes], name: str) -> Iterator[Line]:
    """Yield the lines of an open output file, which is called `name`.

    Raises:
        LineError: for a line that is no record.
    """
    try:
        for number, line in enumerate(jsonlines.Reader(file).iter(type=dict), 1):
            if not is_record(name, line):
                raise LineError(f"{name}, line {number}: not a record")
            yield line
    except jsonlines.InvalidLineError as error:
        raise LineError(f"{name}, line {error.lineno}: not a record") from error
