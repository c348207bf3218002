"""The commands, one a module. `pipeline.cli` imports a module only when its command is called."""

import sys


def say(message: str, code: int) -> int:
    """Print one line to standard error and return the exit code `code`."""
    print(f"habeas: {message}", file=sys.stderr)
    return code
