"""PDF: reading order, margins, broken words, pages; scanned, locked and broken files."""

import itertools
import shutil
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from make_documents import (
    STORY,
    TITLE,
    encrypted_pdf,
    pdf,
    picture_pdf,
    scanned_pdf,
    simple_pdf,
    survey_pdf,
    wrapped,
)

from pipeline.clean.articles import split_articles
from pipeline.read.pdf.line import Line, Word
from pipeline.read.pdf.paragraphs import Run, paragraphs
from pipeline.records import RawReport


def test_a_page_is_a_title_and_paragraphs(articles):
    (article,) = articles(simple_pdf(), "a.bin")
    assert article.title == TITLE
    assert article.text == "\n\n".join((TITLE, *STORY))
    assert [(p.number, p.start, p.end) for p in article.pages] == [(1, 0, len(article.text))]


def test_columns_are_read_one_after_the_other_without_heads_and_page_numbers(articles):
    (article,) = articles(survey_pdf())
    text = article.text
    places = [text.index(sentence) for sentence in STORY]
    assert places == sorted(places)
    assert "Annual Survey" not in text
    assert not any(word in {"7", "8", "9"} for word in text.split())
    assert "weekly Zenda Courier. The ministry did not answer our letters." in text


def test_a_word_broken_over_pages_is_whole_and_says_where_the_page_begins(articles):
    (article,) = articles(survey_pdf())
    assert "ordered his imprisonment in the colony" in article.text
    assert [p.number for p in article.pages] == [1, 2, 3]
    second = article.pages[1]
    assert article.text[second.start :].startswith("onment in the colony")
    assert article.pages[0].end == second.start
    assert article.pages[-1].end == len(article.text)


def test_raised_figures_are_no_figures_of_the_text(articles):
    pieces = [(50.0, 740.0, 10.0, "body", "Soldiers killed 5"), (152.0, 744.0, 6.0, "body", "1")]
    pieces += [(162.0, 740.0, 10.0, "body", "villagers on 3 March 2021"), (312.0, 744.0, 6.0, "body", "12")]
    pieces += [(319.5, 740.0, 10.0, "body", ". He fled to Osh"), (415.5, 744.0, 6.0, "body", "3")]
    pieces += [(425.0, 740.0, 10.0, "body", "in 1999.")]
    (article,) = articles(pdf([pieces]))
    assert article.text == "Soldiers killed 5 villagers on 3 March 2021. He fled to Osh in 1999."


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the authori-", "ties said", "the authorities said"),
        ("a self-", "employed man", "a self-employed man"),
        ("in Al-", "Rashid street", "in Al-Rashid street"),
        ("a well known co-", "operative", "a well known cooperative"),
        ("the years 2019-", "2021 saw", "the years 2019- 2021 saw"),
    ],
)
def test_hyphens_at_line_ends(first, second, whole):
    def line(text, y):
        words, x = [], 50.0
        for word in text.split():
            words.append(Word(word, x, x + 6 * len(word), y, y + 10, 10.0))
            x += 6 * len(word) + 6
        return Line(words)

    # the document itself tells how it writes a word: "cooperative" stands in it
    lines = [line("they run a cooperative near here", 112), line(first, 100), line(second, 88)]
    lines[0].right = lines[1].right = 260
    (paragraph,) = paragraphs([Run(1, lines)], 10.0)
    assert paragraph.markup.endswith(f"{whole}</p>")


def test_scanned_pages_are_named(read):
    (reject,) = read(scanned_pdf())
    assert (reject.reason, reject.detail[:42]) == ("needs_ocr", "2 of 2 pages are pictures without text; --")
    mixed = pdf([[(50, 700, 10, "body", STORY[0])], []], scanned=True)
    report, reject = read(mixed)
    assert STORY[0] in report.content
    assert reject.detail.startswith("1 of 2 pages")


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")
def test_a_scanned_page_is_read_where_asked_for(articles, read):
    assert [item.reason for item in read(picture_pdf())] == ["needs_ocr"]
    (article,) = articles(picture_pdf(), ocr=True)
    assert STORY[1] in article.text
    assert article.pages[0].number == 1


def test_ocr_without_the_program_is_a_reject(read, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert [item.reason for item in read(scanned_pdf(), ocr=True)] == ["needs_ocr"]


def test_what_cannot_be_read(read):
    whole = simple_pdf()
    cases = {
        "encrypted": encrypted_pdf(),
        "malformed": b"%PDF-1.7\nnothing",
        "no_text": pdf([[]]),
        "too_large": pdf([[]] * 6),
    }
    for reason, data in cases.items():
        assert [item.reason for item in read(data, max_pages=5)] == [reason]
    assert [item.reason for item in read(whole, max_bytes=100)] == ["too_large"]
    assert [item.reason for item in read(whole, max_seconds=0)] == ["timeout"]


def test_without_the_extra_the_reject_names_it(read, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    (reject,) = read(simple_pdf())
    assert reject.reason == "unsupported_format"
    assert "habeas[documents]" in reject.detail


def test_a_book_is_parted_at_its_headings(read, monkeypatch):
    monkeypatch.setattr("pipeline.read.pdf.document._PART", 2000)
    chapter = [(50, 780, 18, "bold", "Chapter"), *wrapped(" ".join(STORY) * 4, 50, 740, 480, 10)]
    parts = read(pdf([chapter] * 5))
    assert [part.source_id for part in parts] == ["pages 1-3", "pages 3-5"] or len(parts) > 1
    assert len({part.source_id for part in parts}) == len(parts)
    numbers = [p.number for part in parts for a in split_articles(part) for p in a.pages]
    assert numbers == sorted(numbers)
    assert set(numbers) == {1, 2, 3, 4, 5}


WORDS = st.text(alphabet="abcdé &<>-.", min_size=1, max_size=12)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=8))
def test_pages_cover_the_text_and_begin_with_their_own_words(pages):
    """Whatever the words, marks of pages become spans that cover the text in order."""
    markup = "".join(
        f'<p><span data-page="{n}"></span>{"x ".join(w.replace("&", "&amp;").replace("<", "&lt;") for w in words)}</p>'
        for n, words in enumerate(pages, start=3)
    )
    raw = RawReport("a", markup, "html", "0", paged=True)
    for article in split_articles(raw, language="any"):
        if not hasattr(article, "pages") or not article.pages:
            continue
        spans = article.pages
        assert spans[0].start == 0
        assert spans[-1].end == len(article.text)
        assert all(a.end == b.start for a, b in itertools.pairwise(spans))
        assert all(a.number < b.number for a, b in itertools.pairwise(spans))
