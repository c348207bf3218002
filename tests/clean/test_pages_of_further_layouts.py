"""Saved pages with comments below posts, labels on lines of their own, messages of a channel, pages of a newsletter."""

import textwrap

import pytest

from tests.clean.posts import BODY, ISO, NAMES, SHORT, TITLES

RUBRICS = ["Courts", "Media", "Killings", "Raids"]
DOTS = ["14.03.2023", "10.03.2023", "02.03.2023", "21.02.2023"]
LONG = ["March 14, 2023", "March 10, 2023", "March 2, 2023", "February 21, 2023"]
REPORT = "A winter in Ruritania\n\nReport of the Committee\n15 March 2023\n\n"


def _posts(form, days=SHORT, between="\n\n", order=1):
    rows = list(zip(TITLES, days, NAMES, RUBRICS, strict=True))[::order]
    return between.join(
        form.format(title=title, day=day, body=BODY.format(who=who), rubric=rubric, n=40 - at)
        for at, (title, day, who, rubric) in enumerate(rows)
    )


def _check(articles, days=ISO, *, titled=True):
    assert [a.title for a in articles] == (TITLES if titled else [None] * 4)
    assert [a.published for a in articles] == days
    for at, article in enumerate(articles):
        assert BODY.format(who=NAMES[at]) in article.text
        assert not any(title in article.text for title in TITLES if title != TITLES[at])


READERS = (
    "2 Responses to “{title}”\n\nOld Sailor says:\nMarch 15, 2023 at 8:02 am\n\nThey arrested my brother Karl Holm too."
    "\n\nReply\n\nMaria says:\nMarch 16, 2023 at 11:47 pm\n\nA shame for the whole town. I was there.\n\nReply"
)


def test_comments_of_readers_are_no_part_of_a_post(clean):
    form = "{title}\n\nby admin on {day}\n\n{body}\n\nFiled under: {rubric} — 2 Comments\n\n" + READERS
    articles = clean("Harbour Watch\n\n" + _posts(form, LONG))
    _check(articles)
    assert not any("Holm" in a.text or "shame" in a.text or "Maria" in a.text for a in articles)


def test_comments_without_a_button_end_where_a_post_begins(clean):
    articles = clean("Harbour Watch\n\n" + _posts("{title}\n{day}\n\n{body}\n\n" + READERS.replace("\n\nReply", "")))
    _check(articles)
    assert not any("Holm" in a.text for a in articles)


def test_posts_of_an_account_are_no_comments(clean):
    form = "Harbour Watch\n{day} at 3:10 PM  ·\n{body}\n\nLike\nComment\nShare\n1{n} comments"
    _check(clean(_posts(form, LONG)), titled=False)


def test_comments_below_one_report(clean):
    report = f"{TITLES[0]}\n14 March 2023\n\n{BODY.format(who='Ana Bor')}\n\n"
    (article,) = clean(report + READERS.format(title=TITLES[0]))
    assert "Holm" not in article.text


FORM = (
    "Created\n{day}\nLast update\n20 Mar 2023\nCountry\nChad\nCategory\n{rubric}\nSource of threat\nState\n"
    "Status\nActive"
)


@pytest.mark.parametrize(
    "where", ["{title}\n\n{form}\n\n{body}", "No. {n}/2023\n{title}\n\n{form}\n\n{body}\n\nFollow-ups (1)"]
)
def test_labels_and_values_stand_on_lines_of_their_own(clean, where):
    articles = clean("Alerts\n\n" + _posts(where.replace("{form}", FORM)))
    _check(articles)
    assert all("Country: Chad" in a.text for a in articles)
    assert not any("20 Mar" in a.text or "/2023" in a.text or "Follow" in a.text for a in articles)


