"""Which of two sets "the students" or "the slain" are, and the day on which somebody said what is yet to come."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, starts

CHARGED = [
    ("Police arrested five students and beat three nurses. The students were charged.", {"five students"}),
    ("Police arrested five students and beat three nurses. The nurses were charged.", {"three nurses"}),
    ("Police arrested five students. They beat three of them. The students were charged.", {"five students"}),
    ("Police arrested five students. They beat three nurses. The students were charged.", {"five students"}),
    ("Police arrested five activists. Two were beaten. The activists were charged.", {"five activists"}),
    ("Police arrested five students and beat Ana Bor and Zoe Reis. The students were charged.", {"five students"}),
]
SLAIN = [
    ("On March 7, two people were shot dead and six others arrested in Rizal. The slain victims were buried on Monday.",
     {("killing", "two people"), ("arrest", "six others")}),
    ("On March 7, two people were shot dead and six others arrested in Rizal. The slain victims were Ana Bor and Ivo.",
     {("killing", "two people"), ("arrest", "six others")}),
    ("Gunmen abducted ten pupils and killed two teachers. The kidnapped pupils were freed on Monday.",
     {("abduction", "ten pupils"), ("killing", "two teachers"), ("release", "ten pupils")}),
    ("Police arrested six nurses in Rizal. The detained nurses were beaten.",
     {("arrest", "six nurses"), ("attack", "six nurses")}),
    ("Police arrested six nurses and shot two men in Rizal. The wounded men were taken to hospital.",
     {("arrest", "six nurses"), ("attack", "two men")}),
]  # fmt: skip
SAID = [
    ("On Wednesday the minister said the state would execute three men. Tariq Nadim was convicted of spying.", False),
    ("On Friday Chad announced that it would execute a prisoner.\n\nTariq Nadim was convicted of spying.", False),
    ("A minister announced on Wednesday that the man will be hanged. Tariq Nadim was convicted of spying.", False),
    ("Police said on Wednesday that they had raided the offices. Tariq Nadim was arrested.", True),
    ("Police raided the offices on Wednesday. Tariq Nadim was arrested.", True),
]


@pytest.mark.parametrize(("text", "whom"), CHARGED)
def test_a_noun_means_the_set_that_it_calls(extractor: Extractor, text: str, whom: set[str]) -> None:
    charged = [i for i in facts_told(extractor, text) if i.act == "charge"]

    assert {i.group.text for i in charged if i.group is not None} == whom


@pytest.mark.parametrize(("text", "expected"), SLAIN)
def test_a_set_called_by_an_act_is_the_one_whom_it_befell(
    extractor: Extractor, text: str, expected: set[tuple[str, str]]
) -> None:
    found = facts_told(extractor, text, published="2021-04-21")

    assert {(i.act, i.group.text.lower()) for i in found if i.group is not None} == expected


@pytest.mark.parametrize(("text", "then"), SAID)
def test_nothing_was_done_on_the_day_on_which_somebody_told_of_what_will_be(
    extractor: Extractor, text: str, *, then: bool
) -> None:
    found = facts_told(extractor, text, published="2020-02-05")
    (one,) = [i for i in found if i.act in {"conviction", "arrest"}]

    assert ("2020-02-05" in starts([one])) == then


SEATS = [
    ("The lawmakers Luis Mora (Zomba) and Ivo Reis (Blantyre) were arrested on Monday.", []),
    ("The lawmakers Luis Mora (Zomba) and Ivo Reis (Blantyre) were arrested in Lilongwe on Monday.", ["Lilongwe"]),
    ("MP Ana Bor was arrested in Kampala (Uganda).", ["Kampala", "Uganda"]),
    ("Police arrested two farmers, Luis Mora (Lima) and Ivo Reis (Cusco), on Monday.", ["Lima", "Cusco"]),
]


@pytest.mark.parametrize(("text", "places"), SEATS)
def test_a_seat_is_where_nothing_happened(extractor: Extractor, text: str, places: list[str]) -> None:
    (one,) = facts_told(extractor, text, published="2022-01-11")

    assert [p.text for p in one.places] == places
