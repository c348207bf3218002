"""What a sentence only gives the grounds or the time of has happened; deaths in centres where people are held."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader, of


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Zarin Bor's arrest may have been linked to her articles.", "arrest"),
        ("Zarin Bor's detention may be connected to a march that she joined.", "detention"),
        ("The arrest of Zarin Bor was likely due to her writing about bribes.", "arrest"),
        ("The deaths of Zarin Bor and Mira Velka in prison were due in part to hunger.", "death_in_custody"),
        ("The killing of Zarin Bor might have been prompted by her reporting.", "killing"),
        ("Zarin Bor's dismissal was due to her being a member of a union.", "dismissal"),
        ("At the time of Zarin Bor's arrest, police had not yet named a charge.", "arrest"),
        ("It is unclear if guards took Zarin Bor to a hospital before her detention.", "detention"),
    ],
)
def test_what_has_grounds_is_done(read: Reader, text: str, act: str) -> None:
    assert {r.modality for r in of(read(text), "Zarin Bor", act)} == {"reported"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Zarin Bor's trial is due to open on Monday.", "trial"),
        ("The execution of Zarin Bor is due on Monday.", "execution"),
        ("The release of Zarin Bor is due to officially take place in May.", "release"),
        ("The arrest of Zarin Bor is likely.", "arrest"),
        ("Zarin Bor's arrest would have been linked to her articles.", "arrest"),
        ("Any arrest of Zarin Bor may be connected with her work.", "arrest"),
        ("Zarin Bor will be forty at the time of her release.", "release"),
        ("The planned arrest of Zarin Bor may be linked to her articles.", "arrest"),
        ("The execution of Zarin Bor is due with five others on Friday.", "execution"),
        ("The execution of Zarin Bor is possibly due by Friday.", "execution"),
        ("The release of Zarin Bor may be tied to a prisoner swap.", "release"),
        ("The trial of Zarin Bor may be delayed due to illness.", "trial"),
        ("It is false that Zarin Bor's arrest was linked to her blog.", "arrest"),
        ("Claims that the torture of Zarin Bor was linked to police are false.", "torture"),
        ("If Zarin Bor had fled before her arrest, she would be alive.", "arrest"),
        ("It is not clear if Zarin Bor got away before her arrest.", "arrest"),
        ("At the time of the alleged killing of Zarin Bor by soldiers, the army was not in the town.", "killing"),
        ("Had Mira Velka been in Jos at the time of an attack on Zarin Bor, she would have helped.", "attack"),
    ],
)
def test_what_is_to_come_is_not(read: Reader, text: str, act: str) -> None:
    assert not [r for r in of(read(text), "Zarin Bor", act) if r.modality in FACTUAL]


OSH = "Officials in Osh, Kyrgyzstan, detained Zarin Bor in April 2018. "


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        (OSH + "Bor's detention was tied to his dealings in Turkey. Guards freed Bor in 2020.", "release", "KG"),
        (OSH + "He had sent photos in support of the marches in Chad. Guards freed Bor in 2020.", "release", "KG"),
        (OSH + "He had written about the war in Yemen. In May 2019 a judge fined Bor.", "fine", "KG"),
        ("Mira Velka wrote about the arrest of Zarin Bor in Turkey.", "arrest", "TR"),
        ("Reporters asked about Zarin Bor, who was jailed in Turkey.", "imprisonment", "TR"),
        ("The abduction of Zarin Bor, tied to an armed group in Mali, was condemned in France.", "abduction", "ML"),
        ("The killing of Zarin Bor was linked to agents in Iran, the court in Germany said.", "killing", "IR"),
        ("Zarin Bor was killed in a raid tied to the war in Syria.", "killing", "SY"),
    ],
)
def test_no_country_of_the_ground(read: Reader, text: str, act: str, country: str) -> None:
    assert {r.country.alpha_2 for r in of(read(text), "Zarin Bor", act) if r.country} == {country}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Zarin Bor, a baker from another village, also died in a “political reeducation” center in 2017.", True),
        ("Zarin Bor died at an internment facility in Osh.", True),
        ("Zarin Bor died after leaving a re-education centre in Osh.", False),
        ("Zarin Bor, a cook at a re-education centre, died at home in Osh.", False),
        ("Zarin Bor died in a fire near a re-education centre.", False),
        ("Zarin Bor died in a bus crash at a re-education centre gate.", False),
        ("Zarin Bor died in hospital, his family in a re-education centre were told.", False),
        ("A cook, Zarin Bor, died in a re-education centre.", False),
        ("Zarin Bor died while his brother was in a re-education centre.", False),
        ("Zarin Bor died in an adult education center in Osh.", False),
    ],
)
def test_who_died_where_they_are_held(read: Reader, text: str, dead: bool) -> None:
    assert bool(of(read(text), "Zarin Bor", "death_in_custody")) == dead
