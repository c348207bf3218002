"""Towns that a sentence tells of somebody or something beside its act, and those that are the act's all the same."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

AROUND = " Rights groups condemned it."


@pytest.mark.parametrize(
    ("act", "there", "text"),
    [
        ("killing", "Kabul", "A mob in Kabul carried out the lynching of Ana Bor after a sermon in Kandahar."),
        ("arrest", "Cali", "Police in Cali carried out the arrest of Luis Mora for a post made in Bogota."),
        ("killing", "Minsk", "Ana Bor was shot dead after talks in Minsk."),
        ("attack", "Dadaab", "Ana Bor, a refugee in a camp in Dadaab, was shot in Kenya."),
        ("arrest", "Kampala", "Ana Bor, a teacher in Gulu, was arrested in Kampala on 3 May 2021."),
    ],
)
def test_town_of_the_act(extractor: Extractor, act: str, there: str, text: str) -> None:
    (found,) = (r for r in facts_told(extractor, text + AROUND, published="2022-06-20") if r.act == act)
    assert there in {p.text for p in found.places}


@pytest.mark.parametrize(
    ("act", "away", "text"),
    [
        ("arrest", "Gulu", "Ana Bor, a teacher in Gulu, was arrested in Kampala on 3 May 2021."),
        ("arrest", "Moscow", "Ana Bor was arrested after she took a flight from Moscow to Minsk."),
        ("arrest", "Moscow", "Ana Bor was arrested in Minsk after taking a flight from Moscow."),
        (
            "imprisonment",
            "Gomel",
            "The trial and jailing of Ana Bor in Minsk and the arrest of her son in Gomel were condemned.",
        ),
        ("killing", "Baidoa", "A blast in Mogadishu killed Ana Bor, a nurse in Baidoa, Somalia."),
    ],
)
def test_town_of_something_else(extractor: Extractor, act: str, away: str, text: str) -> None:
    (found,) = (r for r in facts_told(extractor, text + AROUND, published="2022-06-20") if r.act == act)
    assert found.places
    assert away not in {p.text for p in found.places}
