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
from pipeline.records import RawReport, Reject


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


UP, DOWN, UPSIDE_DOWN = b"0 1 -1 0 595 0", b"0 -1 1 0 0 842", b"-1 0 0 -1 595 842"


def _page(*texts, y=740.0):
    pieces = []
    for text in texts:
        pieces += wrapped(text, 50, y, 480, 10)
        y = pieces[-1][1] - 24
    return pieces


def _drawn(pieces, matrix):
    drawn = [b"BT /body %g Tf %g %g Td (%s) Tj ET" % (size, x, y, text.encode()) for x, y, size, _, text in pieces]
    return b"q %s cm\n%s\nQ" % (matrix, b"\n".join(drawn))


def _stream(content, entries=b""):
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


@pytest.mark.parametrize("turn", [UP, DOWN, UPSIDE_DOWN])
@pytest.mark.parametrize("rotate", [b"", b"/Rotate 90 "])
def test_a_page_whose_text_stands_across_is_read(articles, turn, rotate):
    data = pdf([_page(STORY[0]), []], extra={13: _stream(_drawn(_page(*STORY[1:], y=560), turn))})
    data = data.replace(b"/MediaBox [0 0 595 842] /Contents 13", rotate + b"/MediaBox [0 0 595 842] /Contents 13")
    (article,) = articles(data)
    assert article.text == "\n\n".join(STORY)
    assert [p.number for p in article.pages] == [1, 2]


def test_a_wide_table_across_a_page_follows_its_text_and_a_stamp_does_not(articles):
    upright = _drawn(_page(*STORY), b"1 0 0 1 0 0")
    across = _drawn(_page(*(f"Row {n}: {STORY[0]}" for n in range(4)), y=250), UP)
    (article,) = articles(pdf([[]], extra={11: _stream(upright + across)}))
    assert article.text == "\n\n".join((*STORY, *(f"Row {n}: {STORY[0]}" for n in range(4))))
    stamp = _drawn([(50, 570, 10, "body", "Downloaded by Otto Rischenheim")], UP)
    (article,) = articles(pdf([[]], extra={11: _stream(upright + stamp)}))
    assert article.text == "\n\n".join(STORY)


def test_a_scan_with_a_stamp_across_is_a_picture(read):
    stamp = b"q 500 0 0 700 40 60 cm /Im Do Q " + _drawn([(50, 570, 10, "body", "Downloaded by Otto Rischenheim")], UP)
    assert [item.reason for item in read(pdf([[]], extra={11: _stream(stamp)})) if isinstance(item, Reject)] == [
        "needs_ocr"
    ]


def test_scanned_and_broken_pages_are_both_told(read):
    out = read(pdf([_page(*STORY), [], []], scanned=True, extra={14: b"<< /Type /Nonsense >>"}))
    assert [(item.reason, item.detail[:16]) for item in out[1:]] == [
        ("needs_ocr", "1 of 3 pages are"),
        ("malformed", "1 of 3 pages can"),
    ]


def test_what_was_filled_into_a_form_or_typed_over_a_page_is_read(articles):
    fonts = b"/Resources << /Font << /body 3 0 R >> >>"
    extra = {}
    for number, (kind, text) in enumerate((("Widget /FT /Tx /T (a)", STORY[1][:70]), ("FreeText", STORY[2][:70]))):
        look = b"BT /body 10 Tf 2 2 Td (%s) Tj ET" % text.encode()
        y = 500 - 50 * number
        extra[901 + 2 * number] = _stream(look, b"/Type /XObject /Subtype /Form /BBox [0 0 480 20] " + fonts)
        extra[900 + 2 * number] = (
            f"<< /Type /Annot /Subtype /{kind} /Rect [50 {y} 530 {y + 20}] /AP << /N {901 + 2 * number} 0 R >> >>"
        ).encode()
    data = pdf([_page(STORY[0])], extra=extra)
    data = data.replace(b"/Contents 11 0 R", b"/Annots [900 0 R 902 0 R] /Contents 11 0 R")
    (article,) = articles(data)
    assert article.text == "\n\n".join((STORY[0], STORY[1][:70].strip(), STORY[2][:70].strip()))


