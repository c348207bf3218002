"""What stands right behind the container of a story is read where it plainly goes on with the story, and no junk is."""

import pytest

TITLE = "Editor Ida Obi detained in Zenda"
BODY = (
    "Police in Zenda detained the editor Ida Obi on Monday and held her for two days, her paper said.",
    "Her brother Karel Obi was held too. Both of them were questioned about an article on the mayor of Zenda.",
    "A court in Hofbau ordered the search of the newsroom. Four computers were seized and a camera was broken.",
)
MORE = (
    "Her lawyer was not let in. He heard of the arrest from a neighbour.",
    "On Wednesday a judge freed Karel Obi, and the police returned the computers.",
)
STORY = "".join(f"<p>{text}</p>" for text in BODY)
WRAPS = [
    "<article>{}</article>",
    "<main>{}</main>",
    "<div class='entry-content'>{}</div>",
    "<article><div class='text'>{}</div></article>",
    "<main><article>{}</article></main>",
]


def _page(body, site=" | Zenda Watch"):
    return f"<html><head><title>{TITLE}{site}</title></head><body><div>{body}</div></body></html>"


def _inside(wrap):
    return wrap.format(f"<h1>{TITLE}</h1>{STORY}")


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("behind", ["", "<footer><p>Zenda Watch, 12 Mill Lane.</p></footer>", "<hr><h3>More</h3>"])
def test_paragraphs_that_go_on_behind_the_container_are_read(clean, wrap, behind):
    (article,) = clean(_page(_inside(wrap) + "".join(f"<p>{text}</p>" for text in MORE) + behind), "html")
    assert article.text == "\n\n".join((TITLE, *BODY, *MORE))


def test_a_script_between_parts_nothing(clean):
    between = "<script>var a = 'Ida Obi was here';</script>"
    (article,) = clean(_page(_inside(WRAPS[0]) + between + f"<p>{MORE[0]}</p>"), "html")
    assert article.text.endswith(MORE[0])


OTHER = "Guards beat the baker Josef Holf in Zenda on Sunday night, his mother said after she was let in."


@pytest.mark.parametrize(
    "junk",
    [
        # teasers and cards of other stories
        f"<p>{OTHER}</p><p><a href='/2'>Read more</a></p>",
        f"<p>{OTHER}</p><a href='/2'>Baker beaten in Zenda</a>",
        f"<p>{OTHER} <a href='/2'>Read more</a></p>",
        f"<a href='/2'><p>{OTHER}</p></a>",
        f"<a href='/2'><img src='a.png'></a><p>{OTHER}</p>",
        f"<h3>Related</h3><p>{OTHER}</p>",
        f"<div><p>{OTHER}</p></div>",
        f"<p class='teaser'>{OTHER}</p>",
        f"<p>{OTHER[:70]} …</p>",
        "<p>Guards beat the baker Josef Holf in Velk on Sunday night, his mother said after she was let in.</p>",
        f"<hr><p>{OTHER}</p>",
        f"<p>More from Zenda</p><p>{OTHER}</p>",
        # who wrote
        "<p>Greta Zapt is a reporter who has covered the courts of Zenda and worked in Hofbau.</p>",
        "<p>Greta Zapt covers the courts of Zenda. She joined the paper in 2015.</p>",
        "<p>Greta Zapt contributed reporting from the court in Hofbau and was paid by Zenda Watch.</p>",
        "<p>Additional reporting by Greta Zapt, who was in Hofbau for the hearing.</p>",
        "<p>Her latest book was published in Hofbau by the press of the university.</p>",
        # who publishes
        "<p>Zenda Watch has documented attacks on the press of Zenda and published its first list in 2011.</p>",
        "<p>The Centre was founded in 2011 and has documented attacks on the press in Zenda.</p>",
        "<p>The Centre is an independent group that has documented attacks on the press in Zenda.</p>",
        # names of a site and of places are those of other stories too
        "<p>The press council of Zenda regulated the paper and handled complaints.</p>",
        "<p>Members of the union in Zenda were invited to a vigil on Friday at six.</p>",
        "<p>Karel Obi is a guest editor of the paper. He was born in Hofbau.</p>",
        "<p>Top: the court in Hofbau, where Karel Obi was heard.</p>",
        "<p>The office in Zenda is funded by readers and was opened by volunteers.</p>",
        # to the reader
        "<p>If you liked what was told of the court in Hofbau, tell a friend.</p>",
        "<p>We have documented every arrest in Zenda since the war ended.</p>",
        "<p>Please help the editors of Zenda who were named here.</p>",
        "<p>Donations for the press of Zenda can be sent by post, as was done last year.</p>",
        "<p>The newsletter from Zenda was sent to many people last week. Get it every Monday.</p>",
        "<p>Cookies were set by the press of Zenda when the page was opened.</p>",
        "<p>I knew Karel Obi from school and was sad to hear of it.</p>",
        # of the text
        "<p>This article was amended on 4 March, as the name of Karel Obi was spelled wrong.</p>",
        "<p>The views expressed are those of Karel Obi and were not checked.</p>",
        "<p>Photographs of the court in Hofbau were taken by Greta Zapt and licensed to Zenda Watch.</p>",
        "<p>The text was first published in Hofbau and was translated by Greta Zapt.</p>",
        "<p>© 2021 The press of Zenda. All rights reserved and were so before.</p>",
        "<p>Published on Monday in Zenda.</p>",
        "<p>Share: Facebook, Twitter, WhatsApp.</p>",
        "<aside><p>Her brother was a baker in Zenda and was held before.</p></aside>",
        "<footer><p>The office in Zenda was opened in 2011.</p></footer>",
        "<p id='legal'>The office in Zenda was closed by the police on Monday.</p>",
    ],
)
@pytest.mark.parametrize("wrap", WRAPS)
def test_what_is_no_part_of_the_story_is_left_behind(clean, junk, wrap):
    (article,) = clean(_page(_inside(wrap) + junk), "html")
    assert article.text == "\n\n".join((TITLE, *BODY))
    (article,) = clean(_page(_inside(wrap) + f"<p>{MORE[0]}</p>" + junk), "html")
    assert article.text in ("\n\n".join((TITLE, *BODY)), "\n\n".join((TITLE, *BODY, MORE[0])))


@pytest.mark.parametrize("end", ["<p>Posted by admin</p>", "<div>About Greta Zapt.</div>", "<ul><li>Zenda</li></ul>"])
def test_nothing_goes_on_with_a_container_that_ends_otherwise(clean, end):
    inside = f"<article><h1>{TITLE}</h1>{STORY}{end}</article>"
    (article,) = clean(_page(f"{inside}<p>{MORE[1]}</p>"), "html")
    assert MORE[1] not in article.text
