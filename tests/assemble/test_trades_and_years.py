"""People called by a trade that only the list of occupations holds, and years that describe what a court decides on."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.recognise.counts import find_counts
from tests.assemble.readings import all_told


def read(extractor: Extractor, text: str):
    records = all_told(extractor, text, published="2021-06-01")
    return [r for r in records if r.modality == "reported"]


@pytest.mark.parametrize(
    "people",
    ["two bodyguards", "three pastoralists", "two chauffeurs", "four vaccinators", "nine congresswomen", "two beggars"],
)
def test_those_of_a_trade_are_counted_and_killed(extractor: Extractor, people: str) -> None:
    [found] = find_counts(f"Gunmen killed {people} in Osh on 3 May.")
    assert found.text == people
    [record] = read(extractor, f"Gunmen killed {people} in Osh on 3 May.")
    assert record.act == "killing"
    assert record.group is not None
    assert record.group.text == people


@pytest.mark.parametrize("things", ["two general questions", "nine figures"])
def test_words_that_mean_other_things_count_nobody(things: str) -> None:
    assert not find_counts(f"The report of the union gave {things} on 3 May.")


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("On 3 May a court quashed the 2019 conviction of the poet David Otieno.", "sentence_overturned", "2021-05-03"),
        ("On 3 May a court upheld the 2019 sentence of the poet David Otieno.", "appeal_rejected", "2021-05-03"),
        ("The 2019 arrest of the poet David Otieno drew protests.", "arrest", "2019-01-01"),
    ],
)  # fmt: skip
def test_the_year_of_what_a_court_decides_on_is_not_the_day_of_its_ruling(
    extractor: Extractor, text: str, act: str, day: str
) -> None:
    [record] = read(extractor, text)
    assert record.act == act
    assert record.date is not None
    assert record.date.start == day


def test_the_name_of_a_doer_ends_before_the_deed(extractor: Extractor) -> None:
    text = "A court on 3 May convicted two police officers of the murder of student Kofi Asante."
    [name] = [o.name for r in read(extractor, text) if r.act == "killing" for o in r.organisations]
    assert name == "two police officers"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Border guards pushed back 47 migrants to Zelen on Monday.", ["forced_return"]),
        ("Police pushed back protesters to the square on Monday.", []),
    ],
)
def test_migrants_are_pushed_back(extractor: Extractor, text: str, acts: list[str]) -> None:
    assert [r.act for r in read(extractor, text)] == acts
