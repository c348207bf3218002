"""A page of many posts is divided; a report with dates in it is not."""

import json
from pathlib import Path

import pytest

from pipeline.clean import split_articles
from pipeline.read import find_sources, read_source
from pipeline.records import Article

SHARED = Path(__file__).resolve().parents[3] / "shared"
BODY = "Police in Zenda detained the editor on Monday and held him for two days. His lawyer was not let in."


def _posts(head, tail="", n=4, body=BODY):
    """A page of `n` posts whose dates run back, each with the given head and tail."""
    days = ["9 March 2021", "2 March 2021", "14 February 2021", "3 January 2020", "1 January 2020"][:n]
    return "\n\n".join(
        head.format(title=f"Editor of paper {k} detained in Zenda", day=day) + f"\n\n{body}\n\n{tail}"
        for k, day in enumerate(days)
    )


DAYS = ["2021-03-09", "2021-03-02", "2021-02-14", "2020-01-03"]


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("{title}\n\n{day}", "Posted in News, Courts | Leave a Comment »\nTags: , , , ,"),
        ("{title}\n{day}", "Filed under: News — 3 Comments"),
        ("{day}\n\n{title}", "Read the rest of this entry »"),
        ("{title}\n\nPosted on {day} by admin", "Continue reading →"),
        ("{title}\n\nPosted on {day} by A. Zavod, researcher at the Chamber", "Leave a comment"),
        ("{title}\n\nBy Greta Zapt | {day}", ""),
        ("{title}\n\nBy Greta Zapt\n\n{day}", "Categories: News, Courts"),
        ("{title}\n\nPublished: {day}", ""),
        ("{title}\n\n{day}", "* * *"),
        ("{title}\n\n{day}", "-----------"),
        ("{title}\n\n{day}", ""),
        ("{day}\n{title}", ""),
        ("{title}\n\n{day} · 3 min read", "Read more"),
        ("{title}\n\n{day}", "https://example.org/source-of-the-story"),
        ("{title}\n\nWednesday, {day} at 10:15 am", "5 comments"),
        ("{title}\n\nNews | {day}", ""),
        ("News {day}\n\n{title}", ""),
        ("{title}\n\nIda Detchard {day} Leave a comment", ""),
        ("{title}\n\nIn Courts on {day} at 9:15 am", ""),
        ("{title}\nIda Detchard\n{day}", "Like this:\nLike Loading..."),
        ("{title} – {day}", ""),
        ("{title} ({day})", ""),
        ("{day}: {title}", ""),
        ("{day} – {title}", ""),
        ("Title: {title}\nDate: {day}\nSource: Zenda Watch", ""),
        ("## {title}\n\n{day}", ""),
    ],
)
def test_layouts_of_archive_pages(clean, head, tail):
    articles = clean(f"Posts Tagged ‘Ruritania’\n\n{_posts(head, tail)}\n\n« Older posts")
    assert [a.published for a in articles] == DAYS
    for k, article in enumerate(articles):
        assert article.text == f"Editor of paper {k} detained in Zenda\n\n{BODY}"


