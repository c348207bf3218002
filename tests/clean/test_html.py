"""HTML pages of the kinds that reports come in: blogs, press sites, fragments of a feed."""

from pathlib import Path

import pytest

PAGES = Path(__file__).resolve().parents[1] / "fixtures/pages"


def test_archive_page_of_a_blog(clean):
    articles = clean((PAGES / "archive.html").read_text(), "html")
    assert [(a.title, a.published) for a in articles] == [
        ("Court in Strelsau jails union leader Anton Hentzau", "2021-03-09"),
        ("Two students released", "2021-02-01"),
        ("Newspaper raided", "2020-12-24"),
    ]
    assert articles[0].text == (
        "Court in Strelsau jails union leader Anton Hentzau\n\n"
        "Anton Hentzau outside the court. Photo: Union archive\n\n"
        "A court in Strelsau sentenced Anton Hentzau to three years in prison on 8 March.\n\n"
        "This verdict punishes speech, his lawyer said."
    )
    assert [z.kind for z in articles[0].zones] == ["title", "caption", "quote"]
    assert articles[1].text.endswith("on Monday.\n\nGreta Zapt, 21\nFranz Teppich, 23")
    assert [z.kind for z in articles[1].zones] == ["title", "list_item", "list_item"]
    assert [a.index for a in articles] == [1, 2, 3]


def test_blog_whose_dates_stand_over_the_posts(clean):
    articles = clean((PAGES / "blogger.html").read_text(), "html")
    assert [(a.title, a.published) for a in articles] == [
        ("Editor held in Zenda", "2021-03-09"),
        ("Student freed", "2021-03-01"),
    ]
    assert articles[0].text == (
        "Editor held in Zenda\n\nPolice held the editor Otto Rischenheim on Monday.\n\n"
        "His lawyer was not let in. A court will hear the case on Friday."
    )
    assert articles[1].text == "Student freed\n\nA student who had been held for a month was freed on Sunday."


def test_blog_of_an_older_make(clean):
    articles = clean((PAGES / "old-blog.html").read_text(), "html")
    assert [(a.text, a.published) for a in articles] == [
        ("Editor held in Zenda\n\nPolice held the editor on Monday. His lawyer was not let in.", "2021-03-09"),
        ("Student freed\n\nA student who had been held for a month was freed.", "2021-03-01"),
    ]


def test_single_page_with_margins(clean):
    (article,) = clean((PAGES / "single.html").read_text(), "html")
    assert article.title == "Ruritania: lawyer held for ten days"
    assert article.published == "2022-05-04"
    assert article.url == "https://example.org/r/1"
    assert article.text == (
        "Ruritania: lawyer held for ten days\n\n"
        "(Strelsau, May 4, 2022) – Police in Zenda held the lawyer Helga Strofzin for ten days without charge, "
        "the network said today.\n\n"
        "Background\n\nHer clients include three unionists.\n\nShe has been questioned twice before.\n\n"
        "Name – Sentence\n\nHelga Strofzin – 10 days"
    )
    zones = {z.kind: article.text[z.start : z.end] for z in article.zones}
    assert zones["dateline"] == "(Strelsau, May 4, 2022) –"
    assert zones["heading"] == "Background"


def test_page_without_containers_is_split_by_headings_and_dates(clean):
    articles = clean((PAGES / "flat.html").read_text(), "html")
    assert [(a.title, a.published) for a in articles] == [
        ("Editor beaten in Zenda", "2019-06-12"),
        ("Court fines blogger", "2019-06-03"),
        ("Website blocked", "2019-05-28"),
    ]
    assert all(a.text.count("\n\n") == 1 for a in articles)


def test_fragment_of_paragraphs_keeps_every_word(clean):
    words = "The officer struck him twice. He fell."
    (article,) = clean(f"<p>{words}</p> <p>{words.replace('him', 'her')}</p>", "html", title="Two people struck")
    assert article.text == (
        "Two people struck\n\nThe officer struck him twice. He fell.\n\nThe officer struck her twice. He fell."
    )


def test_title_that_the_text_repeats_is_said_once(clean):
    (article,) = clean(
        "<p>Editor beaten in Zenda</p><p>Men beat an editor.</p>", "html", title="Editor Beaten in Zenda"
    )
    assert article.text == "Editor Beaten in Zenda\n\nMen beat an editor."


