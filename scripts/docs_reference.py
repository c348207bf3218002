"""Pages of the reference, made from the code: `PAGES` maps each page of the site to what writes it."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.paths import models_dir
from pipeline.write.schema import MODELS, json_schema

_SETTINGS = """\
`habeas extract` takes settings from `habeas.toml` of the current folder or from `--config FILE`; a flag of the same
name goes before. `pipeline.extract` takes those that bear on a text as keywords.
"""
_TYPES = """\
Made from the models that write the files; `habeas schema incident`, `report` and `reject` print the same as JSON
Schema. What each key means is told in [the records, explained](../../SCHEMA.md).
"""
_TABLES = """\
`habeas export` writes these tables as `csv`, `parquet`, `sqlite`, `duckdb` and `datapackage`; `pipeline.load` gives
them as pandas frames. The columns hold what the keys of [the records](../../SCHEMA.md) hold. Several names, places,
categories or sentences stand in one cell, separated by `{separator}`; what is unknown is empty. `reports.csv` of `csv`
has no `text`. `review` and `reviewer` are filled with `--reviewed`; `victims` counts those with a name, `mentions` the
mentions of one person or body, `words` those of an article.
"""
_EVALUATION = """\
`habeas evaluate KIND FILE` scores the pipeline against gold and prints a table, then one JSON line of figures;
`--errors` shows each miss and each extra by cause, and writes all of them with their sentences to
`outputs/errors.jsonl`. `make evaluate` scores every benchmark at hand and writes `outputs/evaluation.md`.
"""
_TERRITORIES = """\
What a record's `country` gets where a text names one of these; [why](../explanation/territories.md). The table is
`models/territories.toml`, which can be edited.
"""


def command_page() -> str:
    """Every command, as its `--help` tells it."""
    out = ["# The command\n", f"```text\n{_help()}\n```\n"]
    for path in commands():
        out += [f"## `habeas {path}`\n", f"```text\n{_help(*path.split())}\n```\n"]
    return "\n".join(out)


def commands() -> list[str]:
    """Return the commands in the order of the help: `extract`, …, `review export`, …."""
    found = []
    for name in _below():
        inner = _below(name) if "COMMAND" in _help(name).splitlines()[0] else []
        found += [f"{name} {one}" for one in inner] or [name]
    return found


def _below(*path: str) -> list[str]:
    told = _help(*path).partition("Commands:\n")[2].partition("\n\n")[0]
    return re.findall(r"^  (\w[\w-]*)", told, flags=re.MULTILINE)


@cache
def _help(*path: str) -> str:
    done = CliRunner().invoke(app, [*path, "--help"], prog_name="habeas", env={"COLUMNS": "100"}, terminal_width=100)
    if done.exit_code:
        raise RuntimeError(f"habeas {' '.join(path)} --help ended with {done.exit_code}")
    return done.output.strip()


def settings_page() -> str:
    """Settings of a run and limits of a document."""
    from pipeline import settings  # noqa: PLC0415
    from pipeline.read import limits  # noqa: PLC0415

    fields = settings.Settings.model_fields
    rows = [
        ("act" if name == "acts" else name, _shown(fields[name].default), text)
        for name, text in _attribute_texts(settings.Settings).items()
        if name != "limits"
    ]
    told = _sections(inspect.getdoc(limits.Limits) or "")["Attributes"]
    bounds = [
        (name, _shown(getattr(limits.Limits(), name)), text) for name, text in _items(told) if name != "ocr"
    ]
    return "\n".join([
        "# Settings and limits\n",
        _SETTINGS,
        "## `[extract]`\n",
        _table(("setting", "default", ""), [(f"`{name}`", default, text) for name, default, text in rows]),
        "## `[limits]`\n",
        "What one document may take; beyond, it is a reject and the rest goes on.\n",
        _table(("limit", "default", ""), [(f"`{name}`", default, text) for name, default, text in bounds]),
    ])  # fmt: skip


def types_page() -> str:
    """Keys and types of every line, from the JSON Schema."""
    out = [
        "# Types of the records\n",
        _TYPES,
    ]
    parts: dict[str, dict[str, Any]] = {}
    for kind in MODELS:
        schema = json_schema(kind)
        parts[f"A line of `{kind}s.jsonl`"] = schema
        parts |= schema.get("$defs", {})
    for name, part in parts.items():
        if "properties" not in part:
            continue
        out += [f"## {name}\n", f"{part.get('description', '')}\n"]
        rows = [(f"`{key}`", _type(value)) for key, value in part["properties"].items()]
        out.append(_table(("key", "type"), rows))
    return "\n".join(out)


def _type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_type(one) for one in schema["anyOf"])
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    kind = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false"}
    told = kind.get(schema.get("type", ""), schema.get("type", "anything"))
    if "pattern" in schema:
        told += f" like `{schema['pattern']}`"
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        told += f", {low:g} to {high:g}"
    elif low is not None:
        told += f", {low:g} or more"
    return told


def tables_page() -> str:
    """The columns of the tables that exports and `pipeline.load` give."""
    from pipeline.export.tables import CLOSED, COLUMNS, JOINS, SEPARATOR  # noqa: PLC0415

    kinds = {"text": "text", "whole": "whole number", "real": "number", "day": "day", "flag": "true or false"}
    out = ["# Columns of the tables\n", _TABLES.format(separator=SEPARATOR)]
    for table, columns in COLUMNS.items():
        join = JOINS.get(table)
        rows = []
        for column, kind in columns.items():
            words = CLOSED.get((table, column), ())
            told = ", ".join(f"`{word}`" for word in words) or kinds.get(kind, "word or code")
            if join and column == join[0]:
                told += f"; joins to `{join[1]}.id`"
            rows.append((f"`{column}`", told))
        out += [f"## `{table}`\n", _table(("column", "holds"), rows)]
    return "\n".join(out)


def evaluation_page() -> str:
    """The kinds of `habeas evaluate`, in the words of the modules that score."""
    from pipeline import evaluate  # noqa: PLC0415
    from pipeline.evaluate.kinds import KINDS  # noqa: PLC0415

    out = [
        "# Evaluation\n",
        _EVALUATION,
        "## How a record answers gold\n", _module_text("pipeline.evaluate.matching"),
    ]  # fmt: skip
    for kind in KINDS:
        out += [f"## `{kind}`\n", _module_text(f"{evaluate.__name__}.{kind}").removeprefix(f"`{kind}`: ")]
    return "\n".join(out)


def python_page() -> str:
    """The public functions and classes of `pipeline`."""
    import pipeline  # noqa: PLC0415
    from pipeline.settings import Settings  # noqa: PLC0415

    out = ["# Python\n", "Heavy imports wait until something is used.\n"]
    for name in ("extract", "extract_many", "load"):
        function = getattr(pipeline, name)
        out += [f"## `pipeline.{name}`\n", f"```text\n{name}{_signature(function)}\n```\n", _docstring(function)]
    out += ["## `pipeline.Tables`\n", _docstring(pipeline.Tables)]
    frames = ", ".join(f"`{field}`" for field in pipeline.Tables.__dataclass_fields__)
    out += [f"{frames}: a `pandas.DataFrame` each.\n"]
    out += ["## `pipeline.settings.Settings`\n", _docstring(Settings), "[All settings](settings.md).\n"]
    return "\n".join(out)


def territories_page() -> str:
    """The table of `models/territories.toml`."""
    with (models_dir() / "territories.toml").open("rb") as file:
        entries = tomllib.load(file)["territory"]
    rows = [
        (
            entry["names"][0],
            entry["kind"],
            f"`{entry['code']}`" if entry.get("code") else "",
            ", ".join(f"`{code}`" for code in entry.get("claimed_by", [])),
            entry.get("comment", ""),
        )
        for entry in entries
    ]
    return "\n".join([
        "# Territories\n",
        _TERRITORIES,
        _table(("territory", "kind", "filed under", "claimed or held by", ""), rows),
    ])  # fmt: skip


PAGES: dict[str, Callable[[], str]] = {
    "reference/command.md": command_page,
    "reference/settings.md": settings_page,
    "reference/types.md": types_page,
    "reference/tables.md": tables_page,
    "reference/evaluation.md": evaluation_page,
    "reference/python.md": python_page,
    "reference/territories.md": territories_page,
}


# --------------------------------------------------------------------------- docstrings to Markdown


def _module_text(name: str) -> str:
    from importlib import import_module  # noqa: PLC0415

    return f"{inspect.cleandoc(import_module(name).__doc__ or '')}\n"


def _signature(function: Callable[..., Any]) -> str:
    signature = inspect.signature(function)
    told = [re.sub(r": '(.*?)'", r": \1", str(one)) for one in signature.parameters.values()]
    if "*, " in str(signature):
        first = next(at for at, one in enumerate(signature.parameters.values()) if one.kind is one.KEYWORD_ONLY)
        told.insert(first, "*")
    return f"(\n    {',\n    '.join(told)},\n) -> {signature.return_annotation}"


def _docstring(thing: Any) -> str:
    out = []
    for head, text in _sections(inspect.getdoc(thing) or "").items():
        if not head:
            out.append(text)
        elif head in {"Args", "Attributes", "Raises"}:
            rows = [(f"`{name}`", about) for name, about in _items(text)]
            out.append(_table((head.replace("Args", "Argument").rstrip("s").lower(), ""), rows))
        else:
            out.append(f"**{head}.** {inspect.cleandoc(text)}\n")
    return "\n".join(out)


def _sections(text: str) -> dict[str, str]:
    """Split a docstring in Google's style: its own text under "", then `Args`, `Raises` and so on."""
    parts = re.split(r"^(Args|Attributes|Returns|Raises|Yields):\n", text, flags=re.MULTILINE)
    return {"": f"{parts[0].strip()}\n"} | dict(zip(parts[1::2], parts[2::2], strict=True))


def _items(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for line in inspect.cleandoc("\n" + text).splitlines():
        if match := re.match(r"(\*{0,2}[\w.]+): (.*)", line):
            found.append((match[1], match[2]))
        elif line.strip() and found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
    return found


def _attribute_texts(cls: type) -> dict[str, str]:
    """Return the strings that stand under the fields of a class."""
    body = ast.parse(Path(inspect.getfile(cls)).read_text(encoding="utf-8")).body
    [node] = [one for one in body if isinstance(one, ast.ClassDef) and one.name == cls.__name__]
    found: dict[str, str] = {}
    for field, text in zip(node.body, node.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(text, ast.Expr)
            and isinstance(text.value, ast.Constant)
        ):
            found[field.target.id] = " ".join(str(text.value.value).split())
    return found


def _shown(value: Any) -> str:
    if value is None or value in ((), {}):
        return "none"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"
