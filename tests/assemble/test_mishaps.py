"""Accidents and disasters, gunmen shot, people wanted or treated: told in words of harm, and no incidents."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told, who


@pytest.mark.parametrize(
    "text",
    [
        "Three hikers were killed and two were hurt when an old pine fell on their tent near Bled on Sunday.",
        "At least four people died and 20 were injured in a gas explosion at a bakery in Tirana.",
        "Two sisters were killed after a lorry smashed a rickshaw in Sylhet on Thursday.",
        "A man has died after being struck by a tram in Zagreb, police said. Ivo Maric, 50, was killed at once.",
        "Eleven pilgrims were killed and 30 injured when their coach plunged into a gorge in Peru.",
        "A blaze at a hotel killed 12 guests. A fire at the hospital injured six patients.",
        "Five villagers were killed this year by elephants.",
        "Rangers shot dead a lion that had killed two herders.",
        "While Ana was treated and released, her cousin stayed in hospital for a week.",
        "Twenty people were detained overnight in hospital after the crash, others were allowed home.",
        "The gunman, who was later named as Tarik Selimi, was killed in a shootout with officers.",
        "The alleged attacker, Nabil Daher, was shot dead by police at the station.",
        "Challenger Mia Holm narrowly beat Karl Berg in Bergen, and a recount was asked for.",
        "Police offer a reward for information leading to the arrest of Paul Kiptoo.",
        "A warrant was issued for the banker Leo Brandt, 50. His whereabouts are unknown.",
        "Court files show that Tomas Prado, 33, was twice convicted of driving while drunk.",
        "Lia Moreno died last Monday at the age of 91.",
        "The influencer Lin Wei has disappeared online since June.",
        "Aziz spoke of cruelty against citizens, boys being lined up and shot.",
        "From 2018 to June, 256,000 people were indicted for offences against minors.",
    ],
)
def test_no_incident(read: Reader, text: str) -> None:
    assert acts(told(read, text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "A constable went on trial in Accra over the death of student Kofi Mensah.",
        "Two guards are standing trial in Lusaka over the beating of Kofi Mensah.",
    ],
)
def test_who_was_harmed_is_not_on_trial(read: Reader, text: str) -> None:
    assert {act for act, victim in acts(told(read, text)) if victim == "Kofi Mensah"} <= {"killing", "attack"}
    assert not any(i.act == "trial" for i in told(read, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The activist Noor Aziz was killed when a police truck rammed his car.",
            ("killing", "Noor Aziz"),
        ),
        (
            "Two fishermen were killed when coast guards rammed their boat, which sank at once.",
            ("killing", "Two fishermen"),
        ),
        (
            "The reporter Lena Weil was found dead; her car had plunged into a lake after she was chased by soldiers.",
            ("killing", "Lena Weil"),
        ),
        ("Mob members beat Karl Berg in Bergen on Sunday.", ("attack", "Karl Berg")),
        (
            "The reporter Omar Said has vanished. His whereabouts are unknown since agents led him off on 3 May.",
            ("enforced_disappearance", "Omar Said"),
        ),
        ("Juan Mora was pronounced dead after hooded men opened fire on his house.", ("killing", "Juan Mora")),
        ("Three soldiers face charges for the murder of trader Pierre Mbusa in Goma.", ("killing", "Pierre Mbusa")),
    ],
)
def test_a_deed_all_the_same(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert expected in acts(told(read, text))


@pytest.mark.parametrize(
    "text",
    [
        "Party supporters clashed with police in Conakry, leaving two people dead.",
        "The two consulates were bombed, killing at least 25 people and wounding 40.",
        "Students marched on the ministry, injuring six guards.",
        "The couple Ada and Ben Roth were found murdered on Friday by deputies.",
        "Omar Desh was found beaten and shot by police.",
        "Karla Roth compared her village to Lidova, executed in 1942 by soldiers.",
    ],
)
def test_nobody_is_named_for_it(read: Reader, text: str) -> None:
    assert [who(i, "perpetrator") for i in told(read, text) if who(i, "perpetrator")] == []


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Soldiers found and killed three men in Osh.", "Soldiers"),
        ("The militia found, tortured and killed Omar Desh.", "militia"),
        ("Omar Desh was found and shot by soldiers.", "soldiers"),
    ],
)
def test_who_finds_and_then_harms_did_it(read: Reader, text: str, doer: str) -> None:
    found = told(read, text)
    assert found
    assert all(who(i, "perpetrator") == {doer} for i in found)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Two mines killed seven prison guards and a baker in Kano.", "seven prison guards and a baker"),
        (
            "Four members of the Jordanian security forces were wounded by gunmen in Karak.",
            "Four members of the Jordanian security forces",
        ),
        ("A teenager faces a murder charge after a woman was stabbed in her home.", "a woman"),
    ],
)
def test_who_is_counted(read: Reader, text: str, group: str) -> None:
    assert group in {i.group.text for i in told(read, text) if i.group is not None}


def test_relatives_who_speak_for_the_dead_were_not_killed(read: Reader) -> None:
    text = "The families of three of those murdered met: Ada Castro, the aunt of Luis Perez; and Eva Soto, a mother."
    assert not any({"Ada Castro", "Eva Soto"} & who(i, "victim") for i in told(read, text))


def test_a_doctor_whom_somebody_may_not_see_is_not_meant(read: Reader) -> None:
    text = "Guards have not let Vera Slonim see a doctor since April, and on 2 May put her in a punishment cell."
    assert {v for _, v in acts(told(read, text))} == {"Vera Slonim"}


def test_who_was_stabbed_is_not_the_friends(read: Reader) -> None:
    text = "Friends of Moses Zulu, who was stabbed to death in May, said the police had ignored his complaints."
    assert ("killing", "Moses Zulu") in acts(told(read, text))
