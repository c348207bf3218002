"""GeoJSON (RFC 7946): one feature an incident, at the places it happened."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.export.sink import Sink, first_lines
from pipeline.export.tables import COLUMNS, Line, incident_row
from pipeline.write.private import create_text

_LEFT_OUT = {"evidence", "source", "source_id", "article", "model", "version"}  # a map's popup has no room for them

_HEAD = '{"type": "FeatureCollection", "features": ['


class GeoJsonSink(Sink):
    """A FeatureCollection; an incident whose places have no coordinates has `null` for geometry."""

    def __init__(self, file: Path) -> None:
        """Create the file."""
        self._file = create_text(file)
        self._file.write(_HEAD)
        self._first = True

    @staticmethod
    def made(file: Path) -> bool:
        """Say whether a file is a collection of incidents."""
        head, first = first_lines(file)
        return head == f"{_HEAD}\n".encode() and first.startswith((b'{"type": "Feature", "id": "inc-', b"]}"))

    def incident(self, line: Line) -> None:
        """Write a feature."""
        self._file.write("\n" if self._first else ",\n")
        self._first = False
        json.dump(feature(line), self._file, ensure_ascii=False, default=str)

    def finish(self) -> None:
        """Close the collection."""
        self._file.write("\n]}\n")
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def feature(line: Line) -> dict[str, Any]:
    """Return an incident as a GeoJSON feature."""
    cells = zip(COLUMNS["incidents"], incident_row(line), strict=True)
    return {
        "type": "Feature",
        "id": line["id"],
        "geometry": _geometry(line),
        "properties": {name: value for name, value in cells if name not in _LEFT_OUT},
    }


def _geometry(line: Mapping[str, Any]) -> dict[str, Any] | None:
    points = dict.fromkeys(
        (place["longitude"], place["latitude"])
        for place in line["places"]
        if place["longitude"] is not None and place["latitude"] is not None
    )
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": list(next(iter(points)))}
    return {"type": "MultiPoint", "coordinates": [list(point) for point in points]}
