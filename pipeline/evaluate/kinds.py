"""The kinds of `habeas evaluate`: each binds a benchmark to the part of our pipeline that it tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.evaluate import cecc, dates, hrdsattack, incidents, ner, places, spans
from pipeline.evaluate.corpus_gold import load_rows
from pipeline.evaluate.figures import Evaluation
from pipeline.evaluate.system import md_names, our_dates, our_incidents, our_names, our_places


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line may add to a file."""

    reports: Path | None = None
    limit: int | None = None
    errors: bool = False
    least: float | None = None
    """Confidence of the records that count; None takes what `habeas extract` writes."""
    beside: bool = True
    """Run the system to compare with, too, where a kind has one."""


def _incidents(file: Path, options: Options) -> Evaluation:
    incidents.load_gold(file)
    return incidents.evaluate(
        file, our_incidents(options.least), reports=options.reports, limit=options.limit, errors=options.errors
    )


def _hrdsattack(file: Path, options: Options) -> Evaluation:
    hrdsattack.load(file)  # a wrong file is told before the models load
    return hrdsattack.evaluate(file, our_incidents(options.least), limit=options.limit)


def _cecc(file: Path, options: Options) -> Evaluation:
    cecc.load(file)
    return cecc.evaluate(file, our_incidents(options.least), limit=options.limit)


def _ner(file: Path, options: Options) -> Evaluation:
    ner.load(file)
    return ner.evaluate(file, our_names(), md_names() if options.beside else None, limit=options.limit)


def _dates(file: Path, options: Options) -> Evaluation:
    return dates.evaluate(file, our_dates(), limit=options.limit)


def _places(file: Path, options: Options) -> Evaluation:
    return places.evaluate(file, our_places(), limit=options.limit)


def _spans(file: Path, options: Options) -> Evaluation:
    load_rows(file)
    return spans.evaluate(file, spans.our_spans(), limit=options.limit)


KINDS: dict[str, Callable[[Path, Options], Evaluation]] = {
    "incidents": _incidents,
    "hrdsattack": _hrdsattack,
    "cecc": _cecc,
    "ner": _ner,
    "dates": _dates,
    "places": _places,
    "spans": _spans,
}

JUDGE_INCIDENTS = ("incidents", "hrdsattack", "cecc")
"""Kinds for which the confidence of incidents counts."""

# The file of a folder that is taken where the folder is named.
_DEFAULT_FILES = {
    "incidents": "*.gold.json",
    "hrdsattack": "dev.json",
    "cecc": "dev.jsonl",
    "ner": "ww_dev_raw.jsonl",
    "dates": "*.jsonl",
    "places": "*.jsonl",
}


def files_of(kind: str, path: Path) -> list[Path]:
    """Return the gold files that `path` means for a kind: itself, or those of a folder in sorted order."""
    if path.is_dir() and kind in _DEFAULT_FILES:
        return sorted(path.glob(_DEFAULT_FILES[kind]))
    return [path]
