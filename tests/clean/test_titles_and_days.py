"""Titles and days of HTML pages: whose they are where several could be."""

import pytest

from pipeline.read.day import day_of_address

BODY = "<p>Police in Zenda detained the editor Ida Obi on Monday. Her lawyer was not let in.</p>"
TITLE = "Editor Ida Obi detained in Zenda"
DAYS = (("2021-03-09", "9 March 2021"), ("2021-03-02", "2 March 2021"), ("2021-02-14", "14 February 2021"))


def _page(title, body, head=""):
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("title", ["Zenda Watch", "Zenda Watch: Editor Ida Obi detained in Zenda (print)"])
def test_the_one_heading_of_a_page_is_its_title_where_the_other_is_the_site_s(clean, title):
    (article,) = clean(_page(title, f"<h1>{TITLE}</h1>{BODY}"), "html")
    assert article.title == TITLE


@pytest.mark.parametrize(
    ("title", "heading", "head"),
    [
        (TITLE, "<h1>News</h1>", ""),
        (f"{TITLE} - Zenda Watch", "<h1>Zenda Watch</h1>", ""),
        (TITLE, "<h1>The voice of the press of Zenda</h1><h1>News of the week in brief</h1>", ""),
        ("Zenda Watch", "<h1>The voice of the press of Zenda</h1>", f"<meta property='og:title' content='{TITLE}'>"),
    ],
)
def test_a_rubric_or_a_motto_does_not_take_the_place_of_a_title(clean, title, heading, head):
    (article,) = clean(_page(title, f"{heading}{BODY}", head), "html")
    assert article.title == TITLE


@pytest.mark.parametrize("name", ["banner", "page__banner"])
def test_a_banner_that_holds_the_title_and_its_day_is_no_margin(clean, name):
    page = f"<div class='{name}'><h1>{TITLE}</h1><time datetime='2021-03-09'>9 March 2021</time></div>{BODY * 3}"
    (article,) = clean(_page(f"{TITLE} - Zenda Watch", page), "html")
    assert (article.title, article.published) == (TITLE, "2021-03-09")
    (article,) = clean(_page(TITLE, f"<div class='{name}'><h1>Zenda Watch</h1><p>Est. 1998</p></div>{BODY}"), "html")
    assert "1998" not in article.text


def test_the_address_tells_the_day_where_nothing_else_does(clean):
    link = "<link rel='canonical' href='https://zenda.example/2021/03/09/editor.html'>"
    (article,) = clean(_page(TITLE, f"<h1>{TITLE}</h1>{BODY}", link), "html")
    assert article.published == "2021-03-09"
    (article,) = clean(_page(TITLE, f"<h1>{TITLE}</h1><p>8 March 2021</p>{BODY}", link), "html")
    assert article.published == "2021-03-08"
    (article,) = clean(BODY, "html", url="https://zenda.example/2021-03-09-editor", published_fallback="2022-01-01")
    assert article.published == "2021-03-09"


@pytest.mark.parametrize("url", ["https://z.example/2021/03/", "https://z.example/2021/13/09/", "https://z.org/9/3"])
def test_an_address_without_a_whole_day_tells_none(url):
    assert day_of_address(url) is None


def test_titles_that_are_links_alone_open_the_posts_in_their_containers(clean):
    rows = "".join(
        f"<div class='views-row'><div><a href='/{k}'>Editor of paper {k} detained</a></div><div>{day}</div>{BODY}</div>"
        for k, (_, day) in enumerate(DAYS)
    )
    for page in (rows, rows.replace("views-row", "zeile")):
        articles = clean(_page("Press releases", f"<h1>Press releases</h1>{page}"), "html")
        assert [(a.title, a.published) for a in articles] == [
            (f"Editor of paper {k} detained", day) for k, (day, _) in enumerate(DAYS)
        ]


def test_a_teaser_that_breaks_off_is_a_story(clean):
    teaser = "<p>Police in Zenda detained the editor Ida Obi on Monday and have held her at the...</p>"
    rows = "".join(
        f"<h3><a href='/{k}'>Editor of paper {k} detained</a></h3><p>{day}</p>{teaser}"
        for k, (_, day) in enumerate(DAYS)
    )
    assert [a.published for a in clean(_page("Tag: press", f"<h1>Tag: press</h1>{rows}"), "html")] == [
        day for day, _ in DAYS
    ]


