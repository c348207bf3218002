"""What the dates must say: the probes of human-rights text, by the cause each one tests."""

import time
from datetime import date

import pytest

from pipeline.normalise.dates import tag_dates

PUBLISHED = date(2020, 8, 29)  # a Saturday


def the_first(text, published):
    return next(iter(tag_dates(text, published, ranges=True)), None)


def values(text, published=PUBLISHED, **options):
    return [mention.timex_value for mention in tag_dates(text, published, **options)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("27 August 2020", "2020-08-27"),
        ("27th August, 2020", "2020-08-27"),
        ("the 27th of August 2020", "2020-08-27"),
        ("August 27, 2020", "2020-08-27"),
        ("Aug. 27 2020", "2020-08-27"),
        ("Thursday, 27 August 2020", "2020-08-27"),
        ("2020-08-27", "2020-08-27"),
        ("2020/08/27", "2020-08-27"),
        ("27.08.2020", "2020-08-27"),
        ("27/8/20", "2020-08-27"),
        ("08/27/2020", "2020-08-27"),
        ("27-Aug-2020", "2020-08-27"),
        ("2020 August 27", "2020-08-27"),
        ("2020, August 27", "2020-08-27"),
        ("2020年8月27日", "2020-08-27"),
        ("٢٧/٠٨/٢٠٢٠", "2020-08-27"),
        ("२७ August २०२०", "2020-08-27"),
        ("August 2020", "2020-08"),
        ("August of 2020", "2020-08"),
        ("2012", "2012"),
        ("nineteen ninety-six", "1996"),
        ("the third quarter of 2019", "2019-Q3"),
        ("Q3 2019", "2019-Q3"),
        ("the first half of 2019", "2019-H1"),
        ("spring 2019", "2019-SP"),
        ("the winter of 2019", "2019-WI"),
        ("fiscal 2019", "2019"),
        ("FY2019", "2019"),
        ("the 1990s", "199"),
        ("the late 1980s", "198"),
        ("the 19th century", "18"),
        ("the twenty-first century", "20"),
    ],
)
def test_stands_alone(text, value):
    mention = the_first(text, None)
    assert mention is not None
    assert mention.timex_value == value
    assert mention.anchor is None


