"""The pinned floors of the evaluation gate: they go up by themselves and down only with a flag.

`models/evaluation_floors.toml` is read by the gate in the tests and written by `python -m pipeline.evaluate pin`. It
records a digest of its own figures, so that a floor edited by hand fails the gate until it is pinned.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.evaluate.figures import EvaluationError
from pipeline.paths import models_dir

LOWER_FLAG = "HABEAS_LOWER_FLOORS"
_HEADER = """\
# Floors of the evaluation gate (tests/evaluate/test_gate.py). `file` is under the folder of the benchmarks.
# Written by `python -m pipeline.evaluate pin`, which raises floors to what is measured less `margin` and lowers none
# unless {flag}=1 is set. `wanted` is where a figure should come to; a figure must stay below its `ceiling`.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One benchmark run with its floors, in the units of its figures."""

    name: str
    kind: str
    file: str
    margin: float
    slow: bool
    limit: int | None
    floors: Mapping[str, float]
    ceilings: Mapping[str, float]
    wanted: Mapping[str, float]

    def broken(self, figures: Mapping[str, float | None]) -> list[str]:
        """Return one line for each figure that is below its floor or above its ceiling."""
        low = [
            f"{self.name}: {key} {figures.get(key)} is below its floor {floor}"
            for key, floor in self.floors.items()
            if (value := figures.get(key)) is None or value < floor
        ]
        high = [
            f"{self.name}: {key} {figures.get(key)} is above its ceiling {ceiling}"
            for key, ceiling in self.ceilings.items()
            if (value := figures.get(key)) is None or value > ceiling
        ]
        return low + high


def floors_file() -> Path:
    """Return where the floors are kept."""
    return models_dir() / "evaluation_floors.toml"


def load_floors(file: Path | None = None) -> tuple[list[Run], str]:
    """Return the runs and the digest that the file records.

    Raises:
        EvaluationError: if the file does not hold what it should.
    """
    path = file or floors_file()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return [_run(entry) for entry in table["run"]], str(table["recorded"])
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise EvaluationError(f"{path}: {error!r}") from error


def _run(entry: Mapping[str, Any]) -> Run:
    return Run(
        name=entry["name"],
        kind=entry["kind"],
        file=entry["file"],
        margin=float(entry["margin"]),
        slow=bool(entry.get("slow", False)),
        limit=entry.get("limit"),
        floors=dict(entry.get("floors", {})),
        ceilings=dict(entry.get("ceilings", {})),
        wanted=dict(entry.get("wanted", {})),
    )


def digest(runs: list[Run]) -> str:
    """Return a hash of the floors and ceilings and of what they are measured on."""
    held = [[r.name, r.kind, r.file, r.limit, sorted(r.floors.items()), sorted(r.ceilings.items())] for r in runs]
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()[:16]


def pinned(run: Run, figures: Mapping[str, float | None], *, lower: bool = False) -> Run:
    """Return a run with its floors raised (and ceilings brought down) to `figures` less the margin.

    Args:
        run: the run as it stands.
        figures: what was measured.
        lower: also lower floors that are no longer reached.
    """
    floors, ceilings = dict(run.floors), dict(run.ceilings)
    for key, floor in run.floors.items():
        if (value := figures.get(key)) is not None:
            reached = round(value - run.margin, 3)
            floors[key] = reached if lower else max(floor, reached)
    for key, ceiling in run.ceilings.items():
        if (value := figures.get(key)) is not None:
            reached = round(value + run.margin, 3)
            ceilings[key] = reached if lower else min(ceiling, reached)
    return replace(run, floors=floors, ceilings=ceilings)


def dump(runs: list[Run]) -> str:
    """Return the file's text."""
    parts = [_HEADER.format(flag=LOWER_FLAG), f'recorded = "{digest(runs)}"\n']
    for run in runs:
        lines = ["", "[[run]]", f"name = {json.dumps(run.name)}", f"kind = {json.dumps(run.kind)}"]
        lines += [f"file = {json.dumps(run.file)}", f"margin = {run.margin}"]
        lines += ["slow = true"] if run.slow else []
        lines += [f"limit = {run.limit}"] if run.limit else []
        for name in ("floors", "ceilings", "wanted"):
            if values := getattr(run, name):
                lines.append(f"{name} = {{ " + ", ".join(f"{key} = {value}" for key, value in values.items()) + " }")
        parts.append("\n".join(lines) + "\n")
    return "".join(parts)
