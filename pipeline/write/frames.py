"""Outputs as tidy pandas frames: one row an incident, a person, a charge, a place, an article, a reject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonlines
import pandas as pd

from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS, current

Row = dict[str, Any]

_TEXT, _WHOLE, _REAL, _DAY, _FLAG, _KIND = "string", "Int64", "Float64", "datetime64[s]", "boolean", "category"
_COLUMNS: dict[str, dict[str, str]] = {
    "incidents": {
        "id": _TEXT, "case": _TEXT, "act": _KIND, "modality": _KIND, "confidence": _REAL, "summary": _TEXT,
        "date_start": _DAY, "date_end": _DAY, "date_precision": _KIND, "date_edtf": _TEXT, "date_text": _TEXT,
        "country": _KIND, "country_alpha_3": _KIND, "country_name": _KIND, "country_basis": _KIND,
        "country_claimed": _TEXT, "victims": _WHOLE, "group_text": _TEXT, "group_min": _WHOLE, "group_max": _WHOLE,
        "penalty_kind": _KIND, "penalty_status": _KIND, "penalty_text": _TEXT, "term_iso": _TEXT, "term_days": _WHOLE,
        "fine_min": _REAL, "fine_max": _REAL, "fine_currency": _KIND,
        "report": _TEXT, "source": _TEXT, "source_id": _TEXT, "article": _WHOLE, "title": _TEXT, "published": _DAY,
        "url": _TEXT, "language": _KIND, "evidence": _TEXT, "model": _KIND, "version": _KIND,
    },
    "people": {
        "incident": _TEXT, "name": _TEXT, "role": _KIND, "aliases": _TEXT, "descriptors": _TEXT, "occupation": _KIND,
        "age": _WHOLE, "gender": _KIND, "actor_type": _KIND, "mentions": _WHOLE,
    },
    "organisations": {
        "incident": _TEXT, "name": _TEXT, "role": _KIND, "aliases": _TEXT, "actor_type": _KIND, "mentions": _WHOLE,
    },
    "charges": {"incident": _TEXT, "text": _TEXT, "category": _KIND, "iccs": _TEXT, "law": _TEXT},
    "places": {
        "incident": _TEXT, "text": _TEXT, "name": _TEXT, "kind": _KIND, "country": _KIND, "claimed": _TEXT,
        "geonames_id": _WHOLE, "latitude": _REAL, "longitude": _REAL, "from_context": _FLAG,
    },
    "reports": {
        "id": _TEXT, "source": _TEXT, "source_id": _TEXT, "sha256": _TEXT, "article": _WHOLE, "title": _TEXT,
        "published": _DAY, "url": _TEXT, "language": _KIND, "text": _TEXT, "words": _WHOLE, "incidents": _WHOLE,
    },
    "rejects": {
        "source": _TEXT, "source_id": _TEXT, "line": _WHOLE, "article": _WHOLE, "sha256": _TEXT, "reason": _KIND,
        "detail": _TEXT,
    },
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
    places: pd.DataFrame
    reports: pd.DataFrame
    rejects: pd.DataFrame


def load(folder: str | Path = "outputs") -> Tables:
    """Read what `habeas extract` wrote into `folder`.

    Needs the extra `pandas`.

    Raises:
        FileNotFoundError: if there is no such folder or no run wrote into it.
    """
    base = Path(folder)
    if not current(base, INCIDENTS).is_file():
        raise FileNotFoundError(f"no {INCIDENTS} in {base}: run habeas extract first")
    rows: dict[str, list[Row]] = {name: [] for name in _COLUMNS}
    for incident in _lines(current(base, INCIDENTS)):
        rows["incidents"].append(_incident(incident))
        for name in ("people", "organisations", "charges", "places"):
            rows[name].extend({"incident": incident["id"], **_flat(item)} for item in incident[name])
    for report in _lines(current(base, REPORTS)):
        counts = {"words": len(report["text"].split()), "incidents": len(report["incidents"])}
        rows["reports"].append({**report, **counts})
    rows["rejects"].extend(_lines(current(base, REJECTS)))
    return Tables(**{name: _frame(found, _COLUMNS[name]) for name, found in rows.items()})


def _lines(path: Path) -> Iterator[Row]:
    if path.is_file():
        with jsonlines.open(path) as reader:
            yield from reader.iter(type=dict)


def _incident(line: Row) -> Row:
    report, date, country = line["report"], line["date"] or {}, line["country"] or {}
    penalty, group = line["penalty"] or {}, line["group"] or {}
    term, fine = penalty.get("term") or {}, penalty.get("fine") or {}
    everyone = line["people"] + line["organisations"]
    return {
        **{key: line[key] for key in ("id", "case", "act", "modality", "confidence", "summary")},
        **{f"date_{key}": date.get(key) for key in ("start", "end", "precision", "edtf", "text")},
        "country": country.get("alpha_2"),
        "country_alpha_3": country.get("alpha_3"),
        **{f"country_{key}": country.get(key) for key in ("name", "basis", "claimed")},
        "victims": sum(one["role"] == "victim" for one in everyone),
        **{f"group_{key}": group.get(key) for key in ("text", "min", "max")},
        **{f"penalty_{key}": penalty.get(key) for key in ("kind", "status", "text")},
        **{f"term_{key}": term.get(key) for key in ("iso", "days")},
        **{f"fine_{key}": fine.get(key) for key in ("min", "max", "currency")},
        "report": report["id"],
        **{key: report[key] for key in ("source", "source_id", "article", "title", "published", "url", "language")},
        "evidence": _joined(span["text"] for span in line["evidence"]),
        **line["producer"],
    }


def _flat(item: Row) -> Row:
    flat = dict(item)
    for key in ("aliases", "descriptors"):
        if key in flat:
            flat[key] = _joined(flat[key])
    flat["mentions"] = len(item["mentions"])
    return flat


def _joined(parts: Iterable[str]) -> str | None:
    return " | ".join(parts) or None


def _frame(rows: list[Row], columns: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(columns), dtype=object).astype(columns)
