"""Whether the text of a row or an entry is HTML is told by its tags."""

import pytest

from pipeline.read.rows import looks_like_html, report_of_row


@pytest.mark.parametrize(
    "text",
    [
        '<img src="x.jpg" align="left"/>Police held Ida Obi.',
        "<b>Police</b> held Ida Obi.",
        'Police held <a href="https://zenda.example/1">Ida Obi</a>.',
        "<figure class=x><figcaption>Ida Obi</figcaption></figure>",
    ],
)
def test_tags_of_any_kind_tell(text):
    assert looks_like_html(text)


@pytest.mark.parametrize(
    "text", ["Write to <a@zenda.example>.", "It fell by <5 %, and in May by >3 %.", "See <https://zenda.example/b>."]
)
def test_other_angle_brackets_do_not(text):
    assert not looks_like_html(text)


@pytest.mark.parametrize("column", ["text", "html"])
@pytest.mark.parametrize(
    "text",
    [
        "&lt;p&gt;Police held Ida Obi &amp;amp; Otto.&lt;/p&gt;",
        "&amp;lt;p&amp;gt;Police held Ida Obi &amp;amp;amp; Otto.&amp;lt;/p&amp;gt;",
    ],
)
def test_html_that_a_program_wrote_as_text_is_html(text, column):
    report = report_of_row({column: text}, "a", "0")
    assert (report.content, report.markup) == ("<p>Police held Ida Obi &amp; Otto.</p>", "html")


@pytest.mark.parametrize(
    "text",
    [
        "It fell by &lt;5 %, and in May by &gt;3 %.",
        "Write to &lt;a@zenda.example&gt;.",
        "&lt;p&gt; is a tag.",
        "<p>Write &lt;b&gt;Zenda&lt;/b&gt; in bold.</p>",
    ],
)
def test_other_entities_stay(text):
    assert report_of_row({"text": text}, "a", "0").content == text
