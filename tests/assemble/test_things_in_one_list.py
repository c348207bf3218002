"""Whose the last things are of a list that begins with somebody's ("X's phone, a camera and his papers")."""

import pytest

from tests.assemble.readings import Reader, told, victims

BEFORE = "Ivan Belov called for a boycott in Zenda. A court there fined Belov 500 dollars.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Otto Kern's diary, tape recorder, cell phone, all letters, as well as his driving licence were confiscated.",
        "Otto Kern's laptop, two phones and his car were confiscated by police.",
        "Otto Kern's books, a typewriter and his computer were confiscated on Monday.",
    ],
)
def test_they_are_of_the_owner_of_the_first(read: Reader, text: str) -> None:
    seized = [i for i in told(read, BEFORE + text) if i.act in {"asset_freeze", "raid"}]
    assert seized
    assert all(victims(i) == {"Otto Kern"} for i in seized)


def test_others_may_be_meant_behind_a_verb(read: Reader) -> None:
    text = "Ivan Belov hid Otto Kern's letters, and his computer was confiscated."
    assert not any(victims(i) == {"Otto Kern"} for i in told(read, BEFORE + text) if i.act == "asset_freeze")
