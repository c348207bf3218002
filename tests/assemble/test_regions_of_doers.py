"""A region after a comma is told of the town before it, and did not act."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, of


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("In May 2018, officials in Velka city, Plateau Autonomous Region (PAR) detained Zarin Bor.", "officials"),
        ("On 3 May 2014, officers from Osh district, Velka municipality criminally detained Zarin Bor.", "officers"),
        ("Police in Osh district, Velka city, and Kano county arrested Zarin Bor.", "Police"),
        ("Velka municipality detained Zarin Bor.", "Velka municipality"),
    ],
)  # fmt: skip
def test_no_region_detains(read: Reader, text: str, doers: str) -> None:
    found = of(read(text), "Zarin Bor", "arrest", "detention")
    told = {p.name for r in found for p in (*r.people, *r.organisations) if p.role in {"authority", "perpetrator"}}
    assert told <= {doers}


def test_who_acts_beside_a_region(read: Reader) -> None:
    [found] = of(read("Officers from Karakol district, Naryn region, and Osh police searched the home of Zarin Bor."),
                 "Zarin Bor", "raid")  # fmt: skip
    assert "Osh police" in {p.name for p in (*found.people, *found.organisations)}


def test_where_officials_are(read: Reader) -> None:
    [found] = of(read("Officials of Akzhar district, Aktobe region detained Zarin Bor in May 2020."),
                 "Zarin Bor", "arrest", "detention")  # fmt: skip
    assert found.places
