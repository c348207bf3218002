"""Lands and towns that are told in passing: they place no act, and no body is called after them."""

from __future__ import annotations

import pytest

from tests.assemble.test_register_style import Reader, read  # noqa: F401 - a fixture by its name


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
    read: Reader, text: str, act: str, country: str  # noqa: F811
) -> None:  # fmt: skip
    named = {"killing": {"Jac Hamel", "Jamal Kas"}}.get(act)
    found = [r for r in read(text) if r.act == act and (named is None or named & {p.name for p in r.people})]
    assert {r.country.alpha_2 for r in found if r.country} == {country}
