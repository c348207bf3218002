"""Who "he", "the second man" or "the five" are in the sentence after two or more were told of; never the other one."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers, facts_told, in_a_line, victims

read = partial(facts_told, published="2024-06-12")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (("Student Sergei Orlov was beaten by police officer Ivan Petrov in March. He was sentenced to three years in "
         "prison in May."), "attack Sergei Orlov"),
        ("Prison guard Ivan Petrov beat inmate Sergei Orlov on Monday. He was jailed for two years.",
         "attack Sergei Orlov"),
        (("Policeman Ivan Petrov shot student Sergei Orlov on Monday. He was convicted and sentenced to 10 years in "
         "prison."), "attack Sergei Orlov"),
        ("Businessman Ivan Petrov threatened reporter Sergei Orlov on Monday. He was fined.", "threat Sergei Orlov"),
        # theirs who were harmed
        (("Student Sergei Orlov was arrested and beaten by police officer Ivan Petrov in March. He was sentenced to "
         "three years in prison in May."), "arrest Sergei Orlov, attack Sergei Orlov, sentencing Sergei Orlov"),
        (("Student Sergei Orlov was beaten by police officer Ivan Petrov in March. He was sentenced to three years in "
         "prison for inciting a riot."), "attack Sergei Orlov, sentencing Sergei Orlov"),
        (("Student Anna Orlova was beaten by police officer Ivan Petrov in March. She was sentenced to three years in "
         "prison in May."), "attack Anna Orlova, sentencing Anna Orlova"),
        ("Student Sergei Orlov was beaten by police in March. He was sentenced to three years in prison in May.",
         "attack Sergei Orlov, sentencing Sergei Orlov"),
    ],
)  # fmt: skip
def test_whom_a_court_punishes_after_a_blow(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(read(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Opposition MP Juma Said visited prisoner Hamad Ali on Monday. He had been tortured by guards.",
         "torture Hamad Ali"),
        ("Bishop Juma Said visited jailed pastor Hamad Ali on Monday. He had been beaten by guards.",
         "ill_treatment Hamad Ali, imprisonment Hamad Ali"),
        ("Lawyer Juma Said visited his client, blogger Hamad Ali, on Monday. He had been tortured by guards.",
         "torture Hamad Ali"),
        ("Activist Juma Said met minister Hamad Ali on Monday. He had been beaten by police.", "attack Juma Said"),
    ],
)
def test_what_had_befallen_a_prisoner_who_is_visited(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(read(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (("Police arrested activist Pedro Lopez and five students on Monday. The five were fined, and he was jailed "
         "for 15 days."), "arrest Pedro Lopez, fine five students, sentencing Pedro Lopez"),
        (("Pastor David Chen and six members of his church were detained in Chengdu on Sunday. The six were released, "
         "but he remains in custody."), "arrest David Chen, release six members of his church"),
        ("Police arrested activist Pedro Lopez and his three brothers on Monday. The three were beaten.",
         "arrest Pedro Lopez, attack his three brothers"),
        ("Police arrested activist Pedro Lopez and five students on Monday. The six were fined.",
         "arrest Pedro Lopez, fine Pedro Lopez"),
        ("Police arrested activist Pedro Lopez and two students on Monday. All three were fined.",
         "arrest Pedro Lopez, fine Pedro Lopez"),
        ("Police arrested five students, including Pedro Lopez, on Monday. The five were beaten.",
         "arrest Pedro Lopez, attack Pedro Lopez"),
        ("Police arrested Pedro Lopez and another man on Monday. The two were beaten.",
         "arrest Pedro Lopez, attack Pedro Lopez"),
    ],
)
def test_the_number_says_who_is_meant(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(read(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (("Police arrested activist Maria Lopez and a second person on Monday. The second person was released without "
         "charge."), "arrest Maria Lopez, release a second person"),
        ("Police arrested activist Pedro Lopez and a second man on Monday. The second man was beaten.",
         "arrest Pedro Lopez, attack a second man"),
        (("Activist Pedro Lopez was arrested on Monday and a third activist was beaten. The third activist was "
         "released."), "arrest Pedro Lopez, attack a third activist, release a third activist"),
        ("Activist Pedro Lopez and a man were arrested on Monday. The activist was beaten.",
         "arrest Pedro Lopez, attack Pedro Lopez"),
    ],
)
def test_the_second_man_is_the_one_so_told_of(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(read(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (("Police arrested opposition leader Boris Zhuk and his son, Igor, on Monday. The son was beaten. The father "
         "was released."), "arrest Boris Zhuk & Igor, attack Igor, release Boris Zhuk"),
        ("Activist Boris Zhuk and his son Igor were arrested on Monday. The father was beaten.",
         "arrest Boris Zhuk & Igor, attack Boris Zhuk"),
        ("Activist Boris Zhuk and his son Igor were arrested on Monday. The son was beaten.",
         "arrest Boris Zhuk & Igor, attack Igor"),
    ],
)  # fmt: skip
def test_the_father_is_no_son(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(read(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Activist Boris Zhuk was arrested in Minsk on 2 May. Soldiers later went to his office.", set()),
        ("Student leader Wai Lin was arrested in Yangon on 1 May. Soldiers then went to his parents' home.", set()),
        ("Activist Boris Zhuk was arrested in Minsk on 2 May. Police then searched his parents' flat.", {"Police"}),
        ("Activist Boris Zhuk was killed in Mopti on 2 May. Rebels came to his house at night.", {"Rebels"}),
    ],
)
def test_who_came_later_did_not_do_it(extractor: Extractor, text: str, by: set[str]) -> None:
    assert doers(read(extractor, text)[0]) == by


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Activist Boris Zhuk was arrested on Monday and activist Pavel Lis on Tuesday. He was beaten.", set()),
        ("Activist Anna Zhuk was arrested on Monday and her mother, Vera, on Tuesday. She was beaten.", set()),
        ("Activist Hana Girma was arrested on Monday, and her sister Selam was arrested on Tuesday. She was beaten.",
         set()),
        ("Activist Boris Zhuk and lawyer Pavel Lis were arrested on Monday. He was beaten.", set()),
        ("Police arrested Boris Zhuk and then Pavel Lis. He was beaten.", set()),
        # only one of them is a woman, or told of before
        ("Activist Hana Girma was arrested on Monday and her brother Dawit on Tuesday. He was beaten.", {"Dawit"}),
        ("Activist Boris Zhuk and lawyer Anna Lis were arrested on Monday. He was beaten.", {"Boris Zhuk"}),
        ("Activist Boris Zhuk was arrested in 2019. Zhuk and lawyer Pavel Lis were arrested on Monday. He was beaten.",
         {"Boris Zhuk"}),
        ("Activist Boris Zhuk was arrested on Monday. He was beaten.", {"Boris Zhuk"}),
    ],
)  # fmt: skip
def test_neither_of_two_is_taken_for_the_other(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {p for i in read(extractor, text) if i.act != "arrest" for p in victims(i)} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (("Human rights lawyer Tariq Aziz was arrested on Monday. His client, Omar Farouk, was tortured. He was "
         "released on Friday."), set()),
        ("Activist Boris Zhuk was arrested on Monday. His brother Igor was beaten. He was released on Friday.", set()),
        (("Activist Boris Zhuk was arrested on Monday. His brother Igor was arrested on Tuesday. He was released on "
         "Friday."), {"Igor"}),
        ("Activist Boris Zhuk was beaten on Monday. His brother Igor was abducted. He was released on Friday.",
         {"Igor"}),
    ],
)  # fmt: skip
def test_who_is_let_go_was_held(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {p for i in read(extractor, text) if i.act == "release" for p in victims(i)} == told
