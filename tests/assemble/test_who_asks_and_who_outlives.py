"""Whose an act is that is told beside somebody else: who sues, who was there at the time, a friend with a trade."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

TOLD = {
    # who asks or is paid for a harm lived through it
    "David House reached a settlement. Ivan Grier is suing the police over his arrest.": ("arrest", "Ivan Grier"),
    "Ivan Grier won damages over his arrest.": ("arrest", "Ivan Grier"),
    "Ivan Grier took the state to court over his arrest.": ("arrest", "Ivan Grier"),
    "Ivan Grier was awarded compensation for his torture.": ("torture", "Ivan Grier"),
    "David House was killed. Ivan Grier is suing the police over his killing.": ("killing", "David House"),
    # what somebody was or did just then is told of who was killed
    "Daniel Reed was walking home when he was killed.": ("killing", "Daniel Reed"),
    "Daniel Reed was 34 when he was killed.": ("killing", "Daniel Reed"),
    "Daniel Reed had just left home when he was murdered.": ("killing", "Daniel Reed"),
    "Daniel Reed lived in Osh when he was killed.": ("killing", "Daniel Reed"),
    "Omar Sadyk met the minister. Reed was working for a newspaper when he was beheaded.": ("killing", "Reed"),
    "Petr Sadyk led the party. Daniel Reed became its leader when he was killed.": ("killing", "Petr Sadyk"),
    "Petr Sadyk led the party. Daniel Reed took over when he was killed.": ("killing", "Petr Sadyk"),
    "Petr Sadyk led the party. Daniel Reed wept when he was killed.": ("killing", "Petr Sadyk"),
    "Daniel Reed held a vigil for Petr Sadyk after he was killed.": ("killing", "Petr Sadyk"),
}
OF_ANOTHER = {
    "Ana Kor began writing after her brother, a local journalist, was beaten by soldiers.": "her brother",
    "The journalist Ana Kor left after her colleague, a photographer, was arrested by soldiers.": "her colleague",
    "Ana Kor left after a colleague, a local photographer, had been arrested.": "a colleague",
    "Ana Kor began writing before her mother, a retired judge, had been killed.": "her mother",
}


@pytest.mark.parametrize("text", TOLD)
def test_whose_it_is(extractor: Extractor, text: str) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert [(i.act, [p.name for p in i.people if p.role == "victim"]) for i in found] == [
        (TOLD[text][0], [TOLD[text][1]])
    ]


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_a_trade_in_commas_leaves_the_clause_its_subject(extractor: Extractor, text: str) -> None:
    (incident,) = all_told(extractor, text, published="2024-05-06")
    assert not any(p.role == "victim" for p in incident.people)
    assert incident.group is not None
    assert incident.group.text == OF_ANOTHER[text]


def test_a_lawyer_who_asks_does_so_for_another(extractor: Extractor) -> None:
    text = "David House was beaten in custody. The lawyer Ivan Grier filed a complaint over his torture."
    found = all_told(extractor, text, published="2024-05-06")
    assert {p.name for i in found for p in i.people if p.role == "victim"} == {"David House"}


def test_who_blames_others_for_a_harm_lived_through_it(extractor: Extractor) -> None:
    text = "Daniel Reed blamed the police for his torture."
    (incident,) = all_told(extractor, text, published="2024-05-06")
    assert [p.name for p in incident.people if p.role == "victim"] == ["Daniel Reed"]


def test_the_days_after_an_arrest_are_after_one(extractor: Extractor) -> None:
    text = "In the days after his arrest, Daniel Reed could not sleep."
    (incident,) = all_told(extractor, text, published="2024-05-06")
    assert (incident.act, incident.modality) == ("arrest", "reported")