@pytest.mark.parametrize(
    ("text", "value", "anchor"),
    [
        ("He died in custody in February this year.", "2020-02", "publication:2020-08-29"),
        ("He died in late February.", "2020-02", "publication:2020-08-29"),
        ("They were sentenced on 27 August.", "2020-08-27", "publication:2020-08-29"),
        ("They were sentenced on August 27.", "2020-08-27", "publication:2020-08-29"),
        ("It was banned in August last year.", "2019-08", "publication:2020-08-29"),
        ("She was arrested in October.", "2019-10", "publication:2020-08-29"),
        ("He was detained on 30 December.", "2019-12-30", "publication:2020-08-29"),
        ("The trial will start on 3 October.", "2020-10-03", "publication:2020-08-29"),
        ("He will be tried in May.", "2021-05", "publication:2020-08-29"),
        ("The police came on Thursday.", "2020-08-27", "publication:2020-08-29"),
        ("The court ruled on Saturday.", "2020-08-29", "publication:2020-08-29"),
        ("The court will rule on Monday.", "2020-08-31", "publication:2020-08-29"),
        ("They were held last Saturday.", "2020-08-22", "publication:2020-08-29"),
        ("They were held last October.", "2019-10", "publication:2020-08-29"),
        ("He was beaten last week.", "2020-W34", "publication:2020-08-29"),
        ("They were sentenced this week.", "2020-W35", "publication:2020-08-29"),
        ("He will appeal next month.", "2020-09", "publication:2020-08-29"),
        ("The law was passed last year.", "2019", "publication:2020-08-29"),
        ("It happened yesterday.", "2020-08-28", "publication:2020-08-29"),
        ("It happened the day before yesterday.", "2020-08-27", "publication:2020-08-29"),
        ("It happened three days ago.", "2020-08-26", "publication:2020-08-29"),
        ("It happened the day before in Osh.", "2020-08-28", "publication:2020-08-29"),
        ("It happened two weeks ago.", "2020-08-15", "publication:2020-08-29"),
        ("It happened two years ago.", "2018", "publication:2020-08-29"),
        ("He was taken this morning.", "2020-08-29TMO", "publication:2020-08-29"),
        ("He was taken last night.", "2020-08-28TNI", "publication:2020-08-29"),
        ("He was taken at 10 p.m. on Wednesday.", "2020-08-26T22:00", "publication:2020-08-29"),
        ("It began at about 2:40 a.m. (0140 GMT) on Wednesday.", "2020-08-26T02:40", "publication:2020-08-29"),
        ("He was taken on the night of 5 May.", "2020-05-05TNI", "publication:2020-08-29"),
        ("He will be released in 15 days.", "2020-09-13", "publication:2020-08-29"),
        ("He was freed at the end of the month.", "2020-08", "publication:2020-08-29"),
        ("They were beaten this summer.", "2020-SU", "publication:2020-08-29"),
        ("She is now in exile.", "PRESENT_REF", "publication:2020-08-29"),
        ("She was recently freed.", "PAST_REF", None),
        ("She was seized on Good Friday.", "2020-04-10", "publication:2020-08-29"),
        ("She was seized on a good Friday.", "2020-08-28", "publication:2020-08-29"),
    ],
)
def test_against_publication(text, value, anchor):
    (mention,) = tag_dates(text, PUBLISHED)
    assert (mention.timex_value, mention.anchor) == (value, anchor)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("She was seized on Good Friday 2019.", ["2019-04-19"]),
        ("She was seized on Good Friday, 2019, in Osh.", ["2019-04-19"]),
        ("She was seized on Christmas Day in 2018.", ["2018-12-25"]),
        ("She was seized on New Year's Eve in 2018.", ["2018-12-31"]),
        ("She was seized at the 2018 Women's Day march.", ["2018-03-08"]),
        ("She was seized after the 2019 Easter Sunday attacks.", ["2019-04-21"]),
        ("She was seized after the April 2019 Easter Sunday attacks.", ["2019-04", "2019-04-21"]),
        ("She was seized on Women's Day, 8 March 2018.", ["2018-03-08", "2018-03-08"]),
        ("She was seized on Christmas Day last year.", ["2019-12-25"]),
        ("She was seized on Christmas Day, in 2018 she was freed.", ["2019-12-25", "2018"]),
        ("She was seized on May Day, 3 June 2018 saw her freed.", ["2020-05-01", "2018-06-03"]),
        ("She was seized on Easter Sunday this year.", ["2020-04-12"]),
        ("She was seized on Christmas Eve. In 2018 her son was.", ["2019-12-24", "2018"]),  # a year of its own
        ("She was seized on Good Friday and tried in 2018.", ["2020-04-10", "2018"]),
    ],
)
def test_a_holiday_has_the_year_beside_it(text, values):
    assert [m.timex_value for m in tag_dates(text, PUBLISHED)] == values


@pytest.mark.parametrize("kept", ["Persian New Year's Eve", "Sinhala New Year's Day", "Coptic Christmas",
                                  "Ethiopian Christmas", "Orthodox Good Friday", "Lunar New Year’s Day"])  # fmt: skip
def test_a_holiday_of_another_calendar_is_no_day_of_ours(kept):
    assert not tag_dates(f"She was seized on {kept}.", PUBLISHED)


def test_a_weekday_is_the_date_in_brackets_behind_it():
    told = tag_dates("He was held on Tuesday (4 August) and freed last Friday (7 August 2020).", PUBLISHED)
    assert [m.timex_value for m in told] == ["2020-08-04", "2020-08-04", "2020-08-07", "2020-08-07"]
    told = tag_dates("He was held on Tuesday. (4 August 2020)", PUBLISHED)
    assert [m.timex_value for m in told] == ["2020-08-25", "2020-08-04"]


def test_a_dash_before_a_former_office_begins_no_stretch():
    told = tag_dates("29.05.2020 – The former mayor is held. 10.07.2020 – She is charged.", PUBLISHED, ranges=True)
    assert [m.timex_value for m in told] == ["2020-05-29", "2020-07-10"]


