"""Where what a command prints goes: a full disk behind it is one line of error, a reader that has enough is none."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

import typer

FAILED = 3


@contextmanager
def printing() -> Iterator[None]:
    """Run a command whole, to the last that it prints.

    Raises:
        SystemExit: with the command's own code; 3 where what it printed could not be written, or a file that no command
            looked for, or a file of models is broken, after one line that says so; 1 where nobody reads what it
            printed.
    """
    _open_what_is_closed()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as standard error does what its encoding lacks
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _give_up(sys.stdout)
        raise SystemExit(1) from None
    except ValueError as error:
        from pipeline.paths import KnowledgeError  # the help needs nothing of it

        if not isinstance(error, KnowledgeError):
            raise
        with suppress(OSError):
            print(f"habeas: {error}", file=sys.stderr)
        raise SystemExit(FAILED) from None
    except OSError as error:
        _give_up(sys.stdout)
        if os.environ.get("HABEAS_DEBUG"):
            raise
        from pipeline.commands import failure  # the help needs nothing of it

        what = failure(error)
        with suppress(OSError):
            print(f"habeas: {what if error.filename else f'cannot write the output: {what}'}", file=sys.stderr)
        raise SystemExit(FAILED) from None
    finally:
        try:
            sys.stderr.flush()
        except OSError:
            _give_up(sys.stderr)


def fail(message: str, code: int) -> None:
    """Print one line to standard error and exit with `code`."""
    with suppress(OSError):
        typer.echo(f"habeas: {message}", err=True)
    raise typer.Exit(code)


def _open_what_is_closed() -> None:
    """Let a standard stream that the caller has closed (`<&-`) lead nowhere, before another file takes its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(handle, True)
            setattr(sys, name, open(handle, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 (to the end of the program)


def _give_up(stream: TextIO) -> None:
    """Let what was not written go: else Python tries again when it ends, and ends with a code of its own."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
