"""What holds of dates whatever the text."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.normalise.dates import tag_dates
from pipeline.normalise.dates.arithmetic import span_of
from pipeline.normalise.dates.calendars import gregorian, month_days, months_of
from pipeline.normalise.dates.lexicon import lexicon

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
ANY_DAY = st.none() | st.dates()
_RAW = lexicon().raw
WORDS = sorted(
    {word for words in _RAW["grammar"].values() for word in words}
    | {
        word
        for name in ("months", "weekdays", "seasons", "units", "units_plural", "numbers", "ordinals")
        for word in _RAW[name]
    }
    | {
        word
        for name in ("day_parts", "relative_days", "vague", "holidays", "persian_months", "hijri_months")
        for word in _RAW[name]
    }
    | set("-–,.:/'’()$")
    | {"1990s", "10:30", "p.m.", "21st", "31", "2019", "1399", "AH", "99", "1/2", "0", "2020-02-30"}
)
DATISH = st.lists(
    st.sampled_from(WORDS).flatmap(lambda word: st.sampled_from([word, word.title()])) | st.integers(0, 9999).map(str),
    max_size=14,
).map(" ".join)


def the_first(text, published):
    return next(iter(tag_dates(text, published, ranges=True)), None)


def check(text, published):
    mentions = tag_dates(text, published)
    end = 0
    for mention in mentions:
        assert mention.start >= end
        assert mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.timex_value
        if mention.span:
            assert mention.span[0] <= mention.span[1]
            assert mention.edtf
            value = span_of(mention.timex_value)
            if value:
                narrow, wide = (mention.span, value) if mention.timex_mod else (value, mention.span)  # "late May"
                assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]
        if mention.refused or mention.kind == "DURATION":
            assert mention.span is None
        end = mention.end
    return mentions


@given(st.text(max_size=300), ANY_DAY)
@settings(max_examples=300, deadline=None)
def test_never_fails_on_arbitrary_text(text, published):
    check(text, published)


@given(DATISH, ANY_DAY)
@example("Halloween", date(1, 1, 1))
@settings(max_examples=1500, deadline=None)
def test_never_fails_on_words_of_dates(text, published):
    check(text, published)
    for mention in tag_dates(text, published, ranges=True):
        assert text[mention.start : mention.end] == mention.text


@given(DATISH | st.text(max_size=40), ANY_DAY)
@settings(max_examples=200, deadline=None)
def test_a_phrase_never_fails(text, published):
    mention = the_first(text, published)
    assert mention is None or text[mention.start : mention.end] == mention.text


@given(
    DAYS,
    st.integers(-400, 400),
    st.sampled_from(["yesterday", "today", "tomorrow", "three days ago", "ten days ago", "a week ago"]),
)
@settings(max_examples=200, deadline=None)
def test_relative_days_move_with_publication(published, shift, phrase):
    here, there = the_first(phrase, published), the_first(phrase, published + timedelta(shift))
    assert here is not None
    assert there is not None
    assert here.span is not None
    assert there.span is not None
    assert there.span[0] - here.span[0] == timedelta(shift)


@given(
    DAYS,
    st.integers(-52, 52),
    st.sampled_from(["last Tuesday", "next Friday", "on Monday", "last week", "this week", "next week"]),
)
@settings(max_examples=200, deadline=None)
def test_weekdays_and_weeks_move_with_publication(published, weeks, phrase):
    here, there = the_first(phrase, published), the_first(phrase, published + timedelta(weeks=weeks))
    assert here is not None
    assert there is not None
    assert here.span is not None
    assert there.span is not None
    assert there.span[0] - here.span[0] == timedelta(weeks=weeks)


@given(
    DAYS,
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{y}-{n:02d}-{d:02d}", "{d:02d}.{n:02d}.{y}", "{w}, {d} {m} {y}"]),
)
@settings(max_examples=300, deadline=None)
def test_a_full_date_is_itself_in_every_order(day, form):
    text = form.format(d=day.day, n=day.month, y=day.year, m=day.strftime("%B"), w=day.strftime("%A"))
    if form == "{d:02d}.{n:02d}.{y}" or day:
        mention = the_first(text, None)
        assert mention is not None
        assert (mention.text, mention.span) == (text, (day, day))


@given(DAYS, st.integers(1, 28), st.integers(1, 12))
@settings(max_examples=200, deadline=None)
def test_a_past_day_without_a_year_is_the_last_one(published, day, month):
    name = date(2000, month, 1).strftime("%B")
    text = f"After months in hiding and many warnings from the police of the town, she was arrested on {day} {name}."
    (mention,) = [m for m in tag_dates(text, published) if m.kind == "DATE"]
    assert mention.span is not None
    assert published - timedelta(366) <= mention.span[0] <= published
    assert (mention.span[0].day, mention.span[0].month) == (day, month)


@pytest.mark.parametrize(
    ("calendar", "low", "high"), [("hijri", 1300, 1460), ("persian", 1243, 1470), ("ethiopian", 1890, 2050)]
)
def test_other_calendars_lose_no_day(calendar, low, high):
    expected = gregorian(calendar, low)[0]
    for year in range(low, high):
        for month in range(1, months_of(calendar) + 1):
            first, last = gregorian(calendar, year, month)
            assert first == expected
            assert (last - first).days + 1 == month_days(calendar, year, month)
            expected = last + timedelta(1)
        assert gregorian(calendar, year)[1] == expected - timedelta(1)