@pytest.mark.parametrize(
    "form",
    [
        "{title}\n\n{body}\n\nPublished on\n{day}\nSection\n{rubric}\nAuthor\nIda Obi",
        "{title}\n\n{body}\n\nPosted by\nharbourwatch\nat\n{day}\nNo comments:\n\nLabels:\n{rubric}",
        "{title}\n\nDate published:\n{day}\n\nAuthor:\nIda Obi\n\n{body}",
        "{title}\n\n{body}\n\nCountry: Chad\nTopic: {rubric}\nDate of alert: {day}\nRead more",
    ],
)
def test_a_label_over_its_day(clean, form):
    _check(clean("Harbour Watch\n\n" + _posts(form)))


def test_a_form_of_a_case_tells_no_day_of_publication(clean):
    form = "{title}\nDate of arrest\n{day}\nPlace\nZenda\nStatus\nIn prison\n\n{body}"
    (article,) = clean(REPORT + _posts(form))
    assert article.published == "2023-03-15"
    assert "Date of arrest: 14 Mar 2023" in article.text


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 20 March 2023 | Published: {day}",
        "Published: {day} | Updated: 20 March 2023",
        "Last updated 20 March 2023, 10:15 – first published {day}",
        "Published: {day} 10:10\nUpdated: 20 March 2023 11:30",
        "Updated: 20 March 2023 11:30\nPublished: {day} 10:10",
    ],
)
def test_the_day_of_a_change_is_not_that_of_the_post(clean, line):
    articles = clean("Harbour Times\n\n" + _posts(f"{{title}}\n{line}\n\n{{body}}"))
    _check(articles)
    assert not any("20 March" in a.text for a in articles)
    (article,) = clean(_posts(f"{{title}}\n{line}\n\n{{body}}").split(f"\n\n{TITLES[1]}")[0])
    assert article.published == ISO[0]


@pytest.mark.parametrize("order", [1, -1])
def test_messages_of_a_channel(clean, order):
    days = ["3/14/2023", "3/10/2023", "3/2/2023", "2/21/2023"]
    page = _posts("Zenda Voice, [{day} 2:05 PM]\n{body}\n\n@zendavoice\n👍 112 😡 87 👁 9.4K", days, order=order)
    articles = clean("Zenda Voice\n14 207 subscribers\n\n" + page)
    _check(articles[::order], titled=False)
    assert not any("112" in a.text or "14 207" in a.text or "PM" in a.text for a in articles)


def test_messages_with_titles_behind_a_sign(clean):
    _check(clean(_posts("Zenda Voice, [{day} 12:05]\n❗️{title}\n\n{body}\n\n#zenda", DOTS)))


LETTER_DAYS = ["14 March 2023", "10 March 2023", "2 March 2023", "21 February 2023"]


def _broken(story):
    """Wrap a story, breaking small words that the margin cuts."""
    lines = []
    while len(story) > 58:
        at = 57
        cut = story[at - 3 : at].isalpha() and story[at : at + 3].isalpha() and story[at - 3 : at + 3].islower()
        at = at if cut else story.rindex(" ", 0, 58) + 1
        lines.append(story[:at].rstrip() + "-" * cut)
        story = story[at:]
    return "\n".join([*lines, story])


def _newsletter(wrap):
    parts = [
        f"{title.upper()}\n\n{wrap(f'Zenda, {day} – {BODY.format(who=who)}')}"
        for title, day, who in zip(TITLES, LETTER_DAYS, NAMES, strict=True)
    ]
    head = "HARBOUR LETTER                    No. 37, March 2023"
    pages = [f"{head}\n\n\n{parts[n]}\n\n\n{parts[n + 1]}\n\n                 {n // 2 + 1}" for n in (0, 2)]
    return "\n".join(pages)


@pytest.mark.parametrize("wrap", [lambda story: textwrap.fill(story, 58), _broken], ids=["whole", "broken"])
def test_pages_of_a_newsletter_without_form_feeds(clean, wrap):
    articles = clean(_newsletter(wrap))
    assert [a.title for a in articles] == [title.upper() for title in TITLES]
    assert [a.published for a in articles] == ISO
    for who, article in zip(NAMES, articles, strict=True):
        assert article.text.endswith(BODY.format(who=who))


