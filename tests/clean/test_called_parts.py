"""Parts of a page by what they are called: which are read, which left out; and what stands around a story."""

import pytest

from pipeline.clean.headline import read_date_line

TITLE = "Editor Ida Obi held again in the town of Zenda"
BODY = (
    "Police in Zenda detained the editor Ida Obi on Monday and held her for two days, her paper said.",
    "They held her brother Karel Obi too. Both of them were questioned about an article on the mayor of Zenda.",
    "A court in Hofbau ordered the search of the newsroom. Four computers were seized and a camera was broken.",
)
STORY = "".join(f"<p>{text}</p>" for text in BODY)
TEXT = "\n\n".join((TITLE, *BODY))
OTHER = "The mayor of Hofbau opened a new bridge over the river on Sunday, and many people came to see it."


def _page(body, title=f"{TITLE} | Zenda Watch"):
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "part",
    [
        "<div role='dialog' class='box'><div>{}</div></div>",
        "<div role='complementary'><p>{}</p></div>",
        "<div id='iubenda-cs-banner'><div role='document'><p>{}</p></div></div>",
        "<div class='cky-consent-bar'><p>{}</p></div>",
        "<div class='video-playlist__items'><div>{}</div></div>",
        "<div class='visitors_comment_block'><h3>Get real</h3><p>{}</p></div>",
        "<div class='user-comment'><p>{}</p></div>",
        "<div class='layout right-rail'><p>{}</p></div>",
        "<ul><li class='post sidebar-post'><p>{}</p></li></ul>",
    ],
)
def test_parts_that_are_called_so_are_left_out(clean, part):
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}{part.format(OTHER)}"), "html")
    assert article.text == TEXT


def test_what_holds_the_heading_of_the_page_is_read_whatever_it_is_called(clean):
    menu = "".join(f"<li>Harvest fair of the town number {number}</li>" for number in range(60))
    page = _page(f"<ul>{menu}</ul><div class='blogroll'><h4>{TITLE}</h4>{STORY}</div>")
    (article,) = clean(page, "html")
    assert all(text in article.text for text in (TITLE, *BODY))


def test_a_lower_heading_of_that_name_beside_the_first_makes_no_story(clean):
    share = f"<div class='flyout-share'><h4>{TITLE}</h4><p>{OTHER}</p></div>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{share}{STORY}"), "html")
    assert article.text == TEXT


def test_the_posts_of_a_blog_are_read_though_they_are_a_widget(clean):
    post = f"<div class='post hentry'><h3 class='post-title'><a href='/1'>{TITLE}</a></h3><p>{BODY[0]}</p></div>"
    archive = "".join(f"<li><a href='/{n}'>A post of an earlier year, number {n}</a></li>" for n in range(60))
    blog = f"<div class='widget Blog' id='Blog1'>{post}</div>"
    page = f"{blog}<div class='widget BlogArchive' id='BlogArchive1'>{archive}</div>"
    (article,) = clean(_page(page, title=f"Zenda Watch: {TITLE}"), "html")
    assert article.text == f"{TITLE}\n\n{BODY[0]}"


@pytest.mark.parametrize("name", ["id='articleBody'", "class='entry-content'", "itemprop='articleBody'"])
def test_a_story_that_is_hidden_behind_its_first_sentence_is_read(clean, name):
    page = _page(f"<h1>{TITLE}</h1><div><p>{BODY[0][:40]} …</p></div><div {name} style='display:none'>{STORY}</div>")
    (article,) = clean(page, "html")
    assert all(text in article.text for text in BODY)


def test_a_story_that_is_hidden_behind_words_on_logging_in_is_read(clean):
    asked = "".join(f"<p>Please log in or sign up to {what} this story.</p>" for what in ("read", "save", "share"))
    hidden = f"<div id='articleBody' style='display: none'>{STORY}{HELD}</div>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1><p>{OTHER}</p>{hidden}<div>{asked}</div>"), "html")
    assert all(text in article.text for text in BODY)


def test_hidden_parts_that_hold_less_than_the_story_are_left_out(clean):
    hidden = f"<div class='content' style='display:none'><p>{OTHER}</p><p>{OTHER}</p></div>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}{hidden}"), "html")
    assert article.text == TEXT


HELD = "".join(f"<p>Guards beat the baker Josef Holf in Velk on day {n} of his time, she said.</p>" for n in "12345")


