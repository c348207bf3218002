"""A region after a comma is told of the town before it, and did not act."""

from __future__ import annotations

import pytest

from tests.assemble.test_register_style import Reader, of, read  # noqa: F401 - a fixture by its name


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("In May 2018, officials in Velka city, Plateau Autonomous Region (PAR) detained Zarin Bor.", "officials"),
        ("On 3 May 2014, officers from Osh district, Velka municipality criminally detained Zarin Bor.", "officers"),
        ("Police in Osh district, Velka city, and Kano county arrested Zarin Bor.", "Police"),
        ("Velka municipality detained Zarin Bor.", "Velka municipality"),
    ],
)  # fmt: skip
def test_no_region_detains(read: Reader, text: str, doers: str) -> None:  # noqa: F811
    found = of(read(text), "Zarin Bor", "arrest", "detention")
    told = {p.name for r in found for p in (*r.people, *r.organisations) if p.role in {"authority", "perpetrator"}}
    assert told <= {doers}
