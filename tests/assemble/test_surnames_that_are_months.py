"""A surname that is a month dates nothing: "April was shot at her door"; the month itself does."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

NEWS = "2021-11-04"  # the thirty days before the report
ROWS: list[tuple[str, set[str]]] = [
    ("Ana April was killed in Paris in 1988. April was shot five times at her door.", {"1988-01-01"}),
    ("Dulcina September was murdered in Paris. The regime murdered September. September was gunned down.", set()),
    ("Luis May was beaten in Harare. Police beat May in his cell.", set()),
    ("Luis March was killed in Harare in 2019. March's lawyer said police shot March dead.", {"2019-01-01"}),
    ("Zoe June was killed in Osh in June. Soldiers shot June at a checkpoint.", {"2021-06-01"}),
    ("Luis May was killed in Harare in May. His lawyer spoke of it.", {"2021-05-01"}),
    ("Luis May was killed on May 3 in Harare. May was shot by guards.", {"2021-05-03"}),
    ("Luis Mora was killed in April. April was a month of mourning.", {"2021-04-01"}),
    ("In May Luis Mora was killed in Harare.", {"2021-05-01"}),
    ("Since April Luis Mora has been in hiding. Ana April was killed in June.", {"2021-06-01"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), ROWS, ids=[t for t, _ in ROWS])
def test_surnames_that_are_months_date_nothing(extractor: Extractor, text: str, days: set[str]) -> None:
    found = facts_told(extractor, text, published="2021-12-04")
    harm = [r for r in found if r.act in {"killing", "attack", "ill_treatment"}]
    begun = {r.date.start for r in harm if r.date and r.date.start} - {NEWS}
    assert harm
    assert begun == days
