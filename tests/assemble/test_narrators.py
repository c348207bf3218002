"""Whoever tells of another in a quotation is not the one whom it befell."""

from __future__ import annotations

import pytest

from pipeline import extract


def victims(text: str, act: str) -> set[str]:
    """Return the people whom an act befell."""
    return {p.name for r in extract(text) if r.act == act for p in r.people if p.role == "victim"}


@pytest.mark.parametrize(
    "text",
    [
        "Samir, a baker, spoke to Lake Watch about a friend. “He was taken in June. I fear they killed him.”",
        "Samir, a baker, told Lake Watch of the raid. “I watched my friend die that night,” he said.",
        "Samir Adel spoke of a friend who was gone. He said:\n\nI knew him. I fear they killed him.\n\nNo reply came.",
        "Samir Adel told Lake Watch of a raid. Adel said:\n\nWe were asleep. They shot him dead.\n\nNo reply came.",
        "Samir recounted the night. “Our neighbour was shot dead.”",
    ],
)
def test_who_tells_is_not_who_was_killed(text: str) -> None:
    assert not {name for name in victims(text, "killing") if "Samir" in name}


@pytest.mark.parametrize(
    ("text", "act", "name"),
    [
        # somebody else says it
        ("Samir Haddad spoke of a rally. “Police beat him there,” his lawyer said.", "attack", "Samir Haddad"),
        ("The reporter Samir Haddad criticised the mayor. “Police arrested him in June.”", "arrest", "Samir Haddad"),
        ("The reporter Samir Haddad spoke at a rally. “Police arrested him there.”", "arrest", "Samir Haddad"),
        ("Police arrested Samir Haddad. “They beat him in the van,” his lawyer said.", "arrest", "Samir Haddad"),
        (
            "Police arrested Samir Adel. His lawyer said:\n\nI saw him. He was beaten in custody.\n\nNo reply came.",
            "ill_treatment",
            "Samir Adel",
        ),
        ("Lina Haddad recalled the night. “They shot my brother Omar dead,” she said.", "killing", "Omar"),
    ],
)
def test_whom_others_tell_of(text: str, act: str, name: str) -> None:
    assert victims(text, act) == {name}
