"""Headings, statuses and entries that tell less than they seem to, and whoever witnesses."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, doers, facts_told, in_a_line, of, starts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ARRESTED\nAna Bor\nLuis Mora", "arrest Ana Bor & Luis Mora"),
        ("Arrested:\n- Ana Bor\n- Luis Mora", "arrest Ana Bor & Luis Mora"),
        ("Charged:\nAna Bor\nLuis Mora", "charge Ana Bor & Luis Mora"),
        ("Beaten:\n- Ana Bor\n- Luis Mora\n\nPolice broke up a rally.", "attack Ana Bor & Luis Mora"),
        ("MURDERED\nAna Bor\nA novel by the author of Prison Days.", ""),
        ("DETAINED\nAna Bor\nPhotographs of people in custody", ""),
        ("INJURED\nIvo Reis, 34\nLuis Mora, 22\nThe players will miss the match.", ""),
    ],
)
def test_a_heading_above_names_alone(extractor: Extractor, text: str, expected: str) -> None:
    assert in_a_line([r for r in facts_told(extractor, text) if r.act != "dispersal"]) == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("in custody of her father", set()),
        ("held in high regard", set()),
        ("held in reserve", set()),
        ("in prison ministry", set()),
        ("in prison until 3 May 2021, now free", set()),
        ("in detention since 3 May 2021", {"detention"}),
        ("still held in Osh", {"detention"}),
        ("in prison (Zenda)", {"imprisonment"}),
        ("in prison colony no. 5", {"imprisonment"}),
    ],
)
def test_a_status_of_custody(extractor: Extractor, status: str, expected: set[str]) -> None:
    assert {r.act for r in facts_told(extractor, f"Name: Ana Bor\nAge: 34\nStatus: {status}")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Osh, May. “Police killed my son Ivo Reis in 2019,” Ana Bor said.", {("killing", "Ivo Reis")}),
        ("Yesterday, Ana: “Police beat Luis Mora in Osh in 2021.”", {("attack", "Luis Mora")}),
        ("Reis, Ivo. “How they killed Ana Bor.” Lume Review, 2019.", set()),
        ("Policemen detain an individual accused of spying.", {("arrest", "an individual")}),
        ("School news\nIvo Reis: released from hospital on 3 May 2021\n\nPolice visited the school.", set()),
        ("The film #JohnWick was banned in Osh.", set()),
        ("The appeal of Ivo Reis against his three-match ban was upheld on Monday.", set()),
        ("The case of Luis Mora against the bank\n2019: Filed.\n2020: Dismissed.", set()),
        ("Ana Bor was arrested on 3 May 2021. The others witnessed as the gunman shot Luis Mora.",
         {("arrest", "Ana Bor"), ("attack", "Luis Mora")}),
        ("Witness 12 was beaten by police in May 2021.", {("attack", "Witness 12")}),
    ],
)  # fmt: skip
def test_what_is_told_and_what_is_not(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(facts_told(extractor, text)) == expected


@pytest.mark.parametrize(
    ("entry", "act"),
    [
        ("12 May 2021: Ana Bor's killing remembered in Osh", "killing"),
        ("12 May 2021: Ana Bor's arrest ruled illegal", "arrest"),
        ("12 May 2021: Ana Bor's jailing condemned", "imprisonment"),
    ],
)
def test_the_day_of_an_entry_is_not_that_of_what_it_recalls(extractor: Extractor, entry: str, act: str) -> None:
    assert starts(of(facts_told(extractor, entry), "Ana Bor", act)) == set()


def test_who_claims_a_harm_did_it(extractor: Extractor) -> None:
    (only,) = facts_told(extractor, "The attack on Ana Bor was claimed by militants.")
    assert doers(only) == {"militants"}
