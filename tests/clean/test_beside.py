"""What stands beside a report on its page goes, and nothing of the report with it."""

import pytest

BODY = (
    "Police in Zenda detained the editor Ida Obi on Monday and held her for two days.",
    "Her lawyer was not let in. He heard of the arrest from a neighbour.",
)
STORY = "".join(f"<p>{text}</p>" for text in BODY)
TITLE = "Editor Ida Obi detained in Zenda"
OTHER = "Guards beat the baker Josef Holf on Sunday night, his mother said after she was let in."
DAYS = (("2021-03-09", "9 March 2021"), ("2021-03-02", "2 March 2021"), ("2021-02-14", "14 February 2021"))


def _page(body, title=TITLE, head=""):
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def _whole(article):
    return article.text == "\n\n".join((TITLE, *BODY))


@pytest.mark.parametrize("heading", ["Latest news", "Recent posts", "Related stories", "You may also like"])
@pytest.mark.parametrize("wrap", ["{}", "<div>{}</div>", "<div><div>{}</div></div>"])
def test_others_that_stand_under_the_heading_of_a_list_go(clean, heading, wrap):
    beside = wrap.format(f"<h3>{heading}</h3>") + f"<div><a href='/1'>Baker beaten in Hofbau</a><p>{OTHER}</p></div>"
    (article,) = clean(_page(f"<div><h1>{TITLE}</h1>{STORY}</div><div>{beside}</div>"), "html")
    assert _whole(article)


def test_a_page_whose_posts_stand_under_the_heading_of_a_list_keeps_them(clean):
    posts = "".join(f"<h3>Editor of paper {k} detained</h3><p>{day}</p>{STORY}" for k, (_, day) in enumerate(DAYS))
    page = f"<h1>Zenda Watch</h1><p>We write of the press of Zenda.</p><div><h2>Latest news</h2>{posts}</div>"
    assert [a.published for a in clean(_page(page, "Zenda Watch"), "html")] == [day for day, _ in DAYS]


def test_a_story_that_goes_on_after_such_a_heading_stays(clean):
    page = f"<div><h1>{TITLE}</h1><p>{BODY[0]}</p><h3>Latest news</h3><p>{BODY[1]}</p></div>"
    (article,) = clean(_page(page), "html")
    assert all(text in article.text for text in BODY)


def test_text_that_is_a_link_whole_leads_to_another_story(clean):
    card = f"<figure><a href='/2'><div>Baker beaten in Hofbau</div><div>{OTHER}</div></a></figure>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1><p>{BODY[0]}</p>{card}<p>{BODY[1]}</p>"), "html")
    assert OTHER not in article.text
    assert all(text in article.text for text in BODY)


def test_posts_that_are_links_whole_stay_on_a_page_of_them(clean):
    posts = "".join(
        f"<a href='/{k}'><h2>Editor of paper {k} detained</h2><p>{day}</p>{STORY}</a>"
        for k, (_, day) in enumerate(DAYS)
    )
    assert [a.published for a in clean(_page(posts, "Zenda Watch"), "html")] == [day for day, _ in DAYS]


def test_an_open_anchor_makes_no_link_of_what_follows(clean):
    (article,) = clean(_page(f"<h1>{TITLE}</h1><a name='top'>{STORY}"), "html")
    assert _whole(article)


def test_a_link_in_one_line_of_a_paragraph_is_none_of_its_others(clean):
    page = f"<p><a href='/1'>Papers of Zenda and Hofbau</a><br>Josef Holf, 31<br>Greta Zapt, 27<br>{BODY[0]}</p>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}{page}"), "html")
    assert "Josef Holf, 31\n\nGreta Zapt, 27" in article.text


def test_cards_of_other_stories_do_not_stand_for_the_story_beside_them(clean):
    cards = "".join(
        f"<article><h3><a href='/{k}'>Baker {k} beaten in Hofbau</a></h3><p>{OTHER[:60]} …</p></article>"
        for k in range(2)
    )
    (article,) = clean(_page(f"<div><h1>{TITLE}</h1>{STORY}</div><div>{cards}</div>"), "html")
    assert _whole(article)


