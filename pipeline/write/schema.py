"""The JSON Schema (draft 2020-12) of the outputs, generated from the models that write them."""

from __future__ import annotations

from typing import Any

from pipeline.records import SCHEMA_VERSION, Incident, Record, Reject, ReportLine

MODELS: dict[str, type[Record]] = {"incident": Incident, "report": ReportLine, "reject": Reject}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(kind: str) -> dict[str, Any]:
    """Return the schema of one line of `incidents.jsonl`, `reports.jsonl` or `rejects.jsonl`.

    Every key is required, for a line always has them all (null or [] where nothing is known); `explain` alone comes
    only when asked for.

    Args:
        kind: incident, report or reject.

    Raises:
        KeyError: for any other kind.
    """
    schema = MODELS[kind].model_json_schema(mode="serialization")
    return {"$schema": DIALECT, "$id": f"urn:habeas:schema:{kind}:{SCHEMA_VERSION}", **schema}
