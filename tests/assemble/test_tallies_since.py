"""What a tally without a day counts: from the one upheaval that the report dates, up to the report or its "as of"."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text

PUBLISHED = "2021-06-10"
COUP = "The army seized power in Osh on 1 February. The border has been shut. "


def when(extractor: Extractor, text: str, act: str) -> tuple[str, str] | None:
    found = next(iter(extractor.extract([article_from_text(text, published=PUBLISHED)])))[1]
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
    ],
)  # fmt: skip
def test_a_tally_counts_from_the_upheaval(
    extractor: Extractor, text: str, act: str, expected: tuple[str, str]
) -> None:
    assert when(extractor, text, act) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # what was done once is no tally
        (COUP + "The border has been shut. Soldiers killed three students at a bridge.", "killing"),
        # two upheavals: nobody knows since which
        (COUP + "The coup of 3 May failed. Soldiers have killed at least 600 people.", "killing"),
        # a protest's day is that of one march
        ("Teachers marched in a protest on 3 March. Trains stand still. Police have injured 40 strikers.", "attack"),
        # counted over other times
        (COUP + "Soldiers have killed 600 people in the past decade, historians say.", "killing"),
        # no upheaval at all
        ("A new law came into force on 1 February. Shops are open. Soldiers have killed 600 people.", "killing"),
    ],
)
def test_no_other_day_begins_a_count(extractor: Extractor, text: str, act: str) -> None:
    day = when(extractor, text, act)
    assert day is None or day[0] not in {"2021-02-01", "2021-03-03"}
