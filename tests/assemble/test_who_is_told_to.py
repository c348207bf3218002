"""Who has others do it: those told to do it do it; those who tell them answer for it only where they are in power."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


def doers(read: Reader, text: str, act: str) -> list[str]:
    """Return who is named as the doer of an act in a text."""
    found = [r for r in read(text) if r.act == act]
    assert found, text
    return sorted(
        p.name for r in found for p in (*r.people, *r.organisations) if p.role in {"perpetrator", "authority"}
    )


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("The neighbours told police to arrest Omar Sadi.", "arrest", ["police"]),
        ("Two traders and a baker told police to arrest Omar Sadi.", "arrest", ["police"]),
        ("Omar Sadi sold cloth in Osh. His rival got the police to arrest him.", "arrest", ["police"]),
        ("A landlord bribed police to arrest the tenant Omar Sadi on Monday.", "arrest", ["police"]),
        ("The shopkeeper Aida Bello told police to arrest Omar Sadi.", "arrest", ["police"]),
        ("The villagers told soldiers to beat the herder Omar Sadi on Monday.", "attack", ["soldiers"]),
        # nor anybody for what is only asked for
        ("The neighbours called on police to arrest the trader Omar Sadi.", "arrest", []),
        # whoever is in power answers for it as well
        ("The governor told police to arrest Omar Sadi.", "arrest", ["governor", "police"]),
        ("The governor got the police to arrest Omar Sadi.", "arrest", ["governor", "police"]),
        ("The governor ordered police to arrest Omar Sadi.", "arrest", ["governor"]),
        ("Governor Aida Bello told police to arrest Omar Sadi.", "arrest", ["Aida Bello", "police"]),
        (
            "Governor Aida Bello spoke in Osh. On Monday Bello told police to arrest Omar Sadi.",
            "arrest",
            ["Aida Bello", "police"],
        ),
        ("The general told soldiers to beat the herder Omar Sadi on Monday.", "attack", ["general", "soldiers"]),
        # and whoever pays for a harm
        (
            "A landlord bribed guards to beat the prisoner Omar Sadi on Monday.",
            "attack",
            ["guards", "landlord"],
        ),
    ],
)
def test_who_did_it(read: Reader, text: str, act: str, who: list[str]) -> None:
    assert doers(read, text, act) == who


@pytest.mark.parametrize(
    "text",
    [
        "Villagers urged soldiers to detain the trader Omar Sadi.",
        "The villagers asked police to arrest the trader Omar Sadi.",
        "Neighbours requested police to arrest the trader Omar Sadi.",
    ],
)
def test_who_asks_for_it_is_no_authority(read: Reader, text: str) -> None:
    assert not {"villagers", "neighbours"} & {p.name.lower() for r in read(text) for p in (*r.people, *r.organisations)}