def test_hyphens_of_words_stay_at_ends_of_lines(clean):
    lines = [
        "The judge heard the witness of the march for the first",
        "time on Monday and kept the driver of the van in pre-",
        "trial detention, as the state had asked him to do, for",
        "another two months, although nobody had seen him there.",
    ]
    (article,) = clean("A driver stays in his cell\n\n" + "\n".join(lines * 3))
    assert "pre-trial" in article.text


def test_frames_in_french(clean):
    days = ["14 mars 2023", "10 mars 2023", "2 mars 2023", "21 février 2023"]
    small = "Mis en ligne le {day} à 10h30\nTemps de lecture : 2 min"
    form = f"{{title}}\n{small}\n\n{{body}}\n\nLire aussi : Dix ans de silence"
    articles = clean("Accueil\n\n" + _posts(form, days))
    _check(articles)
    assert not any("silence" in a.text or "lecture" in a.text for a in articles)


def test_labels_in_french_beside_each_post(clean):
    days = ["14/03/2023", "10/03/2023", "02/03/2023", "21/02/2023"]
    form = (
        "<div><div><h2><a href='/{n}'>{title}</a></h2><p>{body}</p></div><div><span>Mis en ligne le</span> "
        "<span>{day}</span><br><span>Rubrique</span> <a href='#'>{rubric}</a></div></div>"
    )
    head = "<html><head><title>Étiquette : Zenda</title></head><body><h1>Étiquette : Zenda</h1>"
    _check(clean(head + _posts(form, days), markup="html"))


@pytest.mark.parametrize(
    "form",
    [
        "editor 3:10 pm on {day} Permalink | Reply\nTags: {rubric}\n\n{title}\n\n{body}",
        "{title}\n{title}\n{day} / {rubric} / 0 Comments\n{body}",
        "{title}\n{day} (2 weeks ago)\n\n{body}",
        "{title}\nwww.harbourwatch.example › news › 2023\n{day} — {body}",
    ],
)
def test_small_print_of_other_systems(clean, form):
    _check(clean("Harbour Watch\n\n" + _posts(form, LONG)))


def test_cards_whose_rubric_may_tell_an_event(clean):
    form = "<div><span>{rubric}</span><span>{day}</span><h3><a href='/{n}'>{title}</a></h3><p>{body}</p></div>"
    _check(clean(f"<html><body><div>{_posts(form)}</div></body></html>", markup="html"))


def test_parts_of_an_article_whose_days_run_on_to_its_own(clean):
    parts = _posts("<h2>{title}</h2><p>{day}</p><p>{body}</p>", order=-1)
    page = f"<article><h1>A winter in Ruritania</h1><time datetime='2023-03-15'>15 March 2023</time>{parts}</article>"
    head = "<html><head><title>A winter in Ruritania</title></head><body>"
    (article,) = clean(head + page, markup="html")
    assert article.published == "2023-03-15"
    assert all(title in article.text for title in TITLES)


def test_titles_in_a_sidebar_of_an_archive_go(clean):
    titles = "\n".join(TITLES[:2])
    side = f"Blog Archive\n\n▼ 2023 (6)\n▼ March (3)\n{titles}\n► February (3)\n► 2022 (41)\n\nAbout Me\n\nharbourwatch"
    form = "{day}\n\n{title}\n\n{body}\n\nPosted by harbourwatch at 3:10 PM\nNo comments:\nLabels: {rubric}"
    articles = clean("Harbour Watch\n\n" + _posts(form, LONG) + f"\n\nOlder Posts\nHome\n\n{side}")
    _check(articles)
    assert articles[3].text.endswith(BODY.format(who="Mina Kol"))


@pytest.mark.parametrize(
    "form",
    [
        "{title}\n\n{day} {title}\n\n{body}",
        "{title}posted on: {day}\n\n{body}",
        "News » {rubric} {day}, 8:05\n{title}\n\n{body}",
        "{day} News Release\n{title}\n{body}\nDownload",
        "Blog Post\n{day}\n{title}\n{body}",
    ],
)
def test_titles_and_dates_of_lists(clean, form):
    _check(clean("All news\n\n" + _posts(form)))


