"""The figures of the last run as a Prometheus textfile, for the textfile collector of node_exporter."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from pipeline.write.private import look

_HELP = {
    "habeas_last_run_exit_code": "Exit code of the last run.",
    "habeas_last_run_timestamp_seconds": "When the last run ended.",
    "habeas_last_success_timestamp_seconds": "When the last run that wrote its outputs ended.",
    "habeas_figure": "Counts of the last run that wrote its outputs.",
    "habeas_incidents": "Incidents in the outputs, by act.",
    "habeas_rejects": "Rejects in the outputs, by reason.",
    "habeas_stage_seconds": "Seconds that the last run spent, by stage, summed over its processes.",
}
METRICS = b"# HELP habeas_"
"""How a file begins that `write_metrics` wrote; no other is to be replaced."""
_LINE = re.compile(r"(habeas_\w+)(?:\{\w+=\"([^\"]*)\"\})? (\S+)")
_LABELS = {
    "habeas_figure": "name", "habeas_incidents": "act", "habeas_rejects": "reason", "habeas_stage_seconds": "stage",
}  # fmt: skip
Samples = dict[tuple[str, str], float]
"""Name and label value of a metric to its value."""


def write_metrics(path: Path, code: int, ended: float, figures: Mapping[str, float] | None) -> None:
    """Write the metrics of a run in one piece, readable by all: they hold counts alone.

    Args:
        path: the file, `*.prom` in the collector's folder.
        code: the run's exit code.
        ended: when it ended, seconds since 1970.
        figures: counts by name, `incidents.ACT`, `rejects.REASON` and `seconds.STAGE`; None for a run that wrote no
            outputs, which keeps what the file says of the last one that did.

    Raises:
        OSError: if the file cannot be written, or what stands there is none.
    """
    look(path)
    samples = _read(path) if figures is None else _samples(figures)
    if figures is not None:
        samples["habeas_last_success_timestamp_seconds", ""] = ended
    samples["habeas_last_run_exit_code", ""] = code
    samples["habeas_last_run_timestamp_seconds", ""] = ended
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write("".join(f"{line}\n" for line in _lines(samples)))
            os.fchmod(file.fileno(), 0o644)
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _samples(figures: Mapping[str, float]) -> Samples:
    families = {"incidents": "habeas_incidents", "rejects": "habeas_rejects", "seconds": "habeas_stage_seconds"}
    samples: Samples = {}
    for name, value in figures.items():
        family, dot, label = name.partition(".")
        samples[(families[family], label) if dot else ("habeas_figure", name)] = value
    return samples


def _read(path: Path) -> Samples:
    try:
        found = map(_LINE.fullmatch, path.read_text(encoding="ascii").splitlines())
    except (OSError, UnicodeDecodeError):
        return {}
    return {(match[1], match[2] or ""): float(match[3]) for match in found if match}


def _lines(samples: Samples) -> Iterable[str]:
    for name, meaning in _HELP.items():
        values = {label: value for (family, label), value in samples.items() if family == name}
        if not values:
            continue
        yield f"# HELP {name} {meaning}"
        yield f"# TYPE {name} gauge"
        for label, value in sorted(values.items()):
            yield f'{name}{{{_LABELS[name]}="{label}"}} {value!r}' if label else f"{name} {value!r}"