@pytest.mark.parametrize(
    "text",
    [
        # dates as headings of a chronology, each with prose under it
        "How the case went on\n\n" + "\n\n".join(f"{d} March 2020\n\n{BODY}" for d in (1, 5, 9, 12)),
        # titled entries that run forward in time
        "How the case went on\n\n"
        + "\n\n".join(f"Hearing number {d} in the case\n\n{d} March 2020\n\n{BODY}" for d in (1, 5, 9, 12)),
        # dated titles that run forward in time
        "How the case went on\n\n" + "\n\n".join(f"{d} March 2020: Hearing is held\n\n{BODY}" for d in (1, 5, 9, 12)),
        # a list of dated lines
        "The case of the editor\n\n" + "\n".join(f"• {d} March 2020: a hearing was held." for d in (1, 5, 9)),
        # two dates, one over the report and one over an annex
        f"Editor held\n\n9 March 2021\n\n{BODY}\n\nBackground\n\n{BODY}\n\nThe letter\n\n3 March 2021\n\n{BODY}",
        # stages of one case, each with place and date
        "How the case went on\n\n"
        + "\n\n".join(f"■ Stage {d} of the case\n\nZENDA, {d} March 2021 — {BODY} {BODY} {BODY}" for d in (3, 5, 9)),
        # what papers wrote, quoted under their names
        f"What they wrote\n\n9 March 2021\n\n{BODY}\n\n"
        + "\n\n".join(f"Paper {d}, {d} March 2021\n\n“{BODY} It was night {d}.”" for d in (9, 5, 3)),
        # section breaks alone
        f"Editor held\n\n9 March 2021\n\n{BODY}\n\n* * *\n\n{BODY}\n\n* * *\n\n{BODY}",
        # a signature with a date at the end
        f"Open letter\n\n{BODY}\n\n{BODY.replace('Monday', 'Friday')}\n\nThe undersigned\n\n3 March 2021",
    ],
)
def test_dates_inside_one_report_do_not_divide_it(clean, text):
    articles = clean(text)
    assert len(articles) == 1
    assert articles[0].text.count("Police in Zenda") == text.count("Police in Zenda")


def test_a_post_may_be_called_comments_on_something(clean):
    """Such a title is no line of the comments below a post ("Comments on this article")."""
    posts = f"{{}}\n\n9 March 2021\n\n{BODY}\n\nComments on this article\n\n"
    titles = ["Editor detained in Zenda", "Comments on the draft decree on internet services", "Judge sentences a cook"]
    page = "\n\n".join(posts.format(t).replace("9 March", f"{9 - k} March") for k, t in enumerate(titles))
    assert [a.title for a in clean(page)] == titles


def test_a_link_to_the_comments_on_another_report_is_dropped(clean):
    page = f"Cook jailed in Zenda\n\n9 March 2021\n\n{BODY}\n\nComments on Editor Karl Born arrested in Zenda\n\n"
    assert not any("Karl Born" in a.text for a in clean(page))


def test_digest_in_no_order_of_time_is_divided(clean):
    days = ["9 March 2021", "2 May 2021", "14 February 2020", "3 January 2023"]
    posts = [f"Editor of paper {k} detained in Zenda\n\n{day}\n\n{BODY} {BODY} {BODY}" for k, day in enumerate(days)]
    assert [a.published for a in clean("\n\n".join(posts))] == ["2021-03-09", "2021-05-02", "2020-02-14", "2023-01-03"]


def test_chronology_keeps_its_dates_as_headings(clean):
    (article,) = clean("How the case went on\n\n" + "\n\n".join(f"{d} March 2020\n\n{BODY}" for d in (5, 9)))
    zones = [(z.kind, article.text[z.start : z.end]) for z in article.zones]
    assert ("heading", "9 March 2020") in zones


def test_a_date_inside_a_post_does_not_divide_it(clean):
    inner = f"{BODY}\n\nWhat happened before\n\n7 May 2019\n\n{BODY}"
    page = _posts("{title}\n\n{day}", "Posted in News | Leave a Comment »", n=3, body=inner)
    articles = clean(page)
    assert [a.published for a in articles] == DAYS[:3]
    assert all("7 May 2019" in a.text for a in articles)


def test_row_with_title_or_date_is_never_divided(clean):
    page = _posts("{title}\n\n{day}", "Posted in News")
    assert len(clean(page, title="A week of arrests")) == 1
    assert [a.published for a in clean(page, published="2021-04-01")] == ["2021-04-01"]


def test_introduction_of_an_archive_page_is_an_article_of_its_own(clean):
    lead = "This page gathers what we have learned of editors in Zenda. " * 5
    posts = _posts("{title}\n\nPosted on {day} by admin")
    articles = clean(f"{lead}\n\nPosted in Pages\n\n{posts}", published_fallback="2021-04-01")
    assert [a.published for a in articles] == ["2021-04-01", *DAYS]


