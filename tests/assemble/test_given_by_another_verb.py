"""A term that another verb of the sentence gives keeps its status, and a verdict dates the sentence after a trial."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

APART = "The court sentenced Ana Bor to eight years in prison and {} Luis Mora a 3 year sentence, suspended for five."


@pytest.mark.parametrize("verb", ["gave", "handed"])
def test_it_stays_suspended(extractor: Extractor, verb: str) -> None:
    found = [i for i in facts_told(extractor, APART.format(verb)) if i.act == "sentencing"]
    given = {name: i.penalty for i in found if i.penalty for name in victims(i)}
    told = {name: (p.term.iso, p.status) for name, p in given.items() if p.term}
    assert told == {"Ana Bor": ("P8Y", "imposed"), "Luis Mora": ("P3Y", "suspended")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            ("The court tried Ana Bor on November 11, 2009 and convicted her in January 2010 of sedition. "
            "The court sentenced Bor to eight years in prison."),
            "2010-01-01",
        ),
        ("A court tried Luis Mora in May 2012. He was sentenced to two years in prison.", "2012-05-01"),
        (
            ("A court convicted Luis Mora in May 2012 after it had tried him in March 2012. He was sentenced to two "
            "years in prison."),
            "2012-05-01",
        ),
    ],
)
def test_the_day_of_the_verdict(extractor: Extractor, text: str, day: str) -> None:
    (found,) = [i for i in facts_told(extractor, text) if i.act == "sentencing"]
    assert found.date is not None
    assert str(found.date.start) == day
