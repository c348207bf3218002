"""A day without its year does not take that of another matter, nor is a page's own day later than what it tells."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told


def days(extractor: Extractor, text: str, published: str | None = None) -> set[tuple[str, str | None]]:
    """Return each act with the first day that it may have been."""
    found = facts_told(extractor, text, published=published)
    return {(i.act, i.date.start if i.date is not None else None) for i in found}


YEARS = {
    # that of a later line about somebody else
    "In April dancer Ida Bor was arrested. In May she was charged with heresy.\nIn July 2017, painter Otto Kern was "
    "fined 300 euros by a court in Bonn.": {("arrest", None), ("charge", None), ("fine", "2017-07-01")},
    # that of her own later matter
    "In April dancer Ida Bor was arrested. In May she was charged with heresy.\nIn July 2017, Bor was fined 300 euros "
    "by a court in Bonn.": {("arrest", "2017-04-01"), ("charge", "2017-05-01"), ("fine", "2017-07-01")},
    "In April dancer Ida Bor was arrested. In July 2017, she was fined 300 euros.": {
        ("arrest", "2017-04-01"), ("fine", "2017-07-01"),
    },
    # since when somebody has been held
    "On 9 April dancer Ida Bor was arrested. Painter Otto Kern has been imprisoned since 2 May 1981.": {
        ("arrest", None), ("imprisonment", "1981-05-02"),
    },
    # news of a year that it does not tell, beside a year of old
    "The feast recalls the league founded in 1904. This year the feast was small. Dancer Ida Bor was arrested on 9 "
    "April.": {("arrest", None)},
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), YEARS.items())
def test_a_year_is_that_of_the_same_matter(
    extractor: Extractor, text: str, expected: set[tuple[str, str | None]]
) -> None:
    assert days(extractor, text) == expected


def test_a_page_written_on_after_its_day_tells_its_days(extractor: Extractor) -> None:
    text = "Ida Bor is a chemist who was arrested on March 9, 2017. She was put on trial on May 4, 2018, in Bonn."
    assert days(extractor, text, "2015-06-01") == {("arrest", "2017-03-09"), ("trial", "2018-05-04")}


def test_what_is_set_for_later_days_leaves_the_day_of_a_report(extractor: Extractor) -> None:
    text = "Ida Bor was arrested on 9 March. A hearing is set for May 4, 2015, and one was scheduled for June 1, 2015."
    assert ("arrest", "2015-03-09") in days(extractor, text, "2015-04-01")
