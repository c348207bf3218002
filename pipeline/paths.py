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

_MAKERS = [str(Path(__file__).with_name(f"{name}.py")) for name in ("edits", "families", "nouns", "records", "shapes")]


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
    return Table(name, _kept_table(models_dir() / name, filled_in=True))


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
    return Table(path.name, _kept_table(path))


def _kept_table(path: Path, *, filled_in: bool = False) -> dict[str, Any]:
    """Return the rows of a TOML file, checked, with the words of families in the place of these where they are asked.

    They are kept for as long as the file, the families and what makes one of the other stay the same.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # some editors of word lists put a mark before the first line
        families = (models_dir() / "families.toml").read_bytes() if filled_in else b""
        name = f"{path.name} {hashlib.sha256(text.encode() + families).hexdigest()} {filled_in}"
        packed = kept.answer(
            name, 0, lambda: marshal.dumps(_checked(path.name, text, filled_in=filled_in)), __file__, *_MAKERS,
            table=True,
        )  # fmt: skip
    except KnowledgeError:
        raise
    except ValueError as error:  # no TOML, no UTF-8, or a date, which no table of ours has
        raise KnowledgeError(f"{path.name}: {error}") from None
    rows: dict[str, Any] = marshal.loads(packed)  # noqa: S302 (packed by us; rows of its own for each who asks)
    return rows


def _checked(name: str, text: str, *, filled_in: bool) -> dict[str, Any]:
    from pipeline import edits  # noqa: PLC0415 (only of what is new)

    table = tomllib.loads(text)
    if (told := edits.wrong(name, table, text)) is not None:
        raise KnowledgeError(told)
    if not filled_in:
        return table
    rows: dict[str, Any] = filled(table, _families())
    odd = None if "trigger" in rows else unfilled(rows)  # those of acts may be names of [said], which are asked there
    if odd is not None:
        raise KnowledgeError(f"{name}: families.toml has no {{{odd}}}")
    return rows


def broken_pattern() -> str | None:
    """Return the first text of the models folder that should be a pattern and is none, in one line with its place."""
    from pipeline import edits  # noqa: PLC0415

    for path in sorted(models_dir().glob("*.toml")):
        text = path.read_text(encoding="utf-8-sig")
        if (told := edits.broken_pattern(path.name, tomllib.loads(text), text)) is not None:
            return told
    return None
