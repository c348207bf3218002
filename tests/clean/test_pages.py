"""Whole saved pages in many layouts, each to its articles: `pages/`, with what they hold in `pages/expected.toml`."""

import tomllib
from pathlib import Path

import pytest

from pipeline.clean import split_articles
from pipeline.read import find_sources, read_source
from pipeline.records import Article, RawReport

PAGES = Path(__file__).parent / "pages"
EXPECTED = tomllib.loads((PAGES / "expected.toml").read_text(encoding="utf-8"))


def test_every_page_has_its_expectation():
    assert {file.name for file in PAGES.iterdir()} == {*EXPECTED, "expected.toml"}


@pytest.mark.parametrize("name", EXPECTED)
def test_page(name):
    (raw,) = read_source(find_sources([str(PAGES / name)])[0])
    assert isinstance(raw, RawReport)
    articles = [article for article in split_articles(raw) if isinstance(article, Article)]
    found = [[a.title or "", a.published or "", " ".join(a.text.split()[-6:])] for a in articles]
    assert found == EXPECTED[name]["articles"]
    for article in articles:
        assert [words for words in EXPECTED[name]["gone"] if words in article.text] == []
