"""Outputs as tidy pandas frames: one row an incident, a person, a charge, a place, an article, a reject."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

try:
    import pandas as pd
except ModuleNotFoundError as error:
    raise ModuleNotFoundError("load needs pandas; it comes with the extra: pip install 'habeas[pandas]'") from error

from pipeline.export.read import ODD, ExportError, Outputs
from pipeline.export.tables import COLUMNS, Kind, Row, incident_rows, reject_row, report_row

_TYPES: dict[Kind, str] = {
    "text": "string", "whole": "Int64", "real": "Float64", "day": "datetime64[s]", "flag": "boolean",
    "word": "category",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tables:
    """The outputs of a run.

    The column `incident` of the other frames joins to `incidents.id`, and `incidents.report` to `reports.id`.
    Dates are `datetime64[s]`, counts `Int64`, closed vocabularies `category`, text `string`; what is unknown is NA.
    Several aliases, descriptors or evidence sentences stand in one cell, separated by `" | "`.
    """

    incidents: pd.DataFrame
    people: pd.DataFrame
    organisations: pd.DataFrame
    charges: pd.DataFrame
    penalties: pd.DataFrame
    places: pd.DataFrame
    reports: pd.DataFrame
    rejects: pd.DataFrame


def load(folder: str | Path = "outputs", *, reviewed: bool = False) -> Tables:
    """Read what `habeas extract` wrote into `folder`.

    Needs the extra `pandas`.

    Args:
        folder: the output folder.
        reviewed: give the incidents as reviewers left them, as `habeas export --reviewed` does.

    Raises:
        FileNotFoundError: if there is no such folder or no run wrote into it.
        TypeError: for a folder that is neither a text nor a path.
        pipeline.export.read.ExportError: if a line of it is no record.
    """
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    where = Path(folder)
    try:
        with Outputs(where, reviewed=reviewed) as outputs:
            for incident in outputs.incidents():
                for table, row in incident_rows(incident):
                    rows[table].append(row)
            rows["reports"].extend(map(report_row, outputs.reports()))
            rows["rejects"].extend(map(reject_row, outputs.rejects()))
        return Tables(**{name: frame(name, found) for name, found in rows.items()})
    except ODD as error:
        raise ExportError("a line of the outputs is no record of this contract") from error


def frame(table: str, rows: list[Row]) -> pd.DataFrame:
    """Return rows of a table as a frame with its types."""
    columns = COLUMNS[table]
    kinds = {column: _TYPES[kind] for column, kind in columns.items()}
    return pd.DataFrame(rows, columns=list(columns), dtype=object).astype(kinds)
