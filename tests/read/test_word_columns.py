"""Tables of Word documents: rows of a table of cases stay lines, a layout's columns give their paragraphs."""

import io

import pytest

from pipeline.clean import split_articles
from pipeline.read import find_sources, read_source
from pipeline.records import Article, RawReport

docx = pytest.importorskip("docx")
BODY = "Police in Zenda detained the editor Ida Obi on Monday and held her for two days in a cell without a lamp."
MORE = "Her lawyer was not let in."
DAYS = (("2021-03-09", "9 March 2021"), ("2021-03-02", "2 March 2021"), ("2021-02-14", "14 February 2021"))


def _articles(tmp_path, rows):
    document = docx.Document()
    document.add_paragraph("Chronicle of the week")
    table = document.add_table(rows=0, cols=2)
    for first, second in rows:
        cells = table.add_row().cells
        for cell, texts in zip(cells, (first, second), strict=True):
            cell.text = texts[0]
            for text in texts[1:]:
                cell.add_paragraph(text)
    data = io.BytesIO()
    document.save(data)
    file = tmp_path / "table.docx"
    file.write_bytes(data.getvalue())
    (raw,) = read_source(find_sources([str(file)])[0])
    assert isinstance(raw, RawReport)
    return [article for article in split_articles(raw) if isinstance(article, Article)]


def test_posts_in_the_columns_of_a_layout(tmp_path):
    rows = [([day], [f"Editor of paper {k} detained", BODY, MORE]) for k, (_, day) in enumerate(DAYS)]
    articles = _articles(tmp_path, rows)
    assert [(a.title, a.published) for a in articles] == [
        (f"Editor of paper {k} detained", day) for k, (day, _) in enumerate(DAYS)
    ]
    assert all(a.text.endswith(f"\n\n{BODY}\n\n{MORE}") for a in articles)


def test_rows_of_a_table_of_cases_stay_lines(tmp_path):
    (article,) = _articles(tmp_path, [(["Ida", "Obi"], ["5 years", "(suspended)"]), (["Josef Holf"], ["7 years"])])
    assert "Ida Obi – 5 years (suspended)" in article.text
    assert "Josef Holf – 7 years" in article.text


def test_hidden_words_are_not_read(tmp_path):
    document = docx.Document()
    paragraph = document.add_paragraph("Police held the editor Ida Obi")
    paragraph.add_run(" of 12 Mill Lane").font.hidden = True
    paragraph.add_run(" in Zenda on Monday.").font.hidden = False
    document.add_paragraph().add_run("Not for the press: Otto Vals told us.").font.hidden = True
    for name in ("strike", "double_strike"):
        setattr(paragraph.add_run(" Or on Friday.").font, name, True)  # taken back
    struck = document.styles.add_style("Taken back", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
    struck.font.strike = True
    later = document.styles.add_style("Later taken back", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
    later.base_style = struck
    document.styles.add_style("Left out", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH).font.hidden = True
    for style in (struck, later):
        paragraph.add_run(" Or on Sunday.", style)
    paragraph.add_run(" His wife knew.", later).font.strike = False
    whole = paragraph.add_run(" Or on Tuesday.", later)  # as LibreOffice writes it: hidden, and not struck twice
    whole.font.double_strike = False
    document.add_paragraph("Her number is 12.", "Left out").add_run(" She is free.").font.hidden = False
    document.save(tmp_path / "a.docx")
    (raw,) = read_source(find_sources([str(tmp_path / "a.docx")])[0])
    (article,) = split_articles(raw)
    assert article.text == "Police held the editor Ida Obi in Zenda on Monday. His wife knew.\n\nShe is free."
