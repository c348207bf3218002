"""Extraction from Python: text in, typed records out, nothing written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pipeline.clean import article_from_text, split_articles
from pipeline.engine import load_extractor
from pipeline.read.day import parse_day
from pipeline.read.problem import ReadProblem
from pipeline.read.rows import report_of_row
from pipeline.records import Article, Incident
from pipeline.settings import Settings, make_settings
from pipeline.work import Extracting

_TOGETHER = 64  # articles given to the encoder at once; the records do not depend on it
_KEYS = {"id", "title", "published", "url", "text", "html"}
_EMPTY = {"nan", "<NA>", "NaT"}  # as pandas says of a cell that it is empty


def extract(
    text: str, *, published: str | None = None, title: str | None = None, url: str | None = None, **options: Any
) -> list[Incident]:
    """Return the incidents that one report tells, in the order of the text.

    Args:
        text: the report, one article of plain text.
        published: its publication date, `YYYY-MM-DD`; "on 27 August" is understood from it.
        title: its headline, if `text` does not begin with it.
        url: where it was published.
        **options: `acts`, `min_confidence`, `all_modalities`, `explain` as in `pipeline.settings.Settings`.

    Raises:
        pipeline.settings.SettingsError: for an option that does not exist or a wrong value.
        ValueError: for a text of more than `max_characters` (a million).
        TypeError: for a text, title or address that is no `str`.
    """
    for name, value in (("text", text), ("title", title or ""), ("url", url or "")):
        if not isinstance(value, str):
            raise TypeError(f"{name} is a {type(value).__name__}, not a str")
    settings = make_settings({**options, "published": published})
    article = article_from_text(text, title=title, published=settings.published, url=url)
    return next(_incidents([[article]], settings))


def extract_many(
    reports: Iterable[str | Mapping[str, Any]], *, published: str | None = None, **options: Any
) -> Iterator[list[Incident]]:
    """Yield the incidents of each report, in order, several reports at a time through the recogniser.

    Args:
        reports: texts, or rows with `text` or `html` and optionally `id`, `title`, `published`, `url`: each is read as
            a row of a file would be, `html` cleaned and split into its articles. What a run would reject (another
            language than English, no words) gives no incidents.
        published: the publication date of reports that tell none.
        **options: as for `extract`.

    Raises:
        pipeline.settings.SettingsError: for an option that does not exist or a wrong value.
        ValueError: for a row without text, or an article of more than `max_characters` (a million).
        TypeError: for one text, row or frame in place of several rows, or what is neither.
    """
    if isinstance(reports, str | bytes | Mapping):
        one = "row" if isinstance(reports, Mapping) else "text"
        raise TypeError(f"extract_many takes a list of reports, not one {one}")
    if hasattr(reports, "columns"):  # a frame of pandas gives the names of its columns as its items
        raise TypeError("extract_many takes a list of reports, not a frame: frame.to_dict('records') gives its rows")
    settings = make_settings({**options, "published": published})
    return _incidents((_articles(report, settings) for report in reports), settings)


def _articles(report: str | Mapping[str, Any], settings: Settings) -> list[Article]:
    source = ""
    if isinstance(report, str):
        source, report = "text", {"text": report}
    if not isinstance(report, Mapping):
        raise TypeError(f"a report is a {type(report).__name__}, neither a str nor a row")
    unknown = sorted(map(str, set(report) - _KEYS))
    if unknown:
        raise ValueError(f"unknown key {unknown[0]!r} in a row; known are {', '.join(sorted(_KEYS))}")
    told = {key: report.get(key) for key in ("html", "text")}
    told = {key: value if isinstance(value, str) else None for key, value in told.items()}
    if not any(value is not None for value in told.values()):
        raise ValueError("a row needs text or html")
    identity = report.get("id")
    nameless = identity is None or (not isinstance(identity, str) and str(identity) in _EMPTY)
    try:
        raw = report_of_row({**report, **told}, source, "")
    except ReadProblem as problem:
        if problem.reason != "no_text":
            raise ValueError(problem.detail) from problem
        return []
    raw = replace(
        raw,
        sha256=hashlib.sha256(raw.content.encode("utf-8", "surrogatepass")).hexdigest(),
        source_id=None if nameless else str(identity),
        published=parse_day(report.get("published")),
    )
    split = split_articles(raw, published=settings.published)
    return [article for article in split if isinstance(article, Article)]


def _incidents(reports: Iterable[list[Article]], settings: Settings) -> Iterator[list[Incident]]:
    extractor = load_extractor(settings)
    held: list[list[Article]] = []
    for articles in reports:
        if long := [article for article in articles if len(article.text) > settings.max_characters]:
            raise ValueError(f"an article of {len(long[0].text)} characters; {settings.max_characters} are allowed")
        held.append(articles)
        if sum(map(len, held)) >= _TOGETHER:
            yield from _work(held, settings, extractor)
            held = []
    yield from _work(held, settings, extractor)


def _work(reports: list[list[Article]], settings: Settings, extractor: Extracting) -> Iterator[list[Incident]]:
    results = iter(extractor.extract([article for articles in reports for article in articles]))
    for articles in reports:
        found: list[Incident] = []
        for _ in articles:
            _, incidents = next(results)
            found.extend(item for item in incidents if settings.wants(item.act, item.modality, item.confidence))
        if not settings.explain:
            for item in found:
                item.explain = None
        yield found
