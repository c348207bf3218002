"""What is read and compiled once for all runs: kept beside the compiled modules, and as freely lost as these.

The rules ask some 3,000 regular expressions and 30 tables: to compile and read them takes half of a start.
"""

from __future__ import annotations

import importlib.util
import marshal
import os
import re
import sys
import zlib
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, cast

try:  # the compiler of the standard library: no public part of it, and without it nothing is kept
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]

    _MAGIC = f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE}"
    _sre.compile("a", 32, _compiler._code(_parser.parse("a"), 32), 0, {}, (None,))  # noqa: SLF001
except (ImportError, AttributeError, TypeError):  # of a Python that does it otherwise
    _MAGIC = ""
_WORTH = 64  # new patterns for which the file is written anew; a table is worth as much alone
_LONGEST = 32 << 20  # bytes of a file
_LONG = 16 << 20  # bytes from which on what earlier versions asked is thrown away
_SUM = 4  # bytes before what is kept, by which damage is seen

type Key = tuple[str, int, str]


class _Store:
    """What is kept, by kind, flags and source; read when it is first asked."""

    def __init__(self) -> None:
        self._kept: dict[Key, Any] | None = None
        self._asked: set[Key] = set()
        self._new = 0

    def of(self, key: Key, make: Callable[[], Any], worth: int = 1) -> Any:
        """Return the value of a key, made and kept where there is none."""
        if self._kept is None:
            self._kept = _read()
        if key not in self._kept:
            self._kept[key] = make()
            self._new += worth
        self._asked.add(key)
        return self._kept[key]

    def save(self) -> None:
        """Write what is kept where enough is new and Python would write compiled modules there."""
        path, kept = _file(), self._kept
        if path is None or kept is None or self._new < _WORTH or sys.dont_write_bytecode:
            return
        self._new = 0
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(exist_ok=True)
            told = marshal.dumps((_MAGIC, kept))
            if len(told) > _LONG:
                told = marshal.dumps((_MAGIC, {key: kept[key] for key in self._asked}))
            beside.write_bytes(_sum(told) + told)
            beside.replace(path)
        with suppress(OSError):
            beside.unlink(missing_ok=True)


_STORE = _Store()


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a compiled pattern, as `re.compile` does.

    Raises:
        re.error: for a source that is no pattern.
    """
    if not _MAGIC:
        return re.compile(source, flags)
    whole, code, groups, names = _STORE.of(("re", int(flags), source), lambda: _code_of(source, int(flags)))
    by_number: list[str | None] = [None] * groups
    for name, number in names.items():
        by_number[number] = name
    words = array("I", code).tolist()
    return cast("re.Pattern[str]", _sre.compile(source, whole, words, groups - 1, names, tuple(by_number)))


def answer(source: str, flags: int, make: Callable[[], Any], *by: str, table: bool = False) -> Any:
    """Return what was made of a source, kept for as long as what makes it stays the same.

    Args:
        source: the source.
        flags: those that a pattern is compiled with, 0 for any other source.
        make: makes the answer: strings, bytes, numbers, None or tuples of them.
        by: files of the modules that make it, its own first.
        table: whether it is a table, dear enough to make that it is kept at once.
    """
    states = [_state(file) for file in by]
    if not (_MAGIC and all(states)):
        return make()
    return _STORE.of(("".join(states), int(flags), source), make, _WORTH if table else 1)


def save() -> None:
    """Keep what this process has compiled for later ones, where there is a place for it."""
    _STORE.save()


@cache
def _state(file: str) -> str:
    """Return a sign of what a module's file holds, empty where there is none to read."""
    try:
        return f"{Path(file).name} {zlib.crc32(Path(file).read_bytes())} "
    except OSError:
        return ""


def _code_of(source: str, flags: int) -> tuple[int, bytes, int, dict[str, int]]:
    """Return the flags, code, number of groups and groups' names of a pattern, as `re` gives them to its engine."""
    parsed = _parser.parse(source, flags)
    code = _compiler._code(parsed, flags)  # noqa: SLF001
    return flags | parsed.state.flags, array("I", code).tobytes(), parsed.state.groups, dict(parsed.state.groupdict)


def _sum(told: bytes) -> bytes:
    return zlib.crc32(told).to_bytes(_SUM)


def _file() -> Path | None:
    """Return the file for this Python, beside the compiled modules; None where Python has no place for these."""
    try:
        return Path(importlib.util.cache_from_source(__file__)).with_suffix(".patterns")
    except NotImplementedError:
        return None


def _read() -> dict[Key, Any]:
    """Return what other runs of the same Python have kept, nothing where there is no such file or it is damaged."""
    path = _file()
    with suppress(OSError, EOFError, ValueError, TypeError):
        if path is not None and path.stat().st_size <= _LONGEST:
            told = path.read_bytes()
            if told[:_SUM] != _sum(told[_SUM:]):  # a damaged file might be read, and give other patterns
                return {}
            magic, kept = marshal.loads(told[_SUM:])  # noqa: S302 (as trusted as the modules beside it)
            if magic == _MAGIC and isinstance(kept, dict):
                return kept
    return {}
