"""Acts told of a part of a set, of one of two named, of the second of two clauses, and of who bears another's name."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

PARTS = [
    ("Sixty prisoners, including 22 who were arrested under the Public Safety Act, were released on Monday.",
     {("arrest", "22"), ("release", "Sixty prisoners")}),
    ("Forty students, among them five who were beaten in custody, were released on Monday.",
     {("ill_treatment", "five"), ("release", "Forty students")}),
    ("Some 60 prisoners, including the 22 who were arrested in May, were released on Monday.",
     {("arrest", "the 22"), ("release", "Some 60 prisoners")}),
    ("Police arrested 30 people, among them two who had been beaten by soldiers.",
     {("arrest", "30 people"), ("attack", "two")}),
    ("Police arrested 30 people, including five who were arrested at a mosque.", {("arrest", "30 people")}),
    ("Soldiers killed 60 people, including 12 who were shot dead in a church.", {("killing", "60 people")}),
]  # fmt: skip
PASSING = [
    ("The jailed lawyer Ana Bor and her sister Zoe were beaten by guards on May 3.", "imprisonment", {"Ana Bor"}),
    ("The arrested student Tariq Nadim and his friend Ivo were tortured on May 3.", "arrest", {"Tariq Nadim"}),
    ("On May 3, a blacklisted doctor Ana Bor and her husband Luis were killed in Cebu.", "harassment", {"Ana Bor"}),
    ("The convicted writer Ana Bor and the poet Luis Mora were freed on May 3.", "conviction", {"Ana Bor"}),
    ("The jailed journalists Ana Bor and Zoe Reis were beaten on May 3.", "imprisonment", {"Ana Bor", "Zoe Reis"}),
    ("The kidnapped priest Luis Mora was killed on May 3.", "abduction", {"Luis Mora"}),
    ("Ana Bor was beaten on May 3. The jailed lawyer lost a tooth.", "imprisonment", {"Ana Bor"}),
]
CLAUSES = [
    ("Tomas Bor was a teacher, Luis Mora, the editor of Lumen, was arrested in May.", {"Luis Mora"}),
    ("Ana Bor is a nurse, Zoe Reis, a student, was arrested by police.", {"Zoe Reis"}),
    ("Tomas Bor was a lawyer, Luis Mora had been arrested by soldiers.", {"Luis Mora"}),
    ("The victim was a nurse, Ana Bor, a mother of two, who was arrested in May.", {"Ana Bor"}),
    ("Ana Bor was a friend of the poet, Luis Mora, the editor of Lumen, and was arrested in May.", {"Ana Bor"}),
    ("Ana Bor, who was a teacher, was arrested in May.", {"Ana Bor"}),
]
NAMESAKES = [
    ("Ivo Reis was arrested in May. Reis denied it. In June police beat Ivo and Tomas Bor in Lima.",
     {"Ivo", "Tomas Bor"}),
    ("Ivo Reis was arrested in May. Reis denied it. In June police beat Ivo and Tomas Reis in Lima.",
     {"Ivo Reis", "Tomas Reis"}),
    ("Zoe Reis was arrested in May. Zoe denied it. In June police beat Zoe and Amina Sow in Lima.",
     {"Zoe Reis", "Amina Sow"}),
    ("Chen Bao was arrested in May. Chen denied it. In June police beat Chen and Zhao Tan in Lima.",
     {"Chen Bao", "Zhao Tan"}),
    ("Ivo Reis and Ana Bor were arrested in May. Reis and Bor denied it. In June police beat Ivo and Ana in Lima.",
     {"Ivo Reis", "Ana Bor"}),
]  # fmt: skip
HEARTS = [
    ("The ministry said that 89 migrants die in Oman from ‘cardiac arrest’.", False),
    ("Ana Bor died of respiratory arrest in Lima.", False),
    ("Ana Bor died of a cardiac arrest in a prison in Lima.", True),
    ("Ana Bor died under arrest in Lima.", True),
    ("Ana Bor died of a heart attack following her arrest in Lima.", True),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_what_is_told_of_a_part_is_not_told_of_all(
    extractor: Extractor, text: str, expected: set[tuple[str, str]]
) -> None:
    found = facts_told(extractor, text, published="2022-02-21")

    assert {(i.act, i.group.text) for i in found if i.group is not None} == expected


@pytest.mark.parametrize(("text", "act", "whom"), PASSING)
def test_a_word_before_one_of_two_tells_of_the_first_and_of_no_day_of_the_verb(
    extractor: Extractor, text: str, act: str, whom: set[str]
) -> None:
    (one,) = [i for i in facts_told(extractor, text, published="2022-02-21") if i.act == act]

    assert (victims(one), one.date) == (whom, None)


@pytest.mark.parametrize(("text", "whom"), CLAUSES)
def test_the_verb_after_a_comma_is_of_the_name_after_the_comma(
    extractor: Extractor, text: str, whom: set[str]
) -> None:
    (one,) = facts_told(extractor, text)

    assert victims(one) == whom


@pytest.mark.parametrize(("text", "whom"), NAMESAKES)
def test_a_first_name_that_borrows_a_surname_is_nobody_told_of_by_another(
    extractor: Extractor, text: str, whom: set[str]
) -> None:
    (one,) = [i for i in facts_told(extractor, text) if i.act == "attack"]

    assert victims(one) == whom


@pytest.mark.parametrize(("text", "held"), HEARTS)
def test_an_arrest_of_the_heart_holds_nobody(extractor: Extractor, text: str, *, held: bool) -> None:
    assert ("death_in_custody" in {i.act for i in facts_told(extractor, text)}) == held


BACKGROUND = [
    ("Eight unionists sacked by the firm Carmo were detained in Ankara on Monday.", "dismissal", None, []),
    ("Ana Bor, who was sacked by the ministry, was arrested in Lima on Monday.", "dismissal", None, []),
    ("Ana Bor, sacked in May, was arrested in Lima on Monday.", "dismissal", "2020-05-01", []),
    ("The jailed journalist Ana Bor was beaten in Lima on Monday.", "imprisonment", None, []),
    ("Ana Bor, jailed in Quito in 2019, was beaten in Lima on Monday.", "imprisonment", "2019-01-01", ["Quito"]),
    ("A court on Monday acquitted Ana Bor, after police arrested her over a post.", "arrest", None, []),
    ("Ana Bor was charged on Monday after police raided her home.", "raid", "2021-01-11", []),
]


@pytest.mark.parametrize(("text", "act", "day", "places"), BACKGROUND)
def test_what_only_describes_somebody_has_no_day_or_place_of_the_news(
    extractor: Extractor, text: str, act: str, day: str | None, places: list[str]
) -> None:
    (one,) = [i for i in facts_told(extractor, text, published="2021-01-11") if i.act == act]

    assert (one.date.start if one.date else None, [p.text for p in one.places]) == (day, places)
