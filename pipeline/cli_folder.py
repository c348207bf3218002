"""The folder that an option names: an empty name is refused in one line, as it would mean where the user stands."""

from __future__ import annotations

from pathlib import Path

import typer

USAGE = 2


def folder(name: str | Path) -> Path:
    """Return the folder that `--out` names.

    Raises:
        typer.Exit: with the code of bad usage, where the name is empty ("--out $UNSET").
    """
    if not str(name).strip():
        typer.echo("habeas: --out names no folder", err=True)
        raise typer.Exit(USAGE)
    return Path(name)
