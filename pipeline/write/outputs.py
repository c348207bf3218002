"""What a run wrote, read again: the lines of its files, each looked at before anybody relies on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import NoneType
from typing import IO, Any, get_args, get_origin

import jsonlines

from pipeline.records import Incident, Record, Reject, ReportLine
from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS, current

type Line = dict[str, Any]

_MODELS: dict[str, type[Record]] = {INCIDENTS: Incident, REPORTS: ReportLine, REJECTS: Reject}


@dataclass(frozen=True, slots=True)
class _Shape:
    """What every version of the contract promises of an object: its keys, and the objects in it.

    `some` are by their keys objects, `ones` objects or null, `many` lists of objects.
    """

    keys: frozenset[str]
    some: tuple[tuple[str, _Shape], ...]
    ones: tuple[tuple[str, _Shape], ...]
    many: tuple[tuple[str, _Shape], ...]

    def fits(self, value: object) -> bool:
        """Say whether a value of JSON has this shape; its other values are not looked at."""
        return (
            isinstance(value, dict)
            and value.keys() >= self.keys
            and all(shape.fits(value[name]) for name, shape in self.some)
            and all(value[name] is None or shape.fits(value[name]) for name, shape in self.ones)
            and all(isinstance(value[name], list) and all(map(shape.fits, value[name])) for name, shape in self.many)
        )


_LATER = {"pages", "explain"}  # keys that lines of an earlier version, or most lines, do not have


@cache
def _shape(model: type[Record]) -> _Shape:
    keys: set[str] = set()
    found: dict[str, list[tuple[str, _Shape]]] = {"some": [], "ones": [], "many": []}
    for name, field in model.model_fields.items():
        kinds = (*get_args(field.annotation), field.annotation)
        inner = next((one for one in kinds if isinstance(one, type) and issubclass(one, Record)), None)
        if name not in _LATER and (field.is_required() or inner is not None):
            keys.add(name)
        if name not in _LATER and inner is not None:
            how = "many" if get_origin(field.annotation) is list else "ones" if NoneType in kinds else "some"
            found[how].append((name, _shape(inner)))
    return _Shape(frozenset(keys), **{how: tuple(parts) for how, parts in found.items()})


_SHAPES = {name: _shape(model) for name, model in _MODELS.items()}


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
    """Say whether a value of JSON has what every line of the file `name` has; of other files, is an object."""
    return _SHAPES[name].fits(line) if name in _SHAPES else isinstance(line, dict)


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
