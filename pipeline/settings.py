"""The settings of a run: what a flag, `habeas.toml` or a Python caller may choose, with its default."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, ValidationError, field_validator

from pipeline.records import Act, IsoDate

CONFIG_NAME = "habeas.toml"
_YEARS = range(1900, 2100)  # those that dates of reports are read in; at the ends of the calendar no day is before
MORE_LIKELY_RIGHT = 0.5
"""The confidence from which an incident is more likely right than wrong."""


class SettingsError(ValueError):
    """A setting that does not exist or cannot have this value; the message names it."""


class Settings(BaseModel):
    """How a run extracts and what it writes. Immutable: `Settings(min_confidence=0.9)`.

    Those that change a line of output are `published`, `acts`, `min_confidence`, `all_modalities`, `explain`,
    `max_characters`, `recogniser`, `ocr` and `limits`; `timeout` and `memory` decide what is given up; the others never
    do.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    published: IsoDate | None = None
    """Publication date of reports that tell none, `YYYY-MM-DD`."""
    acts: tuple[Act, ...] = ()
    """Write only these acts; empty means all."""
    min_confidence: Annotated[float, Field(ge=0, le=1)] = MORE_LIKELY_RIGHT
    """Write only incidents at least this sure; 0 writes all. What is kept out is counted in `run.json`. Of what is
    denied, demanded or planned no confidence was fitted, and none is asked."""
    all_modalities: bool = False
    """Write also what is denied, demanded, threatened, planned or hypothetical."""
    explain: bool = False
    """Say in each incident which rule or score filled each slot."""
    workers: Annotated[int, Field(ge=1, le=256)] = 1
    """Processes that extract."""
    timeout: Annotated[FiniteFloat, Field(gt=0)] = 120.0
    """Seconds that a report may take for each 100,000 characters or part, in all an hour at most (or this, where it is
    more); beyond, it is a reject `timeout`. Those in which its process only waits for a processor do not count."""
    memory: Annotated[int, Field(ge=64)] = 4096
    """Megabytes that a process may need beside its models; beyond, the report is a reject `out_of_memory`."""
    isolate: bool = True
    """Read and extract in processes of their own. Without, what kills the process kills the run, and neither
    `workers` nor `timeout` nor `memory` counts: for debuggers, and for many small runs from Python."""
    quiet: bool = False
    """Print errors alone."""
    strict: bool = False
    """End with 1 where anything was rejected."""
    max_characters: Annotated[int, Field(ge=1, le=1_000_000)] = 1_000_000
    """An article of more characters is a reject; spaCy documents hold a million."""
    recogniser: Path | None = None
    """Folder of a recogniser that `habeas train` wrote; None means the product's own."""
    ocr: bool = False
    """Read pages that are pictures with the program `tesseract`."""
    limits: dict[str, int | FiniteFloat] = {}
    """Reading limits that differ from the defaults, by the names of `pipeline.read.Limits`."""

    @field_validator("published", mode="before")
    @classmethod
    def _written_out(cls, value: object) -> object:
        return value.isoformat() if type(value) is date else value  # what TOML makes of a day without quotation marks

    @field_validator("published")
    @classmethod
    def _real_day(cls, value: str | None) -> str | None:
        if value is not None and date.fromisoformat(value).year not in _YEARS:
            raise ValueError(f"is of no year from {_YEARS[0]} to {_YEARS[-1]}")
        return value

    @field_validator("min_confidence", "workers", "timeout", "memory", "max_characters", "limits", mode="before")
    @classmethod
    def _counted(cls, value: object) -> object:
        """Refuse `true`, which pydantic takes for 1."""
        for one in value.values() if isinstance(value, Mapping) else [value]:
            if isinstance(one, bool):
                raise ValueError("should be a number")  # noqa: TRY004 (pydantic tells values of the wrong kind so)
        return value

    @field_validator("recogniser")
    @classmethod
    def _has_weights(cls, value: Path | None) -> Path | None:
        if value is not None and not (value / "model.onnx").is_file():
            raise ValueError("holds no model.onnx; `habeas train` writes one")
        return value

    def wants(self, act: str, modality: str, confidence: float) -> bool:
        """Say whether an incident of this act, modality and confidence is to be written."""
        if self.acts and act not in self.acts:
            return False
        if modality not in {"reported", "alleged"}:
            return self.all_modalities
        return confidence >= self.min_confidence


def make_settings(values: Mapping[str, Any]) -> Settings:
    """Check `values` and return them as settings.

    Raises:
        SettingsError: naming the first wrong setting and why.
    """
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = first["loc"][:2] if first["loc"][:1] == ("limits",) else first["loc"][:1]
        name = ": ".join(map(str, where)) or "settings"
        if first["type"] == "extra_forbidden":
            raise SettingsError(f"no setting {name!r}; {_instead(name, _NAMES)}") from error
        given = first["input"]
        if name == "acts" and first["type"] == "literal_error":
            raise SettingsError(f"act: no act {given!r}; {_instead(given, get_args(Act))}") from error
        said = str(given) if isinstance(given, Path) else repr(given)
        raise SettingsError(f"{name}: {said} {_told(first['msg'])}") from error


_NAMES = [name for name in Settings.model_fields if name != "limits"]  # they stand in a table of their own


def _instead(given: object, names: Sequence[str]) -> str:
    near = get_close_matches(str(given), names, n=1)
    return f"{f'did you mean {near[0]!r}? All' if near else 'all'} of them: {', '.join(names)}"


def _told(message: str) -> str:
    if message.startswith(("String should match pattern", "Input should be a valid string")):  # of days alone
        return "should be a day, YYYY-MM-DD"
    return message.removeprefix("Value error, ").replace("Input should", "should")


def load_config(path: Path | None = None) -> dict[str, Any]:
    """Return the `[extract]` and `[limits]` tables of a settings file as the arguments of `Settings`.

    Args:
        path: the file; None takes `habeas.toml` of the current folder if there is one, else nothing.

    Raises:
        SettingsError: if the named file is missing, is no TOML or holds a table that Habeas does not know.
    """
    if path is None:
        path = Path(CONFIG_NAME)
        if not os.path.lexists(path):  # a link that leads nowhere is settings that are missing
            return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: not a text in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: {error}") from error
    except RecursionError as error:
        raise SettingsError(f"{path}: tables or lists are nested too deeply") from error
    unknown = sorted(set(tables) - {"extract", "limits"})
    if unknown:
        raise SettingsError(f"{path}: unknown table or key {unknown[0]!r}; [extract] and [limits] are known")
    for name in tables:
        if not isinstance(tables[name], dict):
            raise SettingsError(f"{path}: {name} should be a table, [{name}]")
    values = dict(tables.get("extract", {}))
    if "act" in values:  # the flag's name, one act a time; the same word holds here
        if "acts" in values:
            raise SettingsError(f"{path}: act and acts are one setting; name it once")
        act = values.pop("act")
        values["acts"] = act if isinstance(act, list) else [act]
    if "limits" in tables:
        values["limits"] = tables["limits"]
    return values
