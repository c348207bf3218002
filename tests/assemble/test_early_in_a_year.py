"""A day without its year after "in early 2019": of that year where the story goes on from there."""

from __future__ import annotations

import pytest

from pipeline.api import extract


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Zarin Velka hid after in early 2019 his shop was searched. On 4 July police arrested him in Osh.", 2019),
        ("Zarin Velka wrote about a mine in early 2019. Police arrested him on 4 July.", 2019),
        ("In early 2019 Zarin Velka was dismissed, and on 4 May police arrested him.", 2019),
        ("In mid-2019 Zarin Velka wrote about a mine. On 4 July police arrested him.", 2019),
        # nor what is just past, is told of beside a weekday or is before the date it would be counted from
        ("Zarin Velka wrote about a mine in early 2019. Police arrested him on 2 May.", 2024),
        ("In early 2019 Zarin Velka was dismissed. On 4 April police arrested him.", 2024),
        ("In early 2019 Zarin Velka was dismissed. Police arrested him on 4 February, they said on Friday.", 2024),
        ("In early 2019 Zarin Velka was dismissed, and police held him on 4 May, they said on Friday.", 2024),
        ("In mid-2023 police raided the Post. In February police arrested Mira Solt.", 2024),
        # nor where what lasts, an aside or another paragraph tells of that year
        ("Zarin Velka has run the station since early 2019. On 4 May police arrested him.", 2024),
        ("The police, who were reformed in early 2019, arrested Zarin Velka on 4 May.", 2024),
        ("Zarin Velka wrote about a mine in early 2019.\n\nOn 4 May police arrested him.", 2024),
        ("Zarin Velka wrote about a mine in early 2019 and left a year later. On 4 May police arrested him.", 2024),
    ],
)
def test_of_which_year(text: str, year: int) -> None:
    days = [r.date.start for r in extract(text, published="2024-05-06") if r.act in {"arrest", "detention"} and r.date]
    assert [str(day)[:4] for day in days] == [str(year)]
