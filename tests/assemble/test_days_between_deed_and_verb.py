"""A day told between an act's noun and the verb is the act's; one after the verb is not."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, starts


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The arrest of Ana Bor on 3 May drew protests.", "2021-05-03"),
        ("The arrest of Ana Bor yesterday drew protests.", "2021-06-14"),
        ("The arrest of Ana Bor two weeks ago drew protests.", "2021-06-01"),
        ("The arrest of Ana Bor in Osh on Sunday drew protests.", "2021-06-13"),
        ("The killing of Ana Bor last year was condemned by the union on Sunday.", "2020-01-01"),
        ("Ana Bor, who was arrested on or around 3 May, is a poet.", "2021-05-03"),
    ],
)
def test_it_is_the_day_of_the_act(extractor: Extractor, text: str, day: str) -> None:
    assert starts(facts_told(extractor, text, published="2021-06-15")) == {day}


@pytest.mark.parametrize(
    "text",
    ["The arrest of Ana Bor drew protests on Sunday.", "The arrest of Ana Bor was last week condemned by the union."],
)
def test_it_is_the_day_of_what_followed(extractor: Extractor, text: str) -> None:
    assert starts(facts_told(extractor, text, published="2021-06-15")) == set()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The arrest of Ana Bor over a rally on 3 May drew protests.", set()),
        ("The arrest of Ana Bor after a rally on 3 May drew protests.", set()),
        ("The murder of Ana Bor in 2019 last week led to an inquiry.", {"2019-01-01"}),
        ("The arrest of a suspect in the killing of Ana Bor last week was announced.", {"2021-06-07"}),
    ],
)
def test_it_is_the_day_of_something_else(extractor: Extractor, text: str, day: set[str]) -> None:
    assert starts(facts_told(extractor, text, published="2021-06-15")) == day
