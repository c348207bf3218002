"""Lands and towns that are told in passing: they place no act, and no body is called after them."""

from __future__ import annotations

import pytest

from pipeline.assemble.by_whom.two_names import in_full
from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        # what befell the one tried
        (
            (
                "The activist Ana Bor was charged in Kampala on 3 May 2021 with treason. She was abducted in April and "
                "tortured. Uganda has sent troops over massacres in Congo."
            ),
            "torture",
            "UG",
        ),
        (
            (
                "The activist Musa Ba was convicted in Bamako on 3 May 2021. Soldiers tortured him. Gunmen hold "
                "hostages in Burkina Faso."
            ),
            "torture",
            "ML",
        ),
        (
            (
                "The journalist Jan Kor went on trial in Minsk on 3 May 2021. He was beaten by police. Belarus is "
                "accused of the kidnapping of a blogger in Ukraine."
            ),
            "attack",
            "BY",
        ),
        # crimes in other lands with which nobody of the trial has to do
        (
            (
                "A Paris court convicted two men of the murder of the priest Jac Hamel at his church. Hostages in "
                "Syria were beheaded by militants."
            ),
            "killing",
            "FR",
        ),
        (
            (
                "The trial in Istanbul of 20 Saudis for the murder of the writer Jamal Kas in the consulate goes on. "
                "Captives in Yemen were tortured."
            ),
            "killing",
            "TR",
        ),
        (
            (
                "The trial of five men over the abduction of the lawyer Ana Rey opened in Madrid. Hostages in Mali "
                "were freed."
            ),
            "abduction",
            "ES",
        ),
    ],
)
def test_a_crime_told_in_passing_moves_no_other(
    read: Reader, text: str, act: str, country: str
) -> None:  # fmt: skip
    named = {"killing": {"Jac Hamel", "Jamal Kas"}}.get(act)
    found = [r for r in read(text) if r.act == act and (named is None or named & {p.name for p in r.people})]
    assert {r.country.alpha_2 for r in found if r.country} == {country}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # where it lies or where its seat is, told of a district, says nothing of the city's other bodies
        ("In Kampala (Nakawa) district, a mob met. He was sentenced in town.", "Kampala High Court"),
        ("In Baku (Sabail) district, police met him.", "Baku Court of Appeal"),
        ("In Baku (Sabail) district, police met him.", "Sabail District Court"),
        ("In Mong Kok (Kowloon) district, police met him.", "Kowloon City Magistrates' Court"),
        ("In Gulu (Acholi) district, a mob met.", "Gulu High Court"),
        # a news agency, what a name means, a person
        ("Reporters came from Lyon (Reuters) city desk.", "Lyon City Court"),
        ("Reporters came from Paris (Reuters) city desk.", "Paris Criminal Court"),
        ("In Kyzyl (Red) village, a mob met.", "Red Army police"),
        ("The Dorji (Tenzin) Township native was freed.", "Dorji Police"),
        # a town and its district are two places
        ("In Sarnat (Sarnath) county, police met him.", "Sarnath High Court"),
        ("In Sarnat (Sarnath) county, police met him.", "Sarnath City Court"),
    ],
)
def test_a_bracket_beside_a_place_is_not_its_other_name(text: str, name: str) -> None:
    assert in_full(text, name) == name
