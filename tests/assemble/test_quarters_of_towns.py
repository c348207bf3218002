"""The town of a quarter or police station that is told without it."""

from __future__ import annotations

import pytest

from pipeline.assemble.facts import PlaceMention
from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.where.quarters import is_quarter, kilometres, lies_outside
from pipeline.normalise.places import PlaceValue, resolve_places
from tests.assemble.readings import facts_told


def places_of(extractor: Extractor, text: str, act: str, published: str = "2022-06-20") -> list[list[str]]:
    return [[p.text for p in r.places] for r in facts_told(extractor, text, published=published) if r.act == act]


@pytest.mark.parametrize(
    ("act", "there", "text"),
    [
        (
            "attack",
            ["Ngaliema", "Kinshasa"],
            (
                "On 3 May 2021 police arrested Abel Kalonda in Kinshasa. Two days later soldiers shot the trader "
                "Paul Ilunga in the commune of Ngaliema."
            ),
        ),
        (
            "raid",
            ["Bwiza", "Bujumbura"],
            (
                "Abel Nduwimana was arrested on 19 October in the Bwiza district of Bujumbura. On 3 May police raided "
                "his home in Bwiza."
            ),
        ),
        (
            "arrest",
            ["Karani", "Mombasa"],
            (
                "Rights groups in Mombasa have asked for an inquiry.\n\nThey say officers came to the market on 3 May."
                "\n\nOn 4 May, Jane Atsiaya was arrested at Karani police station."
            ),
        ),
    ],
)
def test_the_town_of_the_story_is_added(extractor: Extractor, act: str, there: list[str], text: str) -> None:
    (found,) = places_of(extractor, text, act)
    assert found[:2] == there


@pytest.mark.parametrize(
    ("act", "away", "text"),
    [
        (
            "attack",
            "Kinshasa",  # 1,500 km away
            (
                "On 3 May 2021 police arrested Abel Kalonda in Kinshasa. Two days later soldiers shot the trader "
                "Paul Ilunga in the commune of Bukavu."
            ),
        ),
        (
            "attack",
            "Osh",  # which of the two is not told
            "Ana Bor was arrested in Osh. Her brother, who lives in Bishkek, was beaten in the Tunguch neighbourhood.",
        ),
        (
            "killing",
            "Goma",
            (
                "Gunmen killed the trader Abel Kalonda in the commune of Limete on 3 May 2021. He had come "
                "from Goma the day before."
            ),
        ),
        (
            "ill_treatment",
            "Placetas",
            "Protesters in Placetas were tried. Ana Cruz was beaten at the Santa Clara police station on 3 May.",
        ),
    ],
)
def test_no_town_that_may_be_another(extractor: Extractor, act: str, away: str, text: str) -> None:
    (found,) = places_of(extractor, text, act)
    assert away not in found


def mention(text: str, name: str) -> PlaceMention:
    start = text.index(name)
    (value,) = resolve_places(text, [(start, start + len(name))])
    unknown = PlaceValue(name, "unknown", None, None, None, None, None, "context", 0.0)
    return PlaceMention(start, start + len(name), name, "PLACE", value or unknown)


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("in the Kamenge neighbourhood", "Kamenge", True),
        ("in the commune of Masina, Congo", "Masina", True),
        ("at Karani police station", "Karani", True),
        ("in Harare, Zimbabwe", "Harare", False),
        ("in the city of Harare", "Harare", False),
    ],
)
def test_what_is_told_to_be_a_quarter(text: str, name: str, told: bool) -> None:
    assert is_quarter(text, mention(text, name)) is told


def test_how_far_two_towns_are_from_each_other() -> None:
    text = "Masina, Kinshasa and Goma are towns of the Democratic Republic of the Congo"
    masina, kinshasa, goma = (mention(text, name) for name in ("Masina", "Kinshasa", "Goma"))
    gap, far = kilometres(masina, kinshasa), kilometres(kinshasa, goma)
    assert gap is not None
    assert far is not None
    assert gap < 25
    assert 1500 < far < 1650
    assert not lies_outside(masina, kinshasa)
    assert lies_outside(kinshasa, masina)
    assert lies_outside(masina, goma)
