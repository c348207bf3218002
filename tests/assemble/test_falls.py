"""An injury "in a fall" is nobody's attack whoever stood by, and the day of the fall is no day of an arrest."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2021-06-01")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Mina Horvat was injured in a fall during her arrest in Torsk.", ["arrest"]),
        ("Mina Horvat was injured in a fall as police arrested her on 3 May 2021.", ["arrest"]),
        ("Mina Horvat was injured in a fall from a window at the police station on 3 May 2021.", []),
        ("Mina Horvat was wounded in a fall during a protest on 3 May 2021.", []),
        ("Mina Horvat was injured in a fall when soldiers pushed her off a wall.", ["attack"]),
        ("Guards injured Mina Horvat in a fall on 3 May 2021.", ["attack"]),
        ("Mina Horvat was beaten and injured in a fall on 3 May 2021.", ["attack"]),
        ("Mina Horvat died in a fall in custody on 3 May 2021.", ["death_in_custody"]),
    ],
)
def test_a_fall_is_no_attack(extractor: Extractor, text: str, acts: list[str]) -> None:
    assert [r.act for r in read(extractor, text)] == acts


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Mina Horvat was injured in a fall on 1 May 2021. Police arrested her on 3 May.", "2021-05-03"),
        ("Mina Horvat was injured in a fall on 1 May 2021. Police arrested her.", None),
        ("Mina Horvat, who was injured in a fall on 1 May 2021, was arrested in Torsk.", None),
        ("Police arrested Mina Horvat after her fall on 1 May 2021.", None),
        ("Mina Horvat was injured in a fall during her arrest on 3 May 2021.", "2021-05-03"),
        ("After the fall of the regime on 3 May 2021 soldiers arrested Mina Horvat.", "2021-05-03"),
        ("Mina Horvat was arrested in the fall of 2020.", "2020-09-01"),
        ("Mina Horvat was beaten on 1 May 2021. Police arrested her.", "2021-05-01"),
    ],
)
def test_the_day_of_a_fall_is_no_other_day(extractor: Extractor, text: str, start: str | None) -> None:
    (arrest,) = [r for r in read(extractor, text) if r.act == "arrest"]
    told = arrest.date is not None and arrest.date.precision in {"day", "season"}
    assert (arrest.date.start if arrest.date and told else None) == start
