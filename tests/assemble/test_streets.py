"""A street, square or hall that no gazetteer has lies in the town that its story tells, where that is plain."""

from __future__ import annotations

import pytest

from pipeline import extract

HEAD = "Police act again\n\n"


def places(text: str) -> dict[str, list[str]]:
    """Return the places of each act, in their order."""
    return {r.act: [p.text for p in r.places] for r in extract(HEAD + text, published="2022-03-15")}


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (
            "NAIROBI (Agency) - Police beat the photographer Ann Wairimu at Karanja Park on Monday.",
            "attack",
            ["Karanja Park", "NAIROBI"],
        ),
        (
            "KARACHI: Police arrested the reporter Asim Raza at Gulzar Chowrangi here on Sunday.",
            "arrest",
            ["Gulzar Chowrangi", "KARACHI"],
        ),
        (
            "Police in Nairobi dispersed a march. They beat the photographer Ann Wairimu at Karanja Park.",
            "attack",
            ["Karanja Park", "Nairobi"],
        ),
    ],
)
def test_the_town_of_the_story_is_added(text: str, act: str, expected: list[str]):
    assert places(text)[act] == expected


@pytest.mark.parametrize(
    ("text", "act", "town"),
    [
        # another town in the sentence: which of them the street lies in is open
        ("ANKARA: Turkish police detained the singer Ali Demir on Lale Avenue in Istanbul.", "arrest", "ANKARA"),
        # another paragraph
        (
            "A march in Nairobi ended peacefully.\n\nPolice beat the photographer Ann Wairimu at Karanja Park.",
            "attack",
            "Nairobi",
        ),
    ],
)
def test_no_town_is_guessed(text: str, act: str, town: str):
    assert town not in places(text)[act]
