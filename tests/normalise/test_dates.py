from datetime import date

import pytest

from pipeline.normalise.dates import tag_dates

PUBLISHED = date(2020, 8, 29)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He died in late February.", "2020-02"),
        ("He died in February this year.", "2020-02"),
        ("They were sentenced on 27 August.", "2020-08-27"),
        ("It happened in August last year.", "2019-08"),
    ],
)
def test_probe(text, value):
    assert [m.timex_value for m in tag_dates(text, PUBLISHED)] == [value]
