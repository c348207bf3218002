"""What a tally without a day counts: from the one upheaval that the report dates, up to the report or its "as of"."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

PUBLISHED = "2021-06-10"
COUP = "The army seized power in Osh on 1 February. The border has been shut. "
MANY = "Soldiers have killed 600 people."


def when(extractor: Extractor, text: str, act: str) -> tuple[str, str] | None:
    found = all_told(extractor, text, published=PUBLISHED)
    here = [i for i in found if i.act == act and i.group is not None]
    assert here
    day = here[0].date
    return None if day is None else (str(day.start)[:10], str(day.end)[:10])


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (COUP + "Soldiers have killed at least 600 people.", "killing", ("2021-02-01", PUBLISHED)),
        (COUP + "As of 1 June, 95 reporters had been arrested.", "arrest", ("2021-02-01", "2021-06-01")),
        (
            "Workers went out in a strike that began in March. Trains stand still. Police have injured 40 strikers.",
            "attack", ("2021-03-01", PUBLISHED),
        ),
        (
            "The February coup brought the generals back. Shops are empty. Courts have sentenced 70 students.",
            "sentencing", ("2021-02-01", PUBLISHED),
        ),
        ("Power was seized by generals on 3 March. Shops are empty. " + MANY, "killing",
         ("2021-03-03", PUBLISHED)),
        ("Shops are shut since the invasion of 3 March. Trains stand still. " + MANY, "killing",
         ("2021-03-03", PUBLISHED)),
    ],
)  # fmt: skip
def test_a_tally_counts_from_the_upheaval(
    extractor: Extractor, text: str, act: str, expected: tuple[str, str]
) -> None:
    assert when(extractor, text, act) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # two upheavals: nobody knows since which
        (COUP + "The coup of 3 May failed. " + MANY, "killing"),
        # a protest's day is that of one march
        ("Teachers marched in a protest on 3 March. Trains stand still. Police have injured 40 strikers.", "attack"),
        # counted over other times, or under who ruled before
        (COUP + "Soldiers have again killed 600 people, historians say.", "killing"),
        (COUP + "Over the years, 40 women have been abducted.", "abduction"),
        (COUP + "Fifty cooks have been detained, most of them under Konde.", "arrest"),
        # in another land, or in a place that nobody knows
        ("The coup of 1 February failed. Shops are shut. In nearby Thailand, 58 cooks have been charged.", "charge"),
        (COUP + "Eleven reporters have been killed in Niger.", "killing"),
        # by a law of before
        (COUP + "Eight men have been executed in the kingdom on drug charges, a monitor says.", "execution"),
        # no upheaval of the land: its rulers and its other days
        ("A new law came into force on 1 February. Shops are open. " + MANY, "killing"),
        ("A curfew began on 3 March. Shops are shut. " + MANY, "killing"),
        ("The takeover of 3 March at the newspaper failed. Shops are shut. Trains stand still. " + MANY, "killing"),
        ("The invasion of the marshes by locusts began on 3 March. Shops are shut. " + MANY, "killing"),
        ("The war broke out on 4 March. Shops are shut. " + MANY, "killing"),
        ("Party members deposed the chair on 3 March. Shops are shut. " + MANY, "killing"),
        ("Members ousted the president of the club on 3 March. Shops are shut. " + MANY, "killing"),
        ("Rebels seized control of a bridge on 3 March. Shops are shut. " + MANY, "killing"),
    ],
)
def test_no_other_day_begins_a_count(extractor: Extractor, text: str, act: str) -> None:
    assert when(extractor, text, act) is None
