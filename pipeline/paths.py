"""Where the package's data lies: the models folder of a checkout or of an installed wheel."""

import hashlib
import marshal
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from pipeline import kept
from pipeline.families import family_table, filled, unfilled

_CHECKS = [str(Path(__file__).with_name(name)) for name in ("edits.py", "shapes.py", "records.py")]


class KnowledgeError(ValueError):
    """A file of the models folder that is broken, as by a person's edit; the message names it and the place in it."""


class Table(dict[str, Any]):
    """A table of a file of models, which names itself where a rule asks for a key that it does not have."""

    def __init__(self, name: str, rows: dict[str, Any]) -> None:
        super().__init__(rows)
        self.name = name
        for key, value in rows.items():
            if isinstance(value, dict):
                inner = f"{name[:-1]}.{key}]" if name.endswith("]") else f"{name}, [{key}]"
                self[key] = Table(inner, value)

    def __missing__(self, key: str) -> Any:
        near = get_close_matches(str(key), self, n=1)
        raise KnowledgeError(f"{self.name} has no {key}{f', but {near[0]}: is it misspelt?' if near else ''}")


@contextmanager
def loading(path: Path) -> Iterator[None]:
    """Load a file of models; whatever a library says of a broken one, the file is named.

    Raises:
        OSError: if it is missing or cannot be read.
        KnowledgeError: if it is broken.
    """
    try:
        yield
    except (OSError, MemoryError, KnowledgeError, re.error):
        raise
    except Exception as error:
        what = "is broken" if path.exists() else "is missing"
        raise KnowledgeError(f"{path.parent.name}/{path.name} {what} ({type(error).__name__}): restore it") from error


def table_lines(path: Path) -> list[str]:
    """Return the lines of a table of the models folder; the last one ends with a line feed, where none is lost.

    Raises:
        OSError: if it is missing or cannot be read.
        KnowledgeError: if it is empty or was cut short, as by a disk that was full.
    """
    with loading(path):
        text = path.read_text(encoding="utf-8")
        if not text.endswith("\n"):
            raise EOFError
    return text.splitlines()


@cache
def models_dir() -> Path:
    """Return the folder of trained models and editable TOML knowledge.

    In a wheel it is carried inside the package; in a checkout it stands beside it.

    Raises:
        FileNotFoundError: if neither exists, that is, the installation is broken.
    """
    here = Path(__file__).resolve().parent
    for candidate in (here / "_models", here.parent / "models"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError("models folder not found: reinstall habeas")


@cache
def toml_table(name: str) -> dict[str, Any]:
    """Return a TOML file of the models folder, read once a process however many rules ask for it; not to be changed.

    Where it names a family of words ("{soldiers}") the words stand in it.

    Raises:
        FileNotFoundError: if there is no such file.
        KnowledgeError: if a person's edit broke it.
    """
    table = Table(name, filled(read_toml(models_dir() / name), _families()))
    odd = None if "trigger" in table else unfilled(table)  # those of acts may be names of [said], which are asked there
    if odd is not None:
        raise KnowledgeError(f"{name}: families.toml has no {{{odd}}}")
    return table


def with_families(pattern: str) -> str:
    """Return a pattern with the words of `models/families.toml` in the place of the families that it names."""
    return str(filled(pattern, _families()))


@cache
def _families() -> dict[str, tuple[str, list[str]]]:
    return family_table(read_toml(models_dir() / "families.toml"))


def read_toml(path: Path) -> dict[str, Any]:
    """Return a TOML file that a person may have edited.

    Raises:
        FileNotFoundError: if there is no such file.
        KnowledgeError: if it is no TOML of texts, numbers and lists, or holds what no rule reads.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # some editors of word lists put a mark before the first line
        name = f"{path.name} {hashlib.sha256(text.encode()).hexdigest()}"
        packed = kept.answer(name, 0, lambda: marshal.dumps(_checked(path.name, text)), __file__, *_CHECKS)
    except KnowledgeError:
        raise
    except ValueError as error:  # no TOML, no UTF-8, or a date, which no table of ours has
        raise KnowledgeError(f"{path.name}: {error}") from None
    # packed by us; a table of its own for each who asks
    return Table(path.name, marshal.loads(packed))  # noqa: S302


def _checked(name: str, text: str) -> dict[str, Any]:
    from pipeline import edits  # noqa: PLC0415 (only of what is new)

    table = tomllib.loads(text)
    if (told := edits.wrong(name, table, text)) is not None:
        raise KnowledgeError(told)
    return table


def broken_pattern() -> str | None:
    """Return the first text of the models folder that should be a pattern and is none, in one line with its place."""
    from pipeline import edits  # noqa: PLC0415

    for path in sorted(models_dir().glob("*.toml")):
        text = path.read_text(encoding="utf-8-sig")
        if (told := edits.broken_pattern(path.name, tomllib.loads(text), text)) is not None:
            return told
    return None
