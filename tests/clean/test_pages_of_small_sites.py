"""Saved pages of small sites: frames in another language, ages in the small print, links and boxes between posts."""

import pytest

from pipeline.clean.blocks import Block
from pipeline.clean.foreign import dates_in_english
from tests.clean.posts import BODY, ISO, NAMES, SHORT, TITLES


def _posts(form, days=SHORT, between="\n\n", rubrics=("Courts", "Media", "Killings", "Raids")):
    rows = enumerate(zip(TITLES, days, NAMES, rubrics, strict=True))
    return between.join(
        form.format(title=title, day=day, body=BODY.format(who=who), rubric=rubric, n=40 - at)
        for at, (title, day, who, rubric) in rows
    )


def _check(articles, days):
    assert [a.title for a in articles] == TITLES
    assert [a.published for a in articles] == days
    for at, article in enumerate(articles):
        others = [title for title in TITLES if title != TITLES[at]]
        assert BODY.format(who=NAMES[at]) in article.text
        assert not any(title in article.text for title in others)


FRAMES = {
    "spanish": (
        ["14 de marzo de 2023", "10 de marzo de 2023", "2 de marzo de 2023", "21 de febrero de 2023"],
        "{day}\n\n{title}\n\n{body}\n\nLeer más\nCompartir",
    ),
    "french": (
        ["Publié le 14 mars 2023", "Publié le 10 mars 2023", "Publié le 2 mars 2023", "Publié le 21 février 2023"],
        "{title}\n{day}\n\n{body}\n\nLire la suite",
    ),
    "german": (
        ["Von Ida Obi, 14. März 2023", "Von Ida Obi, 10. März 2023", "Von Uli Aro, 2. März 2023",
         "Von Ida Obi, 21. Februar 2023"],
        "{title}\n{day}\n\n{body}\n\nWeiterlesen",
    ),
    "russian": (
        ["14 марта 2023, 14:00", "10 марта 2023, 9:15", "2 марта 2023, 18:40", "21 февраля 2023, 11:05"],
        "{day}\n{title}\n\n{body}\n\nПоделиться",
    ),
}  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
def test_the_frame_of_the_site_speaks_another_language(clean, frame):
    days, form = FRAMES[frame]
    articles = clean("Free Voice\n\n" + _posts(form, days))
    _check(articles, ISO)
    assert not any(word in a.text for a in articles for word in ("Leer", "Lire", "Weiterlesen", "Поделиться"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("martes, 14 de marzo de 2023", "2023-03-14"),
        ("1er mars 2023", "2023-03-01"),
        ("Publicado el 14 de marzo de 2023 por Ida Obi", "Published 2023-03-14 by Ida Obi"),
        ("14 Mart 2023", "2023-03-14"),
        ("No. 14, May 2008", None),
        ("On 14 mars 2023 he was held", None),
        ("Arrested 14 mars 2023 in Lyon", None),
        ("14 mars 2023: arrested", None),
    ],
)
def test_only_date_lines_are_written_in_english(line, told):
    block = Block("text", line)
    dates_in_english([block])
    assert block.text == (told or line)


AGES = ["2 hours ago", "yesterday", "1 week ago", "last month"]


@pytest.mark.parametrize(
    "form",
    [
        "{rubric} | Ida Obi | {day}\n{title}\n\n{body}\n\n0 Comments   Share",
        "#{rubric}\n{title}\nUpdated {day} by Ida Obi\n{body}\nLike · Comment",
        "{title}\n{rubric} • {day}\n\n{body}",
    ],
)
def test_the_age_is_one_part_of_the_small_print(clean, form):
    articles = clean("Harbour and Rail\n\nHome\nJoin us\n\n" + _posts(form, AGES))
    _check(articles, [None] * 4)
    assert not any("ago" in a.text for a in articles)


def test_minutes_of_a_day_do_not_divide_its_live_page(clean):
    entries = _posts("{day}\n{title}\n\n{body}", ["5 minutes ago", "20 minutes ago", "1 hour ago", "3 hours ago"])
    assert len(clean(f"Day of the verdict: live\n14 March 2023\n\n{entries}")) == 1


