"""Whoever stands in a list of people befell what befell the list, however each is described."""

import pytest

from tests.assemble.readings import Reader, told, victims

ALL = {"Ana Bor", "Ivo Reis", "Luis Mora"}


@pytest.mark.parametrize(
    "whom",
    [
        "Ana Bor, Torsk-based lawyer Ivo Reis and well-known actor Luis Mora",
        "award-winning reporter Ana Bor, retired teacher Ivo Reis, and then-mayor Luis Mora",
        "Ana Bor, better known as Zuzu, Ivo Reis and poet Luis Mora",
        "Ana Bor, who heads the Teachers Union, lawyer Ivo Reis and Luis Mora",
        "Ana Bor, aged 27, imam Ivo Reis and Luis Mora",
        "poet Ana Bor, a mother of two, activist and blogger Ivo Reis, and lawyer Luis Mora",
        "Ana Bor, editor of Torsk News and a poet, the Workers Party (WP) leader Ivo Reis and Luis Mora",
        "lawyer Ana Bor of the Torsk Centre, Ivo Reis and the union's deputy head Luis Mora",
        "the poet Ana Bor, Professor Ivo Reis, and Luis Mora",
        "activist and blogger Ana Bor, actor Ivo Reis and Workers Party (WP) member Luis Mora",
    ],
)
@pytest.mark.parametrize(
    "frame",
    ["Police arrested {} on Monday.", "{} were arrested on Monday.", "The arrest of {} on 3 May drew protests."],
)
def test_each_is_arrested(read: Reader, whom: str, frame: str) -> None:
    (one,) = told(read, frame.format(whom))
    assert victims(one) == ALL


def test_those_named_after_a_copula_may_be_described(read: Reader) -> None:
    (one,) = told(read, "Those detained are: well-known actor Luis Mora (pictured), Ivo Reis (27), and Ana Bor.")
    assert victims(one) == ALL


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Police arrested Ana Bor, who heads the Teachers Union, and Ivo Reis fled.", {"Ana Bor"}),
        ("Police arrested Ana Bor, and Mayor Luis Mora on 5 June praised it.", {"Ana Bor"}),
        ("Ana Bor, known as Zuzu, was arrested on Monday.", {"Ana Bor"}),
    ],
)
def test_who_is_told_of_otherwise_is_not(read: Reader, text: str, whom: set[str]) -> None:
    (one,) = told(read, text)
    assert victims(one) == whom