def test_a_long_line_of_letters_without_spaces_is_seen_to_be_no_name(clean):
    line = "WA" + "яю" * 30 + "Record: <1>"  # what is left of a line in another encoding: once it took hours
    articles = clean(f"{line}\nTarget: https://zenda.example/1\nDate: 2021-03-09T10:00:00Z\n\n{BODY}", language="any")
    assert [a.published for a in articles] == ["2021-03-09"]


def test_markdown_posts(clean):
    page = _posts("## {title}\n\n*{day}*", "---")
    articles = clean(page, "markdown")
    assert [a.published for a in articles] == DAYS
    assert articles[0].text == f"Editor of paper 0 detained in Zenda\n\n{BODY}"


def test_ids_depend_on_bytes_row_and_place_alone(clean):
    page = _posts("{title}\n\n{day}", "Posted in News")
    first, second = clean(page), clean(page)
    assert [a.id for a in first] == [a.id for a in second]
    assert len({a.id for a in first}) == 4
    assert clean(BODY, source_id="1")[0].id != clean(BODY, source_id="2")[0].id


def test_the_real_tag_page():
    page, gold = (
        SHARED / "reports/kazakhstan-tag-page.txt",
        SHARED / "benchmarks/incidents/kazakhstan-tag-page.gold.json",
    )
    if not page.exists() or not gold.exists():
        pytest.skip("../shared is not here")
    (raw,) = read_source(find_sources([str(page)])[0])
    articles = list(split_articles(raw))
    assert all(isinstance(a, Article) for a in articles)
    assert [a.published for a in articles] == [a["published"] for a in json.loads(gold.read_text())["articles"]]
    text = "\n".join(a.text for a in articles)
    for sign in (
        "Posted in",
        "Tags:",
        "Leave a Comment",
        "Read the rest",
        "Posts Tagged",
        "\xa0",
        "\n9\n",
        "\nhttps://",
    ):
        assert sign not in text


def test_digest_that_runs_on_in_time_is_divided_where_each_title_is_another_story(clean):
    titles = ["Editor detained in Zenda", "Strelsau bans miners from marching", "Lawyers walk out at Tarlenheim court"]
    posts = [f"{title}\n\n{day} March 2021\n\n{BODY} {BODY} {BODY}" for day, title in enumerate(titles, start=3)]
    assert [a.published for a in clean("\n\n".join(posts))] == ["2021-03-03", "2021-03-04", "2021-03-05"]


def test_a_pinned_post_out_of_its_place_does_not_keep_a_page_together(clean):
    days = ["2 January 2020", "9 March 2021", "2 March 2021", "14 February 2021", "3 February 2021"]
    posts = [f"Editor of paper {k} detained in Zenda\n\n{day}\n\n{BODY}" for k, day in enumerate(days)]
    assert [a.published for a in clean("\n\n".join(posts))][:3] == ["2020-01-02", "2021-03-09", "2021-03-02"]


def test_dates_in_numbers_are_read_in_the_order_that_the_page_shows(clean):
    us, other = ["08/16/2024", "08/09/2024", "08/01/2024"], ["16/08/2024", "09/08/2024", "01/08/2024"]
    for days in (us, other):
        posts = [f"Editor of paper {k} detained in Zenda\n\n{day}\n\n{BODY}" for k, day in enumerate(days)]
        assert [a.published for a in clean("\n\n".join(posts))] == ["2024-08-16", "2024-08-09", "2024-08-01"]
    (alone,) = clean(f"Editor held\n\n08/09/2024\n\n{BODY}")
    assert alone.published is None


def test_contents_at_the_top_hide_no_post(clean):
    days = ["9 March 2021", "2 March 2021", "14 February 2021"]
    titles = ["Editor detained in Zenda", "Strelsau bans a march", "Lawyers walk out at Hofbau"]
    posts = [f"{day}\n{title}\n{BODY}" for day, title in zip(days, titles, strict=True)]
    page = "In this issue\n\n" + "\n".join(titles) + "\n\n" + "\n\n".join(posts)
    assert [(a.title, a.published) for a in clean(page)] == list(
        zip(titles, ["2021-03-09", "2021-03-02", "2021-02-14"], strict=True)
    )


