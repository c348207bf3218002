"""Titles that hold the days they are about, over the line that says when they were posted."""

import pytest

BODY = (
    "Police in Zenda took {who} from a tea house on Monday evening and held {who} for two days, her sister said. "
    "Her lawyer was not let in, and the ministry gave no reason for it, although he asked for one in writing."
)
FORMS = ["Posted on {day} by Zenda Watch", "{day}"]


def _page(form, title):
    posts = [
        ("Editor Ana Bor held for two days in Zenda", "14 March 2023", "Ana Bor"),
        (title, "10 March 2023", "Zoe Reis"),
        ("Students of Amina Sow wait at the gate", "2 March 2023", "Amina Sow"),
        ("Two days in a cell for Mina Kol", "21 February 2023", "Mina Kol"),
    ]
    return "\n\n".join(f"{t}\n{form.format(day=d)}\n\n{BODY.format(who=w)}\n\nTags: Zenda" for t, d, w in posts)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "title",
    [
        "Zenda: Weekly bulletin no. 12 (1–7 March 2023)",
        "Weekly digest of the press (7 March 2023)",
        "Media monitoring: 1–7 March 2023",
    ],
)
def test_a_title_with_days_opens_its_post(clean, form, title):
    articles = clean(_page(form, title), "text")
    assert [a.published for a in articles] == ["2023-03-14", "2023-03-10", "2023-03-02", "2023-02-21"]
    assert articles[1].title == title