def test_headline_card_links_beside_a_story_are_left_out(clean):
    cards = "".join(
        f'<article class="card"><h3><a href="/{n}">Another story number {n} of this week</a></h3></article>'
        for n in range(5)
    )
    story = "".join(
        f"<p>Sentence {n} of the story tells what police did to the editor that day.</p>" for n in range(40)
    )
    (article,) = clean(f"<html><body><article><h1>Editor held</h1>{story}</article>{cards}</body></html>", "html")
    assert article.title == "Editor held"
    assert "Another story" not in article.text
    assert article.text.count("Sentence") == 40


def test_wrapper_with_a_bad_name_is_not_dropped(clean):
    page = (
        "<html><body><div class='sidebar content'><h1>Editor held</h1>"
        "<p>Police held an editor on Monday.</p></div></body></html>"
    )
    (article,) = clean(page, "html")
    assert article.text == "Editor held\n\nPolice held an editor on Monday."


def test_json_ld_date_and_title_without_site_name(clean):
    page = (
        "<html><head><title>Blogger fined again in Zenda | The Daily Ruritanian</title>"
        '<script type="application/ld+json">'
        '{"@type":"NewsArticle","datePublished":"2018-11-02T09:30:00+01:00"}</script></head><body>'
        "<p>A court fined a blogger for the second time this year.</p></body></html>"
    )
    (article,) = clean(page, "html")
    assert (article.title, article.published) == ("Blogger fined again in Zenda", "2018-11-02")


@pytest.mark.parametrize("value", ["2021-03-03\\", "2021-03-03\\q", "2021-03-03\\u12"])
def test_a_date_of_json_that_is_no_json_is_no_date(clean, value):
    head = f'<title>Held</title><script type="application/ld+json">{{"datePublished":"{value}"x"}}</script>'
    (article,) = clean(f"<html><head>{head}</head><body><p>Police held Ida Obi in Osh.</p></body></html>", "html")
    assert article.published is None
    assert "Police held Ida Obi in Osh." in article.text


@pytest.mark.parametrize("tag", ["div", "b", "span", "blockquote", "ul"])
def test_deep_nesting_loses_no_text(clean, tag):
    (article,) = clean(f"<p>Police held an editor.</p>{f'<{tag}>' * 5000}The court fined him.", "html")
    assert "Police held an editor." in article.text
    assert "The court fined him." in article.text


def test_scripts_comments_and_hidden_parts_are_no_text(clean):
    page = (
        "<p>Police held an editor.</p><script>alert('x')</script><!-- secret --><p style='display: none'>hidden</p>"
        "<p hidden>hidden</p><template>hidden</template><noscript>hidden</noscript>"
    )
    (article,) = clean(page, "html")
    assert article.text == "Police held an editor."


def test_rubric_and_path_over_a_title_are_left_out(clean):
    page = (
        "<html><head><title>Editor held in Zenda for ten days | Zenda Watch</title></head><body>"
        "<p>News and statements</p><p>Ruritania</p><h1>Editor held in Zenda for ten days</h1><p>9 March 2021</p>"
        "<p>Police held the editor for ten days.</p></body></html>"
    )
    (article,) = clean(page, "html")
    assert article.text == "Editor held in Zenda for ten days\n\nPolice held the editor for ten days."
    assert article.published == "2021-03-09"


def test_headlines_with_a_sign_are_headlines_in_html_too(clean):
    body = "Soldiers held the weaver Josef Holf at the ferry on Sunday. Nobody knows where he is."
    days = ["4 March 2024", "11 February 2024", "7 January 2024"]
    posts = "".join(f"<p>■ Weaver {k} held at the ferry</p><p>ZENDA, {day} — {body}</p>" for k, day in enumerate(days))
    articles = clean(f"<html><body><p>Field notes</p>{posts}</body></html>", "html")
    assert [(a.title, a.published) for a in articles] == [
        (f"Weaver {k} held at the ferry", day) for k, day in enumerate(["2024-03-04", "2024-02-11", "2024-01-07"])
    ]