def test_a_title_after_a_list_of_links_is_that_of_the_next_post(clean):
    posts = [f"Editor of paper {k} detained\n\nZENDA, {day} (AP) - {BODY}" for k, day in
             enumerate(["March 9, 2021", "March 2, 2021", "Feb 14, 2021"])]  # fmt: skip
    page = "\n\nMost read\n1. Copper price at its peak\n2. Islands ban bags\n\n".join(posts)
    assert [a.title for a in clean(page)] == [f"Editor of paper {k} detained" for k in range(3)]


def test_a_notice_over_the_posts_leaves_them_apart(clean):
    notice = "Our lawyers answer day and night, on holidays too. Write to the bot."
    posts = [
        f"{title}\n\n{line}\n\n{BODY}"
        for title, line in (
            ("Editor freed in Zenda", "9 March 2021, 11:05"),
            ("Poet's home searched", "Strelsau | 2 March 2021"),
            ("Baker fined over a leaflet", "14 February 2021"),
        )
    ]
    articles = clean("\n\n".join(["NEWS", notice, *posts]))
    assert [a.published for a in articles] == DAYS[:3]
    assert notice not in articles[0].text


DATELINES = [
    "Strelsau, {}—", "New York, {}–", "ZENDA, Ruritania, {} — ", "(Tarlenheim, {}) – ", "Hofbau, {}: ", "Zenda ({})—",
]  # fmt: skip


@pytest.mark.parametrize("dateline", DATELINES)
@pytest.mark.parametrize("tail", ["Tags: courts, media\nShare · Print", "", "* * *"])
def test_posts_whose_date_stands_only_in_the_dateline(clean, dateline, tail):
    days = ["9 March 2021", "March 2, 2021", "14 February 2021", "January 3, 2020"]
    posts = [f"Editor of paper {k} detained\n\n{dateline.format(d)}{BODY}\n\n{tail}" for k, d in enumerate(days)]
    articles = clean("ZENDA WATCH\nNews · Alerts · Donate\n\n" + "\n\n".join(posts))
    assert [(a.title, a.published) for a in articles] == [
        (f"Editor of paper {k} detained", day) for k, day in enumerate(DAYS)
    ]


@pytest.mark.parametrize("dateline", DATELINES)
def test_what_reads_like_a_dateline_amid_a_post_does_not_cut_it(clean, dateline):
    days = ["9 March 2021", "2 March 2021", "14 February 2021", "3 January 2020"]
    middle = (
        f"{BODY}\n\n{BODY}\n\nThe first message read as follows. {dateline.format('1 March 2021')}{BODY}\n\n"
        f"The letter\n\n{dateline.format('1 March 2021')}{BODY}\n\n{BODY}"
    )
    posts = [
        f"Editor of paper {k} detained\n\n{dateline.format(day)}{middle if k == 1 else BODY}\n\nTags: courts\nShare"
        for k, day in enumerate(days)
    ]
    articles = clean("\n\n".join(posts))
    assert [a.published for a in articles] == DAYS
    assert articles[1].text.count(BODY) == 5


def test_comments_in_markdown_are_not_read(clean):
    told = "Police in Zenda held Ida Obi on Monday."
    more = "Her lawyer was not let in."
    text = f"# Editor held\n\n<!-- draft:\n\nask Otto -->{told}<!--more-->\n\n{more} <!-- end -->\n"
    (article,) = clean(text, "markdown")
    assert article.text == f"Editor held\n\n{told}\n\n{more}"
    (article,) = clean(f"# Editor held\n\n<!-- {told}\n\n{more} <!-- end -->\n", "markdown")
    assert all(part in article.text for part in (told, more))  # the first does not close