def test_a_file_that_a_pdf_carries_is_read(read):
    extra = {
        1: b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 903 0 R (b) 905 0 R (c) 906 0 R] >>"
        b" >> >>",
        903: b"<< /Type /Filespec /F (a.txt) /UF (x/a.txt) /EF << /F 904 0 R >> >>",
        904: _stream(STORY[1].encode(), b"/Type /EmbeddedFile"),
        905: b"<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 904 0 R >> >>",
        906: b"<< /Type /Filespec /F (c.txt) /UF (c.txt) >>",
    }
    own, first, second, bad = read(pdf([_page(STORY[0])], extra=extra), "a.pdf")
    assert STORY[0] in own.content
    assert (first.source, first.content) == ("a.pdf!/a.txt", STORY[1])
    assert (second.source, second.content) == ("a.pdf!/a.txt#2", STORY[1])
    assert (bad.source, bad.reason) == ("a.pdf!/c.txt", "malformed")


def test_a_label_at_the_head_of_each_page_is_no_running_head_where_its_date_differs(articles):
    days = ("4 March 2021", "17 March 2020", "30 March 2021", "2 March 2019")
    pages = []
    for number, day in enumerate(days, start=1):
        pages.append([(50, 815, 10, "body", f"Zenda Rights Watch, 3 May 2022, {number}"), *_page(STORY[0], y=700)])
        pages[-1][1:1] = [(50, 800, 10, "body", f"Case of Otto R., held on {day}.")]
    (article,) = articles(pdf(pages))
    assert [day for day in days if day not in article.text] == []
    assert "Zenda Rights Watch" not in article.text


NAMES = ("Otto Rischenheim", "Flavia Hentzau", "Rupert Sapt", "Johann Tarlenheim")
ROWS = (
    ("Name", "Date of arrest", "Sentence"),
    *((n, f"{i} March 2021", f"{i + 2} years") for i, n in enumerate(NAMES, 3)),
)


def _table(rows, y, size=10.0, lefts=(50, 220, 360), pitch=16.0):
    return [
        (left, y - pitch * n, size, "body", cell)
        for column, left in enumerate(lefts)
        for n, row in enumerate(rows)
        if (cell := row[column])
    ]


@pytest.mark.parametrize("size", [10.0, 8.0])
def test_rows_of_a_table_stay_rows_on_every_page(articles, size):
    more = [(name.upper(), *rest) for name, *rest in ROWS[1:]]
    first = [*_page(*STORY), *_table(ROWS, 500, size)]
    second = [
        *_table(more, 780, size),
        *wrapped("1 As told by the court.", 50, 100, 480, 7),
        *_page("Both sides appealed.", y=600),
    ]
    (article,) = articles(pdf([first, second]))
    told = [" | ".join(row) for row in ROWS]
    assert article.text.split("\n\n")[:8] == [*STORY, *told]
    start = article.pages[1].start
    assert article.text[start:].startswith("\n\n".join(" | ".join(row) for row in more))
    assert article.text.endswith("1 As told by the court.")


def test_wrapped_cells_of_a_table_are_whole(articles):
    lines = (
        ("Name", "Charge", "Sentence"),
        ("Otto", "Spreading of", "7 years"),
        ("Rischenheim", "rumours and ex-", ""),
        ("", "tortion", ""),
        ("Flavia Hentzau", "Libel", "2 years"),
    )
    pieces = []
    y = 700.0
    for number, line in enumerate(lines):
        y -= 20 if number in {1, 4} else 12
        pieces += _table([line], y)
    (article,) = articles(pdf([pieces]))
    told = ["Name | Charge | Sentence", "Otto Rischenheim | Spreading of rumours and extortion | 7 years"]
    assert article.text.split("\n\n") == [*told, "Flavia Hentzau | Libel | 2 years"]


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


def test_a_later_part_of_a_book_has_its_day(read, monkeypatch):
    monkeypatch.setattr("pipeline.read.pdf.document._PART", 2000)
    front = [(50, 780, 18, "bold", "Report of 2022"), (50, 740, 10, "body", "Published on 15 February 2023")]
    chapter = [(50, 780, 18, "bold", "Chapter"), *wrapped(" ".join(STORY) * 4, 50, 740, 480, 10)]
    parts = [article for part in read(pdf([front, *[chapter] * 5])) for article in split_articles(part)]
    assert len(parts) > 1
    assert {part.published for part in parts} == {"2023-02-15"}


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
