"""Helpers of the cleaning tests: a raw report of a string, and its articles."""

import hashlib
from collections.abc import Callable

import pytest

from pipeline.clean import split_articles
from pipeline.records import Article, RawReport

Clean = Callable[..., list[Article]]


@pytest.fixture
def clean() -> Clean:
    """Return a function from content to its articles; it fails on a reject."""

    def run(content: str, markup: str = "text", **fields: object) -> list[Article]:
        options = {key: fields.pop(key) for key in ("published_fallback", "language") if key in fields}
        raw = RawReport("page", content, markup, hashlib.sha256(content.encode()).hexdigest(), **fields)  # type: ignore[arg-type]
        out = list(
            split_articles(raw, published=options.get("published_fallback"), language=options.get("language", "en"))
        )
        assert all(isinstance(a, Article) for a in out), out
        return [a for a in out if isinstance(a, Article)]

    return run
