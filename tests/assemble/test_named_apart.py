"""Who those of a set are who are named apart: by the noun they are told by, among the dead, in a list of bodies."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, of, told, victims

HANGED = "A woman and three men were executed in the Central Prison of Isfahan on Sunday, 29 September 2024. "
KILLED = "Gunmen killed nine people in Bama on 6 May 2024. "
SHUT = "On 5 May 2024 the ministry revoked the registration of 12 organisations. "


def who(read: Reader, text: str, act: str) -> list[set[str]]:
    """Return the named victims of each record of an act."""
    return [victims(i) for i in told(read, text) if i.act == act]


def test_the_parts_of_a_set_are_named_one_by_one(read: Reader) -> None:
    text = f"{HANGED}The woman was named as Golnar Pasha. The three men were Abbas Rigi, Ali Zand and Omid Rad."
    assert who(read, text, "execution") == [{"Golnar Pasha", "Abbas Rigi", "Ali Zand", "Omid Rad"}]


@pytest.mark.parametrize("lead", ["The lawyer was later named as", "The lawyer is", "The lawyer has been named as"])
def test_one_of_a_set_is_named_by_its_noun(read: Reader, lead: str) -> None:
    text = f"A lawyer and two nurses were detained in Conakry on 5 May 2024. {lead} Mamadou Bah."
    assert who(read, text, "arrest") == [{"Mamadou Bah"}]


def test_the_one_of_an_act_is_named_by_a_pronoun(read: Reader) -> None:
    text = "A man was hanged in Gorgan prison on 4 May 2024. He has been identified as Saeed Amiri, 34."
    assert who(read, text, "execution") == [{"Saeed Amiri"}]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A man was shot dead in Labe on Monday. Police identified the victim as Ivo Lund.", [{"Ivo Lund"}]),
        ("A man was shot dead in Labe on Monday. The victim was identified as Ivo Lund, 34.", [{"Ivo Lund"}]),
        ("A man was shot dead in Labe on Monday. Police have named him as Ivo Lund.", [{"Ivo Lund"}]),
        ("A man was shot dead in Labe on Monday. The man, 42, was named as Ivo Lund by a guard.", [{"Ivo Lund"}]),
        ("A doctor was killed in Labe on Monday. Sources identified the slain doctor as Dr. Ivo Lund.", [{"Ivo Lund"}]),
        ("A man was shot dead in Labe on Monday. Police identified the gunman as Ivo Lund.", [set[str]()]),
        ("A guard shot dead a boy in Labe. The boy's father identified him as Ivo Lund.", [set[str]()]),
    ],
)
def test_the_victim_is_identified_as(read: Reader, text: str, named: list[set[str]]) -> None:
    assert who(read, text, "killing") == named


def test_the_clergyman_is_the_priest(read: Reader) -> None:
    text = "Gunmen abducted a priest in Labe on Monday. The diocese identified the abducted clergyman as Rev. Ivo Lund."
    assert who(read, text, "abduction") == [{"Ivo Lund"}]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Troops shot dead a herder near Lodwar on 5 May 2024. The man was identified as Ekai Lotir.", "killing"),
        ("Troops shot dead a herder near Lodwar on 5 May 2024. The victim was later named as Ekai Lotir.", "killing"),
        ("A crowd lynched a man in Lodwar. Police believe the dead man, identified as Ekai Lotir, was ill.", "killing"),
        ("Men abducted a clerk in Lodwar on 5 May 2024. The abductee is identified as Ekai Lotir.", "abduction"),
    ],
)
def test_the_one_of_an_act_is_named_by_another_noun(read: Reader, text: str, act: str) -> None:
    assert who(read, text, act) == [{"Ekai Lotir"}]


@pytest.mark.parametrize(
    "after",
    [
        "The lawyer was accused by Mamadou Bah of lying.",
        "The lawyer is a friend of Mamadou Bah.",
        "The lawyer was with Bah.",
    ],
)
def test_one_who_is_with_one_of_a_set_is_not(read: Reader, after: str) -> None:
    text = f"A lawyer and two nurses were detained in Conakry on 5 May 2024. {after}"
    assert who(read, text, "arrest") == [set()]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A man attacked a woman and a man on 5 May 2024. The man was later identified as Abdul Sali.", "attack"),
        ("A soldier shot a boy in Hebron on 5 May 2024. He was later named as Sergeant Avi Levi.", "attack"),
        ("A man was shot dead by an officer on 5 May 2024. He has been named as officer Craig Hall.", "killing"),
        ("A soldier shot a boy in Hebron on 5 May 2024. The man was later named as Avi Levi.", "attack"),
        ("A guard shot a trader on 5 May 2024. The man, identified as Avi Levi, was questioned.", "attack"),
        ("A man was killed on 1 May 2024. Later a man was arrested for it. The man was named as Omar Sy.", "killing"),
    ],
)
def test_who_did_it_is_not_whom_it_befell(read: Reader, text: str, act: str) -> None:
    assert who(read, text, act) == [set()]


def test_the_nearest_of_two_sets_is_named(read: Reader) -> None:
    text = "Two men were jailed on 4 May 2024. On Sunday two men were killed in Sfax. The men were Ali Ben and Omar Sy."
    assert who(read, text, "killing") == [{"Ali Ben", "Omar Sy"}]
    assert who(read, text, "imprisonment") == [set()]


@pytest.mark.parametrize(
    "after",
    [
        "The nurse on duty, Musa Ali, was among the dead.",
        "Journalist Musa Ali of Radio Jos was among those killed.",
        "The imam Musa Ali, 61, was also among the victims.",
    ],
)
def test_who_was_among_the_dead_is_of_the_set(read: Reader, after: str) -> None:
    assert who(read, KILLED + after, "killing") == [{"Musa Ali"}]


@pytest.mark.parametrize(
    "after",
    [
        "The doctor who treated the wounded, Musa Ali, was among the first to arrive.",
        "Governor Musa Ali was among the mourners.",
        "The man is Musa Ali’s driver.",
        "The attacker, Musa Ali, was also among the dead.",
        "One of the gang, Musa Ali, was among the dead.",
        "The brother of Musa Ali was among the dead.",
    ],
)
def test_who_was_among_others_is_not(read: Reader, after: str) -> None:
    assert who(read, KILLED + after, "killing") == [set()]


@pytest.mark.parametrize("lead", ["The list includes the", "Among them are the", "They include the"])
def test_a_list_names_bodies_of_a_set(read: Reader, lead: str) -> None:
    text = f"{SHUT}{lead} Fundación Luna, based in Estelí, and the Centro Humboldt."
    assert who(read, text, "organisation_shutdown") == [{"Fundación Luna", "Centro Humboldt"}]


def test_bodies_that_protest_are_not_of_the_set(read: Reader) -> None:
    text = f"{SHUT}Among those who protested were the Union of Writers and Human Rights Watch."
    assert who(read, text, "organisation_shutdown") == [set()]


@pytest.mark.parametrize(
    "after",
    [
        "Among them is a group run by Human Rights Watch.",
        "They include partners of Human Rights Watch.",
        "The list includes Human Rights Watch’s partner in Managua.",
        "Among those present were Human Rights Watch and PEN International.",
        "Nine groups condemned it. They include Human Rights Watch.",
    ],
)
def test_bodies_beside_those_of_the_set_are_not(read: Reader, after: str) -> None:
    assert who(read, SHUT + after, "organisation_shutdown") == [set()]


def test_a_body_that_praised_one_of_the_set_is_not(read: Reader) -> None:
    text = f"{SHUT}They include Fundación Luna, which Amnesty International had praised."
    assert who(read, text, "organisation_shutdown") == [{"Fundación Luna"}]


def test_victims_of_two_kinds_are_not_the_dead(read: Reader) -> None:
    text = "Police killed two people and wounded 15 in Astana on 5 May 2024. Zhanbolat Mamay was among the victims."
    assert who(read, text, "killing") == [set()]


def test_those_arrested_elsewhere_are_apart(read: Reader) -> None:
    text = (
        "Police arrested 12 protesters in Tbilisi on 6 May. At a rally in Batumi, Nino Beridze was among the arrested."
    )
    assert sorted(map(sorted, who(read, text, "arrest"))) == [[], ["Nino Beridze"]]


def test_including_her_is_of_those_counted(read: Reader) -> None:
    text = "Amina Bello is a nurse. On 3 May 2024 police arrested five members of the union’s board, including her."
    assert who(read, text, "arrest") == [{"Amina Bello"}]


def test_a_dispersed_group_is_no_one_person(read: Reader) -> None:
    text = "Police used tear gas to disperse a group that was marching. Derya Kara, a reporter, was hit by an officer."
    assert who(read, text, "dispersal") == [set()]
    assert who(read, text, "attack") == [{"Derya Kara"}]


def test_a_lone_protester_is_one_person(read: Reader) -> None:
    text = "Police dispersed a lone protester. Kofi Asante, a teacher, was holding a poster."
    assert who(read, text, "dispersal") == [{"Kofi Asante"}]


def test_guards_are_no_members_beaten(read: Reader) -> None:
    text = "Ali Omar said that police beat ten inmates in the presence of three guards, including him."
    assert all("Ali Omar" not in victims(i) for i in told(read, text))


def test_the_way_to_an_execution_is_told(read: Reader) -> None:
    text = (
        "Golnar Pasha was executed on 29 September 2024. She had been arrested in 2018 and was later sentenced to "
        "death for the murder of her husband."
    )
    assert {i.act for i in told(read, text) if "Golnar Pasha" in victims(i)} == {"execution", "arrest", "sentencing"}


def test_a_murderer_who_was_not_put_to_death_is_no_victim(read: Reader) -> None:
    text = "Golnar Pasha was arrested in 2018 and was later sentenced to ten years for the murder of her husband."
    assert not of(told(read, text), "Golnar Pasha", "arrest", "sentencing")


def test_a_prison_term_that_begins_is_not_the_day_of_the_sentences(read: Reader) -> None:
    text = (
        "Rosa Lima, Ana Paz and Eva Sol reported to Lakan Prison in Rasht on 12 October 2024 to begin serving their "
        "sentences. In March 2024, Branch 3 of the Revolutionary Court of Rasht, presided over by Judge Ali Rad, "
        "sentenced Lima to six years in prison. Paz and Sol were each sentenced to three years."
    )
    found = told(read, text)
    days = {(i.act, i.date.start[:7]) for i in found if i.date is not None}
    assert days == {("imprisonment", "2024-10"), ("sentencing", "2024-03")}


def test_a_headline_of_two_in_turn_gives_each_their_own(read: Reader) -> None:
    found = [(i.act, i.group.text if i.group else "") for i in told(read, "Two women freed in Iran, teacher acquitted")]
    assert ("release", "Two women") in found
    assert all(group != "Two women" for act, group in found if act == "acquittal")


def test_names_with_their_own_terms_stay_apart(read: Reader) -> None:
    """The court that sentenced them is that of each, and no further sentence is of all."""
    before = "On 5 July 2009 police held three men in Osh. In October a court sentenced the three men to prison terms."
    named = "The men are Karim Sadi (sentenced to life imprisonment), Omar Obi (15 years), Ivo Reis (10 years)."
    found = [r for r in read(f"{before} {named}") if r.act == "sentencing"]
    whom = sorted([p.name for p in r.people if p.role == "victim"] for r in found)
    assert whom == [["Ivo Reis"], ["Karim Sadi"], ["Omar Obi"]]
    assert all(any(o.role == "authority" for o in r.organisations) for r in found)