def test_headlines_with_ages_beside_a_report_are_no_posts(clean):
    side = "\n".join(f"Senator asks for list number {k} of prisons\n{k} hours ago" for k in range(1, 5))
    report = f"{TITLES[0]}\n14 March 2023\n\n{BODY.format(who='Ana Bor')}"
    assert len(clean(f"The Exile Herald\n\nLatest news\n{side}\n\n{report}")) == 1


@pytest.mark.parametrize("form", ["Tuesday, {day}\n\n{title}\n\n{body}\n\n0 | 12", "{title}\n{day}\n\n{body}"])
def test_days_without_a_year_run_back(clean, form):
    articles = clean("Deputies' Watch\n\n" + _posts(form, ["14 March", "10 March", "2 March", "21 February"]))
    _check(articles, [None] * 4)


def test_days_without_a_year_that_run_on_are_a_chronology(clean):
    days = ["21 February", "2 March", "10 March", "14 March"]
    assert len(clean("A winter of trials\n\n" + _posts("{day}\n{title}\n\n{body}", days))) == 1


def test_numbers_of_a_bulletin_run_back(clean):
    _check(clean("Parliament Watch\n\n" + _posts("Bulletin {n}\n{title}\n\n{body}\n\nBack to list")), [None] * 4)


def test_parts_of_a_report_count_from_one(clean):
    summary = "This report tells of four cases. It was written after talks with families and with their lawyers."
    parts = "\n\n".join(
        f"{k}. The {word} case\n{day}\n\n{BODY.format(who=who)}"
        for k, (word, day, who) in enumerate(zip(("first", "second", "third", "last"), SHORT, NAMES, strict=True), 1)
    )
    (article,) = clean(
        f"Silence by Law: A Year of Trials\n\nReport of the Committee\n15 March 2023\n\nSummary\n\n{summary}\n\n{parts}"
    )
    assert article.published == "2023-03-15"
    assert article.title == "Silence by Law: A Year of Trials"


def test_cases_of_a_report_are_called_so(clean):
    assert len(clean("Courts and prisons\n\n" + _posts("Case {n}\n{title}\n{day}\n\n{body}"))) == 1


def test_a_close_list_of_links_does_not_take_the_next_title(clean):
    links = "You may also like\nTen years of a ban on songs\nThe long road to the border\nWho pays for the wall"
    box = "Support our work\nYour donation keeps this site free. Give 5 euros a month.\nDonate now"
    cookies = "We use cookies on this website.\nAccept all  Reject  Settings"
    page = _posts("{title}\n\n{body}\n\nPosted in {rubric} by Ida Obi | 3 comments\n\n" + box + "\n\n" + links)
    articles = clean(f"{cookies}\n\nMinority Watch\n\n{page}")
    _check(articles, [None] * 4)
    assert not any(word in a.text for a in articles for word in ("donation", "Ten years", "Reject"))


def test_a_rubric_may_be_a_word_for_what_happens(clean):
    _check(clean("Exile Radio\n\n" + _posts("{title}\n{rubric} / {day}\n\n{body}")), ISO)
    fields = "Country: Chad | Date: {day} | Category: {rubric}"
    _check(clean("Exile Radio\n\n" + _posts(f"{{title}}\n{fields}\n\n{{body}}")), ISO)


def test_a_chronology_whose_days_have_a_word_stays_whole(clean):
    words = ["Arrests", "Trials", "Killings", "Raids"]
    days = ["21 Feb 2023", "2 Mar 2023", "10 Mar 2023", "14 Mar 2023"]
    entries = "\n\n".join(
        f"{day} – {word}\n\n{BODY.format(who=who)}" for day, word, who in zip(days, words, NAMES, strict=True)
    )
    assert len(clean(f"What happened in Zenda this winter\n\n{entries}")) == 1


def test_a_teaser_that_is_cut_short_goes_where_the_whole_follows(clean):
    body = BODY.format(who="Ana Bor")
    (article,) = clean(f"{TITLES[0]}\n14 March 2023\n\n{body[:80]}[…]\n\n{body}")
    assert "[…]" not in article.text
    assert body in article.text