@pytest.mark.parametrize("hidden", ["<div class='entry-content' hidden>", "<div class='content' style='display:none'>"])
@pytest.mark.parametrize("shown", ["<article>{}</article>", "<div class='entry-content'>{}</div>"])
def test_a_longer_hidden_part_that_is_another_story_is_left_out(clean, hidden, shown):
    (article,) = clean(_page(shown.format(f"<h1>{TITLE}</h1>{STORY}") + f"{hidden}{HELD}</div>"), "html")
    assert article.text == TEXT


def test_a_hidden_story_tells_what_is_shown_of_it_once(clean):
    shown = "<div class='teaser'>" + "".join(f"<p>{text}</p>" for text in BODY[:2]) + "</div>"
    hidden = f"<div class='entry-content' style='display:none'>{STORY}<p>{OTHER}</p></div>"
    for parts in (shown + hidden, hidden + shown):
        (article,) = clean(_page(f"<h1>{TITLE}</h1>{parts}"), "html")
        assert article.text == f"{TEXT}\n\n{OTHER}"


@pytest.mark.parametrize(
    "name",
    ["trustees", "head tone-comment", "dialog", "item comment-closed", "section-comment"],
)
def test_names_that_look_like_those_of_margins_are_read(clean, name):
    part = f"<div class='{name}'><p>{BODY[0]}</p></div><p>{BODY[1]}</p><p>{BODY[2]}</p>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{part}"), "html")
    assert article.text == TEXT


def test_headings_that_are_links_behind_a_story_lead_to_others(clean):
    cards = "".join(f"<h2><a href='/{n}'>The mayor of Hofbau opened bridge number {n}</a></h2>" for n in "123")
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}{cards}"), "html")
    assert article.text == TEXT


def test_a_line_of_links_is_one_though_bars_part_them(clean):
    line = " | ".join(f"<a href='/{name}'>{name}</a>" for name in ("RSS", "Maps", "Shop", "Jobs", "Law"))
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}<div>{line}</div>"), "html")
    assert article.text == TEXT


def test_a_list_under_the_title_says_who_wrote_when(clean):
    head = "<ul><li>by: Jana Kral</li><li>From: Zenda Watch</li><li>March 13, 2021 9:00PM</li></ul>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{head}{STORY}"), "html")
    assert (article.published, article.text) == ("2021-03-13", TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "on December 27, 2014 at 12:06 PM, updated December 27, 2014 at 12:10 PM",
        "27 December 2014 (last updated 28 December 2014)",
    ],
)
def test_a_date_line_says_when_the_text_was_changed(line):
    date = read_date_line(line)
    assert date is not None
    assert date.day == "2014-12-27"


@pytest.mark.parametrize(
    "line",
    [
        "Create an account to access our free stories and to receive our weekly letter.",
        "Please sign up or log in to continue reading",
        "Already have an account? Sign in",
        "By subscribing, you agree to our Terms of Use and acknowledge our Privacy Policy.",
        "Subscribe to Zenda Watch",
        "By Jana Kral · Thousands of paid subscribers",
        "We and selected third parties use cookies or similar technologies for technical purposes.",
    ],
)
def test_lines_that_ask_for_an_account_are_no_part_of_a_story(clean, line):
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}<p>{line}</p>"), "html")
    assert article.text == TEXT


@pytest.mark.parametrize("container", ["<div class='trix post'>{}</div>", "<main>{}</main>"])
def test_a_date_over_the_title_that_stands_over_the_story_is_its_day(clean, container):
    page = _page(f"<header><p>Jana Kral</p></header><p>February 5, 2021</p><h2>{TITLE}</h2>{container.format(STORY)}")
    (article,) = clean(page, "html")
    assert (article.published, article.text) == ("2021-02-05", TEXT)


@pytest.mark.parametrize(
    ("over", "below", "day"),
    [
        ("<p>Tuesday, 1 December 2026</p>", "<p>5 March 2021</p>", "2021-03-05"),
        ("<p>1 December 2026</p>", "<p>5 March 2021</p>", "2021-03-05"),
        ("<p>Tuesday, 1 December 2026</p>", "", None),
        ("<p>Last updated 1 December 2026</p>", "", None),
        ("<h3>Baker Josef Holf beaten in Velk</h3><p>1 January 2019</p>", "", None),
        ("<div><a href='/2'>Baker Josef Holf beaten in Velk</a><br>1 January 2019</div>", "", None),
    ],
)
def test_a_date_over_the_title_that_is_not_of_its_story_dates_nothing(clean, over, below, day):
    head = f"{over}<h1>{TITLE}</h1>"
    for story in (f"{below}<main>{STORY}</main>", f"<main>{below}{STORY}</main>"):
        (article,) = clean(_page(head + story), "html")
        assert (article.published, article.text) == (day, TEXT)


