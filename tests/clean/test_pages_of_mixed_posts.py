"""Category pages whose posts do not all look alike: the youngest tells its age, one is a teaser, a list has titles."""

import pytest

BODY = (
    "Police in Zenda took {who} from a tea house on Monday evening and held {who} for two days, her sister said. "
    "Nobody told the family where she was until her lawyer found her name on a list at the gate. "
    "Her lawyer was not let in, and the ministry gave no reason."
)
DAYS = ["14.03.2023, 19:42", "10.03.2023, 08:15", "02.03.2023, 16:03", "21.02.2023, 11:20"]
ISO = ["2023-03-14", "2023-03-10", "2023-03-02", "2023-02-21"]
TITLES = [
    "Editor Ana Bor held for two days in Zenda",
    "Lawyer Zoe Reis held for two days over a photograph",
    "Students of Amina Sow wait at the gate of the prison",
    "Two days in a cell for Mina Kol, who sells books",
]
NAMES = ["Ana Bor", "Zoe Reis", "Amina Sow", "Mina Kol"]


def _posts(form):
    return "\n\n".join(
        form.format(title=title, day=day, body=BODY.format(who=who))
        for title, day, who in zip(TITLES, DAYS, NAMES, strict=True)
    )


def test_the_youngest_post_says_only_how_old_it_is(clean):
    young = f"3 days ago\nMother of the sculptor Vera Lind fined for a portrait\n{BODY.format(who='Vera Lind')}"
    articles = clean(f"Category: Courts\n\n{young}\n\n" + _posts("{day}\n{title}\nBy Ida Detchard\n\n{body}"))
    assert [a.published for a in articles] == [None, *ISO]
    assert [a.title for a in articles] == ["Mother of the sculptor Vera Lind fined for a portrait", *TITLES]


@pytest.mark.parametrize("age", ["1 day ago", "Yesterday", "Yesterday, 14:20"])
def test_the_age_stands_under_the_title(clean, age):
    young = f"Mother of the sculptor Vera Lind fined for a portrait\n5 hours ago\n\n{BODY.format(who='Vera Lind')}"
    old = f"A second sculptor fined for his works in Zenda\n{age}\n\n{BODY.format(who='Ivo Reis')}"
    articles = clean(f"Category: Courts\n\n{young}\n\n{old}\n\n" + _posts("{title}\n{day}\n\n{body}"))
    assert [a.published for a in articles] == [None, None, *ISO]
    assert articles[1].title == "A second sculptor fined for his works in Zenda"


def test_ages_of_comments_begin_no_posts(clean):
    comments = "\n\n".join(f"Reader number {k} of the paper\n{k} days ago\n\nThat is a shame, I think." for k in (2, 3))
    report = f"{TITLES[0]}\n14.03.2023\n\n{BODY.format(who='Ana Bor')}\n\n{comments}"
    assert len(clean(report)) == 1


def test_an_introduction_stands_over_the_posts(clean):
    intro = (
        "On this page we collect what becomes of those who were taken in the summer: who is held, who has been tried, "
        "who came home and who did not. The list is kept by volunteers, and it is as complete as fear allows it to be."
    )
    articles = clean(f"Courts and prisons\n\n{intro}\n\n" + _posts("{title}\n{day}\n\n{body}"))
    assert [a.published for a in articles][-4:] == ISO
    assert "volunteers" not in articles[-4].text


def test_one_post_of_those_dated_below_is_but_a_teaser(clean):
    posts = [
        f"{title}\n\n{BODY.format(who=who)}\n\nPosted by Admin on {day} in Alerts, Zenda | 2 Comments\nTags: a, b"
        for title, who, day in zip(TITLES, NAMES, ("April 29, 2022", "April 12, 2022", "March 25, 2022"), strict=False)
    ]
    posts.append(
        "Ruritania: Two Hundred Teachers Await the Ruling\n\nRead the rest of this entry »\n\n"
        "Posted by Admin on March 4, 2022 in Zenda | 9 Comments\nTags: teachers"
    )
    articles = clean("Network of Monitors\n\nArchive for the 'Alerts' Category\n\n" + "\n\n".join(posts))
    assert [a.published for a in articles] == ["2022-04-29", "2022-04-12", "2022-03-25", "2022-03-04"]
    assert [a.title for a in articles][:3] == TITLES[:3]
    assert articles[3].title == "Ruritania: Two Hundred Teachers Await the Ruling"


def test_a_rubric_that_only_one_post_has_is_no_title(clean):
    page = _posts("{day}\nNEWS\n{title}\n\n{body}").replace("NEWS", "INTERVIEWS", 2).replace("INTERVIEWS", "NEWS", 1)
    assert [a.title for a in clean(page)] == TITLES


def test_titles_of_other_posts_in_a_list_are_no_part_of_the_last(clean):
    listed = f"Most read this week\n{TITLES[1]}\n{TITLES[0]}\nA recipe of the season\n\nHelp us\n\nBe a patron of ours."
    articles = clean(_posts("{day}\n{title}\n\n{body}") + f"\n\n{listed}")
    assert [a.title for a in articles] == TITLES
    assert "Zoe Reis" not in articles[3].text
    assert "Ana Bor" not in articles[3].text


def test_pages_of_an_archive_are_no_part_of_a_post(clean):
    lines = ("« Older entries    1 2 3 … 14    Newer entries »", "<< 1 2 3 4 ... 212 >>", "← Older posts 1 2 Next →")
    for line in lines:
        articles = clean(_posts("{day}\n{title}\n\n{body}") + f"\n\n{line}")
        assert articles[-1].text.endswith("gave no reason."), line
