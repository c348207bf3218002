"""Bulletins of unions, villages and monitors: who is told of after a place, beside a body or in another language."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, suffered, told, victims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # who says it suffers nothing, and a name after a place is no name of it
        (
            "Secretary Ivo Lund said that on May 3, in Sulu, Abubakar Pendat, 44, was shot dead by soldiers.",
            {("killing", "Abubakar Pendat")},
        ),
        (
            "Secretary Ivo Lund said that on 3 May, in the town of Marawi, Abubakar, 44, had been abducted by gunmen.",
            {("abduction", "Abubakar")},
        ),
        ("On May 3, in Bastar district, Sukhram, 44, was shot dead by four policemen.", {("killing", "Sukhram")}),
        ("Secretary Ivo Lund said that on May 3, in Sulu province, Jolo, the capital, was shelled.", set[object]()),
        # the last two of a list that another language joins, and one name that it is part of
        (
            "Police in Tarija arrested Juan Quispe, Luis Mora y Silverio Rojas Paz.",
            {("arrest", "Juan Quispe"), ("arrest", "Luis Mora"), ("arrest", "Silverio Rojas Paz")},
        ),
        ("Juan Quispe e Inés Mora were killed in May.", {("killing", "Juan Quispe"), ("killing", "Inés Mora")}),
        ("Juan Ortega y Gasset was arrested on 3 May.", {("arrest", "Juan Ortega y Gasset")}),
        ("Ana Costa e Silva Santos was arrested on 3 May.", {("arrest", "Ana Costa e Silva Santos")}),
        # the name of somebody's father is part of theirs
        (
            "Police detained a man named Habib s/o Rahim Azam from Noshki on May 3.",
            {("arrest", "Habib s/o Rahim Azam")},
        ),
        ("Also arrested was the union's treasurer, Ivo Lund.", {("arrest", "Ivo Lund")}),
        ("Also present was the union's treasurer, Ivo Lund.", set[object]()),
        (
            "Villagers were taken away. Also arrested was Town Council (TC) spokesperson, Rosa Pek, a mother of two.",
            {("arrest", "Rosa Pek")},
        ),
        # what is told of some of them only
        (
            "More than 300 people, five of whom are under 16, are in custody in Tarija.",
            {("detention", "More than 300 people")},
        ),
        (
            "More than 300 people, three of whom are in custody in Tarija, are on a march.",
            {("detention", "three of whom")},
        ),
        # a distance, and no place from which somebody is taken
        ("Rustam Aliev was taken to a hospital, three kilometres from his home.", set[object]()),
        ("Rustam Aliev was driven miles from his home and beaten.", {("attack", "Rustam Aliev")}),
        ("Rustam Aliev was taken from his home.", {("arrest", "Rustam Aliev")}),
        (
            "Rustam Aliev was sentenced to 14 years and taken to a prison hundreds of miles from his home.",
            {("sentencing", "Rustam Aliev")},
        ),
    ],
)
def test_whom_it_befell(read: Reader, text: str, found: set[tuple[str, str]]) -> None:
    assert suffered(read, text) == found


def test_he_is_whose_body_was_found(read: Reader) -> None:
    text = (
        "Imran Ali, a student, was abducted from his house in Multan on March 2. The burnt body of Danyal Khan, a "
        "trader, was found in a bag on March 12. He had been arrested on February 26."
    )
    assert [victims(i) for i in told(read, text) if i.act == "arrest"] == [{"Danyal Khan"}]


@pytest.mark.parametrize(
    ("law", "before"),
    [
        ("Security Offences (Special Measures) Act 2012", "the"),
        ("Public Safety Act", "the lawless"),
        ("Public Safety Act", "the dreaded"),
    ],
)
def test_a_law_by_its_whole_name(read: Reader, law: str, before: str) -> None:
    (arrest,) = told(read, f"Ravi Desai was arrested under {before} {law} on 3 May.")
    assert [(c.text, c.law) for c in arrest.charges] == [(None, law)]


def test_what_a_law_allows_beside_prison_is_imposed_on_nobody(read: Reader) -> None:
    text = "Rustam Aliev was convicted under Article 91, which imposes lengthy prison sentences or death."
    assert [i.penalty and i.penalty.status for i in told(read, text)] == ["maximum"]
