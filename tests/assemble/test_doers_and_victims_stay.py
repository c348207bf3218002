"""Whoever did it and whoever suffered it stays in the record where only a like sentence would take them out."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


def named(read: Reader, text: str, act: str, *roles: str) -> set[str]:
    """Return who has one of some roles in the records of an act."""
    found = [r for r in read(text) if r.act == act]
    return {p.name for r in found for p in (*r.people, *r.organisations) if p.role in roles}


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # another of the same noun, told by name after who did harm
        (
            (
                "A protester hit an officer. Police arrested Sam Lowe, a protester. The protester was tortured in "
                "custody on 3 May 2021."
            ),
            "torture",
            "Sam Lowe",
        ),
        (
            (
                "A woman stabbed a guard in the camp. Nadia Kor was seized. The woman was then beaten and raped by "
                "guards on 3 May 2021."
            ),
            "sexual_violence",
            "Nadia Kor",
        ),
        (
            (
                "A journalist attacked a minister in print, and Jane Obi, a journalist, was arrested on 3 May 2021. "
                "The journalist was beaten in custody."
            ),
            "ill_treatment",
            "Jane Obi",
        ),
        # a child told by name beside kin
        (
            "Soldiers shot Rami Azar, 14, in Hebron on 3 May 2021 as his brother watched. The boy died the same day.",
            "killing",
            "Rami Azar",
        ),
        (
            (
                "Her son had been taken away. Rami Azar, 14, was arrested on 3 May 2021. The boy was beaten in the "
                "police station."
            ),
            "ill_treatment",
            "Rami Azar",
        ),
        (
            "Gunmen abducted Samuel Obi, 9, and killed his sister. The child was freed on 3 May 2021.",
            "release",
            "Samuel Obi",
        ),
        # who only nearly died
        (
            (
                "The poet Ali Dor nearly died on hunger strike. The prison was shut. He was transferred to a labour "
                "camp and sentenced to ten more years on 3 May 2021."
            ),
            "sentencing",
            "Ali Dor",
        ),
        (
            (
                "The prisoner Ivan Bor almost died after beatings in May. His family was told. He was released on "
                "20 May 2021."
            ),
            "release",
            "Ivan Bor",
        ),
        (
            "The prisoner Ivan Bor could have died in his cell. A guard was held. He was released on 20 May 2021.",
            "release",
            "Ivan Bor",
        ),
        # whom the asker asks for need not be whoever suffered before
        (
            (
                "The wife of the poet Ali Dor was beaten. The activist Omar Kor asked soldiers to release him; they "
                "jailed him on 3 May 2021."
            ),
            "imprisonment",
            "Omar Kor",
        ),
        (
            (
                "Minister Tor was accused of ordering the arrest of the journalist Ali Dor. He was freed after 40 days "
                "in May 2021."
            ),
            "release",
            "Ali Dor",
        ),
        # who looked on, and was then harmed
        (
            (
                "Soldiers arrested three activists on 3 May 2021. Three activists, Jan Bor, Ivo Sor and Ali Dor, saw "
                "the massacre and were tortured."
            ),
            "arrest",
            "Jan Bor",
        ),
    ],
)
def test_who_suffered_it_stays(read: Reader, text: str, act: str, who: str) -> None:
    assert who in named(read, text, act, "victim")


def test_who_is_seized_after_another_struck_was_not_struck(read: Reader) -> None:
    text = "A woman stabbed a guard in the camp. Nadia Kor was seized. The woman was then beaten by guards in May 2021."
    assert named(read, text, "attack", "victim") == set()


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # an acquittal undone, or called wrong
        (
            "A higher court overturned the acquittal of guards for torturing the prisoner Jan Kor on 3 May 2021.",
            "torture",
            {"guards"},
        ),
        (
            "Captain Ruben Sato was wrongly acquitted of killing the student Dina Omar on 3 May 2021.",
            "killing",
            {"Ruben Sato"},
        ),
        # whoever tells others to do it
        (
            "The general told troops to torture the prisoner Ana Bor on 3 May 2021.",
            "torture",
            {"general", "troops"},
        ),
        (
            "President Otto Brandt told police to arrest the editor Maria Venn on 3 May 2021.",
            "arrest",
            {"Otto Brandt", "police"},
        ),
        # police, soldiers and gunmen who come, accuse and take
        (
            "The editor Jan Kor was denounced by security police and arrested on 3 May 2021.",
            "arrest",
            {"security police"},
        ),
        (
            "The editor Jan Kor was accused by the secret police and arrested on 3 May 2021.",
            "arrest",
            {"secret police"},
        ),
        (
            "The editor Jan Kor was visited by soldiers of the Third Brigade and seized on 3 May 2021.",
            "arrest",
            {"soldiers of the Third Brigade"},
        ),
        (
            "The editor Jan Kor was visited by security agents and arrested on 3 May 2021.",
            "arrest",
            {"security agents"},
        ),
        (
            "The reporter Jan Kor was accused by gunmen of spying and abducted on 3 May 2021.",
            "abduction",
            {"gunmen"},
        ),
        (
            (
                "The activist Omar Faris, accused by militiamen of spying, was abducted and tortured by them in May "
                "2021."
            ),
            "abduction",
            {"militiamen"},
        ),
        # who beat somebody where they were, and not where they were sent
        (
            "Libyan police beat the activist Jan Kor on 3 May 2021 and he was deported to Chad.",
            "forced_return",
            {"Libyan police"},
        ),
        ("Guards beat the miner Jan Kor on 3 May 2021 and he was arrested.", "arrest", set()),
        # who acted together
        (
            "Soldiers and militiamen stormed the village on 3 May 2021. Twelve villagers were killed.",
            "killing",
            {"Soldiers", "militiamen"},
        ),
        # forces of the sentence before, by whom another was harmed
        (
            "Ana Bor says that Lina Kor was raped by soldiers in May 2021. She herself was beaten by them.",
            "attack",
            {"soldiers"},
        ),
        # charges that only fell because somebody saw to it
        (
            (
                "Officer Tor was charged with killing the student Ali Dor on 3 May 2021, but the charges were dropped "
                "after witnesses were bribed."
            ),
            "killing",
            {"Tor"},
        ),
    ],
)
def test_who_did_it_stays(read: Reader, text: str, act: str, who: set[str]) -> None:
    assert named(read, text, act, "perpetrator", "authority") == who


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # accused falsely of another thing
        ("Police wrongly accused the journalist Jan Kor of theft and beat him on 3 May 2021.", "attack"),
        # cleared of it, though it is told as having happened
        (
            (
                "Guards were exonerated of torturing the prisoner Jan Kor, whose death in custody on 3 May 2021 a "
                "doctor put down to beatings."
            ),
            "torture",
        ),
    ],
)
def test_what_is_told_as_done_is_no_mere_claim(read: Reader, text: str, act: str) -> None:
    found = [r for r in read(text) if r.act == act and any(p.name == "Jan Kor" for p in r.people)]
    assert {r.modality for r in found} == {"reported"}
