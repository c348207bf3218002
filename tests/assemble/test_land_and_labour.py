"""Acts as coalitions of land and labour tell them: bodies with wounds, threats told by their words, warrants, shots."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7 May: The body of ranger Ulises Prado is found by the river with a bullet in the head.",
         ("killing", "Ulises Prado")),
        ("The body of Ulises Prado, who used to guide them, was found in a ditch, hands tied.",
         ("killing", "Ulises Prado")),
        ("The weaver Shila Das was hit in the chest and was dead before the doctors could see her.",
         ("killing", "Shila Das")),
        ("Nurse Tereza Lima was told that “the next bullet is yours”.", ("threat", "Tereza Lima")),
        ("A caller told lawyer Ana Belo that her coffin was ready.", ("threat", "Ana Belo")),
        ("7 May: A judge issued warrants against Ivo Prado and Ana Belo.", ("charge", "Ivo Prado")),
        ("7 May: Police entered the camp and took the president, Santos Mora, and the treasurer, Delma Paz.",
         ("arrest", "Santos Mora")),
        ("Guard Emine Aksu left the square with a broken wrist after gendarmes charged the sit-in.",
         ("attack", "Emine Aksu")),
        ("The welder Chan Sopha, freed in May, found that her contract had been ended.", ("dismissal", "Chan Sopha")),
        ("On 7 May men fired nine shots through the kitchen window of land activist Thandi Gule.",
         ("attempted_killing", "Thandi Gule")),
        ("On 7 May the judge let Delma Paz and Ivo Paz go home.", ("release", "Delma Paz")),
        ("The judge banned Delma Paz and her elderly father, Ivo Paz, from leaving the country and jailed Ana Belo.",
         ("travel_ban", "Ivo Paz")),
    ],
)  # fmt: skip
def test_told(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert expected in acts(told(read, text))


@pytest.mark.parametrize(
    "text",
    [
        "The body of hiker Ulises Prado was found after the avalanche with wounds to the head.",
        "Doctors told Tereza Lima that her days were numbered.",
        "7 May: A judge issued search warrants for the home of the mayor.",
        "Police took the president, Santos Mora, to lunch.",
        "Guard Emine Aksu left the square with a broken umbrella.",
        "The judge let the children of Delma Paz go home early from school.",
        "Thandi Gule shot a film through the window of a train.",
    ],
)
def test_not_told(read: Reader, text: str) -> None:
    assert acts(told(read, text)) == set()
