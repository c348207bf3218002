"""Who is told of only as somebody's accuser, landlord or former husband: not they whom it befell."""

import pytest

from tests.assemble.readings import Reader, told, who

HIS = ("accuser", "landlord", "employer", "successor", "assistant", "co-defendant", "ex-husband", "namesake", "boss")


@pytest.mark.parametrize("called", HIS)
@pytest.mark.parametrize("frame", ["Luis Mora's {} was arrested in Osh.", "The {} of Luis Mora was arrested in Osh.",
                                   "Police arrested the {} of Luis Mora."])  # fmt: skip
def test_whose_somebody_is(read: Reader, frame: str, called: str):
    found = told(read, frame.format(called) + " The union spoke about it.")
    assert [i.act for i in found] == ["arrest"]
    assert all(called in name for i in found for name in who(i, "victim"))


def test_a_hyphened_relative_suffers_alone(read: Reader):
    (killing,) = told(read, "Soldiers killed Luis Mora's ex-husband. The union spoke about it.")
    assert who(killing, "victim") == {"Luis Mora's ex-husband"}


def test_who_has_the_title_with_a_hyphen_is_named(read: Reader):
    (arrest,) = told(read, "Ex-president Luis Mora was arrested in Osh. The union spoke about it.")
    assert who(arrest, "victim") == {"Luis Mora"}
