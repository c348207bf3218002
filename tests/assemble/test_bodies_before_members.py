"""A body's name before one of a list says who that is; it is no member, and its neighbour no body."""

import pytest

from tests.assemble.readings import Reader, told, victims

FIVE = {"Ivo Reis", "Luis Mora", "Tomas Vela", "Ana Bor", "Juan Sol"}


@pytest.mark.parametrize(
    "whom",
    [
        "Ivo Reis, Colonel Luis Mora, the National Guard (GN) Division General Tomas Vela, Ana Bor and Juan Sol",
        "Ivo Reis, Luis Mora, the National Guard Division General Tomas Vela, Ana Bor and Juan Sol",
        "Ivo Reis, Luis Mora, National Guard General Tomas Vela, Ana Bor and Juan Sol",
        "Ivo Reis, Luis Mora, the Teachers Union (TU) leader Tomas Vela, Ana Bor and Juan Sol",
        "Ivo Reis, Luis Mora, Teachers Union leader Tomas Vela, Ana Bor and Juan Sol",
    ],
)
@pytest.mark.parametrize("frame", ["{} were arrested on Monday.", "Police arrested {} on Monday."])
def test_all_are_arrested(read: Reader, whom: str, frame: str) -> None:
    (one,) = told(read, frame.format(whom))
    assert victims(one) == FIVE


def test_a_body_told_after_its_name_is_one(read: Reader) -> None:
    (one,) = told(read, "Torsk Hebdo, a weekly that Luis Mora owns, was fined on Monday.")
    assert victims(one) == {"Torsk Hebdo"}
