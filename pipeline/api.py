"""Extraction from Python: text in, typed records out, nothing written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pipeline.clean import article_from_text, split_articles
from pipeline.engine import load_extractor
from pipeline.read.day import parse_day
from pipeline.records import Article, Incident, RawReport
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
        reports: texts, or rows with `text` or `html` and optionally `id`, `title`, `published`, `url`; `html` is
            cleaned and split into its articles as a file would be, and `published` is read as there.
        published: the publication date of reports that tell none.
        **options: as for `extract`.

    Raises:
        pipeline.settings.SettingsError: for an option that does not exist or a wrong value.
        ValueError: for a row without text, or an article of more than `max_characters` (a million).
        TypeError: for one text or row in place of several, or what is neither.
    """
    if isinstance(reports, str | bytes | Mapping):
        one = "row" if isinstance(reports, Mapping) else "text"
        raise TypeError(f"extract_many takes a list of reports, not one {one}")
    settings = make_settings({**options, "published": published})
    return _incidents((_articles(report, settings) for report in reports), settings)


def _articles(report: str | Mapping[str, Any], settings: Settings) -> list[Article]:
    if isinstance(report, str):
        return [article_from_text(report, published=settings.published)]
    if not isinstance(report, Mapping):
        raise TypeError(f"a report is a {type(report).__name__}, neither a str nor a row")
    unknown = sorted(map(str, set(report) - _KEYS))
    if unknown:
        raise ValueError(f"unknown key {unknown[0]!r} in a row; known are {', '.join(sorted(_KEYS))}")
    told = [report.get(key) for key in ("html", "text")]
    content = next((one for one in told if isinstance(one, str | bytes) and one.strip()), told[1])
    if not isinstance(content, str):
        raise ValueError("a row needs text or html")  # noqa: TRY004 (the row is wrong, not the call)
    identity = report.get("id")
    nameless = identity is None or (not isinstance(identity, str) and str(identity) in _EMPTY)
    raw = RawReport(
        source="",
        content=content,
        markup="html" if content is told[0] else "text",
        sha256=hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(),
        source_id=None if nameless else str(identity),
        title=_told(report, "title"),
        published=parse_day(report.get("published")),
        url=_told(report, "url"),
    )
    split = split_articles(raw, published=settings.published)
    return [article for article in split if isinstance(article, Article)]


def _told(report: Mapping[str, Any], key: str) -> str | None:
    """Return a text of a row; one that is none (NaN of pandas) is not told, as in a file."""
    value = report.get(key)
    return value if isinstance(value, str) else None


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
