"""Towns that are not those of an act: where somebody once lived, whose drivers strike, where a talk was, a dateline."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


def towns(read: Reader, text: str, act: str) -> set[str]:
    """Return the places of the records of an act in a text."""
    found = [r for r in read(text) if r.act == act]
    assert found, text
    return {p.text for r in found for p in r.places}


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        # where those who were arrested had once been
        ("Ivan and Petr Belov, two cooks who used to keep a shop in Gweru, were arrested in August 2015.", "arrest",
         set()),
        ("Ivan and Petr Belov, two cooks, were arrested in Gweru in August 2015.", "arrest", {"Gweru"}),
        # whose people do what somebody wrote of
        ("The poet Ana Bello was arrested in 2011 because she wrote of a strike by Harare taxi drivers.", "arrest",
         set()),
        # a body that somebody is of, and what befell the body
        ("She was a member of the Dawn Guards in Gweru who was beaten by guards in May.", "ill_treatment", set()),
        (("Li Na is a member of the Early Dawn Church in Gweru, which was closed and raided by police in May 2018 "
          "in a campaign against house churches in Zimbabwe."), "raid", {"Gweru", "Zimbabwe"}),
        # what a journey went by, other than one that is the act
        (("On Monday, when she was to fly by way of Gweru to Bergen, border guards at Kariba airport led Rudo Banda "
          "out of the queue and arrested her."), "arrest", {"Kariba"}),
        ("Rudo Banda had landed in Kariba via Gweru and was arrested there on Monday.", "arrest", {"Kariba"}),
        ("Rudo Banda was deported by way of Gweru to Bergen on Monday.", "forced_return", {"Gweru", "Bergen"}),
        # where somebody had come from, and whose branch they head
        ("Rudo Banda, who had come from Gweru, was arrested at Kariba airport on Monday.", "arrest", {"Kariba"}),
        ("Rudo Banda, who heads the Gweru branch of the union, was arrested in Kariba.", "arrest", {"Kariba"}),
        ("Police arrested Rudo Banda at the Gweru branch of the union on Monday.", "arrest", {"Gweru"}),
        # a land that somebody left for since
        ("Rudo Banda was held in Gweru on 3 May. She left for Togo and was beaten there.", "attack", {"Togo"}),
        # a town that the report names most
        (("There was no claim for the attacks in Gweru. The chain of events began in Gweru.\n\nThe town was quiet "
          "again.\n\nFour guards and a cook were killed."), "killing", {"Gweru"}),
    ],
)  # fmt: skip
def test_the_places_of_an_act(read: Reader, text: str, act: str, expected: set[str]) -> None:
    assert towns(read, text, act) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a town read as a body before its court, and a body that bears another town's byname
        ("Armed officers on Friday invaded the Rusape court to re-arrest Chipo Gumbo.", {"Rusape"}),
        ("The Rusape court's decision to jail Chipo Gumbo was upheld on Monday.", {"Rusape"}),
        ("Hamas courts jailed Chipo Gumbo on Monday.", set()),
        ("The Supreme Court jailed Chipo Gumbo on Monday.", set()),
    ],
)
def test_the_town_of_a_court(read: Reader, text: str, expected: set[str]) -> None:
    assert {p.text for r in read(text) for p in r.places} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rudo Banda was arrested on 3 May. She had left for Togo in April.", None),
        ("Rudo Banda left for Togo in 2018. She was arrested there.", "TG"),
        ("Rudo Banda left for Togo. Gunmen shot her dead on 4 May 2019 in her house.", "TG"),
    ],
)
def test_the_land_of_a_journey(read: Reader, text: str, expected: str | None) -> None:
    assert [r.country.alpha_2 if r.country else None for r in read(text)] == [expected]