def test_posts_of_a_schema_are_posts_and_what_counts_their_readers_is_none_of_theirs(clean):
    kind = "itemscope itemtype='https://schema.org/BlogPosting'"
    small = "<dl><dd>Written by Super User</dd><dd>Category: News</dd><dd>{}</dd><dd>Hits: 1482</dd></dl>"
    for wrap in (kind, ""):
        rows = "".join(
            f"<div {wrap}><h2><a href='/{k}'>Editor of paper {k} detained</a></h2>{small.format(day)}{BODY}</div>"
            for k, (_, day) in enumerate(DAYS)
        )
        articles = clean(_page("News", f"<h1>News</h1>{rows}"), "html")
        assert [a.published for a in articles] == [day for day, _ in DAYS]
        assert not any("Hits" in a.text or "Category" in a.text for a in articles)


def test_a_day_that_is_a_heading_stands_over_each_post_below_it(clean):
    post = f"<h3>Editor of paper {{0}} detained</h3>{BODY}<h4>What paper {{0}} wrote</h4>{BODY}"
    page = f"<h2>9 March 2021</h2>{post.format(1)}{post.format(2)}<h2>2 March 2021</h2>{post.format(3)}"
    page += f"<h2>14 February 2021</h2>{post.format(4)}"
    articles = clean(_page("Daily news", f"<h1>Daily news</h1>{page}"), "html")
    assert [a.published for a in articles] == ["2021-03-09", "2021-03-09", "2021-03-02", "2021-02-14"]
    assert all(f"\n\nWhat paper {k} wrote\n\n" in a.text for k, a in enumerate(articles, start=1))


@pytest.mark.parametrize("by", ["By Guest author", "By our bloggers", "By Ida Obi"])
def test_a_byline_between_title_and_day_is_no_title(clean, by):
    post = "Police in Zenda detained the editor Ida Obi on Monday. Her lawyer was not let in, and nobody says why."
    titles = [TITLE, "Zenda: paper banned", "Strelsau: ten weavers freed"]
    heads = zip(titles, ("9", "6", "2"), strict=True)
    page = "\n\n".join(f"{t}\n{by}\nMarch {d}, 2021\n\n{post}\n\nPosted in News | Comments (4)" for t, d in heads)
    assert [a.title for a in clean(page, "text")] == titles


@pytest.mark.parametrize(
    "line",
    ["Ida Obi at the court. Photo: ZWU.", "Ida Obi at home. Photo credit: SL/L. Obi", "At sea. Courtesy: Radio Sol"],
)
def test_a_line_that_ends_in_a_credit_is_a_caption(clean, line):
    text = f"{TITLE}\n\n9 March 2021\n\n{line}\n\nPolice in Zenda detained the editor Ida Obi on Monday. She is held."
    (article,) = clean(text, "text")
    assert [article.text[z.start : z.end] for z in article.zones if z.kind == "caption"] == [line]


def test_the_name_of_a_picture_s_file_is_no_line_of_a_report(clean):
    text = f"{TITLE}\n\n9 March 2021\n\n[obi.jpg]\n\nPolice in Zenda detained the editor Ida Obi on Monday."
    (article,) = clean(text, "text")
    assert "jpg" not in article.text


OFFICES = ("name='generator' content='LibreOffice 25.2'", "name='DCTERMS.source' content='xml.openoffice.org'")


@pytest.mark.parametrize("program", OFFICES)
def test_the_day_when_an_office_program_saved_a_page_is_not_that_of_its_report(clean, program):
    saved = "<meta name='created' content='2026-12-01T02:41:32'><meta name='DCTERMS.issued' content='2026-12-01'>"
    story = f"<h1>{TITLE}</h1><p>5 May 2021</p>{BODY}"
    assert clean(_page(TITLE, story, f"<meta {program}>{saved}"), "html")[0].published == "2021-05-05"
    assert clean(_page(TITLE, story, saved), "html")[0].published == "2026-12-01"


@pytest.mark.parametrize(
    "front",
    ["---\ntitle: {}\ndate: {}\ntags:\n- a\nRead by: b\n---\n", "---\ntitle: >-\n  {}\ndate: '{}'\n---\n",
     '+++\ntitle = "{}"\ndate = {}T10:00:00Z\n+++\n'],
)  # fmt: skip
def test_what_stands_over_markdown_is_its_title_and_day(clean, front):
    (article,) = clean(front.format(TITLE, DAYS[0][0]) + "\nPolice held the editor for a day.\n", "markdown")
    assert (article.title, article.published) == (TITLE, DAYS[0][0])


@pytest.mark.parametrize("told", ["Police in Zenda held the editor Ida Obi for a day.", "Name: Ida Obi\nAge: 34"])
def test_a_text_between_two_rules_is_not_what_stands_over_it(clean, told):
    (article,) = clean(f"---\n{told}\n\n---\n\nHer lawyer was not let in.\n", "markdown")
    assert told.split("\n")[0] in article.text
