"""Date lines in every form that sites give them, author lines, and lines of events that are none of the two."""

import pytest

from pipeline.clean import article_from_text
from pipeline.clean.datefields import is_rubric
from pipeline.clean.headline import is_byline, read_date_line


@pytest.mark.parametrize(
    "line",
    [
        "Published: Friday, August 16, 2024 – 10:12",
        "Posted on Friday 16 August 2024 by Greta Zapt",
        "Posted by Greta Zapt on Friday, August 16, 2024 at 10:12 am",
        "16.08.2024",
        "26 Asad 1403 (16 August 2024)",
        "Shrawan 32, 2081 | 16 August 2024",
        "16.08.2024, 10:12",
        "16.08.2024 | 10:12",
        "2024-08-16 10:12",
        "Aug 16, 2024 • 4 min read",
        "4 min read • Aug 16, 2024",
        "Strelsau, 16 August 2024",
        "STRELSAU — 16 August 2024",
        "Strelsau – 16 August 2024",
        "Strelsau | 16 August 2024 | News",
        "News — 16 August 2024 — 5 min",
        "Courts — 16 August 2024",
        "Updated: 16 August 2024 10:12",
        "16 August 2024 (updated 17 August 2024)",
        "16 August 2024, updated on 17 August 2024 at 9:15",
        "Published 16 August 2024 | Updated 17 August 2024",
        "Published 16 August 2024, last updated 17 August 2024, 09:15",
        "August 16th, 2024 | Category: Courts | Author: Greta Zapt",
        "Friday 16 August 2024",
        "Fri, 16 Aug 2024 10:12:00 +0200",
        "[16 August 2024]",
        "16 Aug 2024 / Greta Zapt / Zenda",
        "By Greta Zapt, 16 August 2024",
        "Greta Zapt — 16 August 2024",
        "Greta Zapt, Zenda, 16 August 2024",
        "Greta Zapt and Otto Rischenheim | 16 August 2024",
        "Greta Zapt 16 August 2024",
        "Date: 16/08/2024",
        "16/08/2024 - 10:12",
        "Date of publication: 16 August 2024",
        "Publication date : 16 August 2024",
        "16-Aug-2024",
        "August 16 2024",
        "16 August, 2024",
        "Press release, 16 August 2024",
        "Press release · 16 August 2024",
        "Press release No. 12/2024 – 16 August 2024",
        "Urgent appeal | 16 August 2024 | Reference: RUR 03/2024",
        "Posted: 16 August 2024 in Courts, News",
        "Posted 16 August 2024 by admin in Courts",
        "16 August 2024 10:12 CET",
        "10:12, 16 August 2024",
        "10:12 16 August 2024",
        "16 August 2024, Friday, 10:12",
        "2024 2024-08-16T10:12:00+0200 1970-01-01T03:00:00+0300 en Zenda Watch Zenda Watch",
        "10:12 | 16 August 2024",
        "Added on 16.08.2024 at 10.12",
        "16 August 2024, Strelsau",
        "16 August 2024 – Strelsau",
        "16 August 2024 | Strelsau, Ruritania",
        "16 August 2024, Strelsau, Ruritania",
        "Sunday, 16th of August 2024",
        "📅 16 August 2024",
        "🕒 16 August 2024 · 👤 Greta Zapt",
        "Last modified on Friday, 16 August 2024 10:12",
        "Written by Greta Zapt on 16 August 2024",
        "Text: Greta Zapt, 16 August 2024",
        "16 August 2024 by Greta Zapt",
        "16 August 2024 Greta Zapt",
        "16 August 2024 | by Greta Zapt | 3 comments | 120 views",
        "Published at 10:12 on 16 August 2024",
        "Published on: 16 August 2024",
        "Publish date: 16 August 2024",
        "Uploaded on 16 August 2024",
        "2024/08/16",
        "2024.08.16",
        "16 August 2024 Statement",
        "Statement 16 August 2024",
        "Ruritania, 16 August 2024",
        "Bulletin No. 12 | 16 August 2024",
        "Issue 33 – 16 August 2024",
        "Zenda Post, 16 August 2024",
        "Source: Zenda Post, 16 August 2024",
        "Ruritania | Courts | 16 August 2024 | 3 min read",
        "RURITANIA • 16 AUGUST 2024",
        "Human rights defenders // 16 August 2024",
        "16 August 2024 :: Courts :: Greta Zapt",
        "Time: 10:12, date: 16 August 2024",
        "Dateline: Strelsau, 16 August 2024",
        "Strelsau (16 August 2024)",
        "(Strelsau, 16 August 2024)",
        "Strelsau/Zenda, 16 August 2024",
        "Aug 16 2024, 10:12 AM GMT+2",
        "16 August 2024 | Reading time: 3 minutes",
        "16 August 2024 | Tags: courts, media",
        "16 August 2024 #courts #media",
        "– 16 August 2024 –",
        "*16 August 2024*",
        "Posted in Courts on 16 August 2024",
        "Filed 16 August 2024",
        "Filed under Courts, 16 August 2024",
        "Released 16 August 2024, Strelsau",
        "Desk staff, 16 August 2024",
        "From our correspondent in Zenda, 16 August 2024",
        "By our correspondent | 16 August 2024",
    ],
)
def test_small_print_around_a_date_leaves_it_a_date_line(line):
    found = read_date_line(line)
    assert found is not None
    assert found.day == "2024-08-16"


