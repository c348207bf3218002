"""Those named after "according to" and a comma: who is cited, and who the clause is about."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

ROWS = [
    ("According to Reuters, Bor, Luis Mora, and Zoe Reis were held for a week in May 2014.",
     {"Bor", "Luis Mora", "Zoe Reis"}),
    ("According to Xinhua, Bao, Zhu Bora, Wu Dao, and Lin Bora were held for a week in May 2007.",
     {"Bao", "Zhu Bora", "Wu Dao", "Lin Bora"}),
    ("According to a report by AFP, Bor, Mora, and Reis were arrested on 4 May 2014.", {"Bor", "Mora", "Reis"}),
    ("According to Ana Bor, Ivo Reis, and Luis Mora were arrested on 4 May 2014.", {"Ivo Reis", "Luis Mora"}),
    ("According to Ana Bor, Ivo Reis, and Luis Mora, Zoe Reis was arrested on 4 May 2014.", {"Zoe Reis"}),
    ("According to Ana Bor, Ivo Reis and others, Zoe Reis was arrested on 4 May 2014.", {"Zoe Reis"}),
    ("According to his wife, Ana Bor, and his brother, Luis Mora was arrested on 4 May 2014.", {"Luis Mora"}),
    ("According to Reuters, the AP, and AFP, Zoe Reis was arrested on 4 May 2014.", {"Zoe Reis"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "held"), ROWS, ids=[text for text, _ in ROWS])
def test_all_whom_it_befell_and_no_source(extractor: Extractor, text: str, held: set[str]) -> None:
    (incident,) = facts_told(extractor, text)
    assert victims(incident) == held


@pytest.mark.parametrize(
    "text",
    [
        "According to reports of March 21 and 23, 2009, officials in Kano detained four men over a boycott.",
        "The group said on May 3 and 5, 2014, that police had beaten four men.",
    ],
)
def test_the_days_of_reports_date_no_act(extractor: Extractor, text: str) -> None:
    assert [i.date for i in facts_told(extractor, text)] == [None]
