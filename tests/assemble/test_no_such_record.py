"""What no record should tell: natural deaths, plots of works, words in other senses, and acts of the wrong people."""

from __future__ import annotations

import pytest

from tests.assemble.test_register_style import Reader, read  # noqa: F401 - a fixture by its name

FACTS = {"reported", "alleged"}


def told(read: Reader, text: str) -> list[str]:  # noqa: F811
    """Return the acts that a text tells as facts or claims."""
    return [r.act for r in read(text) if r.modality in FACTS]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # deaths of age and sickness, however hard the life was
        ("Sir Ronald Ashby, the judge who has died at 88, sentenced a spy ring to 120 years.", []),
        ("Jazz singer Wendell Amoru died on Sunday in Chicago at 84. In 1959 he was beaten by police.", ["attack"]),
        ("Father Ben Okwaro, who has died at 79, built eleven schools. In 1968 soldiers flogged him.", ["torture"]),
        ("The editor Ivo Kral died in his sleep after a short illness. Police beat him in 1977.", ["attack"]),
        ("A volunteer firefighter, Stavros Lemu, died of burns. Police held a beekeeper over arson.", []),
        ("The composer Aldo Verrin, who has died aged 83, was jailed for his faith in 1958.", ["imprisonment"]),
        ("Seven people, including two children, died of cholera in the refugee camp at Dadu last week.", []),
        ("A mountain guide, Pasang Dor, was killed by falling ice on Sunday.", []),
        ("The actor Leon Haas was hurt when a trapdoor opened too early.", []),
        # but those of blows and cells
        ("The editor Ivo Kral, who has died at 44 in prison, was arrested in May.", ["arrest", "death_in_custody"]),
        ("Police beat the editor Ivo Kral in May. He died at 44 of his injuries.", ["killing"]),
        ("The editor Ivo Kral was arrested in May. He died at 44 in his cell.", ["arrest", "death_in_custody"]),
    ],
)
def test_deaths(read: Reader, text: str, acts: list[str]) -> None:  # noqa: F811
    assert sorted(told(read, text)) == sorted(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("In “The Glass Orchard” the novelist Per Molin tells of a judge, Karin, who is kidnapped by a man.", []),
        ("The drama “Gaol” has won a prize. In the third episode an inmate, Mags, is beaten by two officers.", []),
        ("The musical “Tsar” closes after 12 nights. Its hero, Boris, is exiled to an island by his own guards.", []),
        ("The award went to Momo Traoré for “The Kite Thief”, in which a boy is arrested for theft.", []),
        ("Critics panned the new production of “Carmen” in which Don José is shot by police.", []),
        ("Mokhtar’s last film, about a hanged nurse, won a prize. The jury loved it.", []),
        # whoever made the work, and whom a film only shows
        ("The director of the film, Hal Brokaw, was arrested in Osh on Monday.", ["arrest"]),
        ("The report “Broken”, in which 30 men are named, says police tortured the editor Ivo Kral.", ["torture"]),
        ("She made a film about the poet Ivo Kral, who was shot dead by soldiers in 1994.", ["killing"]),
        ("Leaked footage from the film, in which the editor Ivo Kral was beaten by police, was shown.", ["attack"]),
    ],
)
def test_plots(read: Reader, text: str, acts: list[str]) -> None:  # noqa: F811
    assert told(read, text) == acts


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # what a crowd of delegates does with words
        ("Emil Radov was attacked by several delegates for his spending.", []),
        ("Emil Radov was attacked by several delegates with chairs.", ["attack"]),
        ("The chairman, Emil Radov, was accused of killing off the women’s league.", []),
        # whoever burned what was his own, and what the water did
        ("A court in Graz jailed a baker for setting fire to his own shop.", []),
        ("Officials said 200 people were evicted from their homes by the water.", []),
        ("Officials said 200 people were evicted from their homes by the army.", ["property_destruction"]),
        ("The sprinter Kezia Blond says she was poisoned by a contaminated supplement.", []),
        # envoys, statements, halls
        ("Ambassador Petros Mavri, who was expelled in March in a dispute over a map, did not attend.", []),
        ("The deputy Petros Mavri, who was expelled from parliament in March over a map, wept.", ["dismissal"]),
        ("A boy drowned on Monday. Police took three of his friends to the station to give statements.", []),
        ("Deputy Nino Kalan, who tore up her copy on the rostrum, was led out by guards.", []),
        # business
        ("Shares in Karvex fell after regulators raided its headquarters in a price-fixing probe.", []),
        ("The tax authority searched the offices of the supermarket Bolo on Tuesday. The shares fell.", []),
        ("Police searched the offices of the weekly Bolo on Tuesday. Its editor wept.", ["raid"]),
        ("The court on Friday dismissed an appeal by the trader Chanda Mwel against a tax bill.", []),
        (
            "The court on Friday dismissed an appeal by the editor Chanda Mwel against her sentence.",
            ["appeal_rejected"],
        ),
        ("The city council of Eastvale fined the developer Norcrest 90,000 dollars for felling oaks.", []),
        # figures of a year, and of a fight
        ("The annual report of the prisons is out. A total of 2,300 inmates were paroled and 61 escaped.", []),
        ("Rebels attacked a convoy near Gao on Sunday, killing six soldiers and capturing two.", ["abduction"]),
        # held abroad is no exile
        ("Selim Arkan has been held in Antwerp since January on a warrant from Ankara.", ["detention"]),
        ("Selim Arkan has been in Antwerp since police issued an arrest warrant for him.", ["exile", "charge"]),
        # whoever sent him there, and whoever only came to listen
        ("The judge Karin Olm was kidnapped by a man she once sent to prison.", ["abduction"]),
        ("Karin Olm was sent to prison on Monday.", ["imprisonment"]),
        ("The editor Ivo Kral, whose mother Berta was in court, was shot in 1977.", ["attack"]),
        ("The editor Ivo Kral was in court on Monday over an article.", ["trial"]),
        # feelings, critics, stewards, gangs and fans
        ("The novelist Irma Dahl told Radio Norden that she felt “executed” by the review.", []),
        ("The director, Hal Brokaw, said he had been mugged by the press.", []),
        ("The rapper Young Tiber jumped on the pitch and was led away by stewards.", []),
        ("The rapper Young Tiber sang on the square and was led away by police.", ["arrest"]),
        ("A gang that robbed shops in Ibadan was broken up with the arrest of nine members, police said.", []),
        ("Fans of FC Donar threw flares at the team bus. Police arrested eleven fans.", []),
        ("The crime boss Tano Riso is serving life for the bomb.", []),
        ("The poet Tano Riso is serving life for a poem.", ["imprisonment"]),
        # a panel is no court
        ("A disciplinary panel had found the editor Ada Mago guilty of misconduct after a programme was aired.", []),
        ("A court had found the editor Ada Mago guilty of defamation after a programme was aired.", ["conviction"]),
        # of protests only the pictures, in a war only the rule
        ("The government was suppressing coverage of protests in the north.", []),
        ("The government was suppressing protests in the north by the miners' union.", ["dispersal"]),
        ("It is the first time that a Kordian nurse has been detained there.", []),
        ("The president, Bakar Kamal, had been flown in from exile only hours before.", []),
        # those who kept others locked up
        ("Inspectors found 37 men locked in a container. The owner, Helder Pinto, was detained.", ["detention"]),
        ("The owner of the paper, Helder Pinto, was detained.", ["arrest"]),
        # games
        ("The tribunal cleared the skier Anja Volden of doping on Monday.", []),
        # who built it destroyed nothing
        ("Father Ben Okwaro built eleven schools and was never known to lock a door.", []),
    ],
)
def test_other_senses(read: Reader, text: str, acts: list[str]) -> None:  # noqa: F811
    assert told(read, text) == acts


