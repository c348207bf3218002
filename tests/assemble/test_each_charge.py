"""Charges that a rule reads as one and the recogniser apart."""

import pytest

from pipeline.assemble.law.each_charge import by_themselves
from pipeline.assemble.law.heard import penalty_of
from pipeline.assemble.text.borders import amount, each_of


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("malicious damage to property", "assaulting a bailiff"),
        ("fraud", "conspiracy"),
        ("arson", "robbery"),
        ("disturbing public order", "insulting the governor"),
        ("terrorism", "conspiracy to remove a governor"),
        ("smuggling", "possession of diamonds"),
    ],
)
def test_joined_charges_stand_by_themselves(left: str, right: str) -> None:
    assert by_themselves(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("illegally importing", "possessing radios"),
        ("printing", "distributing leaflets"),
        ("illegal possession of firearms", "explosives"),
        ("providing state secrets", "intelligence for a neighbour"),
        ("sharing images", "video of a parade"),
        ("posting images of a monk", "text of his speeches"),
        ("founding a “cult for “extortion", "deceit"),
        ("undermining the law of the state", "disrupt public security"),
        ("bank", "wire fraud"),
        ("assembly", "collusion"),
    ],
)
def test_charges_that_share_words_stay_one(left: str, right: str) -> None:
    assert not by_themselves(left, right)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ten years plus 49,000 pesos", ["ten years", "49,000 pesos"]),
        ("three years and two years", ["three years", "two years"]),
        ("fine of 300 lari and a year", ["fine of 300 lari", "a year"]),
        ("two years and six months", ["two years and six months"]),
        ("six months to three years", ["six months to three years"]),
        ("fine of 300 lari or two months", ["fine of 300 lari", "two months"]),
        ("six months or three years", ["six months or three years"]),
        ("fine of 300 to 500 lari", ["fine of 300 to 500 lari"]),
        ("12 months' imprisonment with hard labour", ["12 months' imprisonment with hard labour"]),
    ],
)
def test_penalties_in_one_span(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b in each_of(text, 0, len(text))] == parts


@pytest.mark.parametrize(
    ("text", "span", "whole"),
    [
        ("liable to up to five years", "up to five years", "five years"),
        ("given no less than six years", "no less than six years", "six years"),
        ("got a year's probation", "year's probation", "a year's probation"),
        ("1 year 6 months, colony |", "1 year 6 months", "1 year 6 months, colony"),
        ("4 years, strict-regime colony;", "4 years", "4 years, strict-regime colony"),
        ("six months, already undergone", "six months, already", "six months"),
        ("a three-year term", "three-year term", "three-year term"),
        ("fined Ana Bor 300 lari", "Ana Bor 300 lari", "300 lari"),
        ("fined Rupees 3,000", "Rupees 3,000", "Rupees 3,000"),
        ("gave Ana 300 lari", "Ana 300 lari", "Ana 300 lari"),
        ("now the five face life in prison", "five face life in prison", "life in prison"),
        ("cut the fine to 30 units", "fine to 30 units", "30 units"),
        ("two years, his lawyer said", "two years", "two years"),
    ],
)
def test_where_a_penalty_begins_and_ends(text: str, span: str, whole: str) -> None:
    begin = text.index(span)
    start, end = amount(text, begin, begin + len(span))
    assert text[start:end] == whole


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "status"),
    [
        ("Officials said she was banned from the country for ten years", "ten years", "ban", "imposed"),
        ("He was suspended from the bar for six months", "six months", "ban", "imposed"),
        ("For the spectator the counts add up to 25 years", "25 years", "imprisonment", "imposed"),
        ("The judge read him six years", "six years", "imprisonment", "imposed"),
    ],
)
def test_what_a_term_is_by_the_words_before_it(sentence: str, words: str, kind: str, status: str) -> None:
    told = penalty_of(sentence, sentence.index(words), None)
    assert told is not None
    assert (told.kind, told.status) == (kind, status)


def test_a_bound_that_nothing_speaks_of_is_nobodys_term() -> None:
    sentence = "A minister can hold a man for 90 days, and again, up to eighteen months"
    assert penalty_of(sentence, sentence.index("eighteen"), None) is None
