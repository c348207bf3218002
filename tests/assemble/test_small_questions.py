"""Slots of plain sentences that a small question about a word or two decides: days, charges, places."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told


def read(extractor: Extractor, text: str, act: str) -> Incident:
    """Return the one incident of an act that a text of 6 May 2024 tells."""
    found = all_told(extractor, text, published="2024-05-06")
    (one,) = [i for i in found if i.act == act]
    return one


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        # of a later step, of what one was doing or planned
        ("Nora Halim was jailed for three years in Perm and transferred to Orsk on 3 May 2024.", "sentencing", None),
        ("Nora Halim was sentenced to a year in Perm and fined 500 roubles on 3 May 2024.", "sentencing", "2024-05-03"),
        ("Police beat Nora Halim, who was filming a march on Monday 29 April 2024.", "attack", "2024-04-29"),
        ("Police beat Nora Halim, who was planning a march on Monday 29 April 2024.", "attack", None),
        ("Police beat Nora Halim, who was preparing a march on Monday 29 April 2024.", "attack", None),
        ("Police arrested ten nurses who had assembled in Lome on Monday 29 April 2024.", "arrest", "2024-04-29"),
        # told to be unknown
        ("Nora Halim was sentenced to two years in prison. The date of the hearing is unknown.", "sentencing", None),
        ("Nora Halim was sentenced to two years in prison. It is not known why.", "sentencing", "2024-04-06"),
    ],
)
def test_day(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    date = read(extractor, text, act).date
    assert (date.start if date else None) == day


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("Nora Halim was arrested in 2018 in Brado. She is charged with spying.", []),
        ("Nora Halim was arrested in April 2024 in Brado. She is charged with spying.", ["spying"]),
        ("State security officers reportedly detained Jan Duda for police officers beat his brother.", []),
    ],
)
def test_what_an_arrest_was_for(extractor: Extractor, text: str, charges: list[str]) -> None:
    assert [c.text for c in read(extractor, text, "arrest").charges] == charges


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Envoys met in Lome over a raid that killed ten people on 3 May 2024.", []),
        ("Envoys met over a raid in Lome that killed ten people on 3 May 2024.", ["Lome"]),
    ],
)
def test_where_others_met_over_it(extractor: Extractor, text: str, places: list[str]) -> None:
    assert [p.text for p in read(extractor, text, "killing").places] == places
