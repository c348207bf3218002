"""Acts that are told by what happens to passports, phones, houses and bodies, and look-alikes that tell none."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

read = partial(facts_told, published="2020-08-29")


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Teacher Omar Saleh's passport was cancelled on 1 September.", "travel_ban", "Omar Saleh"),
        ("Ada Obi had her passport annulled on Wednesday.", "travel_ban", "Ada Obi"),
        ("Writer Ada Obi has had her house searched twice.", "raid", "Ada Obi"),
        ("Gendarmes seized the telephone of reporter Ada Obi while she was filming.", "raid", "Ada Obi"),
        ("On 8 July, police summoned Ada Obi for the third time, and kept her laptop.", "raid", "Ada Obi"),
        ("Omar Saleh's house was burnt down on Wednesday.", "property_destruction", "Omar Saleh"),
        ("Settlers uprooted the olive trees of farmer Omar Saleh.", "property_destruction", "Omar Saleh"),
        ("Omar Saleh was fired from his post at the university.", "dismissal", "Omar Saleh"),
        ("Ada Obi's licence was suspended for a year.", "dismissal", "Ada Obi"),
        ("Ada Obi was pepper-sprayed on July 11 while she was filming a march.", "attack", "Ada Obi"),
        ("Ada Obi had battery acid thrown in her face by two men.", "attack", "Ada Obi"),
        ("Officers broke the arm of cameraman Omar Saleh on 11 October.", "attack", "Omar Saleh"),
        ("In Lume, police dragged Ada Obi by the hair.", "attack", "Ada Obi"),
        ("Soldiers shot and wounded farmer Omar Saleh.", "attack", "Omar Saleh"),
        ("A hand grenade was thrown into the yard of Baran FM.", "attack", "Baran FM"),
        ("Accountant Omar Saleh was last seen on 6 March getting into a white jeep.", "enforced_disappearance",
         "Omar Saleh"),
        ("Ada Obi was questioned for several hours by military intelligence.", "harassment", "Ada Obi"),
        ("Ada Obi was followed by a white pick-up for weeks.", "harassment", "Ada Obi"),
        ("Teacher Ada Obi was warned by the justice bureau in 2017.", "harassment", "Ada Obi"),
        ("Editor Ada Obi has had death threats since May.", "threat", "Ada Obi"),
        ("Ada Obi was told by an officer that her name was on a list.", "threat", "Ada Obi"),
        ("Omar Saleh has twice been put in a punishment cell.", "ill_treatment", "Omar Saleh"),
        ("Omar Saleh was hung by the hands from a beam until he agreed to sign.", "torture", "Omar Saleh"),
        ("Omar Saleh was hanged at dawn on Monday.", "execution", "Omar Saleh"),
    ],
)  # fmt: skip
def test_what_befalls_things_and_bodies_tells_an_act(extractor: Extractor, text: str, act: str, who: str):
    assert who in {v for i in read(extractor, text) if i.act == act for v in victims(i)}


@pytest.mark.parametrize(
    "text",
    [
        "Journalists questioned the minister for two hours.",
        "Ada Obi's licence was renewed for a year.",
        "A guard fired a shotgun over the heads of two children.",
        "Ada Obi was last seen as a favourite in the polls.",
        "The film was seen by many and Omar Saleh was followed by thousands of fans.",
        "The house of Omar Saleh was painted on Wednesday.",
        "Police took a photograph of the camera.",
    ],
)
def test_what_tells_no_act(extractor: Extractor, text: str):
    assert [(i.act, victims(i)) for i in read(extractor, text)] == []


def test_tear_gas_at_a_crowd_disperses_it(extractor: Extractor):
    found = read(extractor, "Gendarmes fired tear gas on Monday at several hundred supporters of the opposition.")
    assert [(i.act, i.group.min if i.group else None) for i in found] == [("dispersal", 200)]


@pytest.mark.parametrize(
    "text",
    [
        "Lume, Aug 28 - A bricklayer was charged with theft of a bible on Monday.",
        "A court found guilty a poet from Kunduz, who was fined for eleven lines about a drought.",
    ],
)
def test_where_somebody_is_from_is_nobody(extractor: Extractor, text: str):
    assert {v for i in read(extractor, text) for v in victims(i)} == set()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("That they dismiss the charges against Pablo Ruiz and cancel the proceedings.", "acquittal"),
        ("We call on the ministry to free, drop every case against Pablo Ruiz.", "acquittal"),
        ("The union urged the ministry to pay, reinstate or release Pablo Ruiz.", "release"),
        ("Ruiz was beaten during the hour that he is allowed to leave, said his lawyer.", "release"),
    ],
)
def test_what_is_asked_for_or_allowed_day_by_day_has_not_happened(extractor: Extractor, text: str, act: str):
    assert act not in {i.act for i in read(extractor, text)}
