"""Days that the story tells: of its law, its bulletin, its season, its chronicle."""

from datetime import date

import pytest

from pipeline.normalise.dates import tag_dates

CASES = [
    # a weekday of what was told on a given day lies before that day
    ("2025-08-05", "He was shot on Saturday night, an agency reported on 29 July 2025.", "2025-07-26TNI 2025-07-29"),
    ("2025-08-05", "She was held on Sunday, her union said in a note on 31 July.", "2025-07-27 2025-07-31"),
    ("2025-08-05", "She was held on Monday, her union said on 5 August.", "2025-08-04 2025-08-05"),
    ("2025-08-05", "She was held on Monday. Her union said on 31 July that she was well.", "2025-08-04 2025-07-31"),
    ("2025-08-05", "She was freed on Monday after a court heard her on 31 July.", "2025-08-04 2025-07-31"),
    # an hour and its zone are no year, but what can be no hour is one
    ("2021-06-15", "2003 GMT: Police came. 2024 UTC: They left on 3 May.", "2021-05-03"),
    ("2021-06-15", "In 2003 GMT was still in use.", "2003"),
    ("2021-06-15", "1999 GMT meetings were few.", "1999"),
    # the year of a law is no year of the story
    ("2020-06-30", "The Trade Act of 2008 is harsh. He was held on 21 April.", "2008 2020-04-21"),
    # since when something goes on is told by the way
    ("2019-11-21", ("Two men died on 9 November. It was the tenth death since the strike began on 14 October. The "
     "following morning police came."), "2019-11-09 2019-10-14 2019-11-10TMO"),
    # "that spring" of the year told
    ("2018-08-10", "She was let out in January 2013 and fled that spring.", "2013-01 2013-SP"),
    ("2018-08-10", "She was let out in December 2013 and fled that autumn.", "2013-12 XXXX-XX-XX"),
    # the night of a day that nobody told
    ("2018-08-10", "He was tried that same day.", "XXXX-XX-XX"),
    ("2021-03-01", "Few were held in 2020, and several were killed during the year.", "2020 2020"),
    ("2020-12-20", "The first case in 2019 took place on March 18.", "2019 2019-03-18"),
    ("2021-04-19", "Today (on Sunday) gunmen came.", "2021-04-18 2021-04-18"),
    # the week of a bulletin ends before it comes out
    ("2023-05-22", "Media watch, 15–21 May\n\nOn Monday a court sat.", "2023-05-15/2023-05-21 2023-05-15"),
    ("2023-05-22", "Media watch, 15–21 May\n\nOn Sunday a court sat.", "2023-05-15/2023-05-21 2023-05-21"),
    ("2023-05-22", "Weekly digest (15–20 May 2023)\n\nOn Sunday a court sat.", "2023-05-15/2023-05-20 2023-05-14"),
    # the days of what a report is about are those of no bulletin
    ("2023-05-22", "Strike of 15–18 May: two held\n\nOn Sunday a court sat.", "2023-05-15/2023-05-18 2023-05-21"),
    ("2023-05-22", "Two held over strikes of 15–18 May\n\nOn Sunday a court sat.", "2023-05-15/2023-05-18 2023-05-21"),
    # a year alone heads the paragraph of a chronicle
    ("2020-01-01", "A life\n2012. On 4 September the police came.", "2012 2012-09-04"),
    # a sentence after a day may open with "the next day", "the following year"
    ("2021-06-15", "He was fined on 11 May. The next day a school dismissed him.", "2021-05-11 2021-05-12"),
    ("2021-06-15", "He was fined on 11 May. The following year he left.", "2021-05-11 2022"),
    ("2021-06-15", "He was fined on 11 May of the following year.", "2022-05-11"),
    ("2021-06-15", "Held on 3 May 2017 and given ten days two weeks later.", "2017-05-03 P10D 2017-05-17"),
    ("2021-06-15", "Held in May 2017 for two years and three months later that year.", "2017-05 P2Y3M 2017"),
    ("2021-06-15", "In the week before the vote 12 were held.", ""),
    # a sentence that begins with a number; a weekday told with its day
    ("2021-06-15", "Two were fined in January. 17 Palestinians were freed.", "2021-01"),
    ("2021-06-15", "He was held last Monday 17 October 2016.", "2016-10-17"),
    ("2021-06-15", "He was held last Monday, 17 people said.", "2021-06-14"),
    ("2021-06-15", "In May 2020 he was jailed. His wife was held the following week.", "2020-05 2020"),
    ("2021-06-15", "In December 2020 he was jailed. His wife was held the following week.", "2020-12 XXXX-XX-XX"),
    ("2021-06-15", "In 2020 he was jailed. His wife was held the following month.", "2020 2020"),
    # a month of the range just told
    ("2021-06-15", "From March to May 2020 nine were held. On 2 April two were beaten.", "2020-03/2020-05 2020-04-02"),
    ("2021-06-15", "Gifts between 1984 and 2010 were small.\n\nHis trial opened on 9 June.", "1984/2010 2021-06-09"),
    ("2021-06-15", "Held from March to May 2020.\n\nHe was freed on 21 April.", "2020-03/2020-05 2021-04-21"),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "wanted"), CASES, ids=[text for _, text, _ in CASES])
def test_days(published: str, text: str, wanted: str):
    told = tag_dates(text, date.fromisoformat(published), ranges=True)
    assert [m.timex_value for m in told] == wanted.split()
