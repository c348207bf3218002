"""What is told after "as shown by" has happened, whatever may happen; and against whom a case was opened."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, facts_told, victims

SHOWN = [
    ("reported", "Pirates are likely to target ships, as evidenced by the abduction of seven sailors in 2019."),
    ("reported", "Journalists may be attacked, as shown by the beating of Ana Bor in Lagos in May 2019."),
    ("reported", "Critics can be jailed, as the arrest of Ivo Reis in Lagos in May 2019 shows."),
    ("reported", "Critics may be killed, as demonstrated by the murder of Ivo Reis in Lagos in 2019."),
    ("reported", "Police would beat anybody, as seen in the killing of Ivo Reis in Lagos in 2019."),
    ("reported", "The law might silence critics, as was proved by the arrest of Ana Bor in May 2019."),
    ("hypothetical", "Journalists may be attacked, as would be shown by the beating of Ana Bor."),
    ("hypothetical", "Journalists may be attacked, which may lead to the beating of Ana Bor."),
    ("planned", "Soldiers plan to beat Ana Bor, as the report shows."),
    ("hypothetical", "Soldiers may beat Ana Bor, as the report shows."),
    ("alleged", "Soldiers allegedly beat Ana Bor, as the report shows."),
]
BODY = {"abduction", "attack", "killing", "arrest", "ill_treatment"}


@pytest.mark.parametrize(("how", "text"), SHOWN, ids=[t for _, t in SHOWN])
def test_what_shows_that_it_may_be_has_happened(extractor: Extractor, how: str, text: str) -> None:
    found = all_told(extractor, text, published="2020-05-20")
    assert {r.modality for r in found if r.act in BODY} == {how}


AGAINST = [
    ("Luis Mora, against whom a criminal case was opened in June, spoke in Minsk.", {"Luis Mora"}),
    ("Luis Mora, against whom charges were brought in June, spoke in Minsk.", {"Luis Mora"}),
    ("Luis Mora, against whom charges of treason have been filed, spoke in Minsk.", {"Luis Mora"}),
    ("Ana Bor works for Luis Mora, against whom a criminal case has been opened.", {"Luis Mora"}),
    ("Ana Bor and Luis Mora, against whom criminal proceedings were initiated, spoke.", {"Ana Bor", "Luis Mora"}),
    ("Luis Mora, against whom prosecutors opened a criminal case in June, spoke in Minsk.", {"Luis Mora"}),
    ("Luis Mora, against whom no charges were brought, spoke in Minsk.", set()),
    ("Luis Mora, against whom charges could be brought, spoke in Minsk.", set()),
    ("Luis Mora, against whom a lawsuit was filed by his landlord, spoke in Minsk.", set()),
]


@pytest.mark.parametrize(("text", "who"), AGAINST, ids=[t for t, _ in AGAINST])
def test_against_whom_a_case_was_opened(extractor: Extractor, text: str, who: set[str]) -> None:
    found = [r for r in facts_told(extractor, text) if r.act == "charge"]
    assert {v for r in found for v in victims(r)} == who