def test_what_somebody_is_held_over_is_no_stretch_of_time():
    (mention,) = tag_dates("He was held over the 2013 protests.", PUBLISHED)
    assert (mention.text, mention.timex_mod, mention.edtf) == ("2013", None, "2013")
    (mention,) = tag_dates("He was held over the summer of 2019.", PUBLISHED)
    assert mention.text == "over the summer of 2019"


def test_a_day_by_the_moon_is_that_which_the_text_puts_beside_it():
    alone, *_ = tag_dates("He was held on 1 Muharram 1443.", PUBLISHED)
    assert (alone.timex_value, alone.timex_mod, alone.edtf) == ("2021-08-10", "APPROX", "2021-08-10~")
    for text in ("on 1 Muharram 1443 (9 August 2021)", "on 9 August 2021 (1 Muharram 1443)"):
        told = tag_dates(f"He was held {text}.", PUBLISHED)
        assert {m.timex_value for m in told} == {"2021-08-09"}
        assert {m.edtf for m in told} == {"2021-08-09"}
    told = tag_dates("He was held on 1 Muharram 1443 (29 August 2021).", PUBLISHED)  # too far to be the same
    assert [m.timex_value for m in told] == ["2021-08-10", "2021-08-29"]


def test_a_weekday_that_names_a_day_of_history_is_no_weekday():
    assert not tag_dates("Soldiers shot thirteen marchers on Bloody Sunday.", PUBLISHED)
    (mention,) = tag_dates("On Armistice Day, 1919, a mob raided the hall.", PUBLISHED)
    assert mention.timex_value == "1919-11-11"
    assert not tag_dates("The Armistice Day riot is still talked about.", PUBLISHED)
    told = tag_dates("They met on March 8, 1919, to keep Women's Day.", PUBLISHED)
    assert [m.timex_value for m in told] == ["1919-03-08", "1919-03-08"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was arrested on 5 March 2015. Two days later he was charged.", ["2015-03-05", "2015-03-07"]),
        ("He was arrested on 5 March 2015. On 20 May he was sentenced.", ["2015-03-05", "2015-05-20"]),
        ("He was arrested on 5 March 2015 and freed the next day.", ["2015-03-05", "2015-03-06"]),
        ("He was arrested on 5 March 2015; a week earlier he had fled.", ["2015-03-05", "2015-02-26"]),
        ("He was jailed in March 2015 and freed the following month.", ["2015-03", "2015-04"]),
        ("He was jailed in 2015 and freed the following year.", ["2015", "2016"]),
        ("He was taken on 5 March 2015. That night he was beaten.", ["2015-03-05", "2015-03-05TNI"]),
        ("He was held from 2 to 9 May 2016, and on the 20th he left.", ["2016-05-02", "2016-05-09", "2016-05-20"]),
    ],
)
def test_against_the_story(text, expected):
    assert values(text) == expected


def test_a_history_goes_on_in_its_own_year():
    text = "In December 1941 they crossed. In January the town fell. A 1990 book tells it. In March they left."
    assert values(text, None) == ["1941-12", "1942-01", "1990", "1942-03"]


def test_an_old_history_goes_on_in_a_dated_report():
    text = (
        "Ma was taken from home on the night of April 17, 2018, and held the next day on suspicion of using a cult to "
        "undermine the law. Her arrest was approved on May 25. On January 9, 2019, the Wanghua District Court gave her "
        "seven years and gave her husband, who had pleaded guilty, three years. Her appeal was turned down on March 22."
    )
    assert [m.timex_value[:10] for m in tag_dates(text, PUBLISHED) if m.kind == "DATE"] == [
        "2018-04-17", "2018-04-18", "2018-05-25", "2019-01-09", "2019-03-22",
    ]  # fmt: skip


def test_what_is_new_is_of_the_year_of_the_report():
    text = (
        "Ma was jailed for ten years on January 9, 2018, by a court in the north of the country that hears the cases "
        "of all those who are held in the camps of the two provinces.\n\nHer family saw her in a camp on August 3."
    )
    assert [m.timex_value for m in tag_dates(text, PUBLISHED) if m.kind == "DATE"] == ["2018-01-09", "2020-08-03"]


