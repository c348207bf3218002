"""What a run wrote, read back."""

from pathlib import Path
from typing import Any

import jsonlines


def lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file, one a line."""
    with jsonlines.open(path) as rows:
        return list(rows)


def incidents(folder: Path) -> list[dict[str, Any]]:
    """Return the incidents of an output folder."""
    return lines(folder / "incidents.jsonl")