@pytest.mark.parametrize(
    "line",
    [
        "March 3, 2020, police arrested the editor",
        "On 3 March 2020 the editor was arrested.",
        "August 2020",
        "3 March 2021 – police arrested the editor near his home in the centre of the old town of Zenda",
        "Arrested on 3 March 2020",
        "Born 3 March 1980",
        "3 March 2020 – Editor arrested",
        "3 March 2020 – Otto Rischenheim arrested",
        "3 March 2020 (arrest of the editor)",
        "3 March 2020: Editor arrested",
        "3 March 2020 – Court",
        "3 March 2020 – Release on bail",
        "Arrest: 3 March 2020",
        "Date of arrest: 3 March 2020",
        "Date of birth: 3 March 1980",
        "Sentenced: 3 March 2020",
        "Killed 3 March 2020",
        "Detained since: 3 March 2020",
        "Court Frees Editor – 3 March 2020",
        "Editor held in Zenda – 3 March 2020",
        "Otto Rischenheim, arrested 3 March 2020",
        "Otto Rischenheim, detained, 3 March 2020",
        "Otto Rischenheim – arrested – 3 March 2020",
        "Trial of Otto Rischenheim, 3 March 2020",
        "Hearing | 3 March 2020",
        "Next hearing: 3 March 2020",
        "Released: 3 March 2020",
        "Release date: 3 March 2027",
        "Verdict, 3 March 2020",
        "3 March 2020, Verdict",
        "3 March 2020, arrest",
        "Last seen 3 March 2020",
        "3 March 2020 to 5 March 2020",
        "3 March 2020 – 5 March 2020",
        "From 3 March 2020 to 5 March 2020",
        "Send until: 3 March 2020",
        "Deadline: 3 March 2020",
        "On May 5, 2019, in Zenda, an editor of a daily and head of the press club was shot dead.",
    ],
)
def test_what_happened_on_a_day_is_no_date_line(line):
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "By: Editorial team",
        "By Desk staff",
        "By: Network of Banished Teachers",
        "By our correspondent in Zenda",
        "By Greta Zapt, special correspondent",
        "By Zdeněk Élan, guest contributor",
        "By Greta Zapt and Karl Tarlen, Zenda Post",
        "By a staff writer",
        "By Field office, Zenda",
        "Text: Greta Zapt",
    ],
)
def test_bylines(line):
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By the time he was free",
        "By lawyers he was told",
        "By police officers",
        "From officers who beat him",
        "From court records",
        "By arresting him they broke the law",
    ],
)
def test_no_bylines(line):
    assert not is_byline(line)


def test_rubrics():
    assert is_rubric("PRESS RELEASE")
    assert is_rubric("Urgent appeal 12/24")
    assert not is_rubric("Press release on a death in custody")


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("Police held Ida Obi in Zenda on Friday, 16 August 2024.", False),
        ("Ida Obi died on Friday, August 16, 2024.", False),
        ("Soldiers shot Ida Obi on Friday, August 16, 2024, in a raid.", False),
        ("Zenda on Friday, 16 August 2024", True),
        ("Statement issued in Zenda on Friday, 16 August 2024", True),
        ("Written by Greta Zapt on Friday, 16 August 2024", True),
        ("admin on Friday, August 16, 2024", True),
        ("Daily summary of events in Zenda on Friday, 16 August 2024", True),
    ],
)
def test_a_sentence_that_ends_in_its_day_is_no_date_line(line: str, dated: bool) -> None:
    assert (read_date_line(line) is not None) is dated


@pytest.mark.parametrize(
    ("heading", "zoned"),
    [("Kenya: League Condemns Murder of Union Leader\n\n", True), ("", False)],
)
def test_a_full_dateline_right_below_the_first_heading_is_one_whatever_stands_above(heading: str, zoned: bool) -> None:
    menu = " | ".join(f"News of part {n} of the world" for n in range(6))
    text = f"Pay here\n\n{menu}\n\n{heading}Oslo, 12 March 2012: The League has protested over the murder of a man."
    article = article_from_text(text, title="Union leader killed")
    assert ("dateline" in {z.kind for z in article.zones}) is zoned


@pytest.mark.parametrize("label", ["date 2024-08-16", "Published: 16 August 2024", "Posted on 16 August 2024, 10:12"])
def test_a_labelled_date_that_a_text_runs_on_from_is_its_date(label):
    article = article_from_text(f"{label} Guards in Zenda held the baker Ida Obi on Monday.\n\nShe is well.")
    assert article.text == "Guards in Zenda held the baker Ida Obi on Monday.\n\nShe is well."
    assert article.published == "2024-08-16"


@pytest.mark.parametrize(
    "text",
    [
        "On 16 August 2024 Guards in Zenda held the baker Ida Obi.",
        "2024-08-16 Guards in Zenda held the baker Ida Obi.",
        "date 2024-08-16 and a stamp stand on the order to hold Ida Obi.",
        "Date 2024-08-16 Guards held Ida Obi in Zenda.\n\nDate 2024-08-19 Guards held Oto Brandl in Hentzau.",
    ],
)
def test_other_dates_that_texts_begin_with_stay(text):
    assert article_from_text(text, published="2024-09-01").text == text