def test_a_history_takes_the_year_that_is_told_later():
    assert values("On 5 July police came; on 7 July 2019 they left.", None) == ["2019-07-05", "2019-07-07"]


def test_a_day_before_years_that_lie_far_apart_is_of_none() -> None:
    text = "On 23 June two editors were jailed. Others: Ali Dar, held since 1 May 1973; Lin Yu, tried in July 1983."
    assert values(text, None) == ["XXXX-06-23", "1973-05-01", "1983-07"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On October 3 the court extended his custody. He was taken on June 10, 2018. On October 6 it met again.",
            ["XXXX-10-03", "2018-06-10", "XXXX-10-06"],
        ),
        (
            "A guard was stabbed on 23 September. A cook vanished on 15 July. A third was found in May 2017.",
            ["XXXX-09-23", "XXXX-07-15", "2017-05"],
        ),
        ("He was jailed on 4 May. He had been taken on 9 April 2018.", ["2018-05-04", "2018-04-09"]),
        ("He was taken on 20 December. He was jailed on 9 January 2018.", ["2017-12-20", "2018-01-09"]),
    ],
)
def test_a_year_told_of_what_was_long_before_is_not_that_of_the_news(text, expected):
    assert values(text, None) == expected


@pytest.mark.parametrize("line", ["May 5 – 2017 OSH", "OSH / JALAL-ABAD – May 5, 2017", "May 5, 2017"])
def test_a_weekday_under_a_dateline_lies_before_it(line):
    text = f"Gunmen shot a baker\n{line}\nMen shot a baker on Wednesday. A cook was hurt on Tuesday."
    assert values(text, None) == ["2017-05-05", "2017-05-03", "2017-05-02"]


def test_a_weekday_after_a_day_of_the_story_lies_after_it():
    told = "A baker was shot on May 5, 2017\nin Osh. On Wednesday he died."
    assert values(told, None) == ["2017-05-05", "2017-05-10"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # once a year is told of that month it is no longer unknown
        (
            "On October 3 Bor fell ill. He was held on June 10, 2018. On 5 October 2019 he rose; on October 9 he left.",
            ["XXXX-10-03", "2018-06-10", "2019-10-05", "2019-10-09"],
        ),
        ("A cook was shot on May 3. On May 12 – 2000 people came.", ["XXXX-05-03", "XXXX-05-12"]),
        # no law, and the year of the story
        ("The 2012 arrest of law students drew protest in May.", ["2012", "2012-05"]),
        ("The 2012 criminal trial was cited in May.", ["2012", "2012-05"]),
        ("The 2016 party convention was raided in May.", ["2016", "2016-05"]),
        ("The 1994 law on meetings was cited in May.", ["1994", "XXXX-05"]),
        # a line in capitals of what was done then is none of towns
        ("PROTEST OF MAY 5, 2017\nOn Wednesday men shot a baker.", ["2017-05-05", "2017-05-10"]),
    ],
)
def test_a_year_is_taken_or_not_by_what_stands_beside_it(text: str, expected: list[str]) -> None:
    assert values(text, None) == expected


def test_a_long_line_in_capitals_takes_no_time() -> None:
    line = "AND".join(["INTERNATIONALCOMMITTEECONDEMNSKILLINGS"] * 4)
    began = time.process_time()
    assert values(f"{line} x MAY 5, 2017", None) == ["2017-05-05"]
    assert time.process_time() - began < 1


def test_the_dates_of_sources_have_short_years():
    assert values("It was told (RFA, 11 July 19; 14 July 19). On 3 July he was held.") == [
        "2019-07-11",
        "2019-07-14",
        "2020-07-03",
    ]


def test_a_leap_day_without_a_year_is_in_a_leap_year():
    assert values("He was held on 29 February.", date(2021, 3, 1)) == ["2020-02-29"]


def test_a_photograph_is_not_of_this_august():
    assert values("In this Aug. 30, 2019, photo he speaks.") == ["2019-08-30"]


