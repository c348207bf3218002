"""Whom they came for and did not find; and who is meant beside them."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, in_a_line, in_numbers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police came for blogger Anton Belko. He was not at home, so they detained his father.", "arrest his father"),
        ("Soldiers came for the priest, Father Emil Koffi. He had already left the village.", ""),
        ("Officers came for Anton Belko on Monday but did not find him.", ""),
        ("Police came to arrest Anton Belko. He had already fled the country.", "exile Anton Belko"),
        ("Police came for blogger Anton Belko at dawn. He was at home with his family.", "arrest Anton Belko"),
        ("Police came for Anton Belko on Monday. He had left his job a week earlier.", "arrest Anton Belko"),
        ("Police came to arrest Anton Belko at his office. They did not find his laptop.", "arrest Anton Belko"),
    ],
)
def test_who_was_gone_when_they_came_is_not_arrested(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police could not find Anton Belko and arrested his father.", "arrest his father"),
        ("Police did not find Anton Belko and arrested his wife, Nina Lis.", "arrest Nina Lis"),
        ("Police could find Anton Belko and arrest his father.", ""),
        ("Anton Belko could be arrested and jailed.", ""),
        ("Police did not arrest or beat Anton Belko.", ""),
    ],
)
def test_what_was_done_then_is_no_part_of_what_was_not(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Omar Said and his driver were shot. Said died and the driver was wounded.",
         "attack Omar Said 1-1, killing Omar Said"),
        ("Ben Otieno and his son were attacked in Kisumu. Otieno was killed and his son was injured.",
         "attack Ben Otieno 1-1, killing Ben Otieno"),
        ("Omar Said and his driver were shot in Mogadishu. Both died.", "killing Omar Said 1-1"),
        ("Gunmen killed Omar Said and his wife. Said was shot in the head.", "killing Omar Said 1-1"),
        ("Omar Said was shot in Mogadishu. He died on Monday.", "killing Omar Said"),
    ],
)  # fmt: skip
def test_who_was_hit_beside_the_dead_stays(extractor: Extractor, text: str, told: str) -> None:
    assert ", ".join(sorted(map(in_numbers, facts_told(extractor, text)))) == told
