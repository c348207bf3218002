"""What a record depends on besides its report: code, models, libraries and the settings that change a line.

Two runs of one fingerprint give the same lines for the same report, so the later one may take those of the earlier.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import sys
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from shutil import which
from typing import Any

from packaging.requirements import Requirement

from pipeline import __version__
from pipeline.paths import models_dir
from pipeline.read.sources import open_regular
from pipeline.records import RawReport
from pipeline.settings import Settings

_NO_LINE = {"workers", "timeout", "memory", "isolate", "quiet", "strict"}  # settings that change no line
_ROOMS = ("read", "clean", "recognise", "normalise", "assemble")
_FILES = (  # what these rooms use of the others
    "columns.py", "failure.py", "families.py", "gated.py", "kept.py", "late.py", "letters.py", "nouns.py", "paths.py",
    "records.py", "settings.py", "work.py", "write/lines.py",
)  # fmt: skip
_ROOT = Path(__file__).resolve().parent.parent
_RECOGNISER = ("model.onnx", "config.json", "words.tsv", "tokenizer.json")
_READERS = ("documents", "ocr")  # extras whose libraries read documents


def fingerprint(settings: Settings, load: Callable[..., Any]) -> str:
    """Return 32 hex digits that change with anything but the report that a line depends on.

    Args:
        settings: the settings of the run; those that change no line do not count.
        load: what makes the extractor; a loader of one's own counts with its source.

    Raises:
        OSError: if a recogniser of one's own is missing.
    """
    chosen = settings.model_dump(mode="json", exclude=_NO_LINE)
    if settings.recogniser is not None:
        chosen["recogniser"] = [digest_of_file(settings.recogniser / name).hex() for name in _RECOGNISER]
    parts = [chosen, f"{load.__module__}.{load.__qualname__}", _source_of(load), _program()]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:32]


_FIELDS = tuple(item.name for item in fields(RawReport))


def digest_of(report: RawReport) -> bytes:
    """Return 16 bytes that stand for a report with everything its lines depend on, the name of its source too."""
    values = [getattr(report, name) for name in _FIELDS]
    return hashlib.sha256(json.dumps(values, default=repr).encode()).digest()[:16]


def digest_of_file(path: Path) -> bytes:
    """Return 16 bytes that stand for the content of a file.

    Raises:
        OSError: if it cannot be read, or is no regular file.
    """
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").digest()[:16]


@cache
def _program() -> str:
    """Code of the rooms that make lines, our version (which they tell), models, libraries, Python's characters."""
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    for path in code():
        _add(digest, path, _ROOT)
    models = models_dir()
    for path in sorted(path for path in models.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        _add(digest, path, models)
    for line in (*_libraries(), f"tesseract: {which('tesseract')}"):
        digest.update(line.encode())
    return digest.hexdigest()


def code() -> list[Path]:
    """Return the modules that a line depends on."""
    return [*sorted(path for room in _ROOMS for path in (_ROOT / room).rglob("*.py")), *(_ROOT / one for one in _FILES)]


def _add(digest: hashlib._Hash, path: Path, root: Path) -> None:
    digest.update(f"\0{path.relative_to(root).as_posix()}\0".encode())
    digest.update(digest_of_file(path))


def _libraries() -> list[str]:
    try:
        needed = [Requirement(line) for line in requires("habeas") or []]
    except PackageNotFoundError:
        return []
    found = []
    for need in needed:
        if need.marker and not any(need.marker.evaluate({"extra": extra}) for extra in ("", *_READERS)):
            continue
        try:
            found.append(f"{need.name}=={version(need.name)}\n")
        except PackageNotFoundError:
            found.append(f"{need.name}: none\n")
    return sorted(found)


def _source_of(load: Callable[..., Any]) -> str:
    if load.__module__.startswith("pipeline."):
        return ""  # counted with the code
    path = inspect.getsourcefile(load)
    return digest_of_file(Path(path)).hex() if path and Path(path).is_file() else ""
