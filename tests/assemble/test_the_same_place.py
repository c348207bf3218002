"""Acts "in the same prison" or by "the same court": where that prison or court was told to be."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told


def places(extractor: Extractor, text: str, act: str, name: str) -> set[str]:
    """Return the places of an act on somebody."""
    found = all_told(extractor, text, published="2024-05-06")
    mine = [i for i in found if i.act == act and any(name in p.name for p in i.people if p.role == "victim")]
    assert mine, text
    return {p.text for i in mine for p in i.places}


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        (
            (
                "The Leninsky District Court in Kursk on Monday extended the detention of the clerk Ana Kol. Vera "
                "Orlik has moved to Tomsk. In May the same court fined a dentist, Ivan Petrenko, 900 roubles for "
                "treason."
            ),
            "fine",
            {"Kursk"},
        ),
        (
            (
                "In Welikada Prison the monk Ana Kol has refused food since Thursday. Relatives came from Kandy. Ivan "
                "Petrenko, 52, died in the same prison on 28 April after guards ignored his pleas for insulin."
            ),
            "death_in_custody",
            {"Welikada Prison"},
        ),
        (
            (
                "On 9 May the district court in Kursk sentenced Ana Kol, a nun, to five years in prison for "
                "blasphemy. The deacon Ivan Petrenko was given two years."
            ),
            "sentencing",
            {"Kursk"},
        ),
        (
            (
                "The district court in Kursk on Monday extended the detention of the clerk Ana Kol. In Tomsk, on the "
                "same day, a court fined a dentist, Ivan Petrenko, 900 roubles for treason."
            ),
            "fine",
            {"Tomsk"},
        ),
    ],
)
def test_the_same_place(extractor: Extractor, text: str, act: str, wanted: set[str]) -> None:
    assert places(extractor, text, act, "Petrenko") == wanted
