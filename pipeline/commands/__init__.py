"""The commands, one a module. `pipeline.cli` imports a module only when its command is called."""

import sys


def say(message: str, code: int) -> int:
    """Print one line to standard error and return the exit code `code`."""
    print(f"habeas: {message}", file=sys.stderr)
    return code


def many(count: int, noun: str) -> str:
    """Return a count with its noun: `1 file`, `2,000 files`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