def test_a_heading_gives_the_year():
    text = "Events of 2013\n\nIn May he was held. In June he was tried.\n\nBackground\n\nHe was born in July."
    headings = [(text.index(head), text.index(head) + len(head)) for head in ("Events of 2013", "Background")]
    assert values(text, headings=headings)[:3] == ["2013", "2013-05", "2013-06"]
    assert tag_dates(text, PUBLISHED, headings=headings)[1].anchor == "heading:2013"


@pytest.mark.parametrize(
    ("text", "first", "last", "edtf"),
    [
        ("from 20-21 May", "2020-05-20", "2020-05-21", "2020-05-20/2020-05-21"),
        ("between March and May", "2020-03-01", "2020-05-31", "2020-03/2020-05"),
        ("from 2015 to 2017", "2015-01-01", "2017-12-31", "2015/2017"),
        ("from 1 July to 3 August 2020", "2020-07-01", "2020-08-03", "2020-07-01/2020-08-03"),
        ("August 27–29, 2019", "2019-08-27", "2019-08-29", "2019-08-27/2019-08-29"),
        ("2015-17", "2015-01-01", "2017-12-31", "2015/2017"),
        ("Monday to Friday", "2020-08-24", "2020-08-28", "2020-08-24/2020-08-28"),
    ],
)
def test_ranges(text, first, last, edtf):
    mention = the_first(f"{text}", PUBLISHED)
    assert mention is not None
    assert mention.text == text
    assert mention.span == (date.fromisoformat(first), date.fromisoformat(last))
    assert (mention.precision, mention.edtf) == ("range", edtf)


@pytest.mark.parametrize("text", ["She was held at 1917 Linden Street.", "The clinic stood at 1906 W. Oak Ave., Lira."])
def test_the_number_of_a_house_is_no_year(text):
    assert values(text) == []


def test_a_year_before_the_name_of_a_street_is_one():
    assert values("In 1929 Wall Street fell.") == ["1929"]


def test_a_day_without_its_year_is_of_the_days_of_its_month_just_told():
    text = (
        "The body of the baker was found on July 25, 2017, in an empty house by the old mill on the road to Lira, as "
        "the coroner of the county wrote in his book.\n\nThe baker died of his wounds on July 16, the coroner said."
    )
    assert values(text) == ["2017-07-25", "2017-07-16"]


def test_ranges_give_their_ends_unless_asked():
    assert values("He was held from March to May 2019.") == ["2019-03", "2019-05"]
    assert values("He was held from March to May 2019.", ranges=True) == ["2019-03/2019-05"]


@pytest.mark.parametrize(
    ("text", "value", "iso"),
    [
        ("12 years in prison", "P12Y", "P12Y"),
        ("ten and a half years", "P10Y6M", "P10Y6M"),
        ("a six-year term", "P6Y", "P6Y"),
        ("15 days' administrative arrest", "P15D", "P15D"),
        ("1 year and 6 months", "P1Y6M", "P1Y6M"),
        ("three hours", "PT3H", "PT3H"),
        ("two decades", "P2DE", "P20Y"),
        ("several months", "PXM", None),
        ("the past three months", "P3M", "P3M"),
        ("more than four years", "P4Y", "P4Y"),
    ],
)
def test_durations_are_no_dates(text, value, iso):
    mention = the_first(text, PUBLISHED)
    assert mention is not None
    assert (mention.kind, mention.timex_type) == ("DURATION", "DURATION")
    assert (mention.timex_value, mention.duration_iso, mention.span) == (value, iso, None)


@pytest.mark.parametrize(
    "text",
    [
        "Aghadil, 43, died in custody.",
        "The 43-year-old died.",
        "He was 43 years old.",
        "The activist, aged 43, died.",
        "At 60 years of age he was jailed.",
        "They may appeal and march on.",
        "Some 2000 people marched.",
        "Under Article 1990 he paid $2015.",
        "April Smith spoke.",
        "The fall of the government",
        "Both in their mid-seventies, they were held.",
        "They freed him ten months earlier than scheduled.",
        "The former minister spoke.",
    ],
)
def test_no_dates(text):
    assert tag_dates(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("30 February", "February 2020 has 29 days, not 30"),
        ("on 30 February 2021", "February 2021 has 28 days, not 30"),
        ("31 April 2019", "April 2019 has 30 days, not 31"),
        ("32 May 2020", "May 2020 has 31 days, not 32"),
        ("2021-02-30", "February 2021 has 28 days, not 30"),
        ("2021-13-01", "there is no month 13"),
        ("30 Esfand 1400", "month 12 of 1400 (persian) has 29 days, not 30"),
    ],
)
def test_impossible_days_are_refused(text, reason):
    mention = the_first(text, PUBLISHED)
    assert mention is not None
    assert (mention.refused, mention.span, mention.edtf, mention.precision) == (reason, None, None, "unknown")


