"""`incidents`: records against incidents that a person read, on reports of ours or on documents of the data sets.

Three forms of gold. Two are JSON with `articles[]` of `incidents[]` (`act`, `victims`; optional `country`, `date`,
`charges`, `penalty`, `places`, `count`, `optional`, `perpetrators`, `authorities`, `case`):

- of a report: `source` names the file and each article is keyed by `published`, the date under its headline;
- of a data set: `dataset` is `hrdsattack` or `cecc` and each article is keyed by `id` in it. The gold keeps no text.

The third is our annotated corpus, `corpus.jsonl`, of which the split `test` is read.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from pipeline.evaluate.causes import incident_faults
from pipeline.evaluate.confidence import confidence_table
from pipeline.evaluate.corpus_gold import gold_article, load_rows, row_article
from pipeline.evaluate.datasets import dataset_articles
from pipeline.evaluate.figures import Evaluation, EvaluationError, Record, Table
from pipeline.evaluate.matching import Outcome, compare
from pipeline.evaluate.roles import role_table
from pipeline.evaluate.shapes import ARTICLE, check
from pipeline.evaluate.slots import Gold
from pipeline.evaluate.system import IncidentSystem
from pipeline.records import Act, Article, Reject

_STRAY = ""  # key of records in articles that the gold does not have


def load_gold(file: Path) -> dict[str, Any]:
    """Read a gold file.

    Raises:
        EvaluationError: if it is no gold of incidents.
    """
    if file.suffix == ".jsonl":
        rows = load_rows(file)
        articles = [gold_article(row) for row in rows]
        _check_ids(articles, file)
        return {"rows": rows, "articles": articles}
    try:
        gold = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise EvaluationError(f"{file}: no JSON: {error}") from error
    if not isinstance(gold, dict) or not isinstance(gold.get("articles"), list):
        raise EvaluationError(f"{file}: a gold file of incidents has a list `articles`")
    for number, article in enumerate(gold["articles"], 1):
        check(ARTICLE, article, f"{file}, article {number}")
    keys = ("id", "published") if not gold.get("dataset") else ("id",)
    if gold["articles"] and not any(all(key in article for article in gold["articles"]) for key in keys):
        raise EvaluationError(f"{file}: each article has {' or each has '.join(keys)}")
    if gold["articles"] and all("id" in article for article in gold["articles"]):
        _check_ids(gold["articles"], file)
    return gold


def _check_ids(articles: Sequence[Gold], file: Path) -> None:
    known: set[str] = set()
    for number, article in enumerate(articles, 1):
        if str(article["id"]) in known:
            raise EvaluationError(f"{file}, article {number}: an earlier one has its `id`")
        known.add(str(article["id"]))


def gold_articles(file: Path, gold: dict[str, Any], reports: Path | None) -> tuple[list[Article], str]:
    """Return the articles that a gold file was read from, and the key (`published` or `id`) that names them in it.

    Raises:
        EvaluationError: if the reports are not there.
    """
    if "rows" in gold:
        return [row_article(row, file) for row in gold["rows"]], "id"
    if gold.get("dataset"):
        ids = [str(article["id"]) for article in gold["articles"]]
        return dataset_articles(str(gold["dataset"]), ids, reports or file.parent), "id"
    path = reports or next((p for p in _beside(file, str(gold.get("source", ""))) if p.is_file()), None)
    if path is None:
        raise EvaluationError("say where the reports are: --reports PATH")
    articles, told = _read_articles(path, str(gold.get("source", ""))), gold["articles"]
    by_id, by_day = (bool(told) and all(key in article for article in told) for key in ("id", "published"))
    if by_id and by_day:  # the posts of a page have no ids
        by_id = any(article.source_id is not None for article in articles)
    return articles, "id" if by_id else "published"


def _beside(file: Path, source: str) -> list[Path]:
    folders = file.resolve().parents[:3]
    return [folders[0] / source, *(folder / "reports" / source for folder in folders)] if source else []


def _read_articles(path: Path, source: str) -> list[Article]:
    from pipeline.clean import split_articles  # noqa: PLC0415 (heavy)
    from pipeline.read import find_sources, read_source  # noqa: PLC0415

    articles: list[Article] = []
    for found in find_sources([str(path)]):
        if path.is_dir() and source and Path(found.name).name != source:
            continue
        for raw in read_source(found):
            if not isinstance(raw, Reject):
                articles += [article for article in split_articles(raw) if not isinstance(article, Reject)]
    if not articles:
        raise EvaluationError(f"no article could be read in {path}")
    return articles


def score(gold: Sequence[Gold], records: Sequence[Record], key: str = "published") -> Outcome:
    """Score records against gold articles; records of articles that the gold does not have are all extras.

    Args:
        gold: the gold's `articles`.
        records: the records of all its reports.
        key: `published`, or `id` where records carry the data set's id in `report.source_id`.
    """
    by_key: dict[str, list[Record]] = defaultdict(list)
    known = {str(article[key]) for article in gold}
    for record in records:
        own = record_key(record, key)
        by_key[own if own in known else _STRAY].append(record)
    by_day: dict[str, list[Gold]] = defaultdict(list)  # articles of one day share its records
    for article in gold:
        by_day[str(article[key])].append(article)
    articles = [
        {**same[0], "incidents": [incident for article in same for incident in article["incidents"]]}
        if len(same) > 1
        else same[0]
        for same in by_day.values()
    ]
    if by_key[_STRAY]:
        articles.append({key: _STRAY, "incidents": []})
    return compare(articles, lambda article: by_key[str(article[key])])


def record_key(record: Record, key: str) -> str:
    """Return what names a record's article in the gold."""
    report = record.get("report") or {}
    return str(report.get("source_id") or "") if key == "id" else (report.get("published") or "")[:10]


