"""Parts in a story that look like margins are read where they tell the story, and left out where they do not."""

import pytest

TITLE = "Editor Ida Obi detained in Zenda"
BODY = (
    "Police in Zenda detained the editor Ida Obi on Monday and held her for two days, her paper said.",
    "They held her brother Karel Obi too. Both of them were questioned about an article on the mayor of Zenda.",
    "A court in Hofbau ordered the search of the newsroom. Four computers were seized and a camera was broken.",
)
OWN = (
    "Police had held Karel Obi once before, in May 2019, and released him without charge.",
    "He was beaten at the time, as his sister Ida Obi told the court.",
)
PLAIN = "The court will hear the case in June."
PARTS = [
    "<aside>{}</aside>",
    "<footer>{}</footer>",
    "<div class='reply'>{}</div>",
    "<div class='related-background'>{}</div>",
    "<section class='sidebar-case'>{}</section>",
    "<div style='display: none'>{}</div>",
    "<a href='#rest'>Read more</a><div id='rest' hidden>{}</div>",
]


def _page(part):
    story = "".join(f"<p>{text}</p>" for text in BODY[:2])
    body = f"<article><h1>{TITLE}</h1>{story}{part}<p>{BODY[2]}</p></article>"
    return f"<html><head><title>{TITLE} | Zenda Watch</title></head><body>{body}</body></html>"


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_tells_the_story_is_read(clean, part):
    (article,) = clean(_page(part.format("".join(f"<p>{text}</p>" for text in OWN))), "html")
    assert article.text == "\n\n".join((TITLE, *BODY[:2], *OWN, BODY[2]))


def test_what_folds_out_may_have_paragraphs_that_name_nobody(clean):
    inside = f"<p>{OWN[0]}</p><p>{PLAIN}</p>"
    (article,) = clean(_page(PARTS[-1].format(inside)), "html")
    assert article.text == "\n\n".join((TITLE, *BODY[:2], OWN[0], PLAIN, BODY[2]))
    (article,) = clean(_page(PARTS[0].format(inside)), "html")
    assert article.text == "\n\n".join((TITLE, *BODY))


@pytest.mark.parametrize(
    "junk",
    [
        f"<h3>Related</h3><p>{OWN[0]}</p>",
        f"<p>{OWN[0]} <a href='/1'>Read more</a></p>",
        f"<a href='/1'><p>{OWN[0]}</p></a>",
        f"<p>{OWN[0]}</p><a href='/1'>More</a>",
        f"<span>Joe</span><p>{OWN[0]}</p>",
        f"<p>{BODY[0]}</p>",
        f"<p>{OWN[0]}</p><p>{BODY[1]}</p>",
        "<p>Guards beat the baker Josef Holf in Zenda on Sunday night, his mother said.</p>",
        "<p>His latest book was published in Hofbau by the press of the university.</p>",
        "<p>He was born in Hofbau and joined the paper in 2015.</p>",
        "<p>Greta Zapt is a reporter in Zenda who has written about Karel Obi.</p>",
        "<p>We have asked the mayor about Karel Obi, and you can help with a donation.</p>",
        "<p>This article on Karel Obi was amended on 4 March.</p>",
        "<p>Zenda Watch has documented what befell Karel Obi.</p>",
        "<p>Photographs of Karel Obi by Greta Zapt were used with her leave.</p>",
        "<p>Share: Facebook, Twitter, WhatsApp.</p>",
        "<p>I knew Karel Obi from school and was sad to hear of it.</p>",
    ],
)
@pytest.mark.parametrize("part", PARTS)
def test_other_parts_are_left_out(clean, part, junk):
    (article,) = clean(_page(part.format(junk)), "html")
    assert article.text == "\n\n".join((TITLE, *BODY))


@pytest.mark.parametrize("name", ["comment", "comment reply", "share", "newsletter", "popup", "author-bio", "cookie"])
@pytest.mark.parametrize("hidden", ["", "style='display:none'"])
def test_names_that_leave_no_doubt_leave_a_part_out(clean, name, hidden):
    (article,) = clean(_page(f"<div class='{name}' {hidden}><p>{OWN[0]}</p></div>"), "html")
    assert article.text == "\n\n".join((TITLE, *BODY))


def test_a_part_that_stands_over_the_story_or_beside_it_is_left_out(clean):
    part = f"<aside><p>{OWN[0]}</p></aside>"
    page = _page("").replace("<article>", f"{part}<article>{part}").replace("</body>", f"{part}</body>")
    (article,) = clean(page, "html")
    assert article.text == "\n\n".join((TITLE, *BODY))


@pytest.mark.parametrize("part", PARTS[:1] + PARTS[2:5])
def test_what_comes_last_may_be_of_readers_or_of_other_stories(clean, part):
    page = _page("").replace("</article>", part.format(f"<p>{OWN[0]}</p>") + "</article>")
    (article,) = clean(page, "html")
    assert article.text == "\n\n".join((TITLE, *BODY))
