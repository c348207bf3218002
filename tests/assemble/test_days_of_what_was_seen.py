"""The day at the end of a sentence whose subject saw an act, or looks into it, is the act's."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

read = partial(all_told, published="2021-08-20")


def days(extractor: Extractor, text: str, act: str) -> set[str]:
    """Return the first days of the records of an act."""
    return {r.date.start for r in read(extractor, text) if r.act == act and r.date is not None and r.date.start}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Diplomats witnessed the arrest of Pedro Ruiz in Managua on 9 August.", "arrest"),
        ("Diplomats attended the trial of Pedro Ruiz in Managua on 9 August.", "trial"),
        ("Police are investigating the killing of Pedro Ruiz in Managua on 9 August.", "killing"),
        ("The union documented the killing of Pedro Ruiz, 17, by soldiers in Bluefields on 9 August.", "killing"),
        ("A video shows the killing of Pedro Ruiz in Bluefields on 9 August.", "killing"),
    ],
)
def test_a_day_after_what_was_seen_is_its_day(extractor: Extractor, text: str, act: str) -> None:
    assert days(extractor, text, act) == {"2021-08-09"}


@pytest.mark.parametrize(
    "text",
    [
        "Police investigated the killing of Pedro Ruiz in Managua on 9 August.",
        "The minister apologised for the killing of Pedro Ruiz in Managua on 9 August.",
        "Hundreds protested against the killing of Pedro Ruiz in Managua on 9 August.",
    ],
)
def test_a_day_of_what_came_after_is_not(extractor: Extractor, text: str) -> None:
    assert "2021-08-09" not in days(extractor, text, "killing")
