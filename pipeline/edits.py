"""What an edit of a file of `models/` got wrong, in one line with file and line: no rule would read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from pipeline.shapes import ASKED_SELDOM, SHAPES, Shape

type Place = tuple[str | int, ...]
"""Where something stands in a file: keys, numbers of rows, words."""

_SIGNS = re.compile(r"[\\()\[\]{}|?*+^$.]")  # those of patterns, which may begin and end with a blank
_OR_NOTHING = re.compile(r"^\||(?<!\\)\|(?:\||$)")
# files and lists of pieces of text, to which a blank may belong
_PIECES = {"charges.toml", "penalties.toml", "before_fellows", "of_romance"}
_NOTHING = "is a pattern with nothing between or beside a |, which would fit everywhere"
# lists that are none where they are not written, or that say "anything"
_MAY_BE_EMPTY = {"things", "follows", "unless_follows", "claimed_by", "may_be", "people", "subdivisions"}


def wrong(name: str, table: dict[str, Any], text: str) -> str | None:
    """Return what is wrong in a file of `models/`, in one line, or None where every rule can read it.

    Args:
        name: the file's name.
        table: what TOML makes of it.
        text: what stands in it.
    """
    if (odd := next(_odd_words(table, (name,)), None)) is not None:
        where, told = odd[0][1:], odd[1]
        return f"{name}, line {line_of(text, where)}: {_path(where)} {told}"
    try:
        if name in SHAPES:
            SHAPES[name].model_validate(table)
    except ValidationError as error:
        found = error.errors(include_url=False)
        # of what may be a list or a table of lists both ways are told: the deeper one is where it is wrong
        first = max((one for one in found if one["loc"][:1] == found[0]["loc"][:1]), key=lambda one: len(one["loc"]))
        loc = tuple(part for part in first["loc"] if isinstance(part, int) or "[" not in part)  # "[key]", "list[…]"
        return f"{name}, line {line_of(text, loc)}: {_path(loc)} {_told(SHAPES[name], first)}"
    for section, keys in ASKED_SELDOM.get(name, {}).items():
        rows = table.get(section, {}) if section else table
        if (key := next((key for key in keys.split() if key not in rows), None)) is not None:
            at = (*filter(None, [section]), *get_close_matches(key, rows, n=1))
            line = line_of(text, at) if at else 1
            return f"{name}, line {line}: {section or 'the file'} has no {key}{_near(key, list(rows))}"
    return None


def _odd_words(value: Any, at: Place) -> Iterator[tuple[Place, str]]:
    """Yield where a list holds what no rule can read, and why."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _odd_words(one, (*at, key))
    elif isinstance(value, list):
        if not value and at[-1] not in _MAY_BE_EMPTY:
            yield at, "is an empty list, which in a pattern would fit everywhere"
        if len({isinstance(one, int | float) or type(one) for one in value}) > 1:
            yield at, "is a list of texts and others: is a quotation mark missing?"
        for number, one in enumerate(value):
            if isinstance(one, str):
                if not one.strip():
                    yield (*at, number), "is an empty text, which would fit everywhere"
                elif _OR_NOTHING.search(one):
                    yield (*at, one), _NOTHING
                elif one != one.strip() and not _SIGNS.search(one) and _PIECES.isdisjoint(at):
                    yield (*at, one), "begins or ends with a blank, as no word does"
            else:
                yield from _odd_words(one, (*at, number))
    elif isinstance(value, str) and _OR_NOTHING.search(value):
        yield at, _NOTHING


def _told(shape: type[Shape], error: Any) -> str:
    given = error["input"]
    if error["type"] == "extra_forbidden":
        return f"is no key of this table{_near(error['loc'][-1], _names(shape))}"
    if error["type"] == "literal_error":
        known = [one.strip("' ") for one in re.split(r", | or ", error["ctx"]["expected"])]
        return f"cannot be {given!r}{_near(given, known)}; known are {', '.join(filter(None, known))}"
    if error["type"] == "missing":
        return "is missing"
    message = error["msg"].removeprefix("Value error, ").replace("Input should", "should")
    return f"is {given!r}: {message}" if isinstance(given, str | int | float) else message


def _names(shape: type[BaseModel]) -> list[str]:
    """Return every key that a file's tables may have."""
    names = list(shape.model_fields)
    for field in shape.model_fields.values():
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                names += _names(kind)
    return names


def _near(given: object, known: list[str]) -> str:
    near = get_close_matches(str(given), known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _path(loc: Place) -> str:
    """Return where something stands, as a person reads the file: tables by name, rows and words by the line alone."""
    return ".".join(part for part in loc if isinstance(part, str)) or "the file"


def line_of(text: str, loc: Place) -> int:
    """Return the line of a file in which something stands, or that of the table or row that lacks it.

    Args:
        text: what stands in the file.
        loc: keys, words, and numbers of rows.
    """
    here, end = 0, len(text)
    for part, after in zip(loc, (*loc[1:], None), strict=True):
        if isinstance(part, int):
            continue
        name = re.escape(part)
        if isinstance(after, int) and (rows := list(re.finditer(rf"(?m)^[ \t]*\[\[ *{name} *\]\]", text))):
            here = rows[after].end()
            end = rows[after + 1].start() if after + 1 < len(rows) else len(text)
            continue
        asked = rf"(?m)^[ \t]*\[\[?(?:[^\]\n]*\.)? *\"?{name}\"? *\]|(?<!\w){name}\"? *=|[\"']{name}[\"']"
        found = re.compile(asked).search(text, here, end)
        here = found.start() if found else here
    return text.count("\n", 0, here) + 1


def broken_pattern(name: str, table: dict[str, Any], text: str) -> str | None:
    """Return the first text of a file that has signs of patterns and is none, in one line."""
    for where, one in _texts(table, ()):
        if _SIGNS.search(one) and one != "*":
            try:
                re.compile(re.sub(r"\{[a-z_]+\}", "x", one))
            except re.error as error:
                return f"{name}, line {line_of(text, (*where, one))}: {_path(where)} {one!r} is no pattern: {error}"
    return None


def _texts(value: Any, at: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(one, (*at, key))
