"""One batch of reports through clean, recognise, normalise and assemble, to encoded lines.

This is what a worker process does. It touches no file, and what it returns is small, picklable and does not depend
on which process did it or on what else was in the batch.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from pipeline.failure import failed
from pipeline.records import Article, Incident, RawReport, Reject, RejectReason, ReportLine
from pipeline.settings import Settings
from pipeline.write.lines import encode

DEBUG = bool(os.environ.get("HABEAS_DEBUG"))  # a developer wants the traceback, not the reject


class Extracting(Protocol):
    """What turns articles into records: `pipeline.assemble.pipeline.Extractor`."""

    @property
    def model_name(self) -> str:
        """The recogniser's name, as records carry it."""
        ...

    def extract(self, articles: Sequence[Article]) -> Iterator[tuple[ReportLine, list[Incident]]]:
        """Yield one report line and its incidents an article, in order: all modalities, sorted, unfiltered."""
        ...


@dataclass(slots=True)
class Written:
    """One article's lines: its report line and its incidents with the act of each."""

    id: str
    source: str
    source_id: str | None
    article: int
    sha256: str
    words: int
    report: bytes
    incidents: list[tuple[str, bytes]]
    withheld: Counter[str]
    """Incidents that the settings keep out, by why."""
    day_unread: bool = False
    """Whether its row tells a day of publication that could be two days, or none."""


@dataclass(slots=True)
class Batch:
    """What a worker is given: reports in order."""

    number: int
    reports: list[RawReport] = field(default_factory=list)


Outcome = list[Written | Reject]
"""What one report became: its articles and rejects, in their order."""


@dataclass(slots=True)
class Result:
    """What a worker gives back: one outcome a report, in the order of its batch."""

    number: int
    outcomes: list[Outcome]
    seconds: dict[str, float]
    model: str | None


def process(batch: Batch, settings: Settings, extractor: Extracting) -> Result:
    """Turn the reports of a batch into lines; what fails is a reject of its own and takes nothing else with it."""
    seconds: dict[str, float] = {}
    before = dict(_stages(extractor))
    start = time.perf_counter()
    cleaned = [_clean(report, settings) for report in batch.reports]
    middle = time.perf_counter()
    seconds["clean"] = middle - start
    written = _extract([item for items in cleaned for item in items if isinstance(item, Article)], settings, extractor)
    outcomes = [[next(written) if isinstance(item, Article) else item for item in items] for items in cleaned]
    for report, outcome in zip(batch.reports, outcomes, strict=True):
        for item in outcome if report.day_unread else ():
            if isinstance(item, Written):
                item.day_unread = True
    seconds["extract"] = time.perf_counter() - middle
    seconds |= {name: spent - before.get(name, 0.0) for name, spent in _stages(extractor).items()}
    return Result(batch.number, outcomes, seconds, extractor.model_name)


def turned_away(item: RawReport | Article | Written, reason: RejectReason, detail: str) -> Reject:
    """Return the reject of a report, or of one of its articles."""
    article = None if isinstance(item, RawReport) else item.index if isinstance(item, Article) else item.article
    return Reject(
        source=item.source, source_id=item.source_id, article=article, sha256=item.sha256, reason=reason, detail=detail
    )


def _stages(extractor: Extracting) -> dict[str, float]:
    return getattr(extractor, "seconds", {})


def _clean(report: RawReport, settings: Settings) -> list[Article | Reject]:
    from pipeline.clean import split_articles  # noqa: PLC0415 (heavy; who only hands work on never pays it)

    try:
        return [_bounded(item, settings) for item in split_articles(report, published=settings.published)]
    except Exception as error:  # noqa: BLE001 (any defect costs this report alone)
        return [failed(report.source, "clean", error, source_id=report.source_id, sha256=report.sha256)]


def _bounded(item: Article | Reject, settings: Settings) -> Article | Reject:
    if isinstance(item, Reject) or len(item.text) <= settings.max_characters:
        return item
    detail = f"an article of {len(item.text)} characters; {settings.max_characters} are allowed"
    return turned_away(item, "too_large", detail)


def _extract(articles: list[Article], settings: Settings, extractor: Extracting) -> Iterator[Written | Reject]:
    """Yield one result an article; after a failure the rest go one by one, so that only the culprit is lost."""
    if not articles:
        return
    done = 0
    try:
        for line, incidents in extractor.extract(articles):
            result = _written(line, incidents, settings)
            done += 1
            yield result
        if done < len(articles):
            raise RuntimeError("fewer results than articles")  # noqa: TRY301 (they go one by one, like after any failure)
    except Exception:  # (whoever caused it is named below)
        if DEBUG:
            raise
        for article in articles[done:]:
            yield _extract_alone(article, settings, extractor)


def _extract_alone(article: Article, settings: Settings, extractor: Extracting) -> Written | Reject:
    try:
        [(line, incidents)] = extractor.extract([article])
        return _written(line, incidents, settings)
    except Exception as error:  # noqa: BLE001
        where = {"source_id": article.source_id, "article": article.index, "sha256": article.sha256}
        return failed(article.source, "extract", error, **where)


def _written(line: ReportLine, incidents: list[Incident], settings: Settings) -> Written:
    kept: list[Incident] = []
    withheld: Counter[str] = Counter()
    for item in incidents:
        if settings.wants(item.act, item.modality, item.confidence):
            kept.append(item)
        else:
            withheld[_why(item, settings)] += 1
    if not settings.explain:
        for item in kept:
            item.explain = None
    if withheld:
        line = line.model_copy(update={"incidents": [item.id for item in kept]})
    return Written(
        id=line.id,
        source=line.source,
        source_id=line.source_id,
        article=line.article,
        sha256=line.sha256,
        words=len(line.text.split()),
        report=encode(line),
        incidents=[(item.act, encode(item)) for item in kept],
        withheld=withheld,
    )


def _why(incident: Incident, settings: Settings) -> str:
    if not settings.all_modalities and incident.modality not in {"reported", "alleged"}:
        return incident.modality
    return "other act" if settings.acts and incident.act not in settings.acts else "below --min-confidence"
