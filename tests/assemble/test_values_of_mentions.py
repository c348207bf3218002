"""What lengths of time, counts and peoples come to where two of them are told together; the people are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.law.heard import bounds_of
from pipeline.clean import article_from_text
from tests.assemble.readings import all_told

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor
    from pipeline.records import Entity


def mentions(extractor: Extractor, text: str, label: str) -> list[Entity]:
    """Return the mentions of a label in a text."""
    ((line, _),) = extractor.extract([article_from_text(text)])
    return [e for e in line.entities if e.label == label]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two terms of one unit are not added, and the unit is the latter's
        ("The court gave them sixteen and eleven years in prison.", "eleven years P11Y"),
        ("Others face five and 15 years in prison.", "15 years P15Y"),
        ("Between five and ten years passed before they met.", "five and ten years PXY"),
        ("She waited a hundred and five days for it.", "hundred and five days P105D"),
        # two lengths in one phrase
        ("The term was cut from three years to 14 months.", "three years P3Y, 14 months P14M"),
        # all parts of one
        ("It took three years, one month and fifteen days.", "three years, one month and fifteen days P3Y1M15D"),
        ("He was jailed for a year and a half.", "a year and a half P1Y6M"),
        ("It lasted a week and a half.", "a week and a half P1.5W"),
        ("It lasted one and a half weeks.", "one and a half weeks P1.5W"),
        ("A month and a half passed.", "A month and a half P1.5M"),
        ("They waited a quarter of an hour for her.", "a quarter of an hour PT15M"),
    ],
)
def test_two_lengths_are_two_and_one_is_whole(extractor: Extractor, text: str, expected: str):
    found = mentions(extractor, text, "DURATION")
    assert ", ".join(f"{e.text} {e.timex3.value}" for e in found if e.timex3 is not None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an unknown number of weavers", (None, None)),
        ("a large but unknown number", (None, None)),
        ("a number of weavers", (3, None)),
        ("a record number of 300 weavers", (300, 300)),
        ("an untold number of weavers, at least nine", (9, None)),
        ("an unknown number of the 300 weavers", (None, None)),
        ("a total of nine weavers", (9, 9)),
        ("a child of four", (1, 1)),
        ("a family of four", (4, 4)),
    ],
)
def test_a_number_that_is_not_told_is_not_one(text: str, expected: tuple[int | None, int | None]):
    assert bounds_of(text) == expected


def test_a_people_of_two_words_is_whole(extractor: Extractor):
    found = mentions(extractor, "Two South Korean nuns were beaten. A North Korean was freed.", "NATIONALITY")
    assert [e.text for e in found] == ["South Korean", "North Korean"]


def test_how_long_a_trade_is_forbidden_is_no_prison_term(extractor: Extractor):
    text = "The court fined the blogger Ivo Reis. He is forbidden to administer websites for four years."
    kinds = {p.kind for i in all_told(extractor, text) if i.penalty for p in (i.penalty, *i.penalty.also)}
    told = {e.penalty.kind for e in mentions(extractor, text, "PENALTY") if e.penalty}
    assert "imprisonment" not in kinds | told


def test_letters_of_a_region_have_its_values(extractor: Extractor):
    text = (
        "Officials in Kashgar, Xinjiang Uyghur Autonomous Region (XUAR), held a nun. The XUAR is far. "
        "Those in Naqu prefecture, TAR, were beaten."
    )
    found = [(e.text, e.name) for e in mentions(extractor, text, "PLACE") if e.text in {"XUAR", "TAR"}]
    assert found == [("XUAR", "Xinjiang"), ("XUAR", "Xinjiang"), ("TAR", "Tibet")]
