"""Sentences near those of plain news and case summaries in which their rules have no say."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers, facts_told, victims

WHOM = [
    # who sides with somebody hits for them; who holds or questioned them hit them, and the dead tell nothing
    ("Doctor Ivo Reis said that the interrogators of Luis Mora beat him.", "attack", {"Luis Mora"}),
    ("Ivo Reis told the court that the cellmate of Luis Mora beat him.", "ill_treatment", {"Luis Mora"}),
    ("Ivo Reis told reporters that guards of Luis Mora beat him in prison.", "ill_treatment", {"Luis Mora"}),
    ("Ivo Reis, a witness, said that a rival of Luis Mora stabbed him to death.", "killing", {"Luis Mora"}),
    ("Neighbour Ivo Reis said that a supporter of Luis Mora killed him.", "killing", {"Luis Mora"}),
    ("Ivo Reis told the court that Luis Mora's bodyguard beat him.", "attack", {"Ivo Reis"}),
    # somebody of the family, or who tells of their own lot
    ("Minister Ivo Reis announced the reform. His cousin Zoe Reis was his adviser. Reis was arrested on 3 May 2019.",
     "arrest", {"Ivo Reis"}),
    ("Judge Ana Bor said she had been threatened. Her son Ivo Bor studies abroad. On 3 May 2019 Bor was arrested.",
     "arrest", {"Ana Bor"}),
    # what somebody is ill with, or after
    ("Ana Bor remained in hospital after the attack.", "attack", {"Ana Bor"}),
    ("Ana Bor went into hiding after the attack.", "attack", {"Ana Bor"}),
    ("Ana Bor went blind after the acid attack on 3 May 2019.", "attack", {"Ana Bor"}),
    ("It was not just an attack on Luis Mora: soldiers also burned his house.", "attack", {"Luis Mora"}),
    ("The assassination came after Luis Mora had received threats.", "killing", {"Luis Mora"}),
    ("Luis Mora was nearly fatally stabbed in the chest in 2019.", "attack", {"Luis Mora"}),
    ("Luis Mora and Ana Bor left the road to hide; Luis Mora was killed on 3 May 2019.", "killing", {"Luis Mora"}),
    ("Pastor Luis Mora is serving five years for churches he built.", "imprisonment", {"Luis Mora"}),
    ("Ana Bor is serving time over posts and served nine months.", "imprisonment", {"Ana Bor"}),
    ("Luis Mora has been virtually imprisoned in his flat since May 2019.", "house_arrest", {"Luis Mora"}),
    # what became of somebody who once set fire to himself, and what others say of it
    ("Luis Mora set himself on fire in 2018. He survived. In 2019 he was stabbed outside his home.", "attack",
     {"Luis Mora"}),
    ("Luis Mora hanged himself in his cell, the police said. His family says he was tortured to death.", "killing",
     {"Luis Mora"}),
    # they are not of whom "all three" tell, who judge or guard them
    ("Three officers, Ivo Reis, Zoe Reis and Chen Bao, arrested Ana Bor and Luis Mora. All three said they beat them.",
     "attack", {"Ana Bor", "Luis Mora"}),
    (("Judges Ivo Reis, Zoe Reis and Chen Bao tried Ana Bor and Luis Mora. All three said they had no right to judge. "
      "The court sentenced them to two years."), "sentencing", {"Ana Bor", "Luis Mora"}),
    (("Reporters Ivo Reis, Zoe Reis and Chen Bao wrote of Ana Bor and Luis Mora. All three wrote that police tortured "
      "them."), "torture", {"Ana Bor", "Luis Mora"}),
    ("Luis Mora died when he was flung out of the helicopter on 3 May 2019.", "killing", {"Luis Mora"}),
    ("Journalist Luis Mora was killed when his jeep left the road after shots were fired on 3 May 2019.", "killing",
     {"Luis Mora"}),
    ("Guard Luis Mora was dismissed from Evin prison for helping detainees.", "dismissal", {"Luis Mora"}),
    ("Officer Luis Mora was suspended from the Lima police station on 3 May 2019.", "dismissal", {"Luis Mora"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "whom"), WHOM, ids=[text for text, _, _ in WHOM])
def test_whom_it_befell_all_the_same(extractor: Extractor, text: str, act: str, whom: set[str]) -> None:
    found = [i for i in facts_told(extractor, f"{text} Rights groups condemned it.") if i.act == act]
    assert [victims(i) for i in found] == [whom]


@pytest.mark.parametrize(
    "text",
    [
        "Luis Mora did not know the charges he was held on for two months.",
        "Journalist Ana Bor faces charges she was detained over in May.",
    ],
)
def test_what_one_is_held_on_is_no_charge_of_holding(extractor: Extractor, text: str) -> None:
    found = [i for i in all_told(extractor, f"{text} Rights groups condemned it.") if i.act in {"arrest", "detention"}]
    assert [i.modality for i in found] == ["reported"]


@pytest.mark.parametrize(
    "text",
    [
        "Police believed Luis Mora led the strike, then detained two colleagues.",
        "Soldiers believed that Luis Mora had killed an officer, then shot ten villagers.",
        "Gunmen thought Luis Mora followed them, then shot two of his friends.",
        "Militants believed Luis Mora led the strike, then kidnapped two colleagues.",
    ],
)
def test_those_who_think_so_do_what_follows(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, f"{text} Rights groups condemned it.")
    (one,) = [i for i in found if i.act in {"arrest", "attack", "abduction"}]
    assert one.modality == "reported"
    assert "Luis Mora" not in doers(one)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("At first nobody believed that Luis Mora had been tortured.", "torture"),
        ("Luis Mora thought at first that he had been arrested for his blog.", "arrest"),
    ],
)
def test_what_one_only_thought_of_at_first_is_why(extractor: Extractor, text: str, act: str) -> None:
    (one,) = [i for i in all_told(extractor, f"{text} Rights groups condemned it.") if i.act == act]
    assert one.modality != "denied"


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Ten activists were killed and seven were abducted. Of the seven, two were killed.",
         ["Ten activists", "seven", "two"]),
        ("Police killed two men and three women on 3 May 2019 in Lima. Two men were killed in Havana.",
         ["two men and three women", "Two men"]),
    ],
)  # fmt: skip
def test_others_are_told_apart(extractor: Extractor, text: str, groups: list[str]) -> None:
    found = facts_told(extractor, f"{text} Rights groups condemned it.")
    assert [i.group.text for i in found if i.group is not None] == groups


@pytest.mark.parametrize(
    "text",
    [
        "Luis Mora was beaten, he said, as he left home on 3 May 2019.",
        "Ten people were killed, officials said, when soldiers opened fire on 3 May 2019.",
        "On 3 May 2019 Luis Mora gave information to a reporter, so police beat him.",
        "On 3 May 2019 Luis Mora gave details of the fraud and was arrested.",
    ],
)
def test_the_day_is_that_of_the_deed(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, f"{text} Rights groups condemned it.")
    assert [str(i.date.start) for i in found if i.date is not None] == ["2019-05-03"]


def test_the_day_of_details_is_that_of_no_arrest(extractor: Extractor) -> None:
    text = "In June 2019 the paper gave further details on the arrest of Luis Mora. Rights groups condemned it."
    assert [i.date for i in facts_told(extractor, text)] == [None]


def test_who_is_told_to_leave_is_whom_the_noun_tells_of(extractor: Extractor) -> None:
    text = "Police told journalists Luis Mora and Ana Bor to leave and arrested them. Rights groups condemned it."
    (one,) = facts_told(extractor, text)
    assert {p.name: p.occupation for p in one.people if p.role == "victim"}["Luis Mora"] == "journalist"


HELD = "Police detained Ana Bor in May 2016. On 14 January 2019 the Osh Court held a trial on charges of "


@pytest.mark.parametrize("deed", ["killing Ana Bor", "beating her", "torturing detainees", "murder of two other men"])
def test_who_is_held_is_not_tried_for_what_others_do(extractor: Extractor, deed: str) -> None:
    found = facts_told(extractor, f"{HELD}{deed}. Rights groups condemned it.")
    assert ("arrest", {"Ana Bor"}) in [(i.act, victims(i)) for i in found]
    assert "trial" not in {i.act for i in found}


def test_a_charge_after_another_verb_stands(extractor: Extractor) -> None:
    text = "Ana Bor was held for her denunciation of the state and jailed for treason. Rights groups condemned it."
    assert "treason" in {c.text for i in facts_told(extractor, text) for c in i.charges}


@pytest.mark.parametrize(
    "rest",
    [
        "Ana Bor to two years, Luis Mora to one year and both to a fine of $500",
        "Ana Bor to two years, Luis Mora to one year, and the paper to a fine of $50",
        "Ana Bor to two years, Luis Mora to one year and the editor to a $50 fine",
        "Ana Bor to two years, Luis Mora to one year, and a fine of $50 was imposed on the newspaper",
    ],
)
def test_the_fine_of_others_is_not_his(extractor: Extractor, rest: str) -> None:
    found = facts_told(extractor, f"A court sentenced {rest}. Rights groups condemned it.")
    assert [p.kind for i in found if i.penalty is not None and victims(i) for p in i.penalty.also] == []


PAIR = "Ana Bor and Luis Mora were sentenced to nine years. "


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (PAIR + "Bor appealed for calm. The High Court upheld the ruling.", [{"Ana Bor", "Luis Mora"}]),
        (PAIR + "Ana Bor appealed. In June the High Court overturned the convictions.", [{"Ana Bor", "Luis Mora"}]),
        (PAIR + "Bor appealed to the Supreme Court, which upheld the ruling.", [{"Ana Bor"}]),
    ],
)
def test_whose_judgment_was_reviewed(extractor: Extractor, text: str, whose: list[set[str]]) -> None:
    found = facts_told(extractor, f"{text} Rights groups condemned it.")
    assert [victims(i) for i in found if i.act in {"appeal_rejected", "sentence_overturned"}] == whose
