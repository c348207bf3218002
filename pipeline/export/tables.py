"""The outputs as tidy tables: which there are, their columns and types, and the rows of one line.

`incident` of the other tables joins to `incidents.id`, `incidents.report` to `reports.id`. Several names or sentences
in one cell are separated by `" | "`. What is unknown is None, and so is a whole number that 64 bits do not hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Literal, get_args

from pipeline import records

Line = dict[str, Any]
"""A line of an output as JSON gives it; `review` and `reviewer` beside the contract where reviews were applied."""
Row = tuple[Any, ...]
Kind = Literal["text", "whole", "real", "day", "flag", "word"]
"""`day` is a `date` or None; `word` is text of a closed vocabulary."""

SEPARATOR = " | "

COLUMNS: dict[str, dict[str, Kind]] = {
    "incidents": {
        "id": "text", "case": "text", "act": "word", "modality": "word", "confidence": "real", "summary": "text",
        "date_start": "day", "date_end": "day", "date_precision": "word", "date_edtf": "text", "date_text": "text",
        "country": "word", "country_alpha_3": "word", "country_name": "word", "country_basis": "word",
        "country_claimed": "text", "victims": "whole", "victim_names": "text", "perpetrator_names": "text",
        "authority_names": "text", "group_text": "text", "group_min": "whole", "group_max": "whole",
        "charge_categories": "text", "place_names": "text",
        "penalty_kind": "word", "penalty_status": "word", "penalty_text": "text", "term_iso": "text",
        "term_days": "whole", "fine_min": "real", "fine_max": "real", "fine_currency": "word",
        "report": "text", "source": "text", "source_id": "text", "article": "whole", "title": "text",
        "published": "day", "url": "text", "language": "word", "evidence": "text", "model": "word", "version": "word",
        "review": "word", "reviewer": "text",
    },
    "people": {
        "incident": "text", "name": "text", "role": "word", "aliases": "text", "descriptors": "text",
        "occupation": "word", "age": "whole", "gender": "word", "actor_type": "word", "mentions": "whole",
    },
    "organisations": {
        "incident": "text", "name": "text", "role": "word", "aliases": "text", "actor_type": "word",
        "mentions": "whole",
    },
    "charges": {"incident": "text", "text": "text", "category": "word", "iccs": "text", "law": "text"},
    "penalties": {
        "incident": "text", "kind": "word", "status": "word", "text": "text", "term_iso": "text", "term_days": "whole",
        "fine_min": "real", "fine_max": "real", "fine_currency": "word", "fine_stated_conversion": "text",
    },
    "places": {
        "incident": "text", "text": "text", "name": "text", "kind": "word", "country": "word", "claimed": "text",
        "geonames_id": "whole", "latitude": "real", "longitude": "real", "from_context": "flag",
    },
    "reports": {
        "id": "text", "source": "text", "source_id": "text", "sha256": "text", "article": "whole", "title": "text",
        "published": "day", "url": "text", "language": "word", "text": "text", "words": "whole", "incidents": "whole",
    },
    "rejects": {
        "source": "text", "source_id": "text", "line": "whole", "article": "whole", "sha256": "text", "reason": "word",
        "detail": "text",
    },
}  # fmt: skip

KEYS = {"incidents": "id", "reports": "id"}
OLDEST = frozenset({"incidents", "people", "reports", "rejects"})
"""Tables by which an export of any version is known."""
JOINS = {
    **dict.fromkeys(("people", "organisations", "charges", "penalties", "places"), ("incident", "incidents")),
    "incidents": ("report", "reports"),
}
"""Table to its column that joins, and the table whose `id` that is."""

CLOSED: dict[tuple[str, str], tuple[str, ...]] = {
    ("incidents", "act"): get_args(records.Act),
    ("incidents", "modality"): get_args(records.Modality),
    ("incidents", "date_precision"): get_args(records.DatePrecision),
    ("incidents", "country_basis"): get_args(records.CountryBasis),
    ("people", "role"): get_args(records.Role),
    ("people", "occupation"): get_args(records.Occupation),
    ("people", "gender"): ("male", "female"),
    ("people", "actor_type"): get_args(records.ActorType),
    ("organisations", "role"): get_args(records.Role),
    ("organisations", "actor_type"): get_args(records.ActorType),
    ("charges", "category"): get_args(records.ChargeCategory),
    ("penalties", "kind"): get_args(records.PenaltyKind),
    ("penalties", "status"): get_args(records.PenaltyStatus),
    ("places", "kind"): get_args(records.PlaceKind),
    ("rejects", "reason"): get_args(records.RejectReason),
}
"""Columns that hold nothing but words of the contract."""

_WHOLE = {table: [at for at, kind in enumerate(kinds.values()) if kind == "whole"] for table, kinds in COLUMNS.items()}
_BEYOND = 2**63  # the first whole number that no database or frame holds


def incident_row(line: Line) -> Row:
    """Return the row of `incidents`."""
    report, when, country = line["report"], line["date"] or {}, line["country"] or {}
    penalty, group = line["penalty"] or {}, line["group"] or {}
    term, fine = penalty.get("term") or {}, penalty.get("fine") or {}
    everyone = line["people"] + line["organisations"]
    row = (
        *(line[key] for key in ("id", "case", "act", "modality", "confidence", "summary")),
        day(when.get("start")), day(when.get("end")), *(when.get(key) for key in ("precision", "edtf", "text")),
        *(country.get(key) for key in ("alpha_2", "alpha_3", "name", "basis", "claimed")),
        sum(one["role"] == "victim" for one in everyone),
        *(joined(one["name"] for one in everyone if one["role"] == role)
          for role in ("victim", "perpetrator", "authority")),
        *(group.get(key) for key in ("text", "min", "max")),
        joined(dict.fromkeys(charge["category"] for charge in line["charges"])),
        joined(dict.fromkeys(place["name"] for place in line["places"])),
        *(penalty.get(key) for key in ("kind", "status", "text")), term.get("iso"), term.get("days"),
        *(fine.get(key) for key in ("min", "max", "currency")),
        *(report[key] for key in ("id", "source", "source_id", "article", "title")), day(report["published"]),
        report["url"], report["language"], joined(span["text"] for span in line["evidence"]),
        line["producer"]["model"], line["producer"]["version"], line.get("review"), line.get("reviewer"),
    )  # fmt: skip
    return _fitting("incidents", row)


def incident_rows(line: Line) -> Iterator[tuple[str, Row]]:
    """Yield every row of one incident with its table, that of `incidents` first."""
    identity = line["id"]
    yield "incidents", incident_row(line)
    for table in ("people", "organisations", "charges", "places"):
        for item in line[table]:
            flat = {
                **item,
                "incident": identity,
                "aliases": joined(item.get("aliases") or ()),
                "descriptors": joined(item.get("descriptors") or ()),
                "mentions": len(item["mentions"]),
            }
            yield table, _picked(flat, table)
    if line["penalty"]:
        for part in (line["penalty"], *line["penalty"]["also"]):
            term, fine = part["term"] or {}, part["fine"] or {}
            row = (
                identity,
                *(part[key] for key in ("kind", "status", "text")),
                *(term.get(key) for key in ("iso", "days")),
                *(fine.get(key) for key in ("min", "max", "currency", "stated_conversion")),
            )
            yield "penalties", _fitting("penalties", row)


def report_row(line: Line) -> Row:
    """Return the row of `reports`; a text that was taken out counts no words."""
    text = line["text"]
    words = len(text.split()) if text is not None else None
    counts = {"published": day(line["published"]), "words": words, "incidents": len(line["incidents"])}
    return _picked({**line, **counts}, "reports")


def reject_row(line: Line) -> Row:
    """Return the row of `rejects`."""
    return _picked(line, "rejects")


def joined(parts: Iterable[str]) -> str | None:
    """Return the parts as one cell, None where there are none."""
    return SEPARATOR.join(parts) or None


@lru_cache(maxsize=8192)
def day(text: str | None) -> date | None:
    """Return a day of the calendar; None where the text is none ("2021-02-30")."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _picked(item: Mapping[str, Any], table: str) -> Row:
    return _fitting(table, tuple(item.get(column) for column in COLUMNS[table]))


def _fitting(table: str, row: Row) -> Row:
    beyond = {
        at for at in _WHOLE[table] if isinstance(row[at], int | float) and not -_BEYOND <= row[at] < _BEYOND
    }
    return tuple(None if at in beyond else cell for at, cell in enumerate(row)) if beyond else row
