"""What is only counted: masses without a number in the present, sums of decades; a bounded set of one time stays."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    ("text", "act", "told"),
    [
        ("The Red Dawn killed more than 700 people over three decades of war.", "killing", False),
        ("At least 6,000 farmers have been killed over two decades in Kelmar, a study says.", "killing", False),
        ("Kelmar has suffered a war between the army and the Red Dawn that has killed 9,000 people.", "killing", False),
        ("The conflict has killed more than 9,000 people in Kelmar.", "killing", False),
        ("Gunmen who joined the war that has split Kelmar killed 20 people in May.", "killing", True),
        ("In the conflict over the pastures of Kelmar, gunmen have killed 20 herders.", "killing", True),
        ("On Friday the Red Dawn killed 40 people in a feud that has gone on for two decades.", "killing", True),
        ("Hundreds of political prisoners are in jail, rights groups say.", "imprisonment", False),
        ("Forty political prisoners are in jail, rights groups say.", "imprisonment", True),
        ("Hundreds of protesters who marched on Friday are being held at a stadium.", "detention", True),
    ],
)
def test_only_counted(read: Reader, text: str, act: str, told: bool) -> None:
    assert any(r.act == act and r.modality in FACTUAL for r in read(text)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Seven people were held in connection with the blast that killed five in Kelmar.", False),
        ("Police arrested two teenagers, accused of planning a terror attack on a school in Kelmar.", False),
        ("Two students were arrested in connection with the attack on a Kelmar police station.", True),
        ("Seven people have been arrested over the protest that blocked a road in Kelmar.", True),
    ],
)
def test_held_for_an_attack(read: Reader, text: str, told: bool) -> None:
    assert any(r.act == "arrest" and r.modality in FACTUAL for r in read(text)) is told
