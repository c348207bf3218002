"""What no record should tell: mishaps, words in other senses, and acts of the wrong people."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader


def told(read: Reader, text: str) -> list[str]:
    """Return the acts that a text tells as facts or claims."""
    return [r.act for r in read(text) if r.modality in FACTUAL]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # mishaps at work and sickness in camps
        ("A volunteer firefighter, Stavros Lemu, died of burns. Police held a beekeeper over arson.", []),
        ("Seven people, including two children, died of cholera in the refugee camp at Dadu last week.", []),
        ("A mountain guide, Pasang Dor, was killed by falling ice on Sunday.", []),
        ("The actor Leon Haas was hurt when a trapdoor opened too early.", []),
        # who may not leave is sent nowhere
        ("Leon Haas was ordered by a court in Gweru not to leave Harare on Monday.", ["travel_ban"]),
        ("Leon Haas was ordered to leave the country on Monday.", ["forced_return"]),
        # who is shot is somebody, though read as a body; a paper is not shot
        ("Chitungwiza residents say soldiers shot Sipho Banda on Monday.", ["attack"]),
        ("Soldiers shot Blue Line News in Gweru on Monday.", []),
        # nobody tells who hanged whom is found hanged
        ("Activist Sipho Okonjo found hanged in Chinhoyi cell", ["death_in_custody"]),
        ("Activist Sipho Okonjo hanged in Chinhoyi prison", ["execution"]),
        ("Leon Haas was found guilty and hanged in Gweru on Monday.", ["conviction", "execution"]),
    ],
)
def test_deaths(read: Reader, text: str, acts: list[str]) -> None:
    assert sorted(told(read, text)) == sorted(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # what a crowd of delegates does with words
        ("Emil Radov was attacked by several delegates for his spending.", []),
        ("Emil Radov was attacked by several delegates with chairs.", ["attack"]),
        # whoever burned what was his own, and what the water did
        ("A court in Graz jailed a baker for setting fire to his own shop.", []),
        ("Officials said 200 people were evicted from their homes by the water.", []),
        ("Officials said 200 people were evicted from their homes by the army.", ["property_destruction"]),
        ("The sprinter Kezia Blond says she was poisoned by a contaminated supplement.", []),
        # envoys, statements
        ("Ambassador Petros Mavri, who was expelled in March in a dispute over a map, did not attend.", []),
        ("The deputy Petros Mavri, who was expelled from parliament in March over a map, wept.", ["dismissal"]),
        ("A boy drowned on Monday. Police took three of his friends to the station to give statements.", []),
        # business
        ("The tax authority searched the offices of the supermarket Bolo on Tuesday. The shares fell.", []),
        ("Police searched the offices of the weekly Bolo on Tuesday. Its editor wept.", ["raid"]),
        ("The court on Friday dismissed an appeal by the trader Chanda Mwel against a tax bill.", []),
        (
            "The court on Friday dismissed an appeal by the editor Chanda Mwel against her sentence.",
            ["appeal_rejected"],
        ),
        ("The city council of Eastvale fined the developer Norcrest 90,000 dollars for felling oaks.", []),
        # figures of a year
        ("The annual report of the prisons is out. A total of 2,300 inmates were paroled and 61 escaped.", []),
        # held abroad is no exile
        ("Selim Arkan has been held in Antwerp since January on a warrant from Ankara.", ["detention"]),
        ("Selim Arkan has been in Antwerp since police issued an arrest warrant for him.", ["exile", "charge"]),
        # whoever sent him there, and whoever only came to listen
        ("The judge Karin Olm was kidnapped by a man she once sent to prison.", ["abduction"]),
        ("Karin Olm was sent to prison on Monday.", ["imprisonment"]),
        ("The editor Ivo Kral, whose mother was in court, was shot in 1977.", ["attack"]),
        ("The editor Ivo Kral was in court on Monday over an article.", ["trial"]),
        # critics
        ("The director, Hal Brokaw, said he had been mugged by the press.", []),
        # of protests only the pictures
        ("The government was suppressing coverage of protests in the north.", []),
        ("The government was suppressing protests in the north by the miners' union.", ["dispersal"]),
        # those who kept others locked up
        ("Inspectors found 37 men locked in a container. The owner, Helder Pinto, was detained.", ["detention"]),
        ("The owner of the paper, Helder Pinto, was detained.", ["arrest"]),
    ],
)
def test_other_senses(read: Reader, text: str, acts: list[str]) -> None:
    assert told(read, text) == acts


def test_whoever_struck_is_not_the_struck_one_when_he_is_arrested(read: Reader) -> None:
    text = "The singer Arno Velle fell after a spectator knocked him down. The spectator was arrested in May."
    assert [r.act for r in read(text) if any(p.name == "Arno Velle" for p in r.people)] == ["attack"]
    text = "The singer Arno Velle fell from the stage. The singer was arrested in May."
    assert [r.act for r in read(text) if any(p.name == "Arno Velle" for p in r.people)] == ["arrest"]


def test_the_three_who_struck_are_not_three_who_are_named(read: Reader) -> None:
    text = (
        "Private Sean Mell hanged himself after he was beaten by three corporals. His mother, Linda, wept. "
        "The coroner, Alan Frit, spoke of bullying. The three were fined 500 pounds each."
    )
    assert not [p.name for r in read(text) if r.act == "fine" for p in r.people if p.role == "victim"]
    text = "Ivo Kral was charged on Monday. Lina Karsh was charged too. So was Abel Tann. The three were fined in May."
    assert {p.name for r in read(text) if r.act == "fine" for p in r.people} == {"Ivo Kral", "Lina Karsh", "Abel Tann"}


def test_the_girl_tells_what_befell_her_and_not_her_aunt(read: Reader) -> None:
    text = (
        "Police detained a 12-year-old girl and her aunt, Malati Dev, on Monday. "
        "The girl said she had been beaten there."
    )
    [attack] = [r for r in read(text) if r.act == "attack"]
    assert attack.people == []
    assert attack.group is not None
    assert attack.group.text == "The girl"


def test_who_drowned_is_not_who_was_let_go(read: Reader) -> None:
    text = "A sailor, Jun Abad, drowned off Gotland. The mate was arrested for drunkenness. He was released on Friday."
    assert not [r for r in read(text) if r.act == "release" and r.people]
    text = "The sailor Jun Abad fell ill. The ship was searched by police. He was arrested on Friday."
    assert [r for r in read(text) if r.act == "arrest" and any(p.name == "Jun Abad" for p in r.people)]
    text = "The editor Jun Abad died in May. The paper was closed. He had been arrested in April."
    assert [r for r in read(text) if r.act == "arrest" and any(p.name == "Jun Abad" for p in r.people)]


def test_the_boy_is_her_son_and_not_she(read: Reader) -> None:
    text = "Police arrested the weaver Omar Nepal on Monday because his son had run away. The boy was beaten there."
    found = [(r.act, p.name) for r in read(text) for p in r.people if p.role == "victim"]
    assert found == [("arrest", "Omar Nepal")]
    text = "Rohan Nepal, 12, had touched the well. The boy was hit on the head with a pot."
    assert [r for r in read(text) if r.act == "attack" and any(p.name == "Rohan Nepal" for p in r.people)]


def test_a_pardon_asked_for_takes_no_prison_for_granted_where_no_law_is_told(read: Reader) -> None:
    text = "Governor Rick Stanlow ruined the state. Now he wants us to pardon him."
    assert told(read, text) == []
    text = "The poet Rick Stanlow is in jail. The president should pardon Rick Stanlow."
    assert "imprisonment" in told(read, text) or "detention" in told(read, text)


def test_an_attack_that_somebody_staged_was_not_on_him(read: Reader) -> None:
    text = "Not unlike Karsan’s staged attack on August 31, 1939, the army felt obliged to justify its takeover."
    assert told(read, text) == []
    text = "Since Karsan’s attack on August 31, the editor has walked with a stick."
    assert told(read, text) == ["attack"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # who was already held is in no crowd that is scattered
        ("Guards in Dadu beat four detained strikers on Monday.", ["ill_treatment", "arrest"]),
        ("Police have allegedly beaten people detained at protests in Dadu.", []),
        ("Police beat strikers in Dadu and arrested two tailors.", ["dispersal", "arrest"]),
        # a month is no march
        ("Leon Haas was held in May 2008, but he was cleared and freed in March 2009.",
         ["acquittal", "detention", "release"]),
        ("Police scattered a banned march in Dadu.", ["dispersal"]),
        # what a check only looks like
        ("The film shows a check that looked more like the arrest of an armed gang.", []),
        ("The arrest of two bakers in Dadu looked like a kidnapping.", ["arrest"]),
        # who was in court to listen
        ("According to a clerk who was in court, four will come back.", []),
        ("The poet Leon Haas, who was in court on charges of treason, smiled.", ["trial"]),
    ],
)
def test_crowds_that_are_none(read: Reader, text: str, acts: list[str]) -> None:
    assert sorted(told(read, text)) == sorted(acts)


@pytest.mark.parametrize(
    ("row", "acts"),
    [
        ("Leon Haas – 5 days of jail,\nStavros Lemu – 7 days of jail.", ["sentencing"] * 2),
        ("Leon Haas served 5 days of jail.", ["sentencing", "imprisonment"]),
    ],
)
def test_a_row_of_a_name_and_a_term_is_a_sentence(read: Reader, row: str, acts: list[str]) -> None:
    assert told(read, f"A court in Dadu sentenced two bakers on 18 March.\n\n{row}") == acts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's possible Leon Haas has been beaten.", ["hypothetical"]),
        ("It is likely Leon Haas was beaten on Monday.", ["hypothetical"]),
        ("It was clear Leon Haas was beaten on Monday.", ["reported"]),
        ("There is also reason to believe four bakers have been tortured in Dadu.", ["alleged"]),
        ("There is no reason to believe that Leon Haas was tortured.", ["denied"]),
    ],
)
def test_what_is_possible_or_has_grounds(read: Reader, text: str, expected: list[str]) -> None:
    assert [r.modality for r in read(text)] == expected
