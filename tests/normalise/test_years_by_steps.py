"""The year of a day told without one, where its step of a case comes after the one told before."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.normalise.dates import tag_dates

ROWS = [
    ("On August 18, 2017, police arrested Ana Bor. On March 14, a court sentenced her to 5 years in prison.", "2018"),
    ("On January 18, 2017, police arrested Ana Bor. On December 14, a court sentenced her to a year.", "2017"),
    ("On December 4, 2018, police detained her, arresting her on December 15. On July 26 she was indicted.", "2019"),
    ("Police arrested Ana Bor on August 18, 2017. She was released on March 14.", "2018"),
    ("A court sentenced Ana Bor on August 18, 2017, and the High Court upheld the sentence on March 4.", "2018"),
    # what came before, or what nobody orders, is of the nearest year, as ever
    ("A court sentenced Ana Bor on August 18, 2017. Police detained her on March 14.", "2017"),
    ("On August 18, 2017, police arrested Ana Bor. She had been sentenced on March 14.", "2017"),
    ("On August 18, 2017, police arrested Ana Bor, who was tried with those who had marched on March 14.", "2017"),
    ("On August 18, 2017, police arrested Ana Bor. She had tried to leave on March 14.", "2017"),
    ("On August 18, 2017, police arrested Ana Bor. On March 14, her mother said, she was sentenced.", "2017"),
    ("On March 18, 2017, police arrested Ana Bor. On August 14, a court sentenced her.", "2017"),
    # nor does what befell others follow
    ("Luis Mora was arrested on August 18, 2017. Ana Bor was sentenced on March 14.", "2017"),
    ("Luis Mora was arrested on August 18, 2017. Two of his colleagues were released on March 14.", "2017"),
    ("On August 18, 2017, police arrested Ana Bor. Her husband was charged on March 14.", "2017"),
    ("On August 18, 2017, police arrested Ana Bor. On March 14, a court sentenced her brother.", "2017"),
    ("Ana Bor was arrested on October 10, 2017 at the trial of Luis Mora, who was charged on May 2.", "2017"),
    ("The Supreme Court upheld the ban on June 1, 2017. Ana Bor was released on May 2.", "2017"),
    ("Ana Bor was arrested on August 18, 2017. Bor was sentenced on March 14.", "2018"),
]


@pytest.mark.parametrize(("text", "year"), ROWS, ids=[t for t, _ in ROWS])
def test_the_year_of_the_next_step(text: str, year: str) -> None:
    assert [d for d in tag_dates(text, None) if d.kind == "DATE"][-1].timex_value[:4] == year


def test_a_report_that_has_a_day_keeps_its_own_way() -> None:
    text = "Police arrested Ana Bor on August 18, 2017. She was released on March 14."
    assert tag_dates(text, date(2017, 9, 1))[-1].timex_value[:4] == "2017"
