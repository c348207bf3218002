"""Which parts of an HTML page are its margins, and which only look like them."""

import pytest

from pipeline.read.day import parse_day

STORY = (
    "<p>Police in Zenda detained the editor Ida Obi on Monday. Her lawyer was not let in.</p>"
    "<p>She is held in the cellar of the old mint, where two other editors sit.</p>"
)
TITLE = "Editor Ida Obi detained in Zenda"


def _page(body, title=TITLE, head=""):
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def _text(clean, body, **named):
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{body}", **named), "html")
    return article.text


def test_a_form_around_the_whole_page_is_no_margin(clean):
    page = f"<form id='aspnetForm'><h1>{TITLE}</h1>{STORY}<form><p>Search the whole archive here</p></form></form>"
    (article,) = clean(_page(page), "html")
    assert "old mint" in article.text
    text = _text(clean, f"{STORY * 2}<form><p>Write to us about it and we shall answer.</p></form>")
    assert "write to us" not in text.lower()


@pytest.mark.parametrize(
    "names", ["kg-signup-card", "item-pagination", "post-navigation", "block_share", "amp-related-posts", "x-promo"]
)
def test_one_part_of_a_name_tells_that_an_element_is_a_margin(clean, names):
    beside = f"<div class='{names}'><p>This stands elsewhere too, said she.</p></div>"
    assert "elsewhere" not in _text(clean, f"{STORY}{beside}")


@pytest.mark.parametrize(
    "names",
    [
        "hentry tag-newsletter category-donation",
        "text no-share",
        "has-related wide",
        "shared-memory",
        "comments-open text",
        "body-copy",
    ],
)
def test_a_name_that_only_holds_such_a_word_keeps_the_element(clean, names):
    part = f"<div class='{names}'><p>This stands here, said she on Friday.</p></div>"
    assert "stands here" in _text(clean, f"{STORY}{part}")


def test_headlines_under_a_heading_go_and_a_list_of_names_stays(clean):
    links = "".join(f"<li><a href='/{i}'>The mayor opens bridge number {i}</a></li>" for i in range(3))
    names = "".join(f"<li><a href='/{name}'>{name} Obi</a></li>" for name in ("Ada", "Ben", "Cal"))
    led = f"<div><h3>Held with her on Monday are:</h3><ul>{names}</ul></div>"
    text = _text(clean, f"{STORY}<div><h3>In other rooms</h3><ul>{links}</ul></div>{led}")
    assert "bridge" not in text
    assert "In other rooms" not in text
    assert "Ben Obi" in text
    plain = links.replace("</li>", " since Monday</li>")
    assert "bridge number 2" in _text(clean, f"{STORY}<div><h3>What she wrote of</h3><ul>{plain}</ul></div>")


def test_cards_in_the_container_of_a_story_go(clean):
    freed = "<p>The typist Eda Orr was freed on Sunday at noon.</p>"
    card = f"<article><h3><a href='/2'>Typist freed</a></h3>{freed}</article>"
    (article,) = clean(_page(f"<div class='hentry'><h1>{TITLE}</h1>{STORY}{card}</div>"), "html")
    assert "Orr" not in article.text
    part = card.replace("<a href='/2'>Typist freed</a>", "The typist")  # a part of the story
    (article,) = clean(_page(f"<div class='hentry'><h1>{TITLE}</h1>{STORY}{part}</div>"), "html")
    assert "Orr" in article.text


def test_a_menu_in_a_column_of_its_own_does_not_touch_the_story(clean):
    menu = "".join(f"<a href='/{i}'>Room {i}</a><br>" for i in range(4))
    table = f"<table><tr><td>{menu}</td><td><b>Held since Monday</b>{STORY}</td></tr></table>"
    assert "– Held" not in _text(clean, table)
    row = "<table><tr><td>Ida Obi</td><td><a href='/1'>Zenda</a></td><td>held</td></tr></table>"
    assert "Ida Obi – Zenda – held" in _text(clean, f"{STORY}{row}")


def test_what_programs_call_a_page_is_no_title(clean):
    for name in ("New Page 7", "Untitled Document", "index", "Press release"):
        (article,) = clean(_page(f"<h2>{TITLE}</h2>{STORY}", title=name), "html")
        assert article.title == TITLE
    (article,) = clean(_page(STORY, title="Index of the detained"), "html")
    assert article.title == "Index of the detained"


def test_a_short_heading_behind_the_site_and_a_colon_is_the_title(clean):
    body = f"<div class='masthead'><h1>Zenda Watch</h1></div><h3>They took Ida</h3>{STORY}"
    (article,) = clean(_page(body, title="Zenda Watch: They took Ida"), "html")
    assert article.title == "They took Ida"


def test_the_day_that_an_element_is_marked_with_counts_where_it_is_the_only_one(clean):
    marked = "<div class='footer'><time itemprop='datePublished' datetime='{}'></time></div>"
    page = _page(f"<h1>{TITLE}</h1>{marked.format('2021-03-09')}{STORY}")
    assert clean(page, "html")[0].published == "2021-03-09"
    page = page.replace("</body>", marked.format("2021-03-02") + "</body>")
    assert clean(page, "html")[0].published is None


