"""Whom the recogniser takes for a victim is none where the act's own clause tells who did it, and to whom."""

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Reyes went on trial as riot police set upon a crowd of supporters outside the court.", "Ana Reyes"),
        ("Two more charges filed against Darya Sokol as police clamp down on people marching in Brest.", "Darya Sokol"),
        ("Two more charges filed against Levan Kipiani as police clamp down on people in Batumi.", "Levan Kipiani"),
    ],
)
def test_nobody_suffers_what_a_clause_beside_tells_of_others(read: Reader, text: str, name: str) -> None:
    found = [i for i in read(text) if i.act in {"attack", "dispersal"} and i.modality in FACTUAL]
    assert not [p for i in found for p in i.people if p.role == "victim" and p.name == name]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes went on trial in Lima on Monday as riot police set upon her supporters.",
        "Riot police set upon Ana Reyes outside the court in Lima on 3 May 2021.",
        "After police searched a flat and came upon a picture of the poet Jan Kor, they took Ana Reyes away in Lima.",
        "Ana Reyes, whom riot police set upon outside the court in Lima on 3 May 2021, is in hospital.",
    ],
)
def test_who_is_named_in_the_clause_keeps_the_record(read: Reader, text: str) -> None:
    assert [i.act for i in read(text) if any(p.name == "Ana Reyes" and p.role == "victim" for p in i.people)]