@pytest.mark.parametrize("entry", ["<h3>4 March 2021</h3>{}{}{}", "<p>4 March 2021</p>{}{}<p>12 April</p>{}"])
def test_the_day_of_an_entry_is_not_that_of_the_page(clean, entry):
    entries = entry.format(*(f"<p>{text}</p>" for text in BODY))
    (article,) = clean(_page(f"<h1>{TITLE}</h1><p>{OTHER}</p>{entries}"), "html")
    assert article.published is None
    assert "4 March 2021" in article.text


@pytest.mark.parametrize(
    ("beside", "day"),
    [
        ("<ol class='replies'><li><time class='published' datetime='2022-05-14'>May</time> So it is.</li></ol>", None),
        ("<footer>By <abbr title='Press'>P</abbr>, <time datetime='2021-05-14'>14 May</time></footer>", "2021-05-14"),
    ],
)
def test_a_marked_day_is_that_of_the_post_that_it_stands_in(clean, beside, day):
    inside = f"<article><h1>{TITLE}</h1>{STORY}{beside if day else ''}</article>{'' if day else beside}"
    (article,) = clean(_page(inside), "html")
    assert article.published == day


def test_a_short_title_is_not_taken_for_the_name_of_the_site(clean):
    name = "Zenda Watch for Human Rights"
    for page in (f"<h1>Editor held</h1>{STORY}<h3>{name}</h3>", f"<h2>{name}</h2><h1>Editor held</h1>{STORY}"):
        (article,) = clean(_page(page, title=f"Editor held | {name}"), "html")
        assert article.title == "Editor held"


def test_linked_headings_under_one_of_the_story_are_read(clean):
    held = "<h2>Those held</h2><h3><a href='/1'>Otto Holf, held since May</a></h3>"
    held += "<h3><a href='/2'>Ida Holf, since June</a></h3>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}{held}"), "html")
    assert article.text.endswith("Those held\n\nOtto Holf, held since May\n\nIda Holf, since June")


def test_a_sentence_about_subscribers_is_read(clean):
    line = "Ida Obi ran a blog that had thousands of subscribers."
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}<p>{line}</p>"), "html")
    assert article.text.endswith(line)


@pytest.mark.parametrize(
    "head",
    [
        "<h1>{}</h1><p>{}</p><p>4 March 2021</p>",
        "<h1>{}</h1><p>{}</p><p>by Jana Kral</p><p>March 4, 2021 11:25 AM PDT</p>",
        "<h3>{}</h3><p>{}</p><p>4 March 2021</p><p>by Jana Kral</p>",
    ],
)
def test_the_one_date_below_what_sums_a_story_up_is_its_day(clean, head):
    (article,) = clean(_page(head.format(TITLE, OTHER) + STORY), "html")
    assert (article.published, article.text) == ("2021-03-04", "\n\n".join((TITLE, OTHER, *BODY)))


def test_dates_over_the_entries_of_a_chronicle_are_not_the_day_of_the_page(clean):
    entries = "".join(f"<p>{day} March 2021</p><p>{text}</p>" for day, text in zip((4, 6, 9), BODY, strict=True))
    (article,) = clean(_page(f"<h1>{TITLE}</h1><p>{OTHER}</p>{entries}"), "html")
    assert article.published is None
    assert "6 March 2021" in article.text


def test_a_linked_rubric_over_the_title_makes_no_card_of_the_story(clean):
    story = f"<div class='post'><h3><a href='/courts'>Courts</a></h3><h1>{TITLE}</h1>{STORY}</div>"
    card = f"<div class='post'><h1><a href='/2'>The mayor of Hofbau opens a bridge</a></h1><p>{OTHER}</p></div>"
    (article,) = clean(_page(story + card), "html")
    assert all(text in article.text for text in BODY)
    assert OTHER not in article.text