@pytest.mark.parametrize(
    ("text", "first", "last", "calendar"),
    [
        ("1 Muharram 1442", "2020-08-20", "2020-08-20", "hijri"),
        ("Ramadan 1441 AH", "2020-04-24", "2020-05-23", "hijri"),
        ("1399 SH", "2020-03-20", "2021-03-20", "persian"),
        ("22 Bahman 1357", "1979-02-11", "1979-02-11", "persian"),
        ("7 Shahrivar 1399 (Solar Hijri)", "2020-08-28", "2020-08-28", "persian"),
        ("1399/06/07 (Persian calendar)", "2020-08-28", "2020-08-28", "persian"),
        ("2563 BE", "2020-01-01", "2020-12-31", "buddhist"),
        ("B.E. 2563", "2020-01-01", "2020-12-31", "buddhist"),
        ("1 Meskerem 2013", "2020-09-11", "2020-09-11", "ethiopian"),
        ("2012 in the Ethiopian calendar", "2019-09-12", "2020-09-10", "ethiopian"),
    ],
)
def test_other_calendars(text, first, last, calendar):
    (mention,) = tag_dates(f"He was jailed in {text}.", PUBLISHED)
    assert mention.span == (date.fromisoformat(first), date.fromisoformat(last))
    assert mention.anchor == f"calendar:{calendar}"


@pytest.mark.parametrize(
    ("text", "precision", "edtf", "mod"),
    [
        ("27 August 2020", "day", "2020-08-27", None),
        ("late February 2020", "month", "2020-02", "END"),
        ("mid-2019", "year", "2019", "MID"),
        ("around 2010", "year", "2010~", "APPROX"),
        ("spring 2019", "season", "2019-21", None),
        ("Q3 2019", "season", "2019-35", None),
        ("the early 1990s", "decade", "199X", "START"),
        ("the 19th century", "range", "18XX", None),
        ("last week", "week", "2020-08-17/2020-08-23", None),
        ("recently", "unknown", None, None),
    ],
)
def test_precision_edtf_and_mod(text, precision, edtf, mod):
    mention = the_first(text, PUBLISHED)
    assert mention is not None
    assert (mention.precision, mention.edtf, mention.timex_mod) == (precision, edtf, mod)


@pytest.mark.parametrize(
    ("text", "value"), [("every Monday", "XXXX-WXX-1"), ("each July", "XXXX-07"), ("daily", "P1D")]
)
def test_sets(text, value):
    (mention,) = tag_dates(f"They met {text}.", PUBLISHED)
    assert (mention.timex_type, mention.timex_value) == ("SET", value)