def test_posts_with_linked_titles_stay_under_the_words_over_an_archive(clean):
    posts = "".join(
        f"<article><h3><a href='/{k}'>Editor of paper {k} detained</a></h3><p>{day}</p>{STORY}</article>"
        for k, (_, day) in enumerate(DAYS)
    )
    lead = "<p>What we know of the press of Zenda, gathered week by week since the paper was closed.</p>"
    articles = clean(_page(f"<h1>Press</h1>{lead}{posts}", "Press - Zenda Watch"), "html")
    assert [a.published for a in articles] == [day for day, _ in DAYS]


def test_a_story_outside_containers_that_it_outweighs_is_not_lost(clean):
    cards = "".join(
        f"<article><h3>Baker {k} beaten in Hofbau</h3><p>Guards beat the baker on Sunday.</p></article>" for k in "12"
    )
    articles = clean(_page(f"<h1>{TITLE}</h1>{STORY}{cards}"), "html")
    assert all(any(text in a.text for a in articles) for text in BODY)


@pytest.mark.parametrize("heading", ["3 comments", "One thought on “Editor”", "2 responses to “Ed”", "Comments (1)"])
def test_comments_under_the_heading_that_counts_them_go(clean, heading):
    said = f"<p><b>Anonymous</b> said...</p><p>{OTHER}</p><p>March 9, 2021 at 7:00 PM</p>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}<h3>{heading}</h3>{said * 2}"), "html")
    assert _whole(article)


def test_a_section_called_comments_stays(clean):
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}<h3>Comments</h3><p>{OTHER}</p>"), "html")
    assert OTHER in article.text


def test_a_section_on_what_a_raid_was_answered_with_stays(clean):
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}<h3>One response to the raids</h3><p>{OTHER}</p>"), "html")
    assert OTHER in article.text


def test_posts_after_headings_that_count_comments_stay(clean):
    posts = "".join(
        f"<p><b>Editor of paper {k} detained</b></p><p>{day}</p>{STORY}<h3>{k + 1} comments</h3>"
        for k, (_, day) in enumerate(DAYS)
    )
    assert [a.published for a in clean(_page(posts, "Zenda Watch"), "html")] == [day for day, _ in DAYS]


def test_a_comment_may_be_an_article_to_its_markup(clean):
    said = f"<ol><li><article class='comment-body'><footer>Ida says:</footer><p>{OTHER}</p></article></li></ol>"
    (article,) = clean(_page(f"<article><h1>{TITLE}</h1>{STORY}</article><div>{said}</div>"), "html")
    assert _whole(article)


@pytest.mark.parametrize(
    "names",
    [
        "<li>Greta Zapt, 21</li><li><a href='/f'>Franz Teppich</a></li><li>Josef Holf</li>",
        "<li><a href='/g'>Greta Zapt</a></li><li><a href='/f'>Franz Teppich</a></li>",
    ],
)
def test_names_in_a_list_of_the_report_stay_though_they_are_links(clean, names):
    led = "<p>These are the people whom the police of Zenda detained on Monday:</p>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}{led}<ol>{names}</ol>"), "html")
    assert "Greta Zapt" in article.text
    assert "Franz Teppich" in article.text


def test_a_list_of_links_after_a_story_goes(clean):
    links = "<ul><li><a href='/1'>Baker beaten in Hofbau</a></li><li><a href='/2'>Ferry closed</a></li></ul>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}{links}"), "html")
    assert _whole(article)


def test_the_name_on_a_part_that_folds_out_stays(clean):
    fold = f"<h2><button aria-expanded='false'>Josef Holf</button></h2><div><p>{OTHER}</p></div>"
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}{fold}<button>Josef Teppich</button>"), "html")
    assert "\n\nJosef Holf\n\n" in article.text
    assert "Teppich" not in article.text


def test_what_a_page_hides_and_what_frames_hide_of_it(clean):
    (article,) = clean(_page(f"<h1>{TITLE}</h1>{STORY}<p style='visibility: hidden'>Draft.</p>"), "html")
    assert _whole(article)
    framed = f"<html><frameset cols='20%,80%'><frame src='a'><noframes><h1>{TITLE}</h1>{STORY}</noframes></frameset>"
    (article,) = clean(framed, "html")
    assert _whole(article)


@pytest.mark.parametrize("element", ["story__share", "c-story__related", "page__comments"])
def test_a_part_of_a_named_block_is_known_by_its_own_name(clean, element):
    page = f"<h1>{TITLE}</h1><div class='story__body'>{STORY}</div><p class='{element}'>{OTHER}</p>"
    (article,) = clean(_page(page), "html")
    assert _whole(article)
