"""A plain word in a body's name is no town; who is one of a set is in it; whose relatives a clause tells of."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader


def spots(read: Reader, text: str) -> tuple[list[str], str | None]:
    """Return the places of the one record of a text, and its country."""
    [record] = [i for i in read(text) if i.modality in FACTUAL]
    return [p.text for p in record.places], record.country.alpha_2 if record.country else None


def befell(read: Reader, text: str, act: str) -> list[tuple[set[str], str | None]]:
    """Return the names and the group of whom each record of an act tells."""
    return [
        ({p.name for p in i.people if p.role == "victim"}, i.group.text if i.group else None)
        for i in read(text)
        if i.act == act and i.modality in FACTUAL
    ]


@pytest.mark.parametrize(
    ("text", "places", "country"),
    [
        ("The U.S. Department of Justice charged Pavel Oren on Monday.", [], "US"),
        ("The Bar Council of India suspended the lawyer Pavel Oren on Monday.", ["India"], "IN"),
        ("Agents of the Drug Enforcement Unit arrested Pavel Oren on Monday.", [], None),
        ("The Highway Patrol arrested Pavel Oren on Monday.", [], None),
        ("The Bor Basic Court jailed Pavel Oren on Monday.", [], None),
        ("The Rapid City Police Department arrested Pavel Oren on Monday.", ["Rapid City"], "US"),
        ("The Cape Coast High Court jailed Pavel Oren on Monday.", ["Cape Coast"], "GH"),
        ("KOCHI: Police arrested three students in the city on Wednesday.", ["KOCHI"], "IN"),
        ("Police in Kochi, Japan, arrested three students on Wednesday.", ["Kochi", "Japan"], "JP"),
        ("Police in Asia's largest democracy arrested Pavel Oren on Monday.", [], None),
    ],
)
def test_a_plain_word_in_the_name_of_a_body_is_no_town(
    read: Reader, text: str, places: list[str], country: str | None
) -> None:
    assert spots(read, text) == (places, country)


@pytest.mark.parametrize(
    ("text", "act", "found"),
    [
        (
            ('Four journalists were kidnapped in Nigeria last week. "We gave up," said Abdul Oba, one of the kidnapped '
            "journalists."),
            "abduction",
            [({"Abdul Oba"}, "Four journalists")],
        ),
        (
            "Police arrested 12 teachers in Harare on Friday. Tendai Moyo, one of the teachers, spoke of it.",
            "arrest",
            [({"Tendai Moyo"}, "12 teachers")],
        ),
        (
            ("Police arrested 12 teachers in Harare on Friday. Tendai Moyo and Ruth Dube, two of the teachers, "
            "were freed on Sunday."),
            "arrest",
            [({"Tendai Moyo", "Ruth Dube"}, "12 teachers")],
        ),
        (
            "Police arrested 12 teachers in Harare on Friday. Tendai Moyo, one of the lawyers, spoke of it.",
            "arrest",
            [(set(), "12 teachers")],
        ),
        (
            "Four students were shot in Kabul on Friday. Karim Sadiq, one of the students at the gate, saw it.",
            "attack",
            [(set(), "Four students")],
        ),
    ],
)
def test_one_of_a_set_is_in_it(
    read: Reader, text: str, act: str, found: list[tuple[set[str], str | None]]
) -> None:
    assert befell(read, text, act) == found


@pytest.mark.parametrize(
    ("text", "act", "group"),
    [
        ("The wife and son of a tailor who were abducted on Monday are free.", "abduction", "The wife and son"),
        ("Gunmen killed the wife and son of a pastor in Jos on Monday.", "killing", "the wife and son"),
        ("The husband and father of a boy with a rare illness was killed in Jos on Monday.", "killing", None),
        ("The son of a journalist who was kidnapped on Wednesday is safe.", "abduction", "a journalist"),
    ],
)
def test_a_clause_of_several_tells_of_the_relatives(read: Reader, text: str, act: str, group: str | None) -> None:
    assert befell(read, text, act) == ([(set(), group)] if group else [])


def test_examples_of_others_are_not_whom_the_sentence_before_tells_of(read: Reader) -> None:
    text = (
        "Protesters were beaten outside the ministry in Kampala. {}, including Grace Aber and Paul Okot, were at the "
        "gate on Monday."
    )
    assert befell(read, text.format("Trade unionists"), "attack") == []
    assert befell(read, text.format("Several protesters"), "attack") == [({"Grace Aber", "Paul Okot"}, None)]
