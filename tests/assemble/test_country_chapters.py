"""Chapters of yearbooks and a foreign desk: owners of what was blocked, whose "his" is, ways to be sent back."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told


def read(extractor: Extractor, text: str) -> list[Incident]:
    found = all_told(extractor, text, title="Ruritania: a year told", published="2023-12-18")
    return [i for i in found if i.modality in FACTUAL and i.confidence >= 0.4]


def victims(incident: Incident) -> set[str]:
    named = {p.name for p in [*incident.people, *incident.organisations] if p.role == "victim"}
    return named or ({incident.group.text} if incident.group else set())


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (
            (
                "In May the Ministry of Culture revoked the license of Radio Dardo, one of the last free stations in "
                "Strelsau, a day after it had aired a talk on the dam; operators were ordered to jam its signal."
            ),
            "organisation_shutdown", "Radio Dardo",
        ),
        ("The ministry had the accounts of the Lantern Club frozen in May.", "asset_freeze", "Lantern Club"),
        ("The prosecutor had Zenda Books' accounts blocked in May.", "asset_freeze", "Zenda Books"),
        ("The Zenda Club had its accounts frozen in May.", "asset_freeze", "Zenda Club"),
        ("The government declared the editor Samir Haddad a terrorist in June.", "harassment", "Samir Haddad"),
        ("The blogger Ida Obi was put on the terrorist list in June.", "harassment", "Ida Obi"),
        (
            (
                "The editor of the online Beacon, Samir Haddad, declared a terrorist entity by the premier in June, "
                "went on writing."
            ),
            "harassment", "Samir Haddad",
        ),
        ("In June, Turkey returned 12 Syrian refugees on a night bus.", "forced_return", "12 Syrian refugees"),
        (
            "The blogger Samir Haddad was handed over at the border by Thai immigration officers in April.",
            "forced_return", "Samir Haddad",
        ),
        ("A crane took down the building of the Harbour Church in 2015.", "property_destruction", "Harbour Church"),
        ("The organizer Ida Obi found her house on fire a week later.", "property_destruction", "Ida Obi"),
        ("The reporter Ida Obi came home to find her office ransacked.", "property_destruction", "Ida Obi"),
        (
            'Ida Obi was stopped at the passport desk in Zenda in 2021 because her travel "might harm the state".',
            "travel_ban", "Ida Obi",
        ),
        ('Ida Obi was taken to the county\'s "vocational training center" in May 2017.', "detention", "Ida Obi"),
        (
            (
                "The printer Adil Sanz, who was held for nine months and fined, waved. The owner of the press, Tomas "
                "Ruel, who has lived in Leeds since 2021, is among those on whose heads police have put a price; in "
                "June his passport was canceled."
            ),
            "travel_ban", "Tomas Ruel",
        ),
        (
            (
                "In April the blogger Sulixay Photi, who had mocked a dam on his page, was arrested; he has not been "
                "seen since. His friend Vilaphone Insay survived when a man fired through the window of her room."
            ),
            "attempted_killing", "Vilaphone Insay",
        ),
    ],
)  # fmt: skip
def test_told_of(extractor: Extractor, text: str, act: str, expected: str):
    assert [victims(i) for i in read(extractor, text) if i.act == act] == [{expected}]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("In July the Security Bureau had the accounts frozen.", "asset_freeze"),
        ("Police declared the bombing a terrorist attack. The mayor Ida Obi thanked them.", "harassment"),
        ("The gunman Samir Haddad, designated a terrorist by the United States, was killed.", "harassment"),
        ("In June, Spain returned 12 paintings to Peru.", "forced_return"),
        ("In June Georgia returned the citizens' savings.", "forced_return"),
        ("The suspect Samir Haddad was handed over by Thai police to prosecutors in April.", "forced_return"),
        ("A crane took down the old sign in 2015.", "property_destruction"),
        ("The farmer Samir Haddad found his house burnt down after lightning struck.", "property_destruction"),
        ("The reporter Ida Obi hopes to find her house unharmed.", "property_destruction"),
        ("The lawyer Ida Obi was stopped at the airport because her bag held a knife.", "travel_ban"),
        ("The cook Ida Obi took her son to a vocational training center in May.", "detention"),
    ],
)
def test_not_told(extractor: Extractor, text: str, act: str):
    assert [victims(i) for i in read(extractor, text) if i.act == act and i.confidence >= 0.5] == []


def test_who_took_a_picture_is_nobody_of_the_story(extractor: Extractor):
    text = (
        "[Photo: The gate of the holding center in Bangkok. B. Lask / Radio Zenda]\n\n"
        "Tomas Ruel, 38, a deacon, was put aboard a flight from Bangkok to Hanoi on Friday night."
    )
    found = all_told(extractor, text, title="Thailand flies a deacon back to his judges", published="2023-12-18")
    assert {p.name for i in found for p in i.people} == {"Tomas Ruel"}


def test_fields_of_a_register(extractor: Extractor):
    text = (
        "No. 12. Name: Samir Haddad (m), 58, imam. Detained on: 7 August 2021. Charge: fraud. Sentence: 5 years, fine "
        "40,000 yuan (19 December 2021). Appeal: rejected 2 April 2022. Prison: Zenda. Remarks: died in prison 30 "
        "August 2023. Body not returned.\n\n"
        "No. 13. Name: Tomas Ruel (m), 31. Detained on: 9 May 2021. Sentence: 2 years (3 March 2022). Appeal: due."
    )
    told = {(i.act, *victims(i), i.date.edtf if i.date else None) for i in read(extractor, text) if i.confidence >= 0.5}
    assert told == {
        ("arrest", "Samir Haddad", "2021-08-07"),
        ("sentencing", "Samir Haddad", "2021-12-19"),
        ("appeal_rejected", "Samir Haddad", "2022-04-02"),
        ("death_in_custody", "Samir Haddad", "2023-08-30"),
        ("arrest", "Tomas Ruel", "2021-05-09"),
        ("sentencing", "Tomas Ruel", "2022-03-03"),
    }


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (
            (
                "A court on Thursday imprisoned two Zuri Baptists for a “breach of unity”: Samir Haddad for six years, "
                "and Tomas Ruel, whose only task had been to sweep the hall, for five years and six months."
            ),
            "imprisonment",
            {"Samir Haddad": "six years", "Tomas Ruel": "five years and six months"},
        ),
        (
            "The court jailed three men: Samir Haddad for six years, Tomas Ruel for five and Adil Sanz for four.",
            "sentencing",
            {"Samir Haddad": "six years", "Tomas Ruel": "five", "Adil Sanz": "four"},
        ),
        (
            "Two of the cooks, Samir Haddad and Tomas Ruel, served three years and two years respectively for a song.",
            "imprisonment",
            {"Samir Haddad": "three years", "Tomas Ruel": "two years"},
        ),
        (
            "The court jailed the editor Samir Haddad: he had worked with Tomas Ruel for six years.",
            "sentencing",
            {"Samir Haddad": None},
        ),
    ],
)
def test_terms_told_one_by_one(extractor: Extractor, text: str, act: str, expected: dict[str, str | None]):
    found = [i for i in read(extractor, text) if i.act == act]
    assert {v: i.penalty.text if i.penalty else None for i in found for v in victims(i)} == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Officers at the police station in Giza beat the student Samir Haddad to make him confess.", "torture"),
        ("Police beat the student Samir Haddad on the bare soles of both his feet.", "torture"),
        ("A mob beat the student Samir Haddad to make him confess.", "attack"),
        ("Police beat the student Samir Haddad in the street to make him leave.", "attack"),
    ],
)
def test_blows_for_a_confession_are_torture(extractor: Extractor, text: str, act: str):
    assert [i.act for i in read(extractor, text)] == [act]


def test_to_treat_worship_as_unlawful_shuts_nothing_down(extractor: Extractor):
    text = "The government recognized four creeds and treated worship by others as unlawful assembly."
    assert read(extractor, text) == []
