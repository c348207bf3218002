"""Raw reports to articles: characters, blocks, boilerplate, articles, language, in this order."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from pipeline.clean.bilingual import english_part, language_of
from pipeline.clean.blocks import Page
from pipeline.clean.characters import clean_characters, one_line
from pipeline.clean.dump import without_traces
from pipeline.clean.headline import dateline_day
from pipeline.clean.items import Item
from pipeline.clean.language import ENGLISH
from pipeline.clean.layout import lay_out
from pipeline.clean.markdown import looks_like_markdown, markdown_page
from pipeline.clean.page import html_page
from pipeline.clean.plain import plain_blocks
from pipeline.clean.prune import prune
from pipeline.clean.split import Draft, single, split_page
from pipeline.read.day import day_of_address
from pipeline.read.rows import looks_like_html, valid
from pipeline.records import Article, RawReport, Reject, stable_id

ANY_LANGUAGE = "any"
_RUN = ("javascript:", "vbscript:", "data:")  # addresses that a browser runs


def split_articles(raw: RawReport, *, published: str | None = None, language: str = "en") -> Iterator[Article | Reject]:
    """Yield the articles of a report, numbered from 1, and a reject for each that is left out.

    Of an article in two languages the English paragraphs are the article, the others are a reject beside it.
    A row that has its own title or date is one article. The date is the row's or the post's own, else the page's,
    else that of a date line or dateline, else that in the address of a page of one article, else that of the book of
    which it is a later part, else `published`.

    Args:
        raw: the report as read.
        published: `YYYY-MM-DD` for articles that do not say their date.
        language: ISO 639-1 code of the language to keep; `any` keeps all.
    """
    page = _page(raw)
    items = prune(page.blocks)
    drafts = _drafts(raw, page, items)
    if not drafts:
        yield _reject(raw, None, "no_text", "nothing is left after cleaning")
        return
    for index, whole in enumerate(drafts, start=1):
        draft, others = english_part(whole) if language == ENGLISH else (whole, [])
        article = _article(raw, page, draft, index, published, alone=len(drafts) == 1)
        if not any(map(str.isalpha, article.text)):
            yield _reject(raw, index, "no_text", "no words are left after cleaning")
        elif language not in {ANY_LANGUAGE, article.language}:
            found = "unknown" if article.language == "und" else article.language
            yield _reject(raw, index, "other_language", f"the language is {found}, not {language}")
        else:
            yield article
            if others:
                yield _reject(raw, index, "other_language", _left_out(others))


def article_from_text(
    text: str, title: str | None = None, published: str | None = None, url: str | None = None
) -> Article:
    """Return one article of a text (or HTML) as it is, whatever its language; its text may come out empty."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    raw = RawReport(
        "text",
        text,
        "html" if looks_like_html(text) else "text",
        sha256,
        title=valid(title) if title else None,
        published=published,
        url=url,
    )
    page = _page(raw)
    return _article(raw, page, _whole(raw, page, prune(page.blocks)), 1, None, alone=True)


def _page(raw: RawReport) -> Page:
    match raw.markup:
        case "html":
            return html_page(raw.content, paged=raw.paged)
        case "markdown":
            return markdown_page(clean_characters(raw.content, entities=True))
        case _:
            text = clean_characters(without_traces(raw.content), entities=True)
            return markdown_page(text) if looks_like_markdown(text) else Page(plain_blocks(text))


def _drafts(raw: RawReport, page: Page, items: list[Item]) -> list[Draft]:
    if raw.title or raw.published:
        draft = _whole(raw, page, items)
        return [draft] if draft.title or draft.blocks else []
    drafts = split_page(items)
    return [_whole(raw, page, items)] if len(drafts) == 1 else drafts


def _whole(raw: RawReport, page: Page, items: list[Item]) -> Draft:
    title = _title_text(raw.title) or page.title
    draft = single(items, title)
    if draft.title is not None and not draft.title.strip():
        draft.title = None
    return draft


def _title_text(title: str | None) -> str | None:
    return one_line(clean_characters(title, entities=True)) or None if title else None


def _article(raw: RawReport, page: Page, draft: Draft, index: int, fallback: str | None, *, alone: bool) -> Article:
    text, zones, pages, dateline = lay_out(draft)
    own = draft.day if not alone else raw.published or page.published or draft.day
    day = own or raw.published or (dateline_day(dateline) if dateline else None) or page.published
    day = day or ((day_of_address(raw.url or page.url) or _day_of_book(raw)) if alone else None) or fallback
    return Article(
        id=stable_id("rep", raw.sha256, raw.source_id, index),
        source=raw.source,
        sha256=raw.sha256,
        index=index,
        text=text,
        title=draft.title,
        published=day,
        url=_address(raw.url) or _address(page.url),
        language=language_of(draft, text),
        source_id=raw.source_id,
        zones=zones,
        pages=pages,
    )


def _day_of_book(raw: RawReport) -> str | None:
    """Return the day that a book tells at its beginning, for a later part of it."""
    if not raw.opening:
        return None
    whole = replace(raw, content=raw.opening, opening="")
    first, *others = split_articles(whole, language=ANY_LANGUAGE)
    return first.published if isinstance(first, Article) and not others else None


def _address(told: str | None) -> str | None:
    """Return the address of a report; what a browser would run where it is followed is none."""
    return told if told and not "".join(told.split()).lower().startswith(_RUN) else None


def _left_out(languages: list[str]) -> str:
    count = len(languages)
    return f"{count} paragraph{'s' * (count > 1)} in {', '.join(sorted(set(languages)))} left out, the English is read"


def _reject(raw: RawReport, index: int | None, reason: str, detail: str) -> Reject:
    return Reject.model_validate(
        {
            "source": raw.source, "source_id": raw.source_id, "article": index, "sha256": raw.sha256,
            "reason": reason, "detail": detail,
        }
    )  # fmt: skip
