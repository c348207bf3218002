"""Whoever is told of together befell the same, however they are joined."""

import pytest

from tests.assemble.readings import Reader, told, victims

TWO = {"Ana Bor", "Ivo Reis"}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The arrest of Ana Bor along with Ivo Reis and Luis Mora on 3 May drew protests.", TWO | {"Luis Mora"}),
        ("The leaders of the Teachers Union, Ana Bor and Ivo Reis, were arrested on Monday.", TWO),
        ("Police arrested the leaders of the Teachers Union, Ana Bor and Ivo Reis, on Monday.", TWO),
        ("The editors of Torsk News, Ana Bor and Ivo Reis, were beaten by soldiers on Monday.", TWO),
        ("Torsk police arrested Ana Bor alias Zuzu and Ivo Reis on Monday.", TWO),
        ("Ana Bor alias Zuzu and Ivo Reis alias Bobo were arrested on Monday.", TWO),
        ("Ana Bor alias Zuzu was arrested on Monday.", {"Ana Bor"}),
        ("1) Ana Bor, 2) Ivo Reis and 3) Luis Mora were arrested on Monday.", TWO | {"Luis Mora"}),
        ("The court convicted Ana Bor, imam Ivo Reis and Workers Party (WP) member Luis Mora.", TWO | {"Luis Mora"}),
        ("Police arrested the editor-in-chief Ana Bor, editor-in-chief Ivo Reis and Luis Mora.", TWO | {"Luis Mora"}),
    ],
)
def test_all_of_them(read: Reader, text: str, whom: set[str]) -> None:
    (one,) = told(read, text)
    assert victims(one) == whom


def test_soldiers_of_a_brigade_are_not_who_tells_of_them(read: Reader) -> None:
    text = "Soldiers from the Torsk Brigade, Ana Bor and Ivo Reis said, beat Luis Mora on Monday."
    assert all(victims(one) <= {"Luis Mora"} for one in told(read, text))
