"""Further wordings of acts: shot and found dead, snatched, warned, penalties handed down, and look-alikes of each."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2024-05-06")


def whom(incident: Incident) -> str:
    named = [x.name for x in [*incident.people, *incident.organisations] if x.role == "victim"]
    return ", ".join(named) or (incident.group.text if incident.group else "")


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Gunmen opened fire on the car of the farmer Omar Saleh in Sokoto on Friday. He died at the scene.",
         "killing", "Omar Saleh"),
        ("The farmer Omar Saleh was found shot in the head in Sokoto on Friday.", "killing", "Omar Saleh"),
        ("Three farmers were shot in the back of the head in Sokoto on Friday.", "killing", "Three farmers"),
        ("Bandits shot the nurse Ada Obi in Sokoto on Friday. She did not survive.", "killing", "Ada Obi"),
        ("Two died and 12 were hurt when soldiers opened fire on farmers in Sokoto on Friday.", "killing", "Two"),
        ("Gunmen attacked a camp in Sokoto on Friday, leaving one man dead and six others wounded.", "attack",
         "six others"),
        ("Eight pupils were snatched from a school in Sokoto on Friday.", "abduction", "Eight pupils"),
        ("Omar Saleh, the pilot they took hostage in Sokoto in May 2023, is ill.", "abduction", "Omar Saleh"),
        ("Gunmen took nine nurses from a compound in Sokoto on Friday.", "abduction", "nine nurses"),
        ("Some 120 families were driven from the lakeside settlement on Friday.", "property_destruction",
         "Some 120 families"),
        ("Seven students of Lume University were thrown out in January.", "dismissal", "Seven students"),
        ("Police shut the Lume Trust in May. The ministry froze its funds. The trust had its offices searched.", "raid",
         "Lume Trust"),
        ("Ada Obi and Omar Saleh remain captive in Sokoto.", "abduction", "Ada Obi, Omar Saleh"),
        ("Ada Obi was freed on Friday after nine days in the hands of a gang in Sokoto.", "abduction", "Ada Obi"),
        ("Ada Obi was declared a military target by the militia on Friday.", "threat", "Ada Obi"),
        ("Ada Obi has received calls warning her to leave Sokoto.", "threat", "Ada Obi"),
        ("Soldiers in Sokoto set alight some 30 huts on Friday.", "property_destruction", "some 30 huts"),
        ("Ada Obi faces one count of unlawful assembly in Lagos.", "charge", "Ada Obi"),
        ("Prosecutors in Lagos added the dentist Ada Obi to Case No. 77 on Friday.", "charge", "Ada Obi"),
        ("Prosecutors in Lagos sought ten years' imprisonment against the poet Ada Obi on Friday.", "trial", "Ada Obi"),
        ("We deplore the red-tagging of the poet Ada Obi in Manila.", "harassment", "Ada Obi"),
        ("Ada Obi was handed over to her family in Lagos on Friday after 71 days in prison.", "release", "Ada Obi"),
        ("Ada Obi survived a similar ambush in Sokoto in 2019.", "attempted_killing", "Ada Obi"),
        ("The 74 lashes to which the poet Ada Obi had been condemned were administered on Friday.", "torture",
         "Ada Obi"),
        ("Omar Saleh died on Friday while in the hands of the security forces in Sokoto.", "death_in_custody",
         "Omar Saleh"),
        ("Guards at Kirikiri prison had punched Ada Obi in May.", "ill_treatment", "Ada Obi"),
        ("A judge in Lagos upheld the $200 fine imposed on the blogger Ada Obi.", "fine", "Ada Obi"),
    ],
)  # fmt: skip
def test_acts_in_other_words(extractor: Extractor, text: str, act: str, who: str) -> None:
    assert (act, who) in {(i.act, whom(i)) for i in read(extractor, text)}


@pytest.mark.parametrize(
    ("text", "penalty"),
    [
        ("A five-year prison term was handed down on 14 April to the poet Ada Obi by a court in Lagos.",
         "five-year prison term"),
        ("We condemn the two-year sentence imposed on the poet Ada Obi in Lagos on 14 April.", "two-year sentence"),
        ("A 15-day administrative arrest was imposed on 18 April on the imam Omar Saleh in Simferopol.",
         "15-day administrative arrest"),
        ("A sentence of 40 months was meted out to the poet Ada Obi by a court in Lagos.", "sentence of 40 months"),
        ("A court in Lagos jailed the teacher Ada Obi for two years.", "two years"),
    ],
)  # fmt: skip
def test_penalties_as_nouns(extractor: Extractor, text: str, penalty: str) -> None:
    found = read(extractor, text)
    assert [(i.act, i.penalty.text if i.penalty else None) for i in found] == [("sentencing", penalty)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ada Obi was shot in the back of the head in Sokoto on Friday but survived.", "killing"),
        ("Ada Obi snatched victory from the mayor in Sokoto on Friday.", "abduction"),
        ("Ada Obi remains captive to her past.", "abduction"),
        ("The body of Ada Obi was handed over to her family in Lagos on Friday.", "release"),
        ("Ada Obi survived a heart attack in Lagos.", "attack"),
        ("Ada Obi received calls warning her to evacuate before the flood in Lagos.", "threat"),
        ("A sentence of five years could be imposed on the poet Ada Obi in Lagos.", "sentencing"),
        ("Ada Obi was sentenced to a year in Lagos. The court rejected her request for bail on Friday.",
         "appeal_rejected"),
        ("The firm asked for two years of protection for Ada Obi in Lagos.", "trial"),
    ],
)  # fmt: skip
def test_look_alikes(extractor: Extractor, text: str, act: str) -> None:
    assert act not in {i.act for i in read(extractor, text)}


def test_an_unknown_deed_is_the_charge_of_a_sentence(extractor: Extractor) -> None:
    text = "Ada Obi was jailed for two years in Lagos for humiliating state authorities and publishing rumours."
    (told,) = read(extractor, text)
    assert [c.text for c in told.charges] == ["humiliating state authorities", "publishing rumours"]


def test_a_life_term_replaced_is_the_shorter_term(extractor: Extractor) -> None:
    (told,) = read(extractor, "A court in Lagos replaced the life sentence of Ada Obi with fifteen years on Friday.")
    assert (told.act, told.penalty.text if told.penalty else None) == ("sentence_overturned", "fifteen years")


def test_a_first_production_in_court_is_the_arrest(extractor: Extractor) -> None:
    found = read(extractor, "Omar Saleh was arrested on Friday in Lagos, produced before the magistrate and remanded.")
    assert [i.act for i in found] == ["arrest"]
    found = read(extractor, "Omar Saleh was arrested on 3 May and brought before a court on 5 May.")
    assert [i.act for i in found] == ["arrest", "trial"]
