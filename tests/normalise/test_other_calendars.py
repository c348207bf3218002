"""Days that another calendar or era counts come out right, or with no value and the reason: never as days of ours."""

from datetime import date

import pytest

from pipeline.normalise.dates import tag_dates


def _days(phrase):
    found = tag_dates(f"He was held {phrase} in the town.", date(2022, 6, 15))
    return [(str(m.span[0]), m.precision) if m.span and m.refused is None else None for m in found]


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("on 3 February 2564", "2021-02-03"),
        ("on February 3, 2564", "2021-02-03"),
        ("on 3 February 2564 BE", "2021-02-03"),
        ("on 03/02/2564", "2021-02-03"),
        ("on February 3, Reiwa 3", "2021-02-03"),
        ("on February 3, 110 of the Republic of China calendar", "2021-02-03"),
        ("on ROC 110/02/03", "2021-02-03"),
        ("on 26 Tir 2013", "2021-02-03"),
        ("on 26 Tir 1399", "2020-07-16"),
        ("on የካቲት 3, 2013", "2021-02-10"),
        ("on 3/6/2013 E.C.", "2021-02-10"),
        ("on ۱۴ بهمن ۱۳۹۹", "2021-02-02"),
        ("on 14/11/1399 SH", "2021-02-02"),
        ("on 12/1/1443H", "2021-08-21"),
        ("on 12/1/1443 AH", "2021-08-21"),
    ],
)
def test_the_day_is_that_of_our_calendar(phrase, day):
    assert _days(phrase) == [(day, "day")]


@pytest.mark.parametrize(
    "phrase",
    [
        "on 3 Yekatit", "on Bahman 14", "on 12/1/1443", "on 1399/11/14", "on 21 Magh 2077", "on Magh 21, 2077 B.S.",
        "on 2077/10/21 BS", "in 2078 BS", "on 31 February 2564", "on 45/1/1443 H",
    ],
)  # fmt: skip
def test_what_no_calendar_here_reads_has_no_value(phrase):
    assert _days(phrase) == [None]


@pytest.mark.parametrize(
    "phrase",
    [
        "on 12 Muharram 1443 AH (20 August 2021)",
        "on 20 August 2021 (12 Muharram 1443)",
        "on 4 Magh 2077 (20 August 2021)",
        "on 11 Muharram, 20 August 2021,",
    ],
)
def test_the_day_of_ours_beside_it_counts(phrase):
    assert _days(phrase) == [("2021-08-20", "day")] * 2


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("on 3 February 2564 people were held and", [("2022-02-03", "day")]),
        ("on 3 February, 2500 police officers came and", [("2022-02-03", "day")]),
        ("on 3 February 2564 of them marched and", [("2022-02-03", "day")]),
        ("by 3 February 2450 had been arrested and", [("2022-02-03", "day")]),
        ("in FIR No. 12/5/1434, at 12/03/1300 hours and", []),
        ("from 12.10.2564.1", []),
        ("on 3 March, 110 people were held and", [("2022-03-03", "day")]),
        ("on March 3 (12 Rajab 1442)", [("2022-03-03", "day"), ("2021-02-24", "day")]),
        ("in a photo by Kartik, 2019", [("2019-01-01", "year")]),
        ("in 2500 homes", []),
    ],
)
def test_what_only_looks_like_one(phrase, found):
    assert _days(phrase) == found