def test_whoever_struck_is_not_the_struck_one_when_he_is_arrested(read: Reader) -> None:  # noqa: F811
    text = "The singer Arno Velle fell after a spectator knocked him down. The spectator was arrested in May."
    assert [r.act for r in read(text) if any(p.name == "Arno Velle" for p in r.people)] == ["attack"]
    text = "The singer Arno Velle fell from the stage. The singer was arrested in May."
    assert [r.act for r in read(text) if any(p.name == "Arno Velle" for p in r.people)] == ["arrest"]


def test_the_three_who_struck_are_not_three_who_are_named(read: Reader) -> None:  # noqa: F811
    text = (
        "Private Sean Mell hanged himself after he was beaten by three corporals. His mother, Linda, wept. "
        "The coroner, Alan Frit, spoke of bullying. The three were fined 500 pounds each."
    )
    assert not [p.name for r in read(text) if r.act == "fine" for p in r.people if p.role == "victim"]
    text = "Ivo Kral was charged on Monday. Lina Karsh was charged too. So was Abel Tann. The three were fined in May."
    assert {p.name for r in read(text) if r.act == "fine" for p in r.people} == {"Ivo Kral", "Lina Karsh", "Abel Tann"}


def test_the_girl_tells_what_befell_her_and_not_her_aunt(read: Reader) -> None:  # noqa: F811
    text = (
        "Police detained a 12-year-old girl and her aunt, Malati Dev, on Monday. "
        "The girl said she had been beaten there."
    )
    [attack] = [r for r in read(text) if r.act == "attack"]
    assert attack.people == []
    assert attack.group is not None
    assert attack.group.text == "The girl"


def test_who_drowned_is_not_who_was_let_go(read: Reader) -> None:  # noqa: F811
    text = "A sailor, Jun Abad, drowned off Gotland. The mate was arrested for drunkenness. He was released on Friday."
    assert not [r for r in read(text) if r.act == "release" and r.people]
    text = "The sailor Jun Abad fell ill. The ship was searched by police. He was arrested on Friday."
    assert [r for r in read(text) if r.act == "arrest" and any(p.name == "Jun Abad" for p in r.people)]
    text = "The editor Jun Abad died in May. The paper was closed. He had been arrested in April."
    assert [r for r in read(text) if r.act == "arrest" and any(p.name == "Jun Abad" for p in r.people)]


def test_the_boy_is_her_son_and_not_she(read: Reader) -> None:  # noqa: F811
    text = "Police arrested the weaver Omar Nepal on Monday because his son had run away. The boy was beaten there."
    found = [(r.act, p.name) for r in read(text) for p in r.people if p.role == "victim"]
    assert found == [("arrest", "Omar Nepal")]
    text = "Rohan Nepal, 12, had touched the well. The boy was hit on the head with a pot."
    assert [r for r in read(text) if r.act == "attack" and any(p.name == "Rohan Nepal" for p in r.people)]


def test_a_pardon_asked_for_takes_no_prison_for_granted_where_no_law_is_told(read: Reader) -> None:  # noqa: F811
    text = "Governor Rick Stanlow ruined the state. Now he wants us to pardon him."
    assert told(read, text) == []
    text = "The poet Rick Stanlow is in jail. The president should pardon Rick Stanlow."
    assert "imprisonment" in told(read, text) or "detention" in told(read, text)


def test_an_attack_that_somebody_staged_was_not_on_him(read: Reader) -> None:  # noqa: F811
    text = "Not unlike Karsan’s staged attack on August 31, 1939, the army felt obliged to justify its takeover."
    assert told(read, text) == []
    text = "Since Karsan’s attack on August 31, the editor has walked with a stick."
    assert told(read, text) == ["attack"]
