"""A field that is a date by its name says its day in any language and dress; what does not fix one day gives none."""

import pytest

from pipeline.clean import split_articles
from pipeline.read.day import parse_day
from pipeline.records import Article, RawReport

READ = [
    ("2 de mayo de 2021", "2021-05-02"),
    ("lunes, 3 de mayo de 2021 - 10:05", "2021-05-03"),
    ("3 mai 2021 à 10h05", "2021-05-03"),
    ("1er mai 2021", "2021-05-01"),
    ("3. März 2021", "2021-03-03"),
    ("15 мая 2020 г.", "2020-05-15"),
    ("3 травня 2021 р.", "2021-05-03"),
    ("12 Mayıs 2021", "2021-05-12"),
    ("٣ مايو ٢٠٢١", "2021-05-03"),
    ("2021年5月3日", "2021-05-03"),
    ("2021년 5월 3일", "2021-05-03"),
    ("5 tháng 3, 2021", "2021-03-05"),
    ("May 3rd, 2021 at 5pm EST", "2021-05-03"),
    ("2021 May 3", "2021-05-03"),
]
UNSURE = [
    "03/05/2021 10:00 AM",  # the day or the month first
    "Mon 03 05 2021",
    "3 listopada 2021",  # October to Croats, November to Poles
    "3 พฤษภาคม 2564",  # of the Buddhist era
    "13 Ordibehesht 1400",
    "May 2021",
    "31 de febrero de 2021",
    "Volume 3, May 12 2021 edition",
    "Posted by Ana Reis on 3 de mayo de 2021, 4 comments",
    "2021 was year 3",
    "vor 3 Tagen",
    "id2021x3mayo",
]


@pytest.mark.parametrize(("told", "day"), READ)
def test_a_declared_day_is_read_in_other_languages_and_dress(told, day):
    assert parse_day(told) == day


@pytest.mark.parametrize("told", UNSURE)
def test_what_fixes_no_day_for_certain_gives_none(told):
    assert parse_day(told) is None


def test_a_page_in_english_under_a_day_in_spanish_has_that_day():
    page = (
        '<html><body><article><h1>Teacher held</h1><time datetime="3 de mayo de 2021">3 de mayo de 2021</time>'
        "<p>Police in Cusco arrested the teacher Ana Reis on Sunday, said her lawyer in a statement.</p>"
        "</article></body></html>"
    )
    (article,) = split_articles(RawReport("page.html", page, "html", "0" * 64))
    assert isinstance(article, Article)
    assert article.published == "2021-05-03"
