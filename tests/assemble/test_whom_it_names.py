"""Whom a record names as having done it, and who only stands near: who urges, is acquitted, films, mourns or helps."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


def named(read: Reader, text: str, act: str, *roles: str) -> list[str]:
    """Return who has one of some roles in the records of an act."""
    found = [r for r in read(text) if r.act == act]
    assert found, text
    return [p.name for r in found for p in (*r.people, *r.organisations) if p.role in roles]


def doers(read: Reader, text: str, act: str) -> list[str]:
    """Return who is named as having done an act."""
    return named(read, text, act, "perpetrator", "authority")


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # who is asked for something has not done it, nor has who asks
        ("The EU asked Kenya to extradite the blogger Lina Karsh.", "forced_return", []),
        ("Prosecutors asked a court to sentence the editor Ivo Kral to ten years.", "sentencing", []),
        # whom somebody tells or helps to do it does it, beside whoever tells them
        ("The governor told police to arrest the editor Ivo Kral.", "arrest", ["governor", "police"]),
        ("The embassy helped police to arrest the baker Ivo Kral on Monday.", "arrest", ["police"]),
        # but not a thing that is used
        ("The army used drones to kill the miner Ivo Kral on Monday.", "killing", ["army"]),
        # where it happened is no part of what they are called
        ("During the protest police beat two men.", "attack", ["police"]),
        ("At the march soldiers beat the teacher Dan Tann.", "attack", ["soldiers"]),
        ("After the rally police beat the teacher Dan Tann.", "attack", ["police"]),
        ("During the demonstration security forces killed four miners.", "killing", ["security forces"]),
        # but what they are for is
        ("Riot police beat the teacher Dan Tann.", "attack", ["Riot police"]),
        ("Protest leaders beat the teacher Dan Tann.", "attack", ["Protest leaders"]),
    ],
)
def test_who_is_near_and_who_did_it(read: Reader, text: str, act: str, who: list[str]) -> None:
    assert doers(read, text, act) == who


@pytest.mark.parametrize(
    "text",
    [
        "Captain Ivo Kral was acquitted of torturing the student Dan Tann.",
        "Admiral Ivo Kral, who was acquitted of torturing the student Dan Tann, died on Monday.",
        "A soldier was cleared of torturing the student Dan Tann.",
        "The officers acquitted of torturing Dan Tann arrested him again in May.",
        "Captain Ivo Kral, wrongly accused of torturing the student Dan Tann, was freed on Monday.",
        "Captain Ivo Kral's conviction for torturing the student Dan Tann was quashed.",
    ],
)
def test_who_is_cleared_of_it_did_not_do_it(read: Reader, text: str) -> None:
    assert doers(read, text, "torture") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Captain Ivo Kral was convicted of torturing the student Dan Tann.", ["Ivo Kral"]),
        ("Captain Ivo Kral's conviction for torturing the student Dan Tann was upheld.", ["Ivo Kral"]),
    ],
)
def test_who_is_convicted_of_it_did_it(read: Reader, text: str, who: list[str]) -> None:
    assert doers(read, text, "torture") == who


def test_as_many_men_who_film_it_are_others_than_those_held(read: Reader) -> None:
    held = "Police held two men at the gate in Osh on Monday. "
    assert named(read, held + "Two men, Ivo Kral and Dan Tann, filmed it.", "detention", "victim") == []
    told = held + "Two men, Ivo Kral and Dan Tann, told reporters that they had been beaten."
    assert named(read, told, "detention", "victim") == ["Ivo Kral", "Dan Tann"]
    told = held + "Two men, Ivo Kral and Dan Tann, face charges."
    assert named(read, told, "detention", "victim") == ["Ivo Kral", "Dan Tann"]


def test_the_sons_of_mothers_are_not_the_mothers(read: Reader) -> None:
    jailed = " The sons were jailed for seven years."
    found = read("Police detained the mothers, Nora Bel and Ana Karsh, on Monday." + jailed)
    assert not [p for r in found if r.act == "sentencing" for p in r.people]
    text = "Police detained two brothers, Ivo and Dan Kral, on Monday. The brothers were jailed for seven years."
    assert named(read, text, "sentencing", "victim") == ["Ivo", "Dan Kral"]


def test_she_herself_is_whoever_told_of_another(read: Reader) -> None:
    text = "Lina Karsh says that Ana Bel was raped by guards in 2014. She herself was tortured there in 2012."
    assert named(read, text, "torture", "victim") == ["Lina Karsh"]
    text = "Lina Karsh says that Ana Bel was raped by guards in 2014. She was also tortured there in 2012."
    assert named(read, text, "torture", "victim") == ["Ana Bel"]


def test_a_mob_after_a_murder_did_not_commit_it(read: Reader) -> None:
    text = "Following the murder of the baker Ivo Kral, a mob beat the tailor Ruslan Tann in Osh."
    assert doers(read, text, "killing") == []
    assert doers(read, text, "attack") == ["mob"]
    text = "A mob murdered the baker Ivo Kral and burned down his house in Osh."
    assert doers(read, text, "killing") == ["mob"]


def test_who_sent_somebody_back_did_not_arrest_them_there(read: Reader) -> None:
    text = "The refugee Ivo Kral was deported by Egypt on 14 May. He was arrested on arrival."
    assert doers(read, text, "arrest") == []


def test_guards_of_a_prison_did_not_send_anybody_there(read: Reader) -> None:
    text = "Guards put the prisoner Ivo Kral in a punishment cell for 15 days. Kral is jailed for sabotage."
    assert doers(read, text, "imprisonment") == []


def test_whose_son_was_shot_lives(read: Reader) -> None:
    text = "Two years after police shot dead his son, carpenter Levon Tate is still waiting for a trial."
    assert not [r for r in read(text) if r.act == "killing" and any(p.name == "Levon Tate" for p in r.people)]
    text = "Two years after police shot dead his son, Levon Tate, the family is still waiting for a trial."
    assert named(read, text, "killing", "victim") == ["Levon Tate"]


def test_others_told_of_by_their_own_noun_are_not_the_named(read: Reader) -> None:
    text = "The sisters Mila and Ana Kovac hid two deserters in 1993. The {} were shot by the Red Eagles."
    assert not [p for r in read(text.format("deserters")) for p in r.people if p.role == "victim"]
    assert named(read, text.format("sisters"), "attack", "victim") == ["Mila", "Ana Kovac"]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # who accuses the victim of something need not have hurt them
        ("Trader Musa Ilo, accused by rebels of spying, was shot dead on Monday in Gorzo.", "killing", []),
        ("Trader Musa Ilo, seized by rebels in May, was shot dead on Monday in Gorzo.", "killing", ["rebels"]),
        # who sues, reports or questions somebody does not fine, jail or threaten them
        ("Idris Bello was sued by the minister Ilya Som and fined 300 euros.", "fine", []),
        ("Idris Bello was denounced by his teacher, Anton Moll, and arrested in Osh.", "arrest", []),
        ("Idris Bello was seized by police and tortured.", "torture", ["police"]),
        # who hurts somebody where they were sent did not send them there
        ("Idris Bello was deported from Togo to Chad, where police tortured him.", "forced_return", []),
        ("Idris Bello was arrested in Chad, where police tortured him.", "arrest", ["police"]),
    ],
)
def test_who_did_another_thing_to_them(read: Reader, text: str, act: str, who: list[str]) -> None:
    assert doers(read, text, act) == who


def test_whose_charges_are_dropped_is_accused_no_more(read: Reader) -> None:
    text = "Anton Moll was charged with murdering teacher Ilya Som, but the charges were dropped."
    assert doers(read, text, "killing") == []


def test_whose_other_charges_are_dropped_stays_accused(read: Reader) -> None:
    text = "Anton Moll was charged with murdering teacher Ilya Som. Charges against a neighbour were dropped."
    assert doers(read, text, "killing") == ["Anton Moll"]


def test_he_whose_family_speaks_is_the_one_described(read: Reader) -> None:
    text = "Police chief Oscar Albay presented a suspect, Adell Roll, whose family says he was tortured in a cell."
    assert named(read, text, "torture", "victim") == ["Adell Roll"]


def test_who_is_convicted_is_sentenced_and_not_whom_they_killed(read: Reader) -> None:
    text = "The former president Adolfo Brenes was convicted of ordering the killing of the bishop Carlos Moll."
    found = read(text + " He was given 25 years.")
    assert not [r for r in found if r.act == "sentencing" and any(p.name == "Carlos Moll" for p in r.people)]


def test_whom_she_accused_she_was_not_accused_herself(read: Reader) -> None:
    text = (
        "Nomsa Dlamini was shot dead at home on Friday."
        " Themba Zuma, whom she had accused of selling plots, was released."
    )
    assert not [r for r in read(text) if r.act == "charge"]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # a murderer has done it himself, whoever then shot him
        ("The suspected murderer of the baker Leo Dahl, Ivo Kral, was shot dead by police.", "killing", ["police"]),
        # whose mother was killed did not kill her
        ("Rebel commander Ivo Dahl's mother, Ana, was killed in her house on Monday.", "killing", []),
        ("The baker Leo Dahl was shot dead on Monday, and police opened fire on mourners.", "killing", []),
        # both sides of a war, or one that the other blames
        ("Nine people were killed in Temu on Monday. Both the army and the rebels shelled the town.", "killing", []),
        ("Nine people were killed in Temu on Monday. Rebels shelled the town.", "killing", ["Rebels"]),
        (
            "Nine people were killed in Temu on Monday. The army said rebels did it, which the rebels disputed.",
            "killing",
            [],
        ),
        # who hurt another, as an aside tells
        ("Doctor Ivo Kral, who treated Leo Dahl after officers tortured him, was arrested.", "arrest", []),
    ],
)
def test_who_is_told_of_beside_it(read: Reader, text: str, act: str, who: list[str]) -> None:
    assert doers(read, text, act) == who


def test_the_bishop_who_asks_to_free_him_is_not_held(read: Reader) -> None:
    text = "Ivo Kral was pardoned on Friday. Bishop Anton Moll had asked President Rico Vance to free him."
    assert not [p for r in read(text) for p in r.people if p.role == "victim" and p.name == "Anton Moll"]
