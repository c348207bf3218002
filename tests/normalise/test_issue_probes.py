"""Expressions of time and place that reports are hard on, one by one, against the day they were published."""

from datetime import date

import pytest

from pipeline.normalise.dates import tag_dates
from pipeline.normalise.places import resolve_places

PUBLISHED = date(2020, 8, 29)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in late February", "2020-02"),
        ("in February this year", "2020-02"),
        ("on 27 August", "2020-08-27"),
        ("last Tuesday", "2020-08-25"),
        ("from 20-21 May", "2020-05-20/2020-05-21"),
        ("between March and May", "2020-03/2020-05"),
        ("from 2015 to 2017", "2015/2017"),
        ("on the morning of 5 May", "2020-05-05TMO"),
        ("in spring 2014", "2014-SP"),
        ("in the second quarter of 2019", "2019-Q2"),
        ("in the early 1990s", "199"),
        ("in the 19th century", "18"),
        ("on 12 Mehr 1399", "2020-10-03"),
        ("in 1400 AH", "1979-11-21/1980-11-08"),
        ("in BE 2563", "2020"),
        ("in the fiscal year 2019", "2019"),
        ("in 2012 in the Ethiopian calendar", "2019-09-12/2020-09-10"),
        ("on ٢٧ August ٢٠٢٠", "2020-08-27"),
        ("in March 2021", "2021-03"),
        ("August 27, 2020", "2020-08-27"),
        ("2020, 27 August: arrested", "2020-08-27"),
        ("this week", "2020-W35"),
        ("next month", "2020-09"),
        ("three weeks ago", "2020-08-08"),
        ("on New Year's Eve", "2019-12-31"),
        ("in the first week of May", "2020-05"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
    ],
)
def test_time(text: str, value: str) -> None:
    assert [m.timex_value for m in tag_dates(text, PUBLISHED, ranges=True)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was arrested on 5 March 2015. Two days later he was charged.", "2015-03-07"),
        ("On 10 November 2019 police took her. She was charged on the 13th with hiding them.", "2019-11-13"),
        ("On 7 August they led him away; he was let go next day.", "2020-08-08"),
        ("In November 2019 she was tagged. On Friday, August 28, the police spoke.", "2020-08-28"),
    ],
)
def test_time_in_a_story(text: str, value: str) -> None:
    assert [m.timex_value for m in tag_dates(text, PUBLISHED)][-1] == value


def test_the_thirteenth_floor_is_no_day() -> None:
    assert tag_dates("On 10 November 2019 he fell on the 13th floor.", PUBLISHED)[-1].timex_value == "2019-11-10"


def test_a_weekday_of_the_day_of_publication_is_that_day() -> None:
    assert [m.timex_value for m in tag_dates("He was held on Saturday.", PUBLISHED)] == ["2020-08-29"]


def test_durations_stand_apart_from_dates() -> None:
    assert [(m.kind, m.timex_value) for m in tag_dates("He got twelve years in 2012.", PUBLISHED)] == [
        ("DURATION", "P12Y"),
        ("DATE", "2012"),
    ]


def test_age_is_no_date() -> None:
    assert tag_dates("Aghadil, 43, said", PUBLISHED) == []


def test_impossible_day_is_refused_with_a_reason() -> None:
    (mention,) = tag_dates("on 31 June", PUBLISHED)
    assert mention.span is None
    assert mention.refused == "June 2020 has 30 days, not 31"


def test_day_without_year_falls_into_the_range_just_told() -> None:
    text = "Between October 2014 and January 2015 police held X (October 21) and Y (3 January)."
    found = tag_dates(text, None, ranges=True)
    assert [m.timex_value for m in found][-2:] == ["2014-10-21", "2015-01-03"]


def test_year_told_after_the_day() -> None:
    found = tag_dates("On March 1 (Watch) or March 5 (Monitor), 2009, police held five men.", None)
    assert [m.timex_value for m in found][:2] == ["2009-03-01", "2009-03-05"]


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Police in Niger arrested him.", "Niger", "NE"),
        ("He was held in Oskemen.", "Oskemen", "KZ"),
        ("He was held in Aqmala.", "Aqmala", "KZ"),
        ("He was held in Nur-Sultan.", "Nur-Sultan", "KZ"),
        ("He was held in Xinjiang.", "Xinjiang", "CN"),
        ("He was held in Western Sahara.", "Western Sahara", "EH"),
        ("A Tajik court jailed him.", "Tajik", "TJ"),
        ("The Shymkent court jailed him.", "Shymkent court", "KZ"),
        ("He was moved to Tehran's Evin Prison.", "Tehran's Evin Prison", "IR"),
        ("He was held in Crimea.", "Crimea", "UA"),
        ("He was held in Kosovo.", "Kosovo", "XK"),
    ],
)
def test_place(text: str, place: str, country: str) -> None:
    start = text.index(place)
    (value,) = resolve_places(text, [(start, start + len(place))])
    assert value is not None
    assert value.country == country


def test_places_that_hold_one_another() -> None:
    text = "Police held him in Talapker in the Aqmola Province, then in Atlanta, Georgia."
    spans = [(text.index(p), text.index(p) + len(p)) for p in ("Talapker", "Aqmola Province", "Atlanta", "Georgia")]
    assert [v.country if v else None for v in resolve_places(text, spans)] == ["KZ", "KZ", "US", "US"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Fifty years ago today soldiers shot the priest.", "1970-08-29"),
        ("Two hundred and thirty years ago this week the playwright was hanged.", "1790"),
        ("On this day in 1923 the printer Omar Sadi was hanged.", "1923-08-29"),
        ("On this day, 1923, the printer Omar Sadi was hanged.", "1923-08-29"),
        ("In September the High Court in the town of Nakuru, Kenya, acquitted the editor.", "2019-09"),
        ("In September the High Court in the town of Nakuru, Kenya, will hear the editor.", "2020-09"),
    ],
)
def test_round_years_and_months_that_open_a_sentence(text: str, value: str):
    assert [m.timex_value for m in tag_dates(text, PUBLISHED)] == [value]


def test_this_day_in_a_year_without_a_day_of_publication_or_that_it_has_not():
    text = "On this day in 1923 the printer Omar Sadi was hanged."
    assert [m.timex_value for m in tag_dates(text, None)] == ["1923"]
    assert [m.timex_value for m in tag_dates(text, date(2024, 2, 29))] == ["1923"]


def test_this_day_beside_a_year_of_something_else():
    text = "They marched on this day. In 1923 the printer Omar Sadi was hanged."
    assert [m.timex_value for m in tag_dates(text, PUBLISHED)] == ["2020-08-29", "1923"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She has been held since November 2019. Her appeal was rejected in July.", "2020-07"),
        ("She has been held since November 2019. Her house had been searched in July.", "2019-07"),
    ],
)
def test_month_just_past_goes_before_one_earlier_in_the_story(text: str, value: str):
    assert tag_dates(text, PUBLISHED)[-1].timex_value == value
