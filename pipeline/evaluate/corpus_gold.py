"""Rows of our own annotated corpus (`corpus.jsonl`) as articles and as gold of incidents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipeline.evaluate.datasets import dataset_articles, read_json_lines
from pipeline.evaluate.figures import FACTUAL, EvaluationError
from pipeline.evaluate.shapes import ROW, check
from pipeline.records import Article, Zone, stable_id

type Row = dict[str, Any]
_KEY = re.compile(r"[a-z]\d+")


def load_rows(file: Path, split: str = "test", limit: int | None = None) -> list[Row]:
    """Read the rows of one split; a folder stands for the `corpus.jsonl` in it.

    Rows of real documents have `dataset` instead of `text`: it is fetched from the data set by `id`. Rows without a
    split belong to every one.

    Raises:
        EvaluationError: if there are none, one is no such row or a data set is missing.
    """
    path = file / "corpus.jsonl" if file.is_dir() else file
    rows = [row for row in read_json_lines(path) if row.get("split", split) == split][:limit]
    if not rows:
        raise EvaluationError(f"{path}: no annotated rows of the split {split!r}")
    for number, row in enumerate(rows, 1):
        check(ROW, row, f"{path}, row {number} of the split {split}")
        if "text" not in row and "dataset" not in row:
            raise EvaluationError(f"{path}, row {number} of the split {split}: a row has `text` or `dataset`")
        _check_marks(row, f"{path}, row {number} of the split {split}")
    return rows


def _check_marks(row: Row, where: str) -> None:
    keys = {span.get("key") for span in row["spans"]}
    for span in row["spans"]:
        if span.get("key") and "text" not in span:
            raise EvaluationError(f"{where}: a mark with a `key` needs its `text`")
    for incident in row.get("incidents") or []:
        told = [*(incident.get(slot) or [] for slot in ("victims", "charges", "places", "perpetrators", "authorities"))]
        pointers = [pointer for slot in told for pointer in slot]
        pointers += [incident[slot] for slot in ("penalty", "group") if incident.get(slot)]
        if lost := next((pointer for pointer in pointers if _KEY.fullmatch(pointer) and pointer not in keys), None):
            raise EvaluationError(f"{where}: an incident points at a mark {lost} that is not there")


def row_article(row: Row, near: Path) -> Article:
    """Return a row as the article that its offsets are into: the title, a blank line, the body.

    Raises:
        EvaluationError: if a real document is missing or is another text than was annotated.
    """
    if "text" not in row:
        [article] = dataset_articles(str(row["dataset"]), [str(row["id"])], near)
        if row.get("sha256", found := sha256(article.text.encode()).hexdigest()) != found:
            raise EvaluationError(f"{row['dataset']} {row['id']}: another text than was annotated; offsets do not hold")
        return article
    # taken as it is: cleaning would move the offsets
    title, text, identity = row.get("title") or None, str(row["text"]), str(row["id"])
    zones = [Zone("title", 0, len(title))] if title and text.startswith(title) else []
    return Article(
        id=stable_id("rep", identity),
        source=identity,
        sha256=stable_id("text", text),
        index=1,
        text=text,
        title=title,
        published=row.get("published"),
        language="en",
        source_id=identity,
        zones=zones,
    )


def gold_article(row: Row) -> dict[str, Any]:
    """Return a row's incidents in the form of the page's gold, under the longest name of each victim."""
    return {"id": str(row["id"]), "incidents": [_gold(incident, row) for incident in _told(row)]}


def _told(row: Row) -> list[Mapping[str, Any]]:
    return [incident for incident in row.get("incidents") or [] if incident.get("modality") in FACTUAL]


def _gold(incident: Mapping[str, Any], row: Row) -> dict[str, Any]:
    texts: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for span in row["spans"]:
        if span.get("key"):
            texts[span["key"]].append(span)

    def longest(keys: Sequence[str]) -> list[str]:
        return [max((span["text"] for span in texts[key]), key=len) for key in keys if texts.get(key)]

    gold: dict[str, Any] = {
        "act": [incident["act"]],
        "victims": longest(incident.get("victims") or []),
        "country": incident.get("country"),
    }
    for role in ("perpetrators", "authorities"):  # keys of marks, or the text's own words
        gold[role] = [name for told in incident.get(role) or [] for name in longest([told]) or [told]]
    if incident.get("case") is not None:
        gold["case"] = incident["case"]
    when = incident.get("date") or {}
    if when.get("start"):
        gold["date"] = [when["start"], when.get("end") or when["start"]]
    for slot in ("charges", "places"):
        if told := longest(incident.get(slot) or []):
            gold[slot] = told
    if incident.get("penalty") and (told := longest([incident["penalty"]])):
        gold["penalty"] = _plain_term(texts[incident["penalty"]], told[0])
    if incident.get("group") and (told_groups := texts.get(incident["group"])):
        number = told_groups[0].get("min") or told_groups[0].get("max")
        if number:
            gold["count"] = number
    return gold


def _plain_term(spans: Sequence[Mapping[str, Any]], words: str) -> str:
    """Return a penalty as gold writes it: "1 year 6 months" for the value `P1Y6M`, else the text's own words."""
    value = next((span["value"] for span in spans if span.get("value")), "")
    if not value.startswith("P") or value.startswith("PT"):
        return words
    units = {"Y": "year", "M": "month", "W": "week", "D": "day"}
    parts, number = [], ""
    for letter in value[1:]:
        if letter in units:
            parts.append(f"{number} {units[letter]}")
            number = ""
        else:
            number += letter
    return " ".join(parts) or words
