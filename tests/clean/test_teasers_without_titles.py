"""Archive pages whose posts have no titles, but a date and a cut-off teaser; and buttons over a story."""

import pytest

DAYS = ["14 March 2023", "10 March 2023", "2 March 2023", "21 February 2023"]
ISO = ["2023-03-14", "2023-03-10", "2023-03-02", "2023-02-21"]
NAMES = ["Ana Bor", "Zoe Reis", "Amina Sow", "Mina Kol"]
TEASER = (
    "{day}\nPolice in Zenda took {who} from a tea house on Monday and held {who} for two days, her sister said.\n"
    "The paper that she writes for, which has an office near the{cut}"
)


def _page(cut="… Read more", over="All notes"):
    posts = [TEASER.format(day=day, who=who, cut=cut) for day, who in zip(DAYS, NAMES, strict=True)]
    return "\n".join([over, *posts])


@pytest.mark.parametrize("cut", ["… Read more", "... Continue reading", "…\nRead more"])
def test_each_teaser_is_of_the_day_over_it(clean, cut):
    articles = clean(_page(cut))
    assert [a.published for a in articles] == ISO
    assert [a.title for a in articles] == [None] * 4
    for article, name in zip(articles, NAMES, strict=True):
        assert [who for who in NAMES if who in article.text] == [name]
        assert "near the" in article.text


def test_the_last_may_be_whole(clean):
    articles = clean(_page().removesuffix("… Read more") + " gate, stayed shut.")
    assert [a.published for a in articles] == ISO


def test_days_that_run_on_are_those_of_one_report(clean):
    posts = [TEASER.format(day=d, who=w, cut="…") for d, w in zip(reversed(DAYS), NAMES, strict=True)]
    assert len(clean("Diary of a year of prisons\n\n" + "\n".join(posts))) == 1


def test_titles_under_such_dates_stay_titles(clean):
    posts = [
        f"{title}\n{day}\nPolice in Zenda held {who} for two days, her sister said, and let her lawyer wait… Read more"
        for title, day, who in zip([f"Editor {n} is held in Zenda" for n in NAMES], DAYS, NAMES, strict=True)
    ]
    articles = clean("\n".join(posts))
    assert [a.title for a in articles] == [f"Editor {n} is held in Zenda" for n in NAMES]
    assert [a.published for a in articles] == ISO


@pytest.mark.parametrize(
    "line", ["Accessibility links", "Live TV", "Sort byDropdown arrow", "Donate to ZENDA", "Or, click to learn more"]
)
def test_buttons_over_a_story_are_no_title(clean, line):
    (article,) = clean(
        f"{line}\n\nPoet Ana Bor held in Zenda again\n\nPolice in Zenda took Ana Bor from a tea house on Monday. "
        "She was let go after two days, her sister said."
    )
    assert article.title == "Poet Ana Bor held in Zenda again"
    assert line not in article.text


def test_ages_of_live_posts_are_no_text(clean):
    (article,) = clean(
        "Police hold poets in Zenda\n\n1 hr 1 min ago\n\nPolice in Zenda took Ana Bor from a tea house on Monday. "
        "She was let go after two days.\n\n25 min ago\n\nPolice in Zenda took Zoe Reis from her home. She is in a cell."
    )
    assert "ago" not in article.text
