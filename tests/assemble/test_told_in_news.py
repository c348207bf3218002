"""What news tells beside its acts: kin of who speaks, whose attack it was, questions, asides in dashes."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, suffered


@pytest.mark.parametrize(
    "text",
    [
        "General Viktor Hrabal's assault on the village of Dornava in March left it in ruins.",
        "President Ossip Tarnov tried to justify his January 12 attack against Moravia.",
        "Rebel leader Viktor Hrabal's raid on the town was condemned.",
    ],
)
def test_whose_attack_has_an_aim_made_it(read: Reader, text: str) -> None:
    assert suffered(read, text) == set()


def test_whose_attack_has_no_aim_suffered_it(read: Reader) -> None:
    assert ("attack", "Lida Moro") in suffered(read, "Lida Moro's attack on Monday was never investigated.")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lida Moro said that soldiers had beaten her son after his arrest in May.", "her son"),
        ("Ugo Sarti, Pietro Sarti's brother, wrote that officers had beaten his brother during his arrest.",
         "Pietro Sarti"),
    ],
)  # fmt: skip
def test_who_is_beaten_at_an_arrest_is_the_one_arrested(read: Reader, text: str, who: str) -> None:
    assert {victim for act, victim in suffered(read, text) if act == "arrest"} == {who}


def test_kin_of_an_unnamed_speaker_are_nobody_named_before(read: Reader) -> None:
    text = "President Ossip Tarnov spoke.\n\nA source said his cousin left home in July. He was never seen again."
    assert suffered(read, text) == {("enforced_disappearance", "his cousin")}


def test_a_lead_is_not_named_by_who_sues(read: Reader) -> None:
    text = (
        "A Lima court has found a nurse guilty of slander for accusing a doctor. In 2017, Rosa Huanca alleged that "
        "Luis Tello touched her at the clinic. Tello then sued Huanca for slander."
    )
    assert ("conviction", "Luis Tello") not in suffered(read, text)


def test_just_as_names_no_victim_of_a_crime(read: Reader) -> None:
    text = (
        "Viktor Hrabal is accused of having helped to kill 30 villagers in July 1992. He is held for crimes "
        "against villagers, just as Ossip Tarnov from Dornava, who was questioned on Monday."
    )
    assert "Ossip Tarnov" not in {victim for act, victim in suffered(read, text) if act == "killing"}


@pytest.mark.parametrize(
    ("text", "act", "mode"),
    [
        ("Was Lida Moro arrested by police?\n\nThe town is quiet.", "arrest", "hypothetical"),
        ("Why was Lida Moro jailed in 2020?\n\nThe town is quiet.", "imprisonment", "reported"),
        ("What can one expect after Lida Moro's 1999 arrest?\n\nThe town is quiet.", "arrest", "reported"),
        ("We have to note the arrest of the editor Lida Moro.", "arrest", "reported"),
        ("Lida Moro was arrested. She has not seen a lawyer and remains in detention.", "arrest", "reported"),
    ],
)
def test_what_questions_and_denials_leave(read: Reader, text: str, act: str, mode: str) -> None:
    assert {i.modality for i in read(text) if i.act == act} == {mode}
    assert mode == "hypothetical" or not [i for i in read(text) if i.modality == "denied"]


def test_a_war_s_toll_is_no_incident(read: Reader) -> None:
    assert suffered(read, "The accords ended the war in which about 80,000 people were killed.") == set()
    assert suffered(read, "In the war, soldiers killed 60 villagers in Dornava.") == {("killing", "60 villagers")}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Pop star Lida Moro released her single “Rosa Huanca (Live),” which tells of her youth.", "release"),
        ("Lida Moro appeared in court to press charges against a singer.", "trial"),
        ("The prisoner Lida Moro was tortured. Moro died of a heart attack in her fifties.", "death_in_custody"),
    ],
)
def test_songs_plaintiffs_and_late_deaths(read: Reader, text: str, act: str) -> None:
    assert act not in {a for a, _ in suffered(read, text)}


def test_an_aside_in_dashes_ends(read: Reader) -> None:
    text = (
        "Armed men took Lida Moro - a driver also known as Dudu - from outside her house in Gitega on July 16, 2021, "
        "and drove her away."
    )
    (found,) = (i for i in read(text) if i.act == "abduction")
    assert found.date is not None
    assert found.date.edtf == "2021-07-16"


@pytest.mark.parametrize("said", ["his sister told the group on May 29", "the group said on May 29"])
def test_the_day_of_saying_is_not_the_same_day(read: Reader, said: str) -> None:
    text = f"Officers arrested Ugo Sarti on April 10, 2020, {said}. His friend, Pietro Zani, was arrested the same day."
    dates = {i.date.edtf for i in read(text) if i.act == "arrest" and i.date is not None}
    assert dates == {"2020-04-10"}


def test_a_surname_beside_a_name_is_no_place(read: Reader) -> None:
    text = (
        "Journalist Lida Salem and miner Ugo Sarti were arrested on 10 December 2020. The arrest of Salem and Sarti "
        "was illegal. Sarti and Salem were released in March 2021."
    )
    assert ("release", "Lida Salem") in suffered(read, text)
    assert not [p.text for i in read(text) for p in i.places]


def test_an_arrest_by_police_of_somebody(read: Reader) -> None:
    assert ("arrest", "Lida Moro") in suffered(read, "The arrest by police of Lida Moro shocked the town.")


def test_a_court_to_be_appealed_to_did_not_sentence(read: Reader) -> None:
    text = "Lida Moro was sentenced to a year in prison on Monday. She will appeal her conviction to the Supreme Court."
    names = {p.name for i in read(text) for p in [*i.people, *i.organisations] if i.act == "sentencing"}
    assert "Supreme Court" not in names


def test_parents_are_no_students(read: Reader) -> None:
    text = "Police arrested his parents, Ugo Sarti said. The students remain in solitary confinement."
    assert {act for act, who in suffered(read, text) if who == "his parents"} == {"arrest"}
