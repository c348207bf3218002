"""Whatever the order of who, where, when and by whom, an act is told the same."""

from itertools import permutations

import pytest

from tests.assemble.readings import Reader, doers, starts, told, victims

AFTER = " drew protests. The union spoke about it."


@pytest.mark.parametrize("order", list(permutations(["of Luis Mora", "by police", "in Osh", "on 3 May 2021"])))
def test_a_noun_tells_an_arrest_in_every_order(read: Reader, order: tuple[str, ...]):
    (arrest,) = told(read, "The arrest " + " ".join(order) + AFTER)
    assert victims(arrest) == {"Luis Mora"}
    assert {d.split()[0] for d in doers(arrest)} == {"police"}
    assert starts([arrest]) == {"2021-05-03"}
    assert [p.text for p in arrest.places] == ["Osh"]


@pytest.mark.parametrize(
    "text",
    [
        "The arrest in the house of Luis Mora",
        "The arrest in the province of Luis Mora",
        "The arrest by police in the city of Osh",
        "The arrest in Osh of Santa Ana",
    ],
)
def test_what_is_somebodys_or_a_town_is_not_arrested(read: Reader, text: str):
    assert told(read, text + AFTER) == []


@pytest.mark.parametrize("by", ["by prosecutors", "by a court in Osh", "by police"])
@pytest.mark.parametrize("frame", ["Luis Mora was charged {}.", "Luis Mora was charged in Osh {}."])
def test_who_charges_may_stand_last(read: Reader, frame: str, by: str):
    (charge,) = told(read, frame.format("with treason " + by) + " The union spoke about it.")
    assert len(doers(charge)) == 1
