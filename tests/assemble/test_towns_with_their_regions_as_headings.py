"""Lines that name a town with its region head what stands below them; a ban that a sentence adds is a part of it."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

CITY_BY_CITY = (
    "Protests went on.\n\nMinneapolis\n\nPeople knelt where a man died.\n\nAustin, Texas\n\nPolice shot and injured "
    "two people with beanbag rounds.\n\nDenver\n\nPolice arrested Ana Bor on Tuesday.\n\nPortland, Oregon\n\nPolice "
    "beat the journalist Luis Mora on Tuesday."
)
BANS = [
    ("Ana Bor was sentenced to two years in prison and a two-year travel ban on Monday.", {"sentencing"}),
    ("Ana Bor was jailed for a year and put on the exit control list.", {"sentencing", "travel_ban"}),
    ("Ana Bor was put under a travel ban.", {"travel_ban"}),
    ("Ana Bor is on a no-fly list.", {"travel_ban"}),
]


def test_a_town_with_its_region_heads_its_section(extractor: Extractor) -> None:
    found = facts_told(extractor, CITY_BY_CITY, published="2020-06-03")

    assert [[p.text for p in i.places][:1] for i in found] == [["Austin"], ["Denver"], ["Portland"]]


@pytest.mark.parametrize("line", ["Ana Bor, Nigeria", "Jordan Bor, Texas", "Houston, Monday"])
def test_no_name_and_no_day_makes_such_a_line(extractor: Extractor, line: str) -> None:
    found = facts_told(extractor, f"Police in Kano arrested Ana Bor.\n\n{line}\n\nPolice beat Luis Mora on Monday.")

    assert {p.text for i in found for p in i.places} <= {"Kano"}


@pytest.mark.parametrize(("text", "acts"), BANS)
def test_a_ban_that_a_sentence_adds_is_told_once(extractor: Extractor, text: str, acts: set[str]) -> None:
    assert {i.act for i in facts_told(extractor, text)} == acts
