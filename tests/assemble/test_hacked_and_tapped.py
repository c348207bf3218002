"""Spyware and tapped phones: harassment of whose they are, no blows; a work on an act befalls nobody."""

import pytest

from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luis Mora was hacked with Pegasus spyware.", {("harassment", "Luis Mora")}),
        ("The phone of Luis Mora was tapped by police.", {("harassment", "Luis Mora")}),
        ("The laptops of Luis Mora and Zoe Reis were infected with spyware.",
         {("harassment", "Luis Mora"), ("harassment", "Zoe Reis")}),
        ("Luis Mora was hacked to death in Osh.", {("killing", "Luis Mora")}),
        ("Men hacked Luis Mora with machetes in Osh.", {("attack", "Luis Mora")}),
        ("Luis Mora stands by his report on torture.", set()),
        ("Luis Mora stands by report on torture\n\nHe spoke on Tuesday.", set()),
        ("Luis Mora faced torture in Osh.", {("torture", "Luis Mora")}),
    ],
)  # fmt: skip
def test_hacked_and_tapped(read: Reader, text: str, expected: set[tuple[str, str]]):
    assert acts(told(read, text)) == expected
