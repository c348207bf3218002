"""Headlines that carry their day of publication part a page; headings within a chapter and prisoners' lines do not."""

import pytest

BODY = "Police in Zenda detained the editor on Monday and held him for two days. His lawyer was not let in."
SECTIONS = f"Bureau of Civic Reporting\n\nSection 1. Liberty\n{BODY}\n\nb. Assembly\n{BODY}\n\nWorkers\n{BODY}"


@pytest.mark.parametrize(
    "said",
    [
        " – Released {}",
        " – Posted {}",
        " - Published on {}",
        " | Updated {}",
        " (last updated {})",
        " — First published: {}",
        ", published {}",
        " (issued {})",
        " · Uploaded {}",
    ],
)
def test_chapters_under_headlines_with_their_day(clean, said):
    days = ["April 23, 2024", "April 22, 2024", "January 18, 2024"]
    heads = [f"2023 Survey of Civic Freedom: {land}" for land in ("Ruritania", "Strelsau", "Syldavia")]
    text = "\n\n".join(f"{head}{said.format(day)}\n{SECTIONS}" for head, day in zip(heads, days, strict=True))
    articles = clean(f"THE SHELF\nChapters kept as they came out\n\n{text}\n\nOlder chapters »")
    assert [a.published for a in articles] == ["2024-04-23", "2024-04-22", "2024-01-18"]
    assert [a.title for a in articles] == heads
    assert all(a.text.count("Police in Zenda") == 3 for a in articles)


@pytest.mark.parametrize(
    "lines",
    [
        ["Ida Obi – Released April 23, 2024", "Ben Oz – Released April 2, 2024", "Ada Zapt – Released March 1, 2024"],
        ["Ida Obi – Arrested April 23, 2024", "Ben Oz – Sentenced April 2, 2024", "Ada Zapt – Fined March 1, 2024"],
        ["Ida Obi, released April 23, 2024", "Ben Oz, released April 2, 2024", "Ada Zapt, released March 1, 2024"],
        ["Section 1. Liberty of the person", "Section 2. Freedom of assembly", "Section 7. Rights of workers"],
    ],
)
def test_lines_of_people_and_headings_do_not(clean, lines):
    articles = clean("Who was held in Ruritania\n\n" + "\n\n".join(f"{line}\n\n{BODY}" for line in lines))
    assert len(articles) == 1


def test_the_year_that_each_chapter_tells_of_stays(clean):
    days = ["April 23, 2024", "April 22, 2024", "January 18, 2024"]
    heads = [f"Atlas of Liberty 2024: {land}" for land in ("Ruritania", "Strelsau", "Syldavia")]
    text = "\n\n".join(f"{h} – Posted {d}\n\nEvents of 2023\n\n{BODY}" for h, d in zip(heads, days, strict=True))
    assert [a.text for a in clean(text)] == [f"{head}\n\nEvents of 2023\n\n{BODY}" for head in heads]