def evaluate(
    file: Path, system: IncidentSystem, *, reports: Path | None = None, limit: int | None = None, errors: bool = False
) -> Evaluation:
    """Run a system on the reports of a gold file and score it.

    Args:
        file: the gold.
        system: what extracts.
        reports: the reports, or the folder of the data sets; searched near the gold if None.
        limit: only the gold's first articles.
        errors: collect the faults with their sentences.

    Raises:
        EvaluationError: for a wrong gold or missing reports.
    """
    gold = load_gold(file)
    articles, key = gold_articles(file, gold, reports)
    wanted: list[Gold] = gold["articles"][:limit]
    if limit is not None:
        keys = {str(article[key]) for article in wanted}
        articles = [a for a in articles if str((a.source_id if key == "id" else a.published) or "") in keys]
    read = {str((a.source_id if key == "id" else a.published) or "") for a in articles}
    lacking = sum(str(article[key]) not in read for article in wanted)
    if key == "id" and lacking == len(wanted) > 0:
        raise EvaluationError(f"{file}: the reports have no article of any `id` of the gold")
    records = [record for found in system(articles) for record in found]
    outcome = score(wanted, records, key)
    evaluation = Evaluation("incidents", outcome.figures(), tables(outcome))
    evaluation.notes.append(
        f"{len(articles)} articles read, {len(wanted)} in the gold, {len(records)} records of any modality"
    )
    unknown = sum(not set(get_args(Act)) & set(told["act"]) for article in wanted for told in article["incidents"])
    if unknown:
        evaluation.notes.append(f"{unknown} incidents of the gold have no act that a record has: nothing answers them")
    if lacking:
        evaluation.notes.append(
            f"{lacking} articles of the gold are not among those read (by `{key}`): all that they tell counts as missed"
        )
    if errors:
        texts = {str((a.source_id if key == "id" else a.published) or ""): a.text for a in articles}
        by_article: dict[str, list[Record]] = defaultdict(list)
        for record in records:
            by_article[record_key(record, key)].append(record)
        evaluation.faults = incident_faults(outcome, key, by_article, texts)
    return evaluation


def tables(outcome: Outcome) -> list[Table]:
    """Return the tables of a comparison: incidents, slots, and what its confidences are worth."""
    counts = outcome.counts
    found = Table(
        "incidents",
        ["", "right", "extra", "missed", "precision", "recall", "F1"],
        [["all", str(counts.tp), str(counts.fp), str(counts.fn), *counts.cells()[:3]]],
    )
    slots = Table(
        "slots of the incidents found",
        ["slot", "right %", "n"],
        [[name, *share.cells()] for name, share in outcome.slots.items()]
        + [["all", f"{100 * outcome.slot_accuracy:.1f}", str(sum(s.of for s in outcome.slots.values()))]],
    )
    rated = [
        (float(verdict.record["confidence"]), verdict.outcome == "right")
        for _, verdict in outcome.verdicts
        if verdict.outcome != "excused" and verdict.record.get("confidence") is not None
    ]
    roles = role_table(outcome.answered)
    return [found, slots, *([roles] if roles else []), *([confidence_table(rated)] if rated else [])]
