"""What stands around a page's main part: its title and date over it, scripts and what hides the page beside it."""

import pytest

from tests.clean.posts import BODY, NAMES, TITLES

TITLE, WHO = TITLES[0], NAMES[0]
STORY = "".join(f"<p>{BODY.format(who=who)}</p>" for who in NAMES)
LEAD = "Police in Zenda came for the staff of a weekly at dawn and held all of them for a day."
SCRIPT = f"<script>var state = '{'x y ' * 20_000}';</script>"


def _page(body, head=""):
    return f"<html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("kept", ["<div class='entry-content'>{}</div>", "<main>{}</main>", "<article>{}</article>"])
@pytest.mark.parametrize("level", ["h1", "h2"])
def test_title_date_and_lead_over_the_main_part_are_its_own(clean, kept, level):
    over = f"<{level}>{TITLE}</{level}><p>Posted on June 5, 2021 by Desk</p><p>{LEAD}</p>"
    (article,) = clean(_page(f"<p>Zenda desk</p>{over}{kept.format(STORY)}"), "html")
    assert (article.title, article.published) == (TITLE, "2021-06-05")
    assert LEAD in article.text
    assert "Zenda desk" not in article.text


def test_the_name_and_day_of_the_site_are_not_the_storys(clean):
    over = "<h1>The Daily Desk of Zenda</h1><p>Saturday, 3 July 2021</p>"
    page = _page(f"{over}<main><h2>{TITLE}</h2><p>5 June 2021</p>{STORY}</main>", f"<title>{TITLE} | Desk</title>")
    (article,) = clean(page, "html")
    assert (article.title, article.published) == (TITLE, "2021-06-05")


def test_titles_between_the_main_parts_of_a_page_of_posts(clean):
    posts = "".join(
        f"<h2>{title}</h2><p>Posted on June {9 - n}, 2021 by Desk</p>"
        f"<div class='entry-content'><p>{BODY.format(who=who)}</p></div>"
        for n, (title, who) in enumerate(zip(TITLES, NAMES, strict=True))
    )
    found = clean(_page(posts), "html")
    assert [one.title for one in found] == TITLES
    assert [one.published for one in found] == ["2021-06-09", "2021-06-08", "2021-06-07", "2021-06-06"]
    assert all(who in one.text for one, who in zip(found, NAMES, strict=True))


@pytest.mark.parametrize("frame", ["<form id='aspnetForm'>{}</form>", "<div class='overlay'>{}</div>"])
def test_scripts_are_no_words_of_a_page(clean, frame):
    (article,) = clean(_page(frame.format(f"<div><h1>{TITLE}</h1>{STORY}</div>"), SCRIPT), "html")
    assert all(who in article.text for who in NAMES)


@pytest.mark.parametrize("how", ["aria-hidden='true'", "hidden", "style='visibility: hidden'", "style='display:none'"])
def test_a_page_that_waits_behind_a_dialog_or_for_a_script_is_read(clean, how):
    story, dialog = f"<article><h1>{TITLE}</h1>{STORY}</article>", "<div role='dialog'><p>We use cookies.</p></div>"
    (article,) = clean(_page(f"<div id='root' {how}>{story}</div>{dialog}", SCRIPT), "html")
    assert all(who in article.text for who in NAMES)
    (article,) = clean(
        _page(f"{story}<div {how}><p>Ida Obi was held in Zenda on Monday, the desk says.</p></div>"), "html"
    )
    assert "Ida Obi" not in article.text


FOLDS = {
    "labelled": "<h3><button id='b{n}' aria-expanded='false'>{title}</button></h3>"
    "<div role='region' aria-labelledby='b{n}' hidden><p>{text}</p></div>",
    "elementor": "<div class='elementor-tab-title'>{title}</div>"
    "<div class='elementor-tab-content' style='display: none;'><p>{text}</p></div>",
    "jquery": "<h3 class='ui-accordion-header'>{title}</h3>"
    "<div class='ui-accordion-content' aria-hidden='true' style='display: none'><p>{text}</p></div>",
}


@pytest.mark.parametrize("form", FOLDS.values(), ids=FOLDS)
def test_what_folds_out_is_read(clean, form):
    told = enumerate(zip(TITLES, NAMES, strict=True))
    folds = "".join(form.format(n=n, title=title, text=BODY.format(who=who)) for n, (title, who) in told)
    (article,) = clean(_page(f"<article><h1>Cases of the year in Zenda</h1><p>{LEAD}</p>{folds}</article>"), "html")
    assert all(BODY.format(who=who) in article.text for who in NAMES)


def test_what_is_hidden_beside_them_is_not(clean):
    beside = (
        "<div role='region' aria-label='Cookies' hidden><p>We store what you read here, for a year and a day.</p></div>"
        "<div class='popup' style='display:none'><p>Join the eight thousand readers of our letter now.</p></div>"
    )
    (article,) = clean(_page(f"<article><h1>{TITLE}</h1>{STORY}{beside}</article>"), "html")
    assert "We store" not in article.text
    assert "eight thousand" not in article.text