def test_a_title_said_twice_stands_once(clean):
    articles = clean(_posts("{title}\n\n{day} {title}\n\n{body}", DOTS))
    _check(articles)
    assert all(a.text.count(a.title) == 1 for a in articles)


def test_dates_with_blanks_round_their_signs(clean):
    _check(clean(_posts("{title}\n\n{day}\n\n{body}", [day.replace(".", " / ") for day in DOTS])))


@pytest.mark.parametrize(
    "form",
    [
        "Blog Post\n{day}\nBy Ida Obi\n\n{body}",
        "Harbour Watch\n@harbourwatch\n·\n{day}\n{body}\n12\n34\n1.2K",
    ],
)
def test_posts_without_titles_below_their_author(clean, form):
    _check(clean("From the harbour\n\n" + _posts(form)), titled=False)


def test_stories_that_begin_with_their_datelines(clean):
    articles = clean("1958 results arranged by date\n" + _posts("Zenda, {day} — {body}", LONG, between="\n"))
    _check(articles, titled=False)
    assert articles[0].text.startswith("Zenda, March 14, 2023 — Police")


@pytest.mark.parametrize("title", ["Our week in the courts", "Timeline: the case of Ida Obi"])
@pytest.mark.parametrize("form", ["Zenda, {day} — {body}", "{day}\nBy Ida Obi\n{body}"])
def test_a_title_over_dated_paragraphs_heads_one_report(clean, title, form):
    (article,) = clean(f"{title}\n\n" + _posts(form, LONG, between="\n\n"))
    assert article.title == title


MONTHS = ("January", "February", "March")


def test_figures_that_count_on_are_no_page_numbers(clean):
    rows = "\n".join(f"{month}\nDied in the prison of Zenda\n{n}" for n, month in enumerate(MONTHS, start=1))
    (article,) = clean(f"Deaths in custody in the first months of the year\n\n{rows}\n\nIda Obi was the first to die.")
    assert article.text.count("Died in the prison of Zenda") == len(MONTHS)


@pytest.mark.parametrize("line", ["12 members of the union held in Osh", "3 members freed", "300 followers arrested"])
def test_a_headline_that_counts_members_is_no_count_of_a_channel(clean, line):
    text = f"{line}\n\nPolice held them on Tuesday after a strike over unpaid wages, their union said in Osh."
    assert line in "\n".join(article.text for article in clean(text))


def test_who_speaks_when_stays_in_a_report_that_quotes_messages(clean):
    said = [f"{name}, [{day} May 2021 14:05]" for day, name in ((3, "Ida Obi"), (4, "Ana Bor"), (5, "Ivo Reis"))]
    told = "\n\n".join(f"{line}\nThe guards gave us no water for a day after we asked for a doctor." for line in said)
    text = f"Words from a prison in Zenda\n\n2 May 2021\n\nThe centre has words from three who are held.\n\n{told}"
    (article,) = clean(text)
    assert all(line in article.text for line in said)


def test_datelines_inside_a_report_do_not_divide_it(clean):
    assert len(clean(REPORT + _posts("Zenda, {day} — {body}", LONG))) == 1
    intro = "The committee read four dispatches of that winter, which all tell of the same house and the same men."
    assert len(clean(f"Four dispatches\n\n{intro}\n\n" + _posts("Zenda, {day} — {body}", LONG))) == 1


def test_the_day_of_the_visit_stands_over_posts_without_days(clean):
    head = "Friday , 24 March 2023\nHome / page 50\n\nBlog Archives\n\n"
    articles = clean(head + _posts("{title}\n\n{body}\n\nRead More »"))
    assert [a.title for a in articles] == TITLES


def test_a_notice_over_posts_without_days(clean):
    head = "The Weekly Brief\n\nJust a quick update in case you missed it.\n\n"
    assert [a.title for a in clean(head + _posts("{title}\n\n{body}\n\nRead more:"))] == TITLES


