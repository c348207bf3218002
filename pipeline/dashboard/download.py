"""What a reader takes away: the chosen incidents as they stand in the file, or as a table."""

from __future__ import annotations

import csv
import io
import json

from pipeline.dashboard.filters import Filters
from pipeline.dashboard.query import numbers
from pipeline.dashboard.store import Store
from pipeline.export.tables import COLUMNS, incident_row
from pipeline.write.cells import safe


def as_jsonl(store: Store, filters: Filters) -> bytes:
    """Return the lines of the chosen incidents, byte for byte."""
    return b"".join(store.raw_incidents(numbers(store, filters)))


def as_csv(store: Store, filters: Filters) -> bytes:
    """Return one row an incident, with the columns of `habeas export --to csv`; no cell is a formula."""
    file = io.StringIO(newline="")
    csv.writer(file).writerow(COLUMNS["incidents"])
    writer = csv.writer(file, quoting=csv.QUOTE_STRINGS)
    for line in store.raw_incidents(numbers(store, filters)):
        row = incident_row(json.loads(line))
        writer.writerow([safe(value) if isinstance(value, str) else value for value in row])
    return file.getvalue().encode("utf-8-sig")
