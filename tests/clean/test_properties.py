"""Whatever comes in: cleaning never fails, zones lie in the text, the text is clean, and time is linear."""

import re
import unicodedata
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.traps import MARKUPS, SMALL, TRAPS, filled
from pipeline.clean import article_from_text, split_articles
from pipeline.records import Article, RawReport, Zone

UNCLEAN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
PIECES = [
    *("Police held the editor on Monday.", "Editor held in Zenda", "August 29, 2020", "By Greta Zapt", "“Quote.”"),
    *("Posted in News | Leave a Comment »", "* * *", "• item", "  - item", "1. item", "ZENDA (Agency) — Police"),
    *("Photo: X", "", "", "José\u00a0Martínez", "e\u0301te\u0301", "👩\u200d⚖️", "\u0301", "\r\n", "\u00ad", "\u2028"),
    *("<p>", "</p>", "<br>", "<h1>", "<li>", "<blockquote>", "<article>", "</article>", "&nbsp;", "&#0;", "\ufb01"),
    *("<time datetime='2020-01-01'>", "> quote", "# Heading", "---", "[a](b)", "**b**", "Tags: , ,", "Навальный"),
    *("Read the rest of this entry »", "https://example.org/a", "N\u0430valny"),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=30).flatmap(
    lambda parts: st.sampled_from(["\n", "\n\n", " ", ""]).map(lambda joint: joint.join(parts))
)


def _check(article):
    text = article.text
    assert UNCLEAN.search(text) is None
    assert unicodedata.is_normalized("NFC", text)
    assert "\n\n\n" not in text
    assert text == text.strip()
    assert "  " not in text
    end = 0
    for zone in article.zones:
        assert 0 <= zone.start < zone.end <= len(text)
        of_title = zone.kind == "dateline" and article.zones[0] == Zone("title", zone.start, zone.end)
        assert zone.start >= end or of_title  # a title that is but a dateline is both
        end = zone.end
    assert (article.title is None) or text.startswith(article.title)
    assert text.encode().decode() == text


def _words(text):
    return Counter(re.findall("[A-Za-z0-9]+", text))


@settings(max_examples=300, deadline=None)
@example("", "text", "A00–")  # a dateline alone
@example("", "text", "A\x08\u00d0\u00b5")  # what parts a lookalike from its word goes first
@example("", "text", "\u00d1\x1b\x98A")  # and what parts the bytes of a letter
@example("", "text", "\u008d\u00d0\u00beA")  # and a stray control beside mojibake
@given(TEXTS, st.sampled_from(["text", "html", "markdown"]), st.none() | st.text(max_size=20))
def test_cleaning_never_fails(content, markup, title):
    raw = RawReport("a", content, markup, "0", title=title)
    first = list(split_articles(raw, language="any"))
    assert first == list(split_articles(raw, language="any"))
    assert first
    for item in first:
        if isinstance(item, Article):
            _check(item)
            # cleaning what is clean may drop, and makes up nothing
            for again in split_articles(RawReport("a", item.text, "text", "0"), language="any"):
                assert not isinstance(again, Article) or _words(again.text) <= _words(item.text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_text_of_one_call(content):
    _check(article_from_text(content))


@pytest.mark.usefixtures("in_time")
@pytest.mark.parametrize("markup", MARKUPS)
@pytest.mark.parametrize("trap", TRAPS)
def test_hard_texts_come_out(trap, markup):
    """What costs more than its size takes too long here; `python -m benchmarks.traps` measures it."""
    made = list(split_articles(RawReport("a", filled(TRAPS[trap], SMALL), markup, "0"), language="any"))
    assert made
    for item in made:
        if isinstance(item, Article):
            _check(item)


def test_five_megabytes_on_one_line():
    (article,) = split_articles(RawReport("a", "The police detained two men in Zenda. " * 135_000, "text", "0"))
    assert isinstance(article, Article)
    assert len(article.text) > 5_000_000
