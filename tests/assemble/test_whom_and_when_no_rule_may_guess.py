"""Days, ages and people near those that a rule tells of, which it leaves to the other rules."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

POSTS = (
    "Two posts\n\n3 May 2021\n\nUnions called for the release of Zoe Reis, who was arrested by police in Gweru."
    "\n\n5 May 2021\n\nIvo Reis is serving a prison term of five years."
)
DAYS = [
    ("Ivo Reis was arrested for trying to film troops on 3 May 2021.", "arrest", "2021-05-03"),
    ("Ivo Reis was arrested for urging clerks to strike on 3 May 2021.", "arrest", None),
    ("Ana August was held by police on 3 August. August was freed on 5 August.", "release", "2020-08-05"),
    ("Police held Ana May and Ivo Reis on 3 May. Reis was freed on 5 May.", "release", "2021-05-05"),
    ("Luis May was arrested. Guards beat him at the end of May.", "ill_treatment", "2021-05-21"),
    ("Ana May spoke. Police held Zoe Reis from May until now.", "detention", "2021-05-01"),
    ("Ana May spoke. Between March and May police held Zoe Reis.", "detention", "2021-03-01"),
    (POSTS, "arrest", None),
]
WHOM = [
    ("Ivo Reis is a governor. He called Luis Mora to his office. Guards beat him with sticks.", {"Luis Mora"}),
    ("Ivo Reis is a doctor. He treated Luis Mora. Guards had beaten him with sticks.", {"Luis Mora"}),
    ("Ivo Reis is a neighbour. He denounced Luis Mora. Guards beat him with sticks.", {"Luis Mora"}),
    ("Ivo Reis lives in Gweru. He met Luis Mora and Petr Vint. Guards beat him with sticks.", {"Ivo Reis"}),
    ("Ivo Reis and Zoe Mora married. Reis is a nurse. In June guards beat Ivo and Zoe Mora.", {"Ivo Reis", "Zoe Mora"}),
    ("Prosecutor Luis Mora of Zambia lives in Gweru. Guards beat the Zambian official.", {"Luis Mora"}),
]
SETS = [
    ("Police held six students. They shot two of them. The slain students were buried.", "killing", {"two of them"}),
    ("Rebels killed 10 people and abducted six. The kidnapped people were freed on Monday.", "release", {"six"}),
    ("Police held 60 men, including two who were beaten. They were charged on Monday.", "charge", {"60 men"}),
]


@pytest.mark.parametrize(("text", "act", "day"), DAYS)
def test_a_day_is_told_where_no_rule_takes_it_away(
    extractor: Extractor, text: str, act: str, day: str | None
) -> None:
    (one,) = [i for i in facts_told(extractor, text, published="2021-06-10") if i.act == act]

    assert (one.date.start if one.date else None) == day


@pytest.mark.parametrize(("text", "whom"), WHOM)
def test_he_who_deals_with_another_is_not_meant_for_sure(extractor: Extractor, text: str, whom: set[str]) -> None:
    (one,) = [i for i in facts_told(extractor, text) if i.act in {"attack", "ill_treatment"}]

    assert victims(one) == whom


@pytest.mark.parametrize(("text", "act", "whom"), SETS)
def test_a_part_of_a_set_is_neither_all_nor_the_next_they(
    extractor: Extractor, text: str, act: str, whom: set[str]
) -> None:
    found = [i for i in facts_told(extractor, text) if i.act == act]

    assert {i.group.text for i in found if i.group is not None} == whom


@pytest.mark.parametrize(("verb", "whom"), [
    ("compared with", {"Luis Mora", "Petr Vint"}),
    ("questioned along with", {"Ivo Reis", "Luis Mora", "Petr Vint"}),
])  # fmt: skip
def test_they_are_all_only_where_the_same_befell_all(extractor: Extractor, verb: str, whom: set[str]) -> None:
    text = f"Ivo Reis was {verb} Luis Mora and Petr Vint. They were killed on 3 May 2021."
    (one,) = [i for i in facts_told(extractor, text) if i.act == "killing"]

    assert victims(one) == whom


def test_officers_found_guilty_are_no_part_that_was_wronged(extractor: Extractor) -> None:
    found = facts_told(extractor, "The city has 60 officers, including two who were convicted of beating Ana Bor.")

    assert "conviction" not in {i.act for i in found}


def test_what_befell_several_again_is_told_of_all(extractor: Extractor) -> None:
    text = "Ana Bor, who was jailed in 2019, and Ivo Reis, who was jailed in 2020, were jailed for three years."
    found = [i for i in facts_told(extractor, text) if i.penalty is not None]

    assert [victims(i) for i in found] == [{"Ana Bor", "Ivo Reis"}]


@pytest.mark.parametrize(("words", "calling"), [
    ("attorney-general", "official"), ("director-general of the ministry", "official"), ("secretary-general", None),
    ("the people's deputy", "politician"), ("the opposition's deputy", "politician"), ("the governor's deputy", None),
])  # fmt: skip
def test_what_generals_and_deputies_are(extractor: Extractor, words: str, calling: str | None) -> None:
    (one,) = facts_told(extractor, f"Luis Mora, {words}, was arrested. Rights groups condemned it.")

    assert [p.occupation for p in one.people if p.role == "victim"] == [calling]


@pytest.mark.parametrize(("text", "age"), [
    ("Luis March was arrested. Police beat him on March 5.", None),
    ("Police arrested Luis March, 42. Police beat him.", 42),
    ("Police arrested Luis March aged 42. Police beat him.", 42),
])  # fmt: skip
def test_a_number_before_a_full_stop_is_an_age_only_after_a_comma(
    extractor: Extractor, text: str, age: int | None
) -> None:
    found = facts_told(extractor, text, published="2021-06-10")

    assert {p.age for i in found for p in i.people if p.role == "victim"} == {age}
