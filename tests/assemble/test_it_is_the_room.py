"""What "it" takes up where rooms are searched: the room, and no body that only reported it."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    "text",
    [
        "According to Radio Velka, police held Zarin Bor in May. They stormed his room, ransacked it, and left.",
        "According to Radio Velka, police stormed the flat of Zarin Bor. They searched it for hours.",
        "In Velka Union and Radio Osh reports, police held Zarin Bor. Officers entered her shop and searched it.",
    ],
)
def test_no_body_is_searched(read: Reader, text: str) -> None:
    assert not [o for r in read(text) for o in r.organisations if o.role == "victim"]


@pytest.mark.parametrize(
    "text",
    [
        "The Velka Union held a rally. Police raided its office and closed it.",
        "The Velka Union met on Monday. Police entered the building and searched it.",
        "Radio Velka aired his report, and the ministry shut it down.",
        "Radio Velka said police raided it on Monday.",
        "According to Radio Velka, police raided it on Monday.",
        "According to the Dawn Centre, three members were detained. Police also searched its office on 5 May 2021.",
        "According to the Dawn Centre, police detained three members. A court later dissolved it.",
        "The Dawn Centre held a march led by Zarin Bor. A court heard his argument and dissolved it.",
        "Radio Dawn reported on bribes. Police beat Zarin Bor in his flat and closed it.",
    ],
)
def test_a_body_is(read: Reader, text: str) -> None:
    assert [o for r in read(text) for o in r.organisations if o.role == "victim"]