def test_buttons_between_the_parts_of_a_dated_article(clean):
    parts = "\n\n".join(f"{h}\n\n{BODY.format(who=w)}\n\nRead more" for h, w in zip(RUBRICS[:3], NAMES, strict=False))
    assert len(clean(f"A winter in Ruritania\n14 March 2023\n\n{BODY.format(who='Ivo Reis')}\n\n{parts}")) == 1


def test_cards_whose_title_and_day_are_one_link(clean):
    form = "<div class='card'><a href='/{n}'><h3>{title}</h3><span>{day}</span></a><p>{body}</p></div>"
    _check(clean(f"<html><head><title>News</title></head><body>{_posts(form)}</body></html>", markup="html"))


def test_items_of_a_list_that_are_posts(clean):
    form = "<li><strong><a href='/{n}'>{title}</a></strong><br>{day}<br>{body}</li>"
    _check(clean(f"<html><body><h2>Latest</h2><ul>{_posts(form)}</ul></body></html>", markup="html"))


def test_a_census_of_prisoners_is_one_report(clean):
    form = "{who}, The Lantern\n\nImprisoned: {day}\n\n{body}"
    cases = "\n\n".join(
        form.format(who=who, day=day, body=BODY.format(who=who)) for who, day in zip(NAMES, LONG, strict=True)
    )
    (article,) = clean(f"{REPORT}Ruritania: 4\n\n{cases}")
    assert article.published == "2023-03-15"


def test_a_day_over_a_title_and_below_its_story(clean):
    articles = clean(_posts("{day}\n\n{title}\n\n{body}\n\nat {day} No comments:\nLabels: {rubric}", LONG))
    _check(articles)
    assert all(a.text.endswith("at the gate.") for a in articles)


def test_an_entry_of_the_same_day_keeps_it(clean):
    entry = f"14 March 2023\n\n{BODY.format(who='Zoe Reis')}"
    (article,) = clean(f"{TITLES[0]}\n14 March 2023\n\n{BODY.format(who='Ana Bor')}\n\n{entry}")
    assert article.text.count("14 March 2023") == 1


@pytest.mark.parametrize(
    "days",
    [
        ["14 مارس 2023", "10 مارس 2023", "2 مارس 2023", "21 فبراير 2023"],
        ["14 آذار 2023", "10 آذار 2023", "2 آذار 2023", "21 شباط 2023"],
        ["发布日期：2023年3月14日", "发布日期：2023年3月10日", "发布日期：2023年3月2日", "发布日期：2023年2月21日"],
    ],
)
def test_dates_in_other_scripts(clean, days):
    _check(clean(_posts("{title}\n{day}\n\n{body}", days)))


def test_mails_whose_list_has_a_name_in_small_letters(clean):
    days = [f"Tue {day} 10:20:11 UTC 2023" for day in ("Mar 14", "Mar 10", "Mar 2", "Feb 21")]
    articles = clean(_posts("[harbour] {title}\nIda Obi\n{day}\n\n{body}", days))
    assert [a.published for a in articles] == ISO
    assert [a.title for a in articles] == [f"[harbour] {title}" for title in TITLES]


@pytest.mark.parametrize("tag", ["aside", "footer"])
def test_a_marked_day_beside_each_post(clean, tag):
    time = f"<{tag}><time datetime='{{day}}'>{{day}}</time></{tag}>"
    posts = _posts(f"<section><h2>{{title}}</h2><p>{{body}}</p>{time}</section>", ISO, between="")
    _check(clean(f"<html><body><main>{posts}</main></body></html>", markup="html"))


def test_the_same_day_under_two_labels(clean):
    form = "Chad\n{title}\nFormat\nNews and Press Release\nPosted\n{day}\nOriginally published\n{day}\n\n{body}"
    articles = clean(_posts(form))
    _check(articles)
    assert not any("2023" in a.text for a in articles)
