"""Looking for people in an export, with nothing of the code that took them out."""

import csv
import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

import duckdb
import pyarrow.parquet as pq

from pipeline import records

PARTICLES = {"al", "el", "bin", "ben", "ibn", "abu", "abd", "de", "da", "van", "von", "der", "la", "bint", "ould", "ad",
             "as", "ul", "ur", "kyzy", "uulu", "oglu", "ogly", "qizi", "kizi", "ogli", "bt", "mint", "ag"}  # fmt: skip
PSEUDONYM = re.compile(r"\b(?:person|organisation|inc|case|rep|party|link)-[0-9a-f]{16}\b")
OURS = {word for kind in (records.Act, records.Modality, records.Role, records.Occupation, records.ActorType,
        records.ChargeCategory, records.PenaltyKind, records.DatePrecision, records.PlaceKind)
        for value in get_args(kind) for word in value.split("_")}  # fmt: skip
CLOSED = {"act", "modality", "country", "country_alpha_3", "country_name", "country_basis", "language", "model",
          "version",
          "role", "occupation", "gender", "actor_type", "category", "kind", "status", "date_precision", "penalty_kind",
          "penalty_status", "fine_currency", "reason", "review", "charge_categories"}  # fmt: skip


def plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.replace("ı", "i").casefold())
    return "".join(char for char in bare if not unicodedata.combining(char))


def parts(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W_]+", plain(text)) if len(word) > 2 and word not in PARTICLES}


def people(folder: Path, who: str) -> set[str]:
    """Every name, alias and mention of the protected, from the outputs themselves."""
    names: set[str] = set()
    for line in lines(folder / "incidents.jsonl"):
        for person in line["people"]:
            if who == "all" or person["role"] in {"victim", "relative", "source", "other"}:
                names |= {person["name"], *person["aliases"], *(mention["text"] for mention in person["mentions"])}
    if who == "all":
        for line in lines(folder / "reports.jsonl"):
            names |= {entity["text"] for entity in line["entities"] if entity["label"] == "PERSON"}
    return names


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def cells(export: Path, to: str) -> Iterator[tuple[str, str]]:
    """Every text of an export with the name of its column, read with the reader of its form."""
    if to in {"csv", "datapackage"}:
        for file in export.glob("*.csv"):
            with file.open(encoding="utf-8-sig", newline="") as rows:
                for row in csv.DictReader(rows):
                    yield from row.items()
    elif to == "parquet":
        for file in export.iterdir():
            for row in pq.read_table(file).to_pylist():
                yield from ((name, value) for name, value in row.items() if isinstance(value, str))
    elif to in {"sqlite", "duckdb"}:
        base: Any = sqlite3.connect(export) if to == "sqlite" else duckdb.connect(export, read_only=True)
        kinds = "SELECT name FROM sqlite_master WHERE type = 'table'" if to == "sqlite" else "SHOW TABLES"
        for (table,) in base.execute(kinds).fetchall():
            found = base.execute(f'SELECT * FROM "{table}"')
            names = [one[0] for one in found.description]
            for row in found.fetchall():
                for name, value in zip(names, row, strict=True):
                    if isinstance(value, bytes):
                        yield name, value.decode("utf-8", "ignore") if "fts" not in table else ""
                    elif isinstance(value, str):
                        yield name, value
        base.close()
    else:
        told = [json.loads(export.read_text(encoding="utf-8"))] if to == "geojson" else lines(export)
        for one in told:
            yield from strings("", one)


def strings(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from strings(key, one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(name, one)
    elif isinstance(value, str):
        yield name, value


def leaks(export: Path, to: str, names: Iterable[str]) -> set[tuple[str, str]]:
    """The cells of an export that hold a word of a name: whole, or from four letters on inside another word."""
    protected = set().union(*map(parts, names)) if names else set()
    lengths = {len(word) for word in protected if len(word) > 3}
    found = set()
    for name, text in cells(export, to):
        if name in CLOSED:
            continue
        for word in re.findall(r"[^\W_]+", plain(PSEUDONYM.sub(" ", text))):
            if word not in OURS and (
                word in protected
                or any(word[i : i + n] in protected for n in lengths for i in range(len(word) - n + 1))
            ):
                found.add((name, text))
    return found


def bytes_of(export: Path) -> bytes:
    return b"".join(file.read_bytes() for file in ([export] if export.is_file() else sorted(export.iterdir())))
