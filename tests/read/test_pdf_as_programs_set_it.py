"""PDF as programs set it: centred titles, hyphens of each kind, numbers that hang, columns that run over."""

import re

import pytest
from make_documents import STORY, pdf, wrapped

from pipeline.read.pdf.line import Line, Word
from pipeline.read.pdf.paragraphs import Run, paragraphs

NOTE = "Held with him was Ida Obi, a clerk, of whom nothing has been heard since"
_MARK = re.compile('<span data-page="1"></span>')
_HYPHEN = b"<< /BaseEncoding /WinAnsiEncoding /Differences [127 /uni2010] >>"


def _line(text, y, *, left=50.0, size=10.0, hyphen=False):
    words, x = [], left
    for word in text.split():
        words.append(Word(word, x, x + 0.6 * size * len(word), y, y + size, size))
        x += 0.6 * size * (len(word) + 1)
    return Line(words, hyphen=hyphen)


def _texts(lines):
    return [_MARK.sub("", paragraph.markup) for paragraph in paragraphs([Run(1, lines)], 10.0)]


def test_a_title_set_in_the_midst_over_two_lines_is_one(articles):
    pieces = [(67, 780, 16, "bold", "Zenda: Reporters jailed for a story of the dam")]
    pieces += [(230, 760, 16, "bold", "in the hills")]
    pieces += [piece for n, text in enumerate(STORY) for piece in wrapped(text, 50, 700 - 90 * n, 480, 10)]
    (article,) = articles(pdf([pieces]))
    assert article.title == "Zenda: Reporters jailed for a story of the dam in the hills"


def test_two_lines_in_the_midst_that_had_room_for_each_other_stay_two():
    lines = [_line("Desk of Zenda", 200, left=181, size=16), _line("Reporter jailed", 180, left=171, size=16)]
    lines += [_line("Police came for the staff of the weekly at dawn and held all", 150 - 12 * n) for n in range(3)]
    assert _texts(lines)[:2] == ["<h1>Desk of Zenda</h1>", "<h1>Reporter jailed</h1>"]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("They arrested Ama Mensah", "Bonsu in her own house on Sunday", "Mensah-Bonsu in"),
        ("They took her to the self", "proclaimed court of the rebels then", "self-proclaimed court"),
        ("They said that she was ex", "ecuted in the yard of the barracks", "executed in"),
        ("They came back in the De", "cember of that year and took him", "December of"),
    ],
)
def test_a_hyphen_that_pdfium_takes_out_comes_back_where_it_is_the_words_own(first, second, whole):
    over = _line("There is a line over it that is as wide as", 124)
    (text,) = _texts([over, _line(first, 112, hyphen=True), _line(second, 100)])
    assert whole in text


def test_hyphens_of_typesetters_break_words_too(articles):
    texts = (
        "Police arrested the editor Otto Rischenheim in Sara\x7f",
        "tov on 3 March 2021 and let him go on the first day of De\x7f",
        "cember 2022. His lawyer Ama Mensah\x7fBonsu was not told.",
    )
    lines = [(50, 740 - 12 * n, 10, "body", text) for n, text in enumerate(texts)]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding %s >>" % _HYPHEN
    (article,) = articles(pdf([lines], extra={3: font}))
    assert article.text == (
        "Police arrested the editor Otto Rischenheim in Saratov on 3 March 2021 and let him go on the first day of "
        "December 2022. His lawyer Ama Mensah-Bonsu was not told."
    )


@pytest.mark.parametrize("number", ["12.", "(a)", "iv)", "4.2"])
def test_a_paragraph_hangs_on_its_number(number):
    wide = 50 + 6.0 * (len(number) + 1)
    first = _line(f"{number} Soldiers took the teacher from her house and", 124)
    rest = [_line("drove her to the barracks, where she was held", 112, left=wide), _line("two days.", 100, left=wide)]
    (text,) = _texts([first, *rest])
    assert text.endswith("from her house and drove her to the barracks, where she was held two days.</p>")


def test_a_column_that_runs_over_into_some_lines_is_no_row_of_them(articles):
    column = wrapped(" ".join([*STORY, *STORY, NOTE]), 50, 700, 230, 9)
    keep = len(column) - 3
    over = [(310, y, *rest) for (_, y, *_), (_, _, *rest) in zip(column, column[keep:], strict=False)]
    pieces = [(120, 760, 16, "bold", "Zenda: Reporters jailed for a story"), *column[:keep], *over]
    (article,) = articles(pdf([pieces]))
    assert " ".join(article.text.split()).endswith(" ".join([*STORY, NOTE]))


def test_a_title_wider_than_its_column_leaves_paragraphs_whole(articles):
    title = (77, 780, 16, "bold", "Zenda: Reporters jailed for a story of the dam")
    pieces = [title, *wrapped(" ".join(STORY), 50, 740, 230, 9)]
    (article,) = articles(pdf([pieces]))
    assert article.text.split("\n\n")[1:] == [" ".join(STORY)]


def test_numbered_points_are_items_of_a_list(articles):
    points = ("(a) the arrest of the editor Otto Rischenheim on 6 May 2017;", "(b) the sentence of Ida Obi, a clerk.")
    pieces = [(50, 740 - 12 * n, 10, "body", text) for n, text in enumerate(("The desk is concerned at:", *points))]
    (article,) = articles(pdf([pieces]))
    assert article.text.endswith("\n".join(points))


def test_a_line_that_a_raised_figure_sets_lower_goes_on():
    lines = [_line("Soldiers took the teacher Ida Obi from her own house", 160 - 12 * n) for n in range(3)]
    lines += [_line("after dark and let her go in the morning of 3 May", 160 - 24 - 17)]
    assert _texts(lines)[-1].endswith("her own house after dark and let her go in the morning of 3 May</p>")


def test_a_short_line_over_an_indented_paragraph_is_not_part_of_it():
    lines = [_line("UA 12/20 Index: ZDA 24/267/2020", 124, left=65)]
    lines += [_line("Soldiers took Ida Obi from her own house, she", 112, left=65)]
    lines += [_line("said, and then let her go in the early morning.", 100 - 12 * n) for n in range(4)]
    assert len(_texts(lines)) > 1
    assert _texts(lines)[0] == "<p>UA 12/20 Index: ZDA 24/267/2020</p>"


PRINTED = [
    ("12/13/26, 3:31 PM Reporters jailed", "https://zenda.example/a?b=1 1/1"),
    ("13/12/2026, 15:31", "file:///tmp/a.html 1/1"),
    ("https://zenda.example/a", "1 of 1 13/12/2026, 15:31"),
]


@pytest.mark.parametrize(("head", "foot"), PRINTED)
def test_what_a_browser_prints_at_the_edges_of_one_page_goes(articles, head, foot):
    story = [piece for n, text in enumerate(STORY) for piece in wrapped(text, 50, 700 - 60 * n, 480, 10)]
    edges = [(24, 815, 8, "body", head), (24, 20, 8, "body", foot)]
    (article,) = articles(pdf([[edges[0], (50, 760, 16, "bold", "Zenda: Reporters jailed"), *story, edges[1]]]))
    assert article.text == "\n\n".join(("Zenda: Reporters jailed", *STORY))
    assert article.published is None


def test_a_chronicle_that_begins_with_a_day_and_hour_stays(articles):
    first = "13/12/2020, 15:31 Soldiers took the teacher Ida Obi from her house."
    (article,) = articles(pdf([[(50, 800, 10, "body", first), *wrapped(STORY[0], 50, 700, 480, 10)]]))
    assert "Soldiers took the teacher Ida Obi" in article.text
