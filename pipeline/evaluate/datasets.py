"""Where the data sets lie and their documents as articles, by id. Nothing of their text is kept."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from pipeline.evaluate.figures import EvaluationError
from pipeline.evaluate.shapes import check
from pipeline.evaluate.system import html_article
from pipeline.records import Article

_FILES = {"hrdsattack": ("dev.json", "train.json"), "cecc": ("dev.jsonl",), "ner": ("ww_dev_raw.jsonl",)}


def benchmarks_dir(near: Path | None = None) -> Path | None:
    """Return the folder of the data sets: `shared/benchmarks` beside the checkout, or above `near`; None if absent."""
    starts = [Path.cwd(), *([near.resolve()] if near else []), Path(__file__).resolve()]
    for start in starts:
        for folder in (start, *start.parents):
            for candidate in (folder, folder / "benchmarks", folder / "shared" / "benchmarks"):
                if (candidate / "hrdsattack").is_dir() or (candidate / "incidents").is_dir():
                    return candidate
    return None


def read_json_lines(
    file: Path, limit: int | None = None, needs: Sequence[str] = (), shape: TypeAdapter[Any] | None = None
) -> list[dict[str, Any]]:
    """Read the rows of a JSON Lines file, the first `limit` of them, each with the keys `needs` and of a shape.

    Raises:
        EvaluationError: if the file cannot be read or a row is no object, lacks a key or has another shape.
    """
    try:
        with file.open(encoding="utf-8-sig") as lines:
            rows = [_parsed(line, f"{file}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file}: no JSON lines: {error}") from error
    if not rows:
        raise EvaluationError(f"{file}: the file is empty")
    if not all(isinstance(row, dict) for row in rows):
        raise EvaluationError(f"{file}: every line must be an object")
    if number := next((number for number, row in enumerate(rows, 1) if not row.keys() >= set(needs)), 0):
        told = f"{', '.join(needs[:-1])} and {needs[-1]}"
        raise EvaluationError(f"{file}, row {number}: rows need {told}")
    if shape is not None:
        for number, row in enumerate(rows, 1):
            check(shape, row, f"{file}, row {number}")
    return rows[:limit]


def _parsed(line: str, where: str) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise EvaluationError(f"{where}: no JSON lines: {error.msg}") from error
    except RecursionError as error:
        raise EvaluationError(f"{where}: no JSON lines: nested too deeply") from error


def hrdsattack_article(sample: dict[str, Any]) -> tuple[Article, bool]:
    """Return a document of HRDsAttack as one article, and whether the cleaner took it as it is."""
    given = sample["sample"]
    identity = str(given["Input.GLOBALEVENTID"])
    published = str(given.get("Input.publish_date") or "")[:10] or None
    article, clean = html_article(identity, given.get("Input.title"), published, given["Input.article_interface"])
    article.source_id = article.source = identity
    return article, clean


def cecc_article(row: dict[str, Any]) -> Article:
    """Return a case summary as an article without a date of publication."""
    return _plain_article(str(row["id"]), row["text"])


def _plain_article(identity: str, text: str) -> Article:
    from pipeline.clean import article_from_text  # noqa: PLC0415 (heavy)

    article = article_from_text(text, title=None, published=None, url=None)
    article.source_id = article.source = identity
    return article


def dataset_articles(name: str, ids: Sequence[str], near: Path) -> list[Article]:
    """Return documents of a data set in the order of `ids`.

    Raises:
        EvaluationError: if the data set is unknown or not here, or has no document of an id.
    """
    folder = benchmarks_dir(near)
    if name not in _FILES:
        raise EvaluationError(f"unknown data set {name!r}; there are {', '.join(_FILES)}")
    if folder is None or not (folder / name).is_dir():
        raise EvaluationError(f"the data set {name} is not here; its folder is read from shared/benchmarks/{name}")
    wanted = set(ids)
    found = dict(_documents(folder / name, name, wanted))
    if missing := wanted - set(found):
        raise EvaluationError(f"{name} has no document {min(missing)}")
    return [found[key] for key in ids]


def _documents(folder: Path, name: str, wanted: set[str]) -> Iterator[tuple[str, Article]]:
    for file in (folder / part for part in _FILES[name]):
        if not file.is_file():
            continue
        if name == "cecc":
            for row in read_json_lines(file):
                if str(row["id"]) in wanted:
                    yield str(row["id"]), cecc_article(row)
        elif name == "ner":
            paragraphs = defaultdict[str, list[str]](list)
            for row in read_json_lines(file):
                paragraphs[str(row["doc"])].append(row["text"])
            for key in wanted & paragraphs.keys():
                yield key, _plain_article(key, "\n\n".join(paragraphs[key]))
        else:
            for sample in json.loads(file.read_text(encoding="utf-8")):
                if str(sample["sample"]["Input.GLOBALEVENTID"]) in wanted:
                    yield str(sample["sample"]["Input.GLOBALEVENTID"]), hrdsattack_article(sample)[0]
