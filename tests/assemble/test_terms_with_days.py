"""Where a sentence gives several people terms with a day behind each, each verdict is of its own day."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The court sentenced Ana Bor to five years on 3 May 2020 and Ilir Koci to three years on 7 June 2020.",
         {"Ana Bor": "2020-05-03", "Ilir Koci": "2020-06-07"}),
        ("A court sentenced Ana Bor to five years in prison in 2000 and Ilir Koci to three years in prison in 2009.",
         {"Ana Bor": "2000", "Ilir Koci": "2009"}),
        ("The court sentenced Ana Bor to five years on 3 May 2020 and Ilir Koci to three years.",
         {"Ana Bor": "2020-05-03", "Ilir Koci": "2020-05-03"}),
        ("On 3 May 2020 a court sentenced Ana Bor to five years and Ilir Koci to three years.",
         {"Ana Bor": "2020-05-03", "Ilir Koci": "2020-05-03"}),
    ],
)  # fmt: skip
def test_each_verdict_has_its_day(extractor: Extractor, text: str, wanted: dict[str, str]) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    told = {i.people[0].name: i.date.edtf for i in found if i.act == "sentencing" and i.date}
    assert told == wanted
