"""The country of an incident where no place is told: by the name of a court, police or prison."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told


@pytest.mark.parametrize(
    ("text", "country", "basis"),
    [
        ("The Oskemen City Court sentenced Arman Sadykov to two years in prison.", "KZ", "institution"),
        ("A court in Shymkent sentenced Arman Sadykov to two years in prison.", "KZ", "place"),
        ("The Harare Magistrates' Court sentenced Peter Maluku to two years in prison.", "ZW", "institution"),
        ("The Supreme Court sentenced Arman Sadykov to two years in prison.", None, None),
        ("The Supreme Court of Justice sentenced Arman Sadykov to two years in prison.", None, None),
        ("Police detained Arman Sadykov.", None, None),
        (
            "In Kyrgyzstan, the Oskemen City Court's ruling was read. Police arrested Arman Sadykov in Osh on 3 May.",
            "KG",
            "place",
        ),
    ],
)
def test_country_by_the_name_of_an_institution(
    explaining: Extractor, text: str, country: str | None, basis: str | None
) -> None:
    incidents = all_told(explaining, text)
    assert incidents
    for incident in incidents:
        found = incident.country
        assert (found.alpha_2 if found else None, found.basis if found else None) == (country, basis)
