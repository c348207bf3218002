"""What real news showed to go wrong: what is only waited for, remarks in brackets, suspects, lists of bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader, who

if TYPE_CHECKING:
    from pipeline.records import Incident


def told(read: Reader, text: str) -> list[Incident]:
    """Return what a text reports."""
    return [i for i in read(text.replace("¶", "\n\n")) if i.modality in FACTUAL]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Until Samir Haddad is released or convicted, he shares a cell with 30 men.", "release"),
        ("Samir Haddad paints while he waits to be sentenced.", "sentencing"),
        ("Gunmen kidnapped Samir Haddad and demanded $5,000 in exchange for his release.", "release"),
        ("Ten reporters are in hiding because of warrants issued for their arrest.", "arrest"),
        ("The editor Samir Haddad, with an arrest warrant out for him, told the radio that he was well.", "arrest"),
        ("The Blue Front has been recognised by the United States as a terrorist group.", "organisation_shutdown"),
        ("Marshal Samir Haddad held power. Haddad’s principal killers were to devise tortures.", "killing"),
        ("Many of our members have been arrested.", "arrest"),
        ("Samir Haddad is in prison. His family has little hope of his release.", "release"),
    ],
)  # fmt: skip
def test_what_has_not_come_about_is_none(read: Reader, text: str, act: str) -> None:
    assert act not in {i.act for i in told(read, text)}


def test_who_walks_from_home_is_not_freed_again(read: Reader) -> None:
    text = "Samir Haddad was held in May and freed. He was shot on 3 June as he walked from the market."
    assert [i.act for i in told(read, text)].count("release") == 1


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police said the trader Samir Haddad was abducted and his family was made to pay before he was released.",
         "release"),
        ("It was not until three years later that Samir Haddad was arrested in 2014.", "arrest"),
        ("Samir Haddad was detained while filming a march for a killed student.", "arrest"),
        ("Two guards and a passer-by received minor injuries in the blast. A bomb had hurt Samir Haddad.", "attack"),
        ("Six officers went to Grace Church, where they confiscated 300 books.", "raid"),
    ],
)  # fmt: skip
def test_what_came_about_is_told(read: Reader, text: str, act: str) -> None:
    assert act in {i.act for i in told(read, text)}


@pytest.mark.parametrize(
    "remark", ["(who was later murdered in 1978)", "(later murdered in 1978)", ", who was later murdered,"]
)
def test_a_remark_is_of_one_of_a_list(read: Reader, remark: str) -> None:
    text = f"The president sacked ministers in 1975, among them Abel Moyo, Peter Dube {remark} and Sam Ncube."
    assert [who(i, "victim") for i in told(read, text) if i.act == "killing"] == [{"Peter Dube"}]


def test_suspects_are_not_the_victim_of_the_opening(read: Reader) -> None:
    text = (
        "Two officers have been arrested in Lagos for allegedly abducting a shopkeeper.¶Peter Obi (40), an inspector, "
        "and constable John Eze (29) have both been arrested.¶They demanded money from the family."
    )
    found = told(read, text)
    assert not [i for i in found if i.act == "abduction" and who(i, "victim") & {"Peter Obi", "John Eze"}]


def test_examples_of_others_do_not_name_a_group(read: Reader) -> None:
    text = (
        "The front said nearly 3,000 citizens, including minors, have been arrested since June.¶"
        "Several senators, including Tom Brown and Ana Ruiz, voiced concern about the vote."
    )
    [arrest] = [i for i in told(read, text) if i.act == "arrest"]
    assert who(arrest, "victim") == {"nearly 3,000 citizens"}


def test_the_bodies_that_a_plural_includes(read: Reader) -> None:
    text = "In 2022, the authorities shut down a number of churches, including Grace Church and Hope Church."
    [shut] = [i for i in told(read, text) if i.act == "organisation_shutdown"]
    assert who(shut, "victim") == {"Grace Church", "Hope Church"}


def test_staff_of_a_body_told_by_its_whole_name(read: Reader) -> None:
    text = "No less than nine World Seed Programme (WSP) staff and their relatives have been detained in Lusaka."
    [arrest] = told(read, text)
    assert who(arrest, "victim") == {"No less than nine World Seed Programme (WSP) staff"}


def test_her_husband_is_who_she_is_the_wife_of(read: Reader) -> None:
    text = (
        "Pastor Lin Wei was arrested on 3 May 2020 in Hunan.¶His wife, Zhou Mei, said that before her husband was "
        "beaten, he was asked to join the party."
    )
    [beaten] = [i for i in told(read, text) if i.act not in {"arrest", "detention"}]
    assert who(beaten, "victim") == {"Lin Wei"}


def test_a_family_that_pays_is_no_kidnapper(read: Reader) -> None:
    text = "Musa Sani, a trader, was abducted by gunmen and his family was made to pay a ransom."
    [taken] = [i for i in told(read, text) if i.act == "abduction"]
    assert who(taken, "perpetrator") == {"gunmen"}


def test_police_did_not_do_what_they_arrest_for(read: Reader) -> None:
    found = told(read, "Police detained a man for having killed a reporter.")
    assert not [i for i in found if i.act == "killing" and "Police" in who(i, "perpetrator")]


@pytest.mark.parametrize(
    ("text", "act", "victims"),
    [
        (("Courtesy of Petro Lys¶On May 2, 2020, reporter Olena Bondar streamed a protest. Police broke down the door "
          "of the shed where she was filming and seized her."), "arrest", {"Olena Bondar"}),
        (("Minister Ivan Petrenko said the town was calm.¶A student, whom a paper calls Star, spoke too. She said she "
          "was ready for prison after being charged with rioting."), "charge", set()),
        (("On 5 November, two reporters for the channel Baltia -- Irina Sokolova, 27, and Marta Kalnina, 23, -- were "
          "detained while covering a rally."), "arrest", {"Irina Sokolova", "Marta Kalnina"}),
    ],
)  # fmt: skip
def test_who_is_meant_in_news(read: Reader, text: str, act: str, victims: set[str]) -> None:
    people = {p.name for i in told(read, text) if i.act == act for p in i.people if p.role == "victim"}
    assert people == victims


def test_somebody_strangled_and_tried_later_was_not_killed(read: Reader) -> None:
    text = "Officers took Asha Moyo away. They strangled her with her scarf. She was charged with treason in May 2020."
    assert "killing" not in {i.act for i in told(read, text)}
    assert "killing" in {i.act for i in told(read, "Asha Moyo was strangled in her home on 4 May 2020.")}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Asha Moyo was arrested at 10:30pm on July 8, 2020 at her home.", "2020-07-08T22:30:00"),
        ("Asha Moyo was sentenced to life for the murder of a warder in 1979.", None),
        ("Asha Moyo was sentenced to 22 years in prison for her part in the 1968 murder of a judge.", None),
    ],
)
def test_days_of_the_act_and_of_the_deed(read: Reader, text: str, edtf: str | None) -> None:
    dates = {i.date.edtf for i in told(read, text) if i.date is not None}
    assert dates == ({edtf} if edtf else set())
