"""Alerts of those who watch over the press: what was told of before, companions, claims, who did nobody harm."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names

told = partial(facts_told, published="2024-05-06")


def test_a_day_after_an_aside_counts_from_the_story(extractor: Extractor) -> None:
    text = "On Tuesday a judge in Lomé jailed Ida Obi for a year. Her deputy, Pablo Ruiz, who was held on March 3 in a "
    found = told(extractor, text + "raid on the paper, was cleared and left prison that evening.")
    days = {i.act: i.date.start for i in found if i.date and names(i, "victim") == {"Pablo Ruiz"}}
    assert days["acquittal"] == days["release"] == "2024-04-30"
    (_, freed) = told(extractor, "Pablo Ruiz, who was arrested on 3 May, was released the same day.")
    assert freed.date is not None
    assert freed.date.start == "2024-05-03"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Soldiers clubbed monks who were leaving the temple, injuring four of them.", {"Soldiers"}),
        ("Police are hunting raiders who attacked a hamlet on Monday, killing five people.", {"raiders"}),
    ],
)
def test_who_injures_is_not_whom_the_clause_before_is_about(extractor: Extractor, text: str, who: set[str]) -> None:
    (found,) = told(extractor, text)
    assert names(found, "perpetrator") == who


def test_threats_told_of_before_are_not_of_the_killers(extractor: Extractor) -> None:
    text = "Gunmen killed Pablo Ruiz on April 20. Ruiz had told his wife in February that he was getting death threats."
    threat = next(i for i in told(extractor, text) if i.act == "threat")
    assert names(threat, "perpetrator") == set()
    assert threat.date is not None
    assert threat.date.edtf == "2024-02"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Kora Army claimed responsibility for the killing.", {"Kora Army"}),
        ("The Kora Army said it was behind the shooting.", {"Kora Army"}),
        ("The Kora Army denied that it was behind the shooting.", set()),
    ],
)
def test_who_says_they_did_it_did_it(extractor: Extractor, text: str, who: set[str]) -> None:
    (found,) = told(extractor, "The reporter Pablo Ruiz was shot dead in Lomé, Togo, on 1 May. " + text)
    assert names(found, "perpetrator") == who


def test_who_broke_her_own_wrist_did_nobody_harm(extractor: Extractor) -> None:
    found = told(extractor, "Officers hit Pablo Ruiz, whose colleague, Ida Obi, fractured her wrist.")
    assert [names(i, "perpetrator") for i in found] == [{"Officers"}]


def test_companions_of_an_arrest(extractor: Extractor) -> None:
    text = "Ida Obi was jailed on Monday. Pablo Ruiz was arrested alongside her in Lomé, Togo, in August."
    arrest = next(i for i in told(extractor, text) if i.act == "arrest")
    assert names(arrest, "victim") == {"Pablo Ruiz", "Ida Obi"}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("A magistrate granted investigators ten more days to question columnist Ida Obi.", "detention", "Ida Obi"),
        ("A judge cleared Ida Obi, who had been arrested in May, and freed her.", "acquittal", "Ida Obi"),
        ("An officer slapped Ida Obi and confiscated two cameras.", "raid", "Ida Obi"),
        ("Two men in a van followed the editor Ida Obi home on 3 May.", "harassment", "Ida Obi"),
        ("“They told me they would kill me if I came back,” said Ida Obi.", "threat", "Ida Obi"),
        ("Radio Kora is a broadcaster in Lume. Soldiers searched the station on 2 May.", "raid", "Radio Kora"),
        ("The union asked why Ida Obi had been arrested.", "arrest", "Ida Obi"),
        ("We urge them to return what was taken when police searched Radio Kora.", "raid", "Radio Kora"),
    ],
)
def test_acts_of_alerts(extractor: Extractor, text: str, act: str, who: str) -> None:
    assert [names(i, "victim") for i in told(extractor, text) if i.act == act] == [{who}]


def test_a_burned_body_is_no_burned_house(extractor: Extractor) -> None:
    text = "The murder of Ida Obi, whose burned body was found in a car, shocked Lume."
    assert "property_destruction" not in {i.act for i in told(extractor, text)}
