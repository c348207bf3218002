"""A day that no calendar here reads leaves a record undated; it is never news of the report's own weeks."""

import pytest

from tests.assemble.readings import facts_told


@pytest.mark.parametrize("day", ["on 21 Magh 2077", "on 3 Yekatit", "on 12/1/1443", "on 2077/10/21 BS"])
def test_no_day_of_the_report_for_it(extractor, day):
    (arrest,) = facts_told(extractor, f"Police arrested Ram Bahadur {day}.", published="2022-06-15")
    assert arrest.date is None


def test_the_month_of_another_calendar_is_no_place(extractor):
    (arrest,) = facts_told(extractor, "Police in Addis Ababa arrested Abebe Kebede in Hamle 2012 E.C.")
    assert [place.text for place in arrest.places] == ["Addis Ababa"]
    assert str(arrest.date.start) == "2020-07-08"