def test_dates_that_close_each_post_are_theirs(clean):
    post = "<div class='post'><h2>Editor {} held</h2><p>Police held the editor {} on a Monday in spring.</p>{}</div>"
    days = ("<p>9 March 2021</p>", "<p>2 March 2021</p>")
    page = "".join(post.format(name, name, day) for name, day in zip(("Obi", "Orr"), days, strict=True))
    assert [(a.published, "2021" in a.text) for a in clean(_page(page), "html")] == [
        ("2021-03-09", False),
        ("2021-03-02", False),
    ]
    linked = page.replace("2 March 2021", "<a href='/2'>2 March 2021</a>")
    assert [a.published for a in clean(_page(linked), "html")] == ["2021-03-09", "2021-03-02"]
    page = "".join(post.format(name, name, day) for name, day in zip(("Obi", "Orr"), (days[0], ""), strict=True))
    assert [a.published for a in clean(_page(page), "html")] == [None, None]


def test_a_link_after_the_last_words_of_a_page_goes(clean):
    assert "All other" not in _text(clean, f"{STORY}<div><a href='/2'>All other rooms</a></div>")
    assert "All other" in _text(clean, f"{STORY}<div><a href='/2'>All other rooms</a></div>{STORY}")


def test_the_clock_of_a_mail_archive_may_stand_before_the_year():
    assert parse_day("Tue Jun 12 08:41:07 CEST 2007") == "2007-06-12"
    assert parse_day("Tue Jun 12 08:41:07 2007") == "2007-06-12"
    assert parse_day("Jun 12 at noon 2007") == "2007-06-12"  # that of any field which is a date
    assert parse_day("Jun 12 at noon") is None


TOLD = "<p>Guards told Ida Obi on 4 May 2021 that eleven women were held in one cell of the Zenda prison.</p>"


@pytest.mark.parametrize("heading", ["Recommendations", "Sharing of cells", "Related arrests in Zenda"])
@pytest.mark.parametrize(
    "part",
    ["<section id='{0}'><h2>{1}</h2>{2}</section>", "<h2 id='{0}'>{1}<a class='headerlink' href='#{0}'>¶</a></h2>{2}"],
)
def test_an_id_that_is_but_the_words_of_its_heading_names_no_margin(clean, part, heading):
    page = f"<html><body><h1>Zenda: eleven in a cell</h1>{TOLD.replace('4', '3') * 4}{part}</body></html>"
    (article,) = clean(page.format(heading.lower().replace(" ", "-"), heading, TOLD), "html")
    assert article.text.split("\n\n")[-2:] == [heading, TOLD[3:-4]]


@pytest.mark.parametrize(
    ("part", "named"),
    [
        ("<section id='related-posts'>", "Related posts"),
        ("<section id='reader-comments'>", "Reader comments"),
        ("<section id='share-this'>", "Share this"),
        ("<div id='recommendations' class='recommendations'>", "Recommendations"),
        ("<div id='related-documents'>", "Related documents"),
    ],
)
def test_a_margin_that_is_headed_by_its_name_goes(clean, part, named):
    other = f"{part}<h2>{named}</h2>{TOLD}</{part[1:4] if part[1] == 'd' else 'section'}>"
    page = f"<html><body><h1>Zenda: eleven in a cell</h1>{TOLD.replace('4', '3') * 4}{other}</body></html>"
    assert "4 May" not in clean(page, "html")[0].text


def test_footnotes_that_stand_in_asides_are_read(clean):
    notes = f"<aside class='footnote-list'><aside class='footnote brackets' role='doc-footnote'>{TOLD}</aside></aside>"
    story = f"<h1>Zenda: eleven in a cell</h1>{TOLD.replace('4', '3') * 4}"
    page = f"<html><body>{story}{notes}<aside>{TOLD}</aside></body></html>"
    assert clean(page, "html")[0].text.count(TOLD[3:-4]) == 1
    of_a_book = f"<aside epub:type='footnote'>{TOLD.replace('<p>', '<p><a href="#fnr1">1</a>. ')}</aside>"
    assert clean(page.replace(notes, of_a_book), "html")[0].text.endswith(f"\n\n{TOLD[3:-4]}")


PUBLISHED, CHANGED = "Published: {}>Fri 14 May 2021</{}>", "Updated: {}>Fri 2 February 2024</{}>"
FOOTERS = (
    PUBLISHED.format("<time datetime='2021-05-14T09:00:00+00:00'", "time") + "<br>"
    + CHANGED.format("<time datetime='2024-02-02'", "time") + "<address>By <a href='/a'>Zenda</a></address>",
    PUBLISHED.format("<abbr class='published' title='2021-05-14T09:00:00+00:00'", "abbr")
    + CHANGED.format(" by the desk of Zenda in Ruritania <abbr class='modified' title='2024-02-02'", "abbr"),
)  # fmt: skip


@pytest.mark.parametrize("days", FOOTERS)
def test_the_day_in_the_footer_of_a_post_is_its_own(clean, days):
    page = f"<html><head><title>Zenda Desk - {TITLE}</title></head><body><h1><a href='/'>Zenda Desk</a></h1><main>"
    footer = f"<footer><p>{days}</p></footer>"
    page += f"<article><h2><a href='/x'>{TITLE}</a></h2>{STORY}{footer}</article></main></body></html>"
    (article,) = clean(page, "html")
    assert (article.title, article.published) == (TITLE, "2021-05-14")
    assert "2024" not in article.text
