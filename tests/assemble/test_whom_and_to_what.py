"""Who is sentenced, where a number of people stands before one of years, and whom "she" means after a visit."""

import pytest

from tests.assemble.readings import Reader, of, told, victims

TWO = "Ana Bor and Ivo Reis were arrested. "
THREE = "Ana Bor, Luis Mora and Ivo Reis were arrested. "


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (TWO + "On 9 May a court in Osh sentenced the two to five years in prison.", "P5Y"),
        (TWO + "A court sentenced both to five years in prison.", "P5Y"),
        (THREE + "On 9 May a court sentenced all three to six months in prison.", "P6M"),
    ],
)
def test_a_number_of_people_is_no_length(read: Reader, text: str, iso: str) -> None:
    (one,) = (i for i in told(read, text) if i.act == "sentencing")
    assert len(victims(one)) == (3 if text.startswith(THREE) else 2)
    assert one.penalty is not None
    assert one.penalty.term is not None
    assert one.penalty.term.iso == iso


@pytest.mark.parametrize(
    "opening",
    [
        "Lawyer Ivo Reis visited journalist Ana Bor, who was arrested on 3 May in Osh.",
        "Lawyer Zuko Torla visited journalist Ana Bor, who was arrested on 3 May in Osh.",
    ],
)
def test_who_is_visited_is_whom_it_befalls(read: Reader, opening: str) -> None:
    found = told(read, opening + " On 9 May she was beaten by soldiers.")
    assert [i.act for i in of(found, "Ana Bor", "attack")] == ["attack"]
    assert not of(found, "Zuko Torla", "attack")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lawyer Zuko Torla visited Ivo Reis, who was arrested in May. She was beaten on 9 June.", "attack"),
        ("Lawyer Zuko Torla defended Ana Bor, who was jailed in May. She was disbarred on 9 June for it.", "dismissal"),
        ("Lawyer Zuko Torla defended Bibo Kento, who was jailed in May. She was beaten on 9 June.", "attack"),
    ],
)
def test_who_is_visited_is_not_who_visits(read: Reader, text: str, act: str) -> None:
    found = told(read, text)
    assert [i.act for i in of(found, "Zuko Torla", act)] == [act]
    assert not of(found, "Ivo Reis", act)
    assert not of(found, "Ana Bor", act)