def test_an_ambiguous_day_is_not_put_after_publication():
    assert values("He was held on 03/09/2020.") == ["2020-03-09"]
    assert values("He was held on 03/07/2020.") == ["2020-07-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They were held on May Day.", ["2020-05-01"]),
        ("They were held at the May Day march in Osh.", ["2020-05-01"]),
        ("They were held on May Day 2018.", ["2018-05-01"]),
        ("They were held on International Women’s Day.", ["2020-03-08"]),
        ("They were held on Human Rights Day 2018.", ["2018-12-10"]),
        ("They were held on Workers' Day.", ["2020-05-01"]),
        ("They were freed ahead of Nowruz.", ["2020-03-21"]),
        ("They met at the Day Centre.", []),
        ("On a May day they met.", ["2020-05"]),
    ],
)
def test_a_named_day_is_a_day(text: str, expected: list[str]):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "A court put her under house arrest until 9 May. Three days earlier officers had searched her flat.",
            "2025-03-10",
            ["2025-05-09", "XXXX-XX-XX"],
        ),
        (
            "On 4 March a court placed him in custody until 9 May. Three days earlier officers had searched his flat.",
            "2025-03-10",
            ["2025-03-04", "2025-05-09", "2025-03-01"],
        ),
        ("On 4 March a court remanded him until 9 May.", "2025-12-01", ["2025-03-04", "2025-05-09"]),
        ("He was kept in custody until 9 May.", "2025-03-10", ["2024-05-09"]),
        (
            "He was held on 4 March and freed on 9 March. Two days earlier his wife had been fined.",
            "2025-12-01",
            ["2025-03-04", "2025-03-09", "2025-03-07"],
        ),
    ],
)
def test_the_end_of_a_measure_is_not_where_the_story_stands(text, published, expected):
    assert values(text, date.fromisoformat(published)) == expected


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        ("She was still held at the end of the year.", date(2022, 1, 20), "2021"),
        ("She was still held at the end of the year.", date(2021, 11, 20), "2021"),
        ("At year end she was still held.", date(2022, 6, 20), "2021"),
        ("The clerk was seized in 2017. She was still held at the end of the year.", date(2022, 1, 20), "2017"),
        # ahead
        ("She will be tried at the end of the year.", date(2022, 1, 20), "2022"),
        ("The minister promised to free her by the end of the year.", date(2022, 1, 20), "2022"),
        ("He was banned from travelling until the end of the year.", date(2022, 1, 20), "2022"),
        ("He was held till year end.", date(2022, 1, 20), "2022"),
    ],
)
def test_the_end_of_a_year_told_as_past_is_over(text, published, told):
    assert values(text, published)[-1] == told


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("late February 2020", "2020-02-21", "2020-02-29"),
        ("early in May 2018", "2018-05-01", "2018-05-10"),
        ("mid-June 2018", "2018-06-11", "2018-06-20"),
        ("the end of May 2018", "2018-05-21", "2018-05-31"),
        ("mid-2018", "2018-05-01", "2018-08-31"),
        ("late last year", "2019-09-01", "2019-12-31"),
        ("the last two weeks of May 2018", "2018-05-01", "2018-05-31"),
        ("earlier this month", "2020-08-01", "2020-08-31"),
        ("the early 1990s", "1990-01-01", "1999-12-31"),
        ("late on 3 May 2018", "2018-05-03", "2018-05-03"),
    ],
)
def test_early_mid_and_late_are_thirds_of_a_month_or_year(text, first, last):
    mention = the_first(text, PUBLISHED)
    assert mention is not None
    assert mention.span == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was held on 3 May and freed on 7 June.", ["2023-05-03", "2023-06-07"]),
        ("He was freed on 3 May. Police had held him on 7 June.", ["2024-05-03", "2023-06-07"]),
        ("They freed Ana on 3 May and Ilir, held on 7 June, is ill.", ["2024-05-03", "2023-06-07"]),
        ("He was held on Monday and freed on Wednesday.", ["2024-04-29", "2024-05-01"]),
        ("He was held on Saturday and freed on Thursday.", ["2024-04-27", "2024-05-02"]),
        ("He was held on Friday and freed on Monday.", ["2024-05-03", "2024-05-06"]),
        ("He was freed on Monday after he was held on Wednesday.", ["2024-05-06", "2024-05-01"]),
        ("They held Ana on Saturday and Ilir on Friday.", ["2024-05-04", "2024-05-03"]),
        ("They freed Ana on Monday and Ilir, held on Friday, is ill.", ["2024-05-06", "2024-05-03"]),
        ("They freed him on Monday and will try him on Wednesday.", ["2024-05-06", "2024-05-08"]),
    ],
)
def test_weekdays_in_a_row_run_on(text, expected):
    assert [m.timex_value for m in tag_dates(text, date(2024, 5, 6))] == expected


def test_a_day_again_is_of_the_year_told_with_the_next():
    told = tag_dates("He was held on 3 May and again on 7 June 2020.", date(2024, 5, 6))
    assert [m.timex_value for m in told] == ["2020-05-03", "2020-06-07"]
