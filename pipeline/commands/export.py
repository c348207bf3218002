"""`habeas export`: an output folder in a form that others load."""

from __future__ import annotations

import sys
from pathlib import Path

from pipeline.export.job import default_place, export
from pipeline.export.read import ExportError


def export_command(folder: Path, to: str, out: Path | None) -> int:
    """Export, say what was written, and return the exit code: 0 done, 2 usage, 3 failed."""
    try:
        target = out or default_place(folder, to)
        counts = export(folder, to, target)
    except (ExportError, FileNotFoundError) as error:
        return say(str(error), 2)
    except OSError as error:
        return say(f"{error.strerror or error}; nothing was exported", 3)
    print(f"{counts['incidents']:,} incidents of {counts['reports']:,} articles: {target}")
    return 0


def say(message: str, code: int) -> int:
    """Print one line to standard error and return `code`."""
    print(f"habeas: {message}", file=sys.stderr)
    return code
