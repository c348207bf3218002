"""The commands, one a module. `pipeline.cli` imports a module only when its command is called."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from pipeline.write.private import EXPORTING, STAGING


def say(message: str, code: int) -> int:
    """Print one line to standard error, if that can be written to, and return the exit code `code`."""
    with suppress(OSError):
        print(f"habeas: {message}", file=sys.stderr)
    return code


def failure(error: OSError) -> str:
    """Return what the system says, behind the place it says it of where it names one.

    Of a folder that a command made to work in, the place is the one that it lies in.
    """
    what = error.strerror or str(error)
    named = error.filename2 or error.filename  # of a file that was to take another's place, that place
    if not isinstance(named, str | bytes):
        return what
    place = Path(os.fsdecode(named))
    inner = next((one for one in (place, *place.parents) if one.name.startswith((STAGING, EXPORTING))), None)
    return f"{inner.parent if inner else place}: {what}"


def many(count: int, noun: str) -> str:
    """Return a count with its noun: `1 file`, `2,000 files`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
