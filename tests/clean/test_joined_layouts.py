"""Pages where two readings of a layout meet: neither may take a report apart or a year, an address or a post away."""

from pipeline.clean import article_from_text

BODY = "Police in Zenda detained the editor Ida Obi on Monday. Her lawyer was not let in."


def test_days_under_months_in_one_report_keep_the_year_that_the_month_gives(clean):
    months = "January 2021\n\n14 January\nSoldiers close the road.\n\nMarch 2022\n\n2 March\nOto Brandl is held."
    (article,) = clean(f"Two years of siege\n\n17 December 2023\n\n{BODY}\n\n{months}")
    assert "January 2021\n\n14 January" in article.text
    assert "March 2022\n\n2 March" in article.text


def test_comments_below_one_report_are_no_posts(clean):
    comments = "Vera\nNovember 3, 2015 at 5:10 pm\n\nYes.\n\nOld Karel\nNovember 4, 2015 at 8:22 am\n\nCourage."
    page = f"A night in Zenda\n\nPosted on November 3, 2015 by Tomas Reyl\n\n{BODY}\n\n2 thoughts on “A night in Zenda”"
    (article,) = clean(f"{page}\n\n{comments}\n\nLeave a Reply")
    assert (article.title, article.published) == ("A night in Zenda", "2015-11-03")
    assert "thoughts on" not in article.text


def test_a_heading_over_comments_is_no_headline(clean):
    rest = "<h2>Discussion about this post</h2><h2>The trial</h2><p>The trial begins in May. She is in good health.</p>"
    (article,) = clean(f"<html><body><h1>Editor held in Zenda</h1><p>{BODY}</p>{rest}</body></html>", "html")
    assert "Discussion" not in article.text
    assert article.text.endswith("She is in good health.")


def test_addresses_below_each_other_are_no_title_over_two_lines(clean):
    foot = "_______________________\nPress mailing list\nPress@lists.example\nhttps://lists.example/press"
    (article,) = clean(f"Editor held in Zenda\n\n{BODY}\n\n{BODY} {BODY}\n\n{foot}")
    assert "lists.example" not in article.text


def test_titles_over_two_lines_are_joined(clean):
    wrapped = "Police in Zenda detained the editor Ida Obi on Monday. Her lawyer was\nnot let in. She is in the fort."
    (article,) = clean(f"Court frees four farmers and\ntheir lawyer\n\n3 May 2021\n\n{wrapped}")
    assert article.title == "Court frees four farmers and their lawyer"


def test_posts_that_share_a_day_are_found_where_lines_close_each_post_too(clean):
    def post(title):
        return f"### {title}\n\n{BODY} {BODY}\n\nPosted in News\n\n"

    page = "".join(
        f"## {day} May 2021\n\n" + "".join(post(f"{title} is held in Zenda") for title in titles)
        for day, titles in ((9, ["Editor Obi", "Poet Arn"]), (8, ["Monk Sol"]), (7, ["Miner Ulf", "Nurse Bea"]))
    )
    assert [a.published for a in clean(page, "markdown")] == ["2021-05-09"] * 2 + ["2021-05-08"] + ["2021-05-07"] * 2


def test_a_note_that_says_by_whom_is_text_not_a_byline():
    text = "Ihar Lomats. Arrested 3 June 2022 by police in Brest."
    assert article_from_text(text, title=None, published=None, url=None).text == text


def test_a_short_heading_under_a_rubric_is_no_title():
    text = "Weekly digest\n\nAlgeria\n\nBlogger Samir Kaci was jailed.\n\nOther news\n\nA court fined editor Hedi Trab."
    article = article_from_text(text, title=None, published=None, url=None)
    assert article.text == text
    assert [article.text[z.start : z.end] for z in article.zones if z.kind == "title"] == ["Weekly digest"]