def test_the_name_of_a_site_is_no_title_where_one_stands_over_the_date(clean):
    (article,) = clean(f"The Exile Herald\n\n{TITLES[0]}\nBy Ida Obi\n14 March 2023\n\n{BODY.format(who='Ana Bor')}")
    assert article.title == TITLES[0]


def test_the_day_of_a_report_below_a_list_of_others(clean):
    side = "\n\n".join(f"Senator asks for list {k} of prisons\n{13 - k} March 2023" for k in range(1, 6))
    report = f"{TITLES[0]}\n14 March 2023\n\n{BODY.format(who='Ana Bor')}"
    (article,) = clean(f"The Exile Herald\n\nMost recent\n\n{side}\n\n{report}")
    assert (article.title, article.published) == (TITLES[0], "2023-03-14")
    assert "Senator" not in article.text


def test_dates_with_blanks_and_fields_of_a_feed(clean):
    _check(clean("News\n\n" + _posts("{day}\n{title}\n{body}\nList", [d.replace("-", ". ") + "." for d in ISO])), ISO)
    days = [f"Tue, {day} 14:05:00 +0000" for day in SHORT]
    form = "Title: {title}\nLink: https://example.org/?p={n}\nPubDate: {day}\n{body}"
    _check(clean("Feed\n\n" + _posts(form, days)), ISO)


def test_a_day_kept_from_the_author_by_style_alone(clean):
    posts = _posts("<div><h3>{title}</h3><span>Ida Obi</span><span>{day}</span><p>{body}</p></div>")
    articles = clean(f"<html><body><h1>News</h1>{posts}</body></html>", markup="html")
    _check(articles, ISO)


def test_the_date_closes_the_last_paragraph_of_each_post(clean):
    articles = clean("News\n\n" + _posts("{title}\n\n{body} ({day})"))
    _check(articles, ISO)


def test_days_that_close_the_parts_of_one_report_stay_in_it(clean):
    days = ["21 Feb 2023", "2 Mar 2023", "10 Mar 2023", "14 Mar 2023"]
    (article,) = clean("A winter of trials\n\n" + _posts("{title}\n\n{body} ({day})", days))
    assert all(day in article.text for day in days)


def test_the_site_says_where_a_statement_was_first_published(clean):
    form = "{title}\nThis statement was originally published on example.org on {day}.\n\n{body}"
    _check(clean("Monitor\n\n" + _posts(form)), ISO)
    (article,) = clean(f"{TITLES[0]}\n\n{BODY.format(who='Ana Bor')} The decree was published in Zenda on 3 May 2020.")
    assert article.published is None
    sentence = "This statement was originally published on example.org on 3 May 2020."
    (article,) = clean(f"{TITLES[0]}\n\n{sentence}\n\n{BODY.format(who='Ana Bor')}")
    assert article.published == "2020-05-03"
    assert sentence in article.text


def test_dates_of_other_countries_in_figures(clean):
    for days in (
        ["2023年3月14日", "2023年3月10日", "2023年3月2日", "2023年2月21日"],
        ["14 Mar ’23", "10 Mar ’23", "2 Mar ’23", "21 Feb ’23"],
    ):
        _check(clean("News\n\n" + _posts("{title}\n{day}\n\n{body}", days)), ISO)


def test_dates_in_a_list_of_links_do_not_take_the_next_title(clean):
    links = "Related articles\n3 Jan 2023\nTen years of a ban on songs\n5 Jan 2023\nThe long road to the border"
    articles = clean("Union wire\n\n" + _posts("Chad\n{title}\n{day}\nRead time: 3 min\n\n{body}\n\n" + links))
    _check(articles, ISO)
    assert not any("long road" in a.text for a in articles)


def test_messages_of_an_account_have_no_titles(clean):
    articles = clean("Free Voice\n\n" + _posts("Free Voice @freevoice · {day}\n{body}\n12 retweets  40 likes"))
    assert [a.published for a in articles] == ISO
    assert [a.title for a in articles] == [None] * 4
