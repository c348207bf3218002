"""Who stands beside a list of people, tells of it or is whose friend one of it is, is no member of it."""

import pytest

from tests.assemble.readings import Reader, suffered, told, victims


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Ana Bor, who heads the Teachers Union, Ivo Reis and Luis Mora said.",
        "Police arrested Ana Bor, who heads the Teachers Union, and Ivo Reis and Luis Mora protested.",
        "Police arrested Ana Bor, better known as Zuzu, Ivo Reis and Luis Mora said.",
        "Police arrested Ana Bor, a Torsk-based lawyer, Ivo Reis and Luis Mora said on Monday.",
        "Police arrested Ana Bor, a well-known actor, lawyers Ivo Reis and Luis Mora said.",
        "Police arrested Ana Bor, a well-known actor, Ivo Reis and Luis Mora told Radio Torsk.",
        "Police arrested Ana Bor of the Torsk Centre, and lawyers Ivo Reis and Luis Mora protested on 3 May.",
        "Police arrested Ana Bor, and award-winning writer Ivo Reis and poet Luis Mora wrote a protest.",
        "After the arrest of Ana Bor, a poet, Ivo Reis and Luis Mora protested.",
        "Ana Bor, who sued Radio Torsk, Ivo Reis and Luis Mora, was arrested on Monday.",
        "Ana Bor, who accused the police, lawyer Ivo Reis and Luis Mora of fraud, was arrested.",
        "Police arrested Ana Bor, who represented the Teachers Union, poet Ivo Reis and actor Luis Mora.",
        "Police arrested Ana Bor and informed lawyer Ivo Reis on 3 May.",
        "Police arrested Ana Bor, who teaches law, and Ivo Reis, who teaches art, praised it.",
        "Police arrested Ana Bor, who lives in Osh, and the mayor of Osh, Ivo Reis, praised it.",
    ],
)
def test_who_tells_or_protests_is_no_member(read: Reader, text: str) -> None:
    (one,) = told(read, text)
    assert victims(one) == {"Ana Bor"}


@pytest.mark.parametrize(
    "whose",
    [
        "the wife of the Radio Torsk reporter Ivo Reis", "a friend of the Teachers Union leader Ivo Reis",
        "supporters of the Workers Party leader Ivo Reis", "the wife of Radio Torsk reporter Ivo Reis",
        "students of the Torsk University professor Ivo Reis",
    ],
)  # fmt: skip
def test_whose_friends_they_are_is_no_member(read: Reader, whose: str) -> None:
    (one,) = told(read, f"Police arrested Ana Bor and {whose} on 3 May.")
    assert victims(one) == {"Ana Bor"}


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested members of the Teachers Union, Ana Bor and Ivo Reis said on Monday.",
        "Police arrested leaders of the Teachers Union, Ana Bor and Ivo Reis told Radio Torsk.",
    ],
)
def test_who_tells_of_members_is_none(read: Reader, text: str) -> None:
    assert not any(victims(one) for one in told(read, text))


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The court freed Ana Bor and sentenced lawyer Ivo Reis to two years in prison on 3 May.",
         {("release", "Ana Bor"), ("sentencing", "Ivo Reis")}),
        ("The court released Ana Bor, and jailed journalist Ivo Reis for two years on 3 May.",
         {("release", "Ana Bor"), ("sentencing", "Ivo Reis")}),
        ("Police killed Ana Bor and injured bystander Ivo Reis on 3 May.",
         {("killing", "Ana Bor"), ("attack", "Ivo Reis")}),
        ("The court acquitted Ana Bor and convicted poet Ivo Reis on 3 May.",
         {("acquittal", "Ana Bor"), ("conviction", "Ivo Reis")}),
        ("Police arrested Ana Bor, and a detained man named Ivo Reis testified on 3 May.",
         {("arrest", "Ana Bor"), ("arrest", "Ivo Reis")}),
    ],
)  # fmt: skip
def test_a_second_verb_has_its_own_object(read: Reader, text: str, whom: set[tuple[str, str]]) -> None:
    assert suffered(read, text) == whom


@pytest.mark.parametrize(
    "text",
    [
        "The arrest of Ana Bor, a poet, Ivo Reis and Luis Mora drew protests.",
        "In May the arrest of Ana Bor, a poet, Ivo Reis and Luis Mora drew protests.",
        "Police said Ana Bor, a poet, Ivo Reis and Luis Mora were arrested on 3 May.",
        "The police unit that arrested Ana Bor, a poet, Ivo Reis and Luis Mora was praised.",
        "Police arrested Ana Bor, a Lagos-based lawyer, Ivo Reis and Luis Mora on 3 May.",
    ],
)
def test_a_verb_of_others_parts_no_list(read: Reader, text: str) -> None:
    (one,) = (i for i in told(read, text) if i.act == "arrest")
    assert victims(one) == {"Ana Bor", "Ivo Reis", "Luis Mora"}
    assert one.group is None


def test_whose_brother_it_is_is_no_member(read: Reader) -> None:
    (one,) = told(read, "Soldiers abducted the brother of Ana Bor, Ivo Reis, and Luis Mora on 3 May.")
    assert "Ana Bor" not in victims(one)
